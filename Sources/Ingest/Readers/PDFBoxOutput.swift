/// Reads poppler's XHTML as it arrives: libxml2 its head and its foot, ``PDFBoxLines`` the pages between them.
///
/// From the first line of another form on libxml2 reads all, as if it had read the lines before.
final class PDFBoxOutput {
    private enum Stage { case head, pages, rest }

    private let builder: PDFPageBuilder
    private let parser: PushParser
    private var filter = XMLByteFilter()
    private var lines = PDFBoxLines()
    private var stage = Stage.head
    /// The beginning of a line whose end has not arrived.
    private var pending: [UInt8] = []
    /// Poppler prints no longer line; what does is not kept waiting.
    private let longestLine = 1 << 16

    init(_ builder: PDFPageBuilder) {
        self.builder = builder
        parser = PushParser(builder)
    }

    /// Reads one more piece.
    func push(_ bytes: UnsafeRawBufferPointer) { filter.feed(bytes) { take($0) } }

    /// Says that nothing follows.
    ///
    /// - Returns: whether what was read is well-formed.
    func finish() -> Bool {
        giveUp()
        let isWhole = parser.finish()
        builder.made.finish()
        return isWhole
    }

    /// Cuts a piece at its last line's end.
    private func take(_ piece: UnsafeRawBufferPointer) {
        var rest = piece[...]
        if !pending.isEmpty, let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            pending.append(contentsOf: rest[...end])
            rest = rest[(end + 1)...]
            let line = pending
            pending.removeAll(keepingCapacity: true)
            line.withUnsafeBytes(read)
        }
        if stage != .rest, pending.isEmpty, let end = rest.lastIndex(of: UInt8(ascii: "\n")) {
            read(UnsafeRawBufferPointer(rebasing: rest[...end]))
            rest = rest[(end + 1)...]
        }
        guard stage != .rest else {
            parser.push(UnsafeRawBufferPointer(rebasing: rest))
            return
        }
        pending.append(contentsOf: rest)
        if pending.count > longestLine { giveUp() }
    }

    /// Reads whole lines.
    private func read(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes
        if stage == .head {
            guard let end = PDFBoxLines.endOfHead(rest) else {
                parser.push(rest)
                return
            }
            parser.push(UnsafeRawBufferPointer(rebasing: rest[..<end]))
            rest = UnsafeRawBufferPointer(rebasing: rest[end...])
            // Where libxml2 does not stand in html, body and doc, nothing is known of what follows.
            stage = parser.depth == 3 ? .pages : .rest
        }
        if stage == .pages {
            let end = lines.read(rest, into: &builder.made)
            guard end < rest.count else { return }
            rest = UnsafeRawBufferPointer(rebasing: rest[end...])
            giveUp()
        }
        parser.push(rest)
    }

    /// Leaves what follows to libxml2.
    private func giveUp() {
        if stage == .pages { parser.enter(PDFBoxLines.elements.prefix(lines.depth)) }
        stage = .rest
        guard !pending.isEmpty else { return }
        pending.withUnsafeBytes { _ = parser.push($0) }
        pending = []
    }
}
