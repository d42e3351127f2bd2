import Dutch
import Foundation
import GRDB
import Search

/// A query with its words looked up: the lists to walk, and what is to be marked.
struct SearchPlan {
    var required: [[PostingSource]] = []
    var excluded: [PostingSource] = []
    /// Words to mark in a passage: lists of them, each ascending.
    var words: [[Int64]] = []
    /// What was made of the query.
    var messages: [String] = []

    /// What a word counts for by how it was found.
    enum Weight {
        static let exact: Float = 1
        static let stem: Float = 0.85
        static let synonym: Float = 0.75
        static let parts: Float = 0.6
        static let compound: Float = 0.45
        static let joined: Float = 0.6
        static let within: Float = 0.3
    }

    /// What to ask where passages with all words are too few: all but one of them, then any. Of more than six words the
    /// step between is left out: there are too many ways.
    var partly: [[[[PostingSource]]]] {
        let any = [[required.flatMap { $0 }]]
        guard (3...6).contains(required.count) else { return [any] }
        let butOne = required.indices.map { left in required.indices.filter { $0 != left }.map { required[$0] } }
        return [butOne, any]
    }

    /// The forms of a phrase's words, divided by spaces.
    static func phrase(_ text: String, _ tokenizer: inout Tokenizer) -> String {
        tokenizer.tokens(text).filter { !$0.isPart }.map(\.form).joined(separator: " ")
    }
}

/// Looks the words of a query up.
final class SearchPlanner {
    private let db: Database
    private let lists: SearchLists
    private let passages: Int
    private let stemmer = Stemmer()
    private var tokenizer = Tokenizer()
    private var plan = SearchPlan()

    /// Words that are asked only where there is nothing else, and marked only where they are asked.
    static let stopWords: Set<String> = Set(
        FunctionWord.determiners + FunctionWord.prepositions + FunctionWord.coordinators + FunctionWord.subordinators
            + FunctionWord.pronouns + [
                "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had",
            ]
    )

    init(_ db: Database) throws {
        self.db = db
        lists = try SearchLists(db)
        let state = try db.cachedStatement(sql: "SELECT passages FROM searchState")
        passages = max(1, try Int.fetchOne(state) ?? 1)
    }

    func plan(_ query: ParsedQuery) throws -> SearchPlan {
        var clauses = query.clauses
        // Small words are asked only where there is nothing else.
        let telling = clauses.filter { clause in
            !clause.allSatisfy { atom in
                if case .word(let word) = atom { return Self.stopWords.contains(word.form) }
                return false
            }
        }
        if !telling.isEmpty { clauses = telling }
        for clause in clauses {
            var sources: [PostingSource] = []
            for atom in clause { sources += try self.sources(atom, corrects: clause.count == 1) }
            plan.required.append(sources)
        }
        try addJoined(clauses)
        let words = plan.words
        for atom in query.excluded { plan.excluded += try exact(atom) }
        plan.words = words
        return plan
    }

    /// What holds two words of the query in one says more than what holds each somewhere: `hulp bij schulden` is
    /// `schuldhulpverlening`.
    private func addJoined(_ clauses: [[QueryAtom]]) throws {
        let stems = clauses.map { clause -> String? in
            guard clause.count == 1, case .word(let word) = clause[0] else { return nil }
            return stemmer.stem(word.form)
        }
        for index in stems.indices.dropLast() {
            guard let first = stems[index], let second = stems[index + 1], first != second else { continue }
            let joined = try lists.family(first).words.sharedSorted(with: lists.family(second).words)
            if joined.isEmpty { continue }
            plan.required[index] += try union(joined.map { ($0, SearchPlan.Weight.joined) })
        }
    }

    // MARK: Words

    private func ids(_ sql: String, _ arguments: StatementArguments) throws -> [Int64] {
        try Int64.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
    }

    private func exactly(_ form: String) throws -> [Int64] {
        try ids("SELECT id FROM searchWord WHERE word = ?", [form])
    }

    private func inflections(_ stem: String) throws -> [Int64] {
        try ids("SELECT id FROM searchWord WHERE stem = ?", [stem])
    }

    private func beginnings(_ form: String) throws -> [Int64] {
        try ids("SELECT id FROM searchWord WHERE word >= ? AND word < ?", [form, form + "\u{10FFFF}"])
    }

    private func sources(_ atom: QueryAtom, corrects: Bool) throws -> [PostingSource] {
        switch atom {
        case .word(let word): return try sources(word.form, corrects: corrects)
        case .beginning(let word): return try union(beginnings(word.form).map { ($0, SearchPlan.Weight.exact) })
        case .phrase, .near: return try exact(atom)
        }
    }

    /// A word as it is asked: its own form, its inflections, compounds with it, its parts, what it is short for.
    private func sources(_ form: String, corrects: Bool) throws -> [PostingSource] {
        let stem = stemmer.stem(form)
        var found: [(Int64, Float)] = try exactly(form).map { ($0, SearchPlan.Weight.exact) }
        found += try inflections(stem).map { ($0, SearchPlan.Weight.stem) }
        let family = try lists.gather(
            highest(found), compoundsOf: form.utf8.count > 2 ? stem : nil, weight: SearchPlan.Weight.compound)
        let isKnown = !family.words.isEmpty || !family.compounds.isEmpty
        let rarity = isKnown ? Impact.rarity(holding: family.count, of: passages) : .infinity
        var sources = try partsTogether(form, isKnown: isKnown, rarity: rarity)
        sources += try synonyms(form)
        if isKnown { return add(family) + sources }
        if form.utf8.count >= 4 {
            let longer = try beginnings(form).map { ($0, SearchPlan.Weight.within) }
            if !longer.isEmpty { return try union(longer) + sources }
        }
        if sources.isEmpty && corrects, try !isCompound(form), let near = try nearest(form) {
            plan.messages.append("“\(form)” stands nowhere; “\(near)” is looked for instead.")
            return try self.sources(near, corrects: false)
        }
        return sources
    }

    /// Each word with the most that it counts for.
    private func highest(_ words: [(Int64, Float)]) -> [Int64: Float] {
        var weights: [Int64: Float] = [:]
        for (word, weight) in words { weights[word] = max(weights[word] ?? 0, weight) }
        return weights
    }

    /// Words that stand for one another.
    private func union(_ words: [(Int64, Float)]) throws -> [PostingSource] {
        add(try lists.gather(highest(words)))
    }

    /// One word in several forms: frequent forms as lists of their own, rare ones joined into one list.
    private func add(_ gathered: GatheredLists) -> [PostingSource] {
        var gathered = gathered
        plan.words += [gathered.words, gathered.compounds]
        let rarity = Impact.rarity(holding: gathered.count, of: passages)
        var sources = gathered.frequent.map { PostingSource($0.list, weight: $0.weight * rarity) }
        gathered.rare.settle(scale: rarity)
        if !gathered.rare.slots.isEmpty {
            sources.append(PostingSource(slots: gathered.rare.slots, scores: gathered.rare.scores))
        }
        return sources
    }

    /// Whether an unknown word is made of known ones: it is no slip for another word.
    private func isCompound(_ form: String) throws -> Bool { try parts(of: form, isKnown: false).count > 1 }

    /// The stems of the parts of a word, where it is a compound.
    private func parts(of form: String, isKnown: Bool) throws -> [String] {
        let parts = try db.cachedStatement(sql: "SELECT parts FROM searchWord WHERE word = ?")
        if let known = try String.fetchOne(parts, arguments: [form]) {
            return known.split(separator: " ").map(String.init)
        }
        // Another form of the same word is made of the same parts.
        let alike = try db.cachedStatement(sql: "SELECT parts FROM searchWord WHERE stem = ? AND parts IS NOT NULL")
        if let known = try String.fetchOne(alike, arguments: [stemmer.stem(form)]) {
            return known.split(separator: " ").map(String.init)
        }
        guard !isKnown || form.utf8.count > 9 else { return [] }
        let lookup = try db.cachedStatement(sql: "SELECT 1 FROM searchWord WHERE word = ?")
        let splitter = CompoundSplitter(hasList: false) { part in
            let word = String(decoding: part.letters, as: UTF8.self)
            // What cannot be looked up is not known.
            do { return try Int.fetchOne(lookup, arguments: [word]) == nil ? [] : .collection } catch { return [] }
        }
        return splitter.parts(of: form)?.map(stemmer.stem) ?? []
    }

    /// `dienstverlening aan werkgevers` for `werkgeversdienstverlening`.
    ///
    /// - Parameter rarity: that of the word itself: its parts together are not rarer than it is.
    private func partsTogether(_ form: String, isKnown: Bool, rarity: Float) throws -> [PostingSource] {
        let stems = try parts(of: form, isKnown: isKnown)
        guard stems.count > 1 else { return [] }
        var places = try stems.map { try inflections($0) }
        // In `werkgevers- en werknemersorganisaties` the last part of the first word stands within the second.
        if let last = stems.last, let most = places.indices.last {
            places[most] += try ids(
                "SELECT wordId FROM searchPart WHERE stem = ? LIMIT 64", [last])
        }
        guard places.allSatisfy({ !$0.isEmpty }) else { return [] }
        let found = try together(places, distance: 5, weight: SearchPlan.Weight.parts, rarity: rarity)
        return found.map { [$0] } ?? []
    }

    /// Names of ministries by their abbreviations, folded.
    private static let ministries = Dictionary(
        grouping: Ministry.all, by: { Folding.fold($0.abbreviation) }
    ).mapValues { $0.map(\.name) }

    private func synonyms(_ form: String) throws -> [PostingSource] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT long FROM searchAbbreviation WHERE short = ?
                UNION SELECT DISTINCT short FROM searchAbbreviation WHERE long = ?
                """)
        var phrases = Set(try String.fetchAll(statement, arguments: [form, form]))
        for name in Self.ministries[form] ?? [] { phrases.insert(SearchPlan.phrase(name, &tokenizer)) }
        var sources: [PostingSource] = []
        for phrase in phrases.sorted() where phrase != form {
            let words = phrase.split(separator: " ").map(String.init)
            if words.count == 1 {
                sources += try union(exactly(words[0]).map { ($0, SearchPlan.Weight.synonym) })
            } else if let found = try inARow(words.map { try exactly($0) }, weight: SearchPlan.Weight.synonym) {
                sources.append(found)
            }
        }
        return sources
    }

    // MARK: Phrases

    /// A word without its family, or words that stand together.
    private func exact(_ atom: QueryAtom) throws -> [PostingSource] {
        switch atom {
        case .word(let word):
            return try union(inflections(stemmer.stem(word.form)).map { ($0, SearchPlan.Weight.exact) })
        case .beginning(let word): return try union(beginnings(word.form).map { ($0, SearchPlan.Weight.exact) })
        case .phrase(let words, let isBeginning):
            var places = try words.map { try exactly($0.form) }
            if isBeginning, let last = words.last { places[places.count - 1] = try beginnings(last.form) }
            if places.count == 1 { return try union(places[0].map { ($0, SearchPlan.Weight.exact) }) }
            let steps = words.map { $0.place - (words.first?.place ?? 0) }
            return try inARow(places, steps: steps, weight: SearchPlan.Weight.exact).map { [$0] } ?? []
        case .near(let words, let distance):
            let places = try words.map { try inflections(stemmer.stem($0.form)) }
            return try together(places, distance: distance, weight: SearchPlan.Weight.exact).map { [$0] } ?? []
        }
    }

    private func inARow(_ places: [[Int64]], steps: [Int] = [], weight: Float) throws -> PostingSource? {
        try positional(places, steps: steps, weight: weight) { $0.timesInARow($1) }
    }

    private func together(
        _ places: [[Int64]], distance: Int, weight: Float, rarity: Float = .infinity
    ) throws -> PostingSource? {
        try positional(places, weight: weight, most: rarity) { $0.standTogether($1, distance: distance) ? 1 : 0 }
    }

    /// The passages where all places are filled and `times` says how often they fit.
    private func positional(
        _ places: [[Int64]], steps: [Int] = [], weight: Float, most: Float = .infinity,
        times: (inout PlaceTables, Int) -> Int
    ) throws -> PostingSource? {
        guard !places.isEmpty, places.allSatisfy({ !$0.isEmpty }) else { return nil }
        for place in places {
            try lists.load(place)
            plan.words.append(place.sorted())
        }
        let wanted = passages(holding: places)
        if wanted.isEmpty { return nil }
        var rarity: Float = 0
        var tables: [PlaceTable] = []
        for place in places {
            let words = Set(place).sorted()
            rarity += Impact.rarity(holding: words.reduce(0) { $0 + lists.count($1) }, of: passages)
            tables.append(try lists.places(words, in: wanted))
        }
        rarity = min(rarity, most)
        var found = PlaceTables(tables, steps: steps)
        var slots: [UInt32] = []
        var scores: [Float] = []
        for (number, slot) in wanted.enumerated() where found.allHold(number) {
            let count = times(&found, number)
            guard count > 0 else { continue }
            let impact = Float(found.leastImpact(number)) / 255
            slots.append(slot)
            scores.append(weight * rarity * impact * (count > 1 ? 1.1 : 1))
        }
        return slots.isEmpty ? nil : PostingSource(slots: slots, scores: scores)
    }

    /// The passages that hold a word of each place.
    private func passages(holding places: [[Int64]]) -> [UInt32] {
        SharedPassages.slots(of: places.map { place in place.map { lists.list($0) } })
    }

    // MARK: Spelling

    /// The known word that is nearest to one that is not; the oftener it stands somewhere the better.
    func nearest(_ form: String) throws -> String? {
        let typed = Array(form.utf8)
        let most = Spelling.tolerance(typed.count)
        guard most > 0, typed.count <= 60, !typed.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        // The first letter is hardly ever wrong; where nothing begins so, it alone is taken for wrong at the beginning.
        var best: [(word: String, id: Int64, distance: Int)] = []
        let near = try db.cachedStatement(
            sql: "SELECT word, id FROM searchWord WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?")
        for beginnings in [[String(form.prefix(1))], Spelling.otherBeginnings(form, most: most)] where best.isEmpty {
            for beginning in beginnings {
                let rows = try Row.fetchCursor(
                    near,
                    arguments: [
                        beginning, beginning + "\u{10FFFF}", form.utf8.count - most, form.utf8.count + most,
                    ])
                while let row = try rows.next() {
                    let word: String = row[0]
                    let limit = best.first?.distance ?? most
                    guard let distance = Spelling.distance(typed, Array(word.utf8), most: limit) else { continue }
                    if let first = best.first, distance < first.distance { best.removeAll() }
                    best.append((word, row[1], distance))
                }
            }
        }
        try lists.load(best.map(\.id))
        return best.max { left, right in
            (lists.count(left.id), right.word) < (lists.count(right.id), left.word)
        }?.word
    }
}
