import Dutch
import Model

/// Where the name of a law begins and ends.
struct LawName {
    /// Tokens of the name and of an abbreviation in brackets behind it.
    var range: Range<Int>
    /// Tokens of the name alone.
    var name: Range<Int>
    /// Its folded abbreviation, where brackets give one.
    var abbreviation: String?
    /// `law:` and the slug of the name.
    var identifier: String

    /// The law whose name begins at a token; nil where none does.
    static func at(_ index: Int, _ scan: ReferenceScan) -> LawName? {
        let tokens = scan.tokens
        guard tokens.isWord(index) else { return nil }
        let token = tokens[index]
        if let end = KnownLaws.end(tokens, index) { return finish(tokens, index..<end) }
        if token.features.contains(.lawWord) { return named(index, scan) }
        guard token.isCapitalised else { return nil }
        // `Algemene bijstandswet`, `Tijdelijke regeling …`: an adjective with a capital before the head.
        if isAdjective(tokens, index), tokens.isWord(index + 1), !tokens.isFirstOfLine(index + 1),
            tokens[index + 1].features.contains(.lawWord)
        {
            guard let rest = named(index + 1, scan, afterAdjective: true) else { return nil }
            return finish(tokens, index..<rest.name.upperBound)
        }
        return nil
    }

    /// Heads that govern one another (`Invoeringswet Wet …`) are followed `depth` deep: no name has more.
    private static func named(
        _ index: Int, _ scan: ReferenceScan, afterAdjective: Bool = false, depth: Int = 3
    ) -> LawName? {
        let tokens = scan.tokens
        let token = tokens[index]
        if token.count > 60 { return nil }
        let isPlain = tokens.isOne(index, of: ["wet", "besluit", "regeling", "wetboek", "verordening", "rijkswet"])
        if isPlain {
            let next = index + 1
            guard tokens.isWord(next) || tokens.isMark(next, "("), !tokens.isFirstOfLine(next) else {
                return nil
            }
            // `wet SUWI`: a short name in capitals is a name after a small letter too.
            if tokens.isWord(next), tokens[next].isAllCapitals || isShortName(tokens, next) {
                var end = next + 1
                if isYear(tokens, end) { end += 1 }
                return finish(tokens, index..<end)
            }
            if !token.isCapitalised, !afterAdjective {
                // `regeling premiehuurwoningen 1989`: one word and a year.
                guard tokens.isWord(next), tokens[next].count > 6, isYear(tokens, next + 1), !tokens.is(index, "wet"),
                    !LawName.stops(tokens, next)
                else { return nil }
                return finish(tokens, index..<next + 2)
            }
            let end = nameEnd(tokens, next, first: true)
            guard end > next, end - next > 1 || tokens[next].count > 3 else { return nil }
            // `Algemene wet bestuursrecht`: behind an adjective one long word is a name.
            if !token.isCapitalised, end - next < 2, tokens[next].count < 6 { return nil }
            return finish(tokens, index..<(isYear(tokens, end) ? end + 1 : end))
        }
        // Compounds: `Participatiewet`, `Leerplichtwet 1969`, `Invoeringswet Wet werk en bijstand`.
        guard token.isCapitalised || afterAdjective, token.count >= 6 else { return nil }
        if afterAdjective, !token.isCapitalised, !endsIn(tokens, index, "wet") { return nil }
        var end = index + 1
        if isYear(tokens, end) {
            end += 1
        } else if takesName(tokens, index), tokens.isWord(end), !tokens.isFirstOfLine(end) {
            if tokens[end].features.contains(.lawWord), tokens[end].isCapitalised, depth > 0 {
                if let inner = KnownLaws.end(tokens, end) { return finish(tokens, index..<inner) }
                if let inner = named(end, scan, depth: depth - 1) {
                    return finish(tokens, index..<inner.name.upperBound)
                }
            }
            end = nameEnd(tokens, end, first: false)
            if isYear(tokens, end) { end += 1 }
        } else if !endsIn(tokens, index, "wet") {
            return nil
        }
        return finish(tokens, index..<end)
    }

    /// With the abbreviation in brackets behind the name.
    private static func finish(_ tokens: TokenStream, _ name: Range<Int>) -> LawName {
        var range = name
        var abbreviation: String?
        let open = name.upperBound
        if tokens.isMark(open, "("), tokens.isWord(open + 1) {
            var word = open + 1
            if tokens.is(word, "hierna") || tokens.is(word, "verder") {
                if tokens.isMark(word + 1, ":") { word += 1 }
                word += 1
                if tokens.is(word, "te"), tokens.is(word + 1, "noemen") { word += 2 }
                if tokens.isMark(word, ":") { word += 1 }
                if tokens.is(word, "de") { word += 1 }
                if tokens.isOpeningQuote(word) { word += 1 }
                if tokens.isWord(word), tokens[word].isCapitalised || tokens[word].isAllCapitals {
                    abbreviation = tokens.folded(word)
                }
            } else {
                if tokens.is(word, "wet"), tokens.isWord(word + 1) { word += 1 }
                if tokens.isWord(word), tokens[word].isCapitalised || tokens[word].count < 6,
                    tokens.isMark(word + 1, ")"), tokens[word].count <= 16
                {
                    abbreviation = tokens.folded(word)
                    range = name.lowerBound..<word + 2
                }
            }
        }
        let words = tokens.text[tokens.span(name)]
        var identifier = Law.identifier(of: words)
        if abbreviation == "suwi" { identifier = "law:wet-suwi" }
        return LawName(range: range, name: name, abbreviation: abbreviation, identifier: identifier)
    }

    static func isYear(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isNumber(index, digits: 4...4) && tokens[index].features.contains(.yearLike)
            && tokens[index].hasSpaceBefore && !tokens.isFirstOfLine(index)
    }

    /// `Wajong`, `Wmo`, `Suwi`: at most six letters with a capital that the table of laws knows.
    private static func isShortName(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens[index].isCapitalised, tokens[index].count <= 6 else { return false }
        return tokens.value(index, in: shortNames) ?? false
    }

    private static let shortNames = WordTable(Law.all.map { (Folding.fold($0.abbreviation), true) })

    /// The token after the last word of a name that goes on at `index`.
    static func nameEnd(_ tokens: TokenStream, _ start: Int, first: Bool) -> Int {
        var index = start
        var taken = 0
        // An abbreviation in brackets tells where the name ends; nothing else is as sure.
        var look = start
        while look < min(start + 14, tokens.count), tokens.isWord(look) || tokens.isMark(look, "("), look > start - 1,
            !tokens.isFirstOfLine(look)
        {
            if tokens.isMark(look, "("), look > start, tokens.isWord(look + 1), tokens[look + 1].isCapitalised,
                tokens.isMark(look + 2, ")") || tokens.is(look + 1, "wet"), !tokens.is(look + 1, "kamerstuk"),
                !(start..<look).contains(where: { Self.isAuxiliary(tokens, $0) }),
                initialsAgree(tokens, start - 1..<look, look + 1)
            {
                return look
            }
            if tokens.isMark(look, "(") { break }
            look += 1
        }
        while index < tokens.count, taken < 11 {
            if tokens.isFirstOfLine(index) { break }
            // `(re)integratie`
            if tokens.isMark(index, "("), tokens.isGlued(index + 1), tokens.isMark(index + 2, ")"),
                tokens.isGlued(index + 3), tokens.isWord(index + 3), tokens[index + 1].count <= 3
            {
                index += 4
                taken += 1
                continue
            }
            guard tokens.isWord(index) else {
                // `Wet financiering Abw, IOAW en IOAZ`
                if tokens.isMark(index, ","), tokens.isWord(index + 1), tokens[index + 1].isAllCapitals,
                    tokens.is(index + 2, "en"), tokens.isWord(index + 3), tokens[index + 3].isAllCapitals, taken > 0
                {
                    index += 4
                    taken += 3
                    continue
                }
                // `in-, door- en uitstroombanen`
                if tokens.isDash(index), tokens.isGlued(index), tokens.isMark(index + 1, ","), tokens.isWord(index + 2),
                    tokens.isDash(index + 3)
                {
                    index += 2
                    continue
                }
                // `in- en doorstroombanen`
                if tokens.isDash(index), tokens.isGlued(index), tokens.is(index + 1, "en"), tokens.isWord(index + 2) {
                    index += 3
                    continue
                }
                break
            }
            let isFirst = first && taken == 0
            if tokens.is(index, "en") || tokens.is(index, "of") {
                guard taken > 0, tokens.isWord(index + 1), !stops(tokens, index + 1),
                    !tokens[index + 1].features.contains(.lawWord), !isPreposition(tokens, index + 1),
                    !tokens[index + 1].isAllCapitals || tokens[index - 1].isAllCapitals
                else { break }
                index += 1
                continue
            }
            if tokens.is(index, "in"), tokens.isDash(index + 1), tokens.isGlued(index + 1) {
                index += 1
                continue
            }
            if isPreposition(tokens, index) {
                guard let after = afterPreposition(tokens, index, isFirst: isFirst) else { break }
                index = after
                continue
            }
            if stops(tokens, index) { break }
            if taken > 0, tokens[index].features.contains(.month) { break }
            index += 1
            taken += 1
        }
        // A name does not end in `en` or a preposition.
        while index > start,
            tokens.is(index - 1, "en") || isPreposition(tokens, index - 1) || tokens.is(index - 1, "de")
                || tokens.is(index - 1, "het")
        {
            index -= 1
        }
        return index
    }

    /// Whether the first letter of the abbreviation begins the name, or a word of it.
    private static func initialsAgree(_ tokens: TokenStream, _ name: Range<Int>, _ abbreviation: Int) -> Bool {
        let first = tokens.byte(abbreviation) | 0x20
        return name.contains { tokens.byte($0) | 0x20 == first }
    }

    /// After `op de`, `van`, `in`, `naar`: the first word of what it governs; nil where the name ends before it.
    private static func afterPreposition(_ tokens: TokenStream, _ index: Int, isFirst: Bool) -> Int? {
        var next = index + 1
        let hasArticle = tokens.is(next, "de") || tokens.is(next, "het")
        if hasArticle { next += 1 }
        guard tokens.isWord(next), !tokens.isFirstOfLine(next), !stops(tokens, next),
            !tokens[next].features.contains(.month)
        else { return nil }
        if isFirst { return tokens.is(index, "van") ? nil : next }
        // Later in a name an article stands in known names alone; else it opens what is said of the law.
        if hasArticle { return nil }
        if tokens[next].isCapitalised || tokens[next].features.contains(.timeUnit) { return nil }
        switch true {
        case tokens.is(index, "van"):
            return tokens.isOne(next, of: ["kracht", "toepassing", "start", "rechtswege", "gemeenten", "belang"])
                ? nil : next
        case tokens.is(index, "naar"): return next
        case tokens.is(index, "in"):
            return tokens.isOne(next, of: ["jongeren", "balans", "eigendom", "ondernemingen", "zelfstandigheid"])
                ? next : nil
        case tokens.is(index, "op"): return nil
        case tokens.is(index, "tot"): return nil
        case tokens.is(index, "bij"):
            return tokens.isOne(next, of: ["ziekte", "arbeidsongeschiktheid", "overlijden", "werkloosheid"])
                ? next : nil
        default: return nil
        }
    }

    private static func isPreposition(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isOne(index, of: ["op", "van", "in", "naar", "voor", "tot", "bij", "aan", "tegen", "inzake", "tussen"])
    }

    private static func isAuxiliary(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isOne(index, of: ["is", "was", "wordt", "werd", "zijn", "heeft", "dat", "die"])
    }

    /// Whether a word cannot stand in a name, so that the name ends before it.
    static func stops(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.value(index, in: stopWords) ?? isParticiple(tokens, index)
    }

    private static func isAdjective(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isOne(
            index,
            of: [
                "algemene", "tijdelijke", "nationale", "bijzondere", "experimentele", "gemeenschappelijke",
                "algemeen", "tijdelijk",
            ])
    }

    private static func endsIn(_ tokens: TokenStream, _ index: Int, _ ending: String) -> Bool {
        tokens.folded(index).hasSuffix(ending)
    }

    /// Compounds that are the head of a longer name.
    private static func takesName(_ tokens: TokenStream, _ index: Int) -> Bool {
        let word = tokens.folded(index)
        return heads.contains(word) || (word.hasSuffix("bijdrageregeling") || word.hasSuffix("uitvoeringsregeling"))
            || word.hasPrefix("huurprijzenwet")
    }

    private static let heads: Set<String> = [
        "invoeringswet", "organisatiewet", "kaderwet", "wijzigingswet", "aanpassingswet", "verzamelwet",
        "coordinatiewet", "uitvoeringswet", "financieringswet", "overgangswet", "reparatiewet", "intrekkingswet",
        "implementatiewet", "uitvoeringsbesluit", "uitvoeringsregeling", "invoeringsbesluit", "experimentenwet",
        "inrichtingsbesluit", "veegwet", "herzieningswet",
        "goedkeuringswet",
        "aanpassingsbesluit", "bekostigingsbesluit", "tariefbesluit", "wijzigingsbesluit", "overgangsregeling",
    ]
}
