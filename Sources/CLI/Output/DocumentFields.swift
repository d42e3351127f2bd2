import Index

/// A document's row under the names of the view `documents`.
enum DocumentFields {
    static func named(_ row: DocumentRow) -> [(name: String, value: JSON)] {
        [
            ("document_id", .string(row.documentID)), ("identifier", .text(row.identifier)),
            ("title", .text(row.title)), ("document_kind", .text(row.documentKind)),
            ("document_date", .text(row.documentDate)), ("place", .text(row.place)), ("dossier", .text(row.dossier)),
            ("dossier_title", .text(row.dossierTitle)), ("number", .text(row.number)),
            ("session_year", .text(row.sessionYear)), ("chamber", .text(row.chamber)), ("sender", .text(row.sender)),
            ("recipient", .text(row.recipient)), ("own_mark", .text(row.ownMark)),
            ("their_mark", .text(row.theirMark)), ("request_date", .text(row.requestDate)),
            ("commissioner", .text(row.commissioner)), ("media_type", .string(row.mediaType)),
            ("reader", .string(row.reader)), ("rules", .string(row.rules)), ("pages", .integer(row.pages)),
            ("policy_changes", .int(row.policyChanges)), ("findings", .int(row.findings)),
            ("statistics", .int(row.statistics)), ("quantities", .int(row.quantities)),
            ("citations", .int(row.citations)), ("outcome", .string(row.outcome)), ("source", .string(row.source)),
            ("source_path", .text(row.sourcePath)), ("size", .int(row.size)), ("sha256", .string(row.sha256)),
            ("manifestation_of", .text(row.manifestationOf)),
        ]
    }
}
