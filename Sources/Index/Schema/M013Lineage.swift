extension Migration {
    /// What came in the place of a document whose file got other bytes, and how corrections lay over it before.
    static let m013Lineage = Migration(
        identifier: "M013Lineage",
        sql: """
            -- Where a document stood that no file holds any more: what stands there now came in its place.
            ALTER TABLE document ADD COLUMN formerPath TEXT;
            CREATE INDEX documentByFormerPath ON document (formerPath) WHERE formerPath IS NOT NULL;
            UPDATE document SET formerPath = (
                SELECT path FROM attempt WHERE attempt.sha256 = document.sha256 ORDER BY id DESC LIMIT 1)
            WHERE superseded AND sourcePath IS NULL;

            -- The document that a correction lies over.
            ALTER TABLE correction ADD COLUMN laidOn INTEGER REFERENCES document (id) ON DELETE SET NULL;
            CREATE INDEX correctionByLaidOn ON correction (laidOn) WHERE laidOn IS NOT NULL;
            UPDATE correction SET laidOn = coalesce(
                (SELECT documentId FROM event WHERE event.id = eventId),
                (SELECT id FROM document WHERE id = json_extract(kept, '$.documentId')),
                (SELECT id FROM document WHERE key = documentKey))
            WHERE fit <> 'none';

            -- How a correction lay over a document up to a snapshot, where it lies elsewhere or nowhere now.
            CREATE TABLE correctionPast (
                correctionId INTEGER NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
                documentKey TEXT NOT NULL,
                toSequence INTEGER NOT NULL,
                -- JSON: the event's row before any correction, and as it was shown; null where there was none
                kept TEXT CHECK (kept IS NULL OR json_valid(kept)),
                shown TEXT CHECK (shown IS NULL OR json_valid(shown)),
                PRIMARY KEY (correctionId, documentKey)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX correctionPastByDocument ON correctionPast (documentKey);

            -- Where its file was in that state.
            ALTER TABLE documentState ADD COLUMN path TEXT;
            UPDATE documentState SET path = (
                SELECT coalesce(sourcePath, formerPath) FROM document WHERE key = documentKey);

            DROP TRIGGER documentTouchedState;
            CREATE TRIGGER documentTouchedState
            AFTER UPDATE OF key, stateHash, rules, date, title, identifier, superseded, sourcePath ON document BEGIN
                INSERT INTO documentTouched SELECT old.key WHERE old.key NOT IN documentTouched;
                INSERT INTO documentTouched SELECT new.key WHERE new.key NOT IN documentTouched;
            END;
            """)
}
