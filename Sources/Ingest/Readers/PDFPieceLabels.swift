import Dutch
import Model

/// The numbers of the pieces in a bundle, `Document 54`: they stand where running heads do, page after page, and are text.
struct PDFPieceLabels {
    /// On how many pages each such line stands.
    private var pages: [[UInt8]: Int] = [:]

    init(_ pages: [PDFPage]) {
        for page in pages {
            for label in Set(page.lines.compactMap { Self.label($0, page) }) { self.pages[label, default: 0] += 1 }
        }
    }

    /// Whether a line numbers a piece. What stands on several pages is the head of an annex.
    func contains(_ line: PDFLine, _ page: PDFPage) -> Bool {
        Self.label(line, page).map { pages[$0] == 1 } ?? false
    }

    /// The noun in small letters and the number; nil for any other line.
    private static func label(_ line: PDFLine, _ page: PDFPage) -> [UInt8]? {
        guard line.words.count == 2, let first = line.words.first, let last = line.words.last, last.count <= 4,
            page.bytes[last.start..<last.end].allSatisfy({ $0 &- 0x30 < 10 })
        else { return nil }
        let noun = page.bytes[first.start..<first.end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        guard PieceNoun.all.contains(String(decoding: noun, as: UTF8.self)) else { return nil }
        return noun + page.bytes[last.start..<last.end]
    }
}
