import Model

/// Tells headings from paragraphs and items, and gives each its level.
struct PDFHeadings {
    let style: PDFStyle
    let pages: [PDFPage]

    /// How a heading looks: headings of one look have one level.
    private struct Look: Hashable {
        var size: Int
        var isOtherFace: Bool
        var isCapitals: Bool
    }

    /// Marks the headings among the blocks of the running text and sets their level, label and kind.
    func mark(_ blocks: inout [PDFBlock]) {
        var numbers: [Int: (label: PDFLabel, depth: Int)] = [:]
        let captions = PDFCaptions(pages: pages)
        for index in blocks.indices where blocks[index].kind == .paragraph && !blocks[index].isContents {
            guard !captions.isCaption(blocks[index]), let line = blocks[index].lines.first else { continue }
            let bytes = pages[line.page].bytes
            let label = PDFLabel(line, bytes)
            let found = numbering(line, bytes, label)
            guard isHeading(blocks, index, isNumbered: found != nil, label: label) else { continue }
            blocks[index].kind = .heading
            if let found {
                numbers[index] = found
                blocks[index].label = found.label.text
                blocks[index].labelWords = found.label.words
            } else {
                blocks[index].label = nil
                blocks[index].labelWords = 0
            }
        }
        setLevels(&blocks, numbers)
    }

    /// The number that a heading may have; an item's `1.` is one too.
    private func numbering(
        _ line: PDFTextLine, _ bytes: [UInt8], _ label: PDFLabel?
    ) -> (label: PDFLabel, depth: Int)? {
        guard let label, label.words < line.words.count else { return nil }
        let next = bytes[line.words[label.words].start]
        guard !PDFParagraphs.isLower(next) else { return nil }
        switch label.kind {
        case .section(let depth): return (label, depth)
        case .number: return label.text.hasSuffix(".") ? (label, 1) : nil
        case .roman, .letter:
            return label.text.hasSuffix(".") && PDFParagraphs.isUpper(label.text.utf8.first ?? 0) ? (label, 1) : nil
        case .bullet: return nil
        }
    }

    private func isHeading(_ blocks: [PDFBlock], _ index: Int, isNumbered: Bool, label: PDFLabel?) -> Bool {
        let block = blocks[index]
        guard let first = block.lines.first, let last = block.lines.last, block.lines.count <= 4 else { return false }
        let bytes = pages[first.page].bytes
        let words = block.wordCount
        guard words <= 26, letters(block) > 1 else { return false }
        if let label, !isNumbered, case .bullet = label.kind { return false }
        let end = last.last(bytes)
        let isClosed = [",", ";", ":", "."].contains { end == UInt8(ascii: $0) }
        guard !PDFParagraphs.isLower(first.first(bytes)) else { return false }
        let sizeRatio = block.size / style.bodySize
        let isIsolated = block.gapBefore > 1.25
        let isCapitals = self.isCapitals(block)
        let isOtherFace =
            block.lines.allSatisfy { $0.isOtherFace || $0.face == nil } && block.lines.contains { $0.isOtherFace }
        let isTied = nextFollows(blocks, index)
        if sizeRatio < 0.93 { return false }
        if isNumbered {
            if isClosed && end != UInt8(ascii: ".") { return false }
            if end == UInt8(ascii: ".") && words > 6 { return false }
            if sizeRatio > 1.06 || isOtherFace || (isCapitals && isIsolated) { return true }
            if case .section(let depth)? = label?.kind, depth > 1, isIsolated, last.isShort, words < 16 { return true }
            return false
        }
        if isClosed { return false }
        if sizeRatio > 1.12 { return isTied && words <= 24 }
        guard isIsolated, isTied, block.lines.count <= 2, words <= 16 else { return false }
        if isCapitals && letters(block) > 3 { return true }
        if sizeRatio > 1.05 { return true }
        if isOtherFace { return last.isShort }
        // No word of it is known elsewhere: it stands alone above what begins right below it.
        guard first.face == nil, last.isShort, block.lines.count == 1, words <= 8 else { return false }
        return block.gapAfter < block.gapBefore * 0.9 || block.gapBefore > 1.6
    }

    /// Whether running text, an item or another heading follows, as it does after a heading.
    private func nextFollows(_ blocks: [PDFBlock], _ index: Int) -> Bool {
        guard index + 1 < blocks.count else { return false }
        let next = blocks[index + 1]
        return next.page - blocks[index].page <= 1 && next.kind != .titleBlock && !next.isContents
    }

    private func letters(_ block: PDFBlock) -> Int {
        var count = 0
        for line in block.lines {
            let bytes = pages[line.page].bytes
            for word in line.words {
                for byte in bytes[word.start..<word.end] where byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { count += 1 }
            }
        }
        return count
    }

    private func isCapitals(_ block: PDFBlock) -> Bool {
        var capitals = 0
        for line in block.lines {
            let bytes = pages[line.page].bytes
            for word in line.words {
                for byte in bytes[word.start..<word.end] {
                    if PDFParagraphs.isLower(byte) { return false }
                    if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
                }
            }
        }
        return capitals > 2
    }

    private func look(_ block: PDFBlock) -> Look {
        Look(
            size: Int((block.size * 2).rounded()), isOtherFace: block.lines.first?.isOtherFace ?? false,
            isCapitals: isCapitals(block))
    }

    private func setLevels(_ blocks: inout [PDFBlock], _ numbers: [Int: (label: PDFLabel, depth: Int)]) {
        // What numbered headings of a size have for a level; `Bijlage n` counts as one.
        var levelOfSize: [Int: Int] = [:]
        var numbered: [Int: Int] = [:]
        for index in blocks.indices where blocks[index].kind == .heading {
            let depth = numbers[index]?.depth ?? (isAppendix(blocks[index]) ? 1 : nil)
            guard let depth else { continue }
            numbered[index] = depth
            let size = Int((blocks[index].size * 2).rounded())
            if size > Int((style.bodySize * 2).rounded()) + 1 {
                levelOfSize[size] = min(levelOfSize[size] ?? depth, depth)
            }
        }
        var looks: [Look] = []
        for index in blocks.indices where blocks[index].kind == .heading && numbered[index] == nil {
            let own = look(blocks[index])
            if !looks.contains(own) { looks.append(own) }
        }
        let sizes = Set(looks.map(\.size)).sorted(by: >)
        var current = 0
        for index in blocks.indices where blocks[index].kind == .heading {
            if let depth = numbered[index] {
                current = depth
                blocks[index].level = depth
                continue
            }
            let size = Int((blocks[index].size * 2).rounded())
            if let level = levelOfSize[size] {
                blocks[index].level = level
                current = level
            } else if let larger = levelOfSize.filter({ $0.key < size }).values.min() {
                blocks[index].level = max(1, larger - 1)
            } else if !numbered.isEmpty {
                blocks[index].level = current + 1
            } else {
                blocks[index].level = (sizes.firstIndex(of: size) ?? 0) + 1
            }
        }
    }

    private func isAppendix(_ block: PDFBlock) -> Bool {
        guard let line = block.lines.first, line.words.count > 1 else { return false }
        let bytes = pages[line.page].bytes
        return ["Bijlage", "Hoofdstuk", "BIJLAGE", "HOOFDSTUK", "Annex"].contains(line.text(of: 0, bytes))
    }
}
