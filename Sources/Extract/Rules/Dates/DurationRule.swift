import Dutch
import Model

/// Lengths of time: `drie jaar`, `anderhalf jaar`, `een halve eeuw`, `vierjarige`, `6 weken`.
enum DurationRule: DateRule {
    static let cues: Features = [.timeUnit, .dateWord]
    static let examples: [Example] = [
        .finds("een looptijd van ⟦drie jaar⟧", "P3Y"),
        .finds("na ⟦anderhalf jaar⟧ gesloten", "P18M"),
        .finds("binnen ⟦6 weken⟧", "P6W"),
        .finds("ruim ⟦een halve eeuw⟧", "P50Y"),
        .finds("een ⟦vijfjarig⟧ programma", "P5Y"),
        .finds("⟦2½ jaar⟧", "P30M"),
        .finds("na ⟦een jaar of drie⟧ gestopt", "P3Y"),
        .finds("⟦elke vier jaar⟧ een evaluatie en ⟦om de twee jaar⟧ een bericht", "?", "?"),
        .finds("⟦een half jaar⟧ uitstel", "P6M"),
        .ignores("jongeren van 27 jaar en ouder"),
        .ignores("De AOW-leeftijd blijft op 65 jaar, de leeftijdsgrens gaat van 18 naar 16 jaar."),
        .ignores("een 18-jarige jongen van achttien jaar oud"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if tokens.isWord(index), tokens[index].features.contains(.dateWord), let duration = yearly(tokens, index) {
            return DateMatch(index..<index + 1, .duration(duration), rule: Self.self)
        }
        guard tokens[index].kind == .number || tokens[index].kind == .mark || tokens[index].features.contains(.numeral),
            let (halves, after) = scan.count(index), let unit = scan.unit(after), !tokens.isFirstOfLine(after)
        else { return nil }
        if tokens[index].kind == .number, !NumericDateRule.isFree(tokens, before: index) { return nil }
        if unit == .year, isAge(tokens, index, after + 1) { return nil }
        // `elke vier jaar`, `om de twee jaar`
        if tokens.isOne(index - 1, of: ["elke", "iedere"]), !tokens.isFirstOfLine(index) {
            return DateMatch(index - 1..<after + 1, .recurring, rule: Self.self)
        }
        if tokens.is(index - 1, "de"), tokens.is(index - 2, "om"), !tokens.isFirstOfLine(index - 1) {
            return DateMatch(index - 2..<after + 1, .recurring, rule: Self.self)
        }
        // `een jaar of drie`
        if halves == 2, tokens.is(after + 1, "of"), let (about, end) = scan.count(after + 2), about > 2,
            scan.unit(end) == nil, !tokens.isFirstOfLine(after + 2)
        {
            return DateMatch(index..<end, .duration(unit.duration(halves: about)), rule: Self.self)
        }
        return DateMatch(index..<after + 1, .duration(unit.duration(halves: halves)), rule: Self.self)
    }

    /// `27 jaar en ouder`, `jonger dan 27 jaar`, `tot 27 jaar`, `achttien jaar oud`.
    private static func isAge(_ tokens: TokenStream, _ index: Int, _ next: Int) -> Bool {
        if tokens.is(next, "oud") || tokens.is(next, "oude") { return true }
        if tokens.is(next, "en") || tokens.is(next, "of"), tokens.is(next + 1, "ouder") || tokens.is(next + 1, "jonger")
        {
            return true
        }
        if tokens.is(index - 1, "dan"), tokens.isOne(index - 2, of: ["jonger", "ouder"]) { return true }
        if tokens.is(index - 1, "tot") || tokens.isDash(index - 1), tokens.isNumber(index - 2, digits: 1...2) {
            return true
        }
        if (index - 5..<index).contains(where: { isAgeWord(tokens, $0) }) { return true }
        if tokens.isOne(index - 1, of: ["tot", "van", "onder", "boven", "vanaf", "naar"]),
            let age = tokens.number(index),
            age >= 12,
            age <= 99
        {
            return true
        }
        return false
    }

    /// `leeftijd`, `AOW-leeftijd`, `leeftijdsgrens` a few words before a number of years.
    private static func isAgeWord(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens.isWord(index), tokens[index].count >= 8 else { return false }
        let word = tokens.folded(index)
        return word.hasSuffix("leeftijd") || word.hasPrefix("leeftijd")
    }

    /// `vierjarig`, `driejarige`, `eenjarige`.
    private static func yearly(_ tokens: TokenStream, _ index: Int) -> String? {
        let word = tokens.folded(index)
        for ending in ["jarige", "jarig"] where word.hasSuffix(ending) {
            var stem = String(word.dropLast(ending.count))
            if stem.hasSuffix("-") { stem.removeLast() }
            if let years = Numeral.value(stem), years < 100 { return "P\(years)Y" }
            if stem == "meer" || stem == "lang" { return nil }
        }
        return nil
    }
}

/// What recurs: `jaarlijks`, `elk kwartaal`, `per jaar`, `tweejaarlijks`.
enum RecurringRule: DateRule {
    static let cues: Features = [.dateWord, .timeUnit]
    static let examples: [Example] = [
        .finds("wordt ⟦jaarlijks⟧ gemeten", "?"),
        .finds("⟦elk kwartaal⟧ een overzicht", "?"),
        .finds("een ⟦maandelijkse⟧ brief", "?"),
        .ignores("het jaar van de brand"),
        .ignores("elke gemeente"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index) else { return nil }
        if tokens[index].features.contains(.dateWord) {
            let word = tokens.folded(index)
            if word.hasSuffix("jaarlijks") || word.hasSuffix("jaarlijkse") || word.hasSuffix("maandelijks")
                || word.hasSuffix("maandelijkse") || word.hasSuffix("dagelijks") || word.hasSuffix("dagelijkse")
                || word.hasSuffix("wekelijks") || word.hasSuffix("wekelijkse")
            {
                return DateMatch(index..<index + 1, .recurring, rule: Self.self)
            }
            return nil
        }
        if tokens.isOne(index, of: ["elk", "elke", "ieder", "iedere", "per"]), let unit = scan.unit(index + 1),
            unit != .century
        {
            return DateMatch(index..<index + 2, .recurring, rule: Self.self)
        }
        return nil
    }
}

/// Days known by a name: `Prinsjesdag 2016`, `met Kerst`, `Koningsdag`.
enum FeastRule: DateRule {
    static let cues: Features = .dateWord
    static let examples: [Example] = [
        .finds("op ⟦Prinsjesdag 2016⟧ gemeld", "2016-09-20"),
        .finds("⟦Koningsdag 2014⟧ viel op een zaterdag", "2014-04-26"),
        .finds("op ⟦tweede kerstdag 2014⟧ en ⟦Goede Vrijdag 2014⟧", "2014-12-26", "2014-04-18"),
        .finds("U hoort dit op ⟦Prinsjesdag⟧.", "2017-09-19", date: "2017-03-01"),
        .ignores("prinsjesdagstukken en kerstboom"),
        .ignores("een subsidie van sinterklaas en het carnaval"),
        .ignores("de feestdagen"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index) else { return nil }
        if tokens.is(index, "goede"), tokens.is(index + 1, "vrijdag") { return phrase(scan, index, 2, .goodFriday) }
        if let (rank, after) = scan.ordinal(index), rank <= 2, tokens.isWord(after),
            let feast = FeastDay(rawValue: tokens.folded(after)), feast.isOfTwoDays
        {
            return phrase(scan, index, after + 1 - index, rank == 2 ? .second(feast) : .day(feast))
        }
        guard tokens[index].features.contains(.dateWord), let feast = FeastDay(rawValue: tokens.folded(index))
        else { return nil }
        if tokens.isGlued(index + 1), tokens.isDash(index + 1) { return nil }
        // `een subsidie van sinterklaas` is no day: what is not a day by its name needs a word that leads to one.
        guard feast.rawValue.hasSuffix("dag") || scan.yearSuffix(index + 1) != nil || isLedTo(tokens, index) else {
            return nil
        }
        return phrase(scan, index, 1, .day(feast))
    }

    private static func isLedTo(_ tokens: TokenStream, _ index: Int) -> Bool {
        if tokens.isFirstOfLine(index) { return index + 1 >= tokens.count || tokens.isFirstOfLine(index + 1) }
        if tokens[index - 1].features.contains(.direction) { return true }
        return tokens.isOne(
            index - 1,
            of: [
                "met", "op", "voor", "na", "tot", "rond", "sinds", "vanaf", "uiterlijk", "tussen", "en", "eind",
                "tijdens", "om", "omstreeks", "per",
            ])
    }

    private static func phrase(_ scan: DateScan, _ index: Int, _ count: Int, _ feast: NamedDay) -> DateMatch {
        let next = index + count
        if let (year, end) = scan.yearSuffix(next) {
            return DateMatch(index..<end, .feast(year, feast), rule: Self.self)
        }
        return DateMatch(index..<next, .feast(.missing, feast), rule: Self.self)
    }
}

/// The time of a cabinet: `tijdens het kabinet-Balkenende IV`, `onder Rutte II`.
enum CabinetRule: DateRule {
    static let cues: Features = .dateWord
    static let examples: [Example] = [
        .finds("onder het ⟦kabinet-Balkenende IV⟧ begon dit", "2007-02-22/2010-10-14"),
        .finds("tijdens het ⟦kabinet Rutte II⟧", "2012-11-05/2017-10-26"),
        .finds("ten tijde van het tweede ⟦kabinet-Kok⟧", "1998-08-03/2002-07-22"),
        .finds("in de periode van het ⟦kabinet-Kok II⟧", "1998-08-03/2002-07-22"),
        .ignores("Het kabinet Rutte II heeft besloten."),
        .ignores("Onder het kabinet leeft dit."),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index), tokens[index].features.contains(.dateWord), isLedTo(tokens, index) else {
            return nil
        }
        var name = tokens.folded(index)
        var next = index + 1
        if name == "kabinet" {
            guard tokens.isWord(next), tokens[next].isCapitalised else { return nil }
            name = tokens.folded(next)
            next += 1
            if name == "van" || name == "den" || name == "de", tokens.isWord(next) {
                name += " " + tokens.folded(next)
                next += 1
            }
        } else if name.hasPrefix("kabinet-") {
            name = String(name.dropFirst(8))
        } else {
            return nil
        }
        // `het tweede kabinet-Balkenende`
        var rank = scan.ordinal(index - 1)?.number ?? 0
        if let dash = name.firstIndex(of: "-"),
            let number = Cabinet.roman(String(name[name.index(after: dash)...]).uppercased())
        {
            rank = number
            name = String(name[..<dash])
        } else {
            if tokens.isDash(next), tokens.isGlued(next) { next += 1 }
            if tokens.isWord(next), tokens[next].isCapitalised, tokens[next].count <= 3,
                let number = Cabinet.roman(tokens.word(next))
            {
                rank = number
                next += 1
            }
        }
        let found = Cabinet.all.filter { $0.name == name && (rank == 0 || $0.rank == rank) }
        guard let first = found.first, let last = found.last, let start = CivilDate(first.start) else { return nil }
        let begin = EDTF.End.point(EDTF.Point(year: start.year, month: start.month, day: start.day))
        let end: EDTF.End =
            last.end.flatMap { CivilDate($0) }.map { .point(EDTF.Point(year: $0.year, month: $0.month, day: $0.day)) }
            ?? .open
        return DateMatch(index..<next, .fixed(.interval(begin, end)), rule: Self.self)
    }

    private static func isLedTo(_ tokens: TokenStream, _ index: Int) -> Bool {
        var before = index - 1
        if tokens[before].features.contains(.ordinal) { before -= 1 }
        if tokens.is(before, "het") { before -= 1 }
        if tokens.isOne(before, of: ["tijdens", "onder", "sinds", "gedurende"]) { return true }
        return tokens.is(before, "van") && tokens.isOne(before - 1, of: ["tijde", "periode", "regeerperiode", "duur"])
    }
}
