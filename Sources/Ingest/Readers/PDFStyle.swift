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
    /// The running text's face.
    private(set) var face: PDFFace?

    /// Measures all pages once; linear in the words.
    init(_ pages: [PDFPage]) {
        measureSize(pages)
        measureColumn(pages)
        measureLeading(pages)
        let body = bodySize
        face = PDFFace(pages) { abs($0 - body) < body * 0.06 }
        measureLowBoxes(pages)
        var widths: [Int: Int] = [:]
        for page in pages { widths[Int(page.width.rounded()), default: 0] += 1 }
        pageWidth = Double(widths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0)
    }

    /// Width of most pages.
    private(set) var pageWidth = 0.0

    /// How high letters are in fonts whose boxes are lower than those of the running text, by the height of the box in
    /// hundredths of a point.
    private var lowBoxes: [Int: Double] = [:]

    /// The height that a line's letters have by their width, where its font's box is much lower; nil elsewhere.
    func trueSize(of size: Double) -> Double? { lowBoxes[Int((size * 100).rounded())] }

    /// Finds fonts that poppler gives lower boxes than the running text's, though their letters are as wide.
    private mutating func measureLowBoxes(_ pages: [PDFPage]) {
        guard let exactHeight, let face else { return }
        var ratios: [Int: (sum: Double, letters: Double)] = [:]
        for page in pages {
            for line in page.lines where line.size < exactHeight * 0.999 && line.size > bodySize * 0.5 {
                guard let ratio = face.ratio(line.words, page.bytes) else { continue }
                let letters = Double(line.words.reduce(0) { $0 + $1.count })
                let old = ratios[Int((line.size * 100).rounded()), default: (0, 0)]
                ratios[Int((line.size * 100).rounded())] = (old.sum + ratio * letters, old.letters + letters)
            }
        }
        for (size, ratio) in ratios where ratio.letters > 4 {
            // Bold letters are wider by a twelfth or so.
            let mean = ratio.sum / ratio.letters
            if mean > 1.2 { lowBoxes[size] = Double(size) / 100 * mean / 1.07 }
        }
    }

    /// The exact height of the running text's letters, where nearly all have it; a scan's words have all heights.
    private var exactHeight: Double?

    /// Whether nearly all words of the running text have one height, as in all but scans.
    var isUniform: Bool { exactHeight != nil }

    /// Whether a height near that of the running text is that of another font.
    func isOtherHeight(_ size: Double) -> Bool {
        guard let exactHeight, isBody(size) else { return false }
        return abs(size - exactHeight) > exactHeight * 0.001
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
        var exact: [Int: Int] = [:]
        var total = 0
        for page in pages {
            for line in page.lines where line.words.count > 2 && isBody(line.size) {
                exact[Int((line.size * 1000).rounded()), default: 0] += 1
                total += 1
            }
        }
        guard let most = exact.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return }
        let near = (exact[most.key - 1] ?? 0) + most.value + (exact[most.key + 1] ?? 0)
        if near * 10 > total * 7 { exactHeight = Double(most.key) / 1000 }
    }

    private mutating func measureColumn(_ pages: [PDFPage]) {
        for parity in 0...1 {
            let lines = pages.filter { $0.number % 2 == parity }.flatMap(\.lines)
                .filter { $0.words.count > 3 && isBody($0.size) }
            var lefts: [Int: Int] = [:]
            for line in lines { lefts[Int((line.box.xMin / 2).rounded()), default: 0] += line.words.count }
            guard let most = lefts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
            var left = Double(most.key) * 2
            // Much text to the left of it is a column, not a margin.
            let before = lines.filter { $0.box.xMax < left }
            if before.count * 7 > lines.count { left = before.map(\.box.xMin).min() ?? left }
            let rights = lines.filter { abs($0.box.xMin - left) < 40 }.map(\.box.xMax).sorted()
            guard !rights.isEmpty else { continue }
            // Lines that stick out are few.
            var right = rights[rights.count * 97 / 100]
            let behind = lines.filter { $0.box.xMin > right }
            if behind.count * 7 > lines.count { right = behind.map(\.box.xMax).max() ?? right }
            bodyLeft[parity] = left
            bodyRight[parity] = right
        }
        // Facing pages differ by a thumb's breadth; more comes of pages full of tables.
        if bodyRight[0] > 0, bodyRight[1] > 0, abs(bodyLeft[0] - bodyLeft[1]) > 60 {
            let truer = bodyLeft[0] < bodyLeft[1] ? 0 : 1
            (bodyLeft[1 - truer], bodyRight[1 - truer]) = (bodyLeft[truer], max(bodyRight[0], bodyRight[1]))
        }
        if bodyRight[0] == 0 { (bodyLeft[0], bodyRight[0]) = (bodyLeft[1], bodyRight[1]) }
        if bodyRight[1] == 0 { (bodyLeft[1], bodyRight[1]) = (bodyLeft[0], bodyRight[0]) }
    }

    private mutating func measureLeading(_ pages: [PDFPage]) {
        leading = bodySize * 1.2
        var counts: [Int: Int] = [:]
        var total = 0
        // Lines that stand so far apart that poppler gave each a block.
        var apart: [Int: Int] = [:]
        for page in pages {
            for (line, next) in zip(page.lines, page.lines.dropFirst()) where isBody(line.size) && isBody(next.size) {
                let distance = next.baseline - line.baseline
                guard distance > bodySize * 0.7, distance < bodySize * 3 else { continue }
                if line.block == next.block {
                    guard distance < bodySize * 2.5 else { continue }
                    counts[Int((distance * 4).rounded()), default: 0] += 1
                    total += 1
                } else if abs(line.box.xMin - next.box.xMin) < 3, line.words.count > 5 {
                    apart[Int((distance * 4).rounded()), default: 0] += 1
                }
            }
        }
        if isUniform, let most = apart.values.max(), most > 9, most > total * 2 { counts = apart }
        if let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { leading = Double(best.key) / 4 }
    }
}
