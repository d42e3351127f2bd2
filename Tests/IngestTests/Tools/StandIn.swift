import Glibc
import Model

@testable import Ingest

/// A folder with a script in the place of `pdftotext`, taken away when the test is done.
final class StandIn: Sendable {
    let folder: String

    /// - Parameter script: the body of a `/bin/sh` script; `$FOLDER` is the folder it lies in.
    init(_ script: String, mode: mode_t = 0o755) throws {
        var template = Array("/tmp/stand-in-XXXXXX".utf8CString)
        guard let path = mkdtemp(&template) else { throw StandInError.noFolder }
        folder = String(cString: path)
        try write("#!/bin/sh\nFOLDER='\(folder)'\n\(script)\n", to: "pdftotext")
        chmod("\(folder)/pdftotext", mode)
    }

    deinit {
        for name in [
            "pdftotext", "pdftoppm", "tesseract", "antiword", "unrtf", "qpdf", "pdfimages", "file.pdf", "page.xhtml",
            "children",
        ] {
            unlink("\(folder)/\(name)")
        }
        rmdir(folder)
    }

    /// Puts a second program beside the first one.
    func add(_ name: String, _ script: String) throws {
        try write("#!/bin/sh\nFOLDER='\(folder)'\n\(script)\n", to: name)
        chmod("\(folder)/\(name)", 0o755)
    }

    func write(_ text: String, to name: String) throws {
        guard let file = fopen("\(folder)/\(name)", "w") else { throw StandInError.noFolder }
        fputs(text, file)
        fclose(file)
    }

    /// What a script wrote; empty where it wrote nothing.
    func read(_ name: String) -> String {
        guard let file = fopen("\(folder)/\(name)", "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// Reads a file with the stand-in.
    func read(limits: ReadingLimits = ReadingLimits()) async throws(IngestError) -> Draft {
        let file = SourceFile(path: "\(folder)/file.pdf", sha256: "", byteCount: 1000, mediaType: .pdf)
        return try await PDFReader(searchPath: folder).read(SourceInput(file: file, bytes: [], limits: limits))
    }

    /// The error that reading ends in.
    func failure(limits: ReadingLimits = ReadingLimits()) async -> IngestError? {
        do {
            _ = try await read(limits: limits)
            return nil
        } catch {
            return error
        }
    }
}

enum StandInError: Error { case noFolder }

/// A page made by hand, as poppler would write it.
struct PageMaker {
    var width = 595.0
    var height = 842.0
    private var blocks = ""

    /// A paragraph of running text.
    static let prose = [
        "De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor",
        "het vinden van werk, en zij hebben daarbij de hulp gekregen van de",
        "uitvoering in de regio, die daar sinds lang de wegen en de mensen",
        "kent en weet wat een werkgever van een nieuwe kracht verwacht.",
    ]

    /// The words of each row of a draft's tables, cell by cell.
    static func rows(_ draft: Draft) -> [[String]] {
        var rows: [[String]] = []
        var last: [Int]?
        for block in draft.blocks {
            guard let cell = block.cell else { continue }
            if last != [cell.table, cell.row] { rows.append([]) }
            last = [cell.table, cell.row]
            rows[rows.count - 1].append(block.lines.map(\.text).joined(separator: " "))
        }
        return rows
    }

    /// A page of three such paragraphs.
    static func plain() -> PageMaker {
        var page = PageMaker()
        var y = 120.0
        for _ in 0..<3 { y = page.lines(prose, x: 70, y: y) + 12 }
        return page
    }

    /// Sets a line of words; each letter is half as wide as it is high. `~0.5~` between two words is a gap of half a height.
    ///
    /// - Parameters:
    ///   - y: the top of the letters.
    ///   - bold: how much wider the letters are than usual.
    /// - Returns: where the line ends.
    @discardableResult
    mutating func line(_ text: String, x: Double, y: Double, size: Double = 10, bold: Double = 1) -> Double {
        var left = x
        var words = ""
        var right = x
        for word in text.replacing("~", with: " ~").split(separator: " ") {
            if word.hasPrefix("~") {
                if let gap = Double(word.dropFirst()) { left = right + size * gap }
                guard word == "~-" || word.dropFirst().contains(where: \.isLetter) else { continue }
            }
            let word = word.hasPrefix("~") ? word.dropFirst() : word
            let width = PageMaker.width(of: word) * size * bold
            right = left + width
            let escaped = word.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            words += PageMaker.element("word", left, y, right, y + size, String(escaped))
            left = right + size * 0.28
        }
        let box = PageMaker.element("line", x, y, right, y + size, words)
        blocks += "<flow>" + PageMaker.element("block", x, y, right, y + size, box) + "</flow>\n"
        return right
    }

    /// Sets running text, a line every 1.2 heights.
    ///
    /// - Returns: the top of the line that would follow.
    @discardableResult
    mutating func lines(_ texts: [String], x: Double, y: Double, size: Double = 10) -> Double {
        for (index, text) in texts.enumerated() { line(text, x: x, y: y + Double(index) * size * 1.2, size: size) }
        return y + Double(texts.count) * size * 1.2
    }

    /// Sets words upright along an axis, the first at the foot.
    mutating func turned(_ words: [String], x: Double, y: Double, size: Double = 8) {
        var bottom = y
        var text = ""
        for word in words {
            let top = bottom - Double(word.count) * size * 0.5
            text += PageMaker.element("word", x, top, x + size, bottom, word)
            bottom = top - size * 0.28
        }
        let box = PageMaker.element("line", x, bottom, x + size, y, text)
        blocks += "<flow>" + PageMaker.element("block", x, bottom, x + size, y, box) + "</flow>\n"
    }

    /// Letters have widths of their own, or no face could be told from another.
    private static func width(of word: Substring) -> Double {
        word.unicodeScalars.reduce(0) { $0 + 0.35 + Double($1.value % 7) * 0.05 }
    }

    private static func element(
        _ name: String, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ content: String
    ) -> String {
        "<\(name) xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(bottom)\">\(content)</\(name)>"
    }

    /// The whole output for some pages.
    static func document(_ pages: [PageMaker]) -> String {
        let body = pages.map { "<page width=\"\($0.width)\" height=\"\($0.height)\">\n\($0.blocks)</page>\n" }.joined()
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<title>Proef</title>\n</head>\n<body>\n<doc>\n"
            + body + "</doc>\n</body>\n</html>\n"
    }

    /// Reads pages with a stand-in that prints them.
    static func read(_ pages: [PageMaker]) async throws -> Draft {
        let tool = try StandIn("cat \"$FOLDER/page.xhtml\"")
        try tool.write(document(pages), to: "page.xhtml")
        return try await tool.read()
    }
}

extension Draft {
    /// Kind, level, label and text of each block: `heading 1 «2» Bevindingen`.
    var outline: [String] {
        blocks.map { block in
            var parts = [block.kind.rawValue]
            if block.level > 0 { parts.append(String(block.level)) }
            if let label = block.label { parts.append("«\(label)»") }
            return (parts + [block.lines.map(\.text).joined(separator: " ")]).joined(separator: " ")
        }
    }
}
