/// Raised digits that belong to the text: `10⁶` must not be read as `106`, nor `m²` as `m2`.
enum RaisedDigits {
    /// The edit that writes digits as the raised digits that they are.
    static func edit(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> LineEdit {
        let raised = bytes[range].flatMap { byte -> [UInt8] in
            switch byte {
            case 0x31: [0xC2, 0xB9]
            case 0x32, 0x33: [0xC2, byte + 0x80]
            case 0x30, 0x34...0x39: [0xE2, 0x81, byte + 0x80]
            case 0x2D: [0xE2, 0x81, 0xBB]
            default: [byte]
            }
        }
        return LineEdit(offset: range.lowerBound, length: range.count, kind: .digitsRaised, replacement: raised)
    }
}
