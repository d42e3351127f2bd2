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
        .ignores("Hij is 65 jaar, de aanvrager was 18 jaar en woont daar, en nu is zij 20 jaar."),
        .finds("De looptijd is ⟦3 jaar⟧.", "P3Y"),
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
        // `half jaren negentig`
        if tokens.is(after, "jaren"), DecadeRule.match(scan, at: after) != nil { return nil }
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
        if isOld(tokens, index) { return true }
        if tokens.isOne(index - 1, of: ["tot", "van", "onder", "boven", "vanaf", "naar"]),
            let age = tokens.number(index),
            age >= 12,
            age <= 99
        {
            return true
        }
        return false
    }

    /// `Hij is 65 jaar`, `was zij 18 jaar`, `de man wordt 45 jaar`: the age of somebody.
    private static func isOld(_ tokens: TokenStream, _ index: Int) -> Bool {
        let verbs: [StaticString] = ["is", "was", "wordt", "werd", "ben", "bent"]
        if tokens.isOne(index - 1, of: verbs) { return tokens.isOne(index - 2, of: people) }
        return tokens.isOne(index - 2, of: verbs) && tokens.isOne(index - 1, of: people)
    }

    private static let people: [StaticString] = [
        "hij", "zij", "ze", "ik", "je", "jij", "u", "die", "man", "vrouw", "jongere", "jongen", "meisje", "kind",
        "leerling",
        "student", "aanvrager", "betrokkene", "werknemer", "client", "verdachte", "slachtoffer", "moeder", "vader",
        "partner", "kandidaat", "deelnemer", "verzekerde", "bewoner", "patient", "zoon", "dochter", "persoon",
    ]

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
