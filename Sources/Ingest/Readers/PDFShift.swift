import Model

/// Text whose letters all lie a constant away from what is printed: a font that numbers its glyphs and does not say what
/// they mean. It is moved back where the result proves itself to be Dutch.
///
/// The glyphs of a TrueType font mostly stand in the order of the Macintosh, 29 below ASCII; the space is then U+0003.
enum PDFShift {
    /// Where ``XMLByteFilter`` puts control characters, which may be letters here: U+E000 and the character.
    static let controls: UInt32 = 0xE000

    /// What was done to a page.
    struct Outcome: Hashable {
        /// How far the letters were moved; 0 for a page that was left as it was.
        var distance = 0
    }

    /// Moves the letters of a page back, or takes the control characters out where it is no such page.
    static func mend(_ page: inout PDFPage) -> Outcome {
        var outcome = Outcome()
        let isStrange = !PDFQuality.isReadable(page) || PDFQuality.isNonsense([page])
        if isStrange, let distance = distance(of: page) {
            rebuild(&page) { scalars, original in
                let moved = scalars.map { move($0, distance) }
                return isLikelier(moved, than: original) ? moved : original
            }
            outcome.distance = distance
        } else if holdsControls(page) {
            rebuild(&page) { _, original in original }
        }
        return outcome
    }

    private static func holdsControls(_ page: PDFPage) -> Bool {
        page.bytes.contains(0xEE) && page.bytes.indices.dropLast(2).contains { isControl(page.bytes, $0) }
    }

    /// Whether U+E001 to U+E01F stands at a place.
    private static func isControl(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0xEE && bytes[index + 1] == 0x80 && bytes[index + 2] < 0xA0
    }

    /// The scalar as the font numbers it.
    private static func code(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        return Int(value > controls && value < controls + 0x20 ? value - controls : value)
    }

    // MARK: Proof

    /// How far the letters lie from what they stand for; nil where no distance makes Dutch of them.
    private static func distance(of page: PDFPage) -> Int? {
        var counts = [Int](repeating: 0, count: 128)
        for scalar in String(decoding: page.bytes, as: UTF8.self).unicodeScalars {
            let code = code(scalar)
            if code < 128, code != 0x20, code != 0x0A { counts[code] += 1 }
        }
        let all = counts.reduce(0, +)
        guard all >= 200 else { return nil }
        for distance in [29, 31, 1, -1] + Array(-90...90) where distance != 0 {
            guard looksDutch(counts, all, distance) else { continue }
            let moved = String(decoding: page.bytes, as: UTF8.self).unicodeScalars.map { move($0, distance) }
            if isDutch(moved) { return distance }
        }
        return nil
    }

    /// Whether the letters would be as frequent as in Dutch: `e` most of all, vowels a third or more.
    private static func looksDutch(_ counts: [Int], _ all: Int, _ distance: Int) -> Bool {
        func count(_ letter: UInt8) -> Int {
            [Int(letter), Int(letter) - 0x20].reduce(0) { sum, code in
                counts.indices.contains(code - distance) ? sum + counts[code - distance] : sum
            }
        }
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map(count)
        let sum = letters.reduce(0, +)
        let vowels = [0, 4, 8, 14, 20].reduce(0) { $0 + letters[$1] }
        return sum * 10 >= all * 6 && letters[4] == letters.max() && letters[4] * 10 >= sum && vowels * 100 >= sum * 30
    }

    /// Whether the commonest letters that follow one another in Dutch do so here: thirty times in a thousand at least.
    private static func isDutch(_ scalars: [Unicode.Scalar]) -> Bool {
        let letters = scalars.map { $0.value < 0x80 ? UInt8($0.value) | 0x20 : 0 }.filter { $0 >= 0x61 && $0 <= 0x7A }
        var hits = 0
        for index in letters.indices.dropLast(2) where triples.contains(Array(letters[index..<(index + 3)])) {
            hits += 1
        }
        return hits * 1_000 >= letters.count * 30
    }

    private static let triples = Set(["een", "van", "het", "aan", "ing", "der", "ver", "den"].map { Array($0.utf8) })

    /// A page may be set in two fonts, one of which says what its letters are.
    private static func isLikelier(_ moved: [Unicode.Scalar], than original: [Unicode.Scalar]) -> Bool {
        func score(_ scalars: [Unicode.Scalar]) -> Int {
            var marks = 0
            var good = 0
            for scalar in scalars where scalar != " " {
                marks += 1
                let lower = scalar.value | 0x20
                if scalar.value >= 0x61 && scalar.value <= 0x7A { good += 2 }
                if [0x61, 0x65, 0x69, 0x6F, 0x75].contains(lower) { good += 2 }
            }
            return marks == 0 ? 0 : good * 1_000 / marks
        }
        return score(moved) >= score(original)
    }

    // MARK: Moving

    private static func move(_ scalar: Unicode.Scalar, _ distance: Int) -> Unicode.Scalar {
        if scalar == "\n" || (scalar == " " && distance == 29) { return scalar }
        let code = code(scalar)
        if distance == 29, code > 97 {
            // From here on the order leaves one place out.
            let place = code + 30 - 0x80
            return macintosh.indices.contains(place) ? macintosh[place] : scalar
        }
        let value = code + distance
        guard value >= 0x20, value < 0x7F, let moved = Unicode.Scalar(UInt32(value)) else { return scalar }
        return moved
    }

    /// The upper half of the Macintosh's characters.
    ///
    /// Source: Apple, TrueType Reference Manual, “The 'post' table”, standard order of glyphs; unicode.org ROMAN.TXT.
    private static let macintosh = Array(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰"
            .unicodeScalars)

    /// Writes the words of a page anew; a space within a word divides it, and its box with it.
    private static func rebuild(
        _ page: inout PDFPage, _ change: ([Unicode.Scalar], [Unicode.Scalar]) -> [Unicode.Scalar]
    ) {
        var bytes: [UInt8] = []
        var lines: [PDFLine] = []
        var count = 0
        for line in page.lines {
            let sources = line.words.map { word in
                Array(String(decoding: page.bytes[word.start..<word.end], as: UTF8.self).unicodeScalars)
            }
            // A line is judged as a whole: a word may be too short to tell.
            let plain = sources.map(withoutControls)
            let whole = change(Array(sources.joined()), Array(plain.joined()))
            let isMoved = whole != Array(plain.joined())
            var words: [PDFWord] = []
            for (index, word) in line.words.enumerated() {
                let scalars = isMoved ? change(sources[index], []) : plain[index]
                write(scalars, in: word.box, to: &bytes, &words)
            }
            if words.isEmpty { continue }
            count += words.count
            lines.append(PDFLine(words: words, block: line.block))
            bytes.append(0x0A)
        }
        page.bytes = bytes
        page.lines = lines
        page.wordCount = count
    }

    /// The characters without control characters, but for those beside small letters: they may be ligatures.
    private static func withoutControls(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        func isSmall(_ index: Int) -> Bool {
            scalars.indices.contains(index) && scalars[index].value >= 0x61 && scalars[index].value <= 0x7A
        }
        return scalars.indices.filter { index in
            let isControl = scalars[index].value > controls && scalars[index].value < controls + 0x20
            return !isControl || isSmall(index - 1) || isSmall(index + 1)
        }.map { scalars[$0] }
    }

    private static func write(
        _ scalars: [Unicode.Scalar], in box: Box, to bytes: inout [UInt8], _ words: inout [PDFWord]
    ) {
        let width = (box.xMax - box.xMin) / Double(max(scalars.count, 1))
        var start = 0
        while start < scalars.count {
            guard scalars[start] != " " else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, scalars[end] != " " { end += 1 }
            if !words.isEmpty { bytes.append(0x20) }
            let first = bytes.count
            for scalar in scalars[start..<end] { bytes.append(contentsOf: Character(scalar).utf8) }
            let part = Box(
                xMin: box.xMin + Double(start) * width, yMin: box.yMin, xMax: box.xMin + Double(end) * width,
                yMax: box.yMax)
            words.append(PDFWord(box: part, start: first, end: bytes.count))
            start = end
        }
    }
}
