import Dutch
import Model

/// Which year or period stands over each block: before its words, in its row or column, or in the heading above it.
struct LabelMap: Sendable {
    struct Label: Sendable {
        var date: EventDate
        /// First token after the label and its colon.
        var content: Int
        /// Whether the label says that it is foreseen: `2022 (beoogd)`.
        var isForeseen = false
        /// Whether the label stands in a heading, a row or a column.
        var isApart: Bool
        var isTable = false
        /// The heading's year, for what stands after the part that the label dates: `1 januari: A; B`.
        var rest: EventDate?
    }

    /// By block; few have one.
    private var labels: [Int: Label] = [:]
    /// Which blocks have one: every sentence asks.
    private var isLabelled: [Bool]

    init(_ reading: Reading) {
        var heading: EventDate?
        /// Whether `heading` stands in a line of its own and holds for the list right below it only.
        var isLine = false
        var rows: [Int: EventDate] = [:]
        var columns: [Int: EventDate] = [:]
        var table = -1
        var row = -1
        var loose = LooseLabels()
        let blocks = reading.document.blocks
        isLabelled = []
        var next = 0
        for index in blocks.indices {
            let temporals = reading.temporals(in: blocks[index].span, from: &next)
            // Most blocks state no date, and stand under nothing that does.
            if temporals.isEmpty, heading == nil, !loose.isOpen, blocks[index].cell == nil,
                blocks[index].kind != .heading
            {
                continue
            }
            // Read in place: a block holds more than its place and kind.
            let kind = blocks[index].kind
            let span = blocks[index].span
            guard kind != .heading else {
                heading = Self.whole(index, temporals, reading)
                isLine = false
                continue
            }
            if isLine, kind != .listItem {
                heading = nil
                isLine = false
            }
            // `1998-2000` in a line of its own above a list labels it as a heading does.
            if kind == .paragraph, index + 1 < blocks.count, blocks[index + 1].kind == .listItem {
                if let date = Self.whole(index, temporals, reading) {
                    heading = date
                    isLine = true
                    continue
                }
                // A label that is not understood still ends the reach of the one before.
                if heading != nil, Self.isUnknownLabel(index, reading) { heading = nil }
            }
            if let cell = blocks[index].cell {
                if cell.table != table {
                    columns = [:]
                    table = cell.table
                    row = -1
                }
                if cell.row != row {
                    // A row whose first cell is empty stands under the date of the row above.
                    if cell.column == 0 { rows = [:] }
                    row = cell.row
                }
                if let date = Self.whole(index, temporals, reading) {
                    if cell.column == 0 { rows[0] = date }
                    // `Datum | 18 september 2012` is a letter's head, and no head of a column.
                    if cell.row == 0, LooseLabels.isYear(date) { columns[cell.column] = date }
                    continue
                }
                if let date = cell.column > 0 ? rows[0] ?? columns[cell.column] : columns[cell.column] {
                    labels[index] = Label(
                        date: Self.labelled(date), content: reading.tokens.range(of: span).lowerBound,
                        isApart: true, isTable: true)
                    continue
                }
            }
            let isDated = !temporals.isEmpty
            if isDated, blocks[index].cell == nil, let date = Self.whole(index, temporals, reading) {
                // Below a heading that is a year, a line that only says when is the next label, whatever its form.
                if heading != nil, kind == .paragraph, Self.standsOverItem(index, blocks) {
                    heading = date
                    continue
                }
                if LooseLabels.isYear(date) {
                    loose.meet(Self.labelled(date), at: index)
                    continue
                }
            }
            if isDated, let label = Self.own(index, temporals, reading, inList: kind == .listItem, year: heading) {
                labels[index] = label
                if let heading, label.date.edtf?.description.hasPrefix(heading.edtf?.description ?? "?") ?? false {
                    labels[index]?.rest = Self.labelled(heading)
                }
            } else if let heading, kind == .listItem {
                labels[index] = Label(
                    date: Self.labelled(heading), content: reading.tokens.range(of: span).lowerBound,
                    isApart: true)
            } else {
                loose.meet(kind, span, at: index, reading)
            }
        }
        for (index, date) in loose.dated where labels[index] == nil {
            let content = reading.tokens.range(of: reading.document.blocks[index].span).lowerBound
            labels[index] = Label(date: date, content: content, isApart: true)
        }
        guard !labels.isEmpty else { return }
        isLabelled = Array(repeating: false, count: blocks.count)
        for index in labels.keys { isLabelled[index] = true }
    }

    /// Whether an item of a list follows a block.
    private static func standsOverItem(_ index: Int, _ blocks: [Block]) -> Bool {
        blocks.indices.contains(index + 1) && blocks[index + 1].kind == .listItem
    }

    /// The label of the block of a sentence; only the first sentence after a label is dated by it, and every sentence
    /// under one that stands apart.
    func label(of sentence: SentenceView) -> Label? {
        guard isLabelled.indices.contains(sentence.block), isLabelled[sentence.block],
            let label = labels[sentence.block]
        else { return nil }
        return label.isApart || sentence.rank == 0 ? label : nil
    }

    /// `In 2007: fusie van A en B`
    private static func isBeforeColon(_ mention: Range<Int>, _ tokens: TokenStream) -> Bool {
        mention.upperBound < tokens.count && tokens.byte(mention.upperBound) == 0x3A
            && tokens.isOne(mention.lowerBound - 1, of: ["in", "op", "vanaf", "sinds", "per"])
    }

    /// The label that opens a part of a sentence: `; in 2010: invoering van`; nil where none does.
    static func inner(_ part: Range<Int>, _ reading: Reading) -> Label? {
        let tokens = reading.tokens
        var start = part.lowerBound
        while start < part.upperBound, tokens[start].kind == .mark { start += 1 }
        if start < part.upperBound, tokens.isOne(start, of: ["in", "op", "vanaf", "per", "en"]) { start += 1 }
        guard start < part.upperBound, let first = reading.temporals(in: tokens[start].span).first,
            first.date.edtf != nil, !first.isInReference, first.rule != NumericDateRule.name
        else { return nil }
        let mention = tokens.range(of: first.span)
        // The colon may close the part.
        guard mention.lowerBound == start, mention.upperBound < tokens.count, tokens.byte(mention.upperBound) == 0x3A
        else { return nil }
        return Label(date: labelled(first.date), content: mention.upperBound + 1, isApart: false)
    }

    /// The labels inside a sentence that opens with other words: `De stappen waren: 1994: proef; 1997: invoering`.
    static func inside(_ sentence: SentenceView, _ reading: Reading) -> Label? {
        let tokens = reading.tokens
        let temporals = reading.temporals(in: sentence.span)
        guard temporals.count > 1 else { return nil }
        var found: Label?
        var count = 0
        for temporal in temporals {
            let mention = tokens.range(of: temporal.span)
            guard !mention.isEmpty, mention.upperBound < sentence.tokens.upperBound,
                tokens.byte(mention.upperBound) == 0x3A, mention.lowerBound > sentence.tokens.lowerBound
            else { continue }
            let isIn = tokens.isOne(mention.lowerBound - 1, of: ["in", "op", "vanaf", "per"])
            let before = mention.lowerBound - (isIn ? 2 : 1)
            guard before >= sentence.tokens.lowerBound, tokens[before].kind == .mark,
                tokens.byte(before) == 0x3A || tokens.byte(before) == 0x3B || tokens.byte(before) == 0x2C,
                let label = inner(before + 1..<sentence.tokens.upperBound, reading)
            else { continue }
            found = found ?? label
            count += 1
        }
        return count > 1 ? found : nil
    }

    private static func labelled(_ date: EventDate) -> EventDate {
        var date = date
        date.source = .label
        return date
    }

    /// Whether a line of a few words with a year in it can only be a label: `Kabinet-Kok II, 1998`.
    private static func isUnknownLabel(_ block: Int, _ reading: Reading) -> Bool {
        let tokens = reading.tokens(ofBlock: block)
        guard (1...10).contains(tokens.count) else { return false }
        let words = reading.tokens
        return tokens.contains { words[$0].kind == .number && words[$0].count == 4 }
            && !tokens.contains {
                ClauseSplitter.isVerb($0, in: words) || words.byte($0) == 0x2E && $0 > tokens.lowerBound + 2
            }
    }

    /// The date that a block consists of.
    private static func whole(
        _ block: Int, _ temporals: ArraySlice<TemporalMention>, _ reading: Reading
    ) -> EventDate? {
        guard let first = temporals.first, let last = temporals.last, first.date.edtf != nil else { return nil }
        // A list of papers has a day in figures before each; no list of policy has.
        guard first.rule != NumericDateRule.name else { return nil }
        let tokens = reading.tokens(ofBlock: block)
        // Two words behind the last date: most blocks tell more than when.
        if tokens.count >= 2, Int(reading.tokens[tokens.upperBound - 2].start) >= last.span.end { return nil }
        var covered = 0
        for temporal in temporals { covered += reading.tokens.range(of: temporal.span).count }
        let brackets = tokens.count { reading.tokens.byte($0) == 0x28 || reading.tokens.byte($0) == 0x29 }
        guard tokens.count - covered - (brackets == 2 ? 2 : 0) <= 1 else { return nil }
        // `2002 evaluatie` tells what happened; `Jaar 2002` does not.
        if tokens.count > covered, tokens.contains(where: { reading.tokens[$0].features.contains(.changeNoun) }) {
            return nil
        }
        if temporals.count == 1 { return sided(first.date, tokens, reading) }
        // `2015 (1 januari)`: the bracket says it more closely.
        if reading.tokens.byte(reading.tokens.range(of: last.span).lowerBound - 1) == 0x28,
            case .point(let year)? = first.date.edtf, case .point(var day)? = last.date.edtf, day.month != nil
        {
            day.year = year.year
            return EventDate(
                edtf: .point(day), earliest: day.first, latest: day.last, precision: last.date.precision, source: .label
            )
        }
        guard temporals.count > 1, let start = first.date.earliest, let end = last.date.latest,
            case .point(let from)? = first.date.edtf, case .point(let to)? = last.date.edtf
        else { return first.date }
        return EventDate(
            edtf: .interval(.point(from), .point(to)), earliest: start, latest: end, precision: .period, source: .label)
    }

    /// `Voor 1990` alone: before it, and not for it.
    private static func sided(_ date: EventDate, _ tokens: Range<Int>, _ reading: Reading) -> EventDate {
        guard reading.tokens.isOne(tokens.lowerBound, of: ["voor", "vóór"]), case .point(let point)? = date.edtf else {
            return date
        }
        return EventDate(
            edtf: .interval(.open, .point(point)), modifier: .before, earliest: nil, latest: point.last,
            precision: date.precision, source: .label)
    }

    /// The label before a block's own words.
    private static func own(
        _ block: Int, _ temporals: ArraySlice<TemporalMention>, _ reading: Reading, inList: Bool, year: EventDate?
    ) -> Label? {
        guard let first = temporals.first, first.date.edtf != nil, !first.isInReference,
            first.rule != NumericDateRule.name
        else { return nil }
        let tokens = reading.tokens(ofBlock: block)
        let mention = reading.tokens.range(of: first.span)
        guard mention.lowerBound - tokens.lowerBound <= 1, !mention.isEmpty else { return nil }
        if mention.lowerBound > tokens.lowerBound {
            // `In 2005 …` opens a sentence; `Per 2014: …` and a loose bullet do not.
            guard
                reading.tokens[tokens.lowerBound].kind == .mark || reading.tokens.is(tokens.lowerBound, "per")
                    || isBeforeColon(mention, reading.tokens)
            else { return nil }
        }
        var next = mention.upperBound
        var isForeseen = false
        if next < tokens.upperBound, reading.tokens.byte(next) == 0x28 {
            let reader = PhraseReader(reading)
            if let close = reader.closing(next, to: tokens.upperBound), close - next <= 3,
                close + 1 < tokens.upperBound, reading.tokens.byte(close + 1) == 0x3A
            {
                isForeseen = StatusReader.isForeseen(next..<close, in: reading.tokens)
                next = close + 1
            }
        }
        guard next < tokens.upperBound else { return nil }
        // `1997 – Opheffing van`: a dash with space around it.
        if reading.tokens.isDash(next), reading.tokens[next].hasSpaceBefore, next + 1 < tokens.upperBound,
            reading.tokens[next + 1].hasSpaceBefore, reading.tokens[next + 1].kind == .word, first.kind != .duration
        {
            return Label(date: labelled(first.date), content: next + 1, isForeseen: isForeseen, isApart: false)
        }
        if reading.tokens.byte(next) == 0x3A {
            return Label(date: labelled(first.date), content: next + 1, isForeseen: isForeseen, isApart: false)
        }
        // Without a colon only a list item has a label, and no verb follows it.
        guard inList || first.isLabel, first.kind != .duration,
            reading.tokens[next].kind != .mark || isOpening(next, reading),
            reading.tokens[next].features.isDisjoint(with: [.auxiliary, .conjunction, .preposition]),
            !(ChangeLexicon.shared.verbs[reading.tokens.folded(next)]?.contains {
                $0.part != .complement && ($0.form == .present || $0.form == .past)
                    && ChangeLexicon.shared.noun(reading.tokens.folded(next)) == nil
            } ?? false)
        else { return nil }
        return Label(date: labelled(first.date), content: next, isForeseen: isForeseen, isApart: false)
    }

    /// A euro sign, a quotation mark or a bracket may open an item.
    private static func isOpening(_ index: Int, _ reading: Reading) -> Bool {
        reading.tokens.byte(index) == 0xE2 || reading.tokens.byte(index) == 0x28
    }
}
