import Dutch

/// The folding of search: that of the rules (``Folding``), and beyond Latin-1 what a name may be written with.
enum WordFolding {
    /// Base letters of U+0100…U+017F, one for each code point; `ij` and `oe` are told apart by hand.
    private static let extendedA: [UInt8] = Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssss"
            + "ttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// Appends the folded form of a run of word characters to a buffer.
    static func append(_ word: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
        let start = buffer.count
        var highest: UInt8 = 0
        for byte in word { highest |= byte }
        if highest < 0x80 {
            for byte in word { buffer.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
            return
        }
        var index = 0
        var needsScalars = false
        while index < word.count {
            let byte = word[index]
            let next = index + 1 < word.count ? word[index + 1] : 0
            switch byte {
            case 0..<0x80: buffer.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            case 0xC3:
                Folding.fold(word[index...].prefix(2)) { buffer.append($0) }
                index += 1
            case 0xC4, 0xC5:
                let scalar = (Int(byte & 0x1F) << 6 | Int(next & 0x3F)) - 0x100
                switch scalar {
                case 0x32, 0x33: buffer += [0x69, 0x6A]
                case 0x52, 0x53: buffer += [0x6F, 0x65]
                case 0..<0x80: buffer.append(extendedA[scalar])
                default: break
                }
                index += 1
            case 0xCC: index += 1
            case 0xCD where next < 0xB0: index += 1
            default:
                buffer.append(byte)
                needsScalars = true
            }
            index += 1
        }
        guard needsScalars else { return }
        let scalars = String(decoding: buffer[start...], as: UTF8.self).unicodeScalars
        let lowered = scalars.map(\.properties.lowercaseMapping).joined()
        buffer.replaceSubrange(start..., with: lowered.utf8)
    }
}

/// The form under which one word is looked up.
public enum WordForm {
    /// Lower case, without accents, hyphens and apostrophes.
    public static func folded(_ word: String) -> String {
        var tokenizer = Tokenizer()
        return tokenizer.tokens(word).first?.form ?? word
    }
}
