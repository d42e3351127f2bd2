import Dutch
import Model

/// Years: `2012`, `in het jaar 1996`, `’16` before a list item, `negentienhonderdvijfennegentig`.
enum YearRule: DateRule {
    static let cues: Features = [.yearLike, .numeral]
    static let examples: [Example] = [
        .finds("in ⟦2012⟧ gestart", "2012"),
        .finds("het rapport van ⟦2012⟧.", "2012"),
        .finds("In de jaren ⟦1996⟧, ⟦1997⟧ en ⟦1998⟧ bleef dat zo.", "1996", "1997", "1998"),
        .finds("per ⟦2014⟧ geen sprake", "2014"),
        .finds("anno ⟦2019⟧ geldt dit", "2019"),
        .finds("in ⟦negentienhonderdvijfennegentig⟧ besloten", "1995"),
        .finds("in ⟦tweeduizend veertien⟧ begonnen", "2014"),
        .finds("de zeespiegel in ⟦2100⟧ en ruim 2120 huizen", "2100"),
        .ignores("er kwamen 1950 banen bij"),
        .ignores("er kwamen 2110 bij en 1848 af"),
        .ignores("In dat kwartaal waren er 1998 plaatsingen en 2010 indicaties."),
        .finds("In ⟦2010⟧ gingen 1998 aanbieders van start.", "2010"),
        .finds("in de begroting ⟦2015⟧ is geld vrijgemaakt", "2015"),
        .finds("Voor ⟦2018⟧ € 40 miljoen en voor ⟦2019⟧ € 38 miljoen", "2018", "2019"),
        .finds("groeide sinds 1800 ⟦2012⟧, ondanks", "2012"),
        .ignores("een bedrag van € 2012 per persoon"),
        .ignores("ruim 2000 deelnemers en zo’n 1900 gezinnen"),
        .ignores("2000 jaar geleden en 2012,5 procent"),
        .ignores("80101911/26.06.2025 en 29 544"),
        .finds("Het aantal steeg van 1998 in ⟦2009⟧ naar 2003 in ⟦2010⟧.", "2009", "2010"),
        .finds(
            "⟦2003-nu⟧: uitvoering; tussen ⟦1996⟧ en 2000 leden", "2003/.. since", "1996", except: ["inParentheses"]),
        .ignores("f 1995,- per plaats, fl. 2000 per jaar en het aantal klachten is 1950"),
        .ignores("Van de 2013 onderzochte dossiers waren er 1987 op orde; toen zijn 2010 nieuwe gevallen gemeld."),
        .finds("Tegen ⟦2020⟧ is het klaar, tegen 1950 in ⟦2014⟧.", "2020", "2014"),
        .ignores("NEN 7510:2011 en 2015 bezoekers"),
        .ignores("A2012 en 2012B en 1.950 en 12.2012"),
        .finds("in ⟦1795⟧ en ⟦sinds 1648⟧ was dat zo", "1795", "1648/.. since"),
        .finds(
            "In ⟦1568⟧ en ⟦1648⟧ werd dat anders, en ⟦vanaf 1795⟧ in het hele land.", "1568", "1648", "1795/.. since"),
        .ignores("in 1600 gevallen, een bedrag van 1500 en in 1750 woningen"),
        .ignores("In 1650 van de 3000 dossiers ontbrak dit, in 1720 van de onderzochte zaken niet."),
        .ignores("In 1950 van de 3000 dossiers en in 2012 van de 3.500 zaken ontbrak dit."),
        .finds("In ⟦2012⟧ van de 12 provincies een bericht.", "2012"),
        .ignores("Inkomens vanaf 1500 tot 2000 euro worden gekort, die vanaf 1700 niet."),
        .ignores("in 1500 tot 1700 van alle gevallen, in 1500 à 1700 gevallen en in 1500 of 1600 woningen"),
        .finds("⟦Van 2005 tot 2010⟧ duizenden banen minder.", "2005/2010"),
        .ignores("Dit jaar namen 2012 scholieren deel aan de toets."),
        .ignores("een inhoud van 1998 cc, doorkiesnummer 2012 of toestel 1999, perceel 2005 en NEN-EN 1990"),
        .ignores("scores van 1900 tot 2000 punten en van 1995 naar 2005 basispunten"),
        .finds("In ⟦2012⟧ namen scholieren deel en ⟦2011⟧ bleven klachten uit.", "2012", "2011"),
        .finds(
            "⟦2015 en eerder⟧ telt niet, ⟦t.e.m. 2014⟧ wel; ⟦begin tot medio 2012⟧ ook", "../2015 before", "../2014",
            "2012"),
        .finds("⟦Voor eind 2012⟧ is dit klaar, ⟦voor medio 2013⟧ dat.", "../2012 before", "../2013 before"),
        .finds("De evaluatie is voorzien voor ⟦eind 2012⟧.", "2012 end"),
        .finds(
            "De prognose voor ⟦eind 2012⟧ is 300 plaatsen, het jaarbudget voor ⟦medio 2013⟧ 4.", "2012 end", "2013 mid"),
        .finds("Ik stuur de Kamer ⟦voor eind 2012⟧ een brief.", "../2012 before"),
        .finds("Het doel voor ⟦eind 2012⟧ is dat het rapport ⟦voor eind 2013⟧ klaar is.", "2012 end", "../2013 before"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if tokens[index].kind == .word {
            guard tokens[index].features.contains(.numeral), let (year, end) = scan.spelledYear(index),
                !isCounted(tokens, end - 1),
                end == index + 1 && tokens[index].count > 11
                    || tokens.isOne(
                        index - 1, of: ["in", "sinds", "vanaf", "tot", "na", "per", "van", "jaar", "eind", "begin"])
            else { return nil }
            return DateMatch(index..<end, .date(.absolute(year), month: nil, day: nil), rule: Self.self)
        }
        if let (year, end) = scan.shortYear(index) {
            // An apostrophe and two digits are a year only where a list begins with them or a preposition leads to them.
            guard
                tokens.isFirstOfLine(index)
                    || tokens.isOne(
                        index - 1,
                        of: [
                            "in", "sinds", "vanaf", "eind", "begin",
                            "medio", "tot", "na", "per",
                        ])
            else { return nil }
            if tokens.isDash(end) || tokens.isMark(end, "/"), tokens.isGlued(end),
                let (last, after) = scan.shortYear(end + 1), last > year
            {
                return DateMatch(
                    index..<after,
                    .range(.date(.absolute(year), month: nil, day: nil), .date(.absolute(last), month: nil, day: nil)),
                    rule: Self.self)
            }
            return DateMatch(index..<end, .date(.absolute(year), month: nil, day: nil), rule: Self.self)
        }
        if let year = scan.oldYear(index), isOldYear(scan, index) {
            return DateMatch(index..<index + 1, .date(.absolute(year), month: nil, day: nil), rule: Self.self)
        }
        guard let year = scan.year(index), isYear(scan, index) else { return nil }
        var match = DateMatch(index..<index + 1, .date(.absolute(year), month: nil, day: nil), rule: Self.self)
        match.isInReference = isNamed(tokens, index)
        return match
    }

    /// Whether four digits of 1500...1799 are a year: a word leads to it that leads to no amount, and no noun follows.
    private static func isOldYear(_ scan: DateScan, _ index: Int) -> Bool {
        let tokens = scan.tokens
        guard NumericDateRule.isFree(tokens, before: index), isFreeAfter(tokens, index + 1), !isCounted(tokens, index),
            isLedToOld(tokens, index)
                || tokens.is(index - 1, "en") && scan.oldYear(index - 2) != nil && isLedToOld(tokens, index - 2),
            !tokens.isFirstOfLine(index), !isPart(tokens, index)
        else { return false }
        // `in 1500 tot 1700 gevallen`: what goes on with a number is a year only where that is one.
        let joint = index + 1
        if tokens.isDash(joint) || tokens.isOne(joint, of: ["tot", "en", "of", "à", "a"]), !tokens.isFirstOfLine(joint),
            tokens[joint + 1].kind == .number
        {
            guard scan.oldYear(joint + 1) ?? scan.year(joint + 1) != nil, !isCounted(tokens, joint + 1),
                !isPart(tokens, joint + 1)
            else { return false }
            return isFollowedAsYear(scan, joint + 1)
        }
        return isFollowedAsYear(scan, index)
    }

    private static func isLedToOld(_ tokens: TokenStream, _ index: Int) -> Bool {
        // `vanaf 1500` leads to an amount as often; amounts are round.
        tokens.isOne(index - 1, of: ["in", "anno", "jaar", "sinds", "sedert"])
            || tokens.is(index - 1, "vanaf") && tokens.number(index).map { $0 % 10 != 0 } ?? false
    }

    /// Whether nothing behind a number says that it counts: a mark, a verb, a small word, the end of the line.
    static func isFollowedAsYear(_ scan: DateScan, _ index: Int) -> Bool {
        let next = scan.tokens[index + 1]
        if next.kind == .mark || scan.tokens.isFirstOfLine(index + 1) { return true }
        return next.kind == .word
            && !next.features.isDisjoint(with: verbLike.union([.preposition, .conjunction, .article]))
    }

    /// Whether a number is part of a whole: `80 van de 120`, `1650 van alle dossiers`, but `2012 van de 12 provincies`.
    static func isPart(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens.is(index + 1, "van"), !tokens.isFirstOfLine(index + 1), let part = tokens.number(index) else {
            return false
        }
        let whole =
            tokens.isOne(index + 2, of: ["de", "het", "alle", "deze", "die", "onze", "ruim"]) ? index + 3 : index + 2
        if tokens[whole].kind == .number, let number = tokens.number(whole) {
            // `3.500` is above what the two parts of it are.
            let isLong =
                tokens.isMark(whole + 1, ".") && tokens.isGlued(whole + 1) && tokens.isGlued(whole + 2)
                && tokens.isNumber(whole + 2, digits: 3...3)
            return isLong || number > part
        }
        return whole == index + 3 && part < 1800 && !tokens.is(index + 2, "het")
    }

    private static let verbLike: Features = [.auxiliary, .plainVerb, .changeVerb, .findingVerb]

    /// Whether four digits stand as a year and not as a number.
    static func isYear(_ scan: DateScan, _ index: Int) -> Bool {
        let tokens = scan.tokens
        guard let year = scan.year(index) else { return false }
        guard NumericDateRule.isFree(tokens, before: index) || isDashedLabel(tokens, index),
            isFreeAfter(tokens, index + 1), !isPart(tokens, index)
        else { return false }
        let before = tokens[index - 1].kind != .number
        if before {
            if isMoney(tokens, index - 1) { return false }
            if tokens.isOne(index - 1, of: amountWords), !tokens.is(index - 1, "circa") || isCounted(tokens, index) {
                return false
            }
            if tokens.is(index - 1, "dan"), tokens.isOne(index - 2, of: ["meer", "minder", "groter", "hoger"]) {
                return false
            }
        }
        // Two numbers side by side say nothing of each other, but in a broken table: `sinds 1800 2012, ondanks`.
        if tokens[index + 1].kind == .number {
            guard year >= 1900 || tokens.isFirstOfLine(index + 1) else { return false }
        } else if isCounted(tokens, index) {
            return false
        }
        // `van 1995 naar 2005 basispunten`, `van 1900 tot 2000 punten`
        if tokens.isOne(index + 1, of: ["tot", "naar"]) || tokens.isDash(index + 1), scan.year(index + 2) != nil,
            isCounted(tokens, index + 2), !tokens.isFirstOfLine(index + 2)
        {
            return false
        }
        // `namen 2012 scholieren deel`: between a verb and a plural.
        if before, tokens.isWord(index - 1), !tokens.isFirstOfLine(index), !tokens[index - 1].isCapitalised,
            !tokens[index - 1].features.isDisjoint(with: verbLike), !isLedTo(tokens, index),
            isManyNoun(tokens, index + 1)
        {
            return false
        }
        // `steeg van 1998 in 2009 naar 2003 in 2010`: a count with its year.
        if tokens.is(index + 1, "in"), scan.year(index + 2) != nil,
            tokens.isOne(index - 1, of: ["van", "naar", "tot", "met", "was", "waren", "bedroeg", "op", "nog", "tegen"])
        {
            return false
        }
        if before, tokens.isOne(index - 1, of: ["is", "was", "bedraagt", "bedroeg", "werd"]),
            (index - 7..<index - 1).contains(where: { tokens.is($0, "aantal") || tokens.is($0, "totaal") })
        {
            return false
        }
        if year < 1900 || year > 2099 {
            // `zeespiegelstijging tot 2100`, `in 1848`: so far off only where a word leads to a year.
            return tokens.isOne(
                index - 1,
                of: [
                    "in", "uit", "sinds", "van", "vanaf", "tot", "na", "anno", "jaar", "richting", "rond", "omstreeks",
                ])
        }
        return true
    }

    /// A dash that opens a list item: `-2012` is not; `- 2012` is.
    private static func isDashedLabel(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard index > 0, tokens.isGlued(index) else { return true }
        // The second year of `2011/2012` is asked for alone only where the span was no span.
        return (tokens.isMark(index - 1, "/") || tokens.isDash(index - 1)) && tokens.isNumber(index - 2, digits: 4...4)
            && tokens[index - 2].features.contains(.yearLike) && !tokens.isGlued(index - 2)
    }

    private static func isFreeAfter(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens.isGlued(index) else { return true }
        if tokens[index].kind == .word {
            // A footnote's letter: `2009a`.
            return tokens[index].count == 1 && (0x61...0x64).contains(tokens.byte(index))
        }
        if tokens.isMark(index, "%") || tokens[index].kind == .number { return false }
        // `f 1995,-`
        if tokens.isMark(index, ","), tokens.isDash(index + 1), tokens.isGlued(index + 1) { return false }
        let joins = tokens.isMark(index, ".") || tokens.isMark(index, ",") || tokens.isMark(index, ":")
        if joins, tokens.isGlued(index + 1), tokens[index + 1].kind == .number { return false }
        if tokens.isDash(index) || tokens.isMark(index, "/"), tokens.isGlued(index + 1) {
            if tokens[index + 1].kind == .number { return tokens[index + 1].features.contains(.yearLike) }
            return tokens[index + 1].kind == .mark || tokens[index + 1].count > 2 || tokens.is(index + 1, "nu")
        }
        return true
    }

    private static func isMoney(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isMark(index, bytes: "€") || tokens.isMark(index, "$") || tokens.is(index, "euro")
            || tokens.is(index, "eur") || tokens.is(index, "fl") || tokens.is(index, "f") || tokens.isMark(index, "#")
            || tokens.isMark(index, ".") && tokens.isGlued(index)
                && (tokens.is(index - 1, "fl") || tokens.is(index - 1, "f"))
    }

    /// Whether the word behind counts something: `1950 banen`, `2000 jaar`, `2012 euro`.
    static func isCounted(_ tokens: TokenStream, _ index: Int) -> Bool {
        if tokens.isOne(index - 1, of: ["begin", "medio", "eind"]) { return false }
        var next = index + 1
        guard tokens.isWord(next), tokens[next].hasSpaceBefore || tokens.isGlued(next), !tokens.isFirstOfLine(next)
        else { return tokens.isMark(next, "%") }
        // `tot 2010 duizenden banen`: nobody counts them by number.
        if tokens.isOne(next, of: ["duizenden", "honderden", "tientallen", "miljoenen", "miljarden"]) { return false }
        if isPlural(tokens, next), !isLedTo(tokens, index) { return true }
        if tokens.isOne(next, of: looseUnits), !isLedTo(tokens, index) { return true }
        if isUnit(tokens, next) { return !isLedTo(tokens, index) || !tokens[next].features.contains(.countNoun) }
        // One adjective may stand between: `1950 extra banen`.
        if tokens[next].count > 3, tokens[next].features.isCueless || tokens.isOne(next, of: ["extra", "nieuwe"]),
            !(tokens.byte(next) | 0x20 == 0x67 && tokens.folded(next).hasPrefix("ge"))
        {
            next += 1
            if tokens.isWord(next), tokens[next].features.contains(.countNoun), !isLedTo(tokens, index) { return true }
        }
        return false
    }

    /// Whether a small word ends as a plural and is no verb and no participle.
    static func isManyNoun(_ tokens: TokenStream, _ index: Int) -> Bool {
        let token = tokens[index]
        guard tokens.isWord(index), !tokens.isFirstOfLine(index), !token.isCapitalised, token.count >= 5,
            token.features.isDisjoint(
                with: verbLike.union([.preposition, .conjunction, .direction, .dateWord, .month]))
        else { return false }
        let last = tokens.byte(before: token.end)
        guard last == 0x6E && tokens.byte(before: token.end - 1) == 0x65 || last == 0x73 else { return false }
        let word = tokens.folded(index)
        return !word.hasPrefix("ge") && !word.hasPrefix("ver") && !word.hasPrefix("be") && !adverbs.contains(word)
    }

    private static let adverbs: Set<String> = [
        "slechts", "reeds", "steeds", "alles", "samen", "tevens", "eveneens", "overigens", "opnieuw", "binnen", "boven",
        "buiten", "tegen", "tussen", "langs", "soms", "thans", "destijds", "immers", "trouwens", "vervolgens", "anders",
        "onderen", "allen", "zeven", "negen", "tijdens", "volgens", "jegens", "wegens", "sinds", "namens", "nergens",
        "ergens", "intussen", "ondertussen", "evenals", "zoals", "telkens", "minstens", "hoogstens", "onlangs",
    ]

    /// Whether a word is a plural that no verb looks like: `plaatsingen`, `mogelijkheden`, `indicaties`, `aanbieders`.
    private static func isPlural(_ tokens: TokenStream, _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.count >= 8, !token.isCapitalised else { return false }
        let last = tokens.byte(before: token.end)
        guard last == 0x6E || last == 0x73 else { return false }
        let word = tokens.folded(index)
        if verbs.contains(where: { word.hasSuffix($0) }) { return false }
        return plurals.contains { word.hasSuffix($0) }
    }

    private static let plurals = [
        "ingen", "heden", "aties", "iteiten", "menten", "enties", "eurs", "ers",
    ]
    private static let verbs = ["gingen", "vingen", "hingen", "dwingen", "dringen", "springen"]

    private static func isUnit(_ tokens: TokenStream, _ index: Int) -> Bool {
        if !tokens[index].features.isDisjoint(with: [.countNoun, .moneyWord, .scaleWord, .percentWord]) { return true }
        if tokens[index].features.contains(.timeUnit) { return true }
        return tokens.isOne(index, of: units)
    }

    /// A preposition that only a year can follow here: `in 2012 gemeenten`, `sinds 2012 leden`.
    private static func isLedTo(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isOne(
            index - 1,
            of: [
                "in", "sinds", "sedert", "vanaf", "medio", "begin", "eind", "na", "anno", "jaar", "januari", "mei",
                "uiterlijk", "per",
            ])
    }

    private static let amountWords: [StaticString] = [
        "ruim", "ongeveer", "bijna", "circa", "maximaal", "minimaal", "minstens", "hooguit", "zo'n", "totaal", "aantal",
        "x", "maal", "telt", "telde", "telden", "omvat", "versie", "windows", "office", "iso", "nen", "type", "model",
        "doorkiesnummer", "toestel", "toestelnummer", "perceel", "percelen", "treinstel", "tramstel", "nen-en",
        "nen-iso",
        "nen-en-iso", "en-iso", "din", "kavel", "pincode", "klantnummer", "bus",
        "kamer", "lokaal", "lijn", "vlucht", "er", "de", "deze", "alle", "zijn", "waren", "werden", "worden", "hebben",
        "hadden", "kregen", "krijgen",
    ]

    /// What is counted, or is said of a sum, where no preposition leads to a year.
    private static let looseUnits: [StaticString] = [
        "bruto", "netto", "scholieren", "huizen", "nachten", "treinen", "auto's", "cursisten", "vluchtelingen",
        "patienten", "asielzoekers", "statushouders", "statenleden", "raadsleden", "militairen", "docenten", "leraren",
    ]

    private static let units: [StaticString] = [
        "banen", "euro", "eur", "gulden", "miljoen", "miljard", "duizend", "uur", "uren", "minuten", "seconden", "km",
        "kilometer", "meter", "m", "cm", "mm", "ha", "hectare", "kg", "kilo", "kilogram", "gram", "ton", "liter", "kwh",
        "mw", "mwh", "personen", "mensen", "gemeenten", "werkgevers", "werknemers", "leden", "jongeren", "cliënten",
        "clienten", "leerlingen", "studenten", "deelnemers", "woningen", "huishoudens", "bedrijven", "inwoners",
        "respondenten", "plaatsen", "stuks", "keer", "procent", "fte", "fte's", "adressen", "dossiers", "pagina's",
        "bladzijden", "exemplaren", "kandidaten", "vacatures", "trajecten", "uitkeringen", "aanvragen", "meldingen",
        "medewerkers", "ambtenaren", "scholen", "instellingen", "zaken", "klachten", "punten", "stemmen", "mg",
        "graden", "volt", "watt", "pk", "cc", "basispunten", "kcal", "pixels", "toeren", "gb", "mb", "arbeidsplaatsen",
        "wajongers", "bijstandsgerechtigden", "werklozen",
        "werkzoekenden", "plekken", "gezinnen", "burgers", "kinderen", "volwassenen", "vrouwen", "mannen", "vragen",
    ]

    /// Whether the year is part of a name: `begroting 2001`, `Monitor 2014`, `Arbeidsvoorzieningswet 1996`.
    private static func isNamed(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard index > 0, tokens.isWord(index - 1), tokens[index].hasSpaceBefore, !tokens.isFirstOfLine(index) else {
            return false
        }
        if tokens.isOne(index - 1, of: namedBefore) {
            // `in de begroting 2015` is the budget's year; `de Rijksbegroting 2015` is a paper.
            return tokens[index - 1].isCapitalised || !tokens.isOne(index - 1, of: ["begroting", "programmabegroting"])
        }
        if isTreaty(tokens, index) { return true }
        let before = tokens[index - 1]
        guard before.isCapitalised, !before.isAllCapitals || before.count > 2 else { return false }
        if !before.features.isDisjoint(with: [.month, .season, .dateWord, .timeUnit, .direction, .preposition]) {
            return false
        }
        return !tokens.isFirstOfLine(index - 1) && !startsSentence(tokens, index - 1)
    }

    /// `het Verdrag van Marrakesh van 2012`: the year belongs to the treaty's name.
    private static func isTreaty(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens.is(index - 1, "van") || tokens.isMark(index - 1, "("), !tokens.isFirstOfLine(index - 1) else {
            return false
        }
        var before = index - 2
        while before > index - 8, tokens.isWord(before), !tokens.isFirstOfLine(before + 1) {
            if tokens.isOne(before, of: treaties) { return tokens.is(before + 1, "van") || before == index - 2 }
            guard tokens[before].isCapitalised || tokens.isOne(before, of: ["van", "de", "het", "den", "inzake", "en"])
            else { return false }
            before -= 1
        }
        return false
    }

    private static let treaties: [StaticString] = [
        "verdrag", "conventie", "protocol", "handvest", "vn-verdrag", "ilo-verdrag", "eg-verdrag", "eu-verdrag",
    ]

    private static func startsSentence(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isMark(index - 1, ".") || tokens.isMark(index - 1, ":") || tokens.isMark(index - 1, ";")
            || tokens.isMark(index - 1, "?") || tokens.isMark(index - 1, "(")
    }

    private static let namedBefore: [StaticString] = [
        "begroting", "rijksbegroting", "ontwerpbegroting", "miljoenennota", "slotwet", "jaarverslag", "jaarrapport",
        "jaarplan", "monitor", "verzamelbrief", "beleidsagenda", "meicirculaire", "septembercirculaire", "jaarrekening",
        "voorjaarsnota", "najaarsnota", "jaarbericht", "jaarbrief", "werkprogramma", "programmabegroting", "jaarboek",
        "copyright", "bestand", "europa", "horizon", "agenda",
    ]
}

/// Two years: `2002-2009`, `2005 > 2007`, `2018/’19`, `2011/12`, `2016 – 2018`.
enum YearSpanRule: DateRule {
    static let cues: Features = .yearLike
    static let examples: [Example] = [
        .finds("in de periode ⟦2006-2010⟧ liep", "2006/2010"),
        .finds("⟦2016 – 2018⟧: aflopen", "2016/2018"),
        .finds("⟦2005 > 2007⟧ projecten", "2005/2007"),
        .finds("in ⟦2018/’19⟧ proef", "2018/2019"),
        .finds("⟦2011/12⟧ en daarna", "2011/2012"),
        .ignores("2012-2009 en 2012-13-14"),
        .ignores("tel. 2002-200912 en 1990/19"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        guard let (first, last, end) = span(scan, index) else { return nil }
        let range: DateExpression = .range(
            .date(.absolute(first), month: nil, day: nil), .date(.absolute(last), month: nil, day: nil))
        return DateMatch(index..<end, range, rule: Self.self)
    }

    /// Both years and the token behind them.
    static func span(_ scan: DateScan, _ index: Int) -> (first: Int, last: Int, end: Int)? {
        let tokens = scan.tokens
        guard let first = scan.year(index), first >= 1800, NumericDateRule.isFree(tokens, before: index) else {
            return nil
        }
        var next = index + 1
        let isSlash = tokens.isMark(next, "/")
        let isArrow = tokens.isMark(next, ">") || tokens.isMark(next, bytes: "→")
        guard isSlash || isArrow || tokens.isDash(next) else { return nil }
        if isArrow, tokens.isDash(next - 1) { return nil }
        next += 1
        if isArrow, tokens.isMark(next, ">") { next += 1 }
        if let last = scan.year(next) {
            guard last > first, last - first <= 150, NumericDateRule.isFree(tokens, after: next + 1),
                !tokens.isMark(next + 1, "%"), !isLonger(tokens, next + 1)
            else { return nil }
            return (first, last, next + 1)
        }
        if let (last, end) = scan.shortYear(next), last > first { return (first, last, end) }
        // `2011/12`, `2011-12`: the next year only, so that no month and no page is taken for one.
        guard tokens.isNumber(next, digits: 2...2), tokens.isGlued(next), tokens.isGlued(index + 1),
            let short = tokens.number(next), short == (first + 1) % 100, isSlash || short > 12,
            NumericDateRule.isFree(tokens, after: next + 1), !tokens.isMark(next + 1, "%")
        else { return nil }
        return (first, first + 1, next + 1)
    }

    private static func isLonger(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isGlued(index) && tokens.isWord(index) && tokens[index].count > 1
    }
}

/// Years of a school, a session, a season or a budget: `schooljaar 2009–2010`, `Vergaderjaar 2017–2018`.
enum NamedYearRule: DateRule {
    static let cues: Features = .timeUnit
    static let examples: [Example] = [
        .finds("in het ⟦schooljaar 2012-2013⟧ gestart", "2012/2013"),
        .finds("het ⟦studiejaar 2016/’17⟧", "2016/2017"),
        .finds("het ⟦seizoen 2018-2019⟧", "2018/2019"),
        .finds("in ⟦schooljaar 2008⟧ begonnen", "2008/2009"),
        .finds("⟦Sinds het schooljaar 2010-2011⟧ en ⟦tot het schooljaar 2012/2013⟧", "2010/.. since", "../2013"),
        .finds("⟦Uiterlijk in het studiejaar 2013-2014⟧ klaar", "../2014 before"),
        .finds("⟦Vergaderjaar 2017–2018⟧", "2017/2018"),
        .finds("in het ⟦parlementaire jaar 2012–2013⟧ en het ⟦academisch jaar 2014/15⟧", "2012/2013", "2014/2015"),
        .ignores("in het begrotingsjaar wordt bezuinigd"),
        .ignores("het schooljaar begint weer"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard let kind = scan.yearKind(index), kind != .budget, kind != .calendar
        else { return nil }
        var next = index + 1
        if let (_, end) = spelled(scan, index) { next = end }
        if tokens.isMark(next, ":") { next += 1 }
        guard let (first, last, end) = YearSpanRule.span(scan, next) else {
            // `schooljaar 2008` is the one that begins in that year.
            guard kind == .school, let year = scan.year(next), YearRule.isYear(scan, next), !tokens.isFirstOfLine(next)
            else { return nil }
            return DateMatch(index..<next + 1, .yearSpan(year, year + 1, kind), rule: Self.self)
        }
        guard last == first + 1 else {
            let range: DateExpression = .range(
                .date(.absolute(first), month: nil, day: nil), .date(.absolute(last), month: nil, day: nil))
            return DateMatch(index..<end, range, rule: Self.self)
        }
        return DateMatch(index..<end, .yearSpan(first, last, kind), rule: Self.self)
    }

    /// `parlementair jaar`, `academische jaar`: the kind, and the token behind `jaar`.
    static func spelled(_ scan: DateScan, _ index: Int) -> (kind: YearKind, end: Int)? {
        guard scan.tokens.is(index + 1, "jaar"),
            scan.tokens.isOne(index, of: ["parlementair", "parlementaire", "academisch", "academische"]),
            let kind = scan.yearKind(index)
        else { return nil }
        return (kind, index + 2)
    }
}
