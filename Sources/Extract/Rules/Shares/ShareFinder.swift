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

    static let cues: [Cues] = [
        Cues(feature: .percentWord, words: PercentageShare.units + ["percentage", "percentages"]),
        Cues(feature: .fractionWord, words: ["half"] + Array(Fraction.names.keys) + Array(Fraction.denominators.keys)),
        Cues(feature: .moneyWord, words: Array(Money.words.keys)),
        Cues(feature: .scaleWord, words: Array(ScaleWord.factors.keys)),
        Cues(feature: .numeral, words: NumeralWords.words),
        Cues(feature: .looseWord, words: QualifierReader.lastWords),
        Cues(feature: .countNoun, words: CountNoun.words, endings: CountNoun.endings),
    ]

    /// Cost: one look at each token, and a few words around each number.
    static func events(in reading: Reading) -> [Event] {
        var events: [Event] = []
        let tables = TableHeads(reading)
        let answers = AnswerBlocks(reading)
        for index in reading.sentences.indices {
            let sentence = reading.sentences[index]
            guard reading.document.blocks.indices.contains(sentence.block) else { continue }
            guard hasNumber(sentence), !isQuestion(sentence, reading, answers) else { continue }
            var scan = NumberScan(reading, sentence: index, tables: tables)
            scan.run()
            events += scan.events
        }
        return events
    }

    /// Whether a sentence asks, or is part of what parliament asks: what it supposes is no share.
    private static func isQuestion(_ sentence: SentenceView, _ reading: Reading, _ answers: AnswerBlocks) -> Bool {
        if answers.isQuestion(sentence.block) { return true }
        // `Vraag 7 Twee derde van de gemeenten …`, where a page lost its lines
        let opening = sentence.tokens.last { index in
            reading.tokens.is(index, "vraag") && reading.tokens[index].isCapitalised
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
struct NumberScan {
    let reading: Reading
    let sentence: SentenceView
    let rank: Int
    let tables: TableHeads
    var events: [Event] = []
    /// Where references and dates stand: no number of theirs counts.
    private let apart: [Span]
    /// The token after the last one that a rule used; qualifiers are not looked for before it.
    private(set) var used: Int

    static let rules: [any NumberRule.Type] = [
        PercentageShare.self, ProportionShare.self, FractionShare.self, BareShare.self, MoneyQuantity.self,
        CountQuantity.self, BareQuantity.self,
    ]

    init(_ reading: Reading, sentence index: Int, tables: TableHeads) {
        self.reading = reading
        rank = index
        sentence = reading.sentences[index]
        self.tables = tables
        used = sentence.tokens.lowerBound
        apart =
            reading.references(in: sentence.span).map { $0.span }
            + reading.temporals(in: sentence.span).map { $0.span }
    }

    var tokens: TokenStream { reading.tokens }
    var start: Int { sentence.tokens.lowerBound }
    var end: Int { sentence.tokens.upperBound }

    /// Whether the document is of the time when a sum without a sign was one of guilders: before 2002.
    var isGuilderTime: Bool {
        guard let latest = reading.documentDate?.bounds.latest else { return false }
        return latest.year < 2002
    }

    mutating func run() {
        var index = start
        while index < end {
            let token = tokens[index]
            let isCandidate =
                token.kind == .number || !token.features.isDisjoint(with: [.numeral, .fractionWord])
                || (token.kind == .mark && token.count == 2) || Self.isMisreadOne(index, tokens)
            guard isCandidate, !isLoneOne(index), !isApart(index) else {
                index += 1
                continue
            }
            var next: Int?
            for rule in Self.rules {
                next = rule.read(at: index, in: &self)
                if next != nil { break }
            }
            if let next {
                index = max(next, index + 1)
                used = index
            } else if let amount = AmountReader.amount(at: index, before: end, in: tokens) {
                index = amount.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    /// Whether a token is the article `een`: nothing that one could count, divide or pay with stands behind it.
    private func isLoneOne(_ index: Int) -> Bool {
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
        return apart.contains { $0.contains(start) }
    }

    /// The number at a token that belongs to no reference or date.
    func amount(at index: Int) -> Amount? {
        guard index < end, !isApart(index) else { return nil }
        return AmountReader.amount(at: index, before: end, in: tokens)
    }

    /// The qualifier straight before a token.
    func qualifier(before index: Int) -> (qualifier: Qualifier?, start: Int) {
        guard let found = QualifierReader.before(index, from: max(start, used), in: tokens) else { return (nil, index) }
        return (found.qualifier, found.start)
    }

    /// Whether a token is one of these words.
    func word(_ index: Int, _ words: [StaticString]) -> Bool {
        index >= start && index < end && tokens.isOne(index, of: words)
    }

    func span(_ range: Range<Int>) -> Span { tokens.span(range) }

    mutating func add(
        _ rule: any Rule.Type, _ range: Range<Int>, _ details: Event.Details, date: EventDate, confidence: Double
    ) {
        events.append(
            Event(
                span: span(range), sentence: sentence.span, date: date, details: details, confidence: confidence,
                rule: rule.name))
    }

    /// Adds a share; its whole, measure, sample, kind and date are read from the words around it.
    mutating func addShare(
        _ rule: any Rule.Type, _ range: Range<Int>, low: Double, high: Double, qualifier: Qualifier?,
        noun: Range<Int>? = nil, n: Int? = nil, isPoints: Bool = false, confidence: Double
    ) {
        let context = ShareContext(self, range: range, noun: noun)
        let share = Statistic(
            low: Self.rounded(low), high: Self.rounded(high), qualifier: qualifier, whole: context.whole,
            measure: context.measure, n: n ?? context.sampleSize, isChange: isPoints || context.isChange,
            role: isPoints ? "percentagePoint" : context.role)
        add(rule, range, .statistic(share), date: context.date, confidence: confidence)
    }

    /// Adds money or a count.
    mutating func addQuantity(
        _ rule: any Rule.Type, _ range: Range<Int>, _ value: Double, high: Double? = nil, unit: String,
        qualifier: Qualifier?, confidence: Double
    ) {
        let context = ShareContext(self, range: range, noun: nil)
        let quantity = Quantity(
            value: value, high: high == value ? nil : high, unit: unit, qualifier: qualifier,
            role: context.isTarget ? "target" : "reported")
        add(rule, range, .quantity(quantity), date: context.date, confidence: confidence)
    }

    /// To one decimal where the text itself states no finer number.
    private static func rounded(_ value: Double) -> Double {
        let tenth = (value * 10).rounded() / 10
        let thousandth = (value * 1000).rounded() / 1000
        return abs(thousandth - value) < 1e-9 ? thousandth : tenth
    }
}
