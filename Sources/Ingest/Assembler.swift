import Dutch
import Model

/// Makes a document of a draft: its final text, with spans, runs, repairs, note marks and sentences.
///
/// The text satisfies the contract of ``DocumentText``. Cost: three passes over the source, linear.
struct Assembler: Sendable {
    /// - Parameters:
    ///   - source: the file as it was when read.
    ///   - reader: name and version of the reader: `pdf/1`.
    func document(from draft: Draft, source: SourceFile, reader: String) -> Document {
        var draft = draft
        ClosingBlocks.mark(&draft)
        let vocabulary = Vocabulary(draft)
        var edits = LineEdits()
        BrokenWords.find(in: draft, vocabulary: vocabulary, into: &edits)
        LostLigatures.find(in: draft, vocabulary: vocabulary, into: &edits)
        GluedNoteMarks.find(in: draft, into: &edits)

        var writer = LineWriter()
        writer.reserve(draft.blocks.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.text.utf8.count + 1 } })
        var blocks: [Block] = []
        var runs: [SourceRun] = []
        var notes: [String: Int] = [:]
        blocks.reserveCapacity(draft.blocks.count)

        for (index, block) in draft.blocks.enumerated() {
            writer.startBlock()
            let start = writer.currentBlockStart
            write(block, index, edits, vocabulary, into: &writer, runs: &runs)
            writer.endBlock()
            guard !writer.isBlockEmpty else { continue }
            let end = writer.out.count
            trim(&runs, to: end, from: start)
            if let key = block.noteKey { notes[key] = blocks.count }
            blocks.append(
                Block(
                    block.kind, Span(start, end), level: block.level, label: block.label.map(SymbolFont.printed),
                    cell: block.cell,
                    isBoxed: block.isBoxed))
        }

        var text = writer.out
        if text.last == 0x0A { text.removeLast() }
        let marks = writer.marks.map { mark in
            NoteMark(
                offset: min(mark.offset, text.count), label: mark.label, note: mark.key.flatMap { notes[$0] })
        }
        return Document(
            source: source, reader: reader, text: DocumentText(bytes: text), blocks: blocks,
            sentences: SentenceSplitter().sentences(of: blocks, in: text), noteMarks: marks, runs: runs,
            places: draft.places, repairs: clipped(writer.repairs, to: text.count), pageCount: draft.pageCount,
            pageLabels: draft.pageLabels, properties: draft.properties, flaws: draft.flaws)
    }

    private func write(
        _ block: DraftBlock, _ index: Int, _ edits: LineEdits, _ vocabulary: Vocabulary,
        into writer: inout LineWriter, runs: inout [SourceRun]
    ) {
        for (number, line) in block.lines.enumerated() {
            var text = line.text
            text.withUTF8 { bytes in
                if number > 0 { join(to: bytes, block, vocabulary, &writer) }
                // A mark at the head of a line goes with the word before it.
                var lineEdits = edits[index, number]
                if !line.marks.isEmpty {
                    lineEdits += line.marks.map {
                        LineEdit(
                            offset: $0.offset, length: 0, kind: .noteMarkRemoved, markLabel: $0.label,
                            markKey: $0.noteKey)
                    }
                    lineEdits.sort { $0.offset < $1.offset }
                }
                if !line.raised.isEmpty {
                    lineEdits += line.raised.map { RaisedDigits.edit(bytes, $0) }
                    lineEdits.sort { $0.offset < $1.offset }
                }
                while let first = lineEdits.first, first.offset == 0, first.length == 0, let label = first.markLabel {
                    writer.mark(label, key: first.markKey)
                    lineEdits.removeFirst()
                }
                writer.flushSpace()
                let start = writer.out.count
                writer.write(bytes, edits: lineEdits)
                if writer.out.count > start {
                    if let last = runs.indices.last, number > 0 {
                        runs[last].span.end = start
                    }
                    runs.append(
                        SourceRun(
                            span: Span(start, writer.out.count), sourceStart: line.sourceStart, place: line.place))
                }
            }
        }
    }

    /// Settles what stands between the text so far and the next line.
    private func join(
        to next: UnsafeBufferPointer<UInt8>, _ block: DraftBlock, _ vocabulary: Vocabulary, _ writer: inout LineWriter
    ) {
        guard !writer.isBlockEmpty else { return }
        let right = Assembler.firstWord(of: next)
        guard block.isHardWrapped, let first = right.first else { return writer.separate() }
        if writer.endsInSoftHyphen { return writer.join() }
        if writer.bindsNextLine(startingWith: first) { return writer.join() }
        let isSmall = first >= 0x61 && first <= 0x7A
        if isSmall, writer.mendTornLink() { return writer.join() }
        guard let left = writer.brokenWord() else { return joinTornWord(right, isSmall, vocabulary, &writer) }
        let at = writer.out.count - 1
        switch LineEndHyphen.decide(left: left, right: right, vocabulary: vocabulary) {
        case .joined:
            writer.dropLast()
            writer.join()
            writer.record(.hyphenJoined, Span(at, at), "-\n")
        case .joinedWithDiaeresis:
            writer.dropLast()
            writer.join()
            writer.record(.hyphenJoined, Span(at, at), "-\n")
            writer.putDiaeresisOnNext()
        case .kept:
            writer.join()
            writer.record(.hyphenKept, Span(at, at + 1), "-\n")
        case .hanging:
            writer.record(.hyphenHanging, Span(at, at + 1), "-\n")
            writer.separate()
        }
    }

    /// A word torn over two lines without a hyphen, or with one that stands apart, where the document writes it whole
    /// and its halves nowhere else.
    private func joinTornWord(
        _ right: [UInt8], _ isSmall: Bool, _ vocabulary: Vocabulary, _ writer: inout LineWriter
    ) {
        let loose = writer.wordBeforeLooseHyphen()
        guard isSmall, let left = loose ?? writer.lastWord(endingAt: writer.out.count), left.count > 2 else {
            return writer.separate()
        }
        let word = right.prefix { $0 >= 0x61 || ($0 >= 0x41 && $0 <= 0x5A) }
        guard word.count > 2, vocabulary.count(of: left + word) > 0, vocabulary.count(of: left) <= 1,
            vocabulary.count(of: word) <= 1,
            loose != nil
                || !Hyphenation.areTwoWords(
                    String(decoding: left, as: UTF8.self).lowercased(), String(decoding: word, as: UTF8.self),
                    isAfterNumber: false)
        else { return writer.separate() }
        if loose != nil {
            writer.dropLast()
            writer.dropLast()
        }
        writer.join()
        writer.record(.spaceRemoved, Span(writer.out.count, writer.out.count), loose == nil ? "\n" : " -\n")
    }

    /// The next line's first word, up to white space.
    private static func firstWord(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var start = 0
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        if start + 1 < bytes.count, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 { start += 2 }
        var end = start
        while end < bytes.count, bytes[end] > 0x20 {
            if bytes[end] == 0xC2, end + 1 < bytes.count, bytes[end + 1] == 0xA0 { break }
            end += 1
        }
        return Array(bytes[start..<end])
    }

    /// A block's last space is taken off its last run too.
    private func trim(_ runs: inout [SourceRun], to end: Int, from start: Int) {
        while let last = runs.last, last.span.end > end {
            if last.span.start >= end {
                runs.removeLast()
            } else {
                runs[runs.count - 1].span.end = end
            }
        }
    }

    private func clipped(_ repairs: [Repair], to end: Int) -> [Repair] {
        repairs.map { repair in
            guard repair.span.end > end else { return repair }
            var repair = repair
            repair.span = Span(min(repair.span.start, end), end)
            return repair
        }
    }
}
