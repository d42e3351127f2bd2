/// Bytes of XML or HTML in the making; what comes from documents is escaped on its way in.
struct Markup {
    private(set) var bytes: [UInt8] = []
    /// Whether colours are also written on each shape, for viewers of a lone picture that know no style sheets.
    var hasFallback = true

    /// Markup of our own, as it stands.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Markup made of parts that are known to be harmless.
    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func raw(_ number: Int) {
        if number < 0 { bytes.append(0x2D) }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// A length in user units, to a tenth.
    mutating func raw(_ number: Double) {
        let tenths = Int((number * 10).rounded())
        if tenths < 0 { bytes.append(0x2D) }
        let whole = abs(tenths)
        raw(whole / 10)
        if whole % 10 != 0 {
            bytes.append(0x2E)
            raw(whole % 10)
        }
    }

    /// Text as content or between double quotes. Characters that XML 1.0 forbids are left out.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            // Stretches without anything to escape go over in one piece.
            var start = 0
            for place in utf8.indices {
                let name: StaticString
                switch utf8[place] {
                case 0x26: name = "&amp;"
                case 0x3C: name = "&lt;"
                case 0x3E: name = "&gt;"
                case 0x22: name = "&quot;"
                case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: name = ""
                // U+FFFE and U+FFFF, of three bytes.
                case 0xEF where place + 2 < utf8.count && utf8[place + 1] == 0xBF && utf8[place + 2] >= 0xBE:
                    bytes.append(contentsOf: utf8[start..<place])
                    start = place + 3
                    continue
                default: continue
                }
                bytes.append(contentsOf: utf8[start..<place])
                raw(name)
                start = place + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
    }

    /// Makes room for so many bytes more.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    mutating func append(_ other: Markup) { bytes.append(contentsOf: other.bytes) }

    /// ` name="value"`.
    mutating func attribute(_ name: StaticString, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    mutating func attribute(_ name: StaticString, _ value: Double) {
        raw(" ")
        raw(name)
        raw("=\"")
        raw(value)
        raw("\"")
    }
}
