import Model

/// Staatsblad, Staatscourant and Tractatenblad: `Stb. 2014, 366`, `Stcrt. 2002, 77`, `Trb. 1998, nr. 12`.
enum GazetteRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("de wet (⟦Stb. 2014, 366⟧) geldt", "stb-2014-366"),
        .finds("⟦Stcrt. 2002, 77⟧.", "stcrt-2002-77"),
        .finds("⟦Staatscourant 2012, nr. 14391⟧", "stcrt-2012-14391"),
        .finds("⟦Staatsblad 1996, 618⟧", "stb-1996-618"),
        .finds("⟦Trb. 1951, 154⟧", "trb-1951-154"),
        .finds("⟦Stb. 2001, 624⟧ en ⟦625⟧.", "stb-2001-624", "stb-2001-625"),
        .finds("⟦Stb. 2001, nrs. 624⟧, ⟦625⟧ en ⟦626⟧.", "stb-2001-624", "stb-2001-625", "stb-2001-626"),
        .finds("⟦Stb. 2001, 624⟧ en 3 eerdere wijzigingen", "stb-2001-624"),
        .finds("⟦Stb. 366⟧ van dat jaar", "stb"),
        .ignores("In de Staatscourant staat dit niet."),
        .ignores("Het Staatsblad telde in 2012 veel nummers."),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        let kind: Reference.Kind
        let prefix: String
        if tokens.is(index, "stb") || tokens.is(index, "staatsblad") {
            kind = .staatsblad
            prefix = "stb"
        } else if tokens.is(index, "stcrt") || tokens.is(index, "staatscourant") || tokens.is(index, "scrt") {
            kind = .staatscourant
            prefix = "stcrt"
        } else if tokens.is(index, "trb") || tokens.is(index, "tractatenblad") {
            kind = .tractatenblad
            prefix = "trb"
        } else {
            return nil
        }
        var next = tokens.afterStop(index + 1)
        if tokens.is(next, "jaargang") { next += 1 }
        guard let year = tokens.number(next) else { return nil }
        next += 1
        var number = next
        if tokens.isMark(number, ",") || tokens.isMark(number, "/") || tokens.isDash(number)
            || tokens.isMark(number, ":")
        {
            number += 1
        }
        let isList = tokens.isOne(number, of: ReferenceScan.listWords)
        if tokens.isOne(number, of: ["nr", "nrs", "nummer", "nummers", "no"]) {
            number = tokens.afterStop(number + 1)
        }
        if (1813...2099).contains(year), tokens.isNumber(number, digits: 1...6), number > next || kind != .tractatenblad
        {
            var end = number + 1
            var identifier = "\(prefix)-\(year)-\(tokens.digits(number))"
            if tokens.isDash(end), tokens.isGlued(end), tokens.isNumber(end + 1, digits: 1...3), tokens.isGlued(end + 1)
            {
                identifier += "-" + tokens.digits(end + 1)
                end += 2
            }
            var references = [scan.reference(kind, index..<end, identifier, rule: Self.self)]
            while references.count < 40, let (next, after) = scan.furtherNumber(end, digits: 1...5, isList: isList),
                !tokens[next.lowerBound].features.contains(.yearLike)
            {
                let further = "\(prefix)-\(year)-\(tokens.digits(next.lowerBound))"
                references.append(scan.reference(kind, next, further, rule: Self.self))
                end = after
            }
            return ReferenceMatch(references: references, end: end)
        }
        guard !(1813...2099).contains(year) else {
            // A year without a number: `(Stb. 1990)`; the span is kept, the identifier is not known.
            guard tokens[index + 1].kind == .mark else { return nil }
            let reference = scan.reference(kind, index..<next, prefix, isCitation: false, rule: Self.self)
            return ReferenceMatch(references: [reference], end: next)
        }
        let reference = scan.reference(kind, index..<next, prefix, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: next)
    }
}
