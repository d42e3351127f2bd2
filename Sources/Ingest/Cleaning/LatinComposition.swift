/// Accents written apart from their letter, put together.
enum LatinComposition {
    /// Every Latin letter with accents, found by the letter and accents it is made of (equal as Swift compares).
    private static let composed: [Character: UInt32] = {
        var table: [Character: UInt32] = [:]
        for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            table[Character(scalar)] = UInt32(value)
        }
        return table
    }()

    /// The single scalar equal to a letter with a combining accent (U+0300...U+036F); nil where there is none.
    static func compose(_ letter: UInt32, _ accent: UInt32) -> UInt32? {
        guard let base = Unicode.Scalar(letter), let mark = Unicode.Scalar(accent) else { return nil }
        var pair = String.UnicodeScalarView()
        pair.append(base)
        pair.append(mark)
        let text = String(pair)
        guard text.count == 1, let character = text.first else { return nil }
        return composed[character]
    }

    /// Whether a free-standing accent before this letter can be its own: an apostrophe of the wrong kind (`regio´s`) is not.
    static func takesFreeAccent(_ letter: UInt32, _ accent: UInt32) -> Bool {
        switch letter | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: accent != 0xB8
        case 0x63: accent == 0xB8
        default: false
        }
    }

    /// The combining accent that a free-standing one means: `¨`, `´`, `` ` ``, `ˆ`, `¸`.
    static func combining(_ spacing: UInt32) -> UInt32? {
        switch spacing {
        case 0xA8: 0x308
        case 0xB4: 0x301
        case 0x2C6: 0x302
        case 0xB8: 0x327
        default: nil
        }
    }
}
