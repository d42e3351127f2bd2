import GRDB
import Search

/// Stems and parts of the words: what hangs on the rules of Dutch and on which words there are, not on the passages.
extension SearchIndexer {
    /// Raised when stems, parts or the families made of them come out otherwise; the lists of passages stay as they are.
    static let analysis = 4

    /// Cuts a word that has just come in.
    func cut(_ word: String, _ id: Int64) throws {
        let cut = lexicon.words.withLock { $0.map { Self.splitter($0).cuts(of: word) } ?? nil }
        guard let stems = cut.map({ stems($0.parts, $0.all, { stemmer.stem($0) }) }) else { return }
        let update = try db.cachedStatement(sql: "UPDATE searchWord SET parts = ? WHERE id = ?")
        try db.step(update, [sql(stems.parts), sql(id)])
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO searchPart VALUES (?, ?)")
        for stem in stems.all { try db.step(insert, [sql(stem), sql(id)]) }
    }

    private static func splitter(_ table: WordTable) -> CompoundSplitter {
        let list = SearchLexicon.list
        return CompoundSplitter(hasList: list.count > 0) { table.knowledge(of: $0, with: list) }
    }

    /// Stems of the parts of a word, divided by spaces, and those of the parts of its parts too.
    private func stems(
        _ parts: [String], _ all: Set<String>, _ stem: (String) -> String
    ) -> (parts: String, all: Set<String>) {
        (parts.map(stem).joined(separator: " "), Set(all.map(stem)))
    }

    private func stemOfPart(_ part: String) -> String {
        if let known = stemsOfParts[part] { return known }
        let stem = stemmer.stem(part)
        stemsOfParts[part] = stem
        return stem
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
        for row in rows { try cut(row[0], row[1]) }
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
        // Of a store without words none is cut, and the list of Dutch words need not be read for it.
        let splitter = words.count > 0 ? Self.splitter(words) : CompoundSplitter(hasList: false) { _ in [] }
        let isStemmed = try Int.fetchOne(db, sql: "SELECT analysis FROM searchState") == Self.analysis
        stemsOfParts = [:]
        defer { stemsOfParts = [:] }
        var members: [String: [Int64]] = [:]
        // Words of the same stem as one of their parts.
        var own: [(stem: String, word: Int64)] = []
        func cut(_ word: String, _ stem: String, _ id: Int64) -> String? {
            guard let cut = splitter.cuts(of: word) else { return nil }
            let stems = stems(cut.parts, cut.all, stemOfPart)
            for part in stems.all {
                if part == stem { own.append((part, id)) } else { members[part, default: []].append(id) }
            }
            return stems.parts
        }
        let setParts = try db.cachedStatement(sql: "UPDATE searchWord SET parts = ? WHERE id = ?")
        let setStem = try db.cachedStatement(sql: "UPDATE searchWord SET stem = ? WHERE id = ?")
        for row in try Row.fetchAll(db, sql: "SELECT id, word, stem, parts FROM searchWord ORDER BY id") {
            let (id, word): (Int64, String) = (row[0], row[1])
            var stem: String = row[2]
            if !isStemmed {
                let new = stemmer.stem(word)
                if new != stem { try db.step(setStem, [sql(new), sql(id)]) }
                stem = new
            }
            let parts = cut(word, stem, id)
            if parts != row[3] { try db.step(setParts, [sql(parts), sql(id)]) }
        }
        let insertWord = try db.cachedStatement(sql: "INSERT INTO searchWord VALUES (?, ?, ?, ?)")
        for (number, word) in newWords.enumerated() {
            let id = Int64(firstNew + number)
            let stem = stemmer.stem(word)
            try db.step(insertWord, [sql(id), sql(word), sql(stem), sql(cut(word, stem, id))])
        }
        newWords = []
        try db.execute(sql: "DELETE FROM searchPart")
        let insert = try db.cachedStatement(sql: "INSERT INTO searchPart VALUES (?, ?)")
        for (stem, words) in members.sorted(by: { $0.key < $1.key }) {
            for word in words { try db.step(insert, [sql(stem), sql(word)]) }
        }
        for (stem, word) in own { try db.step(insert, [sql(stem), sql(word)]) }
        try SearchFamilies(db: db).make(members)
        if !isStemmed { try stemTitles() }
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
