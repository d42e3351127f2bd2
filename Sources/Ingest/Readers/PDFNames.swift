import Glibc

/// Which names stand in the bytes of a PDF, outside what is compressed: enough to tell what is worth asking for.
///
/// Outline and page labels are named in the file's catalog. Where that lies in a compressed object (ISO 32000-1, 7.5.7)
/// its names cannot be seen: ``hidesCatalog``.
struct PDFNames: Hashable, Sendable {
    /// A dictionary of an image: a stream, and so never inside a compressed object.
    private(set) var hasImage = false
    private(set) var hasOutline = false
    private(set) var hasPageLabels = false
    /// Dots of all images together; a size that is not written out counts as any number of dots.
    private(set) var dots = 0
    /// Dots of the largest image in black and white that has the shape of a page, not of a strip of one.
    private(set) var bitonalDots = 0
    private var hasCatalog = false
    private var hasObjectStream = false

    /// Whether the file packs objects and its catalog is one of them.
    var hidesCatalog: Bool { hasObjectStream && !hasCatalog }

    /// Looks through a file once; what cannot be read has no names.
    init(path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return }
        defer { close(file) }
        withUnsafeTemporaryAllocation(byteCount: PDFNames.piece, alignment: 16) { buffer in
            guard let start = buffer.baseAddress else { return }
            var kept = 0
            while true {
                var filled = kept
                var isLast = false
                while filled < buffer.count {
                    let count = read(file, start + filled, buffer.count - filled)
                    if count < 0 && errno == EINTR { continue }
                    isLast = count <= 0
                    guard !isLast else { break }
                    filled += count
                }
                // What stands near the edge of a piece is looked at in the middle of two that overlap.
                let first = kept == 0 ? 0 : PDFNames.reach
                let end = isLast ? filled : filled - PDFNames.reach
                look(through: UnsafeRawBufferPointer(start: start, count: filled), first..<max(first, end))
                if isLast { return }
                kept = PDFNames.reach * 2
                memmove(start, start + filled - kept, kept)
            }
        }
    }

    private static let piece = 1 << 18
    /// How far from its name the dictionary of an image is read.
    private static let reach = 1 << 12

    private mutating func look(through bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        guard let start = bytes.baseAddress else { return }
        var offset = range.lowerBound
        while offset < range.upperBound, let found = memchr(start + offset, 0x2F, range.upperBound - offset) {
            let name = UnsafeRawPointer(found)
            offset = name - start + 1
            let rest = bytes.count - offset
            switch rest > 0 ? bytes[offset] : 0 {
            case UInt8(ascii: "C"): if PDFNames.stands("Catalog", name + 1, rest) { hasCatalog = true }
            case UInt8(ascii: "I"):
                if PDFNames.stands("Image", name + 1, rest) {
                    hasImage = true
                    if PDFNames.isSubtype(bytes, offset - 1) { measure(bytes, offset - 1) }
                }
            case UInt8(ascii: "O"):
                if PDFNames.stands("Outlines", name + 1, rest) { hasOutline = true }
                if PDFNames.stands("ObjStm", name + 1, rest) { hasObjectStream = true }
            case UInt8(ascii: "P"): if PDFNames.stands("PageLabels", name + 1, rest) { hasPageLabels = true }
            default: break
            }
        }
    }

    /// Whether `/Subtype` stands before a name, and so an image's dictionary around it.
    private static func isSubtype(_ bytes: UnsafeRawBufferPointer, _ name: Int) -> Bool {
        var end = name
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        let key: StaticString = "/Subtype"
        guard let start = bytes.baseAddress, end >= key.utf8CodeUnitCount else { return false }
        return memcmp(start + end - key.utf8CodeUnitCount, key.utf8Start, key.utf8CodeUnitCount) == 0
    }

    /// Adds the dots of the image in whose dictionary a name stands.
    private mutating func measure(_ bytes: UnsafeRawBufferPointer, _ name: Int) {
        guard let base = bytes.baseAddress else { return }
        // From `obj` to `stream`: other dictionaries may lie in this one, but none of them has such keys.
        var offset = name
        while offset > max(0, name - PDFNames.reach), !(bytes[offset] == 0x6A && bytes[offset - 1] == 0x62) {
            offset -= 1
        }
        let end = min(bytes.count, name + PDFNames.reach)
        var width: Int?
        var height: Int?
        var isBitonal = false
        while offset < end {
            let byte = bytes[offset]
            offset += 1
            // `stream` ends the dictionary.
            if byte == 0x73, end - offset > 5, memcmp(base + offset, "tream", 5) == 0 { break }
            guard byte == 0x2F else { continue }
            let rest = end - offset
            switch rest > 0 ? bytes[offset] : 0 {
            case UInt8(ascii: "W"): if PDFNames.stands("Width", base + offset, rest) { width = number(offset + 5) }
            case UInt8(ascii: "H"): if PDFNames.stands("Height", base + offset, rest) { height = number(offset + 6) }
            case UInt8(ascii: "B"):
                if PDFNames.stands("BitsPerComponent", base + offset, rest) { isBitonal = number(offset + 16) == 1 }
            case UInt8(ascii: "I"): if PDFNames.stands("ImageMask", base + offset, rest) { isBitonal = true }
            case UInt8(ascii: "C"): if PDFNames.stands("CCITTFaxDecode", base + offset, rest) { isBitonal = true }
            case UInt8(ascii: "J"): if PDFNames.stands("JBIG2Decode", base + offset, rest) { isBitonal = true }
            default: break
            }
        }
        func number(_ start: Int) -> Int? { PDFNames.number(bytes, start, end) }
        // Numbers have nine digits at most: no product of two overflows.
        guard let width, let height else {
            (dots, bitonalDots) = (PDFNames.most, PDFNames.most)
            return
        }
        dots = min(dots + min(width * height, PDFNames.most), PDFNames.most)
        guard isBitonal, width < height * 2, height < width * 2 else { return }
        bitonalDots = max(bitonalDots, min(width * height, PDFNames.most))
    }

    private static let most = 1 << 40

    /// The number that stands at a place; nil where there is none, or a reference to one.
    private static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int? {
        var place = start
        func digits() -> Int? {
            while place < end, bytes[place] <= 0x20 { place += 1 }
            let first = place
            var value = 0
            while place < end, bytes[place] &- 0x30 < 10, place - first < 9 {
                value = value * 10 + Int(bytes[place] &- 0x30)
                place += 1
            }
            return place > first ? value : nil
        }
        guard let value = digits() else { return nil }
        if digits() != nil {
            while place < end, bytes[place] <= 0x20 { place += 1 }
            if place < end, bytes[place] == UInt8(ascii: "R") { return nil }
        }
        return value
    }

    private static func stands(_ name: StaticString, _ place: UnsafeRawPointer, _ rest: Int) -> Bool {
        let count = name.utf8CodeUnitCount
        guard rest > count, memcmp(place, name.utf8Start, count) == 0 else { return false }
        // `/ImageMask` is another name.
        let next = place.load(fromByteOffset: count, as: UInt8.self) | 0x20
        return next < UInt8(ascii: "a") || next > UInt8(ascii: "z")
    }
}
