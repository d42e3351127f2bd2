import GRDB
import Search

/// Stems and parts of the words: what hangs on the rules of Dutch and on which words there are, not on the passages.
extension SearchIndexer {
    /// Raised when stems, parts or the families made of them come out otherwise; the lists of passages stay as they are.
    static let analysis = 4

    /// What the words that are known make of one. Whoever holds the analyzer while the words change has them copied.
    func analysis(of word: String) -> WordAnalysis {
        var analyzer = lexicon.words.withLock { WordAnalyzer($0 ?? WordTable()) }
        return analyzer.analysis(of: word)
    }

    func addParts(_ found: WordAnalysis, _ id: Int64) throws {
        if found.all.isEmpty { return }
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO searchPart VALUES (?, ?)")
        for stem in found.all { try db.step(insert, [sql(stem), sql(id)]) }
    }

    /// Notes where the words of a run begin.
    func beginRun() throws {
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM searchWord") ?? 0
        lexicon.firstOfRun.withLock { $0 = last + 1 }
    }

    /// Cuts all words anew where they have grown by a quarter, else those of the run: one that came before its parts was
    /// not known as a compound.
    func endRun() throws {
        if try cutAnew(growth: 25) { return }
        let through = try Int64.fetchOne(db, sql: "SELECT familiesThrough FROM searchState") ?? 0
        guard let first = lexicon.firstOfRun.withLock({ $0 }) else { return }
        let rows = try Row.fetchAll(
            db, sql: "SELECT word, id FROM searchWord WHERE id >= ? AND parts IS NULL ORDER BY id",
            arguments: [max(first, through + 1)])
        if !rows.isEmpty { try lexicon.readAll(db) }
        let update = try db.cachedStatement(sql: "UPDATE searchWord SET parts = ? WHERE id = ?")
        for row in rows {
            let found = analysis(of: row[0])
            guard let parts = found.parts else { continue }
            try db.step(update, [sql(parts), sql(row[1] as Int64)])
            try addParts(found, row[1])
        }
    }

    /// Cuts all words anew where enough have come since that was last done: a word that came before its parts was not
    /// known as a compound.
    ///
    /// - Parameter share: how much the words must have grown, in percent.
    /// - Returns: whether that was so.
    @discardableResult
    func cutAnew(growth share: Int) throws -> Bool {
        // Numbers are given in a row: the last one counts the words.
        let counts = try db.cachedStatement(sql: "SELECT wordsCut, (SELECT max(id) FROM searchWord) FROM searchState")
        guard let row = try Row.fetchOne(counts), let last = row[1] as Int? else { return false }
        let (before, now): (Int, Int) = (row[0], last)
        guard now > before, (now - before) * 100 >= before * share else { return false }
        try cutAll()
        return true
    }

    /// Cuts all words, stems those whose stems another version made, and joins the families of those that share a part.
    func cutAll() throws {
        try lexicon.readAll(db)
        let words = lexicon.words.withLock { $0 } ?? WordTable()
        var members: [String: [Int64]] = [:]
        // Words of the same stem as one of their parts.
        var own: [(stem: String, word: Int64)] = []
        func note(_ found: WordAnalysis, _ id: Int64) {
            for part in found.all {
                if part == found.stem { own.append((part, id)) } else { members[part, default: []].append(id) }
            }
        }
        let update = try db.cachedStatement(sql: "UPDATE searchWord SET stem = ?, parts = ? WHERE id = ?")
        let stored = try Row.fetchAll(db, sql: "SELECT id, word, stem, parts FROM searchWord ORDER BY id")
        try WordAnalyzer.forEach(of: stored.map { $0[1] }, among: words) { number, found in
            let row = stored[number]
            if found.stem != row[2] || found.parts != row[3] {
                try db.step(update, [sql(found.stem), sql(found.parts), sql(row[0] as Int64)])
            }
            note(found, row[0])
        }
        let insertWord = try db.cachedStatement(sql: "INSERT INTO searchWord VALUES (?, ?, ?, ?)")
        try WordAnalyzer.forEach(of: newWords, among: words) { number, found in
            let id = Int64(firstNew + number)
            try db.step(insertWord, [sql(id), sql(newWords[number]), sql(found.stem), sql(found.parts)])
            note(found, id)
        }
        newWords = []
        try db.execute(sql: "DELETE FROM searchPart")
        let insert = try db.cachedStatement(sql: "INSERT INTO searchPart VALUES (?, ?)")
        for (stem, words) in members.sorted(by: { $0.key < $1.key }) {
            for word in words { try db.step(insert, [sql(stem), sql(word)]) }
        }
        for (stem, word) in own { try db.step(insert, [sql(stem), sql(word)]) }
        try SearchFamilies(db: db).make(members)
        if try Int.fetchOne(db, sql: "SELECT analysis FROM searchState") != Self.analysis { try stemTitles() }
        try db.execute(
            sql: "UPDATE searchState SET analysis = ?, wordsCut = (SELECT coalesce(max(id), 0) FROM searchWord)",
            arguments: [Self.analysis])
    }

    /// What `title:` asks: the title of the document and that of its dossier, which tells what a letter is about.
    func titleStems(_ title: String?, _ dossier: String?) -> String {
        stems("\(title ?? "") | \(dossier ?? "")").sorted().joined(separator: " ")
    }

    private func stemTitles() throws {
        let set = try db.cachedStatement(sql: "UPDATE searchDocument SET titleStems = ? WHERE documentId = ?")
        for row in try Row.fetchAll(db, sql: "SELECT id, title, dossierTitle FROM document") {
            try set.execute(arguments: [titleStems(row[1], row[2]), row[0] as Int64])
        }
    }
}
