import Model

/// Files that are letters and lines and still hold no text to read: e-mail, pages saved with their pictures, and what
/// was written out as letters only to be sent.
enum ForeignText {
    private static let remedy = "Save the page or the message as HTML or PDF and take that in."

    /// Why the file is not read; nil where it may be.
    static func error(in head: [UInt8], type: MediaType) -> IngestError? {
        guard type == .plainText || type == .markdown || type == .unknown || type == .html else { return nil }
        if hasMailHead(head) {
            return .unsupported(format: "an e-mail message or a saved page with its pictures (MIME)", remedy: remedy)
        }
        if type != .html, isEncoded(head) {
            return .unsupported(format: "text encoded for sending (base64 or quoted-printable)", remedy: remedy)
        }
        return nil
    }

    /// Whether the file begins with lines of the form `Name: value`, one of which says that MIME follows.
    private static func hasMailHead(_ head: [UInt8]) -> Bool {
        var fields = 0
        var isMIME = false
        for line in head.prefix(16_384).split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false) {
            let line = line.last == 0x0D ? line.dropLast() : line
            // An empty line ends the head; one before it is none.
            if line.isEmpty { if fields == 0 { continue } else { break } }
            if line.first == 0x20 || line.first == 0x09 { continue }
            // What some stores write before each message.
            if fields == 0, line.starts(with: Array("From ".utf8)) { continue }
            let name = line.prefix {
                ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39
            }
            guard !name.isEmpty, line.dropFirst(name.count).first == 0x3A else { break }
            fields += 1
            let field = String(decoding: line, as: UTF8.self).lowercased()
            if field.hasPrefix("mime-version:") { isMIME = true }
            if field.hasPrefix("content-type:") {
                let value = field.dropFirst("content-type:".count).drop { $0 == " " }
                if value.hasPrefix("multipart/") || value.hasPrefix("text/") { isMIME = true }
            }
        }
        return isMIME && fields >= 2
    }

    /// Whether most of the head is long lines without a space, or lines that end in the sign of a soft break.
    private static func isEncoded(_ head: [UInt8]) -> Bool {
        var all = 0
        var packed = 0
        var soft = 0
        for line in head.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            all += line.count
            if line.count >= 60, line.count <= 80, line.allSatisfy(isBase64) { packed += line.count }
            if line.count >= 40, line.last == UInt8(ascii: "=") { soft += line.count }
        }
        return all > 200 && max(packed, soft) * 2 > all
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2B
            || byte == 0x2F || byte == 0x3D
    }
}
