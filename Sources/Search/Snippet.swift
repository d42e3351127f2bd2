/// The part of a passage that shows why it was found.
public struct Snippet: Hashable, Sendable {
    /// `…` where it was cut.
    public var text: String
    /// The words found, in UTF-8 bytes of ``text``.
    public var marks: [Range<Int>]

    /// Cuts out the words around the densest stretch of words found.
    ///
    /// - Parameters:
    ///   - forms: folded forms to mark; a word is marked whole where one of its parts is among them.
    ///   - most: words.
    public init(of passage: String, forms: Set<String>, most: Int = 48) {
        var tokenizer = Tokenizer()
        var words: [(range: Range<Int>, isFound: Bool)] = []
        for token in tokenizer.tokens(passage) {
            if token.position == words.count {
                words.append((token.range, forms.contains(token.form)))
            } else if token.position < words.count, forms.contains(token.form) {
                words[token.position].isFound = true
            }
        }
        var first = 0
        if words.count > most {
            var inside = words.prefix(most).count { $0.isFound }
            var best = inside
            for start in stride(from: 1, through: words.count - most, by: 1) {
                inside += (words[start + most - 1].isFound ? 1 : 0) - (words[start - 1].isFound ? 1 : 0)
                if inside > best {
                    best = inside
                    first = start
                }
            }
            // What was found stands in the middle rather than at the edge.
            let found = (first..<first + most).filter { words[$0].isFound }
            if let low = found.first, let high = found.last {
                first = max(0, min(words.count - most, (low + high) / 2 - most / 2))
                first = min(first, low)
            }
        }
        let last = min(words.count, first + most)
        let bytes = Array(passage.utf8)
        let start = first > 0 ? words[first].range.lowerBound : 0
        let end = last < words.count ? words[last - 1].range.upperBound : bytes.count
        let head = first > 0 ? "…" : ""
        text = head + String(decoding: bytes[start..<end], as: UTF8.self) + (last < words.count ? "…" : "")
        let shift = head.utf8.count - start
        marks = words[first..<last].filter(\.isFound).map { $0.range.lowerBound + shift..<$0.range.upperBound + shift }
    }
}

/// What two passages share, so that running text repeated in a letter and its report shows as one.
public struct Likeness: Sendable {
    private let shingles: Set<UInt64>

    /// Takes in the text; headings and cells of a few words are like another only where they are the same.
    public init(_ text: String) {
        var tokenizer = Tokenizer()
        let hashes = tokenizer.tokens(text).filter { !$0.isPart }.map { Self.hash($0.form) }
        var shingles: Set<UInt64> = []
        let width = min(3, max(1, hashes.count))
        for start in 0..<max(0, hashes.count - width + 1) {
            shingles.insert(hashes[start..<start + width].reduce(0) { $0 &* 1_099_511_628_211 ^ $1 })
        }
        self.shingles = shingles
    }

    private static func hash(_ word: String) -> UInt64 {
        word.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// Whether four of five runs of three words are the same.
    public func isNear(_ other: Likeness) -> Bool {
        if shingles.isEmpty || other.shingles.isEmpty { return false }
        if min(shingles.count, other.shingles.count) * 5 < max(shingles.count, other.shingles.count) * 4 {
            return false
        }
        let shared = shingles.count { other.shingles.contains($0) }
        return shared * 5 >= (shingles.count + other.shingles.count - shared) * 4
    }
}
