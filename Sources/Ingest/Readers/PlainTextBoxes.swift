import Dutch
import Model

/// Sets the boxes of a text file apart: those in a frame of signs and those that call themselves so (`Kader 2`).
///
/// A box in the middle of a sentence does not cut the paragraph around it in two.
enum PlainTextBoxes {
    /// More blocks than these no box has.
    private static let most = 16

    static func settle(_ draft: inout Draft) {
        var index = 0
        while index < draft.blocks.count {
            if isTitle(draft.blocks[index]) { markTitled(&draft, from: index) }
            index += 1
        }
        index = 0
        while index + 2 < draft.blocks.count {
            join(&draft, from: index)
            index += 1
        }
    }

    private static func isTitle(_ block: DraftBlock) -> Bool {
        guard !block.isBoxed, block.kind == .paragraph || block.kind == .heading, let line = block.lines.first,
            block.label == nil
        else { return false }
        return BoxLabel.opens(line.text) && line.text.utf8.count < 120
    }

    private static func markTitled(_ draft: inout Draft, from start: Int) {
        // Its own first line is the title where the block goes on.
        if draft.blocks[start].lines.count > 1,
            !PlainTextCues.endsSentence(Array(draft.blocks[start].lines[0].text.utf8)),
            PlainTextCues.startsUpper(Array(draft.blocks[start].lines[1].text.utf8))
        {
            var rest = draft.blocks[start]
            rest.lines.removeFirst()
            rest.kind = .paragraph
            rest.isBoxed = true
            draft.blocks[start].lines = [draft.blocks[start].lines[0]]
            draft.blocks.insert(rest, at: start + 1)
        }
        let isTitleAlone = draft.blocks[start].lines.count == 1
        draft.blocks[start].isBoxed = true
        if isTitleAlone {
            draft.blocks[start].kind = .caption
            draft.blocks[start].level = 0
        }
        guard isTitleAlone, start + 1 < draft.blocks.count else { return }
        // What stands right below the title is the box; how far it goes on, a cut sentence tells.
        var index = start + 1
        while index < draft.blocks.count, index - start < most, draft.blocks[index].kind == .footnote { index += 1 }
        guard index < draft.blocks.count, draft.blocks[index].kind == .paragraph else { return }
        draft.blocks[index].isBoxed = true
        while index + 1 < draft.blocks.count, draft.blocks[index + 1].kind == .listItem {
            index += 1
            draft.blocks[index].isBoxed = true
        }
    }

    private static func join(_ draft: inout Draft, from index: Int) {
        let block = draft.blocks[index]
        guard block.kind == .paragraph || block.kind == .listItem, !block.isBoxed, draft.blocks[index + 1].isBoxed,
            let last = block.lines.last, PlainTextCues.isUnfinished(Array(last.text.utf8))
        else { return }
        var place = index + 1
        while place < draft.blocks.count, place - index < most, isBetween(draft.blocks[place]) { place += 1 }
        guard place < draft.blocks.count else { return }
        // The box may hold more paragraphs than could be told: those before the one that goes on.
        while place < draft.blocks.count, place - index < most {
            let other = draft.blocks[place]
            guard other.kind == .paragraph || other.kind == .listItem else { return }
            if other.kind == .paragraph, let first = other.lines.first,
                PlainTextCues.startsLower(Array(first.text.utf8))
            {
                for between in (index + 1)..<place where draft.blocks[between].kind != .footnote {
                    draft.blocks[between].isBoxed = true
                }
                draft.blocks[index].lines += other.lines
                draft.blocks.remove(at: place)
                return
            }
            place += 1
        }
    }

    private static func isBetween(_ block: DraftBlock) -> Bool {
        block.isBoxed || block.kind == .footnote || block.kind == .caption
    }

    // MARK: frames

    /// The words within a frame of signs: `| tekst |`, `│ tekst │`; nil for a line of none, empty for the frame's own.
    static func framed(_ bytes: [UInt8]) -> Range<Int>? {
        if isEdge(bytes) { return bytes.count..<bytes.count }
        guard let left = side(bytes[...]), bytes.count > left * 2 else { return nil }
        let right = bytes.count - left
        guard bytes[right...].elementsEqual(bytes[..<left]) else { return nil }
        // A sign within is a table's.
        var first = left
        var last = right
        while first < last, bytes[first] == 0x20 { first += 1 }
        while last > first, bytes[last - 1] == 0x20 { last -= 1 }
        let isTable = (first..<last).contains { side(bytes[$0..<last]) != nil }
        return isTable ? nil : first..<last
    }

    /// How long the upright sign is that begins a line; nil where none does.
    private static func side(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.first == 0x7C { return 1 }
        let sign = Array(bytes.prefix(3))
        return sign == [0xE2, 0x94, 0x82] || sign == [0xE2, 0x95, 0x91] || sign == [0xE2, 0x94, 0x83] ? 3 : nil
    }

    /// `+-----+`, `┌────┐`, `└────┘`.
    static func isEdge(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 5 else { return false }
        if bytes.first == 0x2B, bytes.last == 0x2B {
            return bytes.dropFirst().dropLast().allSatisfy { $0 == 0x2D || $0 == 0x3D }
        }
        guard bytes.count % 3 == 0, bytes.count > 12 else { return false }
        return stride(from: 0, to: bytes.count, by: 3).allSatisfy {
            bytes[$0] == 0xE2 && (bytes[$0 + 1] == 0x94 || bytes[$0 + 1] == 0x95)
        }
    }
}
