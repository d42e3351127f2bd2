/// How wide text is, without asking a font: by the widths of DejaVu Sans, the widest face of the list that pictures name.
enum TextWidth {
    /// In user units.
    static func of(_ text: some StringProtocol, size: Double) -> Double {
        Double(text.unicodeScalars.reduce(0) { $0 + hundredths($1) }) * size / 100
    }

    /// Text cut to a width, with an ellipsis.
    static func fitted(_ text: String, width: Double, size: Double) -> String {
        if of(text, size: size) <= width { return text }
        var room = width - of("…", size: size)
        var kept = ""
        for character in text {
            room -= of(String(character), size: size)
            if room < 0 { break }
            kept.append(character)
        }
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }

    /// Words on lines of a width.
    static func wrapped(_ text: String, width: Double, size: Double) -> [String] {
        let space = of(" ", size: size)
        var lines: [String] = []
        var line = ""
        var used = 0.0
        for word in text.split(separator: " ") {
            for part in parts(word, width: width, size: size) {
                let own = of(part, size: size)
                if !line.isEmpty, used + space + own > width {
                    lines.append(line)
                    line = ""
                }
                used = line.isEmpty ? own : used + space + own
                line += line.isEmpty ? part : " " + part
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// A word, in pieces where it is wider than a line.
    private static func parts(_ word: Substring, width: Double, size: Double) -> [String] {
        if of(word, size: size) <= width { return [String(word)] }
        var parts: [String] = []
        var part = ""
        for character in word {
            if !part.isEmpty, of(part + String(character), size: size) > width {
                parts.append(part)
                part = ""
            }
            part.append(character)
        }
        return parts + [part]
    }

    /// Hundredths of the size, rounded up; letters with accents are as wide as without.
    private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "i", "j", "l", "'", "’", "‘", "|", "I", "J": 30
        case " ", ".", ",", ":", ";", "!", "/", "\\": 34
        case "f", "t", "r", "-", "(", ")", "[", "]", "“", "”", "\"", "„": 42
        case "s", "z", "c", "L", "–", "?": 56
        case "k", "v", "x", "y", "F": 60
        case "w", "O", "Q", "D", "G", "H", "N", "U", "C", "&", "+", "=", "<", ">": 84
        case "m", "W", "M", "%", "…", "@", "—": 100
        case "A"..."Z": 70
        case "a"..."z", "0"..."9": 64
        // Latin letters with accents, ligatures among them.
        case "\u{C0}"..."\u{24F}": 79
        // Accents that are put on the letter before.
        case "\u{300}"..."\u{36F}": 0
        default: 100
        }
    }
}
