/// Whether letters abbreviate words.
///
/// Source: A. Schwartz and M. Hearst, “A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text”,
/// Pacific Symposium on Biocomputing 8 (2003): the letters are sought from the right, the first one must begin a word.
/// Dutch writes compounds as one word, so a letter may also stand inside one (`Bedrijfsverzamelgebouw`, BVG).
public enum Initialism {
    /// The letters of an abbreviation as printed, without the ending of a plural: `RPA’s` → `RPA`; nil for what is none.
    ///
    /// Two to ten letters, digits, points or hyphens, two capitals among them; or one capital inside (`Wajong` is left to
    /// the table of laws).
    public static func letters(_ printed: String) -> String? {
        if printed.utf8.allSatisfy({ $0 < 0x80 }) { return plain(printed) }
        var letters = printed
        for mark in ["’s", "'s", "´s", "`s", "‘s"] where letters.hasSuffix(mark) {
            letters = String(letters.dropLast(2))
        }
        if letters.hasSuffix("s"), letters.dropLast().allSatisfy({ $0.isUppercase }) {
            letters = String(letters.dropLast())
        }
        return isAbbreviation(letters.utf8) ? letters : nil
    }

    /// The same of letters of ASCII, told apart by their bytes.
    private static func plain(_ printed: String) -> String? {
        var letters = Substring(printed).utf8
        for mark in [UInt8(ascii: "'"), UInt8(ascii: "`")]
        where letters.count >= 2 && letters.last == UInt8(ascii: "s") && letters.dropLast().last == mark {
            letters = letters.dropLast(2)
        }
        if letters.last == UInt8(ascii: "s"), letters.dropLast().allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
            letters = letters.dropLast()
        }
        return isAbbreviation(letters) ? String(decoding: letters, as: UTF8.self) : nil
    }

    private static func isAbbreviation(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard (2...10).contains(bytes.count) else { return false }
        var capitals = 0
        var run = 0
        for byte in bytes {
            run = byte >= 0x61 && byte <= 0x7A ? run + 1 : 0
            // `SW-bedrijf` is a word that begins with letters.
            if run > 3 { return false }
            switch byte {
            case 0x41...0x5A: capitals += 1
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x26: break
            default: return false
            }
        }
        return capitals >= 2
    }

    /// Letters of which the first alone is a capital, as laws are abbreviated: `Wko`; nil for what is none.
    ///
    /// Two to six letters. Any short name looks so: only the words that it stands for prove it (``proves(_:_:)``).
    public static func oneCapital(_ printed: String) -> String? {
        var letters = printed
        for mark in ["’s", "'s"] where letters.hasSuffix(mark) { letters = String(letters.dropLast(2)) }
        let bytes = Array(letters.utf8)
        guard (2...6).contains(bytes.count), let first = bytes.first, first >= 0x41, first <= 0x5A,
            bytes.dropFirst().allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
        else { return nil }
        return letters
    }

    /// Whether letters with one capital abbreviate all of a name of several words, and are not one of its words cut short:
    /// `Wko` is `Wet kansen voor ouderen`, `Raad` is not `Raad voor de Arbeid`.
    public static func proves(_ letters: String, _ words: [String]) -> Bool {
        let short = Folding.fold(letters)
        guard words.count > 1, start(of: letters, in: words) == 0 else { return false }
        return !words.contains { Folding.fold($0).hasPrefix(short) }
    }

    /// The letters in brackets behind a name: `Wko`, `hierna: Wko`, `verder te noemen de Wko`; the text itself where no
    /// word of naming opens it.
    public static func named(inside brackets: String) -> String {
        let words = brackets.split { $0 == " " || $0 == ":" || $0 == "," }
        guard words.count > 1, let first = words.first, let last = words.last,
            ["hierna", "verder", "afgekort", "kortweg", "ofwel", "oftewel"].contains(Folding.fold(String(first))),
            words.dropFirst().dropLast().allSatisfy({ $0.first?.isLowercase ?? false })
        else { return brackets }
        return last.filter { $0 != "‘" && $0 != "’" && $0 != "'" && $0 != "\"" && $0 != "“" && $0 != "”" }
    }

    /// The first of the words that the letters abbreviate; nil where they do not.
    ///
    /// - Parameter words: the words before the abbreviation, as printed.
    public static func start(of letters: String, in words: [String]) -> Int? {
        let short = Folding.fold(Array(letters.utf8)).filter { $0 >= 0x61 && $0 <= 0x7A }
        guard short.count >= 2, !words.isEmpty else { return nil }
        // Where each word begins in the folded line.
        var line: [UInt8] = []
        var begins: [Int] = []
        let first = max(0, words.count - min(short.count + 5, short.count * 2))
        for index in first..<words.count {
            begins.append(line.count)
            line += Folding.fold(Array(words[index].utf8))
            line.append(0x20)
        }
        var at = line.count - 1
        for place in short.indices.reversed() {
            while at >= 0, line[at] != short[place] || (place == 0 && !begins.contains(at)) { at -= 1 }
            if at < 0 { return nil }
            if place == 0 { return begins.firstIndex(of: at).map { first + $0 } }
            at -= 1
        }
        return nil
    }
}
