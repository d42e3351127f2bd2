import Model

/// The bytes of an XML or HTML file in an encoding that the parser can be told, with what had to be mended.
struct MarkupBytes: Sendable {
    var bytes: [UInt8]
    /// What to tell the parser; nil where it finds out by itself (UTF-16 and UTF-32 with their marks).
    var encoding: String?
    var flaws: [Flaw] = []

    /// For XML: UTF-8 unless declared otherwise; bytes that are no UTF-8 are read as Windows-1252.
    static func xml(_ raw: [UInt8]) -> MarkupBytes {
        if hasWideMark(raw) { return MarkupBytes(bytes: raw, encoding: nil) }
        if let unmarked = unmarkedWide(raw) { return unmarked }
        let bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw[3...]) : raw
        return decoded(bytes, declared: declaration(in: bytes, after: "encoding=", within: 200))
    }

    /// For HTML: what the bytes prove, then what the page declares, then Windows-1252 as browsers do.
    static func html(_ raw: [UInt8]) -> MarkupBytes {
        if hasWideMark(raw) { return MarkupBytes(bytes: raw, encoding: "UTF-16") }
        if let unmarked = unmarkedWide(raw) { return unmarked }
        let bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw[3...]) : raw
        let declared =
            declaration(in: bytes, after: "charset=", within: 4096)
            ?? declaration(in: bytes, after: "encoding=", within: 200) ?? "windows-1252"
        var result = decoded(bytes, declared: declared)
        // A page that declares nothing and is no UTF-8 is read as every browser reads it: no flaw of the file.
        if declared == "windows-1252" { result.flaws.removeAll { $0.kind == .badEncoding && !$0.reason.isEmpty } }
        return result
    }

    private static func decoded(_ bytes: [UInt8], declared: String?) -> MarkupBytes {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        if isUTF8 {
            guard let mended = Mojibake.mended(bytes) else { return MarkupBytes(bytes: bytes, encoding: "UTF-8") }
            return MarkupBytes(
                bytes: mended, encoding: "UTF-8",
                flaws: [
                    Flaw(
                        .badEncoding,
                        "The file was saved in a wrong encoding (Ã« for ë); it was mended where that is certain, so "
                            + "fetch it anew if words look wrong.")
                ])
        }
        let name = declared?.lowercased() ?? "utf-8"
        if name == "utf-8" || name == "utf8" || name == "us-ascii" {
            return MarkupBytes(
                bytes: windows1252(bytes), encoding: "UTF-8",
                flaws: [
                    Flaw(
                        .badEncoding,
                        "The file says it is \(name.uppercased()) and is not; the bytes that are not were read as "
                            + "Windows-1252.")
                ])
        }
        // What is labelled Latin-1 is in practice Windows-1252 (WHATWG Encoding Standard, 4.2).
        if name == "iso-8859-1" || name == "latin1" || name == "windows-1252" || name == "cp1252" {
            return MarkupBytes(bytes: windows1252(bytes), encoding: "UTF-8")
        }
        // What the parser cannot read, or reads in pairs of bytes where the declaration itself is none.
        guard XMLTree.knowsEncoding(name), !name.hasPrefix("utf-16"), !name.hasPrefix("utf-32"), !name.contains("ucs")
        else {
            return MarkupBytes(
                bytes: windows1252(bytes), encoding: "UTF-8",
                flaws: [
                    Flaw(
                        .badEncoding,
                        "The file says it is in an encoding that is not known or not its own (\(name)); it was read as "
                            + "Windows-1252.")
                ])
        }
        return MarkupBytes(bytes: bytes, encoding: declared)
    }

    /// UTF-16 without its mark, as UTF-8; nil for anything else.
    private static func unmarkedWide(_ bytes: [UInt8]) -> MarkupBytes? {
        guard PlainTextDecoding.utf16Order(bytes) != nil else { return nil }
        return MarkupBytes(bytes: PlainTextDecoding(bytes).bytes, encoding: "UTF-8")
    }

    private static func hasWideMark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    }

    /// The value after a name in the head of the file, quotes left out.
    private static func declaration(in bytes: [UInt8], after name: String, within limit: Int) -> String? {
        let head = bytes.prefix(limit).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        let needle = Array(name.utf8)
        guard let start = head.firstOffset(of: needle) else { return nil }
        let value = head[(start + needle.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
            .prefix {
                ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A
            }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }

    /// The bytes as UTF-8: valid sequences as they stand, every other byte by the Windows-1252 table.
    static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        var index = 0
        while index < bytes.count {
            let length = Mojibake.sequenceLength(bytes, at: index)
            if length > 0 {
                result += bytes[index..<index + length]
                index += length
            } else {
                result += String(Mojibake.scalar(windows1252: bytes[index])).utf8
                index += 1
            }
        }
        return result
    }
}

extension Collection<UInt8> where Index == Int {
    /// How far from the start `needle` first stands; nil where it does not.
    func firstOffset(of needle: [UInt8]) -> Int? {
        guard let head = needle.first, needle.count <= count else { return nil }
        for start in startIndex...(endIndex - needle.count) where self[start] == head {
            if self[start..<start + needle.count].elementsEqual(needle) { return start - startIndex }
        }
        return nil
    }
}

/// UTF-8 that was read as Windows-1252 or Latin-1 and saved as UTF-8 once more.
enum Mojibake {
    /// The bytes with every certain case mended; nil where too few stand in them to be sure.
    ///
    /// Certain is a run of characters that are bytes in Windows-1252 or Latin-1 and form whole UTF-8 sequences. A
    /// double mark at the start settles it; otherwise three of them, and more than of letters that are whole.
    static func mended(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(0xC3) || bytes.contains(0xC2) else { return nil }
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var broken = 0
        var whole = 0
        var index = 0
        while index < scalars.count {
            guard scalars[index].value >= 0x80 else {
                result.append(UInt8(truncatingIfNeeded: scalars[index].value))
                index += 1
                continue
            }
            var end = index
            var candidate: [UInt8] = []
            while end < scalars.count, candidate.count < 4, let byte = byte(of: scalars[end]) {
                candidate.append(byte)
                end += 1
            }
            let length = sequenceLength(candidate, at: 0)
            if length > 1 {
                result += candidate[0..<length]
                broken += 1
                index += length
            } else {
                result += String(scalars[index]).utf8
                whole += 1
                index += 1
            }
        }
        let hasDoubleMark = scalars.prefix(3).elementsEqual(["\u{EF}", "\u{BB}", "\u{BF}"])
        guard hasDoubleMark || (broken >= 3 && broken > whole) else { return nil }
        // What stood before the XML declaration is a mark that was read as letters.
        let start = result.firstIndex { $0 == UInt8(ascii: "<") } ?? 0
        return hasDoubleMark ? Array(result[start...]) : result
    }

    /// The length of the valid UTF-8 sequence at `index`; 0 where there is none.
    static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        let length: Int
        switch bytes[index] {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= bytes.count else { return 0 }
        return String(validating: bytes[index..<index + length], as: UTF8.self) == nil ? 0 : length
    }

    /// The five bytes that stand for no character are the controls of Latin-1, as browsers read them.
    static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
        let value = PlainTextDecoding.scalar(windows1252: byte)
        return value == 0xFFFD ? Unicode.Scalar(byte) : Unicode.Scalar(value) ?? Unicode.Scalar(byte)
    }

    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x80 ? nil : PlainTextDecoding.windows1252(scalar.value)
    }
}
