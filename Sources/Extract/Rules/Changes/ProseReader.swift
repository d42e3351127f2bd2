import Dutch
import Model

/// A sentence of running prose, with its clauses, dates and verbs of change: what the prose rules look at.
///
/// A class, because several rules ask the same phrases of a clause: they are read once.
final class ProseReader {
    let reading: Reading
    let sentence: SentenceView
    let clauses: [Clause]
    /// Dates that can tell when something changed, with their tokens, by clause.
    private(set) var dates: [[(range: Range<Int>, mention: TemporalMention)]]
    /// The date of a paper that a clause names: `aangekondigd in de brief van 27 april 1992`.
    private(set) var paperDates: [Int: EventDate] = [:]
    /// Tokens of every date, at which a phrase stops.
    let stops: [Range<Int>]
    let phrases: PhraseReader
    let tokens: TokenStream
    /// The phrases of each clause, once they were asked for; and those among them that no preposition governs.
    private var known: [(all: [NounPhrase], free: [NounPhrase])?]

    init(_ sentence: SentenceView, _ reading: Reading, heads: [Range<Int>] = []) {
        self.reading = reading
        self.sentence = sentence
        tokens = reading.tokens
        let references = reading.references(in: sentence.span)
        phrases = PhraseReader(reading, references: references)
        let names = references.filter { $0.kind == .law || $0.kind == .report }
            .map { reading.tokens.range(of: $0.span) }
        clauses = ClauseSplitter.clauses(of: sentence.tokens, in: reading.tokens, names: names, heads: heads)
        let mentions = reading.temporals(in: sentence.span)
        stops = mentions.map { reading.tokens.range(of: $0.span) }.filter { !$0.isEmpty }
        dates = Array(repeating: [], count: clauses.count)
        known = Array(repeating: nil, count: clauses.count)
        for mention in mentions where mention.kind == .date || mention.kind == .period {
            guard mention.date.edtf != nil else { continue }
            let range = reading.tokens.range(of: mention.span)
            if !heads.isEmpty, heads.contains(where: { $0.overlaps(range) }) { continue }
            guard !mention.isInReference else {
                // `aangekondigd … (circulaire van 3 oktober 1988)`
                if mention.date.precision == .day, !range.isEmpty, datesDocument(range),
                    let clause = clause(of: range.lowerBound),
                    clauses[clause].brackets.contains(where: { $0.contains(range.lowerBound) })
                {
                    paperDates[clause] = mention.date
                }
                continue
            }
            guard !range.isEmpty, !isPointer(range), !isGoverned(range), !isTail(range), !endsName(range, mention),
                !isFormer(range), !isUntilEnd(range), !isTarget(range), !isDenied(range),
                !isGround(range)
            else { continue }
            guard !datesDocument(range) else {
                if let clause = clause(of: range.lowerBound) { paperDates[clause] = mention.date }
                continue
            }
            guard let clause = clause(of: range.lowerBound) else { continue }
            let mention = retroactive(mention, range)
            if let last = dates[clause].last, let joined = joined(last, (range, mention)) {
                dates[clause][dates[clause].count - 1] = joined
            } else {
                dates[clause].append((range, mention))
            }
        }
    }

    /// `1996, 1997 en 1998`: years in a row are a period.
    private func joined(
        _ first: (range: Range<Int>, mention: TemporalMention), _ second: (range: Range<Int>, mention: TemporalMention)
    ) -> (range: Range<Int>, mention: TemporalMention)? {
        if let span = course(first, second) { return span }
        guard second.range.lowerBound - first.range.upperBound == 1,
            tokens.is(first.range.upperBound, "en") || tokens.byte(first.range.upperBound) == 0x2C,
            case .point(let to)? = second.mention.date.edtf, to.month == nil, to.unspecifiedDigits == 0,
            !isStepwise
        else { return nil }
        let from: EDTF.Point
        var first = first
        // `voor 2015 en 2016 is X gereserveerd`: for these years, not before the first.
        if case .interval(.open, .point(let start))? = first.mention.date.edtf, first.mention.date.modifier == .before,
            start.month == nil, tokens.is(first.range.lowerBound, "voor")
        {
            first.mention.date.edtf = .point(start)
            first.mention.date.modifier = nil
            first.mention.date.earliest = start.first
        }
        switch first.mention.date.edtf {
        case .point(let point)?: from = point
        case .interval(.point(let start), .point(let end))? where end.year + 1 == to.year: from = start
        default: return nil
        }
        // `in 2010 en 2014 herzien` is no period; `2010, 2011 en 2012` is one.
        guard first.mention.date.modifier == nil, second.mention.date.modifier == nil, from.month == nil,
            from.year < to.year, to.year - from.year <= 1 || first.mention.date.precision == .period
        else { return nil }
        var mention = first.mention
        mention.date.edtf = .interval(.point(from), .point(to))
        mention.date.latest = second.mention.date.latest
        mention.date.precision = .period
        return (first.range.lowerBound..<second.range.upperBound, mention)
    }

    /// `met terugwerkende kracht tot 1 januari 2000`, `uitgesteld tot 2016`: from that day on.
    private func retroactive(_ mention: TemporalMention, _ range: Range<Int>) -> TemporalMention {
        let before = range.lowerBound - 1
        let isBack = before > 0 && tokens.is(before, "kracht") && tokens.is(before - 1, "terugwerkende")
        guard isBack || isPutOff(range), case .interval(.open, .point(let day))? = mention.date.edtf
        else { return mention }
        var mention = mention
        mention.date.edtf = .point(day)
        mention.date.modifier = nil
        mention.date.earliest = day.first
        mention.date.latest = day.last
        return mention
    }

    /// `uitgesteld tot 2016`, `is tot 2016 uitgesteld`: nothing between them opens a clause of its own, as in
    /// `uitgesteld en geldt tot 2016`.
    private func isPutOff(_ range: Range<Int>) -> Bool {
        func isPutOff(_ index: Int) -> Bool {
            tokens.isOne(index, of: ["uitgesteld", "uitstel", "uitstellen", "opgeschoven"])
        }
        func isInside(_ index: Int) -> Bool {
            tokens[index].kind != .mark
                && tokens[index].features.isDisjoint(with: [.conjunction, .auxiliary, .finiteForm, .plainVerb])
        }
        let start = max(sentence.tokens.lowerBound, range.lowerBound - 3)
        let end = min(sentence.tokens.upperBound, range.upperBound + 3)
        if let word = (start..<max(start, range.lowerBound)).last(where: isPutOff) {
            // `met een jaar uitgesteld, tot 2016.`
            let isLast = range.upperBound >= sentence.tokens.upperBound || tokens[range.upperBound].kind == .mark
            return (word + 1..<range.lowerBound).allSatisfy { isInside($0) || isLast && tokens.byte($0) == 0x2C }
        }
        // `dat de heffing tot 2016 wordt uitgesteld`
        guard let word = (range.upperBound..<max(end, range.upperBound)).first(where: isPutOff) else { return false }
        return (range.upperBound..<word).allSatisfy { isInside($0) || tokens[$0].features.contains(.auxiliary) }
    }

    /// `daalde van € 1,9 miljard in 2010 naar € 0,7 miljard in 2014`: from the one year to the other.
    private func course(
        _ first: (range: Range<Int>, mention: TemporalMention), _ second: (range: Range<Int>, mention: TemporalMention)
    ) -> (range: Range<Int>, mention: TemporalMention)? {
        guard case .point(let from)? = first.mention.date.edtf, case .point(let to)? = second.mention.date.edtf,
            from.month == nil, to.month == nil, from.year < to.year, first.mention.date.modifier == nil,
            second.mention.date.modifier == nil, second.range.lowerBound - first.range.upperBound <= 8,
            tokens.isOne(first.range.upperBound, of: ["naar", "tot"]), tokens.is(first.range.lowerBound - 1, "in"),
            tokens.is(second.range.lowerBound - 1, "in"),
            (max(sentence.tokens.lowerBound, first.range.lowerBound - 9)..<first.range.lowerBound).contains(where: {
                tokens.is($0, "van")
            })
        else { return nil }
        var mention = first.mention
        mention.date.edtf = .interval(.point(from), .point(to))
        mention.date.latest = second.mention.date.latest
        mention.date.precision = .period
        return (first.range.lowerBound..<second.range.upperBound, mention)
    }

    /// `dezelfde datum`, `dat jaar`: settled by the change before, not by the last date.
    private func isPointer(_ range: Range<Int>) -> Bool {
        tokens.isOne(range.lowerBound, of: ["die", "dezelfde", "diezelfde", "hetzelfde", "datzelfde", "dat"])
    }

    /// Whether a token belongs to a date.
    func isStop(_ index: Int) -> Bool { stops.contains { $0.contains(index) } }

    /// The clause that holds a token, in its pieces or its brackets.
    func clause(of token: Int) -> Int? {
        clauses.indices.first { clauses[$0].pieces.contains { $0.contains(token) } }
            ?? clauses.indices.first { clauses[$0].brackets.contains { $0.contains(token) } }
    }

    // MARK: Phrases

    /// The noun phrases of a clause that no preposition governs, dates aside.
    func freePhrases(_ clause: Clause) -> [NounPhrase] { kept(clause).free }

    /// What the sentence is about: the first phrase of its first clause that names something of policy.
    var topic: NounPhrase? { clauses.first.flatMap { freePhrases($0).first { isThing($0) } } }

    /// Every noun phrase of a clause.
    func all(_ clause: Clause) -> [NounPhrase] { kept(clause).all }

    private func kept(_ clause: Clause) -> (all: [NounPhrase], free: [NounPhrase]) {
        if known.indices.contains(clause.number), let kept = known[clause.number] { return kept }
        let all = read(clause)
        let kept = (all: all, free: all.filter { $0.preposition == nil })
        if known.indices.contains(clause.number) { known[clause.number] = kept }
        return kept
    }

    private func read(_ clause: Clause) -> [NounPhrase] {
        var found: [NounPhrase] = []
        for piece in clause.pieces {
            var index = piece.lowerBound
            var preposition: Int?
            var isCoordinated = false
            while index < piece.upperBound {
                if let stop = stops.first(where: { $0.contains(index) }) {
                    index = max(index + 1, stop.upperBound)
                    preposition = nil
                    continue
                }
                let token = tokens[index]
                if token.kind == .mark && tokens.byte(index) != 0xE2 {
                    if tokens.byte(index) == 0x2C, found.last != nil, found.last?.tokens.upperBound == index {
                        isCoordinated = true
                    }
                    index += 1
                    continue
                }
                if let attribute = attributed(index, in: piece),
                    let phrase = phrases.read(attribute, to: limit(piece), style: .prose, stops: stops)
                {
                    var kept = phrase
                    kept.isDetermined = true
                    kept.preposition = preposition
                    found.append(kept)
                    preposition = nil
                    isCoordinated = false
                    index = max(attribute + 1, kept.tokens.upperBound)
                    continue
                }
                if token.features.contains(.preposition), !token.isAllCapitals {
                    // A separable part at the end of its clause governs nothing.
                    preposition = index + 1 < piece.upperBound ? index : nil
                    isCoordinated = false
                    index += 1
                    continue
                }
                if tokens.is(index, "en") {
                    isCoordinated = found.last?.tokens.upperBound == index
                    index += 1
                    continue
                }
                guard isNominal(index),
                    let phrase = phrases.read(index, to: limit(piece), style: .prose, stops: stops)
                else {
                    if !token.features.contains(.article) { preposition = nil }
                    isCoordinated = false
                    index += 1
                    continue
                }
                var kept = phrase
                if found.isEmpty, clause.kind == .main, piece == clause.pieces.first, index == piece.lowerBound,
                    preposition == nil
                {
                    kept.tokens = phrase.tokens.lowerBound..<foreField(phrase, piece)
                }
                kept.isCoordinated = isCoordinated
                kept.preposition = isCoordinated ? found.last?.preposition : preposition
                found.append(kept)
                preposition = nil
                isCoordinated = false
                index = max(index + 1, kept.tokens.upperBound)
            }
        }
        return found
    }

    /// `Het verbod op roken in de horeca geldt`: before its finite verb a main clause has one constituent, so that what
    /// stands between the noun and the verb belongs to the noun.
    private func foreField(_ phrase: NounPhrase, _ piece: Range<Int>) -> Int {
        let start = phrase.tokens.upperBound
        guard start < piece.upperBound else { return start }
        // `De Wet SUWI veronderstelt …`: behind a name stands a preposition, or a verb that no table knows.
        if phrases.isLower(start), tokens[start].features.isDisjoint(with: [.preposition, .conjunction]),
            endsLawName(start)
        {
            return start
        }
        guard
            let verb = (start..<min(piece.upperBound, start + 13)).first(where: {
                ClauseSplitter.isVerb($0, in: tokens) && !(tokens.is($0 - 1, "het") && tokens.is($0 + 1, "van"))
            }),
            verb > start, tokens[verb].features.contains(.auxiliary) || isFinite(verb)
        else { return start }
        for index in start..<verb {
            let token = tokens[index]
            let isPlain =
                token.kind == .word || token.kind == .mark && tokens.byte(index) == 0x2D && !token.hasSpaceBefore
            guard isPlain, !stops.contains(where: { $0.contains(index) }),
                token.features.isDisjoint(with: [.change2, .change3, .conjunction]) || tokens.is(index, "en"),
                !tokens.isOne(index, of: ["zelf", "door", "per", "sinds", "vanaf", "als", "volgens", "na", "vóór"])
            else { return start }
        }
        // `De Interimwet ammoniak en veehouderij verliep`: one name, as the verb is singular.
        guard !tokens.is(start, "en") || isName(phrase) && isSingular(verb),
            !tokens[verb - 1].features.contains(.preposition)
        else { return start }
        return verb
    }

    private func endsLawName(_ index: Int) -> Bool {
        let end = Int(tokens[index - 1].end)
        return reading.references(in: sentence.span).contains { $0.kind == .law && $0.span.end == end }
    }

    private func isName(_ phrase: NounPhrase) -> Bool {
        tokens[phrase.tokens.lowerBound].isCapitalised
            && tokens[phrase.tokens.lowerBound].features.contains(.policyThing)
    }

    private func isSingular(_ verb: Int) -> Bool {
        !tokens.folded(verb).hasSuffix("en") && !tokens.is(verb, "zijn")
    }

    private func isFinite(_ index: Int) -> Bool {
        !tokens[index].features.isDisjoint(with: [.plainVerb, .finiteForm])
    }

    /// A short form in brackets belongs to the phrase before it.
    private func limit(_ piece: Range<Int>) -> Int {
        let end = sentence.tokens.upperBound
        guard piece.upperBound < end, tokens.byte(piece.upperBound) == 0x28,
            let close = phrases.closing(piece.upperBound, to: min(end, piece.upperBound + 5))
        else { return piece.upperBound }
        return close + 1
    }

    private func isNominal(_ index: Int) -> Bool {
        let token = tokens[index]
        let features = token.features
        if token.isAllCapitals { return true }
        if features.contains(.article) {
            // A demonstrative alone is a pronoun.
            return index + 1 < tokens.count && tokens[index + 1].kind != .mark
                && tokens[index + 1].features.isDisjoint(with: [.auxiliary, .preposition])
        }
        if !features.isDisjoint(with: [.conjunction, .change3, .auxiliary]) { return false }
        if features.contains(.change2) {
            return phrases.isModifier(index, to: index + 2) && !token.isCapitalised
                && tokens[index + 1].features.isDisjoint(with: [.change2, .changeVerb, .plainVerb])
        }
        if ClauseSplitter.isVerb(index, in: tokens) { return false }
        return true
    }

    func words(_ range: Range<Int>) -> String { reading.document.text[tokens.span(range)] }

    /// Whether a clause holds a word.
    func has(_ clause: Clause, _ words: [StaticString]) -> Bool {
        clause.tokens.contains { tokens.isOne($0, of: words) }
    }

    /// An amount of money in a clause.
    func money(_ clause: Clause) -> NounPhrase? {
        let indices = clause.tokens
        for index in indices {
            let isEuro = tokens.byte(index) == 0xE2 && words(index..<index + 1) == "€"
            guard isEuro || tokens.isOne(index, of: ["miljoen", "miljard", "mln", "mld", "euro", "gulden"]) else {
                continue
            }
            var start = index
            // `in 2018 € 75 miljoen`: digits stand before a unit, never before the sign.
            while !isEuro, start > clause.first, !stops.contains(where: { $0.contains(start - 1) }),
                tokens[start - 1].kind == .number || tokens.byte(start - 1) == 0x2E
                    || tokens.byte(start - 1) == 0x2C && tokens[start].kind == .number
            {
                start -= 1
            }
            var end = index + 1
            while end < tokens.count, indices.contains(end),
                tokens[end].kind == .number || tokens.byte(end) == 0x2E
                    || tokens.byte(end) == 0x2C && tokens[end + 1].kind == .number && !tokens[end + 1].hasSpaceBefore
                    || tokens.isOne(end, of: ["miljoen", "miljard", "mln", "mld", "euro", "gulden"])
            {
                end += 1
                if tokens[end - 1].kind == .word { break }
            }
            if end > index + 1, tokens[end - 1].kind == .mark { end -= 1 }
            if start > clause.first, tokens.byte(start - 1) == 0xC6 { start -= 1 }
            return NounPhrase(tokens: start..<end, head: index, preposition: nil, isDetermined: false)
        }
        return nil
    }
}
