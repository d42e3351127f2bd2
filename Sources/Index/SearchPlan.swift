import Dutch
import Foundation
import GRDB
import Search

/// A query with its words looked up: the lists to walk, and what is to be marked.
struct SearchPlan {
    var required: [[PostingCursor]] = []
    var excluded: [PostingCursor] = []
    /// Folded forms to mark in a passage.
    var forms: Set<String> = []
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

    private static let stopWords: Set<String> = Set(
        FunctionWord.determiners + FunctionWord.prepositions + FunctionWord.coordinators + FunctionWord.subordinators
            + FunctionWord.pronouns + [
                "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had",
            ]
    )

    init(_ db: Database) throws {
        self.db = db
        lists = try SearchLists(db)
        passages = max(1, try Int.fetchOne(db, sql: "SELECT passages FROM searchState") ?? 1)
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
            var cursors: [PostingCursor] = []
            for atom in clause { cursors += try self.cursors(atom, corrects: clause.count == 1) }
            plan.required.append(cursors)
        }
        try addJoined(clauses)
        let forms = plan.forms
        for atom in query.excluded { plan.excluded += try exact(atom) }
        plan.forms = forms
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
            let joined = try ids(
                """
                SELECT id, word FROM searchWord WHERE id IN (
                    SELECT wordId FROM searchPart WHERE stem = ? INTERSECT SELECT wordId FROM searchPart WHERE stem = ?)
                """, [first, second])
            plan.required[index] += try union(joined.map { ($0, SearchPlan.Weight.joined) })
        }
    }

    // MARK: Words

    private func ids(_ sql: String, _ arguments: StatementArguments) throws -> [(id: Int64, word: String)] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map { ($0[0], $0[1]) }
    }

    private func exactly(_ form: String) throws -> [(id: Int64, word: String)] {
        try ids("SELECT id, word FROM searchWord WHERE word = ?", [form])
    }

    private func inflections(_ stem: String) throws -> [(id: Int64, word: String)] {
        try ids("SELECT id, word FROM searchWord WHERE stem = ?", [stem])
    }

    /// The words that have a part of that stem.
    private func compounds(_ stem: String) throws -> [(id: Int64, word: String)] {
        try ids("SELECT id, word FROM searchPart JOIN searchWord ON id = wordId WHERE searchPart.stem = ?", [stem])
    }

    private func beginnings(_ form: String) throws -> [(id: Int64, word: String)] {
        try ids(
            "SELECT id, word FROM searchWord WHERE word >= ? AND word < ?", [form, form + "\u{10FFFF}"])
    }

    private func cursors(_ atom: QueryAtom, corrects: Bool) throws -> [PostingCursor] {
        switch atom {
        case .word(let word): return try cursors(word.form, corrects: corrects)
        case .beginning(let word): return try union(beginnings(word.form).map { ($0, SearchPlan.Weight.exact) })
        case .phrase, .near: return try exact(atom)
        }
    }

    /// A word as it is asked: its own form, its inflections, compounds with it, its parts, what it is short for.
    private func cursors(_ form: String, corrects: Bool) throws -> [PostingCursor] {
        let stem = stemmer.stem(form)
        var found: [((id: Int64, word: String), Float)] = try exactly(form).map { ($0, SearchPlan.Weight.exact) }
        found += try inflections(stem).map { ($0, SearchPlan.Weight.stem) }
        if form.utf8.count > 2 {
            found += try compounds(stem).map { ($0, SearchPlan.Weight.compound) }
        }
        var cursors: [PostingCursor] = []
        var rarity = try self.rarity(found.map(\.0.id))
        cursors += try partsTogether(form, &rarity, isKnown: !found.isEmpty)
        cursors += try synonyms(form)
        if found.isEmpty && form.utf8.count >= 4 {
            found += try beginnings(form).map { ($0, SearchPlan.Weight.within) }
        }
        if found.isEmpty && cursors.isEmpty && corrects, let near = try nearest(form) {
            plan.messages.append("“\(form)” stands nowhere; “\(near)” is looked for instead.")
            return try self.cursors(near, corrects: false)
        }
        return try union(found) + cursors
    }

    private func rarity(_ words: [Int64]) throws -> Float {
        try lists.load(words)
        return Impact.rarity(holding: Set(words).reduce(0) { $0 + lists.count($1) }, of: passages)
    }

    /// One word in several forms: frequent forms as lists of their own, rare ones joined into one list.
    private func union(_ words: [((id: Int64, word: String), Float)]) throws -> [PostingCursor] {
        var weights: [Int64: Float] = [:]
        for (word, weight) in words {
            weights[word.id] = max(weights[word.id] ?? 0, weight)
            plan.forms.insert(word.word)
        }
        let rarity = try rarity(Array(weights.keys))
        var cursors: [PostingCursor] = []
        var rare = PostingUnion()
        let own = weights.filter { lists.count($0.key) > Self.ownList }
        for (word, weight) in weights.sorted(by: { $0.key < $1.key }) {
            let list = lists.list(word)
            if list.count == 0 { continue }
            if weights.count == 1 || own.count <= Self.mostOwnLists && own[word] != nil {
                cursors.append(PostingCursor(list, weight: weight * rarity))
            } else {
                rare.add(list, weight: weight * rarity)
            }
        }
        rare.settle()
        if !rare.slots.isEmpty { cursors.append(PostingCursor(slots: rare.slots, scores: rare.scores)) }
        return cursors
    }

    /// A form of a word with more passages than this is walked by its bounds; shorter ones are added up.
    private static let ownList = 2_000
    /// Where so many forms are frequent, their bounds tell nothing: all are added up.
    private static let mostOwnLists = 12

    /// `dienstverlening aan werkgevers` for `werkgeversdienstverlening`.
    private func partsTogether(_ form: String, _ rarity: inout Float, isKnown: Bool) throws -> [PostingCursor] {
        var stems: [String] = []
        if let known = try String.fetchOne(db, sql: "SELECT parts FROM searchWord WHERE word = ?", arguments: [form]) {
            stems = known.split(separator: " ").map(String.init)
        } else if !isKnown || form.utf8.count > 9 {
            let lookup = try db.cachedStatement(sql: "SELECT 1 FROM searchWord WHERE word = ?")
            let splitter = CompoundSplitter(hasList: false) { part in
                let word = String(decoding: part, as: UTF8.self)
                // What cannot be looked up is not known.
                do { return try Int.fetchOne(lookup, arguments: [word]) == nil ? [] : .collection } catch { return [] }
            }
            stems = splitter.parts(of: form)?.map(stemmer.stem) ?? []
        }
        guard stems.count > 1 else { return [] }
        var places = try stems.map { try inflections($0) }
        // In `werkgevers- en werknemersorganisaties` the last part of the first word stands within the second.
        if let last = stems.last, let most = places.indices.last { places[most] += try compounds(last).prefix(64) }
        guard places.allSatisfy({ !$0.isEmpty }) else { return [] }
        return try together(places, distance: 5, weight: SearchPlan.Weight.parts).map { [$0] } ?? []
    }

    private func synonyms(_ form: String) throws -> [PostingCursor] {
        let statement = """
            SELECT DISTINCT long FROM searchAbbreviation WHERE short = ?
            UNION SELECT DISTINCT short FROM searchAbbreviation WHERE long = ?
            """
        var phrases = Set(try String.fetchAll(db, sql: statement, arguments: [form, form]))
        for ministry in Ministry.all where Folding.fold(ministry.abbreviation) == form {
            phrases.insert(SearchPlan.phrase(ministry.name, &tokenizer))
        }
        var cursors: [PostingCursor] = []
        for phrase in phrases.sorted() where phrase != form {
            let words = phrase.split(separator: " ").map(String.init)
            if words.count == 1 {
                cursors += try union(exactly(words[0]).map { ($0, SearchPlan.Weight.synonym) })
            } else if let found = try inARow(words.map { try exactly($0) }, weight: SearchPlan.Weight.synonym) {
                cursors.append(found)
            }
        }
        return cursors
    }

    // MARK: Phrases

    /// A word without its family, or words that stand together.
    private func exact(_ atom: QueryAtom) throws -> [PostingCursor] {
        switch atom {
        case .word(let word):
            return try union(inflections(stemmer.stem(word.form)).map { ($0, SearchPlan.Weight.exact) })
        case .beginning(let word): return try union(beginnings(word.form).map { ($0, SearchPlan.Weight.exact) })
        case .phrase(let words, let isBeginning):
            var places = try words.map { try exactly($0.form) }
            if isBeginning, let last = words.last { places[places.count - 1] = try beginnings(last.form) }
            if places.count == 1 { return try union(places[0].map { ($0, SearchPlan.Weight.exact) }) }
            return try inARow(places, weight: SearchPlan.Weight.exact).map { [$0] } ?? []
        case .near(let words, let distance):
            let places = try words.map { try inflections(stemmer.stem($0.form)) }
            return try together(places, distance: distance, weight: SearchPlan.Weight.exact).map { [$0] } ?? []
        }
    }

    private func inARow(_ places: [[(id: Int64, word: String)]], weight: Float) throws -> PostingCursor? {
        try positional(places, weight: weight) { found in
            var times = 0
            for start in found[0] {
                var fits = true
                for (index, next) in found.enumerated().dropFirst() where !next.contains(start + UInt32(index)) {
                    fits = false
                    break
                }
                if fits { times += 1 }
            }
            return times
        }
    }

    private func together(
        _ places: [[(id: Int64, word: String)]], distance: Int, weight: Float
    ) throws -> PostingCursor? {
        try positional(places, weight: weight) { found in
            // The smallest window that holds one of each: the earliest of the current places moves on.
            var indexes = found.map(\.startIndex)
            while true {
                var low = 0
                var high = 0
                for index in found.indices.dropFirst() {
                    if found[index][indexes[index]] < found[low][indexes[low]] { low = index }
                    if found[index][indexes[index]] > found[high][indexes[high]] { high = index }
                }
                let width = Int(found[high][indexes[high]] - found[low][indexes[low]])
                if width > 0 || found.count == 1, width <= distance + found.count - 1 { return 1 }
                indexes[low] += 1
                if indexes[low] >= found[low].endIndex { return 0 }
            }
        }
    }

    /// The passages where all places are filled and `times` says how often they fit.
    private func positional(
        _ places: [[(id: Int64, word: String)]], weight: Float, times: ([ArraySlice<UInt32>]) -> Int
    ) throws -> PostingCursor? {
        guard !places.isEmpty, places.allSatisfy({ !$0.isEmpty }) else { return nil }
        for place in places {
            try lists.load(place.map(\.id))
            for word in place { plan.forms.insert(word.word) }
        }
        let wanted = passages(holding: places.map { $0.map(\.id) })
        if wanted.isEmpty { return nil }
        var rarity: Float = 0
        var found: [PlaceTable] = []
        for place in places {
            rarity += try self.rarity(place.map(\.id))
            found.append(try lists.places(Set(place.map(\.id)).sorted(), in: wanted))
        }
        var slots: [UInt32] = []
        var scores: [Float] = []
        for (number, slot) in wanted.enumerated() {
            let here = found.map { $0[number] }
            guard here.allSatisfy({ !$0.isEmpty }) else { continue }
            let count = times(here)
            guard count > 0 else { continue }
            let impact = Float(found.map { $0.impacts[number] }.min() ?? 1) / 255
            slots.append(slot)
            scores.append(weight * rarity * impact * (count > 1 ? 1.1 : 1))
        }
        return slots.isEmpty ? nil : PostingCursor(slots: slots, scores: scores)
    }

    /// The passages that hold a word of each place, the rarest place first.
    private func passages(holding places: [[Int64]]) -> [UInt32] {
        let order = places.sorted { left, right in
            left.reduce(0) { $0 + lists.count($1) } < right.reduce(0) { $0 + lists.count($1) }
        }
        var wanted: [UInt32] = []
        for (number, place) in order.enumerated() {
            if number == 0 {
                if place.count == 1 {
                    wanted = lists.list(place[0]).slots
                } else {
                    var union = PostingUnion()
                    for word in place { union.add(lists.list(word), weight: 1) }
                    union.settle()
                    wanted = union.slots
                }
                continue
            }
            let cursors = place.map { PostingCursor(lists.list($0), weight: 1) }
            wanted = wanted.filter { slot in
                cursors.contains { cursor in
                    cursor.seek(slot)
                    return cursor.slot == slot
                }
            }
        }
        return wanted
    }

    // MARK: Spelling

    /// The known word that is nearest to one that is not; the oftener it stands somewhere the better.
    func nearest(_ form: String) throws -> String? {
        let typed = Array(form.utf8)
        let most = Spelling.tolerance(typed.count)
        guard most > 0, typed.count <= 60, !typed.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        // The first letter is hardly ever wrong; only where nothing begins so are all words looked at.
        var best: [(word: String, id: Int64, distance: Int)] = []
        for beginning in [String(form.prefix(1)), ""] where best.isEmpty {
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT word, id FROM searchWord WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?
                    """,
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
        try lists.load(best.map(\.id))
        return best.max { left, right in
            (lists.count(left.id), right.word) < (lists.count(right.id), left.word)
        }?.word
    }
}
