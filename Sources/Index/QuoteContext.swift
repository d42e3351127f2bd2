import Model

extension DocumentText {
    /// How many characters stand beside a quote (W3C Web Annotation leaves the number open; 32 is usual).
    static let contextLength = 40

    /// What stands before a span: up to 40 characters, cut where one begins.
    func prefix(of span: Span) -> String {
        var start = max(0, min(span.start, count))
        var left = DocumentText.contextLength
        while start > 0 && left > 0 {
            start -= 1
            while start > 0 && continuesCharacter(at: start) { start -= 1 }
            left -= 1
        }
        return self[Span(start, span.start)]
    }

    /// What stands after a span: up to 40 characters, cut where one ends.
    func suffix(of span: Span) -> String {
        var end = max(0, min(span.end, count))
        var left = DocumentText.contextLength
        while end < count && left > 0 {
            end += 1
            while end < count && continuesCharacter(at: end) { end += 1 }
            left -= 1
        }
        return self[Span(span.end, end)]
    }

    /// Inside a UTF-8 sequence, or at a combining mark (U+0300–U+036F) that belongs to the letter before it.
    private func continuesCharacter(at offset: Int) -> Bool {
        let byte = bytes[offset]
        if byte & 0xC0 == 0x80 { return true }
        guard offset + 1 < bytes.count else { return false }
        return byte == 0xCC || (byte == 0xCD && bytes[offset + 1] < 0xB0)
    }
}
