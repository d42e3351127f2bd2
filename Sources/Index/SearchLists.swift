import Foundation
import GRDB
import Search

/// The lists of words as the store holds them: joined ones by word, those of the latest documents beside them.
final class SearchLists {
    let db: Database
    private var fresh: [Data]?
    private var loaded: [Int64: EncodedList] = [:]
    private var families: [String: SearchFamily] = [:]
    private let rows: Statement
    /// The last word that families were made of.
    private let through: Int64

    init(_ db: Database) throws {
        self.db = db
        // Word by word in the order of their numbers, the rows of each in theirs: a compound's family may be hundreds.
        rows = try db.cachedStatement(
            sql: """
                SELECT word.value, searchPosting.passages FROM json_each(?) AS word
                CROSS JOIN searchPosting ON searchPosting.id BETWEEN word.value << 24 AND word.value << 24 | 0xFFFFFF
                """)
        let state = try db.cachedStatement(sql: "SELECT familiesThrough FROM searchState")
        through = try Int64.fetchOne(state) ?? 0
    }

    /// The compounds that have a part of a stem.
    func family(_ stem: String) throws -> SearchFamily {
        if let known = families[stem] { return known }
        let stored = try db.cachedStatement(sql: "SELECT id, words, apart FROM searchFamily WHERE stem = ?")
        let later = try db.cachedStatement(sql: "SELECT wordId FROM searchPart WHERE stem = ? AND wordId > ?")
        var family = SearchFamily()
        if let row = try Row.fetchOne(stored, arguments: [stem]) {
            family.id = row[0]
            family.words = SearchFamilies.numbers(row[1])
            family.alone = SearchFamilies.numbers(row[2])
        }
        let new = try Int64.fetchAll(later, arguments: [stem, through])
        family.words += new
        family.alone += new
        families[stem] = family
        return family
    }

    private func freshLists() throws -> [Data] {
        if let fresh { return fresh }
        let found = try Data.fetchAll(db, sql: "SELECT lists FROM searchFresh ORDER BY first")
        fresh = found
        return found
    }

    /// The lists of words that stand for one another, and how many passages they have together.
    ///
    /// - Parameters:
    ///   - weights: words and what each counts for.
    ///   - stem: the words that have a part of this stem count for `weight`, as far as they are not among the others.
    func gather(_ weights: [Int64: Float], compoundsOf stem: String? = nil, weight: Float = 0) throws -> GatheredLists {
        var found = GatheredLists(words: weights.keys.sorted())
        if !weights.isEmpty {
            let cursor = try Row.fetchCursor(rows, arguments: [Self.json(found.words)])
            while let row = try cursor.next() {
                let word: Int64 = row[0]
                try found.add(row, of: word, weight: weights[word] ?? 0)
            }
            found.finish()
        }
        var compounds: [Int64] = []
        if let stem {
            let family = try family(stem)
            let isAmong = found.words.contains(where: family.words.containsSorted)
            compounds = isAmong ? family.words.filter { weights[$0] == nil } : family.words
            if let id = family.id {
                let joined = try db.cachedStatement(
                    sql: "SELECT passages FROM searchFamilyPosting WHERE id BETWEEN ? AND ? ORDER BY id")
                let cursor = try Row.fetchCursor(joined, arguments: [id << 24, id << 24 | 0xFF_FFFF])
                while let row = try cursor.next() { try found.add(joined: row, weight: weight) }
            }
            let alone = family.alone.filter { weights[$0] == nil }
            let cursor = try Row.fetchCursor(rows, arguments: [Self.json(alone)])
            while let row = try cursor.next() { try found.add(row, of: row[0], weight: weight) }
            found.finish()
        }
        for lists in try freshLists() {
            lists.withUnsafeBytes { raw in
                FreshLists.forEach(raw.bindMemory(to: UInt8.self)) { word, passages, _ in
                    let word = Int64(word)
                    if let weight = weights[word] {
                        found.add(fresh: passages, weight: weight)
                    } else if compounds.containsSorted(word) {
                        found.add(fresh: passages, weight: weight)
                    }
                }
            }
        }
        found.compounds = compounds
        return found
    }

    private static func json(_ words: [some FixedWidthInteger]) -> String {
        "[" + words.map { String($0) }.joined(separator: ",") + "]"
    }

    /// Reads the lists of words that have not been read yet.
    func load(_ words: some Sequence<Int64>) throws {
        var missing: Set<UInt32> = []
        for word in words where loaded[word] == nil {
            loaded[word] = EncodedList()
            missing.insert(UInt32(truncatingIfNeeded: word))
        }
        if !missing.isEmpty {
            var current: Int64 = -1
            var list = EncodedList()
            let cursor = try Row.fetchCursor(rows, arguments: [Self.json(missing.sorted())])
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
                    try passages?.withUnsafeBytes { raw in
                        let passages = raw.bindMemory(to: UInt8.self)
                        // Places fill pages of their own, which are not read for nothing.
                        guard table.reaches(passages) else { return }
                        try row.withUnsafeData(atIndex: 1) { positions in
                            (positions ?? Data()).withUnsafeBytes {
                                table.add(passages: passages, positions: $0.bindMemory(to: UInt8.self))
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

/// The compounds that have a part of one stem.
struct SearchFamily {
    /// The number that its joined list is stored under; nil where there is none.
    var id: Int64?
    /// All of them, ascending.
    var words: [Int64] = []
    /// Those whose lists are not in the joined one: long ones, and words that came later.
    var alone: [Int64] = []
}

/// The lists of words that stand for one another, each with its weight.
struct GatheredLists {
    /// The words, ascending.
    let words: [Int64]
    /// The compounds among them that are not in ``words``, ascending.
    var compounds: [Int64] = []
    /// Rows of words that stand in many passages.
    private(set) var frequent: [(list: EncodedList, weight: Float)] = []
    /// All others, to be settled.
    var rare = PostingUnion()
    /// Passages of all lists together.
    private(set) var count = 0
    private var current: (word: Int64, list: EncodedList, weight: Float) = (-1, EncodedList(), 0)

    init(words: [Int64]) { self.words = words }

    /// Of a row whose passages lie further apart only few stand in what is scored together: they are added up instead.
    private static let widest: UInt32 = 256

    /// Adds a row of the store: a word and its passages, null for none. The rows of a word follow one another.
    mutating func add(_ row: Row, of word: Int64, weight: Float) throws {
        if word != current.word {
            finish()
            current.word = word
            current.weight = weight
        }
        try row.withUnsafeData(atIndex: 1) { data in
            data?.withUnsafeBytes { raw in
                let bytes = raw.bindMemory(to: UInt8.self)
                let extent = PostingList.extent(of: bytes)
                count += extent.count
                if extent.count > 2 * PostingList.blockSize, extent.width / UInt32(extent.count) < Self.widest {
                    current.list.append(bytes)
                } else {
                    rare.add(bytes, weight: weight)
                }
            }
        }
    }

    /// Adds a row that several words share: passages may come twice, which only adding up takes into account.
    mutating func add(joined row: Row, weight: Float) throws {
        try row.withUnsafeData(atIndex: 0) { data in
            data?.withUnsafeBytes { add(fresh: $0.bindMemory(to: UInt8.self), weight: weight) }
        }
    }

    /// Adds a list of the latest documents.
    mutating func add(fresh passages: UnsafeBufferPointer<UInt8>, weight: Float) {
        count += PostingList.extent(of: passages).count
        rare.add(passages, weight: weight)
    }

    /// To be called behind the last row.
    mutating func finish() {
        if current.list.count > 0 { frequent.append((current.list, current.weight)) }
        current = (-1, EncodedList(), 0)
    }
}

extension [Int64] {
    /// The numbers that stand in both; both ascend.
    func sharedSorted(with other: [Int64]) -> [Int64] {
        var shared: [Int64] = []
        var place = 0
        for number in self {
            while place < other.count, other[place] < number { place += 1 }
            if place < other.count, other[place] == number { shared.append(number) }
        }
        return shared
    }

    /// Whether a number is among these, which ascend.
    func containsSorted(_ wanted: Int64) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == wanted
    }
}

/// What decides among equal scores, and which passages are not to be found.
final class SearchStanding {
    private let db: Database
    /// By number; empty where it has not been read.
    private var chunks: [[UInt8]] = []
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

    /// Whether a passage is let through.
    func lets(_ slot: UInt32) -> Bool {
        if let allowed {
            let word = Int(slot / 64)
            guard word < allowed.count, allowed[word] >> UInt64(slot % 64) & 1 == 1 else { return false }
        }
        return (gone.isEmpty || !gone.contains(slot)) && (superseded.isEmpty || !superseded.contains(slot))
    }

    /// 0 for a passage that is not to be found.
    func callAsFunction(_ slot: UInt32) -> UInt32 {
        if !lets(slot) { return 0 }
        let chunk = Int(slot / 1024)
        if chunk >= chunks.count { chunks += Array(repeating: [], count: chunk + 1 - chunks.count) }
        if chunks[chunk].isEmpty { chunks[chunk] = read(chunk) }
        let place = Int(slot % 1024) * 4
        return chunks[chunk].withUnsafeBufferPointer { bytes in
            guard place + 4 <= bytes.count else { return 0 }
            return UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
                | UInt32(bytes[place + 3]) << 24
        }
    }

    private func read(_ chunk: Int) -> [UInt8] {
        // A row that cannot be read is none: verify finds it.
        do {
            let statement = try db.cachedStatement(sql: "SELECT days FROM searchStanding WHERE chunk = ?")
            let days = try Data.fetchOne(statement, arguments: [chunk]) ?? Data()
            return days.isEmpty ? [0] : Array(days)
        } catch {
            return [0]
        }
    }
}
