import Dutch
import Model

/// Joins what belongs together: modifiers, asides, ranges, directions. Each step looks at several finds at once.
enum DateRefiner {
    /// The steps in their order: `begin` must sit on its year before a range or `sinds` can take it.
    ///
    /// They work in place: a text of nothing but dates has millions of them.
    static func refine(_ matches: inout [DateMatch], _ scan: DateScan) {
        for index in matches.indices {
            attachModifier(&matches[index], scan.tokens)
            attachAside(&matches[index], scan)
            attachCustom(&matches[index], scan.tokens)
            attachWeek(&matches[index], scan.tokens)
        }
        mergeRanges(&matches, scan)
        for index in matches.indices {
            attachDirection(&matches[index], scan.tokens)
            attachApproximation(&matches[index], scan.tokens)
        }
        dropOverlaps(&matches)
    }

    /// `begin`, `medio`, `eind (van de/het)` before a month, a year, a decade.
    private static func attachModifier(_ match: inout DateMatch, _ tokens: TokenStream) {
        switch match.expression {
        case .date(_, _, .none), .decade, .century, .relative, .yearSpan, .relativeYearSpan: break
        default: return
        }
        var before = match.range.lowerBound - 1
        guard match.modifier == nil, tokens[before].kind == .word else { return }
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
        } else if case .decade = match.expression, before == match.range.lowerBound - 1,
            tokens.isOne(before, of: ["vroege", "late"])
        {
            match.modifier = tokens.is(before, "late") ? .end : .start
        } else {
            return
        }
        match.range = before..<match.range.upperBound
        // `begin tot medio 2012`
        if case .date(_, _, nil) = match.expression, tokens.is(before - 1, "tot") || tokens.isDash(before - 1),
            tokens.isOne(before - 2, of: ["begin", "medio"]), !tokens.isFirstOfLine(before),
            !tokens.isFirstOfLine(before - 1)
        {
            match.startModifier = tokens.is(before - 2, "begin") ? .start : .mid
            match.endModifier = match.modifier
            match.modifier = nil
            match.expression = .range(match.expression, match.expression)
            match.range = before - 2..<match.range.upperBound
        }
    }

    /// `jl.`, `a.s.`, `aanstaande` behind a day or month; `afgelopen`, `komende` before a month.
    private static func attachAside(_ match: inout DateMatch, _ scan: DateScan) {
        let tokens = scan.tokens
        switch match.expression {
        case .date(.missing, _, _), .feast(.missing, _), .range(.date(.missing, _, _), .date(.missing, _, _)): break
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
        } else if tokens.isOne(next, of: ["daaropvolgend", "daaraanvolgend", "nadien"]) {
            match.isNextAfter = true
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

    /// `1 juli van ieder jaar`, `jaarlijks vóór 1 april`: a custom and no day.
    private static func attachCustom(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard case .date(.missing, .some, _) = match.expression, match.aside == nil else { return }
        let end = match.range.upperBound
        if tokens.is(end, "van") || tokens.is(end, "in"), tokens.isOne(end + 1, of: ["ieder", "elk"]),
            tokens.is(end + 2, "jaar"), !tokens.isFirstOfLine(end + 1)
        {
            match.expression = .recurring
            match.range = match.range.lowerBound..<end + 3
            return
        }
        var before = match.range.lowerBound - 1
        if tokens.isOne(before, of: ["voor", "op", "per", "uiterlijk", "in"]) { before -= 1 }
        if tokens.is(before, "uiterlijk") { before -= 1 }
        if tokens.is(before, "jaarlijks")
            || tokens.is(before, "jaar") && tokens.isOne(before - 1, of: ["elk", "ieder"]),
            !tokens.isFirstOfLine(before + 1)
        {
            match.expression = .recurring
        }
    }

    /// `de week van 14 september`.
    private static func attachWeek(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard case .date(_, _, .some) = match.expression, match.aside == nil else { return }
        var before = match.range.lowerBound - 1
        if tokens.is(before, "op") { before -= 1 }
        // `de week die begint op 3 mei`
        if tokens.is(before - 1, "die"), tokens.isOne(before, of: ["begint", "begon", "start", "startte"]) {
            before -= 1
        }
        guard before > 0, tokens.is(before - 1, "week"), !tokens.isFirstOfLine(before),
            !tokens.isFirstOfLine(before + 1)
        else { return }
        var end = match.range.upperBound
        if tokens.is(before, "die"),
            tokens.isOne(end, of: ["begint", "begon", "start", "startte", "aanvangt", "aanving"])
        {
            end += 1
        } else {
            let isLed = tokens.isOne(before, of: ["van", "beginnend", "startend", "aanvangend"])
            guard isLed || tokens.is(before, "die") && before < match.range.lowerBound - 2 else { return }
        }
        match.expression = .weekOf(match.expression)
        match.range = before - 1..<end
    }

    static func isDay(_ expression: DateExpression) -> Bool {
        if case .date(_, _, .some) = expression { true } else { false }
    }

    private static func isMonth(_ expression: DateExpression) -> Bool {
        if case .date(.missing, .some, nil) = expression { true } else { false }
    }

    /// `A tot B`, `A t/m B`, `A – B`, `tussen A en B`, `juni en juli 2008`.
    private static func mergeRanges(_ matches: inout [DateMatch], _ scan: DateScan) {
        let tokens = scan.tokens
        var kept = 0
        var index = 0
        while index < matches.count {
            let next = index + 1
            if next < matches.count,
                let joint = joint(tokens, matches[index].range.upperBound, matches[next].range.lowerBound),
                let joined = join(matches[index], matches[next], joint, tokens)
            {
                matches[kept] = joined
                index += 2
            } else {
                if next < matches.count { lendYear(&matches, index, tokens) }
                if kept < index { matches[kept] = matches[index] }
                index += 1
            }
            if case .range = matches[kept].expression { widen(&matches[kept], tokens) }
            kept += 1
        }
        matches.removeSubrange(kept...)
        // `juni, juli en augustus 2011`: the year goes back over the list.
        for index in matches.indices.dropLast().reversed() {
            switch matches[index].expression {
            case .date(.missing, .some, _), .range(.date(.missing, _, _), .date(.missing, _, _)): break
            default: continue
            }
            let next = matches[index + 1]
            shareYear(&matches[index], next, tokens)
        }
    }

    /// What stands between two dates, where it joins them.
    private enum Joint { case until, and, dash }

    private static func joint(_ tokens: TokenStream, _ start: Int, _ end: Int) -> Joint? {
        guard end > start, end - start <= 7, tokens[start].kind != .number else { return nil }
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
        } else if tokens.is(next, "t"), let after = tokens.afterShortForm(next, "tem") {
            next = after
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

    private static func join(
        _ first: DateMatch, _ second: DateMatch, _ joint: Joint, _ tokens: TokenStream
    ) -> DateMatch? {
        guard first.expression.isPointLike, second.expression.isPointLike else { return nil }
        let before = first.range.lowerBound - 1
        let article = tokens.is(before, "de") || tokens.is(before, "het") ? before - 1 : before
        if joint == .and {
            if first.aside != nil, first.aside != second.aside { return nil }
            let isBetween = tokens.is(article, "tussen")
            guard isBetween || isConsecutive(first.expression, second.expression, tokens, before, second) else {
                return nil
            }
        }
        if first.expression == .anaphor || second.expression == .anaphor { return nil }
        var start = first.expression
        var end = second.expression
        guard share(&start, &end) else { return nil }
        var match = DateMatch(
            first.range.lowerBound..<second.range.upperBound, .range(start, end), rule: second.rule)
        match.startModifier = first.modifier
        match.endModifier = second.modifier
        match.aside = second.aside
        match.startAside = first.aside
        match.isInReference = first.isInReference
        return match
    }

    /// `van 1 februari tot en met 30 februari 2010`: the year of a day that it does not have still is the other's.
    private static func lendYear(_ matches: inout [DateMatch], _ index: Int, _ tokens: TokenStream) {
        var start = matches[index].expression
        var end = matches[index + 1].expression
        guard !start.mayExist || !end.mayExist,
            joint(tokens, matches[index].range.upperBound, matches[index + 1].range.lowerBound) != nil
        else { return }
        _ = share(&start, &end)
        if start.mayExist { matches[index].expression = start }
        if end.mayExist { matches[index + 1].expression = end }
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

    /// Gives the year that only one of two dates has to the other; false where that year has no such day.
    private static func share(_ first: inout DateExpression, _ second: inout DateExpression) -> Bool {
        guard case .date(let year, let month, let day) = first,
            case .date(let otherYear, let otherMonth, let otherDay) = second
        else { return true }
        if year == .missing, otherYear != .missing, let month {
            var shared = otherYear
            if let otherMonth, firstMonth(of: month) > firstMonth(of: otherMonth) { shared = otherYear.shifted(-1) }
            first = .date(shared, month: month, day: day)
        } else if otherYear == .missing, year != .missing, let otherMonth {
            var shared = year
            if let month, firstMonth(of: otherMonth) < firstMonth(of: month) { shared = year.shifted(1) }
            second = .date(shared, month: otherMonth, day: otherDay)
        }
        return first.mayExist && second.mayExist
    }

    /// The month with which a month or a grouping of months begins.
    private static func firstMonth(of month: Int) -> Int {
        month <= 12 ? month : EDTF.Point(year: 2000, month: month).first.month
    }

    /// `op 3 mei en 1 juni 2015` are two days of one year, `op 3 mei en 1 juni jl.` both lie before.
    private static func shareYear(_ match: inout DateMatch, _ next: DateMatch, _ tokens: TokenStream) {
        if next.aside != nil, match.aside == nil, next.range.lowerBound - match.range.upperBound == 1,
            tokens.isOne(match.range.upperBound, of: ["en", "of"]) || tokens.isMark(match.range.upperBound, ","),
            case .date(.missing, .some, _) = match.expression, case .date(.missing, .some, _) = next.expression,
            !tokens.isFirstOfLine(next.range.lowerBound)
        {
            match.aside = next.aside
            return
        }
        if case .range(.some(let start), .some(let end)) = match.expression {
            // `9 en 10 mei, 6 juni en 4 juli 2012`
            guard case .date(.missing, let month, let day) = start, case .date(.missing, _, _) = end else { return }
            var last = match
            last.expression = end
            shareYear(&last, next, tokens)
            guard case .date(let year, _, _) = last.expression, year != .missing else { return }
            let first = DateExpression.date(year, month: month, day: day)
            if first.mayExist { match.expression = .range(first, last.expression) }
            return
        }
        var other = next.expression
        if case .range(.some(let start), _) = other { other = start }
        guard case .date(.missing, let month?, let day) = match.expression, match.aside == nil,
            case .date(.absolute(let year), let otherMonth?, _) = other,
            next.range.lowerBound - match.range.upperBound <= 2, next.range.lowerBound > match.range.upperBound,
            tokens.isOne(match.range.upperBound, of: ["en", "of", "op", "naar"])
                || tokens.isMark(match.range.upperBound, ","),
            !tokens.isFirstOfLine(next.range.lowerBound), month <= otherMonth
        else { return }
        let shared = DateExpression.date(.absolute(year), month: month, day: day)
        if shared.mayExist { match.expression = shared }
    }

    /// A range takes in `van` and `tussen`, but not behind `periode`.
    private static func widen(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard case .range = match.expression else { return }
        var before = match.range.lowerBound - 1
        guard before >= 0, !tokens.isFirstOfLine(before + 1) else { return }
        let hasArticle = tokens.is(before, "de") || tokens.is(before, "het")
        if hasArticle { before -= 1 }
        guard tokens.isOne(before, of: ["van", "tussen", "vanaf"]) else { return }
        if tokens.is(before, "van"),
            tokens.isOne(before - 1, of: ["periode", "jaren", "tijdvak", "loop", "duur", "week"])
        {
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

    /// `ca.`, `circa`, `rond`, `omstreeks` before.
    private static func attachApproximation(_ match: inout DateMatch, _ tokens: TokenStream) {
        guard case .date = match.expression else { return }
        var before = match.range.lowerBound - 1
        guard tokens[before].kind != .number else { return }
        if tokens.isMark(before, "."), tokens.isGlued(before) { before -= 1 }
        guard before >= 0, !tokens.isFirstOfLine(match.range.lowerBound) else { return }
        if tokens.is(before, "de") || tokens.is(before, "het"), tokens.isOne(before - 1, of: ["rond", "omstreeks"]),
            !tokens.isFirstOfLine(before)
        {
            before -= 1
        }
        if tokens.isOne(before, of: ["ca", "circa", "rond", "omstreeks", "rondom"]) {
            match.isApproximate = true
            match.range = before..<match.range.upperBound
        }
    }

    /// Of two that overlap the longer one stays.
    private static func dropOverlaps(_ matches: inout [DateMatch]) {
        var kept = 0
        for index in matches.indices {
            if kept > 0, matches[kept - 1].range.upperBound > matches[index].range.lowerBound {
                if matches[index].range.count > matches[kept - 1].range.count { matches[kept - 1] = matches[index] }
                continue
            }
            if kept < index { matches[kept] = matches[index] }
            kept += 1
        }
        matches.removeSubrange(kept...)
    }
}

extension DateExpression {
    /// False for a day that its stated year does not have: 29 February 2031; or no year: 31 April.
    var mayExist: Bool {
        guard case .date(let year, let month?, let day?) = self else { return true }
        if case .absolute(let year) = year { return CivilDate(year, month, day) != nil }
        return CivilDate(2000, month, day) != nil
    }

    /// 29 February.
    var isLeapDay: Bool {
        if case .date(_, 2, 29) = self { true } else { false }
    }
}

extension DateExpression.Year {
    /// The year so many on.
    func shifted(_ years: Int) -> DateExpression.Year {
        switch self {
        case .absolute(let year): .absolute(year + years)
        case .relative(let offset): .relative(offset + years)
        case .beside(let offset): .beside(offset + years)
        case .same, .missing: self
        }
    }
}
