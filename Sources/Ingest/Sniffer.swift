import Model

/// Tells what a file is by looking at its bytes and only then at its name.
public enum Sniffer {
    /// How many bytes of the head are enough to tell.
    public static let headSize = 65_536

    /// The kind of a file.
    ///
    /// - Parameters:
    ///   - path: its name decides where bytes cannot: Markdown, tables of data.
    ///   - head: the first ``headSize`` bytes, or fewer.
    public static func mediaType(path: String, head: [UInt8]) -> MediaType {
        let suffix = suffix(of: path)
        if let type = binaryType(head) { return type }
        let isWide =
            head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
            || PlainTextDecoding.utf16Order(head) != nil
        if !isWide, isBinary(head) { return .unknown }
        if let type = markupType(isWide ? head.filter { $0 != 0 && $0 < 0xF0 } : head, suffix: suffix) { return type }
        if dataSuffixes.contains(suffix) { return .unknown }
        // A name that promises a format which the bytes do not keep: a download log, an error message.
        if formatSuffixes.contains(suffix) { return .unknown }
        return suffix == "md" || suffix == "markdown" ? .markdown : .plainText
    }

    /// The name's last part after a full stop, in lower case; empty where there is none.
    static func suffix(of path: String) -> String {
        let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
        let end = name.prefix { $0 != UInt8(ascii: ".") }
        guard end.count < name.count, end.count <= 10 else { return "" }
        return String(decoding: end.reversed(), as: UTF8.self).lowercased()
    }

    private static let dataSuffixes: Set<String> = [
        "csv", "tsv", "json", "jsonl", "ndjson", "yaml", "yml", "toml", "css", "js", "py", "sh", "swift", "sql", "log",
    ]
    private static let formatSuffixes: Set<String> = [
        "html", "htm", "xhtml", "xml", "pdf", "docx", "docm", "odt", "fodt", "doc", "rtf", "zip", "xlsx", "pptx", "ods",
        "odp", "epub",
    ]

    private static func binaryType(_ head: [UInt8]) -> MediaType? {
        if startsPDF(head.prefix(1_024 + 5)), !startsAsMarkup(head) { return .pdf }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .doc }
        if head.starts(with: Array("{\\rtf".utf8)) { return .rtf }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return ZipKind.mediaType(head: head)
        }
        let pictures: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
            [0x4D, 0x4D, 0x00, 0x2A], Array("BM".utf8) + [0], [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50],
        ]
        return pictures.contains { head.starts(with: $0) } ? .image : nil
    }

    /// Whether the mark of a PDF begins the file, a line of it, or stands behind what is no text; a letter may mention
    /// the mark.
    private static func startsPDF(_ head: ArraySlice<UInt8>) -> Bool {
        var rest = head
        while let offset = rest.firstOffset(of: Array("%PDF-".utf8)) {
            let place = rest.startIndex + offset
            guard place > head.startIndex else { return true }
            let before = head[place - 1]
            if before < 0x20 || before >= 0x7F { return true }
            rest = head[(place + 1)...]
        }
        return false
    }

    private static func startsAsMarkup(_ head: [UInt8]) -> Bool {
        head.first { !$0.isMarkupSpace } == UInt8(ascii: "<")
    }

    /// Whether the bytes are no text: a zero byte, or more than one control character in thirty.
    private static func isBinary(_ head: [UInt8]) -> Bool {
        let controls = head.count { $0 < 0x20 && !$0.isMarkupSpace && $0 != 0x1B }
        return head.contains(0) || controls * 30 > head.count
    }

    private static func markupType(_ head: [UInt8], suffix: String) -> MediaType? {
        // A mark of the encoding, also one that was read as letters, stands before the first bracket.
        let body =
            head.prefix(16).first == 0x3C ? head[...] : head.drop { $0 != 0x3C && ($0 >= 0x80 || $0.isMarkupSpace) }
        guard body.first == UInt8(ascii: "<") else {
            return ["html", "htm", "xhtml"].contains(suffix) && holdsTags(head) ? .html : nil
        }
        let root = rootName(body)
        // A letter may begin with `<naam verwijderd>`: where the name promises no markup, an element must also end.
        let isPromised = markupSuffixes.contains(suffix) || body.starts(with: Array("<?xml".utf8))
        func ends(_ name: String) -> Bool {
            let lower = body.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            return lower.firstOffset(of: Array("</\(name)".utf8)) != nil
        }
        switch root {
        case "?unknown": return suffix == "xml" ? .xml : nil
        case "html", "head", "body", "!doctype html": return .html
        case "div", "p", "table", "h1", "h2", "ul", "ol", "span", "br", "meta", "title", "main", "article", "section",
            "script", "link", "style", "form", "a", "b", "center", "font":
            guard isPromised || ends(root) || holdsTags(head) else { return nil }
            return suffix == "xml" ? .xml : .html
        case "": return suffix == "xml" ? .xml : (holdsTags(head) ? .html : nil)
        default:
            if ["html", "htm"].contains(suffix) { return .html }
            return isPromised || ends(root) || closesElements(body) ? .xml : nil
        }
    }

    private static let markupSuffixes: Set<String> = [
        "xml", "html", "htm", "xhtml", "fodt", "svg", "rdf", "rss", "gml",
    ]

    /// Whether several elements end: the end of a long root stands behind the head.
    private static func closesElements(_ body: ArraySlice<UInt8>) -> Bool {
        var count = 0
        for index in body.indices.dropLast(2)
        where body[index] == 0x3C && body[index + 1] == 0x2F && (body[index + 2] | 0x20) >= 0x61 { count += 1 }
        return count >= 4
    }

    /// The name of the first element in lower case, past declarations and comments; `!doctype html` where the document
    /// type says so.
    private static func rootName(_ body: ArraySlice<UInt8>) -> String {
        var rest = body
        while rest.first == UInt8(ascii: "<") {
            let head = String(decoding: rest.prefix(64), as: UTF8.self).lowercased()
            if head.hasPrefix("<!--") {
                guard let end = rest.firstOffset(of: Array("-->".utf8)) else { return "?unknown" }
                rest = rest.dropFirst(end + 3)
            } else if head.hasPrefix("<!doctype html") {
                return "!doctype html"
            } else if head.hasPrefix("<?") || head.hasPrefix("<!") {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return "?unknown" }
                rest = rest[(end + 1)...]
            } else {
                let name = rest.dropFirst().prefix {
                    ($0 >= 0x30 && $0 <= 0x3A) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A)
                        || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80
                }
                return String(decoding: name, as: UTF8.self).lowercased()
            }
            rest = rest.drop(while: \.isMarkupSpace)
        }
        return rest.isEmpty ? "?unknown" : ""
    }

    private static func holdsTags(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        let bytes = Array(text.utf8)
        return ["</p>", "</div>", "</a>", "<br", "</h1>", "</h2>", "</li>", "</td>", "</b>", "</html>"]
            .count { bytes.firstOffset(of: Array($0.utf8)) != nil } >= 2
    }
}
