import Foundation

/// The only caller of `qpdf`: what a PDF says of its own outline and page numbers, which poppler does not tell.
struct QPDF: Sendable {
    static let name = "qpdf"

    /// Folders to look for the program in; nil for the environment's `PATH`.
    var searchPath: String?

    /// Bytes of an answer that are read; an outline beyond it helps nobody.
    private static let answerLimit = 8 << 20

    /// Asks for outline and page labels.
    ///
    /// - Returns: nil where the program is missing, fails, or takes longer than a tenth of what the document may.
    func structure(of path: String, limits: ReadingLimits) async -> PDFStructure? {
        guard let executable = ToolProbe.find(QPDF.name, in: searchPath) else { return nil }
        var output: [UInt8] = []
        do {
            let result = try await ChildProcess.run(
                executable: executable,
                arguments: [
                    "--json", "--json-key=outlines", "--json-key=pagelabels", path.hasPrefix("-") ? "./" + path : path,
                ],
                // For its limits, so that no shell has to set them.
                preload: Colourless.path,
                limits: .init(
                    seconds: max(1, limits.seconds / 10), memory: limits.memory, output: QPDF.answerLimit)
            ) { bytes in
                output.append(contentsOf: bytes)
                return true
            }
            // qpdf(1): 3 is a warning, with an answer all the same.
            guard result.ending == .exited(0) || result.ending == .exited(3) else { return nil }
            return PDFStructure(try JSONDecoder().decode(Answer.self, from: Data(output)))
        } catch {
            return nil
        }
    }

    /// The parts of qpdf's JSON (versions 1 and 2) that were asked for.
    struct Answer: Decodable {
        var outlines: [Entry]?
        var pagelabels: [Range]?

        struct Entry: Decodable {
            var title: String?
            var destpageposfrom1: Int?
            var kids: [Entry]?
        }

        /// From a page on, the first being 0, pages are numbered in one way.
        struct Range: Decodable {
            var index: Int
            var label: Label
        }

        /// ISO 32000-1, 12.4.2: style, prefix, the first number.
        struct Label: Decodable {
            var style: String?
            var prefix: String?
            var start: Int?

            enum CodingKeys: String, CodingKey {
                case style = "/S"
                case prefix = "/P"
                case start = "/St"
            }
        }
    }
}

extension PDFStructure {
    init(_ answer: QPDF.Answer) {
        var open = (answer.outlines ?? []).reversed().map { (entry: $0, level: 1) }
        while let (entry, level) = open.popLast(), outline.count < PDFStructure.most {
            if let title = entry.title {
                outline.append(Entry(title: title, level: level, page: entry.destpageposfrom1))
            }
            if level < 16 { open += (entry.kids ?? []).reversed().map { ($0, level + 1) } }
        }
        numberings = (answer.pagelabels ?? []).map { range in
            let prefix = range.label.prefix ?? ""
            return Numbering(
                firstPage: range.index &+ 1,
                style: range.label.style.flatMap { Style(rawValue: String($0.dropFirst())) },
                // Version 2 of qpdf's JSON writes `u:` before text.
                prefix: prefix.hasPrefix("u:") ? String(prefix.dropFirst(2)) : prefix, start: range.label.start ?? 1)
        }
    }
}
