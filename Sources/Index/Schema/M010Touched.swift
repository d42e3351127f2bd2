extension Migration {
    /// What a run needs to know of a store without reading all of it: which documents changed since the last snapshot,
    /// how many passages are gone, which documents a person said something of.
    static let m010Touched = Migration(
        identifier: "M010Touched",
        sql: """
            -- Documents that were written, changed or removed since the last snapshot; '' for a correction.
            CREATE TABLE documentTouched (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            INSERT INTO documentTouched SELECT key FROM document;
            CREATE TRIGGER documentTouchedNew AFTER INSERT ON document BEGIN
                INSERT INTO documentTouched SELECT new.key WHERE new.key NOT IN documentTouched;
            END;
            CREATE TRIGGER documentTouchedOld AFTER DELETE ON document BEGIN
                INSERT INTO documentTouched SELECT old.key WHERE old.key NOT IN documentTouched;
            END;
            CREATE TRIGGER documentTouchedState
            AFTER UPDATE OF key, stateHash, rules, date, title, identifier, superseded ON document BEGIN
                INSERT INTO documentTouched SELECT old.key WHERE old.key NOT IN documentTouched;
                INSERT INTO documentTouched SELECT new.key WHERE new.key NOT IN documentTouched;
            END;
            CREATE TRIGGER correctionTouchedNew AFTER INSERT ON correction BEGIN
                INSERT INTO documentTouched SELECT '' WHERE '' NOT IN documentTouched;
            END;
            CREATE TRIGGER correctionTouchedOld AFTER DELETE ON correction BEGIN
                INSERT INTO documentTouched SELECT '' WHERE '' NOT IN documentTouched;
            END;
            CREATE TRIGGER correctionTouchedKey AFTER UPDATE OF key ON correction BEGIN
                INSERT INTO documentTouched SELECT '' WHERE '' NOT IN documentTouched;
            END;

            -- The passages of searchGone, counted.
            ALTER TABLE searchState ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
            UPDATE searchState SET gone = (SELECT coalesce(sum(last - first + 1), 0) FROM searchGone);
            DROP TRIGGER searchDocumentGone;
            CREATE TRIGGER searchDocumentGone AFTER DELETE ON searchDocument WHEN old.last >= old.first BEGIN
                INSERT INTO searchGone VALUES (old.first, old.last);
                UPDATE searchState SET passages = passages - (old.last - old.first + 1),
                    gone = gone + (old.last - old.first + 1);
            END;

            CREATE INDEX documentSupplied ON document (id) WHERE instr(properties, '"supplied"') > 0;
            """)
}
