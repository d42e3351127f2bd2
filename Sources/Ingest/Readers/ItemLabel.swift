extension PlainTextCues {
    /// Labels that only a list has: `(1)`, `(a)`, `1°`, `II.`, `→`, `>`.
    static func itemLabel(_ bytes: [UInt8]) -> Label? {
        guard let first = bytes.first, bytes.count > 4 else { return nil }
        switch first {
        case 0x28: return bracketed(bytes)
        case 0x3E where bytes[1] == 0x20: return item(bytes, length: 1, .bullet(">"), 0)
        case 0xE2 where bytes[1] == 0x86 && bytes[2] == 0x92 && bytes[3] == 0x20:
            return item(bytes, length: 3, .bullet("→"), 0)
        case 0x31...0x39:
            let digits = bytes.prefix(2).prefix(while: isDigit)
            guard bytes.count > digits.count + 3, bytes[digits.count] == 0xC2, bytes[digits.count + 1] == 0xB0,
                bytes[digits.count + 2] == 0x20
            else { return nil }
            return item(bytes, length: digits.count + 2, .number(closing: 0xB0), value(digits))
        default:
            guard let roman = RomanLabel(bytes) else { return nil }
            let closing = bytes[roman.length - 1]
            return item(
                bytes, length: roman.length, isUpper(first) ? .capital(closing: closing) : .small(closing: closing),
                roman.value)
        }
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }

    private static func bracketed(_ bytes: [UInt8]) -> Label? {
        guard let close = bytes.prefix(5).firstIndex(of: 0x29), close > 1, close + 2 < bytes.count,
            bytes[close + 1] == 0x20
        else { return nil }
        let inside = bytes[1..<close]
        if inside.allSatisfy(isDigit), inside.count < 3 {
            return item(bytes, length: close + 1, .number(closing: 0x29), value(inside))
        }
        guard inside.count == 1, isLower(bytes[1]) else { return nil }
        return item(bytes, length: close + 1, .small(closing: 0x29), Int(bytes[1]) - 0x60)
    }

    private static func item(_ bytes: [UInt8], length: Int, _ kind: Label.Kind, _ value: Int) -> Label? {
        var body = length
        while body < bytes.count, bytes[body] == 0x20 || bytes[body] == 0x09 { body += 1 }
        guard body < bytes.count else { return nil }
        return Label(kind: kind, printed: String(decoding: bytes[..<length], as: UTF8.self), body: body, value: value)
    }
}

/// A Roman number that labels an item: `II.`, `iv)`.
struct RomanLabel {
    var value: Int
    /// With its closing sign.
    var length: Int

    /// nil where a line does not begin with one up to twenty.
    init?(_ bytes: [UInt8]) {
        var index = 0
        var total = 0
        var previous = 0
        guard let first = bytes.first else { return nil }
        let mask = first & 0x20
        while index < min(bytes.count, 6), bytes[index] & 0x20 == mask {
            guard let sign = [0x49: 1, 0x56: 5, 0x58: 10][bytes[index] & 0xDF] else { break }
            // A smaller sign before a larger one is taken off.
            total += previous > 0 && sign > previous ? sign - 2 * previous : sign
            previous = sign
            index += 1
        }
        guard index > 0, index + 1 < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29,
            bytes[index + 1] == 0x20, (1...20).contains(total), RomanLabel.printed[total] == index
        else { return nil }
        value = total
        length = index + 1
    }

    /// How many signs each number has: another spelling is a word or an initial.
    private static let printed = [0, 1, 2, 3, 2, 1, 2, 3, 4, 2, 1, 2, 3, 4, 3, 2, 3, 4, 5, 3, 2]
}
