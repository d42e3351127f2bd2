import Model

/// Running heads that stand inside sentences: the same words before the same paper's number, page after page.
///
/// The first stage takes away heads that are lines of their own. In a text whose pages are one line each they stand in
/// the middle of sentences, and lend them their nouns. What shows them is the citation that they end with: it returns,
/// and the words before it with it.
struct RunningHeads: Sendable {
    /// In the order of the text.
    private let ranges: [Range<Int>]

    /// Words that must return before a citation, and how often.
    private static let least = (words: 4, times: 2)
    /// Words of a head that are compared at most.
    private static let longest = 40

    /// Cost: linear in the citations; documents without the same one three times are left at once.
    init(_ reading: Reading) {
        var places: [String: [Int]] = [:]
        for (index, reference) in reading.references.enumerated() where reference.kind == .kamerstuk {
            if let identifier = reference.identifier { places[identifier, default: []].append(index) }
        }
        let tokens = reading.tokens
        var found: [Range<Int>] = []
        for group in places.values where group.count > Self.least.times {
            let spans = group.map { tokens.range(of: reading.references[$0].span) }.filter { !$0.isEmpty }
            var lengths = Array(repeating: 0, count: spans.count)
            for index in spans.indices.dropFirst() {
                let length = Self.common(before: spans[index - 1].lowerBound, spans[index].lowerBound, tokens)
                lengths[index] = max(lengths[index], length)
                lengths[index - 1] = max(lengths[index - 1], length)
            }
            guard lengths.count(where: { $0 >= Self.least.words }) > Self.least.times else { continue }
            for (span, length) in zip(spans, lengths) where length >= Self.least.words {
                found.append(Self.whole(span.lowerBound - length..<span.upperBound, tokens))
            }
        }
        ranges = found.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Those that stand in a stretch of tokens.
    func inside(_ stretch: Range<Int>) -> [Range<Int>] {
        ranges.isEmpty ? [] : ranges.filter { $0.overlaps(stretch) }.map { $0.clamped(to: stretch) }
    }

    /// How many tokens before two places are the same.
    private static func common(before first: Int, _ second: Int, _ tokens: TokenStream) -> Int {
        var length = 0
        while length < longest, first - length > 0, second - length > first,
            tokens.word(first - length - 1) == tokens.word(second - length - 1)
        {
            length += 1
        }
        return length
    }

    /// With the figures of its page before it, and its closing bracket and page number behind it.
    private static func whole(_ range: Range<Int>, _ tokens: TokenStream) -> Range<Int> {
        var lower = range.lowerBound
        while lower > 0, range.lowerBound - lower < 8, tokens[lower - 1].kind == .number || isStray(lower - 1, tokens) {
            lower -= 1
        }
        var upper = range.upperBound
        while upper < tokens.count, upper - range.upperBound < 3,
            tokens.byte(upper) == 0x29 || tokens[upper].kind == .number && tokens[upper].count < 3
        {
            upper += 1
        }
        return lower..<upper
    }

    /// A mark that ends no sentence.
    private static func isStray(_ index: Int, _ tokens: TokenStream) -> Bool {
        tokens[index].kind == .mark && ![0x2E, 0x3F, 0x21, 0x3A, 0x29].contains(tokens.byte(index))
    }
}
