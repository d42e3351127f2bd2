import Foundation
import GRDB
import Search
import Synchronization

/// The words that a writer has met, so that it need not ask the store for each again.
///
/// Words leave a store only where a document is forgotten or search is made anew; then, and after a transaction that was
/// taken back, all are forgotten.
final class SearchLexicon: Sendable {
    /// All words of the store with their numbers; nil until one is asked for.
    let words = Mutex<WordTable?>(nil)

    /// The number that the first new word of the run got or will get; nil where no run was begun.
    let firstOfRun = Mutex<Int64?>(nil)

    func forget() { words.withLock { $0 = nil } }

    /// Reads the words of the store, where that has not been done.
    func readAll(_ db: Database) throws {
        if words.withLock({ $0 != nil }) { return }
        let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM searchWord") ?? 0
        var table = WordTable(capacity: last)
        let rows = try Row.fetchCursor(db, sql: "SELECT CAST(word AS BLOB), id FROM searchWord")
        while let row = try rows.next() {
            let number = UInt32(truncatingIfNeeded: row[1] as Int64)
            try row.withUnsafeData(atIndex: 0) { word in
                word?.withUnsafeBytes {
                    table.insert($0.bindMemory(to: UInt8.self), .collection, number: number)
                }
            }
        }
        words.withLock { [table] in $0 = table }
    }

    /// Debian's list of Dutch words (package wdutch), folded; empty where it is not installed.
    ///
    /// It is read when the first word is cut: an empty store is made without it.
    static let list =
        FileManager.default.contents(atPath: "/usr/share/dict/dutch").map { bytes in
            bytes.withUnsafeBytes { WordList(lines: $0.bindMemory(to: UInt8.self)) }
        } ?? WordList()
}

extension TimelineStore {
    /// Begins to read what search cuts words with, beside whatever else is done; the first document that is written would
    /// wait for it.
    public static func prepareSearch() { DispatchQueue.global().async { _ = SearchLexicon.list } }
}
