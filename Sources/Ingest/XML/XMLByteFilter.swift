/// Passes a stream of bytes on as what XML allows: control characters moved, broken UTF-8 replaced.
///
/// Poppler writes control characters of odd fonts raw; they may be letters, and go to the private use area until
/// ``PDFShift`` has judged the page. Runs that need no mending are passed on as they stand.
struct XMLByteFilter {
    /// The beginning of a character that the last piece broke off.
    private var carried: [UInt8] = []
    private var buffer: [UInt8] = []

    /// Passes the mended form of `bytes` to `sink`; the end of a broken character waits for the next piece.
    mutating func feed(_ bytes: UnsafeRawBufferPointer, _ sink: (UnsafeRawBufferPointer) -> Void) {
        if carried.isEmpty, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) {
            sink(bytes)
            return
        }
        buffer.removeAll(keepingCapacity: true)
        var source = carried
        source.append(contentsOf: bytes)
        carried.removeAll(keepingCapacity: true)
        var index = 0
        var runStart = 0
        while index < source.count {
            let byte = source[index]
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A {
                index += 1
                continue
            }
            let length = byte < 0x80 ? 0 : XMLByteFilter.length(of: source, at: index)
            if length > 0, !XMLByteFilter.isForbidden(source, at: index, length) {
                index += length
                continue
            }
            buffer.append(contentsOf: source[runStart..<index])
            if length < 0 {
                carried.append(contentsOf: source[index...])
                runStart = source.count
                break
            }
            if byte == 0x09 || byte == 0x0D {
                buffer.append(0x20)
            } else if byte > 0, byte < 0x20 {
                buffer.append(contentsOf: [0xEE, 0x80, 0x80 | byte])
            }
            if byte >= 0x80 && length == 0 { buffer.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
            index += max(length, 1)
            runStart = index
        }
        buffer.append(contentsOf: source[runStart...])
        buffer.withUnsafeBytes(sink)
    }

    /// Bytes of the character at `index`; 0 where it is none, -1 where its end has not arrived.
    private static func length(of bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        for offset in 1..<length {
            guard index + offset < bytes.count else { return -1 }
            let next = bytes[index + offset]
            guard next & 0xC0 == 0x80 else { return 0 }
            if offset == 1 {
                // Overlong forms, surrogates and what lies past the last code point.
                if first == 0xE0 && next < 0xA0 || first == 0xED && next > 0x9F { return 0 }
                if first == 0xF0 && next < 0x90 || first == 0xF4 && next > 0x8F { return 0 }
            }
        }
        return length
    }

    /// U+0080 to U+009F, which no font means, and U+FFFE and U+FFFF, which XML forbids.
    private static func isForbidden(_ bytes: [UInt8], at index: Int, _ length: Int) -> Bool {
        if length == 2 { return bytes[index] == 0xC2 && bytes[index + 1] < 0xA0 }
        return length == 3 && bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}
