import Model

/// What the words around a number say of it: of what, when, out of how many.
struct ShareContext {
    var whole: String?
    var measure: String?
    var sampleSize: Int?
    var isChange = false
    var role: String?
    var isTarget = false
    var date: EventDate

    init(_ scan: NumberScan, range: Range<Int>, noun: Range<Int>?) {
        let cell = scan.tables.cell(scan.sentence.block)
        date = Self.date(scan, range, cell)
        sampleSize = Self.sampleSize(scan, range)
        let wholeRange = noun ?? ShareWhole.range(scan, range) ?? scan.sharedWhole(range)
        if let cell {
            whole = wholeRange.map { scan.tokens.text[scan.span($0)] } ?? cell.row.flatMap { Self.words($0, scan) }
            measure = Self.heading(cell, scan)
        } else {
            whole = wholeRange.map { scan.tokens.text[scan.span($0)] }
            measure = ShareMeasure.range(scan, range, wholeRange).map { scan.tokens.text[scan.span($0)] }
        }
        isChange = ShareRole.isChange(scan, range)
        isTarget = ShareRole.isTarget(scan, range)
        role = ShareRole.role(scan, range, wholeRange, isChange: isChange, isTarget: isTarget)
    }

    /// What is printed at a place of a table, where it holds a letter.
    private static func words(_ span: Span, _ scan: NumberScan) -> String? {
        let range = scan.tokens.range(of: span)
        return range.contains { scan.tokens[$0].kind == .word } ? scan.tokens.text[span] : nil
    }

    /// What the column and the title of a table say that its numbers are. A column that is only a year says nothing
    /// of it.
    private static func heading(_ cell: TableHeads.Cell, _ scan: NumberScan) -> String? {
        let column = cell.column.flatMap { words($0, scan) }
        let title = cell.title.flatMap { words($0, scan) }
        guard let column, let title else { return column ?? title }
        return title + " – " + column
    }

    /// `(n=885)`, `(n = 1.204)` after the number.
    private static func sampleSize(_ scan: NumberScan, _ range: Range<Int>) -> Int? {
        var index = range.upperBound
        while index + 2 < scan.end {
            if scan.tokens[index].count == 1, scan.word(index, ["n"]), scan.tokens.byte(index + 1) == 0x3D,
                let amount = AmountReader.amount(at: index + 2, before: scan.end, in: scan.tokens)
            {
                return amount.count
            }
            index += 1
        }
        return nil
    }
}

extension ShareContext {
    /// The date for which a number holds: of its column, of the words beside it, of its sentence; else none.
    static func date(_ scan: NumberScan, _ range: Range<Int>, _ cell: TableHeads.Cell?) -> EventDate {
        if let date = cell?.date { return date }
        if let date = YearRow.date(scan, range) { return date }
        let span = scan.span(range)
        let all = dates(in: scan.sentence, scan)
        if let side = ShareCourse.date(scan, range, all) { return side }
        if all.count > 1, let paired = paired(scan, range, all) { return paired }
        if let next = all.first(where: { $0.span.start >= span.end }), isBeside(next, after: span.end, scan) {
            return next.date
        }
        // `van 75% naar 70% per 2018`: the first number holds for a time before.
        if opensChange(scan, range) { return EventDate(edtf: nil, source: .document) }
        var free = all.filter { !belongsElsewhere($0, range, scan) && !isSource($0, scan) }
        if free.contains(where: { !isOpen($0) }) { free.removeAll(where: isOpen) }
        if let measured = free.first(where: { isMeasuringDay($0, scan) }) { return measured.date }
        if let before = free.last(where: { $0.span.end <= span.start && !isCut($0, span, scan) }) { return before.date }
        if let after = free.first(where: { $0.span.start >= span.end && !isCompared($0, span, scan) }) {
            return after.date
        }
        if all.isEmpty, let named = ofStudy(scan) ?? theme(scan) { return named }
        return EventDate(edtf: nil, source: .document)
    }

    private static func dates(in sentence: SentenceView, _ scan: NumberScan) -> [TemporalMention] {
        scan.reading.temporals(in: sentence.span).filter {
            $0.date.edtf != nil && !$0.isInReference && ($0.kind == .date || $0.kind == .period)
        }
    }

    /// Where the sentence pairs numbers and years: `in 2009 45%`, `40% (2008)`, `in 2008 en 2010 respectievelijk 40 en 50%`.
    private static func paired(_ scan: NumberScan, _ range: Range<Int>, _ all: [TemporalMention]) -> EventDate? {
        let own = all.map { scan.tokens.range(of: $0.span) }
        for (mention, tokens) in zip(all, own) {
            if tokens.lowerBound > range.upperBound, tokens.lowerBound - range.upperBound <= 4,
                scan.tokens.byte(tokens.lowerBound - 1) == 0x28, scan.tokens.byte(tokens.upperBound) == 0x29,
                (range.upperBound..<tokens.lowerBound - 1).allSatisfy({ scan.tokens[$0].kind == .word })
            {
                return mention.date
            }
        }
        if let at = scan.sentence.tokens.first(where: { scan.word($0, ["respectievelijk", "achtereenvolgens"]) }),
            at < range.lowerBound
        {
            var place = 0
            var index = at + 1
            while index < range.lowerBound {
                guard let amount = scan.amount(at: index) else {
                    index += 1
                    continue
                }
                if amount.tokens.contains(range.lowerBound) || amount.tokens.lowerBound >= range.lowerBound { break }
                place += 1
                index = amount.tokens.upperBound
            }
            if place < all.count { return all[place].date }
        }
        // The date straight before the number, unless that of the number before: `(2008)`.
        for (mention, tokens) in zip(all, own) where tokens.upperBound <= range.lowerBound {
            let first = min(scan.qualifier(before: range.lowerBound).start, range.lowerBound)
            let gap = tokens.upperBound..<max(tokens.upperBound, first)
            if gap.count <= 1, gap.allSatisfy({ scan.word($0, ["nog", "was", "al", "slechts", "bedroeg", "is"]) }) {
                return mention.date
            }
        }
        return nil
    }

    /// `48% in 2015`: at most two words between.
    private static func isBeside(_ mention: TemporalMention, after end: Int, _ scan: NumberScan) -> Bool {
        let between = scan.tokens.range(of: Span(end, mention.span.start))
        guard between.allSatisfy({ scan.tokens[$0].kind == .word }) else { return false }
        // `42% van het bbp in 2008`
        let isWhole =
            between.count <= 6 && scan.word(between.lowerBound, ["van"]) && scan.word(between.upperBound - 1, ["in"])
        // `0,2% en in 2015 met 0,9%`: the year of what follows
        if scan.word(between.lowerBound, ["en", "of"]) { return false }
        return between.count <= 2 || isWhole
    }

    /// Whether the number is the first of `van … naar …`.
    private static func opensChange(_ scan: NumberScan, _ range: Range<Int>) -> Bool {
        guard scan.word(range.lowerBound - 1, ["van"]) else { return false }
        let after = range.upperBound..<min(scan.end, range.upperBound + 4)
        return after.contains { scan.word($0, ["naar"]) }
    }

    /// Whether a date stands straight after another number: `tegen 41% in 2015`.
    private static func belongsElsewhere(_ mention: TemporalMention, _ range: Range<Int>, _ scan: NumberScan) -> Bool {
        let own = scan.tokens.range(of: mention.span)
        var index = own.lowerBound - 1
        // `(was 87% in 1971)` closes before the number.
        if index < range.lowerBound, scan.tokens.byte(own.upperBound) == 0x29 {
            if scan.word(index, ["in", "per", "eind"]) { index -= 1 }
            // `40% (2008) naar 50%`
            if scan.tokens.byte(index) == 0x28 { index -= 1 }
            return index >= scan.start
                && (scan.tokens.byte(index) == 0x25 || scan.tokens[index].features.contains(.percentWord))
        }
        guard index >= range.upperBound else { return false }
        if scan.word(index, ["in", "per", "eind", "over", "begin", "medio", "op"]) { index -= 1 }
        return index >= range.upperBound
            && (scan.tokens.byte(index) == 0x25 || scan.tokens[index].features.contains(.percentWord))
    }

    /// Whether a date says when a source appeared or with what is compared.
    private static func isSource(_ mention: TemporalMention, _ scan: NumberScan) -> Bool {
        let first = scan.tokens.range(of: mention.span).lowerBound
        if scan.word(first - 1, ["uit"]) { return true }
        let next = scan.tokens.range(of: mention.span).upperBound
        if scan.word(next, ["toen"]) || scan.word(next + 1, ["toen"]) { return false }
        return scan.word(first - 1, ["van"]) && scan.word(first - 2, ["opzichte"])
            || scan.word(first - 1, ["met"]) && scan.word(first - 2, ["vergeleken", "vergelijking"])
    }

    private static func isOpen(_ mention: TemporalMention) -> Bool {
        mention.date.modifier == .since || mention.date.modifier == .after
    }

    /// `(peildatum september 2014)`.
    private static func isMeasuringDay(_ mention: TemporalMention, _ scan: NumberScan) -> Bool {
        let first = scan.tokens.range(of: mention.span).lowerBound
        return scan.word(first - 1, ["peildatum"]) || scan.word(first - 2, ["peildatum"])
    }

    /// Whether another clause begins between a date and the number.
    private static func isCut(_ mention: TemporalMention, _ span: Span, _ scan: NumberScan) -> Bool {
        let between = scan.tokens.range(of: Span(mention.span.end, span.start))
        return between.contains {
            scan.tokens.byte($0) == 0x3B
                || (scan.word($0, ["maar", "terwijl", "doch"]) && scan.tokens.byte($0 - 1) == 0x2C)
        }
    }

    /// Whether a date behind the number is that of what it is compared with: `52%; in 2004 was dat 40%`, `vijf punten
    /// meer dan in 2006`.
    private static func isCompared(_ mention: TemporalMention, _ span: Span, _ scan: NumberScan) -> Bool {
        let between = scan.tokens.range(of: Span(span.end, mention.span.start))
        return between.contains { index in
            scan.tokens.byte(index) == 0x3B
                || scan.word(index, ["tegen", "tegenover", "terwijl"]) && scan.tokens.byte(index - 1) == 0x2C
                || scan.word(index, ["dan"]) && scan.word(index - 1, ["meer", "minder", "hoger", "lager"])
        }
    }

    /// The year in the name of the study that the sentence cites: `Uit de Barometer Werk 2018 blijkt`.
    private static func ofStudy(_ scan: NumberScan) -> EventDate? {
        guard scan.word(scan.start, ["uit", "volgens", "blijkens"]) else { return nil }
        let references = scan.reading.references(in: scan.sentence.span)
        return scan.reading.temporals(in: scan.sentence.span).first { mention in
            mention.isInReference && mention.kind == .date && mention.date.edtf != nil
                && !references.contains { $0.span.overlaps(mention.span) && $0.kind != .report }
        }?.date
    }

    /// Whether a later sentence of the paragraph compares with a time before: `een toename ten opzichte van 2014`.
    private static func hasComparison(_ scan: NumberScan) -> Bool {
        var rank = scan.rank + 1
        while scan.reading.sentences.indices.contains(rank), rank < scan.rank + 4,
            scan.reading.sentences[rank].block == scan.sentence.block
        {
            for index in scan.reading.sentences[rank].tokens
            where scan.tokens.isOne(index, of: ["opzichte", "vergeleken"]) {
                let after = Span(Int(scan.tokens[index].end), Int(scan.tokens[index].end) + 24)
                if !scan.reading.temporals(in: after).isEmpty { return true }
            }
            rank += 1
        }
        return false
    }

    /// The date of which the passage tells: the one that two sentences of this paragraph, or of the one before it,
    /// state.
    private static func theme(_ scan: NumberScan) -> EventDate? {
        let blocks = scan.reading.document.blocks
        guard hasComparison(scan) else { return nil }
        var found: [(edtf: EDTF, block: Int)] = []
        var rank = scan.rank - 1
        while rank >= 0, rank >= scan.rank - 14 {
            let sentence = scan.reading.sentences[rank]
            guard blocks.indices.contains(sentence.block), blocks[sentence.block].kind != .heading else { return nil }
            if blocks[sentence.block].kind == .paragraph {
                for mention in dates(in: sentence, scan) where !isOpen(mention) && !isSource(mention, scan) {
                    guard let edtf = mention.date.edtf, case .point(let point) = edtf, point.month == nil else {
                        continue
                    }
                    if found.contains(where: { $0.edtf == edtf && $0.block == sentence.block }) { return mention.date }
                    found.append((edtf, sentence.block))
                }
            }
            rank -= 1
        }
        return nil
    }
}
