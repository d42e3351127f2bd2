import Dutch
import Model

/// Finds the date of a change in running prose: in its clause, or by a word that points back.
struct ProseDating {
    let prose: ProseReader
    /// The date that a word such as `op die datum` means: the last one before.
    var last: EventDate?
    private var tokens: TokenStream { prose.tokens }

    /// The date of the clause for a verb or noun at a token.
    func date(clause index: Int, near token: Int) -> EventDate? {
        let clause = prose.clauses[index]
        if let own = own(index, near: token) { return own }
        if let back = pointsBack(clause, index) { return back }
        // `, waarmee X ophield te bestaan`, and `en` after a dated clause whose date stands in front.
        if clause.kind == .relative || clause.kind == .subordinate, let opener = clause.opener,
            tokens.isOne(opener, of: ["waarbij", "waarmee", "waardoor"])
                || tokens.is(opener, "waarin") && isJoining(token), let parent = clause.parent,
            // The day on which a bill is laid before the chamber is not that of what it does.
            !prose.has(prose.clauses[parent], ["indienen", "ingediend", "diende", "dient"])
        {
            return self.date(clause: parent, near: opener)
        }
        if let nested = withClause(index, near: token) { return nested }
        guard !clause.isApart, let parent = clause.parent else {
            return framed(index) ?? following(index)
        }
        // `heeft in 2010 besloten dat X wordt afgeschaft`
        if clause.kind == .subordinate, let opener = clause.opener, tokens.is(opener, "dat"),
            prose.has(prose.clauses[parent], InfinitiveGroup.decisions)
        {
            return own(parent, near: opener)
        }
        // `zou in 2016 ingaan, maar het voorstel is ingetrokken`
        if let opener = clause.opener, tokens.isOne(opener, of: ["maar", "doch"]) { return framed(index) }
        if clause.kind == .coordinate, isFramed(parent) || prose.dates[parent].isEmpty {
            return date(clause: parent, near: prose.clauses[parent].first)
        }
        if clause.kind == .main, prose.clauses[parent].kind == .subordinate, let opener = prose.clauses[parent].opener,
            tokens.isOne(opener, of: ["toen", "nadat", "zodra"])
        {
            return own(parent, near: opener)
        }
        return framed(index)
    }

    /// `Met de wet, die op 1 januari 2015 van kracht werd, gingen …`: the date of the clause inside.
    /// `wordt de regeling, die op 31 december afloopt, verlengd`: from the day it would end.
    private func withClause(_ index: Int, near token: Int) -> EventDate? {
        let clause = prose.clauses[index]
        guard
            tokens.isOne(clause.first, of: ["met", "bij", "sinds", "na"])
                || tokens.isOne(token, of: ["verlengd", "verlengen", "vorming", "oprichting", "invoering"]),
            let nested = prose.clauses.indices.first(where: {
                prose.clauses[$0].parent == index && prose.clauses[$0].kind == .relative && !prose.dates[$0].isEmpty
            })
        else { return nil }
        return own(nested, near: clause.first)
    }

    /// `De wet is aangepast en geeft per 1 januari 2014 de bevoegdheid`: what it gives from then on, it was amended for.
    private func following(_ index: Int) -> EventDate? {
        let next = index + 1
        guard prose.clauses.indices.contains(next), prose.dates[index].isEmpty,
            prose.clauses[next].kind == .coordinate, prose.clauses[next].parent == index,
            let opener = prose.clauses[next].opener, tokens.is(opener, "en"),
            tokens.isOne(opener + 1, of: ["geeft", "biedt", "regelt", "bepaalt", "kent", "bevat", "luidt"]),
            let date = prose.dates[next].first, date.range.lowerBound - opener <= 5
        else { return nil }
        return date.mention.date
    }

    /// `, waarin de oude regelingen zijn opgegaan`
    private func isJoining(_ token: Int) -> Bool {
        tokens.isOne(
            token,
            of: [
                "opgegaan", "opgaan", "samengegaan", "samengaan", "samengevoegd", "gebundeld", "ondergebracht",
                "gefuseerd",
                "opgingen", "opgaat",
            ])
    }

    /// A clause goes on from the one before under the same opener.
    private func framed(_ index: Int) -> EventDate? {
        guard index > 0 else { return nil }
        let clause = prose.clauses[index]
        let before = prose.clauses[index - 1]
        guard clause.kind == before.kind, clause.opener == before.opener, clause.opener != nil,
            clause.kind == .relative || clause.kind == .subordinate
        else { return nil }
        return date(clause: index - 1, near: clause.first)
    }

    /// The nearest date in a clause; those under a preposition of time first.
    private func own(_ index: Int, near token: Int) -> EventDate? {
        // `het quotum uit 1986`: how old a thing is.
        let dates = prose.dates[index].filter {
            (!tokens.is($0.range.lowerBound - 1, "uit") || Self.isOrigin(token, tokens))
                && !isAcrossHead($0.range, token)
        }
        guard !dates.isEmpty else { return nil }
        func cost(_ range: Range<Int>) -> Int {
            let distance = min(abs(range.lowerBound - token), abs(range.upperBound - token))
            let before = range.lowerBound - 1
            let isTaking =
                tokens.isOne(before, of: ["per", "ingang", "ingaande"])
                || tokens.is(before, "van") && tokens.is(before - 1, "ingang")
            let isOf = tokens.isOne(before, of: ["van", "uit", "voor", "over"]) && !isTaking
            let isAside = prose.clauses[index].brackets.contains { $0.contains(range.lowerBound) }
            // A year that ends a name: `Regeling Brug naar werk 2013–2015`.
            let previous = tokens.indices.contains(before) ? tokens[before] : tokens[range.lowerBound]
            let isTail =
                previous.kind == .mark && !tokens[range.lowerBound].hasSpaceBefore && tokens.number(before - 1) != nil
            let endsName =
                isTail
                || before >= prose.clauses[index].first && previous.kind == .word
                    && previous.features.isDisjoint(with: [
                        .preposition, .auxiliary, .changeVerb, .change1, .change2, .article, .conjunction, .change3,
                    ])
            // `in 2017 wordt A bezuinigd en in 2018 B`: what `en` adds is said of something else.
            let isAdded =
                dates.count > 1 && range.lowerBound > token
                && (tokens.is(before, "en")
                    || tokens.is(before - 1, "en") && tokens[before].features.contains(.preposition))
            // `Na een pilot in 2009 volgde in 2010 de invoering`: the date in front is that of what came before.
            let isAfter =
                dates.count > 1 && range.upperBound <= token && tokens.isOne(prose.clauses[index].first, of: ["na"])
                && range.lowerBound - prose.clauses[index].first <= 8
            // `De eerste fase is op 1 januari 2008 en de tweede op 1 januari 2009 ingegaan`: the later is of another thing.
            let isOthers =
                dates.count > 1 && range.upperBound <= token
                && (min(max(prose.clauses[index].first, range.lowerBound - 5), range.lowerBound)..<range.lowerBound)
                    .contains {
                        tokens.is($0, "en") && tokens[$0 + 1].features.contains(.article)
                            && dates[0].range.upperBound <= $0
                    }
            // `sinds 1950 meermalen gewijzigd, voor het laatst in 2013`
            let isLast =
                tokens.isOne(before - 1, of: ["laatst", "laatstelijk"]) || tokens.is(before, "laatstelijk")
            return distance + (isAfter || isOthers ? 30 : 0) - (isLast ? 60 : 0) + (endsName ? 15 : 0)
                + (isAdded ? 30 : 0)
                // `X (2007-2010) werd opgevolgd door Y (2011-2014)`: of two brackets that behind the verb.
                + (isAside ? range.upperBound <= token ? 95 : 80 : 0)
                + (isOf ? 40 : 0)
                - (isTaking ? 40 : 0)
        }
        return dates.min { cost($0.range) < cost($1.range) }?.mention.date
    }

    /// `dateert uit 1994`
    private static func isOrigin(_ token: Int, _ tokens: TokenStream) -> Bool {
        tokens.isOne(token, of: ["dateert", "dateren", "dateerde", "dateerden"])
    }

    /// Whether a citation of a parliamentary paper stands between: a running head that cut the sentence.
    private func isAcrossHead(_ range: Range<Int>, _ token: Int) -> Bool {
        let between = min(range.upperBound, token)..<max(range.lowerBound, token, min(range.upperBound, token))
        guard between.count > 8 else { return false }
        return prose.reading.references(in: tokens.span(between)).contains { $0.kind == .kamerstuk }
    }

    /// Whether a clause opens with its date, which then holds for what `en` ties to it.
    private func isFramed(_ index: Int) -> Bool {
        guard let date = prose.dates[index].first else { return false }
        return date.range.lowerBound - prose.clauses[index].first <= 4
    }

    /// `Toen werd`, `is toen ingetrokken`; `toen de wet nog gold` opens a clause.
    private func isAdverb(_ index: Int, in clause: Clause) -> Bool {
        index == clause.first && !tokens[index + 1].features.contains(.article)
            || index > clause.first && tokens[index - 1].features.contains(.auxiliary)
    }

    /// `in dat jaar`, `in maart van dat jaar`: the year of a date, with the month that stands before the pointer.
    private func inYear(_ year: Int, at pointer: Int, _ date: EventDate) -> EventDate {
        var date = date
        var point = EDTF.Point(year: year)
        date.precision = .year
        if tokens.is(pointer - 1, "van"), tokens[pointer - 2].features.contains(.month),
            let named = Month.named(tokens.folded(pointer - 2)), tokens[pointer - 2].kind == .word
        {
            point = EDTF.Point(year: year, month: named.month.rawValue)
            date.precision = .month
        }
        date.edtf = .point(point)
        date.earliest = point.first
        date.latest = point.last
        date.source = .relative
        date.basis = "points back to the date before"
        return date
    }

    /// The last date of a relative clause inside a clause.
    private func inside(_ number: Int) -> EventDate? {
        prose.clauses.indices.last {
            prose.clauses[$0].parent == number && prose.clauses[$0].kind == .relative && !prose.dates[$0].isEmpty
        }.flatMap { prose.dates[$0].last?.mention.date }
    }

    /// The date of the text before, where the clause points to it.
    private func pointsBack(_ clause: Clause, _ number: Int) -> EventDate? {
        let nested = inside(number)
        guard var date = last ?? nested else { return nil }
        let indices = clause.tokens
        for (position, index) in indices.enumerated() {
            let next = position + 1 < indices.count ? indices[position + 1] : index
            let isPointer =
                tokens.isOne(index, of: ["die", "dezelfde", "diezelfde", "hetzelfde", "datzelfde", "dat"])
                && tokens.isOne(next, of: ["datum", "dag", "jaar", "moment", "tijdstip", "maand"])
            let isAdverb =
                tokens.isOne(
                    index, of: ["daarbij", "tegelijkertijd", "tegelijk", "gelijktijdig", "daarmee", "toen", "dan"])
                && (!tokens.is(index, "toen") || isAdverb(index, in: clause))
            let isResult = tokens.is(index, "hiervan") && position > 0 && tokens.is(indices[position - 1], "gevolg")
            if isPointer || isAdverb || isResult {
                // `De taak, die tot 2011 bij de provincie lag, is in dat jaar overgegaan`
                if isPointer, let nested, tokens.is(next, "jaar") || nested.precision == .day { date = nested }
                if isPointer, tokens.is(next, "jaar"), case .interval(.open, .point(let end))? = date.edtf {
                    date.edtf = .point(end)
                    date.modifier = nil
                    return inYear(end.year, at: index, date)
                }
                if isPointer, tokens.is(index - 1, "tot"), case .point(let end)? = date.edtf {
                    date.edtf = .interval(.open, .point(end))
                    date.earliest = nil
                    date.source = .relative
                    date.basis = "until the date before"
                    return date
                }
                if case .interval(.point(let start), .open)? = date.edtf {
                    date.edtf = .point(start)
                    date.latest = start.last
                    date.modifier = nil
                }
                // `in hetzelfde jaar` says the year of a day.
                if isPointer, tokens.is(next, "jaar"), case .point(let day)? = date.edtf {
                    return inYear(day.year, at: index, date)
                }
                date.source = .relative
                date.basis = "points back to the date before"
                return date
            }
            if tokens.is(index, "sindsdien") {
                guard case .point(let point)? = date.edtf else { return nil }
                return EventDate(
                    edtf: .interval(.point(point), .open), modifier: .since, earliest: point.first, latest: nil,
                    precision: date.precision, source: .relative, basis: "since the date before")
            }
        }
        return nil
    }
}
