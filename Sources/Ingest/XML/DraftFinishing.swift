import Model

extension MarkupWalker {
    /// The draft; see ``DraftFinishing/finished(splitsItems:)``.
    mutating func finished(splitsItems: Bool) -> Draft {
        var finishing = DraftFinishing(builder: builder)
        return finishing.finished(splitsItems: splitsItems)
    }
}

/// Ends a draft: labels told apart from the words of headings and items, levels of headings found.
struct DraftFinishing {
    private var builder: DraftBuilder

    init(builder: DraftBuilder) { self.builder = builder }

    /// - Parameter splitsItems: whether a paragraph that begins with a dash or a bullet is an item of a list.
    mutating func finished(splitsItems: Bool) -> Draft {
        var draft = builder.finished()
        RaisedNumber.settle(&draft)
        var styles = builder.styles
        if splitsItems { Self.splitListsOfLines(&draft, &styles) }
        var outline = HeadingOutline()
        for index in draft.blocks.indices {
            let label = draft.blocks[index].label
            switch draft.blocks[index].kind {
            case .heading:
                draft.blocks[index].splitHeadingLabel()
                if let style = styles[index] {
                    draft.blocks[index].level = outline.level(of: style, label: draft.blocks[index].label)
                }
            case .footnote: draft.blocks[index].dropPrintedLabel()
            case .paragraph, .listItem:
                if splitsItems, label == nil || label == "•" { draft.blocks[index].splitItemLabel() }
            default: break
            }
        }
        return draft
    }

    /// A paragraph whose lines are items, each with its bullet, becomes as many blocks.
    private static func splitListsOfLines(_ draft: inout Draft, _ styles: inout [HeadingStyle?]) {
        var blocks: [DraftBlock] = []
        var kept: [HeadingStyle?] = []
        for (index, block) in draft.blocks.enumerated() {
            let isList = block.lines.count > 1 && block.lines.dropFirst().allSatisfy { $0.startsAsBullet }
            if block.kind == .paragraph || block.kind == .listItem, isList {
                for line in block.lines {
                    var part = block
                    part.lines = [line]
                    if !blocks.isEmpty, line.startsAsBullet { part.label = nil }
                    blocks.append(part)
                    kept.append(styles[index])
                }
            } else {
                blocks.append(block)
                kept.append(styles[index])
            }
        }
        draft.blocks = blocks
        styles = kept
    }
}

extension DraftLine {
    /// Whether the line begins with a dash or bullet that stands apart from the words.
    fileprivate var startsAsBullet: Bool {
        for bullet in ["• ", "– ", "— ", "- ", "▪ ", "· ", "* "] where text.utf8.starts(with: bullet.utf8) {
            return true
        }
        return false
    }
}

extension DraftBlock {
    /// A note that prints its number before its words has it as its label already; `1 januari` is no number of a note.
    fileprivate mutating func dropPrintedLabel() {
        // Byte by byte: what is equal as characters may be longer or shorter in bytes.
        guard let label, let line = lines.first, line.text.utf8.starts(with: (label + " ").utf8) else { return }
        let words = line.text.utf8.dropFirst(label.utf8.count + 1)
        guard let first = String(Substring(words)).first, first.isUppercase else { return }
        lines[0].dropFirst(label.utf8.count + 1)
    }

    fileprivate mutating func splitHeadingLabel() {
        guard label == nil, let line = lines.first, let (label, rest) = HeadingLabel.split(line.text) else { return }
        self.label = label
        lines[0].dropFirst(rest)
    }

    /// Makes an item of a paragraph that begins as one; a number or letter needs its full stop or bracket.
    fileprivate mutating func splitItemLabel() {
        guard let line = lines.first, let rest = Self.itemLabel(line.text) else { return }
        label = String(decoding: Array(line.text.utf8)[..<rest.label], as: UTF8.self)
        lines[0].dropFirst(rest.words)
        if kind == .paragraph {
            kind = .listItem
            level = 1
        }
    }

    /// Where the label of an item ends and its words begin.
    private static func itemLabel(_ text: String) -> (label: Int, words: Int)? {
        let bytes = Array(text.utf8.prefix(12))
        var end = 0
        for bullet in ["–", "—", "•", "·", "▪", "■", "o ", "-", "*", "□", "●"] where text.utf8.starts(with: bullet.utf8)
        {
            end = bullet.utf8.filter { $0 != 0x20 }.count
            // A dash must stand apart: `-5` is a number. A bullet need not.
            if ["•", "▪", "■", "●"].contains(bullet), text.utf8.count > end {
                return (end, bytes.count > end && bytes[end] == 0x20 ? end + 1 : end)
            }
            break
        }
        // A sign of a symbol font.
        if end == 0, bytes.count > 3, bytes[0] == 0xEF, bytes[1] >= 0x80, bytes[1] <= 0x83, bytes[3] <= 0x20 { end = 3 }
        if end == 0 {
            while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
            if end == 0, let first = bytes.first, first >= 0x61, first <= 0x7A { end = 1 }
            guard end > 0, end <= 2 else { return nil }
            if end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x29 {
                end += 1
            } else if bytes.count > end + 1, bytes[end] == 0xC2, bytes[end + 1] == 0xB0 {
                end += 2
                if end < bytes.count, bytes[end] == 0x2E { end += 1 }
            } else {
                return nil
            }
        }
        guard end < bytes.count else { return nil }
        if bytes[end] == 0x20 { return (end, end + 1) }
        if end + 1 < bytes.count, bytes[end] == 0xC2, bytes[end + 1] == 0xA0 { return (end, end + 2) }
        return nil
    }
}

extension DraftLine {
    /// Takes the first bytes of the text away; the way back to the source and the marks move with it.
    mutating func dropFirst(_ count: Int) {
        text = String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
        sourceStart += count
        for index in marks.indices { marks[index].offset = max(0, marks[index].offset - count) }
    }
}
