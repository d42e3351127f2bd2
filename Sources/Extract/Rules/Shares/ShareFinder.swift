import Dutch
import Model

/// Finds shares and quantities.
enum ShareFinder {
    /// The order in which they look at a number: a share before money before a count, since the first needs the
    /// strongest words beside it.
    static let rules: [any Rule.Type] = [
        PercentageShare.self, ProportionShare.self, FractionShare.self, BareShare.self, MoneyQuantity.self,
        CountQuantity.self, BareQuantity.self,
    ]

    static let cues: [Cues] =
        [
            Cues(feature: .percentWord, words: PercentageShare.units + ["percentage", "percentages"]),
            Cues(
                feature: .fractionWord, words: ["half"] + Array(Fraction.names.keys) + Array(Fraction.denominators.keys)
            ),
            Cues(feature: .moneyWord, words: Array(Money.words.keys) + Array(Money.behindScale.keys)),
            Cues(feature: .scaleWord, words: Array(ScaleWord.factors.keys)),
            Cues(feature: .numeral, words: NumeralWords.words),
            Cues(feature: .looseWord, words: QualifierReader.lastWords),
            Cues(feature: .countNoun, words: CountNoun.words, endings: CountNoun.endings),
        ] + ShareRole.cues

    /// Cost: one look at each token, and a few words around each number.
    static func events(in reading: Reading) -> [Event] {
        var events: [Event] = []
        let tables = TableHeads(reading)
        for index in reading.sentences.indices {
            let sentence = reading.sentences[index]
            guard reading.document.blocks.indices.contains(sentence.block) else { continue }
            guard hasNumber(sentence),
                let first = NumberScan.candidate(from: sentence.tokens.lowerBound, in: sentence, reading.tokens),
                !isQuestion(sentence, reading)
            else { continue }
            let scan = NumberScan(reading, sentence: index, tables: tables)
            scan.run(from: first)
            if !scan.events.isEmpty { events += scan.events }
        }
        return events
    }

    /// Whether a sentence asks, or is part of what parliament asks: what it supposes is no share.
    private static func isQuestion(_ sentence: SentenceView, _ reading: Reading) -> Bool {
        if reading.answers.isQuestion(sentence.block) { return true }
        // `Vraag 7 Twee derde van de gemeenten …`, where a page lost its lines
        let opening = sentence.tokens.last { index in
            reading.tokens[index].isCapitalised && reading.tokens.is(index, "vraag")
                && reading.tokens[index + 1].kind == .number
        }
        if let opening, !(opening..<sentence.tokens.upperBound).contains(where: { reading.tokens.is($0, "antwoord") }) {
            return true
        }
        let last = sentence.tokens.upperBound - 1
        return last >= sentence.tokens.lowerBound && reading.tokens.byte(last) == 0x3F
    }

    private static func hasNumber(_ sentence: SentenceView) -> Bool {
        !sentence.features.isDisjoint(with: [.digits, .numeral, .fractionWord])
    }
}

/// A rule that reads what a number at one place says.
protocol NumberRule: Rule {
    /// Reads the number that begins at a token and hands what it says to the scan.
    ///
    /// - Returns: the token to go on from; nil where the rule says nothing.
    static func read(at index: Int, in scan: inout NumberScan) -> Int?
}

/// One sentence, read for numbers from left to right.
///
/// A class, since the rules hand it on with every question.
final class NumberScan {
    let reading: Reading
    let sentence: SentenceView
    let rank: Int
    let tables: TableHeads
    let tokens: TokenStream
    var events: [Event] = []
    /// The references and dates of the sentence: no number of theirs counts.
    private let references: ArraySlice<Reference>
    private let temporals: ArraySlice<TemporalMention>
    /// The token after the last one that a rule used; qualifiers are not looked for before it.
    private(set) var used: Int
    /// Of what the share before was one, and where it ended.
    private var lastWhole: (range: Range<Int>, end: Int)?
    /// The number at which the rules look: each of them asks for it.
    private var current: (index: Int, amount: Amount?) = (-1, nil)

    static let rules: [any NumberRule.Type] = [
        PercentageShare.self, ProportionShare.self, FractionShare.self, BareShare.self, MoneyQuantity.self,
        CountQuantity.self, BareQuantity.self,
    ]

    init(_ reading: Reading, sentence index: Int, tables: TableHeads) {
        self.reading = reading
        tokens = reading.tokens
        rank = index
        sentence = reading.sentences[index]
        self.tables = tables
        used = sentence.tokens.lowerBound
        references = reading.references(in: sentence.span)
        temporals = reading.temporals(in: sentence.span)
    }

    var start: Int { sentence.tokens.lowerBound }
    var end: Int { sentence.tokens.upperBound }

    /// Whether the document is of the time when a sum without a sign was one of guilders: before 2002.
    var isGuilderTime: Bool {
        guard let latest = reading.documentDate?.bounds.latest else { return false }
        return latest.year < 2002
    }

    /// The first token from one on at which a number may begin.
    static func candidate(from index: Int, in sentence: SentenceView, _ tokens: TokenStream) -> Int? {
        var index = index
        while index < sentence.tokens.upperBound {
            let token = tokens[index]
            switch token.kind {
            case .number: return index
            case .mark: if token.count == 2 { return index }
            case .word:
                let isNumber = !token.features.isDisjoint(with: [.numeral, .fractionWord])
                if isNumber ? !isLoneOne(index, tokens) : isMisreadOne(index, tokens) { return index }
            }
            index += 1
        }
        return nil
    }

    /// - Parameter first: the first token at which a number may begin.
    func run(from first: Int) {
        var next = first
        while let index = Self.candidate(from: next, in: sentence, tokens) {
            next = isApart(index) ? index + 1 : read(index)
        }
    }

    /// Reads the number at a token; the token to go on from.
    private func read(_ index: Int) -> Int {
        current = (index, AmountReader.amount(at: index, before: end, in: tokens))
        var scan = self
        for rule in Self.rules {
            guard let next = rule.read(at: index, in: &scan) else { continue }
            used = max(next, index + 1)
            return used
        }
        return current.amount?.tokens.upperBound ?? index + 1
    }

    /// Whether a token is the article `een`: nothing that one could count, divide or pay with stands behind it.
    private static func isLoneOne(_ index: Int, _ tokens: TokenStream) -> Bool {
        guard tokens[index].kind == .word, tokens.is(index, "een") else { return false }
        let next = tokens[index + 1]
        if next.kind != .word { return next.kind == .mark && tokens.byte(index + 1) != 0x25 }
        return next.features.isDisjoint(with: [.percentWord, .fractionWord, .scaleWord, .moneyWord])
            && !tokens.isOne(index + 1, of: ["op", "van", "uit", "half", "tot", "komma", "of", "a"])
    }

    /// `l6%`: a letter that a scan read for the digit one.
    static func isMisreadOne(_ index: Int, _ tokens: TokenStream) -> Bool {
        guard tokens.indices.contains(index + 1), tokens[index].count == 1 else { return false }
        let byte = tokens.byte(index)
        return (byte == 0x6C || byte == 0x49) && tokens[index + 1].kind == .number && !tokens[index + 1].hasSpaceBefore
            && tokens[index + 1].count <= 2
    }

    /// Whether a token stands inside a reference or a date.
    func isApart(_ index: Int) -> Bool {
        let start = Int(tokens[index].start)
        return Self.stands(start, in: references, \.span) || Self.stands(start, in: temporals, \.span)
    }

    /// Whether a byte stands in one of some things that follow one another in the text.
    private static func stands<Item>(_ byte: Int, in items: ArraySlice<Item>, _ span: (Item) -> Span) -> Bool {
        var low = items.startIndex
        var high = items.endIndex
        while low < high {
            let middle = (low + high) / 2
            if span(items[middle]).end <= byte { low = middle + 1 } else { high = middle }
        }
        return low < items.endIndex && span(items[low]).contains(byte)
    }

    /// The number at a token that belongs to no reference or date.
    func amount(at index: Int) -> Amount? {
        if index == current.index { return current.amount }
        guard index < end, !isApart(index) else { return nil }
        return AmountReader.amount(at: index, before: end, in: tokens)
    }

    /// The qualifier straight before a token.
    func qualifier(before index: Int) -> (qualifier: Qualifier?, start: Int) {
        guard let found = QualifierReader.before(index, from: max(start, used), in: tokens) else { return (nil, index) }
        return (found.qualifier, found.start)
    }

    /// Whether a token is one of these words.
    @inline(__always)
    func word(_ index: Int, _ words: @autoclosure () -> [StaticString]) -> Bool {
        index >= start && index < end && tokens.isOne(index, of: words())
    }

    /// Whether a token is one of a set of words.
    func word(_ index: Int, _ words: WordSet) -> Bool {
        index >= start && index < end && tokens.isOne(index, of: words)
    }

    func span(_ range: Range<Int>) -> Span { tokens.span(range) }

    func add(
        _ rule: any Rule.Type, _ range: Range<Int>, _ details: Event.Details, date: EventDate, confidence: Double
    ) {
        events.append(
            Event(
                span: span(range), sentence: sentence.span, date: date, details: details, confidence: confidence,
                rule: rule.name))
    }

    /// Adds a share; its whole, measure, sample, kind and date are read from the words around it.
    func addShare(
        _ rule: any Rule.Type, _ range: Range<Int>, low: Double, high: Double, qualifier: Qualifier?,
        noun: Range<Int>? = nil, n: Int? = nil, isPoints: Bool = false, confidence: Double
    ) {
        let context = ShareContext(self, range: range, noun: noun)
        if let whole = noun ?? ShareWhole.range(self, range) { lastWhole = (whole, range.upperBound) }
        let share = Statistic(
            low: Self.rounded(low), high: Self.rounded(high), qualifier: qualifier, whole: context.whole,
            measure: context.measure, n: n ?? context.sampleSize, isChange: isPoints || context.isChange,
            role: isPoints ? "percentagePoint" : context.role)
        add(rule, range, .statistic(share), date: context.date, confidence: confidence)
    }

    /// Of what the share straight before is one, where this one is held against it: `67% (was 87% in 1971)`.
    func sharedWhole(_ range: Range<Int>) -> Range<Int>? {
        guard let last = lastWhole, last.range.lowerBound < range.lowerBound else { return nil }
        let from = max(last.end, last.range.upperBound)
        let first = qualifier(before: range.lowerBound).start
        if isSaidAgain(before: first) { return last.range }
        guard from <= first, first - from <= 8 else { return nil }
        var isHeld = false
        for index in from..<first {
            if word(index, ["was", "waren", "tegen", "naar"]) { isHeld = true }
            guard
                isHeld || isApart(index) || word(index, ["in", "eind", "nog"])
                    || [0x28, 0x2C].contains(tokens.byte(index))
            else { return nil }
        }
        return isHeld ? last.range : nil
    }

    /// `…; in 1998 was dat nog 48%`, `…, tegenover 25 procent`: the same of the same at another time.
    private func isSaidAgain(before first: Int) -> Bool {
        var index = first - 1
        var points = false
        while index > start, first - index <= 8 {
            if tokens.byte(index) == 0x3B || tokens.byte(index) == 0x2C { return points }
            if word(index, ["dat", "tegen", "tegenover"]) { points = true }
            guard
                isApart(index)
                    || word(
                        index,
                        [
                            "in", "eind", "was", "is", "dat", "nog", "tegen", "tegenover", "lag", "percentage", "op",
                            "bedroeg", "toen", "al", "slechts", "maar",
                        ])
            else { return false }
            index -= 1
        }
        return false
    }

    /// Adds money or a count.
    func addQuantity(
        _ rule: any Rule.Type, _ range: Range<Int>, _ value: Double, high: Double? = nil, unit: String,
        qualifier: Qualifier?, confidence: Double
    ) {
        let quantity = Quantity(
            value: Self.stated(value), high: high == value ? nil : high.map(Self.stated), unit: unit,
            qualifier: qualifier,
            role: ShareRole.isTarget(self, range, foreseen: true) ? "target" : "reported")
        let date = ShareContext.date(self, range, tables.cell(sentence.block))
        add(rule, range, .quantity(quantity), date: date, confidence: confidence)
    }

    /// What the text states: 16,9 times a thousand million is no whole number in binary.
    private static func stated(_ value: Double) -> Double {
        let thousandth = (value * 1000).rounded() / 1000
        return abs(thousandth - value) <= value.magnitude * 1e-12 ? thousandth : value
    }

    /// To one decimal where the text itself states no finer number.
    private static func rounded(_ value: Double) -> Double {
        let tenth = (value * 10).rounded() / 10
        let thousandth = (value * 1000).rounded() / 1000
        return abs(thousandth - value) < 1e-9 ? thousandth : tenth
    }
}
