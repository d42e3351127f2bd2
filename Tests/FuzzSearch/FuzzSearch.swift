import Foundation
import Index
import Search

/// Gives the query parser strings that nobody types, and searches a store with them where one is named.
///
///     fuzz-search SECONDS [STORE] [SEED]
@main struct FuzzSearch {
    static let pieces = [
        "\"", "AND", "OR", "NOT", "NEAR(", "NEAR/", "NEAR", ")", "(", "*", "-", ":", "F-35", "'s-Gravenhage", "a OR",
        "29 544",
        "kst-29544-807", "year:", "2012..2016", "actor:", "dossier:", "kind:finding", "title:\"", "stance:", "zz:x",
        "ij", "ĳ",
        "é", "e\u{301}", "👩‍👩‍👧", "\u{0}", "\u{7}", "\u{FEFF}", "\u{200B}", "\u{202E}", "“", "„", "»", "—", "…",
        "€ 1.000,50",
        "art. 7:629", "u.w.v.", "RPA's", "werkgevers- en", "gemeenten", "de", " ", "  ", "\n", "\t", ",", "5",
        "99999999999999999999",
        "..", "%", "_", "\\", "';", "--", "🇳🇱", "中文", "ﬁ", "ß", "ǅ", "\u{10FFFF}",
    ]

    static func main() throws {
        let arguments = CommandLine.arguments
        let seconds = arguments.count > 1 ? Double(arguments[1]) ?? 10 : 10
        let store = arguments.count > 2 ? try TimelineStore.reading(path: arguments[2]) : nil
        var generator = SplitMix(
            state: arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : UInt64.random(in: 0...UInt64.max))
        print("seed \(generator.state)")
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(seconds))
        var (count, searched, slowest) = (0, 0, (0.0, ""))
        while clock.now < end {
            let text = string(&generator)
            let took = clock.measure { check(text) }
            if let store, count % 8 == 0 {
                let answer = try store.search(SearchQuery(text), limit: 3)
                if answer.hits.isEmpty && answer.messages.contains(where: \.isEmpty) { fail(text, "an empty message") }
                for hit in answer.hits {
                    for mark in hit.marks where mark.upperBound > hit.snippet.utf8.count {
                        fail(text, "a mark outside")
                    }
                }
                searched += 1
            }
            let time = Double(took.components.attoseconds) / 1e15
            if time > slowest.0 { slowest = (time, text) }
            count += 1
        }
        print("\(count) strings, \(searched) searched; slowest parse \(slowest.0) ms, \(slowest.1.utf8.count) bytes")
    }

    /// What must hold of any string.
    static func check(_ text: String) {
        let query = ParsedQuery(text)
        let length = text.unicodeScalars.count
        let bytes = text.utf8.count
        if query != ParsedQuery(text) { fail(text, "parsed in two ways") }
        if query.isEmpty && query.problems.isEmpty { fail(text, "nothing to look for, and not a word why") }
        for problem in query.problems where problem.position < 0 || problem.position > length || problem.reason.isEmpty
        {
            fail(text, "a problem without a place")
        }
        for word in query.words where word.range.lowerBound < 0 || word.range.upperBound > bytes || word.form.isEmpty {
            fail(text, "a word without a place: \(word)")
        }
        if query.words.count > 4 * ParsedQuery.mostTerms * 64 { fail(text, "too many words") }
        let snippet = Snippet(of: text, forms: Set(query.words.map(\.form)))
        for mark in snippet.marks where mark.lowerBound < 0 || mark.upperBound > snippet.text.utf8.count {
            fail(text, "a mark outside the snippet")
        }
    }

    static func fail(_ text: String, _ reason: String) {
        print("FAILED: \(reason): \(text.debugDescription)")
        exit(1)
    }

    static func string(_ generator: inout SplitMix) -> String {
        var text = ""
        let count = Int.random(
            in: 0...(Int.random(in: 0..<200, using: &generator) == 0 ? 3_000 : 12), using: &generator)
        for _ in 0..<count {
            switch Int.random(in: 0..<6, using: &generator) {
            case 0:
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10_FFFF, using: &generator)) {
                    text.unicodeScalars.append(scalar)
                }
            case 1: text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0...127, using: &generator)))
            default: text += pieces.randomElement(using: &generator) ?? ""
            }
            if Bool.random(using: &generator) { text += " " }
        }
        return text
    }
}

/// Numbers that come out alike for one seed. Source: Steele, Lea, Flood, Fast splittable pseudorandom number generators.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
