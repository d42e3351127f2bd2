import Dutch

/// Dutch's closed classes of time as tables of bytes, for every token of a text may ask them.
enum DateWords {
    static let months = WordTable(
        Month.allCases.flatMap(\.spellings).compactMap { word in
            Month.named(word).map { (word, (number: $0.month.rawValue, isShort: $0.isShort)) }
        })
    static let weekdays = WordTable(Weekday.allCases.flatMap { day in day.spellings.map { ($0, day) } })
    static let units = WordTable(DateUnit.allCases.flatMap { unit in unit.names.map { ($0, unit) } })
    static let yearKinds = WordTable(YearKind.allCases.flatMap { kind in kind.names.map { ($0, kind) } })
    static let directions = WordTable(Direction.allCases.flatMap { way in way.words.map { ($0, way) } })
    static let seasons = WordTable(Season.allCases.flatMap { season in season.names.map { ($0, season) } })
    static let ordinals = WordTable((1...100).map { (Ordinal.word($0), $0) })
    /// The numbers that can count time, and the years that are written in words.
    static let numerals = WordTable(
        (1...100).map { (Numeral.word($0), $0) } + (1500...2099).map { (Numeral.yearWord($0), $0) })
}
