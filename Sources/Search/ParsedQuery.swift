import Dutch

/// A word as it was asked for.
public struct QueryWord: Hashable, Sendable {
    /// As typed.
    public var typed: String
    /// The form it is looked up under.
    public var form: String
    /// UTF-8 bytes of the query.
    public var range: Range<Int>
    /// Which word of its phrase it is, from 0; the numbers of `1-1-2015` stand at one place.
    public var place = 0
}

/// One thing to look for.
public enum QueryAtom: Hashable, Sendable {
    /// A word, with its inflections, the compounds it is part of, and what it is short for.
    case word(QueryWord)
    /// All words that begin so.
    case beginning(QueryWord)
    /// These words side by side, as they are; the last may be a beginning.
    case phrase([QueryWord], isBeginning: Bool)
    /// These words, with their inflections, with no more than so many others among them, in any order.
    case near([QueryWord], distance: Int)
}

/// What a field can be asked.
public enum QueryField: String, Hashable, Sendable, CaseIterable {
    case actor, dossier, kind, year, title, stance, document

    /// In Dutch too.
    static let named: [String: QueryField] = [
        "actor": .actor, "dossier": .dossier, "kind": .kind, "soort": .kind, "year": .year, "jaar": .year,
        "title": .title, "titel": .title, "stance": .stance, "oordeel": .stance, "document": .document,
    ]
}

/// A field and its value, as typed but for quotes.
public struct FieldCondition: Hashable, Sendable {
    public var field: QueryField
    public var value: String
    public var isExcluded: Bool
    /// UTF-8 bytes of the query.
    public var range: Range<Int>
    /// Conditions of one number are joined by OR; one of them must hold.
    public var group = 0
}

/// Why a query, or a part of it, could not be followed.
public struct QueryProblem: Hashable, Sendable {
    /// One or two sentences.
    public var reason: String
    /// Characters of the query before it.
    public var position: Int
    /// Whether nothing can be looked for on that account.
    public var isError: Bool

    /// `At character 7: …`.
    public var text: String { "At character \(position + 1): \(reason)" }
}

/// What a person typed, understood. Any string whatever can be parsed.
///
/// `words` must all occur; `"words in a row"` stand side by side; `-word` must not occur; `word*` is a beginning; `this OR
/// that` is either, and binds closer than the words around it; `NEAR(these words, 5)` and `this NEAR/5 that` stand close
/// together; `actor:`, `dossier:`, `kind:`, `year:2012..2016`, `title:`, `stance:` and `document:` ask fields, and OR joins
/// fields as it joins words; `29 544, nr. 807` is the paper of that number.
public struct ParsedQuery: Hashable, Sendable {
    /// One of each must occur.
    public private(set) var clauses: [[QueryAtom]] = []
    /// None of these may occur.
    public private(set) var excluded: [QueryAtom] = []
    public private(set) var conditions: [FieldCondition] = []
    /// In the order of the text.
    public private(set) var problems: [QueryProblem] = []

    /// More terms than this cost seconds and mean nothing.
    public static let mostTerms = 64
    /// Words that may stand among those of a NEAR that gives no number.
    public static let nearDistance = 8

    /// All words looked for, and those that must not occur.
    public var words: [QueryWord] {
        (clauses.joined() + excluded).flatMap { atom in
            switch atom {
            case .word(let word), .beginning(let word): [word]
            case .phrase(let words, _), .near(let words, _): words
            }
        }
    }

    /// Whether no passage can be told from another by it.
    public var isEmpty: Bool { clauses.isEmpty && conditions.isEmpty || problems.contains { $0.isError } }

    public init(_ typed: String) {
        var lexer = QueryLexer(typed)
        var joins = false
        var nears: Int?
        var negates = false
        var terms = 0
        // Whether a field, and no word, stood last.
        var isBehindField = false
        while let lexeme = lexer.next() {
            switch lexeme.kind {
            case .or:
                if clauses.isEmpty && !isBehindField || lexer.isAtEnd {
                    note("OR has nothing to join there and is left out.", lexeme)
                } else {
                    joins = true
                }
                continue
            case .and: continue
            case .not:
                negates = true
                continue
            case .nearOperator(let distance):
                if clauses.isEmpty || lexer.isAtEnd {
                    note("NEAR has nothing to join there and is left out.", lexeme)
                } else {
                    nears = distance
                }
                continue
            case .field(let name, let value):
                let isJoined = joins && isBehindField
                if joins && !isBehindField { note(Self.mixedOr, lexeme) }
                addField(name, value, lexeme, negated: negates, joined: isJoined)
                negates = false
                joins = false
                isBehindField = true
                continue
            case .word, .quoted, .nearCall: break
            }
            guard terms < Self.mostTerms else {
                note("Only the first \(Self.mostTerms) words are looked for.", lexeme)
                break
            }
            guard let atom = atom(lexeme, &lexer) else { continue }
            let alternatives = [atom] + Self.otherDates(atom)
            terms += 1
            if joins && isBehindField {
                note(Self.mixedOr, lexeme)
                joins = false
            }
            if joins && (lexeme.isExcluded || negates) {
                note("OR cannot join what must not occur, and is left out.", lexeme)
            }
            isBehindField = false
            if lexeme.isExcluded || negates {
                excluded += alternatives
            } else if let distance = nears, let last = clauses.last?.last, let joined = Self.near(last, atom, distance)
            {
                clauses[clauses.count - 1][clauses[clauses.count - 1].count - 1] = joined
            } else if joins {
                clauses[clauses.count - 1] += alternatives
            } else {
                clauses.append(alternatives)
            }
            joins = false
            nears = nil
            negates = false
        }
        joinPapers()
        if let remark = lexer.remark { problems.append(remark) }
        if clauses.isEmpty && conditions.isEmpty && !problems.contains(where: \.isError) {
            problems.append(
                QueryProblem(
                    reason: excluded.isEmpty
                        ? "There is no word in the query: give at least one letter or digit."
                        : "A query cannot consist of exclusions alone: give a word that must occur.",
                    position: 0, isError: true))
        }
    }

    private mutating func note(_ reason: String, _ lexeme: QueryLexer.Lexeme, isError: Bool = false) {
        problems.append(QueryProblem(reason: reason, position: lexeme.position, isError: isError))
    }

    private static let mixedOr =
        "OR joins words with words and fields with fields; here it is left out, and both must hold."

    private mutating func atom(_ lexeme: QueryLexer.Lexeme, _ lexer: inout QueryLexer) -> QueryAtom? {
        switch lexeme.kind {
        case .word(let text, let isBeginning):
            if text.last == ":", let field = QueryField.named[text.dropLast().lowercased()] {
                note(
                    "\(text) is read as a word: a field wants its value right behind it, as in \(Self.example(field)).",
                    lexeme)
            }
            let words = lexer.words(text, at: lexeme.range.lowerBound)
            guard let first = words.first else { return nil }
            noteStars(text, lexeme)
            if text == "or" { note("“or” is read as a word; between alternatives write OR.", lexeme) }
            if words.count > 1 {
                if !isBehindColon(text), text.unicodeScalars.contains(where: { "/|+=_".unicodeScalars.contains($0) }) {
                    note("“\(text)” is read as words that stand close together.", lexeme)
                    return .near(words, distance: Self.nearDistance)
                }
                return .phrase(words, isBeginning: isBeginning)
            }
            return isBeginning ? .beginning(first) : .word(first)
        case .quoted(let text, let isBeginning):
            let words = lexer.words(text, at: lexeme.range.lowerBound)
            guard !words.isEmpty else { return nil }
            return .phrase(words, isBeginning: isBeginning)
        case .nearCall(let text, let distance):
            let words = lexer.words(text, at: lexeme.range.lowerBound)
            guard words.count > 1 else {
                note("NEAR wants two words or more: NEAR(gemeente werkgever, 5).", lexeme)
                return words.first.map { .word($0) }
            }
            return .near(words, distance: distance)
        default: return nil
        }
    }

    /// Whether it is an address or a number of the law courts, whose parts belong in their order.
    private func isBehindColon(_ text: String) -> Bool { text.contains(":") }

    /// Tells of stars and question marks that mean nothing where they stand.
    private mutating func noteStars(_ text: String, _ lexeme: QueryLexer.Lexeme) {
        let inner = text.hasSuffix("*") ? text.dropLast() : Substring(text)
        let isWithin =
            inner.split(separator: "?", omittingEmptySubsequences: false).dropLast()
            .contains { !$0.isEmpty } && inner.last != "?"
        if inner.contains("*") || isWithin {
            note("A star stands for letters at the end of a word alone; elsewhere it divides words.", lexeme)
        }
    }

    private mutating func addField(
        _ name: String, _ value: String, _ lexeme: QueryLexer.Lexeme, negated: Bool, joined: Bool
    ) {
        guard let field = QueryField.named[name] else {
            let names = QueryField.named.keys.sorted()
            let near = names.compactMap { known in
                Spelling.distance(Array(name.utf8), Array(known.utf8), most: 2).map { (known, $0) }
            }.min { ($0.1, $0.0) < ($1.1, $1.0) }
            let suggestion =
                near.map { "Did you mean \($0.0):? " }
                ?? "The fields are " + QueryField.allCases.map { $0.rawValue + ":" }.joined(separator: ", ") + ". "
            note(
                "There is no field “\(name)”. \(suggestion)As a word, write it in quotes: \"\(name):\(value)\".",
                lexeme,
                isError: true)
            return
        }
        guard value.utf8.contains(where: { $0 > 0x2F }) else {
            note(
                "\(field.rawValue): wants a value right behind it, as in \(Self.example(field)).", lexeme, isError: true
            )
            return
        }
        if field == .year && Self.years(value) == nil {
            note(
                "“\(value)” is no year and no span of years: write year:2012, year:2012..2016, year:2012.. or year:..2016.",
                lexeme, isError: true)
            return
        }
        let last = conditions.last?.group ?? -1
        conditions.append(
            FieldCondition(
                field: field, value: value, isExcluded: lexeme.isExcluded || negated, range: lexeme.range,
                group: joined ? last : last + 1))
    }

    private static func example(_ field: QueryField) -> String {
        switch field {
        case .actor: "actor:\"Algemene Rekenkamer\""
        case .dossier: "dossier:29544"
        case .kind: "kind:finding"
        case .year: "year:2012..2016"
        case .title: "title:jaarverslag"
        case .stance: "stance:judgement"
        case .document: "document:kst-29544-807"
        }
    }

    /// The first and last year of `2012`, `2012..2016`, `2012-2016`, `2012..` or `..2016`; nil for anything else, and
    /// where the last lies before the first.
    public static func years(_ value: String) -> (first: Int?, last: Int?)? {
        func year(_ text: some StringProtocol) -> Int? { text.utf8.count == 4 ? Int(text) : nil }
        var value = Substring(value)
        while value.last == "." && !value.hasSuffix("..") { value.removeLast() }
        if let one = year(value) { return (one, one) }
        for separator in ["..", "-", "–"] {
            let bytes = Array(value.utf8)
            let mark = Array(separator.utf8)
            guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { continue }
            let first = String(decoding: bytes[..<at], as: UTF8.self)
            let last = String(decoding: bytes[(at + mark.count)...], as: UTF8.self)
            let ends = (year(first), year(last))
            guard (first.isEmpty || ends.0 != nil) && (last.isEmpty || ends.1 != nil), !(first.isEmpty && last.isEmpty)
            else { return nil }
            if let low = ends.0, let high = ends.1, low > high { return nil }
            return ends
        }
        return nil
    }

    /// The other ways to write the date that a phrase is: `1-1-2015` as `01-01-2015` and `1 januari 2015`.
    private static func otherDates(_ atom: QueryAtom) -> [QueryAtom] {
        guard case .phrase(let words, false) = atom, words.count == 3, words.allSatisfy({ $0.place == 0 }),
            words[2].form.utf8.count == 4, let day = Int(words[0].form), (1...31).contains(day),
            let month = Int(words[1].form).flatMap(Month.init(rawValue:)), Int(words[2].form) != nil
        else { return [] }
        func phrase(_ forms: [String], inARow: Bool) -> QueryAtom {
            .phrase(
                zip(words, forms).enumerated().map { number, word in
                    QueryWord(
                        typed: word.0.typed, form: word.1, range: word.0.range, place: inARow ? number : 0)
                }, isBeginning: false)
        }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = words[2].form
        var others = [
            phrase(["\(day)", "\(month.rawValue)", year], inARow: false),
            phrase([padded(day), padded(month.rawValue), year], inARow: false),
        ]
        for name in month.names { others.append(phrase(["\(day)", name, year], inARow: true)) }
        return others.filter { $0 != atom }
    }

    /// Reads `29 544, nr. 807`, and `Kamerstuk` before it, as the paper of that number and what names it.
    private mutating func joinPapers() {
        func word(_ index: Int) -> QueryWord? {
            guard clauses.indices.contains(index), clauses[index].count == 1, case .word(let word) = clauses[index][0]
            else { return nil }
            return word
        }
        func isNumber(_ word: QueryWord, _ digits: ClosedRange<Int>) -> Bool {
            digits.contains(word.form.utf8.count) && word.form.utf8.allSatisfy { $0 &- 0x30 < 10 }
        }
        var index = 0
        while index < clauses.count {
            defer { index += 1 }
            guard let dossier = word(index), isNumber(dossier, 5...5), let sign = word(index + 1),
                ["nr", "no", "nummer", "ondernummer"].contains(sign.form), let number = word(index + 2),
                isNumber(number, 1...4)
            else { continue }
            var paper = dossier
            paper.form = "kst\(dossier.form)\(number.form)"
            paper.range = dossier.range.lowerBound..<number.range.upperBound
            clauses[index] = [.word(paper), .near([dossier, number], distance: 2)]
            clauses.removeSubrange(index + 1...index + 2)
            if let kind = word(index - 1), ["kamerstuk", "kamerstukken", "dossier", "tk", "ek"].contains(kind.form) {
                clauses.remove(at: index - 1)
                index -= 1
            }
        }
    }

    private static func near(_ left: QueryAtom, _ right: QueryAtom, _ distance: Int) -> QueryAtom? {
        guard case .word(let other) = right else { return nil }
        switch left {
        case .word(let word): return .near([word, other], distance: distance)
        case .near(let words, let before): return .near(words + [other], distance: max(before, distance))
        default: return nil
        }
    }
}
