import Foundation
import GRDB
import Model

/// The way from the rows of a document back to the value that they were made of.
struct StoredDocument {
    private let db: Database
    private let row: Row
    private let id: Int64
    private let key: String

    init?(_ db: Database, key: String) throws {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT document.*, documentText.text AS words, documentText.wayBack FROM document
                JOIN documentText ON documentText.documentId = document.id WHERE document.key = ?
                """, arguments: [key])
        guard let row else { return nil }
        self.db = db
        self.row = row
        self.key = key
        id = row["id"]
    }

    /// - Throws: ``IndexError/damaged(path:detail:)`` where a row holds what was never written.
    func document() throws -> Document {
        let bytes: Data = row["wayBack"]
        guard let wayBack = WayBack(Array(bytes)) else { throw broken("source runs") }
        let source = SourceFile(
            path: row["sourcePath"] ?? "", sha256: row["sha256"], byteCount: row["byteCount"],
            mediaType: try value("mediaType"))
        var document = Document(
            source: source, reader: row["reader"], text: DocumentText(row["words"] as String), runs: wayBack.runs,
            places: wayBack.places, pageCount: row["pageCount"])
        let labels: [String: String] = try decoded("pageLabels")
        document.pageLabels = Dictionary(
            uniqueKeysWithValues: labels.compactMap { label in Int(label.key).map { ($0, label.value) } })
        document.properties = try decoded("properties")
        // What a person said since it was read has the word.
        document.properties.removeAll { $0.origin == .supplied }
        document.properties += try suppliedProperties(db, sha256: source.sha256, path: source.path)
        document.flaws = try decoded("flaws")
        document.blocks = try rows("block", by: "ordinal").map(block)
        document.sentences = try rows("sentence", by: "start").map { Span($0["start"], $0["end"]) }
        document.repairs = try rows("repair", by: "ordinal").map { row in
            guard let kind = Repair.Kind(rawValue: row["kind"]) else { throw broken("repairs") }
            return Repair(kind, span: Span(row["start"], row["end"]), original: row["original"])
        }
        document.noteMarks = try rows("noteMark", by: "ordinal").map {
            NoteMark(offset: $0["offset"], label: $0["label"], note: $0["note"])
        }
        return document
    }

    private func rows(_ table: String, by order: String) throws -> [Row] {
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) WHERE documentId = ? ORDER BY \(order)", arguments: [id])
    }

    private func block(_ row: Row) throws -> Block {
        guard let kind = Block.Kind(rawValue: row["kind"]) else { throw broken("blocks") }
        var cell: Block.Cell?
        if let table: Int = row["tableIndex"] {
            cell = Block.Cell(
                table: table, row: row["tableRow"] ?? 0, column: row["tableColumn"] ?? 0,
                isHeader: row["isHeader"] ?? false)
        }
        return Block(
            kind, Span(row["start"], row["end"]), level: row["level"], label: row["label"], cell: cell,
            isBoxed: row["isBoxed"])
    }

    private func value<Name: RawRepresentable>(_ column: String) throws -> Name where Name.RawValue == String {
        guard let name = Name(rawValue: row[column]) else { throw broken(column) }
        return name
    }

    private func decoded<Value: Decodable>(_ column: String) throws -> Value {
        let json: String = row[column]
        do {
            return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
        } catch {
            throw broken(column)
        }
    }

    private func broken(_ what: String) -> IndexError {
        .damaged(path: key, detail: "the \(what) of document \(key) cannot be read")
    }
}
