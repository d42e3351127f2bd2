import Dutch
import Model

/// A noun phrase of officials' Dutch, without its article and without relative clauses.
struct NounPhrase: Sendable, Hashable {
    /// From the first word after the article to the last word that belongs to it.
    var tokens: Range<Int>
    /// The token of the noun that it is about.
    var head: Int
    /// The preposition before it, if it stands in a phrase of one.
    var preposition: Int?
    /// Whether an article or the like opened it.
    var isDetermined: Bool
    /// Whether `en` ties it to the phrase before.
    var isCoordinated = false
}

/// Reads noun phrases from tokens.
struct PhraseReader: Sendable {
    let reading: Reading
    let tokens: TokenStream
    /// Those that begin in the sentence that is read, where only one is.
    private let references: ArraySlice<Reference>?

    init(_ reading: Reading, references: ArraySlice<Reference>? = nil) {
        self.reading = reading
        self.references = references
        tokens = reading.tokens
    }

    /// How loosely words are held together.
    enum Style: Sendable {
        case prose
        /// A list item leaves articles out, and a phrase runs on to the next preposition of place or time.
        case list
    }

    /// The phrase that begins at a token; nil where none does.
    ///
    /// `end` is the first token that it may not hold.
    func read(_ start: Int, to end: Int, style: Style, stops: [Range<Int>] = []) -> NounPhrase? {
        var index = start
        var isDetermined = false
        while index < end, tokens[index].features.contains(.article), !isName(index) {
            // `In 2016 fuseerde De Aanloop`: a capital inside a sentence makes the article part of a name.
            if tokens[index].isCapitalised, index > 0, tokens[index - 1].kind == .word, index + 1 < end,
                tokens[index + 1].isCapitalised, !tokens.isFirstOfLine(index)
            {
                break
            }
            isDetermined = true
            index += 1
        }
        // `de ‘Zalmnorm’`: the quotation marks are no part of the name.
        if style == .prose, index + 1 < end, tokens.isOpeningQuote(index), let close = closingQuote(index, to: end),
            close > index + 1, close + 1 >= end || tokens[close + 1].kind == .mark || !tokens[close + 1].isCapitalised
        {
            return NounPhrase(
                tokens: index + 1..<close, head: index + 1, preposition: nil, isDetermined: isDetermined)
        }
        if isLoneQuote(index), index + 1 < end { index += 1 }
        var first = index
        // `het in 1998 opgerichte bureau`: what the participle tells is no part of the name.
        if style == .prose, first + 1 < end, tokens[first + 1].kind == .word, isToldParticiple(first, stops) {
            index += 1
            first = index
        } else if style == .prose, first + 2 < end, tokens[first].features.contains(.change3),
            tokens.byte(first) | 0x20 == 0x64 || tokens.byte(first) | 0x20 == 0x68,
            tokens.folded(first).hasPrefix("daar") || tokens.folded(first).hasPrefix("hier"),
            tokens.folded(first + 1).hasSuffix("e"), tokens[first + 2].kind == .word
        {
            // `het daarop gebaseerde besluit`
            index += 2
            first = index
        }
        if first < end, tokens[first].features.contains(.change2),
            !isModifier(first, to: end) || !isDetermined && tokens.isOne(first, of: ["nog", "reeds", "weer", "alsnog"])
        {
            return nil
        }
        var head: Int?
        var last = index
        var nameEnd: Int?
        while index < end {
            if let stop = stops.first(where: { $0.contains(index) }), !isNameYear(index, stop) { break }
            if let reference = name(at: index) {
                head = head ?? index
                index = min(reference, end)
                last = index
                nameEnd = index
                continue
            }
            let token = tokens[index]
            if let whole = truncated(index, to: end) {
                head = head ?? whole
                index = whole
                last = index
                continue
            }
            if token.kind == .mark {
                guard let after = mark(index, to: end, from: first) else { break }
                // A bracket or quotation belongs to the phrase when it is short.
                if after > index + 1 { last = after }
                index = after
                continue
            }
            if token.kind == .number {
                if style == .prose, head != nil, !isNumberOfName(index), !tokens[index - 1].isCapitalised,
                    !tokens.isOne(index - 1, of: ["artikel", "artikelen"])
                {
                    break
                }
                index += 1
                last = index
                continue
            }
            if let slogan = slogan(index, from: first, to: end) {
                index = slogan
                last = index
                nameEnd = index
                continue
            }
            if index > first, token.features.contains(.conjunction) || token.features.contains(.preposition) {
                guard let next = joins(index, to: end, from: first, head: head, style: style) else { break }
                index = next
                continue
            }
            let opensName = index == first && style == .list && token.isCapitalised
            if !opensName, isClosed(index, after: head, style: style) { break }
            if let current = head, style == .prose,
                index == nameEnd && isLower(index) || !continues(index, head: current)
            {
                break
            }
            if !isModifier(index, to: end) { head = head ?? index }
            index += 1
            last = index
        }
        guard last > first else { return nil }
        last = endOfYears(last, to: end)
        return NounPhrase(
            tokens: first..<last, head: head ?? last - 1, preposition: nil, isDetermined: isDetermined)
    }

    /// The end of a programme's name that is a call: `het project Jongeren aan de slag`.
    private func slogan(_ index: Int, from first: Int, to end: Int) -> Int? {
        guard index - 2 >= first, index + 2 < tokens.count, tokens.is(index, "aan"), tokens[index - 1].isCapitalised,
            tokens.isOne(
                index - 2, of: ["project", "programma", "actieplan", "campagne", "aanpak", "pilot", "regeling"]),
            tokens.is(index + 1, "de") && tokens.isOne(index + 2, of: ["slag", "bak", "bal"])
                || tokens.is(index + 1, "het") && tokens.isOne(index + 2, of: ["werk", "woord"])
        else { return nil }
        return index + 3
    }

    /// Whether a participle of change stands before its noun, and a date or `nieuw`, `daarop` before it.
    private func isToldParticiple(_ index: Int, _ stops: [Range<Int>]) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, !token.isCapitalised, index > 0,
            stops.contains(where: { $0.upperBound == index })
                || tokens.isOne(index - 1, of: ["daarop", "nieuw", "recent", "onlangs", "eerder", "hierop"])
        else { return false }
        var word = tokens.folded(index)
        guard word.hasSuffix("e") else { return false }
        if tokens.is(index, "gebaseerde") { return true }
        word.removeLast()
        return ["gepland", "voorzien", "beoogd", "voorgenomen", "verwacht"].contains(word)
            || ChangeLexicon.shared.verbs[word]?.contains { $0.form == .participle && $0.part == .whole } ?? false
    }

    /// The end of a law's or report's name that begins at a token.
    private func name(at index: Int) -> Int? {
        if let references, references.isEmpty { return nil }
        let start = Int(tokens[index].start)
        let near = references ?? reading.references(in: Span(start, start + 1))
        guard let place = near.indices.first(where: { near[$0].span.start == start }) else { return nil }
        let reference = near[place]
        guard reference.kind == .law || reference.kind == .report else { return nil }
        var end = tokens.range(of: reference.span).upperBound
        if end < tokens.count, tokens.byte(end) == 0x28, let close = closing(end, to: tokens.count), close - end <= 4,
            isAbbreviation(end + 1..<close)
        {
            // `Wet SUWI (1 juli 2012)`: a date is no part of the name.
            end = close + 1
        }
        // `De Tijdelijke wet stimulering arbeidsparticipatie verliep op`: the verb after a name is none of it.
        if end - index > 1, tokens[end - 1].kind == .word, !tokens[end - 1].isCapitalised,
            tokens[end - 1].features.contains(.changeVerb), isVerbForm(end - 1)
        {
            end -= 1
        }
        return end > index ? end : nil
    }

    /// `(RPA)`, `(ID-banen)`, `(re)`: a name's short form.
    func isAbbreviation(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= 3 else { return false }
        return range.allSatisfy { index in
            let token = tokens[index]
            if token.kind == .number { return false }
            if token.kind == .mark { return true }
            return token.isAllCapitals || token.isCapitalised || range.count == 1 && token.count <= 16
                || tokens.folded(index).contains("'")
        }
    }

    /// `in-, door- en uitstroombanen`: the token of the word that the cut ones share their end with.
    private func truncated(_ index: Int, to end: Int) -> Int? {
        var next = index
        var parts = 0
        while next + 2 < end, tokens[next].kind == .word, tokens.byte(next + 1) == 0x2D,
            !tokens[next + 1].hasSpaceBefore,
            tokens[next + 2].hasSpaceBefore || tokens.byte(next + 2) == 0x2C
        {
            parts += 1
            next += 2
            if tokens.byte(next) == 0x2C { next += 1 }
            if tokens.isOne(next, of: ["en", "of"]) { next += 1 }
        }
        return parts > 1 && next < end && tokens[next].kind == .word ? next : nil
    }

    private func isName(_ index: Int) -> Bool { tokens[index].isAllCapitals }

    /// A year that ends a law's name: `Arbeidsvoorzieningswet 1996`.
    private func isNameYear(_ index: Int, _ stop: Range<Int>) -> Bool {
        reading.temporals(in: tokens.span(stop)).first?.isInReference ?? false
    }

    private func isNumberOfName(_ index: Int) -> Bool {
        index > 0 && !tokens[index].hasSpaceBefore
    }

    /// Where the phrase goes on after `van`, `en` and the like; nil where it ends.
    private func joins(_ index: Int, to end: Int, from first: Int, head: Int?, style: Style) -> Int? {
        // `59 van de 633 subsidies`
        let isCount = head == nil && tokens.is(index, "van") && tokens[index - 1].kind == .number
        guard index + 1 < end, head != nil || isCount else { return nil }
        let next = index + 1
        if tokens.is(index, "en") || tokens.is(index, "of") {
            // `invoering wet A en afschaffing besluit B`: a change of its own.
            if tokens[next].features.contains(.changeNoun), !tokens[next].isCapitalised { return nil }
            if isSameSort(next, as: first) { return nil }
            if style == .list { return isPlain(next) ? next : nil }
            // `het onderscheid tussen arbeiders en beambten`
            if let between = (first..<index).last(where: { tokens.is($0, "tussen") }), isPlain(next),
                !(between..<index).contains(where: { tokens.isOne($0, of: ["en", "of"]) })
            {
                return next
            }
            // `het wetsvoorstel Flexibiliteit en zekerheid`
            if tokens[index - 1].isCapitalised, index - 1 > first, tokens[first].features.contains(.policyThing),
                isLower(next), isPlain(next),
                next + 1 >= end || tokens[next + 1].kind == .mark
                    || !tokens[next + 1].features.isDisjoint(with: [.auxiliary, .preposition, .changeVerb, .plainVerb]),
                tokens[next].features.isDisjoint(with: [.changeVerb, .change2, .changeNoun])
            {
                return next
            }
            // In prose only names are joined: `Centra voor Werk en Inkomen`.
            return tokens[index - 1].isCapitalised && tokens[next].isCapitalised && tokens[next].kind == .word
                ? next : nil
        }
        if tokens.isOne(index, of: ["op", "in", "naar", "aan"]), tokens[index - 1].isCapitalised, index - 1 > first,
            tokens[first].features.contains(.policyThing), tokens[next].isCapitalised || style == .list,
            !tokens[index - 1].isAllCapitals, isPlain(next)
        {
            return next
        }
        if let after = governed(index, to: end, from: first) { return after }
        guard tokens.isOne(index, of: FunctionWords.attaching), !tokens.is(next, "rechtswege") else { return nil }
        if tokens.is(index, "tot"),
            tokens.isOne(next, of: ["stand", "wet"]) || style == .list && tokens[next].isCapitalised
        {
            return nil
        }
        if tokens.is(index, "ten"), !tokens.is(next, "behoeve") && !tokens.is(next, "aanzien") { return nil }
        if tokens.is(index, "tot") && (tokens.is(next, "en") || tokens[next].kind == .number) { return nil }
        if tokens.is(index, "met"), tokens[next].kind != .word || tokens.is(next, "ingang") || tokens.is(next, "een") {
            return style == .list && tokens[next].kind == .number ? next : nil
        }
        if !isPlain(next), tokens[next].kind == .word { return nil }
        if tokens[next].kind == .mark, tokens.byte(next) != 0xE2 { return nil }
        var after = next
        while after < end, tokens[after].features.contains(.article) { after += 1 }
        if after < end, reading.temporals(in: tokens[after].span).first != nil, tokens[after].kind == .number {
            return nil
        }
        return after < end ? after : nil
    }

    /// `verbod op roken`, `subsidie aan het centrum`, `taken op het gebied van zorg`: where the phrase goes on after a
    /// preposition that the noun before it asks for.
    private func governed(_ index: Int, to end: Int, from first: Int) -> Int? {
        let next = index + 1
        if tokens.is(index, "op"), tokens.is(next, "grond"), tokens.is(next + 1, "van"), tokens[first].isCapitalised,
            tokens[first].features.contains(.policyThing)
        {
            return next
        }
        if tokens.is(index, "op"), tokens.is(next, "het"), tokens.isOne(next + 1, of: ["gebied", "terrein", "vlak"]),
            tokens.is(next + 2, "van")
        {
            return next + 1
        }
        guard tokens[index - 1].kind == .word, !tokens[index - 1].isAllCapitals,
            tokens.isOne(index, of: FunctionWords.governed),
            NounPreposition.joins(tokens.folded(index - 1), tokens.folded(index))
        else { return nil }
        var after = next
        while after < end, tokens[after].features.contains(.article) { after += 1 }
        guard after < end, isPlain(after), tokens[after].features.isDisjoint(with: [.timeUnit, .month, .change2]),
            !tokens.isOne(
                after,
                of: [
                    "grond", "basis", "termijn", "afstand", "zich", "voorhand", "punt", "punten", "onderdelen",
                    "verzoek",
                    "initiatief", "advies", "voorstel",
                ])
        else { return nil }
        return after
    }

    /// Whether a word can stand in a phrase at all.
    private func isPlain(_ index: Int) -> Bool {
        let features = tokens[index].features
        return tokens[index].kind == .word && features.isDisjoint(with: [.auxiliary, .conjunction, .change3])
            && (!features.contains(.preposition) || tokens.is(index, "in"))
    }

    /// Whether a word ends the phrase before it.
    private func isClosed(_ index: Int, after head: Int?, style: Style) -> Bool {
        let features = tokens[index].features
        if features.contains(.auxiliary) && !tokens.is(index, "zijn") { return true }
        if !features.isDisjoint(with: [.preposition, .conjunction, .change3]) { return true }
        if features.contains(.article) && !tokens[index].isAllCapitals {
            // `gemeente Den Helder`
            return !(tokens[index].isCapitalised && tokens[index + 1].isCapitalised && tokens[index - 1].kind == .word)
        }
        if head != nil, style == .prose, isParticiple(index) { return true }
        if head != nil, style == .prose, features.contains(.plainVerb), !tokens[index].isCapitalised {
            // `middelen voor beschermd wonen`
            return !tokens.isOne(index - 1, of: ["beschermd", "begeleid"])
        }
        // `de stichting Samen Leren`: with a capital an adverb is part of a name.
        let isInName = head != nil && tokens[index].isCapitalised && tokens[index - 1].kind == .word
        if features.contains(.change2) && !isInName && (head != nil || style == .prose) {
            // `gefaseerd`, `volledig dekkend netwerk`: an adverb may stand before an adjective, not after the noun.
            return head != nil || !isLower(index + 1)
        }
        if head != nil, features.contains(.changeVerb) || features.contains(.change1),
            !tokens[index].isCapitalised, style == .list || isVerbForm(index),
            // `het tarief voor de bouw`, `de bevoegdheid tot het sluiten van stranden`
            !(tokens[index - 1].features.contains(.article)
                && (features.isDisjoint(with: [.changeVerb]) || tokens.is(index + 1, "van")))
        {
            return true
        }
        return false
    }

    /// `de dienst gewerkt`: a participle that ends its clause, by its shape.
    private func isParticiple(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.isCapitalised, token.count >= 6, token.features.isDisjoint(with: [.policyThing, .changeNoun])
        else {
            return false
        }
        guard tokens.byte(index) == 0x67 else { return false }
        let word = tokens.folded(index)
        guard word.hasPrefix("ge"), word.hasSuffix("t") || word.hasSuffix("d") else { return false }
        return !word.hasSuffix("heid") && !word.hasSuffix("schappt")
            && ![
                "geweld", "gebied", "geluid", "gezond",
                "gerecht", "gewicht", "gezicht", "gevecht", "gebrand", "gemeenschapsraad",
            ].contains(word)
    }

    func isLower(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].kind == .word && !tokens[index].isCapitalised
    }

    private func isVerbForm(_ index: Int) -> Bool {
        tokens[index].features.contains(.verbForm)
    }

    /// Whether a word after the noun still belongs to its name.
    private func continues(_ index: Int, head: Int) -> Bool {
        let token = tokens[index]
        if token.isCapitalised || !token.hasSpaceBefore { return true }
        // `Wet werk en bijstand`, `programma Integrale dienstverlening`: what a name begins, small words go on.
        if tokens[index - 1].isCapitalised && index - 1 > head - 1 && tokens[head].isCapitalised { return true }
        // A preposition stands in a phrase only where it joins what follows.
        if !tokens[index - 1].features.isDisjoint(with: [.preposition, .article]) { return true }
        if tokens.isOne(index - 1, of: ["en", "of"]) { return true }
        // `de regeling deeltijd-WW`
        if token.kind == .word, hasCapitalInside(index) { return true }
        // `bureaus jeugdzorg`, `de tijdelijke wet ambulancezorg`: what sort of body or law it is.
        if index - 1 == head, tokens[head].features.contains(.policyThing), isSort(index) { return true }
        // `het aantal loketten`
        if index - 1 == head, tokens.is(head, "aantal") { return true }
        // `van het Nederlands jeugdinstituut`
        if tokens.isOne(index - 1, of: ["nederlands", "nederlandse", "europees", "europese"]) { return true }
        // `het wetsvoorstel verhoging AOW-leeftijd`
        if index - 1 == head, tokens.isOne(head, of: Self.titled), token.features.contains(.changeNoun) { return true }
        // `is het wetsvoorstel schadefonds ingediend`
        if index - 1 == head, tokens.isOne(head, of: Self.named), endsBeforeVerb(index) { return true }
        // The phrase after `van` has its own adjectives.
        return isModifier(index - 1, to: index + 1)
    }

    /// Nouns of policy that a bare noun names.
    private static let named: [StaticString] = [
        "wetsvoorstel", "initiatiefvoorstel", "wet", "regeling", "maatregel", "experiment", "project", "programma",
        "pilot",
        "plan", "actieplan", "convenant", "fonds", "steunpunt", "meldpunt", "beleidsregels", "beleidsregel",
        "verordening", "nota", "besluit", "regels",
    ]
    /// Nouns of policy that are called after the change that they bring.
    private static let titled: [StaticString] = [
        "wetsvoorstel", "initiatiefvoorstel", "voorstel", "wet", "nota", "programma", "project", "plan",
    ]

    /// Whether a bare noun stands last before the verb that closes its clause.
    private func endsBeforeVerb(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, !token.isCapitalised, token.count > 4,
            token.features.isDisjoint(with: [
                .change1, .change2, .change3, .changeVerb, .changeNoun, .plainVerb, .timeUnit, .dateWord, .preposition,
                .conjunction, .auxiliary, .article, .direction,
            ]),
            tokens[index + 1].features.contains(.changeVerb), isVerbForm(index + 1)
        else { return false }
        let word = tokens.folded(index)
        return !["lijk", "ig", "weg", "jaar", "maal", "wijze", "e"].contains { word.hasSuffix($0) }
    }

    private func hasCapitalInside(_ index: Int) -> Bool {
        tokens.text.bytes[Int(tokens[index].start)..<Int(tokens[index].end)].contains { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// Whether a bare word names a field, by its ending; an adverb does not.
    private func isSort(_ index: Int) -> Bool {
        guard tokens[index].kind == .word,
            tokens[index].features.isDisjoint(with: [.changeNoun, .change2, .changeVerb])
        else { return false }
        return tokens.endsInOne(index, of: Self.fields, isWhole: false)
    }

    private static let fields: [StaticString] = [
        "zorg", "hulp", "hulpverlening", "opvang", "vervoer", "veiligheid", "schap", "teit", "bouw", "markt", "werk",
        "onderwijs", "dienstverlening", "wonen", "verkeer", "bestuur", "handel", "milieu", "energie", "huur",
        "bescherming",
        "toezicht", "beheer", "ing", "heid", "beleid", "verzekering", "verzekeringen", "kunsten", "bibliotheken",
        "vreemdelingen",
    ]
}
