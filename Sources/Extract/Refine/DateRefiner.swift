import Dutch
import Model

/// Joins what belongs together: modifiers, asides, ranges, directions. Each step looks at several finds at once.
enum DateRefiner {
    /// The steps in their order: `begin` must sit on its year before a range or `sinds` can take it.
    static func refine(_ matches: [DateMatch], _ scan: DateScan) -> [DateMatch] {
        var refined = matches
        for index in refined.indices {
            attachModifier(&refined[index], scan.tokens)
            attachAside(&refined[index], scan)
        }
        for index in refined.indices { attachWeek(&refined[index], scan.tokens) }
        refined = mergeRanges(refined, scan)
        for index in refined.indices {
            attachDirection(&refined[index], scan.tokens)
            attachApproximation(&refined[index], scan.tokens)
        }
        return dropOverlaps(refined)
    }

    /// `begin`, `medio`, `eind (van de/het)` before a month, a year, a decade.
    private static func attachModifier(_ match: inout DateMatch, _ tokens: TokenStream) {
        switch match.expression {
        case .date(_, _, .none), .decade, .century, .relative, .yearSpan, .relativeYearSpan: break
        default: return
        }
        guard match.modifier == nil else { return }
        var before = match.range.lowerBound - 1
        if tokens.isOne(before, of: ["jaar", "maand", "kalenderjaar"]) { before -= 1 }
        if tokens.is(before, "de") || tokens.is(before, "het") { before -= 1 }
        if tokens.is(before, "van") { before -= 1 }
        guard tokens.isWord(before), !tokens.isFirstOfLine(before + 1) else { return }
        if tokens.isOne(before, of: ["begin", "aanvang", "primo"]) {
            match.modifier = .start
        } else if tokens.isOne(before, of: ["medio", "midden", "halverwege", "half"]) {
            match.modifier = .mid
        } else if tokens.isOne(before, of: ["eind", "einde", "ultimo"]) {
            match.modifier = .end
        } else {
            return
        }
        match.range = before..<match.range.upperBound
    }

    /// `jl.`, `a.s.`, `aanstaande` behind a day or month; `afgelopen`, `komende` before a month.
    private static func attachAside(_ match: inout DateMatch, _ scan: DateScan) {
        let tokens = scan.tokens
        switch match.expression {
        case .date(.missing, _, _), .feast(.missing, _): break
        default: return
        }
        let next = match.range.upperBound
        if let end = tokens.afterShortForm(next, "jl") ?? tokens.afterShortForm(next, "ll") {
            match.aside = .past
            match.range = match.range.lowerBound..<end
        } else if tokens.is(next, "jongstleden") || tokens.is(next, "laatstleden") {
            match.aside = .past
            match.range = match.range.lowerBound..<next + 1
        } else if let end = tokens.afterShortForm(next, "as"), end > next + 1 {
            match.aside = .future
            match.range = match.range.lowerBound..<end
        } else if tokens.isOne(next, of: ["aanstaande", "eerstkomende", "eerstvolgende"]) {
            match.aside = .future
            match.range = match.range.lowerBound..<next + 1
        }
        let before = match.range.lowerBound - 1
        if match.aside == nil, before >= 0, !tokens.isFirstOfLine(before + 1), let direction = scan.direction(before),
            direction != .present || isMonth(match.expression)
        {
            match.aside = direction
            match.range = before..<match.range.upperBound
        }
    }

    /// `de week van 14 september`.
    private static func attachWeek(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard case .date(_, _, .some) = match.expression, match.aside == nil else { return }
        let before = match.range.lowerBound - 1
        guard before > 0, !tokens.isFirstOfLine(before + 1), tokens.is(before, "van"), tokens.is(before - 1, "week")
        else { return }
        match.expression = .weekOf(match.expression)
        match.range = before - 1..<match.range.upperBound
    }

    private static func isDay(_ expression: DateExpression) -> Bool {
        if case .date(_, _, .some) = expression { true } else { false }
    }

    private static func isMonth(_ expression: DateExpression) -> Bool {
        if case .date(.missing, .some, nil) = expression { true } else { false }
    }

    /// `A tot B`, `A t/m B`, `A – B`, `tussen A en B`, `juni en juli 2008`.
    private static func mergeRanges(_ matches: [DateMatch], _ scan: DateScan) -> [DateMatch] {
        let tokens = scan.tokens
        var merged: [DateMatch] = []
        var index = 0
        while index < matches.count {
            var match = matches[index]
            guard index + 1 < matches.count, let joined = join(match, matches[index + 1], tokens) else {
                if index + 1 < matches.count { shareYear(&match, matches[index + 1], tokens) }
                merged.append(match)
                index += 1
                continue
            }
            merged.append(joined)
            index += 2
        }
        for index in merged.indices { widen(&merged[index], tokens) }
        return merged
    }

    /// What stands between two dates, where it joins them.
    private enum Joint { case until, and, dash }

    private static func joint(_ tokens: TokenStream, _ start: Int, _ end: Int) -> Joint? {
        guard end > start, end - start <= 5 else { return nil }
        for position in start...end where tokens.isFirstOfLine(position) { return nil }
        var next = start
        var found: Joint?
        if tokens.is(next, "tot") {
            next += 1
            if tokens.is(next, "en"), tokens.is(next + 1, "met") {
                next += 2
            } else if tokens.is(next, "aan") || tokens.is(next, "uiterlijk") {
                next += 1
            }
            found = .until
        } else if tokens.is(next, "t"), tokens.isMark(next + 1, "/"), tokens.is(next + 2, "m") {
            next += 3
            found = .until
        } else if tokens.is(next, "tm") {
            next += 1
            found = .until
        } else if tokens.is(next, "en") {
            next += 1
            found = .and
        } else if tokens.isDash(next) || tokens.isMark(next, ">") || tokens.isMark(next, "/")
            || tokens.isMark(next, bytes: "→")
        {
            next += 1
            found = .dash
        }
        if tokens.is(next, "de") || tokens.is(next, "het") { next += 1 }
        return next == end ? found : nil
    }

    private static func join(_ first: DateMatch, _ second: DateMatch, _ tokens: TokenStream) -> DateMatch? {
        guard first.expression.isPointLike, second.expression.isPointLike,
            let joint = joint(tokens, first.range.upperBound, second.range.lowerBound)
        else { return nil }
        let before = first.range.lowerBound - 1
        let article = tokens.is(before, "de") || tokens.is(before, "het") ? before - 1 : before
        if joint == .and {
            let isBetween = tokens.is(article, "tussen")
            guard isBetween || isConsecutive(first.expression, second.expression, tokens, before, second) else {
                return nil
            }
        }
        if first.expression == .anaphor || second.expression == .anaphor { return nil }
        var start = first.expression
        var end = second.expression
        share(&start, &end)
        var match = DateMatch(
            first.range.lowerBound..<second.range.upperBound, .range(start, end), ruleName: second.rule)
        match.startModifier = first.modifier
        match.endModifier = second.modifier
        match.aside = second.aside
        match.isInReference = first.isInReference
        return match
    }

    /// Whether `A en B` without `tussen` is one stretch: `juni en juli 2008`, `de jaren 1990 en 1991`.
    private static func isConsecutive(
        _ first: DateExpression, _ second: DateExpression, _ tokens: TokenStream, _ before: Int, _ match: DateMatch
    ) -> Bool {
        guard case .date(let year, let month, nil) = first, case .date(let otherYear, let otherMonth, nil) = second
        else { return false }
        if let month, let otherMonth, month <= 12, otherMonth == month + 1 { return year == .missing }
        guard month == nil, otherMonth == nil, case .absolute(let one) = year, case .absolute(let two) = otherYear,
            two == one + 1
        else { return false }
        if tokens.is(before, "jaren") || tokens.is(before, "periode") { return true }
        let end = match.range.upperBound
        return tokens.isFirstOfLine(before + 1) && (end >= tokens.count || tokens.isFirstOfLine(end))
    }

    /// Gives the year that only one of two dates has to the other.
    private static func share(_ first: inout DateExpression, _ second: inout DateExpression) {
        guard case .date(let year, let month, let day) = first,
            case .date(let otherYear, let otherMonth, let otherDay) = second
        else { return }
        if year == .missing, otherYear != .missing, let month {
            var shared = otherYear
            if let otherMonth, month > otherMonth, month <= 12, otherMonth <= 12 { shared = otherYear.shifted(-1) }
            first = .date(shared, month: month, day: day)
        } else if otherYear == .missing, year != .missing, let otherMonth {
            var shared = year
            if let month, otherMonth < month, month <= 12 { shared = year.shifted(1) }
            second = .date(shared, month: otherMonth, day: otherDay)
        }
    }

    /// `op 3 mei en 1 juni 2015` are two days of one year.
    private static func shareYear(_ match: inout DateMatch, _ next: DateMatch, _ tokens: TokenStream) {
        guard case .date(.missing, let month?, let day) = match.expression, match.aside == nil,
            case .date(.absolute(let year), let otherMonth?, _) = next.expression,
            next.range.lowerBound - match.range.upperBound <= 2, next.range.lowerBound > match.range.upperBound,
            tokens.isOne(match.range.upperBound, of: ["en", "of"]) || tokens.isMark(match.range.upperBound, ","),
            !tokens.isFirstOfLine(next.range.lowerBound), month <= otherMonth
        else { return }
        match.expression = .date(.absolute(year), month: month, day: day)
    }

    /// A range takes in `van` and `tussen`, but not behind `periode`.
    private static func widen(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard case .range = match.expression else { return }
        var before = match.range.lowerBound - 1
        guard before >= 0, !tokens.isFirstOfLine(before + 1) else { return }
        let hasArticle = tokens.is(before, "de") || tokens.is(before, "het")
        if hasArticle { before -= 1 }
        guard tokens.isOne(before, of: ["van", "tussen", "vanaf"]) else { return }
        if tokens.is(before, "van"), tokens.isOne(before - 1, of: ["periode", "jaren", "tijdvak", "loop", "duur"]) {
            return
        }
        // `het rapport van 2002-2009`: only a range in words has `van` as its own.
        let isFrom = !tokens.is(before, "tussen")
        let isSpelled = (match.range.lowerBound..<match.range.upperBound).contains {
            tokens.is($0, "tot") || tokens.is($0, "t") || !isFrom && tokens.is($0, "en")
        }
        guard isSpelled else { return }
        match.range = before..<match.range.upperBound
    }

    /// `sinds`, `vanaf`, `tot`, `na`, `vóór`, `uiterlijk` before; `e.v.`, `en later` behind.
    private static func attachDirection(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard match.expression.isPointLike else { return }
        let end = match.range.upperBound
        if let after = tokens.afterShortForm(end, "ev") {
            open(&match, upTo: after)
            return
        }
        if tokens.is(end, "en") || tokens.is(end, "of"),
            tokens.isOne(end + 1, of: ["later", "verder", "daarna", "hoger", "nadien", "erna"])
        {
            open(&match, upTo: end + 2)
            return
        }
        if let after = untilNow(tokens, end) {
            open(&match, upTo: after)
            return
        }
        if tokens.is(end, "en"), tokens.is(end + 1, "volgende") || tokens.is(end + 1, "latere"),
            tokens.is(end + 2, "jaren")
        {
            open(&match, upTo: end + 3)
            return
        }
        var before = match.range.lowerBound - 1
        guard before >= 0, !tokens.isFirstOfLine(match.range.lowerBound) else { return }
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
        } else if tokens.isOne(before, of: ["sinds", "sedert", "vanaf"]) {
            take(&match, from: start, .range(match.expression, nil), .since)
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
        if tokens.is(word, "dan"), tokens.is(word - 1, "later"), tokens.is(word - 2, "niet") { return word - 2 }
        return nil
    }

    /// `tot`, `tot en met`, `t/m`, `tot aan`: its first token.
    private static func until(_ tokens: TokenStream, _ index: Int) -> Int? {
        if tokens.is(index, "tot") || tokens.is(index, "tm") { return index }
        if tokens.is(index, "met"), tokens.is(index - 1, "en"), tokens.is(index - 2, "tot") { return index - 2 }
        if tokens.is(index, "m"), tokens.isMark(index - 1, "/"), tokens.is(index - 2, "t") { return index - 2 }
        if tokens.is(index, "aan"), tokens.is(index - 1, "tot") { return index - 1 }
        return nil
    }

    /// `vóór` always looks back; `voor` only before a day, or a season or recess with its article: else it is *for*.
    private static func isBefore(
        _ tokens: TokenStream, _ index: Int, _ expression: DateExpression, _ hasArticle: Bool, _ modifier: DateModifier?
    ) -> Bool {
        if tokens[index].count > 4 { return true }
        switch expression {
        case .date(_, _, .some): return !hasArticle
        case .feast, .dayOffset, .weekdayOf, .nearestWeekday: return true
        case .date(_, .some(let month), nil): return month >= 21 && month <= 24 && hasArticle
        case .date(_, nil, nil): return hasArticle && modifier == .end
        default: return false
        }
    }

    /// `ca.`, `circa`, `rond`, `omstreeks` before.
    private static func attachApproximation(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard case .date = match.expression else { return }
        var before = match.range.lowerBound - 1
        if tokens.isMark(before, "."), tokens.isGlued(before) { before -= 1 }
        guard before >= 0, !tokens.isFirstOfLine(match.range.lowerBound) else { return }
        if tokens.isOne(before, of: ["ca", "circa", "rond", "omstreeks", "rondom"]) {
            match.isApproximate = true
            match.range = before..<match.range.upperBound
        }
    }

    /// Of two that overlap the longer one stays.
    private static func dropOverlaps(_ matches: [DateMatch]) -> [DateMatch] {
        var kept: [DateMatch] = []
        for match in matches {
            if let last = kept.last, last.range.upperBound > match.range.lowerBound {
                if match.range.count > last.range.count { kept[kept.count - 1] = match }
                continue
            }
            kept.append(match)
        }
        return kept
    }
}

extension DateExpression.Year {
    /// The year so many on.
    func shifted(_ years: Int) -> DateExpression.Year {
        switch self {
        case .absolute(let year): .absolute(year + years)
        case .relative(let offset): .relative(offset + years)
        case .same, .missing: self
        }
    }
}
