import Model

/// Finds the noun that a number counts.
enum NounReader {
    /// Words that stand before no noun that a number counts: a noun group ends at them.
    static let closers = WordSet([
        "van", "in", "op", "met", "voor", "door", "bij", "uit", "aan", "tot", "naar", "om", "over", "onder", "tussen",
        "per",
        "en", "of", "maar", "dan", "als", "is", "zijn", "was", "waren", "heeft", "hebben", "had", "hadden", "wordt",
        "worden",
        "werd", "werden", "kan", "kunnen", "zal", "zullen", "moet", "moeten", "te", "de", "het", "een", "die", "dat",
        "er", "niet",
        "geen", "ook", "nog", "al", "jaar", "maanden", "weken", "dagen", "uur", "keer", "maal", "procent", "euro",
        "miljoen", "omdat", "zodat", "terwijl", "hoewel", "waarbij", "waarvan", "waarin", "indien", "nadat", "voordat",
    ])

    /// The head noun of what is counted from a token on, and the tokens up to and with it.
    ///
    /// - Parameter anyNoun: also a noun that names neither jobs, people, bodies nor places: the last word of the group.
    static func noun(at index: Int, in scan: NumberScan, anyNoun: Bool = false) -> (head: Int, range: Range<Int>)? {
        var at = index
        while at < scan.end, at < index + 6 {
            let token = scan.tokens[at]
            if at == index, scan.word(at, ["voor", "in"]), at + 1 < scan.end,
                scan.isApart(at + 1) || scan.tokens[at + 1].features.contains(.yearLike)
            {
                at += 1
                while at < scan.end, scan.isApart(at) || scan.tokens[at].features.contains(.yearLike) { at += 1 }
                continue
            }
            guard token.kind == .word, !scan.word(at, closers), !scan.isApart(at) else { break }
            if token.features.contains(.countNoun) {
                // `medewerkers` in `twee medewerkers werkgeversdienstverlening` is the head: the first one counts,
                // unless it only joins the next (`arbeidsmarktregio's`).
                return (at, index..<at + 1)
            }
            // `1.600 voor 2015 geraamde plekken`
            if !anyNoun, !isAdjective(at, in: scan), !token.isAllCapitals { break }
            at += 1
        }
        guard anyNoun, at > index else { return nil }
        // Adjectives end in `e` or `en`; the first word that is none is the noun.
        var head = index
        while head + 1 < at, isAdjective(head, in: scan) { head += 1 }
        return (head, index..<head + 1)
    }

    /// Ends of nouns that end as adjectives do.
    private static let looksLikeAdjective = [
        "deel", "personeel", "toneel", "kanaal", "kapitaal", "materiaal", "metaal", "schaal", "signaal", "kwartaal",
        "verhaal", "tribunaal", "arsenaal", "tarief", "archief", "motief", "perspectief", "initiatief", "brief",
    ]

    static func isAdjective(_ index: Int, in scan: NumberScan) -> Bool {
        let word = scan.tokens.folded(index)
        if word.hasSuffix("e") { return true }
        if ["aal", "ief", "isch", "tijdig", "eel"].contains(where: word.hasSuffix) {
            return !Self.looksLikeAdjective.contains(where: word.hasSuffix)
        }
        return ["extra", "eigen", "open", "gouden", "verschillend", "meer", "nieuw"].contains(word)
    }
}
