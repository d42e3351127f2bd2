import Dutch
import Model

/// Tells how a letter closes from its text: greeting, office and names are no prose and no headings.
///
/// `Hoogachtend,` opens a closing wherever it stands; `De Minister van …,` does where a name or another who signs comes
/// next. Cost: one look at the first bytes of each block.
enum ClosingBlocks {
    /// Longer blocks are prose.
    private static let longest = 170
    /// More blocks than these nobody signs with.
    private static let most = 10

    static func mark(_ draft: inout Draft) {
        var index = 0
        while index < draft.blocks.count {
            let block = draft.blocks[index]
            guard block.kind == .paragraph || block.kind == .heading, isOpening(draft, index) else {
                index += 1
                continue
            }
            var count = 0
            var place = index
            while place < draft.blocks.count, count < most, count == 0 || isPart(draft, place) {
                // A note or a head of a page may stand between.
                if isText(draft.blocks[place].kind) {
                    takeInitialBack(&draft.blocks[place])
                    draft.blocks[place].kind = .titleBlock
                    draft.blocks[place].level = 0
                    count += 1
                }
                place += 1
            }
            index = place
        }
    }

    /// `A. Zeeman` looks like an item with the label `A.`.
    private static func takeInitialBack(_ block: inout DraftBlock) {
        guard isInitial(block.label), let label = block.label, let line = block.lines.first else { return }
        block.label = nil
        block.lines[0].text = label + " " + line.text
        block.lines[0].sourceStart = max(0, line.sourceStart - label.utf8.count - 1)
        for index in block.lines[0].marks.indices { block.lines[0].marks[index].offset += label.utf8.count + 1 }
    }

    private static func isInitial(_ label: String?) -> Bool {
        guard let bytes = label?.utf8, bytes.count == 2, bytes.last == 0x2E, let first = bytes.first else {
            return false
        }
        return first >= 0x41 && first <= 0x5A
    }

    private static func isText(_ kind: Block.Kind) -> Bool {
        kind == .paragraph || kind == .heading || kind == .listItem
    }

    private static func isOpening(_ draft: Draft, _ index: Int) -> Bool {
        let block = draft.blocks[index]
        guard let first = block.lines.first, let byte = first.text.utf8.first, byte | 0x20 >= 0x61,
            byte | 0x20 <= 0x7A
        else { return false }
        let words = ClosingWords(block, limit: longest)
        guard words.count > 0, words.count < longest else { return false }
        if let greeting = words.opens(with: LetterClosing.greetings) {
            // `Met vriendelijke groet neem ik afscheid.` goes on.
            return words.count <= greeting + 2 || words.byte(at: greeting) == 0x2C && !words.endsSentence
        }
        guard words.isOffice, !words.endsSentence, block.kind == .paragraph || words.endsInComma,
            index > 0, isText(draft.blocks[index - 1].kind)
        else { return false }
        // The office and the name in one block, or the name below.
        if block.lines.count > 1, let last = block.lines.last, ClosingWords.isName(last.text) { return true }
        guard words.endsInComma || words.endsInColon, index + 1 < draft.blocks.count else { return false }
        let next = ClosingWords(draft.blocks[index + 1], limit: longest)
        return next.count > 0 && (next.opens(with: LetterClosing.proxies) != nil || next.isName)
    }

    /// Whether a block goes on with a closing.
    private static func isPart(_ draft: Draft, _ index: Int) -> Bool {
        let block = draft.blocks[index]
        if block.kind == .footnote {
            return index + 1 < draft.blocks.count && draft.blocks[index + 1].kind != .footnote
        }
        guard isText(block.kind), block.label == nil || block.kind == .listItem else { return false }
        let words = ClosingWords(block, limit: longest)
        guard words.count > 0, words.count < longest, !words.isFollower else { return false }
        if isInitial(block.label) {
            return ClosingWords.isName("A. " + block.lines.map(\.text).joined(separator: " "))
        }
        if words.opens(with: LetterClosing.proxies) != nil || words.isName || words.isOffice { return !words.isLong }
        guard block.label == nil, words.count < 90, !words.endsSentence, !words.endsInColon else { return false }
        // A heading stands above prose, an office's address does not.
        guard index + 1 < draft.blocks.count else { return true }
        let next = ClosingWords(draft.blocks[index + 1], limit: longest)
        if next.count >= longest || next.endsSentence { return block.kind != .heading && words.endsInComma }
        return true
    }
}

/// The words of a block as a closing is told by them: the lines joined, in small letters.
private struct ClosingWords {
    private var bytes: [UInt8] = []
    private let lines: [DraftLine]

    /// - Parameter limit: bytes after which nothing is kept.
    init(_ block: DraftBlock, limit: Int) {
        lines = block.lines
        for line in block.lines {
            if !bytes.isEmpty { bytes.append(0x20) }
            for byte in line.text.utf8.prefix(limit) { bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
            if bytes.count > limit { break }
        }
        while bytes.last == 0x20 { bytes.removeLast() }
    }

    var count: Int { bytes.count }
    var endsInComma: Bool { bytes.last == 0x2C }
    var endsInColon: Bool { bytes.last == 0x3A }
    var isLong: Bool { bytes.count > 130 && endsSentence }

    func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    /// Whether a full stop behind a word ends it; one behind an abbreviation or an initial does not.
    var endsSentence: Bool {
        guard let last = bytes.last else { return false }
        if last == 0x3F || last == 0x21 || last == 0x3B { return true }
        guard last == 0x2E else { return false }
        let word = bytes.dropLast().reversed().prefix { $0 != 0x20 && $0 != 0x2E }
        return word.count > 3 && bytes.count(where: { $0 == 0x20 }) > 2
    }

    /// How long the opening words are; nil where it opens with none of them.
    func opens(with words: [String]) -> Int? {
        for word in words where word.utf8.first == bytes.first && bytes.starts(with: word.utf8) {
            let end = word.utf8.count
            if end == bytes.count || !(bytes[end] >= 0x61 && bytes[end] <= 0x7A) { return end }
        }
        return nil
    }

    /// `de minister van …`, `het college van …`, `directeur …`; none that goes on with a verb's clause.
    var isOffice: Bool {
        var words = bytes.split(separator: 0x20, maxSplits: 2)[...]
        var most = 18
        if let first = words.first, first.elementsEqual("de".utf8) || first.elementsEqual("het".utf8) {
            words = words.dropFirst()
            most += 1
        }
        guard let word = words.first?.prefix(while: { $0 != 0x20 }) else { return false }
        let core = String(decoding: word.filter { $0 != 0x2C && $0 != 0x3A }, as: UTF8.self)
        return LetterClosing.offices.contains(core) && bytes.split(separator: 0x20).count < most
    }

    var isFollower: Bool {
        let word = bytes.prefix { $0 >= 0x61 && $0 <= 0x7A }
        return LetterClosing.followers.contains(String(decoding: word, as: UTF8.self))
    }

    var isName: Bool {
        guard lines.count <= 2 else { return false }
        return ClosingWords.isName(lines.map(\.text).joined(separator: " "))
    }

    /// `drs. E.M. de Vries MPA`, `Jan Jansen (voorzitter)`: capitals, initials, titles and particles.
    static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...8).contains(words.count), text.utf8.count < 70 else { return false }
        var names = 0
        var signs = 0
        for word in words {
            let bytes = Array(word.utf8)
            if PersonTitle.isTitle(String(word)) || bytes.first == 0x28 || bytes.last == 0x29 { continue }
            guard let first = bytes.first else { continue }
            if particles.contains(word.lowercased()) { continue }
            guard first >= 0x41 && first <= 0x5A || first >= 0xC3 else { return false }
            if bytes.last == 0x2E, bytes.count < 9, bytes.count == 2 || bytes.dropLast().contains(0x2E) {
                signs += 1
            } else if bytes.allSatisfy({ $0 < 0x30 || $0 > 0x39 }) {
                names += 1
            } else {
                return false
            }
        }
        return names > 0 && names + signs > 1 && names < 6 && words.last?.utf8.last != 0x3A
    }

    private static let particles: Set<String> = [
        "van", "de", "der", "den", "ten", "ter", "te", "het", "'t", "’t", "von", "el", "op", "in", "d'", "la", "-",
    ]
}
