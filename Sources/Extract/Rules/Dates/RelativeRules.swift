import Dutch
import Model

/// Years and other units seen from the document's date: `dit jaar`, `vorig jaar`, `volgende maand`.
enum RelativeUnitRule: DateRule {
    static let cues: Features = .direction
    static let examples: [Example] = [
        .finds("⟦dit jaar⟧ wordt begonnen", "2017", date: "2017-03"),
        .finds("Dat is ⟦vorig jaar⟧ besloten.", "2013", date: "2014-04-24"),
        .finds("⟦volgend jaar⟧ komt er meer", "2016", date: "2015-11-30"),
        .finds("⟦begin dit jaar⟧ opgezet", "2017 start", date: "2017-12-05"),
        .finds("⟦vorige maand⟧ verzonden", "2013-12", date: "2014-01-15"),
        .finds("⟦komend jaar⟧ loopt dit af", "2016", date: "2015-11-30"),
        .finds("⟦vorige week⟧ verzonden", "2015-11-23/2015-11-29", date: "2015-11-30"),
        .finds("in ⟦dit schooljaar⟧ en in het ⟦volgende vergaderjaar⟧", "2015/2016", "2016/2017", date: "2015-11-30"),
        .finds(
            "⟦dit academisch jaar⟧ en het ⟦komende parlementaire jaar⟧", "2015/2016", "2016/2017", date: "2015-11-30"),
        .finds("de ⟦volgende kabinetsperiode⟧", "2017-10-26/2022-01-10", date: "2015-11-30"),
        .finds("⟦Vanaf volgend schooljaar⟧ geldt dit.", "2012/.. since", date: "2012-03-14"),
        .ignores("elk jaar en om het jaar"),
        .ignores("dit beleid en vorige kabinetten"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard let direction = scan.direction(index), !tokens.isFirstOfLine(index + 1) else { return nil }
        if tokens.is(index + 1, "kabinetsperiode") {
            return DateMatch(index..<index + 2, .cabinetPeriod(direction), rule: Self.self)
        }
        guard let unit = scan.unit(index + 1) else {
            return NamedYearRule.spelled(scan, index + 1).map {
                DateMatch(index..<$0.end, .relativeYearSpan(direction, $0.kind), rule: Self.self)
            } ?? schoolYear(scan, index)
        }
        // `dit jaar 2016` and `de komende jaren`: only the singular is a point.
        guard !isPlural(tokens, index + 1) else { return nil }
        switch unit {
        case .year:
            // `volgend jaar juni`
            if let (month, isShort, end) = scan.month(index + 2), !isShort, !tokens.isFirstOfLine(index + 2),
                scan.yearSuffix(end) == nil
            {
                return DateMatch(
                    index..<end, .date(.relative(direction.rawValue), month: month, day: nil), rule: Self.self)
            }
            return DateMatch(
                index..<index + 2, .date(.relative(direction.rawValue), month: nil, day: nil), rule: Self.self)
        case .month, .quarter, .week, .half:
            return DateMatch(index..<index + 2, .relative(direction, unit), rule: Self.self)
        default: return nil
        }
    }

    private static func schoolYear(_ scan: DateScan, _ index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard let direction = scan.direction(index), let kind = scan.yearKind(index + 1), !isPlural(tokens, index + 1)
        else { return nil }
        if kind == .calendar || kind == .budget {
            return DateMatch(
                index..<index + 2, .date(.relative(direction.rawValue), month: nil, day: nil), rule: Self.self)
        }
        return DateMatch(index..<index + 2, .relativeYearSpan(direction, kind), rule: Self.self)
    }

    static func isPlural(_ tokens: TokenStream, _ index: Int) -> Bool {
        let token = tokens[index]
        let last = tokens.text.bytes[Int(token.end) - 1]
        return last == 0x6E || last == 0x61
    }
}

/// Stretches that end or begin at the document's date: `de afgelopen vier jaar`, `komende maanden`.
enum RollingRule: DateRule {
    static let cues: Features = .direction
    static let examples: [Example] = [
        .finds("⟦de afgelopen vier jaar⟧ is veel gedaan", "2013/2017", date: "2017-12-05"),
        .finds("⟦de komende twee jaar⟧ volgt meer", "2017/2019", date: "2017-12-05"),
        .finds("⟦De komende maanden⟧ wordt gewerkt", "?", date: "2017-12-05"),
        .ignores("de vier komende wedstrijden"),
        .ignores("de afgelopen bijeenkomst"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        var start = index
        guard let direction = scan.direction(index) ?? (tokens.is(index, "laatste") ? .past : nil),
            direction != .present
        else { return nil }
        if tokens.is(index - 1, "de") || tokens.is(index - 1, "het"), !tokens.isFirstOfLine(index) { start = index - 1 }
        if let (halves, after) = scan.count(index + 1), let unit = scan.unit(after) {
            return DateMatch(start..<after + 1, .rolling(direction, unit, halves: halves), rule: Self.self)
        }
        guard !tokens.is(index, "laatste"), let unit = scan.unit(index + 1),
            RelativeUnitRule.isPlural(tokens, index + 1), unit == .year || unit == .month
        else { return nil }
        return DateMatch(start..<index + 2, .rolling(direction, unit, halves: nil), rule: Self.self)
    }
}

/// A distance from the document's date or from the date before: `drie jaar geleden`, `een jaar later`.
enum DistanceRule: DateRule {
    static let cues: Features = [.numeral, .timeUnit]
    static let examples: [Example] = [
        .finds("⟦drie jaar geleden⟧ begon dit", "2014", date: "2017-12-05"),
        .finds("In 2002 begon dit en ⟦twee jaar later⟧ hield het op.", "2004"),
        .finds("Ik zal u ⟦over twee jaar⟧ berichten.", "2019", date: "2017-12-05"),
        .ignores("het verslag over twee jaar en gegevens over drie jaar"),
        .ignores("De kosten worden over vijf jaar verdeeld."),
        .finds("⟦2 jaar en 3 maanden geleden⟧ gestart", "2015-09", date: "2017-12-05"),
        .finds("⟦een jaar of vijf geleden⟧ begon dit", "2012~", date: "2017-12-05"),
        .ignores("drie jaar onderzoek"),
        .ignores("een jaar voor de klas"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens[index].kind == .number || tokens[index].features.contains(.numeral),
            let (halves, after) = scan.count(index), let unit = scan.unit(after)
        else { return nil }
        let next = after + 1
        // `een jaar of vijf geleden`
        if halves == 2, tokens.is(next, "of"), let (about, end) = scan.count(next + 1), about > 2,
            tokens.is(end, "geleden"), !tokens.isFirstOfLine(next + 1)
        {
            var match = DateMatch(index..<end + 1, .distance(.past, unit, halves: about), rule: Self.self)
            match.isApproximate = true
            return match
        }
        if let found = spread(scan, index, halves, unit, next) { return found }
        if tokens.is(next, "geleden") {
            return DateMatch(index..<next + 1, .distance(.past, unit, halves: halves), rule: Self.self)
        }
        if tokens.is(index - 1, "over"), !tokens.isFirstOfLine(index), isAhead(tokens, index - 1, next, unit) {
            return DateMatch(index - 1..<next, .distance(.future, unit, halves: halves), rule: Self.self)
        }
        if tokens.isOne(next, of: ["later", "nadien", "daarna"]) {
            return DateMatch(index..<next + 1, .later(.future, unit, halves: halves), rule: Self.self)
        }
        if tokens.isOne(next, of: ["eerder", "tevoren", "daarvoor"]) {
            return DateMatch(index..<next + 1, .later(.past, unit, halves: halves), rule: Self.self)
        }
        return nil
    }

    /// `2 jaar, 1 maand en 21 dagen geleden`, `over 2 jaar en 21 dagen`: two or three units, the largest first or not.
    private static func spread(
        _ scan: DateScan, _ index: Int, _ halves: Int, _ unit: DateUnit, _ next: Int
    ) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.isMark(next, ",") || tokens.is(next, "en") || tokens.isNumber(next, digits: 1...3) else {
            return nil
        }
        var months = 0
        var days = 0
        var inDays = false
        func add(_ halves: Int, _ unit: DateUnit) {
            switch unit {
            case .year: months += halves * 6
            case .month: months += halves / 2
            case .week, .day:
                days += halves * (unit == .week ? 7 : 1) / 2
                inDays = true
            default: break
            }
        }
        add(halves, unit)
        var end = next
        var parts = 1
        while parts < 3 {
            let start = tokens.isMark(end, ",") || tokens.is(end, "en") ? end + 1 : end
            guard let (more, after) = scan.count(start), let other = scan.unit(after), !tokens.isFirstOfLine(after),
                [.year, .month, .week, .day].contains(other)
            else { break }
            add(more, other)
            end = after + 1
            parts += 1
        }
        guard parts > 1 else { return nil }
        if tokens.is(end, "geleden") {
            return DateMatch(
                index..<end + 1, .spread(.past, months: months, days: days, inDays: inDays), rule: Self.self)
        }
        guard tokens.is(index - 1, "over"), !tokens.isFirstOfLine(index) else { return nil }
        return DateMatch(
            index - 1..<end, .spread(.future, months: months, days: days, inDays: inDays), rule: Self.self)
    }

    /// `over twee jaar` looks ahead behind a verb or pronoun or at the start of a sentence; behind a noun it is *about*.
    private static func isAhead(_ tokens: TokenStream, _ over: Int, _ next: Int, _ unit: DateUnit) -> Bool {
        if tokens.isOne(next, of: ["heen", "verdeeld", "verspreid", "uitgesmeerd", "gespreid", "tijd", "verdelen"]) {
            return false
        }
        if unit == .week || unit == .day { return !tokens[over - 1].features.contains(.referenceWord) }
        if tokens.isFirstOfLine(over) || tokens.isMark(over - 1, ".") || tokens.isMark(over - 1, ",") {
            return !tokens.isFirstOfLine(over) || tokens[over].isCapitalised
        }
        if tokens.is(over - 1, "worden") || tokens.is(over - 1, "wordt") {
            return !(next..<next + 4).contains {
                tokens.isOne($0, of: ["verdeeld", "verspreid", "gespreid", "betaald"])
            }
        }
        return tokens.isOne(
            over - 1,
            of: [
                "zal", "zullen", "u", "uw", "is", "zijn", "gaat", "gaan", "komt", "komen", "volgt", "ik", "we", "wij",
                "dit", "dat", "er", "pas", "al", "dan", "ben", "loopt", "vervalt", "eindigt", "die", "hij", "ze",
            ])
    }
}

/// The date before it: `dat jaar`, `die datum`, `diezelfde dag`, `hetzelfde jaar`.
enum AnaphorRule: DateRule {
    static let cues: Features = [.timeUnit, .dateWord]
    static let examples: [Example] = [
        .finds("In 1991 kwam een wet; in ⟦hetzelfde jaar⟧ verviel een andere.", "1991"),
        .finds(
            "Op 1 mei 2004 ging dit in. Vanaf ⟦die datum⟧ geldt meer.", "2004-05-01",
            except: [
                "asIs", "afterMultibyteText", "secondInItsText", "inParentheses", "atTheVeryEnd",
            ]),
        .finds("In 1998 begon de proef; ⟦het jaar daarna⟧ werd ze landelijk.", "1999"),
        .finds("In 2004 was dat zo, in ⟦het jaar ervoor⟧ niet.", "2003"),
        .finds("In 1998 begon dit en ⟦het daaropvolgende jaar⟧ hield het op.", "1999"),
        .ignores("dat jaren duurde"),
        .ignores("die jaren van overleg", except: []),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if tokens.is(index + 1, "jaar"), let found = beside(tokens, index) { return found }
        guard tokens.isOne(index, of: ["dat", "hetzelfde", "datzelfde", "die", "diezelfde", "dezelfde"]) else {
            return nil
        }
        if tokens.is(index + 1, "jaar"), !tokens.is(index, "die") {
            return DateMatch(index..<index + 2, .date(.same, month: nil, day: nil), rule: Self.self)
        }
        if tokens.is(index + 1, "datum") || tokens.is(index + 1, "dag") && !tokens.is(index, "die") {
            return DateMatch(index..<index + 2, .anaphor, rule: Self.self)
        }
        return nil
    }

    /// `het jaar daarop`, `het jaar ervoor`, `het daaropvolgende jaar`, with `index` that of the word before `jaar`.
    private static func beside(_ tokens: TokenStream, _ index: Int) -> DateMatch? {
        if tokens.is(index, "daaropvolgende"), tokens.is(index - 1, "het"), !tokens.isFirstOfLine(index) {
            return DateMatch(index - 1..<index + 2, .date(.beside(1), month: nil, day: nil), rule: Self.self)
        }
        guard tokens.is(index, "het"), !tokens.isFirstOfLine(index + 2) else { return nil }
        let years = tokens.isOne(index + 2, of: ["daarop", "daarna", "erop", "erna"]) ? 1 : -1
        guard years > 0 || tokens.isOne(index + 2, of: ["daarvoor", "ervoor", "daaraan"]) else { return nil }
        let isLong = tokens.is(index + 2, "daaraan")
        if isLong, !tokens.is(index + 3, "voorafgaand") { return nil }
        return DateMatch(
            index..<index + (isLong ? 4 : 3), .date(.beside(years), month: nil, day: nil), rule: Self.self)
    }
}
