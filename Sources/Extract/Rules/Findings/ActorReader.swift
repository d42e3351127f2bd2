import Dutch
import Model

/// Somebody named in the text as one who can observe and judge.
struct ActorMention: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A body or person by name.
        case name
        /// A common noun in the plural: `werkgevers`.
        case group
        /// A common noun in the singular that may stand for a name given before: `de raad`.
        case body
        /// `ik`, `wij`: whoever wrote the document.
        case writer
        /// `zij`, `hij`, `men`: whoever was named before.
        case pronoun
        /// `het onderzoek`, `de enquête`.
        case study
    }

    var kind: Kind
    /// The name as the text has it, without its article; canonical where the name is known.
    var name: String
    /// The folded noun of a body, group or study.
    var noun: String
    var tokens: Range<Int>
    var isPlural: Bool
}

/// Reads who is named at a place in a sentence.
struct ActorReader {
    let tokens: TokenStream

    private static let determiners = WordSet([
        "de", "het", "een", "deze", "die", "dit", "dat", "onze", "mijn", "uw", "alle", "veel", "vele", "sommige",
        "diverse", "enkele",
        "meeste", "andere", "beide", "bepaalde", "verschillende", "overige", "ook", "zowel", "enige", "haar", "hun",
        "zijn", "steeds", "meer",
        "datzelfde", "dezelfde", "zelfde", "hetzelfde",
    ])
    /// Words that open a sentence and no name.
    private static let firstWords = WordSet([
        "in", "op", "bij", "voor", "met", "van", "uit", "over", "onder", "naar", "door", "tot", "tussen", "sinds",
        "vanaf", "per", "na",
        "ten", "ter", "om", "als", "dat", "die", "dit", "deze", "er", "zo", "ook", "maar", "en", "of", "want", "toch",
        "dan", "daar",
        "hier", "nu", "toen", "wel", "niet", "alle", "veel", "wie", "wat", "waar", "hoe", "aan", "te", "gelet",
        "evenals", "net", "zoals", "naast", "behalve", "conform", "evenmin",
        "gezien", "volgens", "vanuit", "namens", "tijdens", "zonder", "ondanks", "dankzij", "via", "omdat",
    ])
    private static let quantities = WordSet([
        "deel", "merendeel", "meerderheid", "aantal", "helft", "kwart", "derde", "groep", "gros", "tweederde",
        "driekwart",
    ])
    private static let keptAdjectives: [StaticString] = ["betrokken"]
    private static let linked: [StaticString] = ["medewerkers", "fractie", "fracties", "leden", "college", "hoofd"]

    /// The actor whose words begin at a token, its determiner included; nil where none does.
    func actor(at start: Int, before end: Int) -> ActorMention? {
        guard start < end else { return nil }
        if let pronoun = pronoun(at: start) { return pronoun }
        if let party = gluedName(at: start) { return party }
        var index = start
        var steps = 0
        while index < end, steps < 8, tokens[index].kind != .mark || isThousands(index) {
            if isThousands(index) {
                index += 1
                continue
            }
            if let found = named(at: index, before: end) ?? noun(at: index, before: end) {
                return ActorMention(
                    kind: found.kind, name: fullName(of: found, at: index), noun: found.noun,
                    tokens: start..<found.tokens.upperBound, isPlural: found.isPlural)
            }
            guard isInside(index, start, end) else { return nil }
            index = step(index, end)
            steps += 1
        }
        return nil
    }

    /// `50PLUS`: digits that open a name.
    private func gluedName(at index: Int) -> ActorMention? {
        guard tokens[index].kind == .number, tokens[index + 1].isAllCapitals, !tokens[index + 1].hasSpaceBefore else {
            return nil
        }
        return ActorMention(
            kind: .name, name: tokens.text[tokens.span(index..<index + 2)], noun: "", tokens: index..<index + 2,
            isPlural: false)
    }

    /// The point of `5.000 medewerkers`.
    private func isThousands(_ index: Int) -> Bool {
        tokens.byte(index) == 0x2E && index > 0 && tokens[index - 1].kind == .number
            && tokens[index + 1].kind == .number
            && !tokens[index + 1].hasSpaceBefore
    }

    /// Whether a token before the noun is a determiner, a quantity or an adjective.
    private func isInside(_ index: Int, _ start: Int, _ end: Int) -> Bool {
        if tokens.isOne(index, of: Self.determiners) {
            // `volgens de jurisprudentie deze ambtenaren`: two phrases.
            return index == start || tokens.isOne(index - 1, of: Self.determiners)
                || tokens[index - 1].count <= 4 || !tokens.folded(index - 1).hasSuffix("e")
                || !tokens.isOne(index, of: ["deze", "de", "het", "dit", "die", "een"])
                || tokens.is(index - 1, "van") || tokens.isOne(index - 1, of: Self.quantities)
        }
        if tokens[index].kind == .number || tokens[index].features.contains(.numeral) { return true }
        if tokens.isOne(index, of: Self.quantities), tokens.isOne(index + 1, of: ["van"]) { return true }
        if tokens.isOne(
            index,
            of: [
                "groot", "klein", "groter", "ruim", "bijna", "ongeveer", "circa", "vertegenwoordigers", "relatief",
                "zeer", "groep",
            ])
        {
            return true
        }
        if tokens.is(index, "van"), index > start {
            if tokens.isOne(index - 1, of: ["veel", "enkele", "sommige", "diverse", "vele", "beide"]) { return true }
            return tokens.isOne(index - 1, of: Self.quantities) || tokens.is(index - 1, "vertegenwoordigers")
                || tokens.isOne(index - 1, of: ["procent"])
        }
        if tokens.is(index, "procent") { return true }
        // `een op de vijf klantmanagers`
        if tokens.is(index, "op"), index > start, tokens[index - 1].features.contains(.numeral),
            tokens.isOne(index + 1, of: ["de", "elke", "iedere"]),
            tokens[index + 2].kind == .number || tokens[index + 2].features.contains(.numeral)
        {
            return true
        }
        // An inflected adjective or participle between a determiner and its noun.
        guard index > start || tokens[index].isCapitalised, tokens[index].kind == .word else { return false }
        guard !tokens[index].features.contains(.preposition) else { return false }
        return isInflected(index) || tokens.isOne(index, of: Self.keptAdjectives)
            // `een onafhankelijk bureau`
            || tokens[index + 1].features.contains(.actorWord)
                && tokens.endsInOne(index, of: ["elijk", "isch", "ionaal", "baar"])
    }

    private func isInflected(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isPlain { return token.count > 4 && tokens.byte(index, token.count - 1) | 0x20 == 0x65 }
        let word = tokens.folded(index)
        return word.hasSuffix("e") && word.utf8.count > 4
    }

    private func step(_ index: Int, _ end: Int) -> Int { index + 1 }

    /// Whether a word begins with a letter that one of the pronouns below begins with.
    private func mayBePronoun(_ index: Int) -> Bool {
        guard tokens[index].isPlain else { return true }
        switch tokens.byte(index) | 0x20 {
        case UInt8(ascii: "i"), UInt8(ascii: "w"), UInt8(ascii: "o"), UInt8(ascii: "z"), UInt8(ascii: "h"),
            UInt8(ascii: "m"):
            return true
        default: return false
        }
    }

    private func pronoun(at index: Int) -> ActorMention? {
        func mention(_ kind: ActorMention.Kind, plural: Bool) -> ActorMention {
            ActorMention(
                kind: kind, name: tokens.folded(index), noun: "", tokens: index..<index + 1, isPlural: plural)
        }
        guard tokens[index].kind == .word, tokens[index].count <= 8, mayBePronoun(index) else { return nil }
        if tokens.isOne(index, of: ["ik", "ikzelf"]) { return mention(.writer, plural: false) }
        if tokens.isOne(index, of: ["wij", "we", "ondergetekende"]) { return mention(.writer, plural: true) }
        if tokens.isOne(index, of: ["zij", "ze"]) { return mention(.pronoun, plural: true) }
        if tokens.isOne(index, of: ["hij", "men"]) { return mention(.pronoun, plural: false) }
        return nil
    }

    /// An institution of the table, or a name in capitals.
    private func named(at index: Int, before end: Int) -> ActorMention? {
        guard tokens[index].kind == .word, tokens[index].features.contains(.bodyWord) else { return nil }
        guard let found = ActorLexicon.bodies.name(at: index, before: end, in: tokens) else { return nil }
        return ActorMention(kind: .name, name: found.name, noun: "", tokens: index..<found.end, isPlural: false)
    }

    /// `de commissie-Rijkaart`: one word, called after whoever leads it.
    private func committee(at index: Int) -> ActorMention? {
        guard tokens[index].kind == .word, tokens[index].count > 11, tokens.byte(index) | 0x20 == 0x63,
            tokens.folded(index).hasPrefix("commissie-")
        else { return nil }
        return ActorMention(
            kind: .name, name: tokens.word(index), noun: "commissie", tokens: index..<index + 1, isPlural: false)
    }

    /// A common noun for those who judge, or a study.
    private func noun(at index: Int, before end: Int) -> ActorMention? {
        if let committee = committee(at: index) { return committee }
        guard tokens[index].kind == .word, tokens[index].features.contains(.actorWord) else { return nil }
        var next = index + 1
        let kind: ActorMention.Kind
        var isPlural = false
        let features = tokens[index].features
        if features.contains(.actorPlural), !tokens.isOne(index, of: ActorLexicon.things) {
            kind = .group
            isPlural = true
        } else if features.contains(.actorSingular) {
            kind = .body
        } else if features.contains(.studyWord) {
            kind = .study
        } else {
            return nil
        }
        let word = tokens.folded(index)
        // The folded word is the text's own where it has neither capitals nor accents.
        let isPlain = !tokens[index].isCapitalised && word.utf8.count == tokens[index].count
        var name = kind == .study || isPlain ? word : plainName(index)
        if kind == .group, index > 0, tokens.isOne(index - 1, of: Self.keptAdjectives) {
            name = tokens.folded(index - 1) + " " + name
        }
        // `medewerkers van gemeenten en UWV`, `de fractie van de SP`, `de minister van …`
        if next < end, tokens.is(next, "van"), kind == .body || tokens.isOne(index, of: Self.linked) {
            let group = linkedGroup(from: next, before: end)
            if group > next + 1 {
                if word == "minister" || word == "staatssecretaris" {
                    let text = tokens.text[tokens.span(index..<group)]
                    if let holder = Office.holder(of: text), holder.utf8.contains(0x20) {
                        return ActorMention(
                            kind: .name, name: holder, noun: word, tokens: index..<group, isPlural: false)
                    }
                } else if tokens.isOne(index, of: Self.linked) {
                    name += " " + tokens.text[tokens.span(next..<group)]
                    return ActorMention(kind: kind, name: name, noun: word, tokens: index..<group, isPlural: isPlural)
                }
            }
        }
        if kind == .body, let name = professor(at: index, before: end) ?? longName(at: index, before: end) {
            return name
        }
        // `de Raad voor Cultuur`, `het College voor de Rechten van de Mens`
        if kind == .body, tokens[index].isCapitalised, tokens.is(next, "voor"),
            let name = properName(at: next + 1, before: end)
        {
            return ActorMention(
                kind: .name, name: tokens.text[tokens.span(index..<name.tokens.upperBound)], noun: word,
                tokens: index..<name.tokens.upperBound, isPlural: false)
        }
        // `de wethouder van Almelo`
        if kind == .body, tokens.isOne(index, of: ["wethouder", "burgemeester", "gedeputeerde"]),
            tokens.is(next, "van"),
            next + 1 < end, tokens[next + 1].isCapitalised, let place = properName(at: next + 1, before: end)
        {
            let text = name + " " + tokens.text[tokens.span(next..<place.tokens.upperBound)]
            return ActorMention(
                kind: .name, name: text, noun: word, tokens: index..<place.tokens.upperBound, isPlural: false)
        }
        // `staatssecretaris SZW`, `bureau Noorderbreed`
        if kind == .body {
            if let name = next < end ? properName(at: next, before: end) : nil, name.tokens.lowerBound == next,
                !tokens.isOne(next, of: ["de", "het"]),
                // `Wanneer het hof WPK volgt`: a party.
                word != "hof" || !tokens[next].isAllCapitals
            {
                next = name.tokens.upperBound
            }
            if next > index + 1 {
                // `onderzoeksbureau Ecorys` is Ecorys; `Bureau Ecorys` keeps its first name.
                let isPlain = !tokens[index].isCapitalised && word.hasSuffix("bureau")
                let first = isPlain ? index + 1 : index
                let text = tokens.text[tokens.span(first..<next)]
                if let holder = Office.holder(of: text), word == "minister" || word == "staatssecretaris" {
                    return ActorMention(kind: .name, name: holder, noun: word, tokens: index..<next, isPlural: false)
                }
                return ActorMention(kind: .name, name: text, noun: word, tokens: index..<next, isPlural: false)
            }
        }
        return ActorMention(kind: kind, name: name, noun: word, tokens: index..<next, isPlural: isPlural)
    }

    private func plainName(_ index: Int) -> String {
        let word = tokens.word(index)
        return tokens[index].isCapitalised && !tokens[index].isAllCapitals ? ActorLexicon.lowerCased(word) : word
    }

    /// The end of a noun group that `van` opens, with what `en` joins to it.
    private func linkedGroup(from index: Int, before end: Int) -> Int {
        var next = index + 1
        while next < end, next < index + 9 {
            let token = tokens[next]
            if token.kind == .mark {
                // `Onderwijs, Cultuur en Wetenschap`
                guard tokens.byte(next) == 0x2C, next + 1 < end, tokens[next + 1].isCapitalised else { break }
                next += 1
                continue
            }
            if token.features.contains(.findingVerb), !token.isCapitalised { break }
            guard
                token.isCapitalised || token.features.contains(.actorWord)
                    || tokens.isOne(next, of: ["de", "het", "en", "b", "w"])
            else { break }
            next += 1
        }
        while next > index + 1, tokens.isOne(next - 1, of: ["de", "het", "en"]) { next -= 1 }
        return next
    }

    /// A name in capitals at a token that no table holds, with the small words that join its parts.
    func properName(at start: Int, before end: Int) -> ActorMention? {
        var index = start
        if index < end, tokens.isOne(index, of: ["de", "het"]) { index += 1 }
        guard index < end, tokens[index].kind == .word, tokens[index].isCapitalised else { return nil }
        if tokens.isOne(index, of: Self.firstWords) || tokens[index].count < 2 { return nil }
        var next = index + 1
        while next < end, next < index + 9 {
            let token = tokens[next]
            if token.kind == .word, token.isCapitalised {
                next += 1
                continue
            }
            let isJoint =
                tokens.isOne(next, of: ["van", "voor", "de", "der", "den", "het", "en", "te", "ter"])
                || tokens.byte(next) == 0x26
            var after = next
            while isJoint, after < end,
                tokens.isOne(after, of: ["van", "voor", "de", "der", "den", "het", "te", "ter"])
                    || tokens.byte(after) == 0x26
            { after += 1 }
            guard isJoint, after > next, after < end, tokens[after].kind == .word, tokens[after].isCapitalised else {
                break
            }
            next = after + 1
        }
        // `de Utrechtse hoogleraar`: of a place, and no name.
        if next == index + 1, next < end, tokens[next].kind == .word, !tokens[next].isCapitalised,
            tokens[index].count > 5, !tokens[index].isAllCapitals, tokens[next].features.contains(.actorWord),
            tokens.folded(index).hasSuffix("se")
        {
            return nil
        }
        // The first word of a sentence is a name only where more of a name follows or it has capitals inside.
        if next == index + 1, index == start, opensSentence(index), !hasInnerCapital(index) { return nil }
        return ActorMention(
            kind: .name, name: tokens.text[tokens.span(index..<next)], noun: "", tokens: start..<next, isPlural: false)
    }

    /// Whether nothing but a mark that ends a sentence stands before a token.
    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return tokens[index - 1].kind == .mark && tokens.byte(index - 1) != 0x2C && tokens.byte(index - 1) != 0x28
            || tokens.text.bytes[Int(tokens[index].start) - 1] == 0x0A
    }

    private func hasInnerCapital(_ index: Int) -> Bool {
        let token = tokens[index]
        return tokens.text.bytes[Int(token.start) + 1..<Int(token.end)].contains { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// Everybody joined by commas and `en` from a token on.
    func actors(at start: Int, before end: Int, orNames: Bool = true) -> [ActorMention] {
        guard let first = actor(at: start, before: end) ?? (orNames ? properName(at: start, before: end) : nil) else {
            return []
        }
        var found = [first]
        var next = first.tokens.upperBound
        while next + 1 < end {
            let isComma = tokens.byte(next) == 0x2C
            guard isComma || tokens.isOne(next, of: ["en", "alsmede", "als"]) else { break }
            guard let more = actor(at: next + 1, before: end) ?? (orNames ? nameOnly(at: next + 1, before: end) : nil),
                more.kind == .name || more.kind == .group || more.kind == .body
            else { break }
            if !isComma, isInsideName(next, of: found[found.count - 1], more) {
                let whole = found[found.count - 1].tokens.lowerBound..<more.tokens.upperBound
                var name = found[found.count - 1]
                name.name += tokens.text[tokens.span(next - 1..<more.tokens.upperBound)].dropFirst(
                    tokens.text[tokens.span(next - 1..<next)].count)
                name.tokens = whole
                found[found.count - 1] = name
                next = whole.upperBound
                continue
            }
            // After a comma another clause may begin: only what `en` or the verb closes is joined.
            if isComma, !isJoined(more.tokens.upperBound, before: end) { break }
            found.append(more)
            next = more.tokens.upperBound
        }
        return found
    }

    /// The first of those, without asking who is joined to it where that could not change its name.
    func firstActor(at start: Int, before end: Int) -> ActorMention? {
        guard let first = actor(at: start, before: end) else { return nil }
        return first.kind == .name ? actors(at: start, before: end, orNames: false).first : first
    }

    private func nameOnly(at start: Int, before end: Int) -> ActorMention? {
        guard start < end, tokens[start].isCapitalised || tokens.isOne(start, of: ["de", "het"]) else { return nil }
        return properName(at: start, before: end)
    }

    private func isJoined(_ index: Int, before end: Int) -> Bool {
        index < end && (tokens.byte(index) == 0x2C || tokens.isOne(index, of: ["en", "alsmede"]))
    }
}
