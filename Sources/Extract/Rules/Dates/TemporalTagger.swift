import Dutch
import Model

/// Finds date expressions and resolves them: recognise, refine, resolve.
enum TemporalTagger {
    static let ruleList: [any DateRule.Type] = [
        NumericDateRule.self, NumericMonthRule.self, DayRule.self, MonthRule.self, YearSpanRule.self,
        NamedYearRule.self, YearRule.self,
        PartOfYearRule.self, SeasonRule.self, RecessRule.self, DecadeRule.self, RelativeUnitRule.self,
        RollingRule.self, DistanceRule.self, AnaphorRule.self, FeastRule.self, CabinetRule.self, DurationRule.self,
        RecurringRule.self, DayWordRule.self, WeekdayRule.self, WeekNumberRule.self, CurrentUnitRule.self,
        MonthDayRule.self,
    ]

    static var rules: [any Rule.Type] { ruleList.map { $0 as any Rule.Type } }

    static var cues: [Cues] {
        var numerals = (1...100).map { Numeral.word($0) } + ["anderhalf", "anderhalve", "half", "halve"]
        numerals += (1500...2099).map { Numeral.yearWord($0) }
        numerals += (10...99).flatMap { ["negentien" + Numeral.word($0), "achttien" + Numeral.word($0)] }
        var words =
            FeastDay.allCases.map(\.rawValue) + Array(DecadeRule.tenger.keys) + [
                "kabinet", "q", "k", "h", "datum", "goede",
            ]
        words += DayWordRule.cueWords
        words += ["jaarwisseling", "dezer"]
        // A token ends at a space: of `kabinet-Den Uyl` the first one gives it away.
        let names = Set(Cabinet.all.map(\.name))
        words += names.map { "kabinet-" + $0.prefix { $0 != " " } }
        words += Set(Cabinet.all.filter { $0.rank > 0 }.map { String($0.name.prefix { $0 != " " }) }).subtracting([
            "van", "de",
        ])
        words += Cabinet.all.filter { $0.rank > 0 }.map { "kabinet-\($0.name)-\(roman[$0.rank])" }
        return [
            Cues(feature: .month, words: Month.allCases.flatMap(\.spellings) + MonthRule.pairs),
            Cues(feature: .weekday, words: Weekday.allCases.flatMap(\.spellings)),
            Cues(feature: .season, words: Season.allCases.flatMap(\.names) + Recess.allCases.map(\.rawValue)),
            Cues(feature: .timeUnit, words: DateUnit.allCases.flatMap(\.names) + YearKind.allCases.flatMap(\.names)),
            Cues(feature: .direction, words: Direction.allCases.flatMap(\.words)),
            Cues(feature: .numeral, words: numerals),
            Cues(feature: .ordinal, words: (1...100).map { Ordinal.word($0) } + ["laatste"]),
            Cues(
                feature: .dateWord, words: words,
                endings: [
                    "jarig", "jarige", "jaarlijks", "jaarlijkse", "maandelijks", "maandelijkse", "dagelijks",
                    "dagelijkse", "wekelijks", "wekelijkse",
                ]),
        ]
    }

    private static let roman = ["", "i", "ii", "iii", "iv", "v"]

    static func temporals(in reading: Reading) -> [TemporalMention] {
        var pass = Pass(reading.document, date: reading.metadata.edtf)
        pass.read(reading.tokens, reading.references)
        return pass.mentions
    }

    /// The dates of some tokens, joined and marked, before they are resolved.
    static func matches(_ scan: DateScan, _ references: [Reference]) -> [DateMatch] {
        var matches = recognise(scan, references)
        DateRefiner.refine(&matches, scan)
        keepOut(&matches, references, scan.tokens)
        LabelRefiner.mark(&matches, scan)
        TitleRefiner.mark(&matches, scan.tokens)
        return matches
    }

    /// Words that a refiner took in, but that belong to a reference beside the date, are given back.
    private static func keepOut(_ matches: inout [DateMatch], _ references: [Reference], _ tokens: TokenStream) {
        guard !references.isEmpty else { return }
        var kept = 0
        var next = 0
        for index in matches.indices {
            var first = matches[index].range.lowerBound
            var last = matches[index].range.upperBound
            while next < references.count, references[next].span.end <= Int(tokens[first].start) { next += 1 }
            var rank = next
            while first < last, rank < references.count, references[rank].span.start < Int(tokens[last - 1].end) {
                let span = references[rank].span
                if span.start <= Int(tokens[first].start) {
                    while first < last, Int(tokens[first].start) < span.end { first += 1 }
                } else {
                    while last > first, Int(tokens[last - 1].end) > span.start { last -= 1 }
                }
                rank += 1
            }
            guard first < last else { continue }
            if kept < index { matches[kept] = matches[index] }
            matches[kept].range = first..<last
            kept += 1
        }
        matches.removeSubrange(kept...)
    }

    // MARK: Recognise

    /// One pass over the tokens; what lies inside a reference is passed over.
    private static func recognise(_ scan: DateScan, _ references: [Reference]) -> [DateMatch] {
        let tokens = scan.tokens
        var found: [DateMatch] = []
        var reference = 0
        var index = 0
        while let next = trigger(tokens, from: index) {
            index = next
            let token = tokens.tokens[index]
            while reference < references.count, references[reference].span.end <= Int(token.start) { reference += 1 }
            if reference < references.count, references[reference].span.start < Int(token.end) {
                index += 1
                continue
            }
            guard let match = match(scan, index), !crossesLine(tokens, match.range) else {
                index += 1
                continue
            }
            let end = Int(tokens[match.range.upperBound - 1].end)
            var next = reference
            while next < references.count, references[next].span.end <= Int(tokens[match.range.lowerBound].start) {
                next += 1
            }
            if next < references.count, references[next].span.start < end {
                index += 1
                continue
            }
            found.append(match)
            index = max(index + 1, match.range.upperBound)
        }
        return found
    }

    private static func crossesLine(_ tokens: TokenStream, _ range: Range<Int>) -> Bool {
        for index in range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound)
        where tokens.isFirstOfLine(index) {
            return true
        }
        return false
    }

    private static let decadeWords: Features = [.ordinal, .direction, .dateWord, .timeUnit]

    private static let triggers: Features = [
        .month, .weekday, .season, .timeUnit, .direction, .numeral, .ordinal, .dateWord, .yearLike,
    ]

    /// The first token from one on that may begin a date.
    private static func trigger(_ stream: TokenStream, from index: Int) -> Int? {
        stream.tokens.withUnsafeBufferPointer { tokens in
            stream.text.bytes.withUnsafeBufferPointer { bytes in
                var next = index
                while next < tokens.count {
                    let token = tokens[next]
                    switch token.kind {
                    case .word: if !token.features.isDisjoint(with: triggers) { return next }
                    case .number: if token.count <= 4 { return next }
                    case .mark:
                        switch bytes[Int(token.start)] {
                        case 0x27, 0x60, 0xC2, 0xE2:
                            if stream.isApostrophe(next) || stream.isMark(next, bytes: "½") { return next }
                        default: break
                        }
                    }
                    next += 1
                }
                return nil
            }
        }
    }

    private static func match(_ scan: DateScan, _ index: Int) -> DateMatch? {
        let token = scan.tokens[index]
        if token.kind == .number { return number(scan, index) }
        if token.kind == .mark {
            return (token.hasSpaceBefore ? DecadeRule.match(scan, at: index) : nil) ?? YearRule.match(scan, at: index)
                ?? DurationRule.match(scan, at: index)
        }
        let features = token.features
        if features.contains(.weekday),
            let found = DayRule.match(scan, at: index) ?? weekdayNumeric(scan, index)
                ?? WeekdayRule.match(scan, at: index)
        {
            return found
        }
        if !features.isDisjoint(with: [.ordinal, .numeral]),
            scan.tokens[index + 1].features.contains(.month) || scan.tokens[index + 2].features.contains(.month)
                || scan.tokens[index + 3].features.contains(.month),
            let found = DayRule.match(scan, at: index)
        {
            return found
        }
        if features.contains(.month), let found = MonthRule.match(scan, at: index) { return found }
        if features.contains(.season) {
            if let found = SeasonRule.match(scan, at: index) ?? RecessRule.match(scan, at: index) { return found }
        }
        if features.contains(.direction) {
            if scan.tokens.is(index + 1, "week"), let found = WeekdayRule.match(scan, at: index) { return found }
            if let found = SeasonRule.match(scan, at: index) ?? RelativeUnitRule.match(scan, at: index)
                ?? RollingRule.match(scan, at: index) ?? WeekdayRule.match(scan, at: index)
                ?? DecadeRule.match(scan, at: index)
            {
                return found
            }
        }
        if features.contains(.ordinal), ranksTime(scan.tokens, index + 1) {
            if let found = PartOfYearRule.match(scan, at: index) ?? DecadeRule.match(scan, at: index)
                ?? RollingRule.match(scan, at: index) ?? WeekdayRule.match(scan, at: index)
                ?? WeekNumberRule.match(scan, at: index) ?? FeastRule.match(scan, at: index)
                ?? MonthDayRule.match(scan, at: index)
            {
                return found
            }
        }
        // The shortest ten is `dertig`; a word that is more than a number was asked above or is below.
        if features.contains(.numeral), token.count > 5 || !features.isDisjoint(with: decadeWords),
            let found = DecadeRule.match(scan, at: index)
        {
            return found
        }
        if features.contains(.numeral), token.count > 10 || leadsToUnit(scan, index) {
            if let found = YearRule.match(scan, at: index) ?? DistanceRule.match(scan, at: index)
                ?? DurationRule.match(scan, at: index)
            {
                return found
            }
        }
        if features.contains(.timeUnit) {
            if let found = DecadeRule.match(scan, at: index) ?? NamedYearRule.match(scan, at: index)
                ?? WeekNumberRule.match(scan, at: index) ?? before(scan, index)
            {
                return found
            }
        }
        if features.contains(.dateWord) {
            return DayWordRule.match(scan, at: index) ?? PartOfYearRule.match(scan, at: index) ?? DecadeRule.match(
                scan, at: index)
                ?? FeastRule.match(scan, at: index) ?? CabinetRule.match(scan, at: index)
                ?? DurationRule.match(scan, at: index) ?? RecurringRule.match(scan, at: index) ?? before(scan, index)
        }
        return nil
    }

    /// A run of at most four digits. What stands behind it tells most rules that they need not look.
    private static func number(_ scan: DateScan, _ index: Int) -> DateMatch? {
        let tokens = scan.tokens
        let next = tokens[index + 1]
        let isJoined = next.kind == .mark && !next.hasSpaceBefore
        if isJoined,
            let found = NumericDateRule.match(scan, at: index) ?? NumericMonthRule.match(scan, at: index)
        {
            return found
        }
        if tokens[index].count == 4 {
            if next.kind != .number || next.count <= 2, let found = PartOfYearRule.afterYear(scan, at: index) {
                return found
            }
            if next.kind == .mark, let found = YearSpanRule.match(scan, at: index) { return found }
            return YearRule.match(scan, at: index)
        }
        var near: Features = []
        for ahead in index + 1...index + 8 { near.formUnion(tokens[ahead].features) }
        if tokens[index].count <= 2, near.contains(.month), let found = DayRule.match(scan, at: index) { return found }
        // A unit behind the number, an ordinal's ending, or `½`.
        let isMarked = !next.hasSpaceBefore && (next.kind == .word || next.kind == .mark && next.count == 2)
        // `70`, `19e eeuw`
        if tokens[index].count == 2, isMarked || tokens.byte(index, 1) == 0x30,
            let found = DecadeRule.match(scan, at: index)
        {
            return found
        }
        guard near.contains(.timeUnit) || isMarked || near.contains(.dateWord) else { return nil }
        return smallNumber(scan, index)
    }

    private static func smallNumber(_ scan: DateScan, _ index: Int) -> DateMatch? {
        PartOfYearRule.match(scan, at: index) ?? DecadeRule.match(scan, at: index)
            ?? DistanceRule.match(scan, at: index) ?? DurationRule.match(scan, at: index)
            ?? WeekdayRule.match(scan, at: index) ?? WeekNumberRule.match(scan, at: index)
            ?? MonthDayRule.match(scan, at: index)
    }

    /// Rules that begin one word before the word that gives them away.
    private static func before(_ scan: DateScan, _ index: Int) -> DateMatch? {
        guard index > 0, scan.tokens.isWord(index - 1), !scan.tokens.isFirstOfLine(index) else { return nil }
        return AnaphorRule.match(scan, at: index - 1) ?? RecurringRule.match(scan, at: index - 1)
            ?? CurrentUnitRule.match(scan, at: index - 1)
    }

    /// Whether an ordinal can rank a part of time: what stands behind it tells.
    private static func ranksTime(_ tokens: TokenStream, _ next: Int) -> Bool {
        !tokens[next].features.isDisjoint(with: [.timeUnit, .numeral, .digits, .weekday, .dateWord, .direction])
            || tokens.isOne(next, of: ["helft", "half", "triaal", "en", "of", "van"]) || tokens.isMark(next, "/")
    }

    /// Whether a number in words can count time: a unit, another number or `half` stands within four words.
    private static func leadsToUnit(_ scan: DateScan, _ index: Int) -> Bool {
        for next in index + 1...index + 4
        where !scan.tokens[next].features.isDisjoint(with: [.timeUnit, .numeral]) { return true }
        return false
    }

    /// `vrijdag 18-07-2014`, `zondag, 7/12/2014`: the weekday belongs to the day.
    private static func weekdayNumeric(_ scan: DateScan, _ index: Int) -> DateMatch? {
        var next = scan.tokens[index].count <= 3 ? scan.tokens.afterStop(index + 1) : index + 1
        if scan.tokens.isMark(next, ",") { next += 1 }
        guard scan.tokens.isNumber(next, digits: 1...2), var match = NumericDateRule.match(scan, at: next) else {
            return nil
        }
        match.range = index..<match.range.upperBound
        return match
    }
}
