import Foundation
import GRDB

extension TimelineStore {
    /// The store's content as JSON Lines in an order that depends on the content alone.
    ///
    /// Without times, attempts, runs and internal numbers: stores that were made from the same files by the same
    /// program give the same lines, whatever the order and the number of workers. Reals are written so that they read
    /// back the same.
    public func dump(_ line: (String) throws -> Void) throws(IndexError) {
        try read { db in
            for (name, query) in TimelineStore.dumped {
                let rows = try Row.fetchCursor(db, sql: query)
                while let row = try rows.next() {
                    var text = "{\"table\":\"\(name)\""
                    for (column, value) in row where column != "documentId" {
                        text += ",\"\(column)\":\(TimelineStore.json(value))"
                    }
                    try line(text + "}")
                }
            }
        }
    }

    private static let dumped: [(String, String)] = [
        (
            "sourceFile",
            """
            SELECT path, source, sha256, byteCount, mediaType, outcome, reason, version FROM sourceFile ORDER BY path
            """
        ),
        ("document", "SELECT * FROM documents ORDER BY document_id"),
        (
            "origins",
            """
            SELECT key AS document, origins, properties, flaws, pageLabels, abbreviations, earliest, latest
            FROM document ORDER BY key
            """
        ),
        (
            "text",
            """
            SELECT key AS document, text, hex(wayBack) AS wayBack FROM documentText JOIN document ON id = documentId
            ORDER BY key
            """
        ),
        ("block", child("block", "ordinal")), ("sentence", child("sentence", "start")),
        ("section", child("section", "ordinal")), ("repair", child("repair", "ordinal")),
        ("noteMark", child("noteMark", "ordinal")), ("temporal", child("temporal", "ordinal")),
        ("reference", child("reference", "ordinal")),
        (
            "correction",
            """
            SELECT kind, documentKey AS document, eventKind, quote, prefix, suffix, original, fields, reason, author, fit
            FROM correction ORDER BY key
            """
        ),
        (
            "passage",
            """
            SELECT key AS document, start, end, passage.kind, page, section, passage.text
            FROM passage JOIN document ON document.id = documentId ORDER BY key, start
            """
        ),
        (
            "event",
            """
            SELECT timeline.*, event.start, event.end, event.sentenceStart, event.sentenceEnd, event.subjectStart,
                event.subjectEnd, event.dateBasis, event.law
            FROM timeline JOIN event ON event.key = timeline.event_id
            ORDER BY timeline.document_id, event.start, event.end, event.key
            """
        ),
    ]

    private static func child(_ table: String, _ order: String) -> String {
        "SELECT document.key AS document, \(table).* FROM \(table) JOIN document ON document.id = documentId "
            + "ORDER BY document.key, \(table).\(order)"
    }

    static func json(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "null"
        case .int64(let number): String(number)
        case .double(let number): "\(number)"
        case .string(let text): quoted(text)
        case .blob(let data): quoted(data.base64EncodedString())
        }
    }

    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes + [0x22], as: UTF8.self)
    }
}
