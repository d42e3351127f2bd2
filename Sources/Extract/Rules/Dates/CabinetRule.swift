import Dutch
import Model

/// The time of a cabinet: `tijdens het kabinet-Balkenende IV`, `onder Rutte II`.
enum CabinetRule: DateRule {
    static let cues: Features = .dateWord
    static let examples: [Example] = [
        .finds("onder het ⟦kabinet-Balkenende IV⟧ begon dit", "2007-02-22/2010-10-14"),
        .finds("tijdens het ⟦kabinet Rutte II⟧", "2012-11-05/2017-10-26"),
        .finds("ten tijde van het tweede ⟦kabinet-Kok⟧", "1998-08-03/2002-07-22"),
        .finds("in de periode van het ⟦kabinet-Kok II⟧", "1998-08-03/2002-07-22"),
        .finds(
            "tijdens het ⟦kabinet-Den Uyl⟧ en onder ⟦Balkenende IV⟧", "1973-05-11/1977-12-19", "2007-02-22/2010-10-14"),
        .finds("tijdens ⟦Rutte I⟧ en onder het ⟦kabinet-Van Agt II⟧", "2010-10-14/2012-11-05", "1981-09-11/1982-05-29"),
        .finds("⟦Sinds het kabinet-Rutte I⟧ geldt dit.", "2010-10-14/.. since"),
        .ignores("onder Rutte en tijdens Kok de Vries"),
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
        var isBare = false
        if name == "kabinet" {
            guard tokens.isWord(next), tokens[next].isCapitalised else { return nil }
            name = tokens.folded(next)
            next += 1
        } else if name.hasPrefix("kabinet-") {
            name = String(name.dropFirst(8))
        } else {
            // `onder Balkenende IV`: a name and its number.
            guard tokens[index].isCapitalised else { return nil }
            isBare = true
        }
        // `Den Uyl`, `Van Agt`
        if name == "van" || name == "den" || name == "de", tokens.isWord(next), tokens[next].isCapitalised {
            name += " " + tokens.folded(next)
            next += 1
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
        if isBare, rank == 0 || next == index + 1 { return nil }
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
        if tokens.isOne(before, of: ["tijdens", "onder", "sinds", "gedurende", "vanaf"]) { return true }
        return tokens.is(before, "van") && tokens.isOne(before - 1, of: ["tijde", "periode", "regeerperiode", "duur"])
    }
}
