import Model

/// Tells headings from paragraphs and items, and gives each its level.
struct PDFHeadings {
    let style: PDFStyle
    let pages: [PDFPage]
    /// The height of the running text of each page: an enclosure may be set larger than its letter.
    private let bodySizes: [Double]

    init(style: PDFStyle, pages: [PDFPage]) {
        self.style = style
        self.pages = pages
        bodySizes = pages.map { page in
            var counts: [Int: Int] = [:]
            for line in page.lines where line.words.count > 5 {
                counts[Int((line.size * 5).rounded()), default: 0] += 1
            }
            guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > 9 else {
                return style.bodySize
            }
            return max(style.bodySize, Double(most.key) / 5)
        }
    }

    /// Marks the headings among the blocks of the running text and sets their level, label and kind.
    func mark(_ blocks: inout [PDFBlock]) {
        var numbers: [Int: (label: PDFLabel, depth: Int)] = [:]
        let captions = PDFCaptions(pages: pages)
        for index in blocks.indices where blocks[index].kind == .paragraph && !blocks[index].isContents {
            guard !captions.isCaption(blocks[index]), let line = blocks[index].lines.first, !line.isTurned else {
                continue
            }
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
        guard words <= 26, letters(block) > 1 || isYears(block) else { return false }
        if let label, !isNumbered, case .bullet = label.kind { return false }
        let end = last.last(bytes)
        let isClosed = [",", ";", ":", "."].contains { end == UInt8(ascii: $0) }
        guard !PDFParagraphs.isLower(first.first(bytes)) else { return false }
        if ["Geachte", "Beste", "Hoogachtend", "Hoogachtend,"].contains(first.text(of: 0, bytes)) { return false }
        let sizeRatio = block.size / bodySizes[block.page]
        let isIsolated = block.gapBefore > 1.25
        let isCapitals = self.isCapitals(block)
        let isOtherFace =
            block.lines.allSatisfy { $0.isOtherFace || $0.face == nil } && block.lines.contains { $0.isOtherFace }
        let isTied = nextFollows(blocks, index)
        if isArticle(block, bytes) { return isTied }
        // At a page's foot a line that is full is the beginning of a sentence that the next page goes on with.
        if index + 1 < blocks.count, blocks[index + 1].page > block.page, !isNumbered || sizeRatio < 1.06,
            !last.isShort,
            blocks[index + 1].kind == .paragraph
        {
            return false
        }
        if sizeRatio < 0.93 {
            // The heading of a box is as small as its text, but bold.
            guard !isNumbered, !isClosed, sizeRatio > 0.75, isTied, isIsolated, block.lines.count == 1, words <= 10,
                abs(block.size - blocks[index + 1].size) < 0.3, let face = first.face,
                let next = blocks[index + 1].lines.first?.face, blocks[index + 1].kind == .paragraph
            else { return false }
            return face - next > 0.03
        }
        if isNumbered {
            if isClosed && end != UInt8(ascii: ".") { return false }
            // Items stand close, headings apart.
            if case .section? = label?.kind {} else if block.gapBefore < 1.15 { return false }
            if end == UInt8(ascii: ".") && words > 6 { return false }
            if isPoint(blocks, index, label), sizeRatio < 1.06 { return false }
            if sizeRatio > 1.06 || isOtherFace || (isCapitals && isIsolated) { return true }
            if case .section(let depth)? = label?.kind, depth > 1, isIsolated, last.isShort, words < 16,
                isTied, blocks[index + 1].labelWords == 0
            {
                return true
            }
            return false
        }
        if isClosed { return false }
        if sizeRatio < 1.06, !last.isShort, block.lines.count == 1, words > 6 { return false }
        if isRunIn(blocks, index) { return true }
        if sizeRatio > 1.12 { return isTied && words <= 24 }
        guard isIsolated, isTied, block.lines.count <= 2, words <= 16 else { return false }
        if isCapitals && letters(block) > 3 { return true }
        if sizeRatio > 1.05 { return true }
        if isOtherFace { return last.isShort }
        // No word of it is known elsewhere: it stands alone above what begins right below it.
        guard first.face == nil, last.isShort, block.lines.count == 1, words <= 8 else { return false }
        return block.gapAfter < block.gapBefore * 0.9 || block.gapBefore > 1.6
    }

    /// `Artikel 10`, `Artikel 3.2a` alone on its line, as laws are divided.
    private func isArticle(_ block: PDFBlock, _ bytes: [UInt8]) -> Bool {
        guard block.lines.count == 1, let line = block.lines.first, line.words.count == 2 else { return false }
        let first = line.text(of: 0, bytes)
        guard first == "Artikel" || first == "ARTIKEL" else { return false }
        let number = bytes[line.words[1].start..<line.words[1].end]
        return number.count < 8 && number.first.map { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "I") } ?? false
    }

    /// Whether a number such as `3.2` counts points below one another: its neighbours stand close and are counted alike,
    /// and it is not plainly bolder than what follows.
    private func isPoint(_ blocks: [PDFBlock], _ index: Int, _ label: PDFLabel?) -> Bool {
        guard case .section(let depth)? = label?.kind, depth > 1 else { return false }
        let block = blocks[index]
        if let face = block.lines.first?.face, abs(face - 1) > 0.05 { return false }
        func isAlike(_ other: Int) -> Bool {
            guard blocks.indices.contains(other), let line = blocks[other].lines.first,
                abs(line.size - block.size) < 0.3,
                case .section(depth)? = PDFLabel(line, pages[line.page].bytes)?.kind
            else { return false }
            return abs(line.box.xMin - (block.lines.first?.box.xMin ?? 0)) < 3
        }
        return isAlike(index + 1) && block.gapAfter < 1.25 || isAlike(index - 1) && block.gapBefore < 1.25
    }

    /// Whether a line that was ended on purpose stands straight above the paragraph that it heads.
    private func isRunIn(_ blocks: [PDFBlock], _ index: Int) -> Bool {
        let block = blocks[index]
        guard block.lines.count <= 2, block.gapBefore > 1.25, block.gapAfter < 1.28, block.wordCount <= 16,
            index + 1 < blocks.count, let last = block.lines.last, last.isShort
        else { return false }
        let next = blocks[index + 1]
        guard next.kind == .paragraph, next.labelWords == 0, next.lines.count > 1, !next.isContents,
            let line = next.lines.first, !line.isShort
        else { return false }
        return abs(line.box.xMin - block.lines[0].box.xMin) < 3 && abs(next.size - block.size) < block.size * 0.2
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

    /// A year or two alone, as chronicles are headed.
    private func isYears(_ block: PDFBlock) -> Bool {
        guard block.wordCount == 1, let line = block.lines.first else { return false }
        let text = line.textBytes(pages[line.page].bytes, from: 0).bytes
        return text.count >= 4 && text.count <= 12 && text.prefix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            && (text[0] == 0x31 || text[0] == 0x32)
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

    /// A way of numbering; headings of one way have one place in the hierarchy.
    private enum Numbering: Hashable { case arabic, roman, capital, small, paragraph }

    private func numbering(of label: PDFLabel, after last: Numbering?) -> Numbering {
        let isCapital = PDFParagraphs.isUpper(label.text.utf8.first ?? 0)
        switch label.kind {
        case .section, .number, .bullet: return label.text.hasPrefix("§") ? .paragraph : .arabic
        case .roman: return last == .capital && label.text.utf8.count < 3 ? .capital : .roman
        case .letter:
            // `V.` after `IV.` is a number.
            if last == .roman, label.text == "V." || label.text == "X." { return .roman }
            return isCapital ? .capital : .small
        }
    }

    /// What a level is, from the numbers first and from the size of the letters then.
    private func setLevels(_ blocks: inout [PDFBlock], _ numbers: [Int: (label: PDFLabel, depth: Int)]) {
        var numbered: [Int: Int] = [:]
        var levelOfSize: [Int: Int] = [:]
        var stack: [Numbering] = []
        for index in blocks.indices where blocks[index].kind == .heading {
            let level: Int
            if let found = numbers[index] {
                let own = numbering(of: found.label, after: stack.last)
                if let place = stack.firstIndex(of: own) {
                    stack.removeLast(stack.count - place - 1)
                } else {
                    stack.append(own)
                }
                level = stack.count - 1 + found.depth
            } else if isAppendix(blocks[index]) {
                stack = []
                level = 1
            } else {
                continue
            }
            numbered[index] = level
            let size = halves(blocks[index].size)
            if size > halves(style.bodySize) + 1 { levelOfSize[size] = min(levelOfSize[size] ?? level, level) }
        }
        lower(&numbered, &levelOfSize, blocks)
        let loose = blocks.indices.filter { blocks[$0].kind == .heading && numbered[$0] == nil }
        let sizes = ranks(loose.map { halves(blocks[$0].size) })
        var current = 0
        for index in blocks.indices where blocks[index].kind == .heading {
            if let level = numbered[index] {
                current = level
                blocks[index].level = level
                continue
            }
            let size = halves(blocks[index].size)
            if let level = levelOfSize[size] {
                blocks[index].level = level
                current = level
            } else if let larger = levelOfSize.filter({ $0.key < size }).values.min() {
                blocks[index].level = max(1, larger - 1)
            } else if !numbered.isEmpty {
                blocks[index].level = current + 1
            } else {
                blocks[index].level = (sizes.firstIndex { $0 <= size } ?? 0) + 1
            }
        }
    }

    /// Puts numbered headings below the larger ones without a number that keep coming back between them: chapters and
    /// sections whose points are counted through.
    private func lower(_ numbered: inout [Int: Int], _ levelOfSize: inout [Int: Int], _ blocks: [PDFBlock]) {
        guard let own = numbered.keys.map({ halves(blocks[$0].size) }).max() else { return }
        // For each larger size how many of its headings have a numbered one behind them before the next.
        var opened: [Int: Int] = [:]
        var waiting: Set<Int> = []
        for index in blocks.indices where blocks[index].kind == .heading {
            if numbered[index] != nil {
                for size in waiting { opened[size, default: 0] += 1 }
                waiting = []
            } else if halves(blocks[index].size) > own + 1 {
                waiting.insert(halves(blocks[index].size))
            }
        }
        let sizes = opened.filter { $0.value > 2 }.keys.sorted(by: >)
        // Sizes that lie close together are one level.
        var ranks: [Int: Int] = [:]
        var last = 0
        var rank = 0
        for size in sizes {
            if rank == 0 || size * 8 <= last * 7 { (rank, last) = (rank + 1, size) }
            ranks[size] = rank
        }
        guard rank > 0 else { return }
        for index in numbered.keys { numbered[index, default: 1] += rank }
        for size in levelOfSize.keys { levelOfSize[size, default: 1] += rank }
        levelOfSize.merge(ranks) { $1 }
    }

    private func halves(_ size: Double) -> Int { Int((size * 2).rounded()) }

    /// The sizes from the largest down; one that occurs once, and not first, makes no level of its own.
    private func ranks(_ sizes: [Int]) -> [Int] {
        var counts: [Int: Int] = [:]
        for size in sizes { counts[size, default: 0] += 1 }
        return counts.keys.sorted(by: >).filter { size in
            size != counts.keys.max() || (counts[size] ?? 0) > 1 || sizes.first == size
        }
    }

    private func isAppendix(_ block: PDFBlock) -> Bool {
        guard let line = block.lines.first, line.words.count > 1 else { return false }
        let bytes = pages[line.page].bytes
        return ["Bijlage", "Hoofdstuk", "BIJLAGE", "HOOFDSTUK", "Annex"].contains(line.text(of: 0, bytes))
    }
}
