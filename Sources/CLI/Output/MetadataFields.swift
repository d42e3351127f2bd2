import Model

/// A document's metadata under the names of the annotation guide, and those that the guide does not know after them.
enum MetadataFields {
    /// All fields that have one value, in the guide's order.
    static func named(_ metadata: DocumentMetadata) -> [(name: String, field: DocumentMetadata.Field?)] {
        [
            ("document_kind", metadata.documentKind), ("date", metadata.date), ("place", metadata.place),
            ("title", metadata.title), ("dossier", metadata.dossier), ("dossier_title", metadata.dossierTitle),
            ("number", metadata.number), ("session_year", metadata.sessionYear), ("chamber", metadata.chamber),
            ("from", metadata.from), ("to", metadata.to), ("identifier", metadata.identifier),
            ("own_mark", metadata.ownMark), ("their_mark", metadata.theirMark),
            ("request_date", metadata.requestDate), ("commissioner", metadata.commissioner),
        ]
    }
}
