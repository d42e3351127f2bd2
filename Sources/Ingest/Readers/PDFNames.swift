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
    private var hasCatalog = false
    private var hasObjectStream = false

    /// Whether the file packs objects and its catalog is one of them.
    var hidesCatalog: Bool { hasObjectStream && !hasCatalog }

    /// Looks through a file once; what cannot be read has no names.
    init(path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return }
        defer { close(file) }
        let size = 1 << 18
        withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer in
            guard let start = buffer.baseAddress else { return }
            var kept = 0
            while true {
                let count = read(file, start + kept, size - kept)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return }
                let filled = kept + count
                look(through: UnsafeRawBufferPointer(start: start, count: filled))
                // A name may be cut by the end of a piece.
                kept = min(filled, 16)
                memmove(start, start + filled - kept, kept)
            }
        }
    }

    private mutating func look(through bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        var offset = 0
        while let found = memchr(start + offset, 0x2F, bytes.count - offset) {
            let name = UnsafeRawPointer(found)
            offset = name - start + 1
            let rest = bytes.count - offset
            switch rest > 0 ? bytes[offset] : 0 {
            case UInt8(ascii: "C"): if PDFNames.stands("Catalog", name + 1, rest) { hasCatalog = true }
            case UInt8(ascii: "I"): if PDFNames.stands("Image", name + 1, rest) { hasImage = true }
            case UInt8(ascii: "O"):
                if PDFNames.stands("Outlines", name + 1, rest) { hasOutline = true }
                if PDFNames.stands("ObjStm", name + 1, rest) { hasObjectStream = true }
            case UInt8(ascii: "P"): if PDFNames.stands("PageLabels", name + 1, rest) { hasPageLabels = true }
            default: break
            }
        }
    }

    private static func stands(_ name: StaticString, _ place: UnsafeRawPointer, _ rest: Int) -> Bool {
        let count = name.utf8CodeUnitCount
        guard rest > count, memcmp(place, name.utf8Start, count) == 0 else { return false }
        // `/ImageMask` is another name.
        let next = place.load(fromByteOffset: count, as: UInt8.self) | 0x20
        return next < UInt8(ascii: "a") || next > UInt8(ascii: "z")
    }
}
