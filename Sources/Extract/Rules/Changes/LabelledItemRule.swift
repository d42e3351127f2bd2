import Dutch
import Model

/// Changes that a year or period before them dates: a bullet, a heading, a row or a column.
enum LabelledItemRule: Rule {
    static let cues: Features = [.changeNoun, .changeVerb, .policyThing, .yearLike]

    static let examples: [Example] = ChangeExamples.labelled

    static func changes(
        in sentence: SentenceView, label: LabelMap.Label, of reading: Reading, log: inout ChangeLog
    ) -> [Change] {
        let tokens = reading.tokens
        let start = max(label.content, sentence.tokens.lowerBound)
        guard start < sentence.tokens.upperBound else { return [] }
        log.note("label \(label.date.edtf?.description ?? "?")")
        var found: [Change] = []
        var own: LabelMap.Label?
        for part in ItemSplitter(reading).parts(of: start..<sentence.tokens.upperBound) {
            // `; in 2010: invoering van`: the colon after a label cuts it from what it dates.
            if let next = LabelMap.inner(part.tokens, reading), next.content > part.tokens.upperBound {
                own = next
                continue
            }
            guard let range = trimmed(part.tokens, tokens) else { continue }
            let before = found.last?.subject
            var label = own ?? label
            if !found.isEmpty, let rest = label.rest { label.date = rest }
            let changes = item(
                range, label, sentence, before: before, reading,
                isExplanation: part.isExplanation && own.map { $0.content != part.tokens.lowerBound } ?? true,
                log: &log)
            found += changes
        }
        return found
    }

    /// One part of an item as a change, or as several where laws are listed.
    private static func item(
        _ range: Range<Int>, _ label: LabelMap.Label, _ sentence: SentenceView, before: NounPhrase?, _ reading: Reading,
        isExplanation: Bool, log: inout ChangeLog
    ) -> [Change] {
        let tokens = reading.tokens
        let words = range.filter { tokens[$0].kind == .word }
        guard !words.isEmpty, !tokens[range.lowerBound].features.contains(.conjunction) else { return [] }
        // `Bezuiniging als percentage van de kosten 2016`: the head of a table.
        if range.contains(where: { tokens.byte($0) == 0x25 || tokens.is($0, "percentage") && tokens.is($0 - 1, "als") })
        {
            log.note("an item with a percentage is a figure")
            return []
        }
        let own = ownDate(range, label, reading)
        let date = own ?? label.date
        let stops = dateStops(range, reading)
        let reader = PhraseReader(reading)
        var status: PolicyChange.Status = .done
        if label.isForeseen || StatusReader.isForeseen(range, in: tokens) || isAnnounced(range, tokens)
            || StatusReader.isAhead(date, of: reading)
        {
            status = .planned
        }
        func change(_ action: ChangeKind, _ subject: NounPhrase, _ confidence: Double) -> Change {
            var change = Change(
                action: action, tokens: range, subject: subject, date: date, status: status, sentence: sentence,
                rule: name, grade: confidence)
            change.successor = successor(range, reader, stops)
            // `samenvoeging vbo en mavo tot vmbo`: what came of it is no part of what went.
            if let new = change.successor, new.tokens.upperBound <= subject.tokens.upperBound,
                let joint = subject.tokens.lastIndex(where: {
                    $0 < new.tokens.lowerBound && tokens.isOne($0, of: ["in", "tot"])
                }), joint > subject.head
            {
                change.subject.tokens = subject.tokens.lowerBound..<joint
            }
            return change
        }
        if let naming = naming(range, reader, stops) {
            var renamed = change(.rename, naming.old, 0.9)
            renamed.successor = naming.new
            return [renamed]
        }
        let noun = ItemWord.noun(in: range, of: reading)
        let verb = ItemWord.participle(in: noun.map { $0.token + 1..<range.upperBound } ?? range, of: reading)
        if let noun, verb == nil || !noun.noun.isThing {
            log.note("change noun ‘\(tokens.word(noun.token))’")
            // `fusie van CWI en UWV`, `start vorming X`, `evaluatie 2006`
            if let subject = subject(after: noun.token, in: range, reader, stops) {
                // `start pilots` is a pilot.
                let isPilot = noun.noun.action == .start && thing(subject.tokens, tokens) == .pilot
                let action = isPilot ? ChangeKind.pilot : noun.noun.action
                // `aanvullend akkoord met boeren`: the adjective belongs to the thing.
                var start = noun.token
                while start > range.lowerBound, reader.isModifier(start - 1, to: range.upperBound),
                    tokens[start - 1].kind == .word, !tokens[start - 1].features.contains(.change2)
                {
                    start -= 1
                }
                guard !noun.noun.isThing else { return [change(action, joined(start, subject), 0.95)] }
                return ([subject] + alike(subject, range, reader, stops)).map { change(action, $0, 0.95) }
            }
            if noun.noun.isThing {
                // `Voorstel` alone is the head of a part of a paper.
                guard words.count > 1 else {
                    log.note("‘\(tokens.word(noun.token))’ alone names nothing")
                    return []
                }
                guard noun.noun.action != .announce || label.date.precision != .day else {
                    log.note("a paper with its day")
                    return []
                }
                let phrase = reader.read(noun.token, to: range.upperBound, style: .list, stops: stops)
                return phrase.map { [change(noun.noun.action, $0, 0.8)] } ?? []
            }
            if noun.noun.action == .evaluate, before == nil, words.count <= 3 {
                // `2002 tussenevaluatie`: of what, another item says.
                let own = NounPhrase(
                    tokens: noun.token..<noun.token + 1, head: noun.token, preposition: nil, isDetermined: false)
                return [change(.evaluate, own, 0.8)]
            }
            return before.map { [change(noun.noun.action, $0, 0.9)] } ?? []
        }
        if let verb {
            log.note("change word ‘\(tokens.word(verb.token))’")
            guard !range.contains(where: { tokens[$0].features.contains(.negation) }) else {
                log.note("negated")
                return []
            }
            let first = firstContent(range, reading)
            if let came = replacer(verb.token, verb.verb, range, reader, stops) {
                var replaced = change(.replace, came, 0.9)
                let old = first < verb.token ? reader.read(first, to: verb.token, style: .list, stops: stops) : before
                replaced.predecessor = old ?? before
                return [replaced]
            }
            if let named = renamed(first, verb.token, verb.verb, reader, stops) {
                return [change(.rename, named, 0.9)]
            }
            if first < verb.token, !verb.isFinite || verb.verb.valency != .patient || true,
                let subject = reader.read(first, to: verb.token, style: .list, stops: stops)
            {
                let weakAlone = verb.verb.isWeak && !hasThing(subject.tokens, tokens)
                if !weakAlone || tokens[subject.tokens.lowerBound].isCapitalised {
                    if verb.verb.complement == ["controversieel"] || isGivenUp(verb.verb, subject, tokens) {
                        status = .withdrawn
                    }
                    let laws = lawList(subject.tokens, reading, reader, stops)
                    let subjects = laws.count > 1 ? laws : [subject] + alike(subject, range, reader, stops)
                    return subjects.map { change(action(of: verb.verb, $0, tokens), $0, 0.9) }
                }
                log.note("‘\(tokens.word(verb.token))’ says a change only of a law, programme, body or the like")
                return []
            }
            if let subject = subject(after: verb.token, in: range, reader, stops), verb.isFinite {
                return [change(verb.verb.action, subject, 0.8)]
            }
            return before.map { [change(verb.verb.action, $0, 0.9)] } ?? []
        }
        guard !isExplanation, !label.isTable else { return [] }
        return things(range, label, reading, reader, stops, change, log: &log)
    }

    /// An item without a word of change: what stands there came.
    private static func things(
        _ range: Range<Int>, _ label: LabelMap.Label, _ reading: Reading, _ reader: PhraseReader, _ stops: [Range<Int>],
        _ change: (ChangeKind, NounPhrase, Double) -> Change, log: inout ChangeLog
    ) -> [Change] {
        let tokens = reading.tokens
        // A clause with a verb of its own tells something else.
        if range.contains(where: {
            tokens[$0].features.contains(.auxiliary) && !tokens.isOne($0, of: ["zijn", "doet"])
        }) || tokens[range.lowerBound].features.contains(.change1) && !tokens[range.lowerBound].isCapitalised
            || isVerb(range.lowerBound, tokens)
        {
            log.note("a clause without a word of change")
            return []
        }
        let phrases = lawList(range, reading, reader, stops)
        if phrases.count > 1 { return phrases.map { change(.introduce, $0, 0.85) } }
        var first = range.lowerBound
        if tokens[first].kind == .number || tokens.byte(first) == 0xE2 && first + 1 < range.upperBound {
            first = range.lowerBound
        }
        guard let subject = reader.read(first, to: range.upperBound, style: .list, stops: stops) else { return [] }
        if range.contains(where: { tokens.folded($0).hasPrefix("opvolger") }) {
            return [change(.replace, subject, 0.85)]
        }
        if range.contains(where: { tokens.is($0, "effectief") }) { return [change(.enterIntoForce, subject, 0.85)] }
        if case .interval(.open, _)? = label.date.edtf { return [change(.end, subject, 0.8)] }
        if hasNewStyle(range, tokens) { return [change(.reorganise, subject, 0.85)] }
        let isNew = tokens.isOne(first, of: ["nieuwe", "nieuw"])
        guard let thing = thing(subject.tokens, tokens) else {
            guard label.isApart == false, range.contains(where: { hasCapital($0, tokens) }) else {
                log.note("no name and no word that tells what it is")
                return []
            }
            log.note("a name without a word that tells what it is")
            let isShort = range.count <= 4 && range.allSatisfy { tokens[$0].kind == .word }
            let name = isShort ? NounPhrase(tokens: range, head: first, preposition: nil, isDetermined: false) : subject
            return [change(tokens[first].isCapitalised ? .start : .introduce, name, 0.6)]
        }
        // `11-9-2018 Nota Parkeren`: a row of a list of papers, whose day is the paper's.
        guard thing != .plan || label.date.precision != .day else {
            log.note("a paper with its day")
            return []
        }
        return [change(isNew ? .introduce : thing.action, subject, 0.8)]
    }

    /// The class of the first noun of a phrase that has one, what stands before `van` and `voor` first.
    static func thing(_ range: Range<Int>, _ tokens: TokenStream) -> PolicyThing? {
        var found: PolicyThing?
        for index in range where tokens[index].kind == .word {
            if tokens.isOne(index, of: ["van", "voor", "met", "via"]), found != nil { break }
            guard tokens[index].features.contains(.policyThing) else { continue }
            let thing = ChangeLexicon.shared.thing(tokens.folded(index))
            // `Wet structuur uitvoeringsorganisatie`: a name tells by its first word.
            if let current = found,
                [.law, .pilot, .programme, .plan].contains(current) || tokens[range.lowerBound].isCapitalised
            {
                return current
            }
            found = thing ?? found
        }
        return found
    }

    /// `Participatiewet, Jeugdwet en Wet maatschappelijke ondersteuning`: each a law of its own.
    private static func lawList(
        _ range: Range<Int>, _ reading: Reading, _ reader: PhraseReader, _ stops: [Range<Int>]
    ) -> [NounPhrase] {
        let tokens = reading.tokens
        var phrases: [NounPhrase] = []
        var start = range.lowerBound
        func close(_ end: Int) {
            guard end > start, tokens[start].isCapitalised, isLaw(start..<end, reading) else {
                start = -1
                return
            }
            phrases.append(
                NounPhrase(tokens: start..<end, head: start, preposition: nil, isDetermined: false))
        }
        for index in range where start >= 0 {
            let isBreak =
                tokens.byte(index) == 0x2C
                || tokens.is(index, "en") && index + 1 < range.upperBound && tokens[index + 1].isCapitalised
                    && isLaw(index + 1..<min(index + 2, range.upperBound), reading)
            guard isBreak else { continue }
            close(index)
            if start >= 0 { start = index + 1 }
        }
        if start >= 0 { close(range.upperBound) }
        return start >= 0 ? phrases : []
    }

    private static func isLaw(_ range: Range<Int>, _ reading: Reading) -> Bool {
        thing(range, reading.tokens) == .law
            || reading.references(in: reading.tokens.span(range)).contains { $0.kind == .law }
    }

    private static func action(of verb: ChangeVerb, _ subject: NounPhrase, _ tokens: TokenStream) -> ChangeKind {
        guard verb.isWeak, verb.action == .end, thing(subject.tokens, tokens) == .accord else { return verb.action }
        return tokens.is(subject.tokens.lowerBound, "contract") ? .end : .agree
    }

    private static func hasThing(_ range: Range<Int>, _ tokens: TokenStream) -> Bool {
        range.contains { tokens[$0].features.contains(.policyThing) }
    }

    private static func isVerb(_ index: Int, _ tokens: TokenStream) -> Bool {
        guard tokens[index].kind == .word, !tokens[index].isCapitalised, index + 1 < tokens.count else { return false }
        // `voorziet o.a. in oprichting`: a third person opens the part.
        let word = tokens.folded(index)
        return word.hasSuffix("t") && !word.hasSuffix("iteit") && !tokens[index].features.contains(.policyThing)
            && tokens[index + 1].features.contains(.preposition)
            || word.hasPrefix("voorzie")
    }

    /// `Melkertbanen`, `jeugd-LIV`: a name has a capital somewhere.
    private static func hasCapital(_ index: Int, _ tokens: TokenStream) -> Bool {
        tokens[index].kind == .word
            && tokens.text.bytes[Int(tokens[index].start)..<Int(tokens[index].end)].contains {
                $0 >= 0x41 && $0 <= 0x5A
            }
    }

    private static func hasNewStyle(_ range: Range<Int>, _ tokens: TokenStream) -> Bool {
        range.contains { tokens.is($0, "stijl") && $0 > range.lowerBound && tokens.is($0 - 1, "nieuwe") }
    }

    /// The phrase after the change word, its article and `van` passed over, and a second change noun too.
    private static func subject(
        after word: Int, in range: Range<Int>, _ reader: PhraseReader, _ stops: [Range<Int>]
    ) -> NounPhrase? {
        let tokens = reader.reading.tokens
        var index = word + 1
        while index < range.upperBound, !stops.contains(where: { $0.contains(index) }) {
            if tokens.isOne(index, of: ["van", "tot", "met"])
                || tokens[index].features.contains(.article)
                    && !tokens[index].isAllCapitals
            {
                index += 1
                continue
            }
            // `start vorming X`, `start uitvoering plan X`: what is started is X.
            if index + 1 < range.upperBound,
                ["vorming", "uitvoering", "invoering", "inrichting"].contains(tokens.folded(index))
            {
                index += 1
                continue
            }
            break
        }
        guard index < range.upperBound, !stops.contains(where: { $0.contains(index) }) else { return nil }
        guard tokens[index].kind != .mark || tokens.byte(index) == 0xE2 else { return nil }
        // `uitrol m.i.v. 1999`
        if tokens.is(index, "m"), tokens.byte(index + 1) == 0x2E { return nil }
        guard !tokens[index].features.contains(.preposition) || tokens[index].isCapitalised else { return nil }
        return reader.read(index, to: range.upperBound, style: .list, stops: stops)
    }

    private static func joined(_ word: Int, _ phrase: NounPhrase) -> NounPhrase {
        var phrase = phrase
        phrase.tokens = word..<phrase.tokens.upperBound
        return phrase
    }

    /// The first token of an item that is neither its date nor a preposition or adverb before it.
    private static func firstContent(_ range: Range<Int>, _ reading: Reading) -> Int {
        let tokens = reading.tokens
        var index = range.lowerBound
        while index < range.upperBound {
            if let temporal = reading.temporals(in: tokens[index].span).first, !temporal.isInReference {
                index = max(index + 1, tokens.range(of: temporal.span).upperBound)
                continue
            }
            guard
                tokens[index].features.contains(.change2)
                    || tokens.isOne(index, of: ["per", "in", "op", "vanaf", "uiteindelijk"])
                    || tokens[index].features.contains(.article) && !tokens[index].isAllCapitals
            else { break }
            index += 1
        }
        return index
    }

    /// The tokens of dates, at which a phrase stops.
    private static func dateStops(_ range: Range<Int>, _ reading: Reading) -> [Range<Int>] {
        reading.temporals(in: reading.tokens.span(range)).filter { !$0.isInReference }
            .map { reading.tokens.range(of: $0.span) }
    }

    /// A date of the item's own, which goes before the label's.
    private static func ownDate(_ range: Range<Int>, _ label: LabelMap.Label, _ reading: Reading) -> EventDate? {
        let tokens = reading.tokens
        for temporal in reading.temporals(in: tokens.span(range)) where !temporal.isInReference {
            guard temporal.kind == .date || temporal.kind == .period else { continue }
            let mention = tokens.range(of: temporal.span)
            guard !mention.isEmpty, !isTail(mention, tokens) else { continue }
            // `(SER-advies 2015)` and `(tot en met 2020)` say something else than when it came.
            let opening = mention.lowerBound - 1
            if let open = range.prefix(while: { $0 < mention.lowerBound }).last(where: { tokens.byte($0) == 0x28 }),
                !range.contains(where: { $0 > open && $0 < mention.lowerBound && tokens.byte($0) == 0x29 })
            {
                guard open == opening, mention.upperBound < tokens.count, tokens.byte(mention.upperBound) == 0x29,
                    !tokens.is(mention.lowerBound, "tot")
                else { continue }
            }
            // `verlengd t/m 2015` under 2014: it was prolonged then.
            if case .interval(.open, _)? = temporal.date.edtf,
                range.contains(where: { tokens.isOne($0, of: ["verlengd", "verlenging"]) })
            {
                continue
            }
            if temporal.date.edtf == nil {
                return later(temporal, label, tokens)
            }
            // The year of an aim: `125.000 banen in 2026 afgesproken`.
            if let first = temporal.date.earliest, let last = label.date.latest, first.year > last.year + 8 { continue }
            return temporal.date
        }
        return anaphor(range, label, tokens)
    }

    /// `in jaren daarna`, `de jaren daarna`: from the label on.
    private static func later(
        _ temporal: TemporalMention, _ label: LabelMap.Label, _ tokens: TokenStream
    ) -> EventDate? {
        anaphor(tokens.range(of: temporal.span), label, tokens)
    }

    private static func anaphor(_ range: Range<Int>, _ label: LabelMap.Label, _ tokens: TokenStream) -> EventDate? {
        guard range.contains(where: { tokens.isOne($0, of: ["daarna", "nadien", "sindsdien"]) }) else { return nil }
        let point: EDTF.Point
        switch label.date.edtf {
        case .point(let only)?: point = only
        case .interval(_, .point(let last))?: point = last
        default: return nil
        }
        return EventDate(
            edtf: .interval(.point(point), .open), modifier: .after, earliest: point.first, latest: nil,
            precision: label.date.precision, source: .relative, basis: "after the label’s date")
    }

    /// Without the marks at both ends.
    private static func trimmed(_ range: Range<Int>, _ tokens: TokenStream) -> Range<Int>? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, tokens[lower].kind == .mark, tokens.byte(lower) != 0x28, tokens.byte(lower) != 0xE2 {
            lower += 1
        }
        while lower < upper, tokens[upper - 1].kind == .mark, tokens.byte(upper - 1) != 0x29,
            !closesQuote(upper - 1, in: lower..<upper, tokens)
        {
            upper -= 1
        }
        return lower < upper ? lower..<upper : nil
    }
}
