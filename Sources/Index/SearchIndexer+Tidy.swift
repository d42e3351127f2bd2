import Foundation
import GRDB
import Search

extension SearchIndexer {
    /// Joins the lists of the latest documents with the others when there are many, and cleans up when much is gone.
    func tidy() throws {
        let waiting = try db.cachedStatement(sql: "SELECT count(*), coalesce(sum(length(lists)), 0) FROM searchFresh")
        let fresh = try Row.fetchOne(waiting)
        if let fresh, fresh[0] as Int >= Self.mostFresh || fresh[1] as Int >= Self.mostFreshBytes { try join() }
        let state = try db.cachedStatement(sql: "SELECT gone, passages FROM searchState")
        if let row = try Row.fetchOne(state), row[0] as Int > 1_000, row[0] as Int > row[1] as Int / 3 { try clean() }
        // A run cuts its words once more at its end (``endRun()``); one that never ends must not go without for long.
        try cutAnew(growth: 300)
    }

    /// Joins what is fresh with the lists of its words.
    func join() throws {
        var lists: [UInt32: PostingList] = [:]
        let rows = try Data.fetchCursor(db, sql: "SELECT lists FROM searchFresh ORDER BY first")
        while let row = try rows.next() {
            Array(row).withUnsafeBufferPointer { bytes in
                FreshLists.forEach(bytes) { word, passages, positions in
                    lists[word, default: PostingList()].append(
                        PostingList(encoded: passages, positions: Array(positions)))
                }
            }
        }
        try join(lists.keys.sorted().compactMap { word in lists[word].map { (word, $0) } })
        try db.execute(sql: "DELETE FROM searchFresh")
    }

    /// Puts lists behind those of the same words, whose passages lie before theirs.
    private func join(_ lists: [(word: UInt32, list: PostingList)]) throws {
        // Where all is taken in at once, families are made when all words have been cut.
        if !isBuilding { try SearchFamilies(db: db).append(lists) }
        let last = try db.cachedStatement(
            sql: """
                SELECT id, passages, positions FROM searchPosting WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1
                """)
        for (word, added) in lists {
            var list = added
            let base = Int64(word) << 24
            var number = base
            if let row = try Row.fetchOne(last, arguments: [base, base | 0xFF_FFFF]) {
                number = row[0]
                let old = Self.list(row[1], row[2])
                if old.count < PostingList.chunkSize {
                    var joined = old
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
    private func clean() throws {
        try join()
        let gone = try SlotRanges(db, sql: "SELECT first, last FROM searchGone ORDER BY first")
        let ids = try Int64.fetchAll(db, sql: "SELECT id FROM searchPosting ORDER BY id")
        for id in ids {
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT passages, positions FROM searchPosting WHERE id = ?", arguments: [id])
            else { continue }
            let list = Self.list(row[0], row[1])
            let kept = list.filtered { !gone.contains($0) }
            if kept.count == list.count { continue }
            if kept.count == 0 {
                try db.execute(sql: "DELETE FROM searchPosting WHERE id = ?", arguments: [id])
            } else {
                try write(kept, from: id)
            }
        }
        try SearchFamilies(db: db).remove(gone)
        try db.execute(sql: "DELETE FROM searchGone")
        try db.execute(sql: "UPDATE searchState SET gone = 0")
    }

    private func write(_ list: PostingList, from id: Int64) throws {
        let insert = try db.cachedStatement(sql: "INSERT OR REPLACE INTO searchPosting VALUES (?, ?, ?)")
        for (number, chunk) in list.chunks().enumerated() {
            try insert.execute(arguments: [id + Int64(number), Data(chunk.encoded()), Data(chunk.positions)])
        }
    }

    static func list(_ passages: Data, _ positions: Data) -> PostingList {
        Array(passages).withUnsafeBufferPointer { PostingList(encoded: $0, positions: Array(positions)) }
    }

    /// Takes in all documents of a store that an older version made.
    func buildAll() throws {
        let documents = try Row.fetchAll(
            db,
            sql: """
                SELECT document.id, min(passage.id) FROM document LEFT JOIN passage ON documentId = document.id
                GROUP BY document.id ORDER BY min(passage.id)
                """)
        isBuilding = true
        firstNew = (try Int.fetchOne(db, sql: "SELECT max(id) FROM searchWord") ?? 0) + 1
        defer {
            isBuilding = false
            newWords = []
        }
        // Words come in no order, and their indexes are to stay in memory while they grow.
        let cache = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? -2000
        try db.execute(sql: "PRAGMA cache_size = -131072")
        let building = Result { try build(documents) }
        // Also where it broke off: the connection goes on.
        try db.execute(sql: "PRAGMA cache_size = \(cache)")
        try building.get()
    }

    /// - Parameter documents: their ids and first passages, in the order of these.
    private func build(_ documents: [Row]) throws {
        var builder: PostingBuilder?
        for document in documents {
            let first: Int64 = document[1] ?? 0
            if var full = builder, full.isFull || first > Int64(full.next) + 10_000 {
                try join(full.lists())
                builder = nil
            }
            try read(document[0], into: &builder)
        }
        if var rest = builder { try join(rest.lists()) }
        try db.execute(sql: "UPDATE searchState SET isBuilt = 1")
        try cutAll()
    }

    /// Throws the index away and makes it anew from the passages, which are as they were.
    func rebuildAll() throws {
        // What is gone is noted once more where a document leaves; neither note is of use.
        for table in [
            "searchGone", "searchFresh", "searchDocument", "searchStanding", "searchPosting", "searchFamily",
            "searchFamilyPosting", "searchPart", "searchWord", "searchAbbreviation", "searchGone",
        ] {
            try db.execute(sql: "DELETE FROM \(table)")
        }
        // The state itself may be what is damaged; an id of a passage is never given twice.
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO searchState (id, nextPassage, passages, isBuilt)
                SELECT 1, max(coalesce((SELECT max(id) FROM passage), 0) + 1,
                    coalesce((SELECT nextPassage FROM searchState), 1)), 0, 0
                """)
        // Words get new numbers.
        lexicon.forget()
        try buildAll()
    }

    /// Takes what is gone out of all lists, and words that nothing holds any more out of the store: after a document
    /// was forgotten none of its words can be read in the file.
    ///
    /// Cost: reads every list.
    func purge() throws {
        try clean()
        // A list's id is its word's times 2^24, plus a number.
        try db.execute(
            sql: """
                CREATE TEMP TABLE unheld AS SELECT id FROM searchWord WHERE NOT EXISTS (
                    SELECT 1 FROM searchPosting
                    WHERE searchPosting.id BETWEEN searchWord.id << 24 AND searchWord.id << 24 | 0xFFFFFF)
                """)
        try db.execute(sql: "DELETE FROM searchPart WHERE wordId IN (SELECT id FROM unheld)")
        try db.execute(sql: "DELETE FROM searchWord WHERE id IN (SELECT id FROM unheld)")
        try db.execute(sql: "DROP TABLE unheld")
        // A stem that only words of the forgotten had goes too, and numbers of words may be given again.
        try SearchFamilies(db: db).makeOfParts()
        lexicon.forget()
    }
}

/// Ranges of passages, ascending.
struct SlotRanges {
    private var firsts: [UInt32] = []
    private var lasts: [UInt32] = []

    init(_ db: Database, sql: String) throws {
        for row in try Row.fetchAll(db.cachedStatement(sql: sql)) {
            firsts.append(UInt32(truncatingIfNeeded: row[0] as Int64))
            lasts.append(UInt32(truncatingIfNeeded: row[1] as Int64))
        }
    }

    var isEmpty: Bool { firsts.isEmpty }

    func contains(_ slot: UInt32) -> Bool {
        var low = 0
        var high = firsts.count
        while low < high {
            let middle = (low + high) / 2
            if firsts[middle] <= slot { low = middle + 1 } else { high = middle }
        }
        return low > 0 && lasts[low - 1] >= slot
    }
}
