import Model

/// What is usual in a document: the measures that its headings, notes and margins differ from.
struct PDFStyle: Sendable {
    /// Height of the running text's letters in points.
    var bodySize = 10.0
    /// Distance of its baselines.
    var leading = 12.0
    /// Where its lines begin, on odd and on even pages.
    var bodyLeft = [0.0, 0.0]
    /// Where its full lines end, on odd and on even pages.
    var bodyRight = [0.0, 0.0]
    /// Width of a word by its height, in the face of the running text.
    private var widths: [UInt64: (sum: Double, count: Double)] = [:]

    /// Measures all pages once; linear in the words.
    init(_ pages: [PDFPage]) {
        measureSize(pages)
        measureColumn(pages)
        measureLeading(pages)
        measureFace(pages)
    }

    /// Whether a height is that of the running text.
    func isBody(_ size: Double) -> Bool { abs(size - bodySize) < bodySize * 0.06 }

    private mutating func measureSize(_ pages: [PDFPage]) {
        var counts: [Int: Int] = [:]
        for page in pages {
            for line in page.lines where line.words.count > 2 {
                counts[Int((line.size * 5).rounded()), default: 0] += line.words.reduce(0) { $0 + $1.count }
            }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        if let best, best.key > 0 { bodySize = Double(best.key) / 5 }
    }

    private mutating func measureColumn(_ pages: [PDFPage]) {
        for parity in 0...1 {
            var lefts: [Int: Int] = [:]
            var rights: [Int: Int] = [:]
            for page in pages where page.number % 2 == parity {
                for line in page.lines where line.words.count > 3 && isBody(line.size) {
                    lefts[Int((line.box.xMin / 2).rounded()), default: 0] += line.words.count
                    rights[Int((line.box.xMax / 4).rounded()), default: 0] += line.words.count
                }
            }
            let total = rights.values.reduce(0, +)
            guard let left = lefts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), total > 0 else { continue }
            bodyLeft[parity] = Double(left.key) * 2
            // The right edge that one line in fifty passes: lines that stick out are few.
            var seen = 0
            for edge in rights.keys.sorted(by: >) {
                seen += rights[edge] ?? 0
                if seen * 50 >= total {
                    bodyRight[parity] = Double(edge) * 4
                    break
                }
            }
        }
        if bodyRight[0] == 0 { (bodyLeft[0], bodyRight[0]) = (bodyLeft[1], bodyRight[1]) }
        if bodyRight[1] == 0 { (bodyLeft[1], bodyRight[1]) = (bodyLeft[0], bodyRight[0]) }
    }

    private mutating func measureLeading(_ pages: [PDFPage]) {
        leading = bodySize * 1.2
        var counts: [Int: Int] = [:]
        for page in pages {
            for (line, next) in zip(page.lines, page.lines.dropFirst())
            where line.block == next.block && isBody(line.size) && isBody(next.size) {
                let distance = next.baseline - line.baseline
                if distance > bodySize * 0.7 && distance < bodySize * 2.5 {
                    counts[Int((distance * 4).rounded()), default: 0] += 1
                }
            }
        }
        if let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { leading = Double(best.key) / 4 }
    }

    private mutating func measureFace(_ pages: [PDFPage]) {
        for page in pages.prefix(100) {
            for line in page.lines where line.words.count > 4 && isBody(line.size) {
                for word in line.words where word.count <= 14 && isBody(word.box.height) {
                    let key = PDFStyle.hash(page.bytes[word.start..<word.end])
                    let ratio = word.box.width / word.box.height
                    let known = widths[key] ?? (0, 0)
                    widths[key] = (known.sum + ratio, known.count + 1)
                }
            }
        }
    }

    /// How much wider than the running text's face a line is set: 1 the same face, other figures bold or italic.
    ///
    /// Poppler tells no font; but the same word in another face has another width.
    /// - Returns: nil where too few of the line's words are known.
    func faceRatio(_ words: [PDFWord], _ bytes: [UInt8]) -> Double? {
        var wide = 0.0
        var usual = 0.0
        var letters = 0
        for word in words where word.count <= 14 {
            guard let known = widths[PDFStyle.hash(bytes[word.start..<word.end])], known.count > 1 else { continue }
            wide += word.box.width / word.box.height
            usual += known.sum / known.count
            letters += word.count
        }
        guard letters > 2, usual > 0 else { return nil }
        return wide / usual
    }

    /// FNV-1a.
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
