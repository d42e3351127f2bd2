/// A piece of an RTF file.
enum RTFToken: Equatable {
    case open, close
    /// A control word in letters, with its number where it has one.
    case word(String, Int?)
    /// A control sign: `\~`, `\-`, `\*`.
    case sign(UInt8)
    /// A byte of text, as it stands or as `\'e9`.
    case byte(UInt8)
}

/// Cuts an RTF file into tokens.
///
/// Source: Microsoft, Rich Text Format Specification 1.9.1, “Conventions of an RTF Reader”.
struct RTFScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; nil at the end.
    mutating func next() -> RTFToken? {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): return control()
            // Line ends are for people who look at the file.
            case 0x0A, 0x0D, 0x00: continue
            default: return .byte(byte)
            }
        }
        return nil
    }

    /// Passes over raw bytes, as `\bin` announces them.
    mutating func skip(_ count: Int) { index = min(bytes.count, index + max(0, min(count, bytes.count))) }

    private mutating func control() -> RTFToken? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        guard Self.isLetter(first) else {
            index += 1
            if first == UInt8(ascii: "'") { return hexadecimal() }
            // A line end after the stroke ends a paragraph.
            return first == 0x0A || first == 0x0D ? .word("par", nil) : .sign(first)
        }
        let start = index
        while index < bytes.count, Self.isLetter(bytes[index]), index - start < 32 { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        let isNegative =
            index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && Self.isDigit(bytes[index + 1])
        if isNegative { index += 1 }
        var number: Int?
        while index < bytes.count, Self.isDigit(bytes[index]) {
            number = min((number ?? 0) * 10 + Int(bytes[index] - 0x30), 1 << 31)
            index += 1
        }
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return .word(name, number.map { isNegative ? -$0 : $0 })
    }

    private mutating func hexadecimal() -> RTFToken {
        var value: UInt8 = 0
        for _ in 0..<2 {
            guard index < bytes.count, let digit = Self.digit(bytes[index]) else { return .byte(UInt8(ascii: " ")) }
            value = value << 4 | digit
            index += 1
        }
        return .byte(value)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
