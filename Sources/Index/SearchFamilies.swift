import Foundation
import GRDB
import Search

/// The rare compounds with a part, joined to one list for each part: made of all words at once when these are cut, and
/// kept up as passages come and go.
///
/// Words that come later are not joined; a query seeks them one by one until all words are cut again.
struct SearchFamilies {
    let db: Database

    /// A word with more passages stays apart: joining its list would spare one seek and cost a copy.
    static let mostPassages = 256

    /// Makes all families.
    ///
    /// - Parameter members: for each stem of a part the words with it, ascending; those that have this very stem
    ///   themselves are inflections and no compounds.
    func make(_ members: [String: [Int64]]) throws {
        try db.execute(sql: "DELETE FROM searchFamily; DELETE FROM searchFamilyPosting")
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM searchWord") ?? 0
        let lists = try RareLists(db, of: members.values, through: last, most: Self.mostPassages)
        let insert = try db.cachedStatement(sql: "INSERT INTO searchFamily VALUES (?, ?, ?, ?)")
        for (number, stem) in members.keys.sorted().enumerated() {
            let words = members[stem] ?? []
            let id = Int64(number + 1)
            var family = PostingFamily()
            var apart: [Int64] = []
            for word in words where !lists.add(word, to: &family) { apart.append(word) }
            try insert.execute(arguments: [
                id, stem, Data(NumberRow.encoded(words)), Data(NumberRow.encoded(apart)),
            ])
            try write(family.list(), from: id << 24)
        }
        try db.execute(sql: "UPDATE searchState SET familiesThrough = ?", arguments: [last])
    }

    /// Makes all families of what `searchPart` tells.
    func makeOfParts() throws { try make(Self.members(db, through: Int64.max)) }

    /// The words with each part, as far as they are no inflections of it.
    private static func members(_ db: Database, through last: Int64) throws -> [String: [Int64]] {
        var members: [String: [Int64]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT searchPart.stem, wordId FROM searchPart JOIN searchWord ON id = wordId
                WHERE searchWord.stem <> searchPart.stem AND wordId <= ? ORDER BY wordId
                """,
            arguments: [last])
        while let row = try rows.next() { members[row[0], default: []].append(row[1]) }
        return members
    }

    /// Joins passages that lie behind all others.
    func append(_ lists: [(word: UInt32, list: PostingList)]) throws {
        let through = try Int.fetchOne(db, sql: "SELECT familiesThrough FROM searchState") ?? 0
        guard through > 0, let first = lists.first, first.word <= through else { return }
        var places = Array(repeating: Int32(-1), count: through + 1)
        for (place, list) in lists.enumerated() where Int(list.word) <= through {
            places[Int(list.word)] = Int32(truncatingIfNeeded: place)
        }
        let last = try db.cachedStatement(
            sql: "SELECT id, passages FROM searchFamilyPosting WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1")
        for row in try Row.fetchAll(db, sql: "SELECT id, words, apart FROM searchFamily") {
            let apart = Self.numbers(row[2])
            var family = PostingFamily()
            for word in Self.numbers(row[1]) where word <= through && places[Int(word)] >= 0 {
                if apart.containsSorted(word) { continue }
                let added = lists[Int(places[Int(word)])].list
                for (slot, impact) in zip(added.slots, added.impacts) { family.add(slot: slot, impact: impact) }
            }
            var list = family.list()
            if list.count == 0 { continue }
            let base = (row[0] as Int64) << 24
            var number = base
            if let old = try Row.fetchOne(last, arguments: [base, base | 0xFF_FFFF]) {
                number = old[0]
                var joined = SearchIndexer.list(old[1], Data())
                if joined.count < PostingList.chunkSize {
                    joined.append(list)
                    list = joined
                } else {
                    number += 1
                }
            }
            try write(list, from: number)
        }
    }

    /// Takes what is gone out of all lists.
    func remove(_ gone: SlotRanges) throws {
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM searchFamilyPosting ORDER BY id") {
            let passages = try Data.fetchOne(
                db, sql: "SELECT passages FROM searchFamilyPosting WHERE id = ?", arguments: [id])
            let list = SearchIndexer.list(passages ?? Data(), Data())
            let kept = list.filtered { !gone.contains($0) }
            if kept.count == list.count { continue }
            if kept.count == 0 {
                try db.execute(sql: "DELETE FROM searchFamilyPosting WHERE id = ?", arguments: [id])
            } else {
                try write(kept, from: id)
            }
        }
    }

    private func write(_ list: PostingList, from id: Int64) throws {
        if list.count == 0 { return }
        let insert = try db.cachedStatement(sql: "INSERT OR REPLACE INTO searchFamilyPosting VALUES (?, ?)")
        for (number, chunk) in list.chunks().enumerated() {
            try insert.execute(arguments: [id + Int64(number), Data(chunk.encoded())])
        }
    }

    static func numbers(_ row: Data) -> [Int64] {
        row.withUnsafeBytes { NumberRow.decoded($0.bindMemory(to: UInt8.self)) }
    }

    /// Whether the families are those of the parts and hold what the lists of their words hold.
    static func agree(_ db: Database) throws -> Bool {
        let through = try Int64.fetchOne(db, sql: "SELECT familiesThrough FROM searchState") ?? 0
        let members = try members(db, through: through)
        let rows = try Row.fetchAll(db, sql: "SELECT id, stem, words, apart FROM searchFamily")
        guard rows.count == members.count else { return false }
        var joined: [[Int64]] = []
        for row in rows {
            let words = numbers(row[2])
            if members[row[1]] != words { return false }
            let apart = Set(numbers(row[3]))
            if !apart.isSubset(of: words) { return false }
            joined.append(words.filter { !apart.contains($0) })
        }
        let lists = try RareLists(db, of: joined, through: through, most: Int.max)
        for (row, words) in zip(rows, joined) {
            var family = PostingFamily()
            for word in words { _ = lists.add(word, to: &family) }
            let told = family.list()
            var stored = PostingList()
            let base = (row[0] as Int64) << 24
            for passages in try Data.fetchAll(
                db, sql: "SELECT passages FROM searchFamilyPosting WHERE id BETWEEN ? AND ? ORDER BY id",
                arguments: [base, base | 0xFF_FFFF])
            {
                stored.append(SearchIndexer.list(passages, Data()))
            }
            if stored.slots != told.slots || stored.impacts != told.impacts { return false }
        }
        let strays = "SELECT 1 FROM searchFamilyPosting WHERE id >> 24 NOT IN (SELECT id FROM searchFamily) LIMIT 1"
        return try Int.fetchOne(db, sql: strays) == nil
    }
}

/// The joined lists of words that stand in few passages, read in one walk.
private struct RareLists {
    private var slots: [UInt32] = []
    private var impacts: [UInt8] = []
    /// By word: where its passages begin; -1 where it has none, -2 where it has too many.
    private var starts: [Int]
    private var counts: [Int32]

    init(
        _ db: Database, of families: some Sequence<[Int64]>, through last: Int64, most: Int
    ) throws {
        var isWanted = Array(repeating: false, count: Int(last) + 1)
        for words in families { for word in words where word <= last { isWanted[Int(word)] = true } }
        starts = Array(repeating: -1, count: isWanted.count)
        counts = Array(repeating: 0, count: isWanted.count)
        let rows = try Row.fetchCursor(db, sql: "SELECT id >> 24, passages FROM searchPosting ORDER BY id")
        while let row = try rows.next() {
            let word: Int = row[0]
            guard word >= 0, word < isWanted.count, isWanted[word], starts[word] != -2 else { continue }
            try row.withUnsafeData(atIndex: 1) { data in
                data?.withUnsafeBytes { raw in
                    let bytes = raw.bindMemory(to: UInt8.self)
                    let count = PostingList.extent(of: bytes).count
                    if starts[word] < 0 { starts[word] = slots.count }
                    if Int(counts[word]) + count > most {
                        slots.removeSubrange(starts[word]...)
                        impacts.removeSubrange(starts[word]...)
                        starts[word] = -2
                        return
                    }
                    let list = PostingList(encoded: bytes, positions: [])
                    slots += list.slots
                    impacts += list.impacts
                    counts[word] += Int32(list.count)
                }
            }
        }
    }

    /// Adds the passages of a word; false where it has too many.
    func add(_ word: Int64, to family: inout PostingFamily) -> Bool {
        guard word < starts.count else { return true }
        let start = starts[Int(word)]
        if start == -2 { return false }
        if start < 0 { return true }
        for place in start..<start + Int(counts[Int(word)]) {
            family.add(slot: slots[place], impact: impacts[place])
        }
        return true
    }
}
