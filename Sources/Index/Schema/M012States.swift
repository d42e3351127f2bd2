extension Migration {
    /// Closes what an older `forget` left open, and gives guilders their currency.
    static let m012States = Migration(
        identifier: "M012States",
        sql: """
            -- An older “forget” wrote no state down: the last one that has the document stays as it was written, and
            -- the next one is made without it.
            INSERT OR IGNORE INTO documentTouched SELECT documentKey FROM documentState
            WHERE toSequence IS NULL AND documentKey NOT IN (SELECT key FROM document);
            UPDATE documentState SET toSequence = (SELECT max(sequence) FROM snapshot)
            WHERE toSequence IS NULL AND documentKey NOT IN (SELECT key FROM document);

            DROP VIEW timeline;
            CREATE VIEW timeline AS
            SELECT
                event.key AS event_id, event.kind, event.edtf, event.modifier, event.earliest, event.latest,
                event.precision, event.dateSource AS date_source, event.action, event.status, event.level,
                event.subject, event.actor, event.stance, event.polarity, event.low, event.high, event.unit,
                event.value,
                CASE WHEN event.unit IN ('EUR', 'NLG') THEN event.unit WHEN event.unit = 'gulden' THEN 'NLG' END AS currency,
                event.qualifier, event.whole, event.measure, event.n, event.change, event.role,
                event.successor, event.predecessor, event.confidence, event.corrected, NULL AS duplicate_of,
                event.quote, event.prefix, event.suffix, event.page, event.section, event.rule,
                document.key AS document_id, document.identifier, document.title, document.date AS document_date,
                document.sourcePath AS source_path, document.sha256
            FROM event JOIN document ON document.id = event.documentId
            WHERE NOT document.superseded;
            """)
}
