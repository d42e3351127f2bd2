import Dutch
import Model

/// Months: `mei 2016`, `sept. 2015`, `oktober`, `maand juni`, `juni-augustus 1992`, `dec/2018`.
enum MonthRule: DateRule {
    static let cues: Features = .month
    static let examples: [Example] = [
        .finds("in ⟦mei 2016⟧ gestart", "2016-05"),
        .finds("in ⟦september van dit jaar⟧ begonnen", "2017-09", date: "2017-12-05"),
        .finds("Dat was in ⟦september⟧ nog niet bekend.", "2003-09", date: "2003-11-24"),
        .finds("Dit volgt in ⟦maart⟧.", "2018-03", date: "2017-12-05"),
        .finds("in ⟦februari jl.⟧ afgerond", "2017-02", date: "2017-03"),
        .finds("⟦sept. 2015⟧", "2015-09"),
        .finds("getekend op 2 april 1998 en in ⟦maart van het daaropvolgende jaar⟧ van kracht", "1999-03"),
        .finds("In ⟦juni⟧, ⟦juli en augustus 2011⟧ is gesproken.", "2011-06", "2011-07/2011-08"),
        .finds("die op ⟦I januari 2003⟧ in dienst waren", "2003-01-01"),
        .finds("sinds de metingen van ⟦juni-augustus 1992⟧ is dat zo", "1992-06/1992-08"),
        .finds("de stand per ⟦dec/2018⟧", "2018-12"),
        .finds("de cijfers van ⟦aug 96⟧.", "1996-08"),
        .finds("gemeten in ⟦jan./febr. 1999⟧ en ⟦aug.-sept. 2013⟧", "1999-01/1999-02", "2013-08/2013-09"),
        .finds("Dit was eind ⟦okt.⟧ nog zo", "2003-10 end", date: "2003-11-24", except: everyVariation),
        .finds(
            "⟦april jl.⟧ en ⟦mei a.s.⟧, en ⟦afgelopen maart⟧ ook", "2011-04", "2012-05", "2011-03", date: "2012-03-14"),
        .finds("In ⟦mei 2019⟧3 startte dit, in ⟦juni 2019⟧4.", "2019-05", "2019-06"),
        .finds("Zo werden in ⟦mei⟧ 20453 formulieren ingevuld.", "2011-05", date: "2012-03-14"),
        .finds("Zo werden in ⟦mei⟧ 20133 digitale verzoeken gedaan.", "2011-05", date: "2012-03-14"),
        .finds(
            "Het aantal meldingen was in ⟦mei⟧ 80 en in ⟦juni⟧ 95.", "2011-05", "2011-06", date: "2012-03-14"),
        .finds("Er waren in ⟦mei⟧ 65 bij de politie bekend.", "2011-05", date: "2012-03-14"),
        .finds("In ⟦januari⟧ 75 van de 120 klachten.", "2012-01", date: "2012-03-14"),
        .finds("In ⟦jan.⟧ 75 van de 120 klachten.", "2012-01", date: "2012-03-14"),
        .finds("De regeling van ⟦maart 98⟧ is niet meer de notitie uit ⟦mei 97⟧.", "1998-03", "1997-05"),
        .finds("de brief van ⟦juni 95⟧, en die van ⟦sept. 97⟧ en daarbij", "1995-06", "1997-09"),
        .ignores("Jan Mei en de maartse buien"),
        .ignores("de heer Jan dec de Vries"),
    ]

    /// `eind` belongs to the span and stands outside the brackets.
    private static let everyVariation = [
        "asIs", "afterMultibyteText", "secondInItsText", "inParentheses", "atTheVeryEnd",
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard let (month, isShort, afterMonth) = scan.month(index) else { return pair(scan, index) }
        if tokens.isGlued(index), tokens.isDash(index - 1) || tokens.isApostrophe(index - 1),
            !tokens[index - 2].features.contains(.month) && !tokens[index - 3].features.contains(.month)
        {
            return nil
        }
        var year = DateExpression.Year.missing
        var end = afterMonth
        if let (found, after) = scan.yearSuffix(afterMonth) {
            year = found
            end = after
            if case .absolute = found, isMisreadOne(tokens, index - 1) {
                return DateMatch(index - 1..<end, .date(year, month: month, day: 1), rule: Self.self)
            }
        } else if tokens.isGlued(afterMonth), tokens.isDash(afterMonth) || tokens.isMark(afterMonth, "/"),
            tokens.isGlued(afterMonth + 1), let found = scan.year(afterMonth + 1)
        {
            year = .absolute(found)
            end = afterMonth + 2
        } else if let (found, after) = scan.bareShortYear(
            afterMonth, isSure: isShort || tokens.isOne(index - 1, of: ["van", "uit", "sinds", "vanaf"]))
        {
            year = .absolute(found)
            end = after
        } else {
            // A bare month is written small; `Mei` or `Jan` with a capital inside a sentence is a name.
            guard !isShort || isLedTo(tokens, index) || leadsOn(scan, afterMonth) || isLabel(tokens, index, afterMonth),
                tokens[index].count > 3 || !tokens[index].isCapitalised || tokens.isFirstOfLine(index),
                !tokens.isDash(afterMonth) || !tokens.isGlued(afterMonth) || leadsOn(scan, afterMonth),
                !tokens[index].isCapitalised || !tokens.isWord(index - 1) || !tokens[index - 1].isCapitalised
                    || tokens.isFirstOfLine(index)
            else { return nil }
        }
        return DateMatch(index..<end, .date(year, month: month, day: nil), rule: Self.self)
    }

    /// A scanner's `I` or `l` for the first of a month: `op I januari 2003`.
    private static func isMisreadOne(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens.isWord(index), tokens[index].count == 1, tokens.byte(index) == 0x49 || tokens.byte(index) == 0x6C,
            !tokens.isFirstOfLine(index), !tokens.isFirstOfLine(index + 1)
        else { return false }
        return tokens.isOne(
            index - 1, of: ["op", "per", "van", "sinds", "vanaf", "tot", "ingang", "voor", "na", "ingaande", "met"])
    }

    /// `jan./febr. 1999`, `aug.-sept. 2013`: a joint and a month with its year behind it.
    private static func leadsOn(_ scan: DateScan, _ index: Int) -> Bool {
        guard scan.tokens.isDash(index) || scan.tokens.isMark(index, "/"), scan.tokens.isGlued(index),
            let (_, _, end) = scan.month(index + 1)
        else { return false }
        return scan.yearSuffix(end) != nil
    }

    /// `okt.: oprichting`: alone before a colon at the head of a line.
    private static func isLabel(_ tokens: TokenStream, _ index: Int, _ end: Int) -> Bool {
        tokens.isFirstOfLine(index) && !tokens[index].isCapitalised && tokens.isMark(end, ":")
    }

    /// A short form stands alone only where a word leads to a month, and in small letters.
    private static func isLedTo(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard !tokens[index].isCapitalised, !tokens.is(index, "mar"), !tokens.isFirstOfLine(index) else { return false }
        if tokens[index - 1].features.contains(.direction) { return true }
        return tokens.isOne(
            index - 1,
            of: ["in", "sinds", "vanaf", "tot", "eind", "begin", "medio", "per", "maand", "na", "half", "van"])
    }

    /// `juni-augustus 1992`, `jan-feb`: two months in one word.
    private static func pair(_ scan: DateScan, _ index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index), tokens[index].features.contains(.month) else { return nil }
        let parts = tokens.folded(index).split(separator: "-")
        guard parts.count == 2, let first = Month.named(String(parts[0])), let last = Month.named(String(parts[1]))
        else { return nil }
        let start = last.isShort ? tokens.afterStop(index + 1) : index + 1
        let suffix = scan.yearSuffix(start)
        guard suffix != nil || !last.isShort else { return nil }
        let year = suffix?.year ?? .missing
        let from = last.month.rawValue < first.month.rawValue ? year.shifted(-1) : year
        return DateMatch(
            index..<(suffix?.end ?? index + 1),
            .range(
                .date(from, month: first.month.rawValue, day: nil),
                .date(year, month: last.month.rawValue, day: nil)),
            rule: Self.self)
    }

    /// The words that hold two months.
    static var pairs: [String] {
        var pairs: [String] = []
        for first in Month.allCases {
            for last in Month.allCases where last != first {
                pairs += first.names.map { "\($0)-\(last.names[0])" }
                for short in first.abbreviations { pairs += last.abbreviations.map { "\(short)-\($0)" } }
            }
        }
        return pairs
    }
}

/// Months in digits: `09/2012`, `11-2016`; and turned round with two digits, `2015-03`.
enum NumericMonthRule: DateRule {
    static let cues: Features = .yearLike
    static let examples: [Example] = [
        .finds("de stand van ⟦09/2012⟧ is bekend", "2012-09"),
        .finds("tot stand in ⟦11-2016⟧.", "2016-11"),
        .finds("de telling van ⟦2015-03⟧ toont", "2015-03"),
        .ignores("in 2015-16 en 2012-13 verkocht"),
        .ignores("het stuk van 20 12-2013"),
        .ignores("besluit nr. 3/2015 en artikel 11-2016"),
        .ignores("13/2012 en 1/2/2012/3 en A-9/2012"),
        .ignores("dat is 10-2000 keer meer dan 4-1950 leden"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens[index].kind == .number, tokens.isDash(index + 1) || tokens.isMark(index + 1, "/"),
            tokens.isGlued(index + 1), tokens.isGlued(index + 2), NumericDateRule.isFree(tokens, before: index),
            NumericDateRule.isFree(tokens, after: index + 3), !tokens.isMark(index + 3, "%")
        else { return nil }
        let isTurned = tokens[index].count == 4
        let (yearAt, monthAt) = isTurned ? (index, index + 2) : (index + 2, index)
        guard let year = scan.year(yearAt), year >= 1945, let month = tokens.number(monthAt), (1...12).contains(month),
            tokens[monthAt].count == 2 || !isTurned && tokens[monthAt].count == 1
        else { return nil }
        // `2011-12` may be a span of years, and `3-2015` a number: a word that leads to a date must say otherwise.
        if isTurned, month == (year + 1) % 100 { return nil }
        if tokens[monthAt].count == 1 || isTurned {
            guard
                tokens.isOne(
                    index - 1,
                    of: ["in", "van", "per", "sinds", "vanaf", "tot", "medio", "eind", "begin", "na", "datum", "zal"])
            else { return nil }
        }
        // `20 12-2013` is a broken span of years.
        if tokens.isNumber(index - 1, digits: 1...2), !tokens.isFirstOfLine(index) { return nil }
        if tokens.isOne(index - 1, of: numbered) || tokens.isMark(index - 1, ".") && tokens.isGlued(index - 1) {
            return nil
        }
        let next = tokens[index + 3]
        if tokens.isWord(index + 3), !tokens.isFirstOfLine(index + 3),
            !next.features.isDisjoint(with: [.countNoun, .timeUnit, .moneyWord, .scaleWord])
                || tokens.is(index + 3, "keer") || tokens.is(index + 3, "maal")
        {
            return nil
        }
        return DateMatch(index..<index + 3, .date(.absolute(year), month: month, day: nil), rule: Self.self)
    }

    private static let numbered: [StaticString] = [
        "nr", "nrs", "nummer", "no", "artikel", "art", "versie", "besluit", "regeling", "verordening", "kenmerk",
        "richtlijn", "zaak", "paragraaf", "bijlage", "tabel", "figuur", "blz", "p", "deel", "volume", "jaargang",
    ]
}
