import Dutch
import Model

/// Finds where sentences end.
struct SentenceSplitter: Sendable {
    /// The sentences of running text, list items, notes, cells and captions; headings and labels are none.
    func sentences(of blocks: [Block], in text: [UInt8]) -> [Span] {
        var spans: [Span] = []
        for block in blocks {
            switch block.kind {
            case .heading, .figureText, .titleBlock: continue
            case .paragraph, .listItem, .tableCell, .footnote, .caption: split(block.span, in: text, into: &spans)
            }
        }
        return spans
    }

    /// Appends the sentences of a stretch of text.
    func split(_ span: Span, in text: [UInt8], into spans: inout [Span]) {
        var start = span.start
        var index = span.start
        while index < span.end {
            let byte = text[index]
            if byte == 0x2E || byte == 0x21 || byte == 0x3F, index + 2 < span.end, text[index + 1] == 0x20,
                text[index + 2] >= 0x41, text[index + 2] <= 0x5A
            {
                spans.append(Span(start, index + 1))
                start = index + 2
            }
            index += 1
        }
        if start < span.end { spans.append(Span(start, span.end)) }
    }
}
