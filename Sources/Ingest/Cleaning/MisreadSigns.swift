/// UTF-8 that was once read as Windows-1252 and written as UTF-8 anew: `Ã«` for `ë`, `â€™` for `’`.
enum MisreadSigns {
    /// The character that was meant; nil where the signs mean themselves.
    ///
    /// Certain only where two to four signs, each a byte of Windows-1252, make one valid character of UTF-8 that is a
    /// letter of Latin-1 or a sign of general punctuation.
    static func mend(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
    ) -> (bytes: [UInt8], next: Int)? {
        var meant: [UInt8] = []
        var place = index
        var needed = 2
        while meant.count < needed {
            guard place < end, let scalar = scalar(bytes, place, end),
                let byte = PlainTextDecoding.windows1252(scalar.value), byte >= 0x80
            else { return nil }
            meant.append(byte)
            place = scalar.next
            if meant.count == 1 {
                guard byte == 0xC2 || byte == 0xC3 || byte == 0xE2 else { return nil }
                needed = byte == 0xE2 ? 3 : 2
            } else if byte >= 0xC0 {
                return nil
            }
        }
        if meant[0] == 0xE2 && !(meant[1] == 0x80 || meant[1] == 0x82) { return nil }
        // A no-break space or soft hyphen that was misread is white space or nothing.
        if meant == [0xC2, 0xA0] { return ([0x20], place) }
        guard !(meant[0] == 0xC2 && meant[1] < 0xA1), meant != [0xC2, 0xAD] else { return nil }
        return (meant, place)
    }

    private static func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
    ) -> (value: UInt32, next: Int)? {
        let lead = UInt32(bytes[index])
        if lead >= 0xC2, lead < 0xE0, index + 1 < end {
            return ((lead & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, index + 2)
        }
        if lead >= 0xE0, lead < 0xF0, index + 2 < end {
            return (
                (lead & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F,
                index + 3
            )
        }
        return nil
    }
}
