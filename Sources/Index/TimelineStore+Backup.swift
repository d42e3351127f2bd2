import Foundation
import GRDB

extension TimelineStore {
    /// Copies the store to a file, as it is at one instant, while others read and write it.
    ///
    /// SQLite's online backup, checked, and only then put in the place of what stood there: a copy that was broken off
    /// leaves an older one as it was.
    ///
    /// - Throws: ``IndexError/io(path:detail:)`` where the copy cannot be written, ``IndexError/damaged(path:detail:)``
    ///   where the copy is not whole.
    public func backup(to path: String) throws(IndexError) {
        let unfinished = path + ".partial"
        try TimelineStore.remove(unfinished)
        try indexErrors(unfinished) {
            let copy = try DatabaseQueue(path: unfinished)
            try pool.backup(to: copy)
            try copy.writeWithoutTransaction { db in
                // The copy is one file, not a file and its log.
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                if lines != ["ok"] { throw IndexError.damaged(path: unfinished, detail: lines.first ?? "no answer") }
            }
            try copy.close()
        }
        // rename(2) puts the new file in the place of the old one in one step; FileManager's moveItem refuses to.
        if rename(unfinished, path) != 0 {
            throw .io(path: path, detail: String(cString: strerror(errno)))
        }
    }

    private static func remove(_ path: String) throws(IndexError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .io(path: path, detail: "it cannot be removed")
        }
    }
}
