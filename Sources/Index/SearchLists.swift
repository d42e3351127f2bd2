import Foundation
import GRDB
import Search

/// The lists of words as the store holds them: joined ones by word, those of the latest documents beside them.
final class SearchLists {
    let db: Database
    private var fresh: [Data]?
    private var loaded: [Int64: EncodedList] = [:]
    private let rows: Statement

    init(_ db: Database) throws {
        self.db = db
        // Word by word in the order of their numbers, the rows of each in theirs: a compound's family may be hundreds.
        rows = try db.cachedStatement(
            sql: """
                SELECT word.value, searchPosting.passages FROM json_each(?) AS word
                CROSS JOIN searchPosting ON searchPosting.id BETWEEN word.value << 24 AND word.value << 24 | 0xFFFFFF
                """)
    }

    private func freshLists() throws -> [Data] {
        if let fresh { return fresh }
        let found = try Data.fetchAll(db, sql: "SELECT lists FROM searchFresh ORDER BY first")
        fresh = found
        return found
    }

    /// Reads the lists of words that have not been read yet.
    func load(_ words: some Sequence<Int64>) throws {
        var missing: Set<UInt32> = []
        for word in words where loaded[word] == nil {
            loaded[word] = EncodedList()
            missing.insert(UInt32(truncatingIfNeeded: word))
        }
        if !missing.isEmpty {
            let wanted = "[" + missing.sorted().map(String.init).joined(separator: ",") + "]"
            var current: Int64 = -1
            var list = EncodedList()
            let cursor = try Row.fetchCursor(rows, arguments: [wanted])
            while let row = try cursor.next() {
                let word: Int64 = row[0]
                if word != current {
                    if current >= 0 { loaded[current] = list }
                    current = word
                    list = EncodedList()
                }
                try row.withUnsafeData(atIndex: 1) { data in
                    data?.withUnsafeBytes { list.append($0.bindMemory(to: UInt8.self)) }
                }
            }
            if current >= 0 { loaded[current] = list }
        }
        if missing.isEmpty { return }
        for lists in try freshLists() {
            lists.withUnsafeBytes { raw in
                FreshLists.forEach(raw.bindMemory(to: UInt8.self)) { word, passages, _ in
                    if missing.contains(word) { loaded[Int64(word)]?.append(passages) }
                }
            }
        }
    }

    /// The list of a word that was loaded; empty where no passage holds it.
    func list(_ word: Int64) -> EncodedList { loaded[word] ?? EncodedList() }

    /// How many passages hold a word.
    func count(_ word: Int64) -> Int { loaded[word]?.count ?? 0 }

    /// Where words that stand for one another stand in the passages asked for, which ascend.
    func places(_ words: [Int64], in wanted: [UInt32]) throws -> PlaceTable {
        var table = PlaceTable(wanted: wanted)
        let rows = try db.cachedStatement(
            sql: "SELECT passages, positions FROM searchPosting WHERE id BETWEEN ? AND ? ORDER BY id")
        for word in words {
            let cursor = try Row.fetchCursor(rows, arguments: [word << 24, word << 24 | 0xFF_FFFF])
            while let row = try cursor.next() {
                try row.withUnsafeData(atIndex: 0) { passages in
                    try row.withUnsafeData(atIndex: 1) { positions in
                        passages?.withUnsafeBytes { passages in
                            (positions ?? Data()).withUnsafeBytes { positions in
                                table.add(
                                    passages: passages.bindMemory(to: UInt8.self),
                                    positions: positions.bindMemory(to: UInt8.self))
                            }
                        }
                    }
                }
            }
        }
        let wantedWords = Set(words.map { UInt32(truncatingIfNeeded: $0) })
        for lists in try freshLists() {
            lists.withUnsafeBytes { raw in
                FreshLists.forEach(raw.bindMemory(to: UInt8.self)) { word, passages, positions in
                    if wantedWords.contains(word) { table.add(passages: passages, positions: positions) }
                }
            }
        }
        return table
    }
}

/// What decides among equal scores, and which passages are not to be found.
final class SearchStanding {
    private let db: Database
    private var chunks: [UInt32: [UInt8]] = [:]
    private let gone: SlotRanges
    private let superseded: SlotRanges
    /// One bit a passage; nil lets all through.
    var allowed: [UInt64]?

    init(_ db: Database) throws {
        self.db = db
        gone = try SlotRanges(db, sql: "SELECT first, last FROM searchGone ORDER BY first")
        superseded = try SlotRanges(
            db,
            sql: """
                SELECT first, last FROM document JOIN searchDocument ON documentId = document.id
                WHERE superseded AND last >= first ORDER BY first
                """)
    }

    /// 0 for a passage that is not to be found.
    func callAsFunction(_ slot: UInt32) -> UInt32 {
        if let allowed {
            let word = Int(slot / 64)
            guard word < allowed.count, allowed[word] >> UInt64(slot % 64) & 1 == 1 else { return 0 }
        }
        if !gone.isEmpty, gone.contains(slot) { return 0 }
        if !superseded.isEmpty, superseded.contains(slot) { return 0 }
        let chunk = slot / 1024
        if chunks[chunk] == nil {
            // A row that cannot be read is none: verify finds it.
            do {
                let statement = try db.cachedStatement(sql: "SELECT days FROM searchStanding WHERE chunk = ?")
                chunks[chunk] = Array(try Data.fetchOne(statement, arguments: [Int64(chunk)]) ?? Data())
            } catch {
                chunks[chunk] = []
            }
        }
        guard let bytes = chunks[chunk] else { return 0 }
        let place = Int(slot % 1024) * 4
        guard place + 4 <= bytes.count else { return 0 }
        return UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }
}
