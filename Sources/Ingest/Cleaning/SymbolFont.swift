/// The signs of symbol fonts, which converters leave in the private use area at U+F000 and the font's own number.
///
/// Source: the encodings of Symbol and Wingdings (Microsoft, “Wingdings character set”; Adobe, Symbol encoding).
enum SymbolFont {
    /// What the sign shows; nil for one that no list or text of an office uses.
    static func shown(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0xF0B7, 0xF06C, 0xF09F, 0xF095, 0xF0A0, 0xF07F: "•"
        case 0xF0A7, 0xF06E, 0xF078: "▪"
        case 0xF02D, 0xF0BE: "–"
        case 0xF0D8, 0xF0D7: "➢"
        case 0xF0FC: "✓"
        case 0xF0FB: "✗"
        case 0xF0E0, 0xF0AE, 0xF0F0, 0xF0E8: "→"
        case 0xF076: "❖"
        case 0xF071, 0xF0A8, 0xF06F, 0xF072: "□"
        case 0xF0A3: "≤"
        case 0xF0B3: "≥"
        case 0xF0B1: "±"
        case 0xF0B4: "×"
        case 0xF0B0: "°"
        default: nil
        }
    }

    /// A label as it is printed: a sign of a symbol font by what it shows, any other of them as a bullet.
    static func printed(_ label: String) -> String {
        guard let scalar = label.unicodeScalars.first, label.unicodeScalars.count == 1,
            (0xE000...0xF8FF).contains(scalar.value)
        else { return label }
        return shown(scalar.value) ?? "•"
    }
}
