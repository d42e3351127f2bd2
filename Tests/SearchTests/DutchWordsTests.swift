import Foundation
import Testing

@testable import Search

@Suite struct DutchWordsTests {
    @Test(arguments: [
        ("gemeenten", "gemeent"), ("gemeente", "gemeent"), ("huizen", "huis"), ("brieven", "brief"),
        ("organisaties", "organiseer"), ("opgeheven", "opheef"), ("lopen", "loop"), ("loopt", "loop"),
        ("werkloosheid", "werkloos"), ("boompje", "boom"), ("woninkje", "woon"), ("raampje", "raam"), ("kopjes", "kop"),
        ("schilderij", "schilder"), ("geeft", "geef"), ("gevaar", "gevaar"), ("gevallen", "geval"), ("gewerkt", "werk"),
        ("ingesteld", "instel"), ("werkgevers", "werkgever"), ("gebouw", "gebouw"), ("afdelingen", "afdeel"),
        ("f16", "f16"), ("de", "de"),
    ])
    func `a word has the stem of Kraaij and Pohlmann`(word: String, stem: String) {
        #expect(Stemmer().stem(word) == stem)
    }

    private static func lines(_ name: String) throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus/search/\(name)")
        return try String(contentsOf: root, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func `forms of one word have one stem more often than the list knew, and never those of two`() throws {
        let stemmer = Stemmer()
        let groups = try Self.lines("inflections.tsv").map {
            $0.split(separator: " ").map { stemmer.stem(WordForm.folded(String($0))) }
        }
        let pairs = groups.map { group in
            group.indices.flatMap { first in group[..<first].map { $0 == group[first] } }
        }.joined()
        #expect(pairs.count { $0 } * 100 >= pairs.count * 60)
        for (number, group) in groups.enumerated() {
            for other in groups[..<number] { #expect(Set(group).isDisjoint(with: other)) }
        }
    }

    @Test func `compounds are cut where they are joined, and other words are not cut`() throws {
        let list = try Self.lines("compounds.tsv")
        var table = WordTable()
        for line in list {
            for part in line.split(separator: "+") { table.insert(String(part), .collection) }
        }
        let known = table
        let splitter = CompoundSplitter(hasList: false) { known.knowledge(of: $0) }
        var right = 0
        var wrong: [String] = []
        let compounds = list.filter { $0.contains("+") }
        for line in compounds {
            let parts = line.split(separator: "+").map(String.init)
            let found = splitter.parts(of: parts.joined()) ?? []
            // A part's link goes with it in the list, and is no part of it here.
            if found.count == parts.count, zip(found, parts).allSatisfy({ $1.hasPrefix($0) }) { right += 1 }
        }
        for word in list where !word.contains("+") && splitter.parts(of: word) != nil { wrong.append(word) }
        #expect(compounds.count >= 500)
        #expect(right * 100 >= compounds.count * 85, "\(right) of \(compounds.count)")
        #expect(wrong.count <= 2, "\(wrong)")
    }

    @Test func `the parts of parts are parts too`() {
        var table = WordTable()
        for word in ["arbeidsmarkt", "beleid", "arbeid", "markt"] { table.insert(word, .collection) }
        let known = table
        let splitter = CompoundSplitter(hasList: false) { known.knowledge(of: $0) }
        #expect(splitter.parts(of: "arbeidsmarktbeleid") == ["arbeidsmarkt", "beleid"])
        #expect(splitter.allParts(of: "arbeidsmarktbeleid") == ["arbeidsmarkt", "beleid", "arbeid", "markt"])
    }

    @Test func `a table of words knows what was put in, and nothing else`() {
        var table = WordTable()
        for number in 0..<5_000 { table.insert("woord\(number)", number % 2 == 0 ? .collection : .list) }
        table.insert("woord0", .list)
        #expect(table.count == 5_000)
        #expect(table.knowledge(of: Array("woord0".utf8)[...]) == [.collection, .list])
        #expect(table.knowledge(of: Array("woord4999".utf8)[...]) == .list)
        #expect(table.knowledge(of: Array("woord5000".utf8)[...]).isEmpty)
    }

    @Test func `a list of words knows its words under their folded form, but no names`() {
        let lines = (0..<4_000).map { "woord\(String(repeating: "x", count: $0 % 11))\($0)" }
        #expect(WordList(lines: lines).count == 0)
        let letters = Array("abcdefgh").map(String.init)
        let words = letters.flatMap { one in letters.flatMap { two in letters.map { "\(one)\(two)ing\($0)" } } }
        let list = WordList(lines: words + words + ["één", "Berlijn", "huis", "ei", "t'huis", "ĳsje"])
        #expect(list.count == words.count + 3)
        let none = WordTable()
        for word in words + ["een", "huis", "ijsje"] {
            #expect(none.knowledge(of: Array(word.utf8)[...], with: list) == .list)
        }
        for word in ["berlijn", "ei", "thuis", "aaing", "aainga ", "zzz", "huizen"] {
            #expect(none.knowledge(of: Array(word.utf8)[...], with: list).isEmpty)
        }
        #expect(none.knowledge(of: Array("huis".utf8)[...], with: WordList()).isEmpty)
    }
}

extension WordList {
    fileprivate init(lines: [String]) {
        self = Array(lines.joined(separator: "\n").utf8).withUnsafeBufferPointer { WordList(lines: $0) }
    }
}
