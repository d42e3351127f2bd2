import Model

/// Cuts a column's lines into blocks: paragraphs, items, lines that stand alone.
struct PDFParagraphs {
    let style: PDFStyle
    /// The characters of each page.
    let pages: [PDFPage]

    /// The blocks of a column, from top to bottom.
    func blocks(of lines: [PDFTextLine], column: Int) -> [PDFBlock] {
        var blocks: [PDFBlock] = []
        for (index, line) in lines.enumerated() {
            let bytes = pages[line.page].bytes
            let label = PDFLabel(line, bytes)
            let isContents = PDFParagraphs.isContentsLine(line, bytes)
            var gap = 9.0
            if index > 0 { gap = lines[index - 1].isMarginLabel ? 1.5 : leadings(from: lines[index - 1], to: line) }
            if index > 0, line.isMarginLabel, lines[index - 1].isMarginLabel, !blocks.isEmpty {
                blocks[blocks.count - 1].lines.append(line)
                continue
            }
            if let last = blocks.last, !isContents, !last.isContents, !line.isMarginLabel,
                last.lines.last?.isMarginLabel != true,
                continues(last, line, label, gap, next: index + 1 < lines.count ? lines[index + 1] : nil)
            {
                blocks[blocks.count - 1].lines.append(line)
                continue
            }
            if !blocks.isEmpty { blocks[blocks.count - 1].gapAfter = gap }
            var block = PDFBlock(kind: .paragraph, lines: [line])
            block.gapBefore = gap
            block.column = column
            block.isContents = isContents
            if let label, !isContents {
                block.label = label.text
                block.labelWords = label.words
            }
            blocks.append(block)
        }
        return blocks
    }

    /// The distance of two baselines in usual leadings of the smaller one's size.
    func leadings(from line: PDFTextLine, to next: PDFTextLine) -> Double {
        let usual = style.leading * max(line.size, next.size) / style.bodySize
        return usual > 0 ? (next.baseline - line.baseline) / usual : 9
    }

    private func continues(
        _ block: PDFBlock, _ line: PDFTextLine, _ label: PDFLabel?, _ gap: Double, next: PDFTextLine?
    ) -> Bool {
        guard let last = block.lines.last else { return false }
        if label == nil, runsOn(block, line, gap) { return true }
        if label == nil, isTitle(last, line) { return true }
        if gap > 1.28 || gap < 0.3 { return false }
        if abs(last.size - line.size) > max(last.size, line.size) * 0.07 { return false }
        let bytes = pages[line.page].bytes
        // A year straight under an item and above the next is the label of what follows.
        if block.labelWords > 0, line.words.count <= 6, let next, next.page == line.page,
            case .bullet? = PDFLabel(next, bytes)?.kind,
            last.isOtherFace != line.isOtherFace || slack(after: last, before: line) > 0,
            line.box.xMin < block.textLeft - 2, PlainTextPeriods.isAlone(Array(line.text(bytes).utf8))
        {
            return false
        }
        let endsSentence = PDFParagraphs.endsSentence(last, pages[last.page].bytes)
        let isHanging = block.labelWords > 0 && abs(line.box.xMin - block.textLeft) < 4
        if let label {
            // What stands apart from the words behind it is a label, though it begins where the item above has its words.
            if label.words < line.words.count, isHanging || label.text == "o",
                line.words[label.words].box.xMin - line.words[label.words - 1].box.xMax > line.size * 0.5
            {
                return false
            }
            switch label.kind {
            // A dash or a number may stand at the head of any line; one at the text's own edge is no label.
            case .bullet:
                if label.text != "-" && label.text != "–" && label.text != "—" && label.text != "o" { return false }
                if !isHanging && (endsSentence || last.isShort || line.box.xMin > last.box.xMin + 4) { return false }
                if block.labelWords > 0 && abs(line.box.xMin - block.lines[0].box.xMin) < 3 { return false }
            case .number, .letter, .roman:
                if !isHanging && (endsSentence || last.isShort || block.labelWords > 0) { return false }
            case .section(let depth):
                let next = line.words[label.words]
                let isWide = next.box.xMin - line.words[label.words - 1].box.xMax > line.size * 0.6
                if PDFParagraphs.isUpper(bytes[next.start]), last.isShort || endsSentence, depth > 1 || isWide {
                    return false
                }
                // Numbers below one another, their words apart from them: a row of its own.
                if isWide, block.labelWords > 0, abs(line.box.xMin - block.lines[0].box.xMin) < 3 { return false }
            }
        }
        // A heading straight above its paragraph.
        if last.isOtherFace != line.isOtherFace, let face = line.face, let lastFace = last.face {
            if abs(face - lastFace) > 0.02, block.lines.count < 3, last.isShort, !endsSentence,
                PDFParagraphs.isUpper(line.first(bytes))
            {
                return false
            }
        }
        let slack = slack(after: last, before: line)
        if slack > 0, !isHanging || endsSentence {
            // The next word would have fitted: the line was ended on purpose.
            if endsSentence && !PDFParagraphs.isLower(line.first(bytes)) { return false }
            let width = max(1, last.columnRight - last.columnLeft)
            if PDFParagraphs.isUpper(line.first(bytes)), block.lines.count < 3 || slack > width * 0.25 { return false }
            if slack > width * 0.4, block.labelWords == 0 { return false }
        }
        if isHanging { return true }
        let indent = line.box.xMin - last.box.xMin
        if block.labelWords > 0 {
            // Back from a hanging indent.
            let first = block.lines[0]
            let hangs = block.lines.count > 1 && abs(last.box.xMin - block.textLeft) < 4
            if hangs && line.box.xMin < block.textLeft - 4 { return false }
            if !hangs && abs(line.box.xMin - first.box.xMin) < 4 { return !(last.isShort && endsSentence) }
        } else if indent > style.bodySize * 0.5 && indent < style.bodySize * 4 {
            // A paragraph's first line may stand to the left of the others where those hang.
            if block.lines.count == 1, let next, abs(next.box.xMin - line.box.xMin) < 3, !last.isShort { return true }
            return false
        }
        if last.isShort && endsSentence && !PDFParagraphs.isLower(line.first(bytes)) { return false }
        return true
    }

    /// Whether two lines in large letters stand close below one another, as a title's lines do.
    private func isTitle(_ last: PDFTextLine, _ line: PDFTextLine) -> Bool {
        let distance = line.baseline - last.baseline
        return line.size > style.bodySize * 1.3 && abs(line.size - last.size) < line.size * 0.02
            && abs(line.box.xMin - last.box.xMin) < 3 && distance > line.size * 0.5 && distance < line.size * 1.3
            && last.words.contains { $0.count > 2 } && line.words.contains { $0.count > 2 }
            && !PDFParagraphs.endsSentence(last, pages[last.page].bytes)
    }

    /// Whether a full line without a closing sign goes on in small letters below it: no paragraph ends there, whatever the
    /// leading and the height of the letters.
    private func runsOn(_ block: PDFBlock, _ line: PDFTextLine, _ gap: Double) -> Bool {
        guard let last = block.lines.last, gap > 0.3, gap < 2.6, last.words.count > 3, line.words.count > 0,
            PDFParagraphs.isLower(line.first(pages[line.page].bytes)),
            abs(last.size - line.size) < max(last.size, line.size) * 0.25,
            abs(line.box.xMin - last.box.xMin) < (style.isUniform ? 3 : 8)
                || block.labelWords > 0 && abs(line.box.xMin - block.textLeft) < 4,
            slack(after: last, before: line) <= 0 || endsInGround(last)
        else { return false }
        return !PDFParagraphs.endsSentence(last, pages[last.page].bytes)
    }

    /// Whether a line ends in a blacked-out stretch, whose ground is printed small at its beginning.
    private func endsInGround(_ line: PDFTextLine) -> Bool {
        guard let word = line.words.last, line.box.xMax > (line.columnLeft + line.columnRight) / 2 else { return false }
        return PDFColumns.isGround(pages[line.page].bytes[word.start..<word.end])
    }

    /// The room that the next word would have left free at the end of a line; negative where it did not fit.
    private func slack(after line: PDFTextLine, before next: PDFTextLine) -> Double {
        guard let word = next.words.first else { return 0 }
        let right = min(line.columnRight, max(style.bodyRight[0], style.bodyRight[1]))
        let edge = right > line.columnLeft + 100 ? right : line.columnRight
        return edge - line.box.xMax - word.box.width - line.size * 0.6
    }

    /// Whether a line ends as a sentence does, closing quotes and brackets apart.
    static func endsSentence(_ line: PDFTextLine, _ bytes: [UInt8]) -> Bool {
        // A letter, a digit or a comma at the end says that it does not, unless a note's mark stands there.
        if let last = line.words.last, line.marks[line.words.count - 1] == nil, goesOn(bytes[last.end - 1]) {
            return false
        }
        let text = line.textBytes(bytes, from: 0).bytes
        var end = text.count
        while end > 0 {
            let byte = text[end - 1]
            if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                end -= 1
            } else if end > 2, text[end - 3] == 0xE2, text[end - 2] == 0x80 {
                // A closing quotation mark: U+2019, U+201D. U+2026 is an ellipsis.
                if byte == 0xA6 { return true }
                guard byte == 0x99 || byte == 0x9D else { return false }
                end -= 3
            } else if end > 1, text[end - 2] == 0xC2, byte == 0xBB {
                end -= 2
            } else {
                return isClosing(byte)
            }
        }
        return false
    }

    /// Whether a sign at the end of a line can be neither the end of a sentence nor a quotation mark or bracket behind it.
    private static func goesOn(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
            && !isClosing(byte)
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
    }

    /// Whether a line is one of a table of contents: dots lead to a number.
    static func isContentsLine(_ line: PDFTextLine, _ bytes: [UInt8]) -> Bool {
        var dots = 0
        for word in line.words {
            for byte in bytes[word.start..<word.end] {
                if byte == UInt8(ascii: ".") {
                    dots += 1
                    if dots > 5 { return true }
                } else {
                    dots = 0
                }
            }
        }
        return false
    }

    static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    static func isUpper(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte >= 0x80
    }
}
