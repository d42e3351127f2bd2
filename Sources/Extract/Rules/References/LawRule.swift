import Dutch
import Model

/// Laws and rules by name: `Wet werk en bijstand (WWB)`, `Participatiewet`, `wet SUWI`, `Besluit beheer sociale huur`.
enum LawRule: ReferenceRule {
    static let cues: Features = .lawWord
    static let examples: [Example] = [
        .finds("In 2004 kwam de ⟦Wet werk en bijstand (WWB)⟧ tot stand.", "law:wet-werk-en-bijstand"),
        .finds("de uitvoering van de ⟦Participatiewet⟧ door gemeenten", "law:participatiewet"),
        .finds("de ⟦Leerplichtwet 1969⟧ geldt nog", "law:leerplichtwet-1969"),
        .finds("op grond van de ⟦wet SUWI⟧ wordt samengewerkt", "law:wet-suwi"),
        .finds("De ⟦Wet op de huurtoeslag⟧ is aangepast.", "law:wet-op-de-huurtoeslag"),
        .finds("de ⟦Algemene bijstandswet⟧ werd vervangen", "law:algemene-bijstandswet"),
        .finds("het ⟦Besluit beheer sociale-huursector⟧ trad in werking", "law:besluit-beheer-sociale-huursector"),
        .finds(
            "De ⟦Wet openbaarheid van bestuur⟧ (hierna: Wob) geldt.", "law:wet-openbaarheid-van-bestuur"),
        .finds(
            "De ⟦Wet sociale voorbeelden⟧ ingeruild voor de ⟦Kaderwet voorbeeldsubsidies⟧",
            "law:wet-sociale-voorbeelden", "law:kaderwet-voorbeeldsubsidies"),
        .finds("de ⟦Wet algemene bepalingen omgevingsrecht⟧ geldt", "law:wet-algemene-bepalingen-omgevingsrecht"),
        .finds("het ⟦Besluit omgevingsrecht⟧ geldt", "law:besluit-omgevingsrecht"),
        .finds("de ⟦Tijdelijke wet voorbeeldheffing⟧ geldt", "law:tijdelijke-wet-voorbeeldheffing"),
        .finds(
            "volgens de ⟦Wet op de beroepen in de individuele gezondheidszorg⟧ in de zorg",
            "law:wet-op-de-beroepen-in-de-individuele-gezondheidszorg"),
        .finds("volgens het ⟦Burgerlijk Wetboek⟧ geldt dit", "law:burgerlijk-wetboek"),
        .ignores("De wet treedt in werking."),
        .ignores("Het besluit van de minister volgde op 3 mei 2012."),
        .ignores("Wetgeving over onderwijs is nodig."),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        guard let law = LawName.at(index, scan) else { return nil }
        let title = scan.tokens.text[scan.tokens.span(law.name)]
        let reference = scan.reference(.law, law.range, law.identifier, title: title, rule: Self.self)
        return ReferenceMatch(references: [reference], end: law.range.upperBound, abbreviation: law.abbreviation)
    }
}

/// A law or decision named by its day: `Besluit van 4 september 2014, houdende …`, `Wet van 29 december 2008`.
///
/// Nobody cites by it here, but the day dates the paper, no change.
enum DatedActRule: ReferenceRule {
    static let cues: Features = .lawWord
    static let examples: [Example] = [
        .finds("⟦Besluit van 4 september 2014⟧, houdende wijziging van regels", "law"),
        .finds("⟦Wet van 29 december 2008⟧, Stb. 2008, 590", "law"),
        .ignores("Bij besluit van 4 september 2014 werd de raad opgeheven."),
        .ignores("Het Besluit van de minister."),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isOne(index, of: ["besluit", "wet", "regeling"]), tokens[index].isCapitalised,
            tokens.is(index + 1, "van"), tokens.isNumber(index + 2, digits: 1...2), tokens.isWord(index + 3),
            tokens[index + 3].features.contains(.month), tokens.isNumber(index + 4, digits: 4...4)
        else { return nil }
        let end = index + 5
        guard tokens.isMark(end, ",") || tokens.is(end, "tot") || tokens.is(end, "houdende") || tokens.isMark(end, "(")
        else { return nil }
        let reference = scan.reference(.law, index..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }
}

/// A law by its bare abbreviation, where the document or the table of laws knows it: `WWB`, `Wsw’ers`.
enum LawAbbreviationRule: ReferenceRule {
    static let cues: Features = .lawWord
    static let examples: [Example] = [
        .finds("De ⟦Wet werk en bijstand (WWB)⟧ geldt.", "law:wet-werk-en-bijstand", except: everyVariation),
        .finds(
            "In de wet, de ⟦Wmo 2015⟧ en de ⟦Wgbh/cz⟧ staat dit, in de ⟦WWB⟧ 2012 niet.",
            "law:wet-maatschappelijke-ondersteuning-2015",
            "law:wet-gelijke-behandeling-op-grond-van-handicap-of-chronische-ziekte", "law:wet-werk-en-bijstand"),
        .ignores("De raad en de SER zijn het eens."),
        .ignores("De heer Jansen Sr. en het GW-blad, Gw en Rv."),
        .finds(
            "Volgens de wet, de ⟦WWB⟧, ⟦WIJ⟧ en ⟦WW⟧ en met de ⟦WIN⟧ geldt dit, en volgens het ⟦Bor⟧ ook.",
            "law:wet-werk-en-bijstand", "law:wet-investeren-in-jongeren", "law:werkloosheidswet",
            "law:wet-inburgering-nieuwkomers", "law:besluit-omgevingsrecht"),
        .finds(
            "een verzoek op grond van die wet (⟦Woo⟧) en de ⟦Wob⟧", "law:wet-open-overheid",
            "law:wet-openbaarheid-van-bestuur"),
        .ignores("HET KABINET WAS TEGEN, WIN DE STRIJD"),
        .ignores("Win tijd. De heer Bor vroeg dit. Web van de gemeente, Wok en Rea."),
    ]

    /// The definition is another rule's; this one finds what comes after it, which one sentence cannot show.
    private static let everyVariation: [String] = [
        "asIs", "afterMultibyteText", "secondInItsText", "inParentheses", "atTheVeryEnd",
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens[index].isCapitalised, tokens[index].count <= 8, let (law, end) = scan.law(at: index) else {
            return nil
        }
        // `Sr`, `Rv`, `Gw` are other things without an article before them.
        if tokens[index].count == 2, !tokens[index].isAllCapitals || !tokens.isOne(index, of: ["ww", "bw", "zw", "tw"])
        {
            guard tokens.is(index, "pw") else { return nil }
        }
        guard scan.isMeant(at: index) else { return nil }
        let reference = scan.reference(.law, index..<end, law, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }
}

/// Articles: `artikel 10 wet SUWI`, `art. 29b van de Ziektewet`, `artikelen 3 en 4`.
enum ArticleRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("op grond van ⟦artikel 10 wet SUWI⟧ werken zij samen", "law:wet-suwi:10"),
        .finds("ingevolge ⟦artikel 29b van de Ziektewet⟧ geldt", "law:ziektewet:29b"),
        .finds("⟦artikel 7, eerste lid, onderdeel a, van de Participatiewet⟧", "law:participatiewet:7"),
        .finds(
            "⟦artikel 4 Wmo 2015⟧ en ⟦artikel 7:658 BW⟧", "law:wet-maatschappelijke-ondersteuning-2015:4",
            "law:burgerlijk-wetboek:7:658"),
        .finds("⟦artikel 3:2 van de Algemene wet bestuursrecht⟧", "law:algemene-wet-bestuursrecht:3:2"),
        .finds("⟦art. 2012⟧", "article"),
        .finds("zie ⟦artikel 1990⟧ en verder", "article"),
        .ignores("een artikel uit 2012"),
        .ignores("het artikel van Jansen"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isOne(index, of: words) else { return nil }
        let start = tokens.afterStop(index + 1)
        guard let (number, afterNumber) = number(tokens, start) else { return nil }
        var end = qualified(tokens, afterNumber)
        // More articles of the same law: `artikel 9 en artikel 10 …`, `artikelen 3, 4 en 5 …`.
        var others: [(range: Range<Int>, number: String)] = []
        var bareEnd = end
        while tokens.is(end, "en") || tokens.is(end, "tot") || tokens.is(end, "of") || tokens.isMark(end, ",")
            || tokens.is(end, "jo") || tokens.isDash(end)
        {
            var next = end + 1
            if tokens.is(next, "en"), tokens.is(next + 1, "met") { next += 2 }
            if tokens.is(next, "met"), tokens.is(end, "tot") { break }
            let first = next
            if tokens.isOne(next, of: words) { next = tokens.afterStop(next + 1) }
            guard let (other, after) = self.number(tokens, next),
                first < next || !tokens[next].features.contains(.yearLike), !opensDate(tokens, next)
            else { break }
            end = qualified(tokens, after)
            others.append((first..<end, other))
            bareEnd = end
        }
        var lawStart = end
        if tokens.isMark(lawStart, ",") { lawStart += 1 }
        if tokens.is(lawStart, "van") || tokens.is(lawStart, "uit") || tokens.is(lawStart, "in") {
            lawStart += 1
            if tokens.is(lawStart, "de") || tokens.is(lawStart, "het") { lawStart += 1 }
        }
        var identifier: String?
        var lawEnd = bareEnd
        if lawStart < tokens.count, !tokens.isFirstOfLine(lawStart) {
            if let law = LawName.at(lawStart, scan) {
                identifier = law.identifier
                lawEnd = law.range.upperBound
            } else if tokens.isWord(lawStart), tokens[lawStart].isCapitalised, tokens[lawStart].count <= 8,
                let law = scan.law(at: lawStart)
            {
                identifier = law.identifier
                lawEnd = law.end
            } else if let named = bracketed(tokens, lawStart) {
                identifier = named.identifier
                lawEnd = named.end
            }
        }
        guard let identifier else {
            let bare = scan.reference(.article, index..<bareEnd, nil, isCitation: false, rule: Self.self)
            return ReferenceMatch(references: [bare], end: bareEnd)
        }
        var references: [Reference] = []
        let firstEnd = others.isEmpty ? lawEnd : afterNumber
        references.append(
            scan.reference(.article, index..<firstEnd, "\(identifier):\(number)", rule: Self.self))
        for (rank, other) in others.enumerated() {
            let range = rank == others.count - 1 ? other.range.lowerBound..<lawEnd : other.range
            references.append(scan.reference(.article, range, "\(identifier):\(other.number)", rule: Self.self))
        }
        return ReferenceMatch(references: references, end: lawEnd)
    }

    static let words: [StaticString] = ["artikel", "artikelen", "art", "artt"]

    /// `10`, `29b`, `7:12`, `3.4`, `XVI`.
    private static func number(_ tokens: TokenStream, _ index: Int) -> (number: String, end: Int)? {
        if tokens.isWord(index), tokens[index].isCapitalised, tokens[index].count <= 5,
            Cabinet.roman(tokens.word(index)) != nil
        {
            return (tokens.word(index), index + 1)
        }
        guard tokens.isNumber(index, digits: 1...4) else { return nil }
        var number = tokens.digits(index)
        var end = index + 1
        while tokens.isGlued(end) {
            if tokens.isWord(end), tokens[end].count <= 3 {
                number += tokens.word(end)
                end += 1
            } else if tokens.isMark(end, ":") || tokens.isMark(end, "."), tokens.isGlued(end + 1),
                tokens.isNumber(end + 1, digits: 1...4)
            {
                number += (tokens.isMark(end, ":") ? ":" : ".") + tokens.digits(end + 1)
                end += 2
            } else {
                break
            }
        }
        return (number, end)
    }

    /// Past `, eerste lid, onderdeel a,`.
    private static func qualified(_ tokens: TokenStream, _ index: Int) -> Int {
        var end = index
        while end < tokens.count {
            let next = tokens.isMark(end, ",") ? end + 1 : end
            if tokens.isWord(next), tokens[next].features.contains(.ordinal), tokens.is(next + 1, "lid") {
                end = next + 2
            } else if tokens.is(next, "lid"), tokens.isNumber(next + 1, digits: 1...2) {
                end = next + 2
            } else if tokens.is(next, "onderdeel") || tokens.is(next, "onder") || tokens.is(next, "sub")
                || tokens.is(next, "aanhef"),
                tokens.isWord(next + 1) && tokens[next + 1].count <= 4
                    || tokens.isNumber(next + 1, digits: 1...2)
            {
                end = next + 2
            } else {
                break
            }
        }
        return end
    }

    /// Whether a number after `,` or `en` opens a date: `artikel 3 en 4 mei`.
    private static func opensDate(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isWord(index + 1) && tokens[index + 1].features.contains(.month)
    }

    /// A name with capitals and an abbreviation in brackets: `Structuur Uitvoering Werk en Inkomen (SUWI)`.
    private static func bracketed(_ tokens: TokenStream, _ index: Int) -> (identifier: String, end: Int)? {
        var end = index
        while end < index + 9, tokens.isWord(end), tokens[end].isCapitalised || tokens.is(end, "en") { end += 1 }
        guard end > index + 1, tokens.isMark(end, "("), tokens.isWord(end + 1), tokens[end + 1].isCapitalised,
            tokens.isMark(end + 2, ")")
        else { return nil }
        let name = tokens.text[tokens.span(index..<end)]
        let identifier =
            tokens.is(end + 1, "suwi") ? "law:wet-suwi" : Law.identifier(of: name)
        return (identifier, end + 3)
    }
}
