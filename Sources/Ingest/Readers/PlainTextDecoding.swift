/// The bytes of a text file as UTF-8, whatever they were written in.
struct PlainTextDecoding {
    enum Encoding: String {
        case utf8, utf16LittleEndian, utf16BigEndian, windows1252
    }

    /// Valid UTF-8 without byte order mark.
    var bytes: [UInt8]
    var encoding: Encoding
    /// Bytes that no encoding explains, each now U+FFFD.
    var undecodable = 0

    init(_ source: [UInt8]) {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(utf8: Array(source.dropFirst(3)))
        } else if source.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: source.dropFirst(2), bigEndian: false)
        } else if source.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: source.dropFirst(2), bigEndian: true)
        } else if let bigEndian = PlainTextDecoding.utf16Order(source) {
            self.init(utf16: source[...], bigEndian: bigEndian)
        } else {
            self.init(utf8: source)
        }
    }

    /// Which half of its pairs is zero, where a file without mark is UTF-16 all the same.
    static func utf16Order(_ source: [UInt8]) -> Bool? {
        let head = source.prefix(2048)
        guard head.count >= 8, head.count(where: { $0 > 0 && $0 < 0x20 && !$0.isMarkupSpace }) * 30 <= head.count else {
            return nil
        }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in head.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let half = head.count / 2
        if zeros.odd * 10 > half * 7 && zeros.even * 10 < half { return false }
        if zeros.even * 10 > half * 7 && zeros.odd * 10 < half { return true }
        return nil
    }

    private init(utf16 source: ArraySlice<UInt8>, bigEndian: Bool) {
        var units: [UInt16] = []
        units.reserveCapacity(source.count / 2)
        var index = source.startIndex
        while index + 1 < source.endIndex {
            let (first, second) = (UInt16(source[index]), UInt16(source[index + 1]))
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        let text = String(decoding: units, as: UTF16.self)
        bytes = Array(text.utf8)
        encoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
        undecodable = PlainTextDecoding.replacements(in: bytes)
    }

    /// UTF-8 where it is; else Windows-1252, which every byte but five is.
    private init(utf8 source: [UInt8]) {
        if String(validating: source, as: UTF8.self) != nil {
            bytes = source
            encoding = .utf8
            return
        }
        // A file cut off within a character, or with a few bad bytes among many good ones, is UTF-8 all the same.
        let lenient = Array(String(decoding: source, as: UTF8.self).utf8)
        let bad = PlainTextDecoding.replacements(in: lenient)
        let multibyte = lenient.reduce(0) { $0 + ($1 >= 0xC0 ? 1 : 0) } - bad
        if multibyte > bad * 10 {
            bytes = lenient
            encoding = .utf8
            undecodable = bad
            return
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(source.count + source.count / 16)
        for byte in source {
            if byte < 0x80 {
                decoded.append(byte)
            } else {
                let scalar = PlainTextDecoding.scalar(windows1252: byte)
                if scalar == 0xFFFD { undecodable += 1 }
                if let scalar = Unicode.Scalar(scalar) { decoded.append(contentsOf: Character(scalar).utf8) }
            }
        }
        bytes = decoded
        encoding = .windows1252
    }

    private static func replacements(in bytes: [UInt8]) -> Int {
        var count = 0
        for index in bytes.indices.dropLast(2)
        where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD { count += 1 }
        return count
    }

    /// Source: the WHATWG Encoding Standard, index windows-1252; the five open places are U+FFFD here.
    static func scalar(windows1252 byte: UInt8) -> UInt32 {
        byte >= 0x80 && byte <= 0x9F ? upper[Int(byte) - 0x80] : UInt32(byte)
    }

    /// The byte of Windows-1252 that a scalar is; nil where it is none.
    static func windows1252(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 || (scalar >= 0xA0 && scalar <= 0xFF) { return UInt8(scalar) }
        if let index = upper.firstIndex(of: scalar), scalar != 0xFFFD { return UInt8(0x80 + index) }
        return scalar >= 0x80 && scalar <= 0x9F ? UInt8(scalar) : nil
    }

    private static let upper: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
