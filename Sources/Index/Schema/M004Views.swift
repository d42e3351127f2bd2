extension Migration {
    /// The views that people open in other tools; their columns are a contract.
    static let m004Views = Migration(
        identifier: "M004Views",
        sql: """
            CREATE VIEW timeline AS
            SELECT
                event.key AS event_id, event.kind, event.edtf, event.modifier, event.earliest, event.latest,
                event.precision, event.dateSource AS date_source, event.action, event.status, event.level,
                event.subject, event.actor, event.stance, event.polarity, event.low, event.high, event.unit,
                event.value, CASE WHEN event.unit IN ('EUR', 'NLG') THEN event.unit END AS currency,
                event.qualifier, event.whole, event.measure, event.n, event.change, event.role,
                event.successor, event.predecessor, event.confidence, 0 AS corrected, NULL AS duplicate_of,
                event.quote, event.prefix, event.suffix, event.page, event.section, event.rule,
                document.key AS document_id, document.identifier, document.title, document.date AS document_date,
                document.sourcePath AS source_path, document.sha256
            FROM event JOIN document ON document.id = event.documentId
            WHERE NOT document.superseded;

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
                CASE WHEN document.superseded THEN 'superseded' ELSE document.outcome END AS outcome,
                document.source, document.sourcePath AS source_path, document.byteCount AS size, document.sha256
            FROM document;

            -- A row for each source, year and kind of document; year and kind are null where the file was not read
            -- or does not say. Copies of the same bytes count once, under the first of their paths.
            CREATE VIEW coverage AS
            SELECT
                sourceFile.source,
                CAST(substr(document.earliest, 1, 4) AS INTEGER) AS year,
                document.documentKind AS kind,
                count(*) AS known,
                count(document.id) AS read,
                coalesce(sum(document.textBytes > 0), 0) AS with_text,
                coalesce(sum(EXISTS (SELECT 1 FROM event WHERE event.documentId = document.id)), 0) AS with_events,
                coalesce(sum(document.id IS NULL), 0) AS set_aside
            FROM sourceFile LEFT JOIN document ON document.id = sourceFile.documentId
            WHERE sourceFile.outcome <> 'duplicate'
            GROUP BY sourceFile.source, year, document.documentKind;
            """)
}
