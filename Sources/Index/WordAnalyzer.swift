import Foundation
import Search
import Synchronization

/// What search knows of a word.
struct WordAnalysis {
    var stem: String
    /// Stems of the parts of a compound, divided by spaces; nil where it is none.
    var parts: String?
    /// Those stems, and with them those of the parts of its parts, each once.
    var all: [String]
}

/// Stems words and cuts compounds.
struct WordAnalyzer {
    private let splitter: CompoundSplitter
    private let stemmer = Stemmer()
    /// Parts that were stemmed: a few thousand, each in many words.
    private var stemsOfParts: [String: String] = [:]

    /// - Parameter words: those that compounds may be made of, beside Debian's list; where there are none, no word is cut,
    ///   and that list need not be read.
    init(_ words: WordTable) {
        let list = words.count > 0 ? SearchLexicon.list : WordList()
        splitter = CompoundSplitter(hasList: list.count > 0) { words.knowledge(of: $0, with: list) }
    }

    mutating func analysis(of word: String) -> WordAnalysis {
        let stem = stemmer.stem(word)
        guard let cut = splitter.cuts(of: word, stem: stem) else {
            return WordAnalysis(stem: stem, parts: nil, all: [])
        }
        return WordAnalysis(
            stem: stem, parts: cut.parts.map { stemOfPart($0) }.joined(separator: " "),
            all: Array(Set(cut.all.map { stemOfPart($0) })))
    }

    private mutating func stemOfPart(_ part: String) -> String {
        if let known = stemsOfParts[part] { return known }
        let stem = stemmer.stem(part)
        stemsOfParts[part] = stem
        return stem
    }

    /// Words that one processor takes at a time, and how many times that lies in memory.
    private static let chunk = 2_048
    private static let chunks = 16

    /// Hands over what is known of each of many words, in their order; it is made on all processors.
    ///
    /// - Parameter known: the words that compounds may be made of.
    static func forEach(
        of words: [String], among known: WordTable, _ body: (_ number: Int, WordAnalysis) throws -> Void
    ) rethrows {
        var stems = Array(repeating: [String: String](), count: chunks)
        var first = 0
        while first < words.count {
            let rest = words[first...].prefix(chunk * chunks)
            let parts = stride(from: rest.startIndex, to: rest.endIndex, by: chunk).map {
                rest[$0..<min($0 + chunk, rest.endIndex)]
            }
            let made = Mutex<[(number: Int, found: [WordAnalysis], stems: [String: String])]>([])
            DispatchQueue.concurrentPerform(iterations: parts.count) { [stems] number in
                var analyzer = WordAnalyzer(known)
                analyzer.stemsOfParts = stems[number]
                let found = parts[number].map { analyzer.analysis(of: $0) }
                made.withLock { $0.append((number, found, analyzer.stemsOfParts)) }
            }
            for (number, found, known) in made.withLock({ $0 }).sorted(by: { $0.number < $1.number }) {
                stems[number] = known
                for (place, analysis) in found.enumerated() { try body(parts[number].startIndex + place, analysis) }
            }
            first += rest.count
        }
    }
}
