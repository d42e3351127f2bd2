import Dutch
import Model

/// What came of the thing of an item, and what it came in the place of.
extension LabelledItemRule {
    /// `opgaan CWI in UWV Werkbedrijf`, `fusie van A en B tot C`, `omgedoopt tot C`: what stands after `in` or `tot`.
    static func successor(_ range: Range<Int>, _ reader: PhraseReader, _ stops: [Range<Int>]) -> NounPhrase? {
        let tokens = reader.reading.tokens
        let isRenaming = range.contains { tokens.is($0, "naam") }
        guard
            range.contains(where: {
                tokens[$0].features.contains(.changeNoun)
                    && tokens.isOne($0, of: ["opgaan", "omvorming", "omzetting", "fusie", "samenvoeging"])
                    || tokens.isOne(
                        $0,
                        of: [
                            "opgegaan", "omgezet", "omgevormd", "omgedoopt", "hernoemd", "gefuseerd", "samengevoegd",
                        ])
                    || isRenaming && tokens.isOne($0, of: ["gewijzigd", "veranderd", "naam"])
            })
        else { return nil }
        for index in range.reversed() where tokens.isOne(index, of: ["in", "tot"]) && index + 1 < range.upperBound {
            if stops.contains(where: { $0.contains(index + 1) }) { continue }
            return reader.read(index + 1, to: range.upperBound, style: .list, stops: stops)
        }
        return nil
    }

    /// `opgevolgd door X`, `vervangen door X`: X, which came.
    static func replacer(
        _ token: Int, _ verb: ChangeVerb, _ range: Range<Int>, _ reader: PhraseReader, _ stops: [Range<Int>]
    ) -> NounPhrase? {
        guard verb.action == .replace, verb.infinitives == ["volgen"] || verb.infinitives == ["vervangen"],
            let by = (token + 1..<max(token + 1, range.upperBound)).first(where: { reader.tokens.is($0, "door") }),
            by + 1 < range.upperBound
        else { return nil }
        return reader.read(by + 1, to: range.upperBound, style: .list, stops: stops)
    }

    /// `naam van het Instituut X gewijzigd in Y`: the institute, which has another name.
    static func renamed(
        _ first: Int, _ token: Int, _ verb: ChangeVerb, _ reader: PhraseReader, _ stops: [Range<Int>]
    ) -> NounPhrase? {
        guard first < token, reader.tokens.is(first, "naam"), verb.action == .amend || verb.action == .rename else {
            return nil
        }
        let start = reader.tokens.is(first + 1, "van") ? first + 2 : first + 1
        return start < token ? reader.read(start, to: token, style: .list, stops: stops) : nil
    }

    /// `Dienst Oost en Dienst West`: what `en` ties to a subject and names the same sort of thing.
    static func alike(
        _ subject: NounPhrase, _ range: Range<Int>, _ reader: PhraseReader, _ stops: [Range<Int>]
    ) -> [NounPhrase] {
        let tokens = reader.tokens
        var found: [NounPhrase] = []
        var last = subject
        while found.count < 8, last.tokens.upperBound + 1 < range.upperBound, tokens.is(last.tokens.upperBound, "en"),
            reader.isSameSort(last.tokens.upperBound + 1, as: subject.tokens.lowerBound),
            let next = reader.read(last.tokens.upperBound + 1, to: range.upperBound, style: .list, stops: stops)
        {
            found.append(next)
            last = next
        }
        return found
    }

    /// `1996–2001`: the end of a span that was read as a name's.
    static func isTail(_ mention: Range<Int>, _ tokens: TokenStream) -> Bool {
        mention.count == 1 && tokens.isDash(mention.lowerBound - 1) && !tokens[mention.lowerBound].hasSpaceBefore
            && tokens.isNumber(mention.lowerBound - 2, digits: 4...4) && !tokens[mention.lowerBound - 1].hasSpaceBefore
    }

    /// Whether a mark closes a quotation that opens in the same stretch.
    static func closesQuote(_ index: Int, in range: Range<Int>, _ tokens: TokenStream) -> Bool {
        tokens.isClosingQuote(index) && !tokens[index].hasSpaceBefore
            && (range.lowerBound..<index).contains { tokens.isOpeningQuote($0) && tokens[$0].hasSpaceBefore }
    }

    /// `plan geschrapt`: what was to come does not.
    static func isGivenUp(_ verb: ChangeVerb, _ subject: NounPhrase, _ tokens: TokenStream) -> Bool {
        ["schrappen", "blazen", "verwerpen", "zien"].contains(verb.infinitives.first ?? "")
            && tokens.endsInOne(subject.head, of: ["plan", "plannen", "voorstel", "voornemen", "wetsvoorstel"])
    }

    /// `beëindiging subsidieregeling aangekondigd`: a step that is only announced is to come.
    static func isAnnounced(_ range: Range<Int>, _ tokens: TokenStream) -> Bool {
        guard let word = range.first(where: { tokens.isOne($0, of: ["aangekondigd", "voorgesteld"]) }) else {
            return false
        }
        return word > range.lowerBound && range.contains { $0 < word && tokens[$0].features.contains(.changeNoun) }
    }

    /// `Naam Stichting X wordt Y`: X, which is called Y from then on.
    static func naming(
        _ range: Range<Int>, _ reader: PhraseReader, _ stops: [Range<Int>]
    ) -> (old: NounPhrase, new: NounPhrase)? {
        let tokens = reader.tokens
        guard range.count > 3, tokens.is(range.lowerBound, "naam"),
            let turn = range.first(where: { tokens.isOne($0, of: ["wordt", "werd"]) }), turn + 1 < range.upperBound
        else { return nil }
        let start = range.lowerBound + (tokens.is(range.lowerBound + 1, "van") ? 2 : 1)
        guard start < turn, let old = reader.read(start, to: turn, style: .list, stops: stops),
            let new = reader.read(turn + 1, to: range.upperBound, style: .list, stops: stops),
            tokens[new.tokens.lowerBound].isCapitalised
        else { return nil }
        return (old, new)
    }
}
