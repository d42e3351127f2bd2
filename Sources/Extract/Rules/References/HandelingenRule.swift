import Model

/// The record of debates and the questions printed behind it: `Handelingen II 2022/23, nr. 84, item 12`,
/// `Handelingen TK 1996-1997, blz. 4182–4183`, `Aanhangsel van de Handelingen, vergaderjaar 2017–2018, nr. 123`.
enum HandelingenRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("(⟦Handelingen II 2022/23, nr. 84, item 12⟧)", "h-tk-20222023-84-12"),
        .finds("⟦Handelingen I 2009/10, nr. 12, blz. 44⟧", "h-ek-20092010-12-44-44"),
        .finds("zie ⟦Handelingen TK 1996–1997, blz. 4182–4183⟧", "h-tk-19961997-4182-4183"),
        .finds("⟦Handelingen II 1996/97, p. 4182⟧.", "h-tk-19961997-4182-4182"),
        .finds("⟦Aanhangsel van de Handelingen, vergaderjaar 2017–2018, nr. 123⟧", "ah-tk-20172018-123"),
        .finds("⟦Aanhangsel Handelingen I 2017/18, nr. 4⟧", "ah-ek-20172018-4"),
        .finds("⟦Handelingen II 2004/05, Aanhangsel nr. 1985⟧", "ah-tk-20042005-1985"),
        .finds("Antwoord, zie ook ⟦Aanhangsel Handelingen, vergaderjaar 2012–2013, nr. 2009⟧", "ah-tk-20122013-2009"),
        .ignores("Zijn handelingen in 2012 vielen op."),
        .ignores("Het aanhangsel van 2012 is kort."),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        var next = index
        var isAnnex = false
        if tokens.is(next, "aanhangsel") {
            isAnnex = true
            next += 1
            if tokens.is(next, "van"), tokens.is(next + 1, "de") || tokens.is(next + 1, "het") { next += 2 }
            if tokens.is(next, "tot"), tokens.is(next + 1, "het") || tokens.is(next + 1, "de") { next += 2 }
            if tokens.is(next, "verslag"), tokens.is(next + 1, "van"), tokens.is(next + 2, "de") { next += 3 }
            if tokens.is(next, "bij"), tokens.is(next + 1, "de") { next += 2 }
        }
        guard tokens.is(next, "handelingen") else { return nil }
        next += 1
        if tokens.is(next, "der"), tokens.is(next + 1, "kamer") { next += 2 }
        var house = "tk"
        if tokens.isMark(next, ",") { next += 1 }
        if let (found, after) = chamber(tokens, next) {
            house = found
            next = after
        }
        if tokens.isMark(next, ",") { next += 1 }
        if tokens.is(next, "vergaderjaar") || tokens.is(next, "zitting") { next += 1 }
        guard let first = tokens.number(next), let after = scan.afterSessionYear(next) else { return nil }
        next = after
        let session = "\(first)\(first + 1)"
        var end = next
        if tokens.isMark(next, ",") || tokens.isMark(next, ";") { next += 1 }
        if tokens.is(next, "aanhangsel") {
            isAnnex = true
            next += 1
            if tokens.isMark(next, ",") { next += 1 }
        }
        var identifier: String?
        if let (number, after) = number(tokens, next) {
            end = after
            if isAnnex {
                identifier = "ah-\(house)-\(session)-\(number)"
            } else if let (item, after) = item(tokens, end) {
                identifier = "h-\(house)-\(session)-\(number)-\(item)"
                end = after
            } else if let (pages, after) = pages(tokens, end) {
                identifier = "h-\(house)-\(session)-\(number)-\(pages)"
                end = after
            } else {
                identifier = "h-\(house)-\(session)-\(number)"
            }
        } else if !isAnnex, let (pages, after) = pages(tokens, end) {
            identifier = "h-\(house)-\(session)-\(pages)"
            end = after
        }
        let range = index..<end
        let reference = scan.reference(
            .handelingen, range, identifier, title: tokens.text[tokens.span(range)], rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }

    private static func chamber(_ tokens: TokenStream, _ index: Int) -> (house: String, end: Int)? {
        if tokens.is(index, "ii") || tokens.is(index, "tk") { return ("tk", index + 1) }
        if tokens.is(index, "i") || tokens.is(index, "ek") { return ("ek", index + 1) }
        if tokens.is(index, "vv") { return ("vv", index + 1) }
        guard tokens.is(index + 1, "kamer") else { return nil }
        if tokens.is(index, "tweede") { return ("tk", index + 2) }
        return tokens.is(index, "eerste") ? ("ek", index + 2) : nil
    }

    /// `nr. 84`, `nummer 84`, `84` before `, item`.
    private static func number(_ tokens: TokenStream, _ index: Int) -> (number: String, end: Int)? {
        var next = index
        let isSpelled = tokens.isOne(next, of: ["nr", "nummer", "no"])
        if isSpelled { next = tokens.afterStop(next + 1) }
        guard tokens.isNumber(next, digits: 1...4), !tokens.isFirstOfLine(next) else { return nil }
        let comma = tokens.isMark(next + 1, ",") ? next + 2 : next + 1
        guard isSpelled || tokens.is(comma, "item") || tokens.isOne(comma, of: ["p", "pp", "blz"]) else { return nil }
        return (tokens.digits(next), next + 1)
    }

    private static func item(_ tokens: TokenStream, _ index: Int) -> (item: String, end: Int)? {
        let next = tokens.isMark(index, ",") ? index + 1 : index
        guard tokens.is(next, "item"), tokens.isNumber(next + 1, digits: 1...3) else { return nil }
        return (tokens.digits(next + 1), next + 2)
    }

    /// `blz. 4182–4183` → `4182-4183`; one page is its own end.
    private static func pages(_ tokens: TokenStream, _ index: Int) -> (pages: String, end: Int)? {
        var next = tokens.isMark(index, ",") || tokens.isMark(index, ";") ? index + 1 : index
        guard tokens.isOne(next, of: ["p", "pp", "blz", "bladzijde", "pagina", "pag"]) else { return nil }
        next = tokens.afterStop(next + 1)
        guard tokens.isNumber(next, digits: 1...4) else { return nil }
        let first = tokens.digits(next)
        guard tokens.isDash(next + 1), tokens.isNumber(next + 2, digits: 1...4) else {
            return ("\(first)-\(first)", next + 1)
        }
        var last = tokens.digits(next + 2)
        // `4182–83`
        if last.utf8.count < first.utf8.count { last = first.dropLast(last.utf8.count) + last }
        return ("\(first)-\(last)", next + 3)
    }
}
