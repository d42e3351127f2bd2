import Model

/// The widths of the letters of the running text's face, worked out from the widths of its words.
///
/// Poppler tells no font. But in one face a word is as wide as its letters together, so that the letters' widths are the
/// least-squares answer to some thousands of words; a word that is wider or narrower than they say is bold or italic.
struct PDFFace: Sendable {
    /// Letters told apart: ASCII from the space on, and what is used in Dutch beside it.
    private static let letters = 96 + 8
    /// Words that are looked at, spread over the document.
    private static let sample = 4000

    private var widths = [Double](repeating: 0, count: PDFFace.letters)
    private var seen = [Int](repeating: 0, count: PDFFace.letters)

    /// Learns from words of the running text; linear in the sample, and a cube of the letters.
    init(_ pages: [PDFPage], isBody: (Double) -> Bool) {
        let total = pages.reduce(0) { $0 + $1.wordCount }
        let step = max(1, total / PDFFace.sample)
        let count = PDFFace.letters
        var matrix = [Double](repeating: 0, count: count * count)
        var right = [Double](repeating: 0, count: count)
        var index = 0
        var own: [Int] = []
        for page in pages {
            for line in page.lines where line.words.count > 4 && isBody(line.size) {
                for word in line.words {
                    index += 1
                    guard index % step == 0, isBody(word.box.height), word.count > 1, word.count < 24,
                        PDFFace.read(word, page.bytes, into: &own)
                    else { continue }
                    let ratio = word.box.width / word.box.height
                    for letter in own {
                        seen[letter] += 1
                        right[letter] += ratio
                        let row = letter * count
                        for other in own { matrix[row + other] += 1 }
                    }
                }
            }
        }
        solve(&matrix, right)
    }

    /// How wide words are set against the running text's face: 1 in that face, other figures in another.
    ///
    /// - Returns: nil where too few of their letters are known.
    func ratio(_ words: [PDFWord], _ bytes: [UInt8]) -> Double? {
        var wide = 0.0
        var usual = 0.0
        var letters = 0
        var own: [Int] = []
        for word in words where word.count < 30 {
            guard PDFFace.read(word, bytes, into: &own) else { continue }
            var width = 0.0
            var isKnown = true
            for letter in own {
                if seen[letter] <= 2 { isKnown = false }
                width += widths[letter]
            }
            guard isKnown else { continue }
            wide += word.box.width / word.box.height
            usual += width
            letters += own.count
        }
        guard letters > 2, usual > 0 else { return nil }
        return wide / usual
    }

    /// Conjugate gradients would do as well; the matrix is small, and elimination is shorter.
    private mutating func solve(_ matrix: inout [Double], _ right: [Double]) {
        let count = PDFFace.letters
        var right = right
        // A little weight on half the height keeps letters that always come together apart.
        for index in 0..<count {
            matrix[index * count + index] += 0.02
            right[index] += 0.02 * 0.4
        }
        for pivot in 0..<count {
            let divisor = matrix[pivot * count + pivot]
            guard divisor > 1e-9 else { continue }
            for row in (pivot + 1)..<max(count, pivot + 1) {
                let factor = matrix[row * count + pivot] / divisor
                guard factor != 0 else { continue }
                for column in pivot..<count { matrix[row * count + column] -= factor * matrix[pivot * count + column] }
                right[row] -= factor * right[pivot]
            }
        }
        for row in stride(from: count - 1, through: 0, by: -1) {
            var sum = right[row]
            for column in (row + 1)..<max(count, row + 1) { sum -= matrix[row * count + column] * widths[column] }
            let divisor = matrix[row * count + row]
            widths[row] = divisor > 1e-9 ? sum / divisor : 0.4
        }
    }

    /// Reads the letters of a word as indices; accents do not widen a letter.
    ///
    /// - Parameter letters: has room for words that were read before.
    /// - Returns: false where one is not among them.
    private static func read(_ word: PDFWord, _ bytes: [UInt8], into letters: inout [Int]) -> Bool {
        letters.removeAll(keepingCapacity: true)
        var index = word.start
        while index < word.end {
            let byte = bytes[index]
            if byte >= 0x20 && byte < 0x7F {
                letters.append(Int(byte) - 0x20)
                index += 1
            } else if byte == 0xC3, index + 1 < word.end {
                guard let base = base(of: bytes[index + 1]) else { return false }
                letters.append(base)
                index += 2
            } else if byte == 0xE2, index + 2 < word.end, bytes[index + 1] == 0x80 {
                // Dashes and quotation marks.
                switch bytes[index + 2] {
                case 0x93: letters.append(96)
                case 0x94: letters.append(97)
                case 0x98, 0x99: letters.append(98)
                case 0x9C, 0x9D: letters.append(99)
                default: return false
                }
                index += 3
            } else if byte == 0xC2, index + 1 < word.end, bytes[index + 1] == 0xAD {
                // A soft hyphen at a line's end is printed as a hyphen.
                letters.append(Int(UInt8(ascii: "-")) - 0x20)
                index += 2
            } else {
                return false
            }
        }
        return true
    }

    /// The letter under an accent, by the second byte of U+00C0 to U+00FF.
    private static func base(of byte: UInt8) -> Int? {
        let capital = byte < 0xA0
        let letter: UInt8
        switch byte | 0x20 {
        case 0xA0...0xA5: letter = UInt8(ascii: "a")
        case 0xA7: letter = UInt8(ascii: "c")
        case 0xA8...0xAB: letter = UInt8(ascii: "e")
        case 0xAC...0xAF: letter = UInt8(ascii: "i")
        case 0xB1: letter = UInt8(ascii: "n")
        case 0xB2...0xB6: letter = UInt8(ascii: "o")
        case 0xB9...0xBC: letter = UInt8(ascii: "u")
        default: return nil
        }
        return Int(capital ? letter - 0x20 : letter) - 0x20
    }
}
