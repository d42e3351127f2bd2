import Dutch
import Model

/// Finds the words that a correction was made on in a text that may have changed since.
///
/// In the order of W3C Web Annotation's robust anchoring: at their position, by their words with what stands beside them,
/// by their words alone where they stand there once. White space, hyphens and capitals make no difference, so that a
/// converter which mends a broken word loses no correction.
struct QuoteAnchor {
    enum Fit: String { case position, context, quote }

    private let text: DocumentText
    /// The text without spaces and hyphens, folded, and for each byte where it stands in the text.
    private let plain: [UInt8]
    private let origin: [Int]

    init(_ text: DocumentText) {
        self.text = text
        var plain: [UInt8] = []
        var origin: [Int] = []
        plain.reserveCapacity(text.count)
        origin.reserveCapacity(text.count)
        for (offset, byte) in text.bytes.enumerated() where !QuoteAnchor.isSkipped(byte) {
            plain.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            origin.append(offset)
        }
        self.plain = plain
        self.origin = origin
    }

    /// Where the words stand now, and how they were found; nil where they are gone or stand in several places alike.
    func find(start: Int, end: Int, quote: String, prefix: String, suffix: String) -> (span: Span, fit: Fit)? {
        let old = Span(start, end)
        if end <= text.count, text[old] == quote, text.prefix(of: old) == prefix || text.suffix(of: old) == suffix {
            return (old, .position)
        }
        let words = QuoteAnchor.squashed(quote)
        let places = occurrences(of: words)
        let before = QuoteAnchor.squashed(prefix)
        let after = QuoteAnchor.squashed(suffix)
        let scores = places.map { place in
            (place: place, score: shared(before, endingAt: place) + shared(after, startingAt: place + words.count))
        }
        let best = scores.map(\.score).max() ?? 0
        let winners = scores.filter { $0.score == best }
        if best >= 8, winners.count == 1, let winner = winners.first {
            return (span(winner.place, words.count), .context)
        }
        if places.count == 1, let only = places.first { return (span(only, words.count), .quote) }
        return nil
    }

    private func span(_ place: Int, _ count: Int) -> Span { Span(origin[place], origin[place + count - 1] + 1) }

    private func occurrences(of words: [UInt8]) -> [Int] {
        guard let first = words.first, words.count <= plain.count else { return [] }
        var places: [Int] = []
        for place in 0...(plain.count - words.count) where plain[place] == first {
            var length = 1
            while length < words.count, plain[place + length] == words[length] { length += 1 }
            if length == words.count { places.append(place) }
        }
        return places
    }

    /// How many bytes before a place are the last ones of what stood before the quote.
    private func shared(_ before: [UInt8], endingAt place: Int) -> Int {
        var count = 0
        while count < before.count, count < place, plain[place - 1 - count] == before[before.count - 1 - count] {
            count += 1
        }
        return count
    }

    private func shared(_ after: [UInt8], startingAt place: Int) -> Int {
        var count = 0
        while count < after.count, place + count < plain.count, plain[place + count] == after[count] { count += 1 }
        return count
    }

    static func squashed(_ text: String) -> [UInt8] {
        text.utf8.lazy.filter { !isSkipped($0) }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }

    private static func isSkipped(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x2D || byte == 0x09
    }
}
