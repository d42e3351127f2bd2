import Model

/// Takes the head of the first page off: a letter's addresses and numbers, a report's title page.
struct PDFTitleHead {
    let style: PDFStyle
    let pages: [PDFPage]

    /// Removes the lines above the running text from the streams and returns them as blocks, row by row.
    ///
    /// A page without running text is a head as a whole, unless the document has but that page.
    func take(from streams: inout PDFColumns.Streams) -> [PDFBlock] {
        let columns = streams.columns.filter { $0.first?.place == nil }
        let lines = columns.flatMap { $0 }
        let bytes = pages[0].bytes
        // A table of sentences is no part of the head.
        let tables = streams.columns.lazy.filter { $0.first?.place != nil }
        let end = min(self.end(of: columns, bytes), tables.compactMap { $0.map(\.baseline).min() }.min() ?? .infinity)
        var head = lines.filter { $0.baseline < end }
        // A page full of short lines is a table or a list, and no title page.
        guard !head.isEmpty, end < .infinity || head.count <= 40 else { return [] }
        streams.columns = streams.columns.map { $0.filter { $0.baseline >= end } }.filter { !$0.isEmpty }
        head += streams.margin.filter { $0.baseline < end }
        streams.margin.removeAll { $0.baseline < end }
        // Rows from top to bottom, each from left to right.
        head.sort { ($0.baseline, $0.box.xMin) < ($1.baseline, $1.box.xMin) }
        var blocks: [PDFBlock] = []
        let paragraphs = PDFParagraphs(style: style, pages: pages)
        for line in head {
            let target = blocks.indices.suffix(4).last { index in
                guard let last = blocks[index].lines.last, abs(last.box.xMin - line.box.xMin) < 3 else { return false }
                let gap = paragraphs.leadings(from: last, to: line)
                return gap > 0.3 && gap < 1.2 && abs(last.size - line.size) < line.size * 0.07 && wraps(last, bytes)
            }
            if let target {
                blocks[target].lines.append(line)
            } else {
                blocks.append(PDFBlock(kind: .titleBlock, lines: [line]))
            }
        }
        return blocks
    }

    /// Whether a line of a head runs on in the next: it is nearly as wide as the running text.
    private func wraps(_ line: PDFTextLine, _ bytes: [UInt8]) -> Bool {
        let right = style.bodyRight[1]
        // A word broken at the line's end, by a soft hyphen too.
        let last = line.last(bytes)
        let isBroken = last == UInt8(ascii: "-") || line.text(bytes).hasSuffix("\u{AD}")
        return line.box.xMax > right - (right - line.box.xMin) * 0.2 || isBroken
    }

    /// The baseline at which the running text begins, with the heading above it.
    private func end(of columns: [[PDFTextLine]], _ bytes: [UInt8]) -> Double {
        var end = Double.infinity
        for lines in columns {
            for (index, line) in lines.enumerated() where line.baseline < end {
                let label = PDFLabel(line, bytes)
                if let label, line.isOtherFace || line.size > style.bodySize * 1.06, index > 2 {
                    if case .bullet = label.kind { continue }
                    end = line.baseline
                    break
                }
                let isFull = line.words.count == 5 && !line.isShort
                guard abs(line.size - style.bodySize) < style.bodySize * 0.3, line.words.count > 5 || isFull,
                    index + 1 < lines.count
                else { continue }
                let next = lines[index + 1]
                guard abs(next.size - line.size) < line.size * 0.1,
                    next.baseline - line.baseline < max(style.leading, line.size * 1.25) * 1.3,
                    abs(next.box.xMin - line.box.xMin) < 30, line.box.width > 150,
                    !line.isShort || PDFParagraphs.endsSentence(next, bytes) || next.words.count > 5,
                    !isCapitals(line, bytes)
                else { continue }
                end = line.baseline
                // A heading straight above belongs to the text.
                if index > 0 {
                    let above = lines[index - 1]
                    if above.isOtherFace || above.size > style.bodySize * 1.06, index > 1,
                        line.baseline - above.baseline < style.leading * 2.5, !isCapitals(above, bytes),
                        pages.count > 1 || isRepeated(above, below: end, lines)
                    {
                        end = top(of: index - 1, lines)
                    }
                }
                break
            }
        }
        return end - 0.01
    }

    /// Where a numbered heading of several lines begins that ends with a line.
    private func top(of index: Int, _ lines: [PDFTextLine]) -> Double {
        let last = lines[index]
        for place in (max(0, index - 2)..<index).reversed() {
            let line = lines[place]
            guard abs(line.size - last.size) < last.size * 0.02, line.isOtherFace == last.isOtherFace,
                lines[place + 1].baseline - line.baseline < last.size * 1.5
            else { break }
            if case .section? = PDFLabel(line, pages[0].bytes)?.kind { return line.baseline }
        }
        return last.baseline
    }

    /// Whether a line further down is set as a heading in the same letter.
    private func isRepeated(_ heading: PDFTextLine, below end: Double, _ lines: [PDFTextLine]) -> Bool {
        lines.contains { line in
            line.baseline > end && abs(line.size - heading.size) < 0.1 && line.isOtherFace == heading.isOtherFace
                && abs(line.box.xMin - heading.box.xMin) < 3 && line.isShort && line.words.count < 10
                && line.face.map { face in heading.face.map { abs($0 - face) < 0.03 } ?? false } ?? true
        }
    }

    private func isCapitals(_ line: PDFTextLine, _ bytes: [UInt8]) -> Bool {
        line.words.allSatisfy { !bytes[$0.start..<$0.end].contains(where: PDFParagraphs.isLower) }
    }
}
