import Dutch
import Model

/// Dates of a sentence that date a paper, a name or another deed, and no change.
extension ProseReader {
    /// `de brief van 27 april 1992`, `SER-advies 2015`, `(circulaire van …)`: the date of a paper, not of a change.
    func datesDocument(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound - 1
        guard index >= sentence.tokens.lowerBound else { return false }
        let isOf =
            tokens.isOne(index, of: ["van", "d.d", "dd"])
            || tokens.byte(index) == 0x2E && index > 1
                && tokens.is(index - 1, "d")
        if isOf {
            // `d.d.` dates papers only.
            guard tokens.is(index, "van") else { return true }
            index -= 1
            // `De regeling dateert van 1 juli 2008`
            if tokens.isOne(index, of: ["dateert", "dateren", "dateerde", "dateerden"]) { return false }
            if isDecree(index, range) { return false }
        }
        var steps = 0
        while index >= sentence.tokens.lowerBound, steps < (isOf ? 12 : 2) {
            let word = tokens.folded(index)
            if !isOf, steps == 1, !tokens[index + 1].isCapitalised { return false }
            if isOf, steps > 2 {
                // `het besluit van de minister van Verkeer van 3 mei`: as far as `van` leads.
                // `is ingesteld bij besluit van de minister van 3 maart`
                if Self.rulings.contains(word) { return !isDecree(index, range) }
                // `de uitspraak van de Afdeling bestuursrechtspraak van de Raad van State van 14 april`
                if tokens.isOne(index, of: ["uitspraak", "arrest", "vonnis", "advies", "brief"]) { return true }
                guard tokens[index].kind == .word,
                    tokens[index].isCapitalised
                        || tokens.isOne(
                            index,
                            of: [
                                "van", "de", "het", "en", "minister", "staatssecretaris", "raad", "college",
                                "bestuursrechtspraak", "afdeling", "hof", "rechtbank", "commissie", "gerechtshof",
                            ])
                else { return false }
                index -= 1
                steps += 1
                continue
            }
            if Self.papers.contains(word) { return true }
            // `de fusie van het programma van 2012` has `van`; `verkiezingsprogramma PVV 2012` has not.
            if Self.paperEndings.contains(where: { word.hasSuffix($0) }) && (word != "programma") { return true }
            if isOf, Self.rulings.contains(word) { return true }
            // `het voorstel van de minister van 3 mei`: a short way back.
            guard isOf, tokens[index].kind == .word, !tokens[index].features.contains(.auxiliary) else { return false }
            index -= 1
            steps += 1
        }
        return false
    }

    /// `Bij koninklijk besluit van 5 juli 2001 is de commissie ingesteld`, `is gewijzigd bij wet van 5 december 2013`:
    /// the day of the instrument is that of what it does.
    private func isDecree(_ noun: Int, _ range: Range<Int>) -> Bool {
        let start = sentence.tokens.lowerBound
        // `bij algemene maatregel van bestuur van`
        if tokens.is(noun, "bestuur"), tokens.is(noun - 1, "van"), tokens.is(noun - 2, "maatregel") {
            return tokens.is(noun - 4, "bij") && noun - 4 >= start
        }
        guard
            tokens.isOne(
                noun, of: ["besluit", "wet", "regeling", "beschikking", "verordening", "raadsbesluit", "amvb"])
        else { return false }
        let isDescribed = tokens.isOne(
            noun - 1, of: ["koninklijk", "ministeriële", "ministeriele", "gezamenlijk", "gemeentelijke", "provinciale"])
        let opening = isDescribed ? noun - 2 : noun - 1
        return opening >= start && tokens.is(opening, "bij")
    }

    /// `hoofdlijnenakkoord 2024-2028`, `Belastingplan 2017`, `Wmo (2015)`: a year that ends a name dates no change.
    func endsName(_ range: Range<Int>, _ mention: TemporalMention) -> Bool {
        guard range.count <= 3, tokens[range.lowerBound].kind == .number, mention.date.modifier == nil else {
            return false
        }
        let before = range.lowerBound - 1
        guard before > sentence.tokens.lowerBound else { return false }
        if tokens.byte(before) == 0x28 {
            let name = tokens[before - 1]
            return name.kind == .word && range.count == 1
                && reading.references(in: name.span).contains { $0.kind == .law }
        }
        let name = tokens[before]
        guard name.kind == .word,
            name.features.isDisjoint(with: [
                .preposition, .auxiliary, .changeVerb, .change1, .change2, .change3, .article, .conjunction, .plainVerb,
                .timeUnit, .month, .season, .direction, .numeral, .ordinal, .dateWord,
            ]),
            // `de fusie 2005` is dated by its year; `het hoofdlijnenakkoord 2024-2028` is named by it.
            !name.features.contains(.changeNoun) || ChangeLexicon.shared.noun(tokens.folded(before))?.isThing ?? false
        else { return false }
        return name.isCapitalised || name.features.contains(.policyThing)
    }

    /// `1814-2014`: the end of a span that is no date.
    func isTail(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        return range.count == 1 && before > 0 && tokens[before].kind == .mark
            && !tokens[range.lowerBound].hasSpaceBefore
            && tokens[before - 1].kind == .number && tokens[before - 1].count >= 3
    }

    /// `, vastgesteld op 29 maart 2023`, `, uitgebracht in 1989`: dated by a participle of its own that tells no change.
    func isGoverned(_ range: Range<Int>) -> Bool {
        let preposition = range.lowerBound - 1
        let verb = preposition - 1
        guard verb > sentence.tokens.lowerBound, tokens.isOne(preposition, of: ["op", "in"]),
            tokens[verb].kind == .word, tokens[verb - 1].kind == .mark, tokens.byte(verb - 1) == 0x2C
        else { return false }
        let word = tokens.folded(verb)
        guard word.hasSuffix("d") || word.hasSuffix("t") || word.hasSuffix("en"), word.utf8.count > 5 else {
            return false
        }
        if tokens.isOne(verb, of: ["vastgesteld", "gepresenteerd", "bekrachtigd", "goedgekeurd"]) { return true }
        guard tokens[verb].features.isDisjoint(with: [.changeVerb, .change1, .policyThing, .changeNoun, .change2])
        else {
            return false
        }
        return ["ge", "be", "ver", "ont", "uitge", "opge", "aange", "vastge", "toege", "afge", "inge", "bijge"]
            .contains { word.hasPrefix($0) }
    }

    /// `in twee stappen, in 2015 en 2016`: each year is a step of its own.
    var isStepwise: Bool {
        sentence.tokens.contains { tokens.isOne($0, of: ["stappen", "fasen", "fases", "tranches", "etappes"]) }
    }

    /// The dates of a clause that `en` and commas tie to one of them, that one too: `in 2015 en in 2017`.
    func row(with date: EventDate, in clause: Int) -> [(range: Range<Int>, mention: TemporalMention)] {
        let all = dates[clause]
        guard all.count > 1, let place = all.firstIndex(where: { $0.mention.date == date }) else { return [] }
        func isTied(_ first: Int, _ second: Int) -> Bool {
            let gap = all[first].range.upperBound..<max(all[first].range.upperBound, all[second].range.lowerBound)
            return !gap.isEmpty && gap.count <= 3
                && gap.contains { tokens.is($0, "en") || tokens.byte($0) == 0x2C && tokens[$0].kind == .mark }
                && gap.allSatisfy {
                    tokens.isOne($0, of: ["en", "in", "op", "per", "vervolgens"]) || tokens.byte($0) == 0x2C
                }
                && all[first].mention.date.precision == all[second].mention.date.precision
        }
        var first = place
        while first > 0, isTied(first - 1, first) { first -= 1 }
        var last = place
        while last + 1 < all.count, isTied(last, last + 1) { last += 1 }
        // A row ends with `en`: `in 2009, in 2010` may be an aside.
        guard first < last,
            tokens.is(all[last].range.lowerBound - 1, "en") || tokens.is(all[last].range.lowerBound - 2, "en")
        else { return [] }
        return Array(all[first...last])
    }

    /// `aanvankelijk voorzien voor 2008`, `oorspronkelijk in 2009`: a day that another took the place of.
    func isFormer(_ range: Range<Int>) -> Bool {
        let start = max(sentence.tokens.lowerBound, range.lowerBound - 4)
        guard (start..<range.lowerBound).contains(where: { tokens.isOne($0, of: ["aanvankelijk", "oorspronkelijk"]) })
        else { return false }
        return sentence.tokens.contains {
            tokens.isOne($0, of: ["uitgesteld", "verschoven", "opgeschoven", "opgeschort", "vervroegd", "verlengd"])
        }
    }

    /// `de doelstelling voor 2015`, `het streefcijfer in 2014`: the year of an aim.
    func isTarget(_ range: Range<Int>) -> Bool {
        // The preposition may belong to the date.
        let isInside = tokens[range.lowerBound].features.contains(.preposition)
        let preposition = isInside ? range.lowerBound : range.lowerBound - 1
        return preposition > sentence.tokens.lowerBound && tokens.isOne(preposition, of: ["voor", "in", "over"])
            && tokens.isOne(
                preposition - 1,
                of: [
                    "doelstelling", "doelstellingen", "streefcijfer", "streefcijfers", "streefwaarde", "streefwaarden",
                    "prognose", "prognoses", "doel",
                ])
    }

    /// `tot het einde van het project in 2030`: until when, and no change then.
    func isUntilEnd(_ range: Range<Int>) -> Bool {
        guard tokens.is(range.lowerBound - 1, "in") else { return false }
        let start = max(sentence.tokens.lowerBound + 1, range.lowerBound - 8)
        return start < range.lowerBound
            && (start..<range.lowerBound).contains { index in
                tokens.isOne(index, of: ["einde", "eind", "afloop"])
                    && (tokens.is(index - 1, "tot") || tokens.is(index - 2, "tot"))
            }
    }

    private static let papers: Set<String> = [
        "brief", "brieven", "advies", "circulaire", "rapport", "nota", "notitie", "motie", "debat", "overleg",
        "verslag",
        "kamerbrief", "handelingen", "onderzoek", "rapportage", "artikel", "publicatie", "uitspraak", "arrest",
        "arresten",
        "vonnis", "verzoek", "toezegging", "aao", "ao", "vergadering", "persbericht", "staatscourant", "staatsblad",
        "verkiezingen", "cijfers", "peiling", "enquete", "bijeenkomst", "zitting", "tussenvonnis", "beschikking",
        "aanwijzing", "memorie", "verklaring", "offerte", "bezwaarschrift", "beroepschrift", "mail", "e-mail", "email",
        "raadsbesluit", "zienswijze", "aanvraag", "melding", "persconferentie", "wob-verzoek", "woo-verzoek",
    ]
    private static let paperEndings = [
        "brief", "rapport", "advies", "overleg", "debat", "notitie", "enquete", "onderzoek", "verkiezingen", "verslag",
        "vonnis", "arrest", "programma", "vergadering", "schrift", "jaarrekening", "jaarstukken", "meerjarenbegroting",
    ]
    /// Laws and rulings, dated by `van`: `het besluit van 10 augustus 1983 is ingetrokken`.
    private static let rulings: Set<String> = [
        "besluit", "wet", "regeling", "verordening", "beleidsregel", "beleidsregels", "mandaatregeling", "richtlijn",
        "verdrag", "ontwerpbesluit", "wijzigingsbesluit", "wijzigingswet",
    ]
}
