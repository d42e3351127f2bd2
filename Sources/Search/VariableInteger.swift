/// Numbers of seven bits a byte, lowest first, the highest bit set where another follows (LEB128).
enum VariableInteger {
    @inline(__always)
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Reads the number at `index` and moves it on; bytes that end too soon read as 0.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        var value: UInt32 = 0
        var shift: UInt32 = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            value |= UInt32(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            if shift > 28 { return value }
        }
        return value
    }

    /// Passes over the number at `index`.
    @inline(__always)
    static func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        while index < bytes.count && bytes[index] >= 0x80 { index += 1 }
        index += 1
    }
}
