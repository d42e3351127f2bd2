extension Migration {
    /// The same paper in several files: as XML, as a page, as PDF. One of them speaks; the others are kept and silent.
    ///
    /// A document that does not speak is `superseded` with a `speakerId`; one that no file holds any more has none.
    static let m009Manifestations = Migration(
        identifier: "M009Manifestations",
        sql: """
            -- What all files of one publication share: its official identifier, or the one that a person supplied.
            ALTER TABLE document ADD COLUMN work TEXT;
            -- The better manifestation of the same work, which speaks instead.
            ALTER TABLE document ADD COLUMN speakerId INTEGER REFERENCES document (id) ON DELETE SET NULL;
            CREATE INDEX documentByWork ON document (work) WHERE work IS NOT NULL;
            CREATE INDEX documentBySpeaker ON document (speakerId) WHERE speakerId IS NOT NULL;

            DROP VIEW documents;
            CREATE VIEW documents AS
            SELECT
                document.key AS document_id, document.identifier, document.title,
                document.documentKind AS document_kind, document.date AS document_date, document.place,
                document.dossier, document.dossierTitle AS dossier_title, document.number,
                document.sessionYear AS session_year, document.chamber, document.sender, document.recipient,
                document.ownMark AS own_mark, document.theirMark AS their_mark,
                document.requestDate AS request_date, document.commissioner, document.signatories,
                document.mediaType AS media_type, document.reader, document.rules, document.pageCount AS pages,
                document.textBytes AS text_bytes,
                (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'policy_change')
                    AS policy_changes,
                (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'finding') AS findings,
                (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'statistic') AS statistics,
                (SELECT count(*) FROM event WHERE documentId = document.id AND kind = 'quantity') AS quantities,
                (SELECT count(*) FROM reference WHERE documentId = document.id AND isCitation) AS citations,
                CASE WHEN document.speakerId IS NOT NULL THEN 'duplicate' WHEN document.superseded THEN 'superseded'
                    WHEN document.isGone THEN 'gone' ELSE document.outcome END AS outcome,
                document.source, document.sourcePath AS source_path, document.byteCount AS size, document.sha256,
                speaker.key AS manifestation_of
            FROM document LEFT JOIN document AS speaker ON speaker.id = document.speakerId;

            -- As before, and how many further manifestations the documents of the row have.
            DROP VIEW coverage;
            CREATE VIEW coverage AS
            SELECT
                sourceFile.source,
                CAST(substr(document.earliest, 1, 4) AS INTEGER) AS year,
                document.documentKind AS kind,
                count(*) AS known,
                count(document.id) AS read,
                coalesce(sum(document.textBytes > 0), 0) AS with_text,
                coalesce(sum(EXISTS (SELECT 1 FROM event WHERE event.documentId = document.id)), 0) AS with_events,
                coalesce(sum(document.id IS NULL), 0) AS set_aside,
                coalesce(sum((SELECT count(*) FROM document AS other WHERE other.speakerId = document.id)), 0)
                    AS manifestations
            FROM sourceFile LEFT JOIN document ON document.id = sourceFile.documentId
            WHERE sourceFile.outcome NOT IN ('duplicate', 'forgotten')
                AND (sourceFile.goneRunId IS NULL OR document.sourcePath = sourceFile.path)
            GROUP BY sourceFile.source, year, document.documentKind;
            """)
}
