import Foundation
import GRDB
import Search

/// Compares what search holds with the passages, word by word and place by place.
enum SearchCheck {
    /// Everything in which they differ, a sentence each; empty where they agree.
    static func all(_ db: Database) throws -> [StoreDamage] {
        func damage(_ detail: String, _ document: String? = nil) -> StoreDamage {
            StoreDamage(kind: .textIndex, documentID: document, detail: detail)
        }
        var found: [StoreDamage] = []
        let strays = try String.fetchAll(
            db,
            sql: """
                SELECT key FROM document WHERE NOT EXISTS (SELECT 1 FROM searchDocument WHERE documentId = document.id)
                UNION SELECT key FROM passage JOIN document ON document.id = passage.documentId
                JOIN searchDocument USING (documentId) WHERE passage.id NOT BETWEEN first AND last
                """)
        found += strays.map { damage("Search does not know the document or all of its passages.", $0) }
        let words = try Row.fetchAll(db, sql: "SELECT id, word FROM searchWord").reduce(into: [String: UInt32]()) {
            $0[$1[1]] = UInt32(truncatingIfNeeded: $1[0] as Int64)
        }
        if try !stemsAgree(db) { found.append(damage("The stem of a word is not the one that the rules make.")) }
        // Sums over (word, passage, places) that do not hang on the order: equal sets have equal sums.
        let gone = try SlotRanges(db, sql: "SELECT first, last FROM searchGone ORDER BY first")
        var stored = SetSum()
        var isReadable = true
        func add(_ word: UInt32, _ list: PostingList) {
            var last: UInt32?
            list.walk { slot, _, places in
                if let before = last, before >= slot { isReadable = false }
                last = slot
                if gone.contains(slot) { return }
                let places = places()
                if !places.isEmpty { stored.add(word, slot, places) }
            }
        }
        let rows = try Row.fetchCursor(db, sql: "SELECT id, passages, positions FROM searchPosting ORDER BY id")
        while let row = try rows.next() {
            add(UInt32(truncatingIfNeeded: (row[0] as Int64) >> 24), SearchIndexer.list(row[1], row[2]))
        }
        let fresh = try Data.fetchCursor(db, sql: "SELECT lists FROM searchFresh ORDER BY first")
        while let data = try fresh.next() {
            Array(data).withUnsafeBufferPointer { bytes in
                FreshLists.forEach(bytes) { add($0, PostingList(encoded: $1, positions: Array($2))) }
            }
        }
        if !isReadable { found.append(damage("A list of search is not in order.")) }
        var told = SetSum()
        var tokenizer = Tokenizer()
        let texts = try Row.fetchCursor(db, sql: "SELECT id, text FROM passage")
        while let row = try texts.next() {
            let slot = UInt32(truncatingIfNeeded: row[0] as Int64)
            var places: [String: [UInt32]] = [:]
            for token in tokenizer.tokens(row[1]) where token.form.utf8.count <= 120 {
                let place = UInt32(min(token.position, 0xF_FFFE))
                if places[token.form]?.last != place { places[token.form, default: []].append(place) }
            }
            for (form, at) in places { told.add(words[form] ?? 0, slot, at) }
        }
        if stored != told { found.append(damage("Words in the lists of search are not those of the passages.")) }
        if isReadable, try !SearchFamilies.agree(db) {
            found.append(damage("The joined lists of compounds are not those of their words."))
        }
        let passages = try Int.fetchOne(
            db,
            sql:
                "SELECT passages - (SELECT coalesce(sum(last - first + 1), 0) FROM searchDocument WHERE last >= first) FROM searchState"
        )
        if passages != 0 { found.append(damage("Search counts another number of passages than there are.")) }
        return found
    }

    /// Whether each word has the stem of these rules; a store that older rules made is not judged by them.
    private static func stemsAgree(_ db: Database) throws -> Bool {
        guard try Int.fetchOne(db, sql: "SELECT analysis FROM searchState") == SearchIndexer.analysis else {
            return true
        }
        let stemmer = Stemmer()
        let rows = try Row.fetchCursor(db, sql: "SELECT word, stem FROM searchWord")
        while let row = try rows.next() {
            if stemmer.stem(row[0]) != row[1] { return false }
        }
        return true
    }
}

/// A sum over a set that does not hang on its order.
private struct SetSum: Equatable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var count = 0

    mutating func add(_ word: UInt32, _ slot: UInt32, _ places: [UInt32]) {
        var hash = UInt64(word) << 32 | UInt64(slot)
        for place in places { hash = Self.mixed(hash ^ UInt64(place) &* 0x9E37_79B9_7F4A_7C15) }
        hash = Self.mixed(hash)
        first &+= hash
        second &+= Self.mixed(hash ^ 0xD6E8_FEB8_6659_FD93)
        count += 1
    }

    /// Source: Steele, Lea, Flood, Fast splittable pseudorandom number generators (2014), mix of 64 bits.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
