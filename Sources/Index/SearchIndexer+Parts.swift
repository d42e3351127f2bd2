import GRDB
import Search

/// Stems and parts of the words: what hangs on the rules of Dutch and on which words there are, not on the passages.
extension SearchIndexer {
    /// Raised when stems or parts come out otherwise; the lists of passages stay as they are.
    static let analysis = 2

    /// Cuts a word that has just come in.
    func cut(_ word: String, _ id: Int64) throws {
        let stems = lexicon.words.withLock { Self.stems(word, $0, stemmer) }
        guard let stems else { return }
        try db.cachedStatement(sql: "UPDATE searchWord SET parts = ? WHERE id = ?").execute(arguments: [
            stems.parts, id,
        ])
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO searchPart VALUES (?, ?)")
        for stem in stems.all { try insert.execute(arguments: [stem, id]) }
    }

    /// Stems of the parts of a word, divided by spaces, and those of the parts of its parts too.
    private static func stems(
        _ word: String, _ table: WordTable?, _ stemmer: Stemmer
    ) -> (parts: String, all: Set<String>)? {
        guard let table else { return nil }
        let list = SearchLexicon.list
        let splitter = CompoundSplitter(hasList: list.count > 0) { table.knowledge(of: $0, with: list) }
        guard let (parts, all) = splitter.cuts(of: word) else { return nil }
        return (parts.map(stemmer.stem).joined(separator: " "), Set(all.map(stemmer.stem)))
    }

    /// Cuts all words anew where enough have come since that was last done: a word that came before its parts was not
    /// known as a compound.
    ///
    /// - Parameter share: how much the words must have grown, in percent.
    func cutAnew(growth share: Int) throws {
        // Numbers are given in a row: the last one counts the words.
        let counts = try db.cachedStatement(sql: "SELECT wordsCut, (SELECT max(id) FROM searchWord) FROM searchState")
        guard let row = try Row.fetchOne(counts), let last = row[1] as Int? else { return }
        let (before, now): (Int, Int) = (row[0], last)
        guard now > before, (now - before) * 100 >= before * share else { return }
        try cutAll()
    }

    /// Cuts all words, and stems those whose stems another version made.
    func cutAll() throws {
        try lexicon.readAll(db)
        let table = lexicon.words.withLock { $0 }
        let isStemmed = try Int.fetchOne(db, sql: "SELECT analysis FROM searchState") == Self.analysis
        let setParts = try db.cachedStatement(sql: "UPDATE searchWord SET parts = ? WHERE id = ?")
        let setStem = try db.cachedStatement(sql: "UPDATE searchWord SET stem = ? WHERE id = ?")
        var pairs: [(stem: String, word: Int64)] = []
        for row in try Row.fetchAll(db, sql: "SELECT id, word, stem, parts FROM searchWord ORDER BY id") {
            let (id, word, stem): (Int64, String, String) = (row[0], row[1], row[2])
            if !isStemmed {
                let new = stemmer.stem(word)
                if new != stem { try setStem.execute(arguments: [new, id]) }
            }
            let stems = Self.stems(word, table, stemmer)
            if stems?.parts != row[3] { try setParts.execute(arguments: [stems?.parts, id]) }
            for stem in stems?.all ?? [] { pairs.append((stem, id)) }
        }
        pairs.sort { ($0.stem, $0.word) < ($1.stem, $1.word) }
        try db.execute(sql: "DELETE FROM searchPart")
        let insert = try db.cachedStatement(sql: "INSERT INTO searchPart VALUES (?, ?)")
        for (stem, word) in pairs { try insert.execute(arguments: [stem, word]) }
        if !isStemmed { try stemTitles() }
        try db.execute(
            sql: "UPDATE searchState SET analysis = ?, wordsCut = (SELECT coalesce(max(id), 0) FROM searchWord)",
            arguments: [Self.analysis])
    }

    private func stemTitles() throws {
        let set = try db.cachedStatement(sql: "UPDATE searchDocument SET titleStems = ? WHERE documentId = ?")
        for row in try Row.fetchAll(db, sql: "SELECT id, title FROM document WHERE title IS NOT NULL") {
            try set.execute(arguments: [stems(row[1]).sorted().joined(separator: " "), row[0] as Int64])
        }
    }
}
