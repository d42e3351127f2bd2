/// One folding for rules and for search: lower case, without accents, with one kind of apostrophe.
public enum Folding {
    /// The folded bytes of a word: `Coördinatie` → `coordinatie`, `RPA’s` → `rpa's`, `ĳ` → `ij`.
    ///
    /// Characters outside Latin-1 and the quotation marks stay as they are.
    @inlinable
    public static func fold(_ word: some Collection<UInt8>) -> [UInt8] {
        // Nearly every word lies in one piece and is ASCII: it is folded without a call a byte.
        let plain = word.withContiguousStorageIfAvailable { bytes in foldedASCII(bytes) } ?? nil
        if let plain { return plain }
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        fold(word) { folded.append($0) }
        return folded
    }

    /// Eight folded bytes; nil where one is no ASCII or an apostrophe of another kind.
    private static func foldedASCII(_ eight: UInt64) -> UInt64? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let apostrophes = eight ^ 0x60 &* ones
        guard eight & high == 0, (apostrophes &- ones) & ~apostrophes & high == 0 else { return nil }
        // The highest bit of each byte that is a capital: at least `A` and not behind `Z`.
        let capitals = (eight &+ 0x3F &* ones) & ~(eight &+ 0x25 &* ones) & high
        return eight | capitals >> 2
    }

    /// The folded bytes of ASCII; nil where there are others.
    @usableFromInline
    static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            for index in bytes.indices {
                let byte = bytes[index]
                buffer[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte == 0x60 ? 0x27 : byte
            }
            count = bytes.count
        }
    }

    /// The folded form of a string.
    public static func fold(_ word: String) -> String {
        var word = word
        return word.withUTF8(foldedString)
    }

    /// The folded form of bytes as a string: the key by which tables are asked.
    public static func foldedString(_ word: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: word.count) { folded in
            // Bytes of ASCII are folded where they stand; of other letters each is handed on by itself.
            var count = 0
            var place = 0
            let raw = UnsafeRawBufferPointer(word)
            let target = UnsafeMutableRawBufferPointer(folded)
            while place < word.count {
                if place + 8 <= word.count,
                    let eight = foldedASCII(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                {
                    target.storeBytes(of: eight, toByteOffset: count, as: UInt64.self)
                    count += 8
                    place += 8
                    continue
                }
                let byte = word[place]
                if byte < 0x80 {
                    folded[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x60 ? 0x27 : byte
                    count += 1
                    place += 1
                    continue
                }
                let next = min(word.count, place + (byte == 0xE2 ? 3 : byte >= 0xC2 && byte <= 0xC4 ? 2 : 1))
                fold(UnsafeBufferPointer(rebasing: word[place..<next])) { byte in
                    folded[count] = byte
                    count += 1
                }
                place = next
            }
            return count
        }
    }

    /// Hands each folded byte of a word to `body`.
    @inlinable
    public static func fold(_ word: some Collection<UInt8>, _ body: (UInt8) -> Void) {
        var iterator = word.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case 0x41...0x5A:
                body(byte | 0x20)
            case 0x60:
                body(0x27)
            case 0x00...0x7F:
                body(byte)
            case 0xC2:
                // U+00B4 ACUTE ACCENT stands for an apostrophe in many converted files.
                guard let next = iterator.next() else { return }
                if next == 0xB4 {
                    body(0x27)
                } else {
                    body(byte)
                    body(next)
                }
            case 0xC3:
                guard let next = iterator.next() else { return }
                let letter = baseLetter(next)
                if letter != 0 {
                    body(letter)
                } else {
                    body(byte)
                    body(next)
                }
            case 0xC4:
                guard let next = iterator.next() else { return }
                if next == 0xB2 || next == 0xB3 {
                    body(0x69)
                    body(0x6A)
                } else {
                    body(byte)
                    body(next)
                }
            case 0xE2:
                guard let second = iterator.next() else { return }
                guard let third = iterator.next() else { return }
                if second == 0x80 && (third == 0x98 || third == 0x99) {
                    body(0x27)
                } else if second == 0x80 && (third == 0x90 || third == 0x91) {
                    body(0x2D)
                } else {
                    body(byte)
                    body(second)
                    body(third)
                }
            default:
                body(byte)
            }
        }
    }

    /// The base letter of U+00C0...U+00FF by its second UTF-8 byte; 0 where there is none.
    @inlinable
    static func baseLetter(_ second: UInt8) -> UInt8 {
        switch second | 0x20 {
        case 0xA0...0xA5: 0x61
        case 0xA7: 0x63
        case 0xA8...0xAB: 0x65
        case 0xAC...0xAF: 0x69
        case 0xB1: 0x6E
        case 0xB2...0xB6, 0xB8: 0x6F
        case 0xB9...0xBC: 0x75
        case 0xBD, 0xBF: 0x79
        default: 0
        }
    }
}
