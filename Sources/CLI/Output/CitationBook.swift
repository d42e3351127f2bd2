import Index

/// The citations of many rows: one for each page of a document, made once.
struct CitationBook {
    private struct Place: Hashable {
        var document: String
        var page: Int?
    }

    private let texts: [Place: String]
    private let documents: [String: DocumentRow]

    init(_ documents: [DocumentRow], _ rows: [TimelineRow]) {
        var known = Dictionary(documents.map { ($0.documentID, $0) }) { first, _ in first }
        var texts: [Place: String] = [:]
        for row in rows {
            let place = Place(document: row.documentID, page: row.page)
            if texts[place] != nil { continue }
            // Of an earlier state: where its file was then.
            known[row.documentID]?.sourcePath = row.sourcePath
            texts[place] = known[row.documentID].map { Citation($0, page: row.page).text } ?? TimelineRows.source(row)
        }
        self.texts = texts
        self.documents = known
    }

    /// As ``Citation``; where the document is not listed, its shortest name.
    func text(of row: TimelineRow) -> String {
        texts[Place(document: row.documentID, page: row.page)]
            ?? documents[row.documentID].map { Citation($0, page: row.page).text } ?? TimelineRows.source(row)
    }

    /// The document by its shortest name, with the number that is printed on the page, as citations have it.
    func source(of row: TimelineRow) -> String {
        TimelineRows.source(row, page: row.page.flatMap { documents[row.documentID]?.pageLabels[$0] })
    }
}
