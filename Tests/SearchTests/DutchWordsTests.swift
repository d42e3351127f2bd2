import Dutch
import Foundation
import Testing

@testable import Search

@Suite struct DutchWordsTests {
    @Test(arguments: [
        ("gemeenten", "gemeente"), ("huizen", "huis"), ("maatregelen", "maatregel"), ("problemen", "problem"),
        ("probleem", "problem"), ("raadsleden", "raadslid"), ("centra", "centrum"), ("strategieen", "strategie"),
        ("organisaties", "organiser"), ("organiseert", "organiser"), ("opgeheven", "ophef"), ("loopt", "loop"),
        ("verhoging", "verhoog"), ("verhoogd", "verhoog"), ("gestart", "start"), ("gekort", "kort"),
        ("toegenomen", "toenem"), ("toename", "toenem"), ("aangekondigd", "aankondig"), ("boompje", "boom"),
        ("werkloosheid", "werkloos"), ("overheden", "overheid"), ("kansen", "kans"), ("grootste", "groot"),
        ("werkgevers", "werkgever"), ("gebouw", "gebouw"), ("passen", "pas'"), ("f16", "f16"), ("de", "de"),
    ])
    func `a word has the stem of its lemma`(word: String, stem: String) {
        #expect(Stemmer().stem(word) == stem)
    }

    @Test func `no word but itself has a function word for its stem`() throws {
        let stemmer = Stemmer()
        let small: Set = [
            "over", "een", "kan", "reeds", "uit", "voor", "in", "op", "met", "door", "tot", "per", "waar", "pas", "wel",
            "meer", "of", "dan", "van", "bij",
        ]
        let words = try (Self.lines("inflections.tsv") + Self.lines("apart.tsv"))
            .flatMap { $0.split(separator: " ") }.map { WordForm.folded(String($0)) }
        for word in words + small.map({ $0 + "heid" }) + small.map({ $0 + "s" }) where !small.contains(word) {
            #expect(!small.contains(stemmer.stem(word)), "\(word)")
        }
    }

    @Test func `words that only look alike have stems of their own`() throws {
        let stemmer = Stemmer()
        let pairs = try Self.lines("apart.tsv").map {
            $0.split(separator: " ").map { WordForm.folded(String($0)) }
        }
        #expect(pairs.count >= 200)
        for pair in pairs { #expect(stemmer.stem(pair[0]) != stemmer.stem(pair[1]), "\(pair)") }
    }

    @Test func `each form of the tables belongs to one word and has the stem of that word`() {
        let stemmer = Stemmer()
        var owners: [String: String] = [:]
        let families: [IrregularForm.Family] = IrregularForm.nouns + IrregularForm.comparisons
        for (base, forms) in families {
            #expect(!forms.isEmpty, "\(base)")
            for form in forms {
                #expect(owners.updateValue(base, forKey: form).map { $0 == base } ?? true, "\(form)")
                #expect(stemmer.stem(form) == stemmer.stem(base), "\(form)")
            }
        }
        var verbs: [String: String] = [:]
        for (base, forms) in IrregularForm.verbs {
            for form in forms { #expect(verbs.updateValue(base, forKey: form) == nil, "\(form)") }
        }
    }

    private static func lines(_ name: String) throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus/search/\(name)")
        return try String(contentsOf: root, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func `forms of one word have one stem, and never those of two`() throws {
        let stemmer = Stemmer()
        let groups = try Self.lines("inflections.tsv").map {
            $0.split(separator: " ").map { stemmer.stem(WordForm.folded(String($0))) }
        }
        let pairs = groups.map { group in
            group.indices.flatMap { first in group[..<first].map { $0 == group[first] } }
        }.joined()
        #expect(pairs.count >= 400)
        #expect(pairs.count { $0 } * 100 >= pairs.count * 98)
        var owners: [String: Int] = [:]
        for (number, group) in groups.enumerated() {
            for stem in Set(group) { #expect(owners.updateValue(number, forKey: stem) == nil, "\(stem)") }
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
        #expect(table.knowledge(of: "woord0") == [.collection, .list])
        #expect(table.knowledge(of: "woord4999") == .list)
        #expect(table.knowledge(of: "woord5000").isEmpty)
    }

    @Test func `a list of words knows its words under their folded form, but no names`() {
        let lines = (0..<4_000).map { "woord\(String(repeating: "x", count: $0 % 11))\($0)" }
        #expect(WordList(lines: lines).count == 0)
        let letters = Array("abcdefgh").map(String.init)
        let words = letters.flatMap { one in letters.flatMap { two in letters.map { "\(one)\(two)ing\($0)" } } }
        let list = WordList(lines: words + words + ["één", "Berlijn", "huis", "ei", "t'huis", "ĳsje"])
        #expect(list.count == words.count + 3)
        for word in words + ["een", "huis", "ijsje"] { #expect(list.contains(word)) }
        for word in ["berlijn", "ei", "thuis", "aaing", "aainga ", "zzz", "huizen"] {
            #expect(!list.contains(word))
        }
        #expect(!WordList().contains("huis"))
    }
}

extension WordList {
    fileprivate init(lines: [String]) {
        self = Array(lines.joined(separator: "\n").utf8).withUnsafeBufferPointer { WordList(lines: $0) }
    }
}
