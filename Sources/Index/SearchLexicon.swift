import Foundation
import GRDB
import Search
import Synchronization

/// The words that a writer has met, so that it need not ask the store for each again.
///
/// Words leave a store only where a document is forgotten or search is made anew; then, and after a transaction that was
/// taken back, all are forgotten.
final class SearchLexicon: Sendable {
    /// All words of the store with their numbers, and those of the list; nil until one is asked for.
    let words = Mutex<WordTable?>(nil)

    func forget() { words.withLock { $0 = nil } }

    /// Reads the words of the store, where that has not been done.
    func readAll(_ db: Database) throws {
        if words.withLock({ $0 != nil }) { return }
        var table = Self.list
        let rows = try Row.fetchCursor(db, sql: "SELECT word, id FROM searchWord")
        while let row = try rows.next() {
            table.insert(row[0], .collection, number: UInt32(truncatingIfNeeded: row[1] as Int64))
        }
        words.withLock { [table] in $0 = table }
    }

    /// Debian's list of Dutch words (package wdutch), folded; empty where it is not installed.
    static let list =
        FileManager.default.contents(atPath: "/usr/share/dict/dutch").map { WordTable(lines: Array($0)) } ?? WordTable()
}
