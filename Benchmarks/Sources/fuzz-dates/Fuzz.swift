import Extract
import Foundation
import Model

/// Throws random text at EDTF and at the first two layers, and stops at the first promise that does not hold.
///
///     swift run -c release fuzz-dates SECONDS [SEED]
///
/// Texts are made of pieces that the rules look for, of random bytes and of random scalars, with white space settled as
/// every reader settles it. A trap ends the program with a signal; a broken promise with 1 and the text.
@main
struct Fuzz {
    /// SplitMix64, so that a seed gives the same run everywhere.
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    static let pieces: [String] =
        Extractor.dateAndReferenceCues + [
            " ", " ", " ", "\n", ".", ",", "-", "–", "/", "(", ")", "’", "'", ":", ";", "½", "€", "%", "«", "»", "“",
            "”",
            ">", "→", "+", "…", "1", "12", "31", "99", "0", "00", "2012", "1999", "2100", "1813", "9999", "29 544",
            "745",
            "12345678901234567890", "e", "de", "ste", "van", "het", "tot", "en", "met", "t/m", "tussen", "sinds",
            "vanaf",
            "na", "voor", "vóór", "uiterlijk", "per", "m.i.v.", "d.d.", "jl.", "a.s.", "e.v.", "begin", "medio", "eind",
            "ca.", "over", "geleden", "later", "of", "Wet", "wet", "artikel", "lid", "nr.", "blz.", "item", "NL91",
            "ABNA",
            "Kamerstukken", "II", "XVI", "A", "AB", "Stb.", "www.", "http://", "jaren", "dit", "dat", "volgende",
            "heden",
        ]

    static func main() {
        let arguments = CommandLine.arguments
        let seconds = arguments.count > 1 ? Double(arguments[1]) ?? 10 : 10
        let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
        if arguments.count > 3 {
            allLayers(words: words(of: arguments.dropFirst(3)), seconds: seconds, seed: seed)
            return
        }
        var random = Random(state: seed)
        let extractor = Extractor()
        let end = Date().addingTimeInterval(seconds)
        var texts = 0
        var strings = 0
        var mentions = 0
        let dates =
            ["2014-04-24", "2016", "2000-02-29", "199X", "2012/2013", "2016-21", "1500-01-01"].map { EDTF($0) } + [nil]
        texts += repetitions(extractor, until: end)
        while Date() < end {
            for _ in 0..<50 {
                let text = text(&random)
                let document = document(of: text, &random)
                mentions += check(document, extractor, dates[Int.random(in: 0..<dates.count, using: &random)])
                texts += 1
            }
            for _ in 0..<500 {
                checkEDTF(edtf(&random))
                strings += 1
            }
        }
        print("seed \(seed): \(texts) texts with \(mentions) dates and \(strings) EDTF strings, no promise broken")
    }

    static let joints = [
        "", " ", "-", "–", ", ", ". ", ".", ": ", ":", "/", " en ", " tot ", " tot en met ", "’", "(", "\n",
    ]

    /// Every word that a rule looks for over and over with every joint: what looks far ahead in vain, or calls itself,
    /// shows here. How many texts that were.
    static func repetitions(_ extractor: Extractor, until end: Date) -> Int {
        var random = Random(state: 0)
        var texts = 0
        for cue in Extractor.dateAndReferenceCues where cue.utf8.count < 24 {
            for joint in joints {
                if Date() >= end { return texts }
                let text = String(repeating: cue + joint, count: 300)
                _ = check(document(of: text, &random), extractor, EDTF("2014-04-24"))
                _ = check(document(of: text.capitalized, &random), extractor, EDTF("2014-04-24"))
                texts += 2
            }
        }
        return texts
    }

    static func fail(_ promise: String, _ text: String) -> Never {
        print("broken: \(promise)\n\(text.debugDescription)")
        exit(1)
    }

    // MARK: EDTF

    static func edtf(_ random: inout Random) -> String {
        let parts = [
            "2014", "-", "/", "..", "X", "XX", "~", "?", "%", "01", "12", "13", "31", "21", "33", "41", "0000",
            "-0001", "9999", "199X", "29", "02", "", " ", "é", "T", "2016-02-29", "Y", "99999", "1",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...7, using: &random) {
            text += parts[Int.random(in: 0..<parts.count, using: &random)]
        }
        return text
    }

    static func checkEDTF(_ text: String) {
        guard let value = EDTF(text) else { return }
        guard value.description == text else { fail("what is read is written the same", text) }
        guard EDTF(value.description) == value else { fail("what is written is read the same", text) }
        let (earliest, latest) = value.bounds
        if case .point = value {
            guard let earliest, let latest, earliest <= latest else {
                fail("a point has its first day before its last", text)
            }
        }
    }

    // MARK: Text

    static func text(_ random: inout Random) -> String {
        var text = ""
        let kind = Int.random(in: 0..<10, using: &random)
        let count = Int.random(in: 1...60, using: &random)
        let repeated = kind == 0 ? Int.random(in: 0..<pieces.count, using: &random) : nil
        for _ in 0..<count {
            switch kind {
            case 1:
                text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0x20...0x2FFF, using: &random)) ?? "x")
            case 2:
                text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random)))
            default:
                text += pieces[repeated ?? Int.random(in: 0..<pieces.count, using: &random)]
                if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
            }
        }
        return text
    }

    /// Lines become blocks; spaces are folded.
    static func document(of text: String, _ random: inout Random) -> Document {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        let kinds: [Block.Kind] = [.paragraph, .heading, .listItem, .footnote, .titleBlock]
        for line in text.split(separator: "\n") {
            let folded = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if folded.isEmpty { continue }
            if !bytes.isEmpty { bytes.append(0x0A) }
            let start = bytes.count
            bytes += Array(folded.utf8)
            blocks.append(Block(kinds[Int.random(in: 0..<kinds.count, using: &random)], Span(start, bytes.count)))
        }
        return Document(
            source: SourceFile(path: "", sha256: "", byteCount: bytes.count, mediaType: .plainText), reader: "fuzz",
            text: DocumentText(bytes: bytes), blocks: blocks, sentences: blocks.map(\.span))
    }

    static func check(_ document: Document, _ extractor: Extractor, _ date: EDTF?) -> Int {
        let (dates, references) = extractor.datesAndReferences(in: document, date: date)
        let text = document.text
        var last = 0
        for mention in dates {
            let said = "\(text.string)\n\(date?.description ?? "no date"): \(text[mention.span])"
            guard mention.span.start >= last, mention.span.end <= text.count, !mention.span.isEmpty else {
                fail("dates stand in order, inside the text, without overlap", said)
            }
            last = mention.span.end
            guard isBoundary(text, mention.span.start), isBoundary(text, mention.span.end) else {
                fail("a date cuts no character", said)
            }
            if let earliest = mention.date.earliest, let latest = mention.date.latest, earliest > latest {
                fail("the first day is not after the last", said)
            }
            for day in [mention.date.earliest, mention.date.latest] {
                if let day, !(1500...2150).contains(day.year) { fail("days lie near our time: \(day)", said) }
                if let day, CivilDate(day.year, day.month, day.day) == nil { fail("days exist: \(day)", said) }
            }
            if let edtf = mention.date.edtf, EDTF(edtf.description) != edtf { fail("its EDTF is EDTF: \(edtf)", said) }
        }
        last = 0
        for reference in references {
            guard reference.span.start >= 0, reference.span.end <= text.count, !reference.span.isEmpty,
                isBoundary(text, reference.span.start), isBoundary(text, reference.span.end)
            else { fail("a reference lies inside the text", text.string) }
        }
        for mention in dates {
            for reference in references where reference.span.overlaps(mention.span) {
                fail("no date inside a reference", "\(text.string)\n\(text[mention.span]) in \(text[reference.span])")
            }
        }
        return dates.count
    }

    static func isBoundary(_ text: DocumentText, _ offset: Int) -> Bool {
        offset == text.count || text.bytes[offset] & 0xC0 != 0x80
    }
}
