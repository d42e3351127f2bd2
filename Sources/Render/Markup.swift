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

    mutating func raw(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

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
        for byte in text.utf8 {
            switch byte {
            case 0x26: raw("&amp;")
            case 0x3C: raw("&lt;")
            case 0x3E: raw("&gt;")
            case 0x22: raw("&quot;")
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: break
            default: bytes.append(byte)
            }
        }
    }

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
