import Foundation
import Search
import Synchronization

/// The words that a writer has met, so that it need not ask the store for each again.
///
/// Words leave a store only where a document is forgotten or search is made anew; then, and after a transaction that was
/// taken back, all are forgotten.
final class SearchLexicon: Sendable {
    struct Words {
        var ids: [String: UInt32] = [:]
        var isWhole = false
    }

    let words = Mutex(Words())

    func forget() { words.withLock { $0 = Words() } }

    /// Debian's list of Dutch words (package wdutch), folded; empty where it is not installed.
    static let list: Set<String> = {
        guard let data = FileManager.default.contents(atPath: "/usr/share/dict/dutch") else { return [] }
        var words: Set<String> = []
        for line in data.split(separator: 0x0A) where line.count > 2 && line.count < 24 {
            // Names and abbreviations are no parts of compounds.
            guard line.allSatisfy({ $0 &- 0x61 < 26 || $0 >= 0x80 }) else { continue }
            words.insert(WordForm.folded(String(decoding: line, as: UTF8.self)))
        }
        return words
    }()
}
