import Foundation
import GRDB
import Model

/// A row of the view `documents`.
public struct DocumentRow: Hashable, Sendable {
    /// First 16 hexadecimal digits of the SHA-256.
    public var documentID: String
    public var identifier: String?
    public var title: String?
    public var documentKind: String?
    /// EDTF.
    public var documentDate: String?
    public var place: String?
    public var dossier: String?
    public var dossierTitle: String?
    public var number: String?
    public var sessionYear: String?
    public var chamber: String?
    public var sender: String?
    public var recipient: String?
    public var ownMark: String?
    public var theirMark: String?
    public var requestDate: String?
    public var commissioner: String?
    /// JSON: a list of name and office.
    public var signatories: String
    public var mediaType: String
    public var reader: String
    public var rules: String
    public var pages: Int?
    /// UTF-8 bytes.
    public var textBytes: Int
    public var policyChanges: Int
    public var findings: Int
    public var statistics: Int
    public var quantities: Int
    public var citations: Int
    /// `ok`, `partial`, `superseded`, `gone`; `duplicate` where another manifestation speaks for it.
    public var outcome: String
    public var source: String
    public var sourcePath: String?
    /// Bytes of the file.
    public var size: Int
    public var sha256: String
    /// The id of the document that speaks for it: a better manifestation of the same publication.
    public var manifestationOf: String?
    /// Printed page numbers by physical page, where they differ from it; not a column of the view.
    public var pageLabels: [Int: String] = [:]

    /// The view's columns in order.
    public static let columns = [
        "document_id", "identifier", "title", "document_kind", "document_date", "place", "dossier", "dossier_title",
        "number", "session_year", "chamber", "sender", "recipient", "own_mark", "their_mark", "request_date",
        "commissioner", "signatories", "media_type", "reader", "rules", "pages", "text_bytes", "policy_changes",
        "findings", "statistics", "quantities", "citations", "outcome", "source", "source_path", "size", "sha256",
        "manifestation_of",
    ]

    init(_ row: Row) {
        documentID = row[0]
        identifier = row[1]
        title = row[2]
        documentKind = row[3]
        documentDate = row[4]
        place = row[5]
        dossier = row[6]
        dossierTitle = row[7]
        number = row[8]
        sessionYear = row[9]
        chamber = row[10]
        sender = row[11]
        recipient = row[12]
        ownMark = row[13]
        theirMark = row[14]
        requestDate = row[15]
        commissioner = row[16]
        signatories = row[17]
        mediaType = row[18]
        reader = row[19]
        rules = row[20]
        pages = row[21]
        textBytes = row[22]
        policyChanges = row[23]
        findings = row[24]
        statistics = row[25]
        quantities = row[26]
        citations = row[27]
        outcome = row[28]
        source = row[29]
        sourcePath = row[30]
        size = row[31]
        sha256 = row[32]
        manifestationOf = row[33]
        let labels: String = row[34]
        guard labels != "{}" else { return }
        do {
            let printed = try JSONDecoder().decode([String: String].self, from: Data(labels.utf8))
            for (page, label) in printed { if let page = Int(page) { pageLabels[page] = label } }
        } catch {
            // Labels that cannot be read leave the physical numbers.
        }
    }

    /// The view with the labels of the pages as its last column.
    static let rows = """
        (SELECT documents.*, document.pageLabels FROM documents JOIN document ON document.key = documents.document_id)
        """
}

/// A heading of a document.
public struct OutlineEntry: Hashable, Sendable {
    public var number: String?
    public var title: String
    /// 1 is the highest.
    public var level: Int
    /// Physical, from 1.
    public var page: Int?
    public var span: Span
}

extension TimelineStore {
    /// Every document, by date and id; those without a date last.
    public func documents() throws(IndexError) -> [DocumentRow] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM \(DocumentRow.rows) ORDER BY document_date IS NULL, document_date, document_id"
            ).map(DocumentRow.init)
        }
    }

    /// As ``documents()``, with zeros for what would have to be counted: for citations and dates of many documents.
    public func uncountedDocuments() throws(IndexError) -> [DocumentRow] {
        let counted = ["policy_changes", "findings", "statistics", "quantities", "citations"]
        let columns = DocumentRow.columns.map { counted.contains($0) ? "0" : $0 }.joined(separator: ", ")
        return try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(columns), pageLabels FROM \(DocumentRow.rows)
                    ORDER BY document_date IS NULL, document_date, document_id
                    """
            ).map(DocumentRow.init)
        }
    }

    /// The document of that id, that beginning of an id (four characters or more), that identifier or that path; where
    /// none of these is known, of a path that ends so: a file's name, as answers show it.
    ///
    /// A superseded document is found by its id and its path alone, and so is one for which a better manifestation speaks.
    ///
    /// - Throws: ``IndexError/noSuchDocument(name:)``, ``IndexError/ambiguousDocument(name:candidates:)``.
    public func document(_ name: String) throws(IndexError) -> DocumentRow {
        let rows = try read { db in
            let exact = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM \(DocumentRow.rows) WHERE document_id = :name
                    UNION SELECT * FROM \(DocumentRow.rows) WHERE identifier = :name
                        AND outcome NOT IN ('superseded', 'duplicate')
                    UNION SELECT rows.* FROM sourceFile JOIN document ON document.id = sourceFile.documentId
                        JOIN \(DocumentRow.rows) AS rows ON rows.document_id = document.key WHERE path = :name
                    ORDER BY document_id
                    """, arguments: ["name": name])
            if !exact.isEmpty { return exact.map(DocumentRow.init) }
            let isBeginning =
                (4...16).contains(name.utf8.count)
                && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
            if isBeginning {
                let begun = try Row.fetchAll(
                    db, sql: "SELECT * FROM \(DocumentRow.rows) WHERE document_id GLOB ? || '*' ORDER BY document_id",
                    arguments: [name])
                if !begun.isEmpty { return begun.map(DocumentRow.init) }
            }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT rows.* FROM sourceFile JOIN document ON document.id = sourceFile.documentId
                        JOIN \(DocumentRow.rows) AS rows ON rows.document_id = document.key
                    WHERE substr(path, -length(:end)) = :end ORDER BY document_id
                    """, arguments: ["end": "/" + name]
            ).map(DocumentRow.init)
        }
        guard let first = rows.first else { throw .noSuchDocument(name: name) }
        if rows.count > 1 { throw .ambiguousDocument(name: name, candidates: rows.map(\.documentID)) }
        return first
    }

    /// The other manifestations of a document that speaks, by id.
    public func manifestations(of documentID: String) throws(IndexError) -> [DocumentRow] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM \(DocumentRow.rows) WHERE manifestation_of = ? ORDER BY document_id",
                arguments: [documentID]
            ).map(DocumentRow.init)
        }
    }

    /// A document's headings in the order of its text.
    public func outline(of documentID: String) throws(IndexError) -> [OutlineEntry] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT section.number, section.title, section.level, section.page, section.start, section.end
                    FROM section JOIN document ON document.id = section.documentId
                    WHERE document.key = ? ORDER BY section.ordinal
                    """, arguments: [documentID]
            ).map { OutlineEntry(number: $0[0], title: $0[1], level: $0[2], page: $0[3], span: Span($0[4], $0[5])) }
        }
    }

    /// A document's text, or what stands on one of its physical pages; empty where there is no such page.
    ///
    /// - Throws: ``IndexError/noSuchDocument(name:)``, ``IndexError/damaged(path:detail:)`` where the way back to the
    ///   pages cannot be read.
    public func text(of documentID: String, page: Int? = nil) throws(IndexError) -> String {
        let row = try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT text, wayBack FROM documentText JOIN document ON document.id = documentText.documentId
                    WHERE document.key = ?
                    """, arguments: [documentID])
        }
        guard let row else { throw .noSuchDocument(name: documentID) }
        let text = DocumentText(row[0] as String)
        guard let page else { return text.string }
        guard let wayBack = WayBack(Array(row[1] as Data)) else {
            throw .damaged(path: path, detail: "the source runs of document \(documentID) cannot be read")
        }
        return wayBack.spans(ofPage: page).map { text[$0] }.joined(separator: "\n")
    }
}
