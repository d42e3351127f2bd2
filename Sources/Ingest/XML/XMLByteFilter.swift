/// Passes a stream of bytes on as what XML allows: control characters moved, broken UTF-8 replaced.
///
/// Poppler writes control characters of odd fonts raw; they may be letters, and go to the private use area until
/// ``PDFShift`` has judged the page. Pieces that need no mending are passed on as they stand.
struct XMLByteFilter {
    /// The beginning of a character that the last piece broke off.
    private var carried: [UInt8] = []
    private var buffer: [UInt8] = []

    /// Passes the mended form of `bytes` to `sink`; the end of a broken character waits for the next piece.
    mutating func feed(_ bytes: UnsafeRawBufferPointer, _ sink: (UnsafeRawBufferPointer) -> Void) {
        guard !carried.isEmpty else { return mend(bytes, sink) }
        var source = carried
        source.append(contentsOf: bytes)
        carried.removeAll(keepingCapacity: true)
        source.withUnsafeBytes { mend($0, sink) }
    }

    private mutating func mend(_ source: UnsafeRawBufferPointer, _ sink: (UnsafeRawBufferPointer) -> Void) {
        buffer.removeAll(keepingCapacity: true)
        var index = 0
        var runStart = 0
        while true {
            index = XMLByteFilter.endOfPlain(source, from: index)
            guard index < source.count else { break }
            let byte = source[index]
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
        guard runStart > 0 else { return sink(source) }
        buffer.append(contentsOf: source[runStart...])
        buffer.withUnsafeBytes(sink)
    }

    /// Where the next byte stands that is neither printable ASCII nor the end of a line.
    private static func endOfPlain(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        // Eight bytes at a time; what is counted up in one of them cannot reach the next, for all are below 0x80.
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high = ones &* 0x80
        while index + 8 <= bytes.count {
            let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard eight & high == 0 else { break }
            let isPrintable = eight &+ ones &* 0x60
            let isNoLineEnd = (eight ^ ones &* 0x0A) &+ ones &* 0x7F
            let isDelete = eight &+ ones
            guard (~isPrintable & isNoLineEnd | isDelete) & high == 0 else { break }
            index += 8
        }
        while index < bytes.count, bytes[index] >= 0x20 && bytes[index] < 0x7F || bytes[index] == 0x0A { index += 1 }
        return index
    }

    /// Bytes of the character at `index`; 0 where it is none, -1 where its end has not arrived.
    private static func length(of bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
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
    private static func isForbidden(_ bytes: UnsafeRawBufferPointer, at index: Int, _ length: Int) -> Bool {
        if length == 2 { return bytes[index] == 0xC2 && bytes[index + 1] < 0xA0 }
        return length == 3 && bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }
}
