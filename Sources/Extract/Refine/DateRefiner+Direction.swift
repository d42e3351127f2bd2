import Dutch
import Model

/// Words that open a stretch of time or close it: `sinds`, `tot`, `vóór`, `uiterlijk`, `e.v.`
extension DateRefiner {
    /// `sinds`, `vanaf`, `tot`, `na`, `vóór`, `uiterlijk` before; `e.v.`, `en later` behind.
    static func attachDirection(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard match.expression.isPointLike else { return }
        let end = match.range.upperBound
        if tokens[end].kind != .number, attachEnd(&match, tokens, end) { return }
        attachStart(&match, tokens)
    }

    /// What stands behind a date and opens it.
    private static func attachEnd(_ match: inout DateMatch, _ tokens: TokenStream, _ end: Int) -> Bool {
        if let after = tokens.afterShortForm(end, "ev") {
            open(&match, upTo: after)
            return true
        }
        if tokens.is(end, "en") || tokens.is(end, "of"),
            tokens.isOne(end + 1, of: ["later", "verder", "daarna", "hoger", "nadien", "erna"])
        {
            open(&match, upTo: end + 2)
            return true
        }
        // `2015 en eerder`
        if tokens.is(end, "en") || tokens.is(end, "of"), !tokens.isFirstOfLine(end + 1),
            tokens.isOne(end + 1, of: ["eerder", "vroeger", "daarvoor", "ervoor"]),
            tokens[end + 2].features.isDisjoint(with: [.direction, .numeral, .digits]),
            !tokens.isOne(end + 2, of: ["in", "dan", "al", "op", "van"])
        {
            match.isInclusive = true
            match.range = match.range.lowerBound..<end + 2
            match.expression = .range(nil, match.expression)
            match.endModifier = match.modifier
            match.modifier = .before
            return true
        }
        if let after = untilNow(tokens, end) {
            open(&match, upTo: after)
            let before = match.range.lowerBound - 1
            if tokens.isOne(before, of: ["sinds", "sedert", "vanaf"]), !tokens.isFirstOfLine(before + 1) {
                match.range = before..<after
            }
            return true
        }
        if tokens.is(end, "en"), tokens.isOne(end + 1, of: ["nu", "heden", "vandaag"]), !tokens.isFirstOfLine(end + 1),
            tokens.is(match.range.lowerBound - 1, "tussen")
        {
            open(&match, upTo: end + 2)
            match.range = match.range.lowerBound - 1..<end + 2
            return true
        }
        if tokens.is(end, "en"), tokens.is(end + 1, "volgende") || tokens.is(end + 1, "latere"),
            tokens.is(end + 2, "jaren")
        {
            open(&match, upTo: end + 3)
            return true
        }
        return false
    }

    /// What stands before a date and opens or closes it.
    private static func attachStart(_ match: inout DateMatch, _ tokens: TokenStream) {
        var before = match.range.lowerBound - 1
        guard !tokens.isFirstOfLine(match.range.lowerBound) else { return }
        // `t.e.m. 2015`
        if tokens.isMark(before, "."), tokens.is(before - 1, "m"), tokens.is(before - 5, "t"),
            tokens.afterShortForm(before - 5, "tem") == before + 1
        {
            take(&match, from: before - 5, .range(nil, match.expression), match.modifier)
            return
        }
        guard tokens[before].kind == .word else { return }
        if tokens.is(before, "jaar") || tokens.is(before, "maand") { before -= 1 }
        let hasArticle = tokens.is(before, "de") || tokens.is(before, "het")
        if hasArticle { before -= 1 }
        if before < 0 || tokens.isFirstOfLine(before + 1) { return }
        let start = before
        // `niet voor 1 juli`, `niet eerder dan 2020`: from then on.
        let negated = tokens.is(before, "voor") ? before - 1 : before - 2
        if tokens.is(negated, "niet"), !tokens.isFirstOfLine(negated + 1),
            tokens.is(before, "voor") && (tokens[before].count > 4 || isDay(match.expression))
                || tokens.is(before, "dan") && tokens.is(before - 1, "eerder")
        {
            take(&match, from: negated, .range(match.expression, nil), .since)
        } else if let word = earliest(tokens, before) {
            take(&match, from: word, .range(match.expression, nil), .since)
        } else if tokens.isOne(before, of: ["sinds", "sedert", "vanaf"]) {
            // `sinds 1 september` looks back, whatever the tense.
            if match.aside == nil, !tokens.is(before, "vanaf"), case .date(.missing, .some, _) = match.expression {
                match.aside = .past
            }
            take(&match, from: start, .range(match.expression, nil), .since)
        } else if tokens.is(before, "op"), tokens.is(before - 1, "of"), tokens.is(before - 2, "dan"),
            tokens.isOne(before - 3, of: ["later", "eerder"]), !tokens.isFirstOfLine(before - 2)
        {
            // `later dan of op 1 mei`, `eerder dan of op 1 mei`
            let isLater = tokens.is(before - 3, "later")
            match.isInclusive = true
            take(
                &match, from: before - 3, isLater ? .range(match.expression, nil) : .range(nil, match.expression),
                isLater ? .since : .before)
        } else if tokens.is(before, "na") {
            take(&match, from: start, .range(match.expression, nil), .after)
        } else if tokens.is(before, "dan"), tokens.is(before - 1, "later"), !tokens.is(before - 2, "niet") {
            take(&match, from: before - 1, .range(match.expression, nil), .after)
        } else if tokens.is(before, "van"), tokens.is(before - 1, "afloop"), tokens.is(before - 2, "na") {
            take(&match, from: before - 2, .range(match.expression, nil), .after)
        } else if tokens.is(before, "dan"), tokens.is(before - 1, "eerder"), !tokens.is(before - 2, "niet") {
            match.isInclusive = false
            take(&match, from: before - 1, .range(nil, match.expression), .before)
        } else if tokens.is(before, "aan"), tokens.is(before - 1, "voorafgaand") {
            match.isInclusive = false
            take(&match, from: before - 1, .range(nil, match.expression), .before)
        } else if let word = deadline(tokens, before) {
            match.isInclusive = true
            take(&match, from: word, .range(nil, match.expression), .before)
        } else if tokens.is(before, "voor"), isBefore(tokens, before, match.expression, hasArticle, match.modifier) {
            match.isInclusive = false
            take(&match, from: start, .range(nil, match.expression), .before)
        } else if tokens.is(before, "tot") || tokens.is(before, "met") || tokens.is(before, "m")
            || tokens.is(before, "tm")
            || tokens.is(before, "aan")
        {
            guard let word = until(tokens, before) else { return }
            // `met terugwerkende kracht tot`, `werkt terug tot en met`: in force from that day.
            if tokens.isOne(word - 1, of: ["kracht", "terug"]), !tokens.isFirstOfLine(word) { return }
            let modifier = match.modifier
            take(&match, from: word, .range(nil, match.expression), modifier)
        }
    }

    /// `tot heden`, `tot op heden`, `- heden`, `tot nu toe`, `t/m vandaag` behind a start: the token behind.
    private static func untilNow(_ tokens: TokenStream, _ index: Int) -> Int? {
        var next = index
        if tokens.is(next, "tot") {
            next += 1
            if tokens.is(next, "en"), tokens.is(next + 1, "met") { next += 2 }
            if tokens.is(next, "op") || tokens.is(next, "aan") { next += 1 }
        } else if tokens.is(next, "t"), tokens.isMark(next + 1, "/"), tokens.is(next + 2, "m") {
            next += 3
        } else if tokens.isDash(next) {
            next += 1
        } else {
            return nil
        }
        if tokens.is(next, "nu"), !tokens.isFirstOfLine(next) {
            return tokens.is(next + 1, "toe") ? next + 2 : next + 1
        }
        return tokens.is(next, "heden") && !tokens.isFirstOfLine(next) ? next + 1 : nil
    }

    private static func open(_ match: inout DateMatch, upTo end: Int) {
        match.range = match.range.lowerBound..<end
        match.expression = .range(match.expression, nil)
        match.startModifier = match.modifier
        match.modifier = .since
    }

    private static func take(
        _ match: inout DateMatch, from start: Int, _ expression: DateExpression, _ modifier: DateModifier?
    ) {
        match.range = start..<match.range.upperBound
        if case .range(.some, nil) = expression { match.startModifier = match.modifier }
        if case .range(nil, .some) = expression { match.endModifier = match.modifier }
        match.expression = expression
        match.modifier = modifier
    }

    /// `uiterlijk (in/op/per/voor)`, `tot uiterlijk`, `niet later dan`: its first token.
    private static func deadline(_ tokens: TokenStream, _ index: Int) -> Int? {
        var word = index
        if tokens.isOne(word, of: ["in", "op", "per", "voor", "met"]) { word -= 1 }
        if tokens.is(word, "uiterlijk") { return tokens.is(word - 1, "tot") ? word - 1 : word }
        if tokens.is(word, "laatste"), tokens.is(word - 1, "ten") { return word - 1 }
        if tokens.is(word, "dan"), tokens.is(word - 1, "later"), tokens.is(word - 2, "niet") { return word - 2 }
        return nil
    }

    /// `op zijn vroegst (in/per/op)`: its first token.
    private static func earliest(_ tokens: TokenStream, _ index: Int) -> Int? {
        let word = tokens.isOne(index, of: ["in", "op", "per"]) ? index - 1 : index
        guard tokens.is(word, "vroegst"), tokens.isOne(word - 1, of: ["zijn", "z'n"]), tokens.is(word - 2, "op"),
            !tokens.isFirstOfLine(word)
        else { return nil }
        return word - 2
    }

    /// `tot`, `tot en met`, `t/m`, `tot aan`: its first token.
    private static func until(_ tokens: TokenStream, _ index: Int) -> Int? {
        if tokens.is(index, "tot") || tokens.is(index, "tm") { return index }
        if tokens.is(index, "met"), tokens.is(index - 1, "en"), tokens.is(index - 2, "tot") { return index - 2 }
        if tokens.is(index, "m"), tokens.isMark(index - 1, "/"), tokens.is(index - 2, "t") { return index - 2 }
        if tokens.is(index, "aan"), tokens.is(index - 1, "tot") { return index - 1 }
        return nil
    }

    /// Words behind which `voor` leads to the time for which something is meant.
    private static let intended: [StaticString] = [
        "voorzien", "gepland", "ingepland", "geagendeerd", "bedoeld", "beoogd", "bestemd", "gereserveerd", "begroot",
        "geraamd", "verwacht", "staat", "staan", "stond", "stonden",
    ]

    private static let planned: [StaticString] = [
        "voorzien", "voorziene", "gepland", "geplande", "ingepland", "geagendeerd", "beoogd", "beoogde",
    ]

    /// `vóór` always looks back; `voor` only before a day, or a season or recess with its article: else it is *for*.
    private static func isBefore(
        _ tokens: TokenStream, _ index: Int, _ expression: DateExpression, _ hasArticle: Bool, _ modifier: DateModifier?
    ) -> Bool {
        if tokens[index].count > 4 { return true }
        // `voorzien voor het najaar van 2011`, `gepland voor 1 juli`: then, and not before.
        if tokens.isOne(index - 1, of: planned), !tokens.isFirstOfLine(index) { return false }
        switch expression {
        // `voor eind 2012`, `voor medio mei`; but `voorzien voor eind 2012`
        case .date(_, _, nil) where !hasArticle && (modifier == .end || modifier == .mid):
            return !tokens.isOne(index - 1, of: intended)
                && !(tokens.isWord(index - 1) && NounPreposition.isForeseen(tokens.folded(index - 1)))
        // `gepland voor 1 juli 2010`, `voorzien voor het najaar`: the time itself.
        case _ where tokens.isOne(index - 1, of: ["voorzien", "gepland", "ingepland", "geagendeerd"]): return false
        case .date(_, _, .some): return !hasArticle
        case .monthDay: return !hasArticle
        case .feast, .dayOffset, .weekdayOf, .nearestWeekday: return true
        case .date(_, .some(let month), nil): return month >= 21 && month <= 24 && hasArticle
        case .date(_, nil, nil): return hasArticle && modifier == .end
        default: return false
        }
    }
}
