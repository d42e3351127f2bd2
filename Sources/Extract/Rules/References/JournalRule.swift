import Model

/// Rulings and Union papers by the place where they are printed: `NJ 1999, 12`, `RSV 2010/12`, `Pb. 2008 L 327`,
/// `COM(2011) 1998`. Their years and numbers date nothing.
enum JournalRule: ReferenceRule {
    static let cues: Features = []
    static let examples: [Example] = [
        .finds("volgens de Hoge Raad (⟦NJ 1999, 12⟧)", "caseLaw"),
        .finds("zie ⟦AB 2010, 12⟧ en ⟦RSV 2010/1998⟧", "caseLaw", "caseLaw"),
        .finds("de richtlijn (⟦Pb. 2008 L 327⟧) en ⟦PbEU 2012, L 26⟧", "other", "other"),
        .finds("de mededeling ⟦COM(2011) 1998⟧ en ⟦COM (2012) 12⟧", "other", "other"),
        .ignores("Op AB 12 en in PB lag stof; COM is een reeks."),
        .ignores("de partij NJ won in 2012"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index), tokens[index].isCapitalised else { return nil }
        guard let (end, kind) = ruling(tokens, index) ?? journal(tokens, index) ?? proposal(tokens, index) else {
            return nil
        }
        let reference = scan.reference(kind, index..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }

    /// `NJ 1999, 12`, `JAR 2004/190`.
    private static func ruling(_ tokens: TokenStream, _ index: Int) -> (end: Int, kind: Reference.Kind)? {
        guard tokens.isOne(index, of: rulings), tokens[index].isAllCapitals || tokens.is(index, "rvdw"),
            isYear(tokens, index + 1), tokens.isMark(index + 2, ",") || tokens.isMark(index + 2, "/")
        else { return nil }
        let number = tokens.is(index + 3, "nr") ? tokens.afterStop(index + 4) : index + 3
        guard tokens.isNumber(number, digits: 1...4) else { return nil }
        return (number + 1, .caseLaw)
    }

    /// `Pb. 2008 L 327`, `PbEU 2012, L 26`, `PbEG L 327`.
    private static func journal(_ tokens: TokenStream, _ index: Int) -> (end: Int, kind: Reference.Kind)? {
        guard tokens.isOne(index, of: ["pb", "pbeu", "pbeg"]) else { return nil }
        var next = tokens.afterStop(index + 1)
        if isYear(tokens, next) { next += 1 }
        if tokens.isMark(next, ",") { next += 1 }
        guard tokens.is(next, "l") || tokens.is(next, "c") else { return nil }
        if tokens.isNumber(next + 1, digits: 1...4) { return (next + 2, .other) }
        return nil
    }

    /// `COM(2011) 1998`, `SEC (2012) 12`.
    private static func proposal(_ tokens: TokenStream, _ index: Int) -> (end: Int, kind: Reference.Kind)? {
        guard tokens.isOne(index, of: ["com", "sec", "swd", "join"]), tokens[index].isAllCapitals,
            tokens.isMark(index + 1, "("), isYear(tokens, index + 2), tokens.isMark(index + 3, ")"),
            tokens.isNumber(index + 4, digits: 1...4)
        else { return nil }
        return (index + 5, .other)
    }

    private static func isYear(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isNumber(index, digits: 4...4) && tokens[index].features.contains(.yearLike)
    }

    /// Reports of rulings.
    private static let rulings: [StaticString] = [
        "ab", "nj", "rsv", "jv", "jar", "jb", "bnb", "usz", "ehrc", "jor", "rvdw", "gst", "tar", "vn", "jwwb", "njb",
        "jgr", "jin", "jom", "rn", "prg", "asz",
    ]
}
