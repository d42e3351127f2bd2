extension Migration {
    /// What years of nights need: files that went, attempts that never ended, what is to stay forgotten, and by which
    /// stages a document came about.
    static let m005Nights = Migration(
        identifier: "M005Nights",
        sql: """
            -- the working folder: what relative paths of its files are relative to
            ALTER TABLE run ADD COLUMN folder TEXT;
            -- JSON: bytes, seconds by stage, events by kind
            ALTER TABLE run ADD COLUMN details TEXT CHECK (details IS NULL OR json_valid(details));

            ALTER TABLE attempt ADD COLUMN version TEXT;
            ALTER TABLE attempt ADD COLUMN byteCount INTEGER;
            -- whether no other file was in hand: then a run that broke off broke off on this one
            ALTER TABLE attempt ADD COLUMN isAlone INTEGER NOT NULL DEFAULT 0 CHECK (isAlone IN (0, 1));
            ALTER TABLE attempt ADD COLUMN readSeconds REAL;
            ALTER TABLE attempt ADD COLUMN extractSeconds REAL;
            CREATE INDEX attemptUnfinished ON attempt (path) WHERE outcome IS NULL;

            -- the run that no longer met the file; null while it is there
            ALTER TABLE sourceFile ADD COLUMN goneRunId INTEGER REFERENCES run (id);

            -- 1 when files had these bytes to the end and all of them are gone
            ALTER TABLE document ADD COLUMN isGone INTEGER NOT NULL DEFAULT 0 CHECK (isGone IN (0, 1));
            -- fingerprints of the stages that made it; empty in what was written before there were any
            ALTER TABLE document ADD COLUMN converter TEXT NOT NULL DEFAULT '';
            ALTER TABLE document ADD COLUMN extractor TEXT NOT NULL DEFAULT '';
            -- migrations the store had had
            ALTER TABLE document ADD COLUMN schemaVersion INTEGER NOT NULL DEFAULT 4;

            CREATE TABLE forgotten (
                sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
                forgottenAt TEXT NOT NULL,
                reason TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

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
                CASE WHEN document.superseded THEN 'superseded' WHEN document.isGone THEN 'gone'
                    ELSE document.outcome END AS outcome,
                document.source, document.sourcePath AS source_path, document.byteCount AS size, document.sha256
            FROM document;

            -- As before; a file that is gone counts while its document is kept, a forgotten one does not.
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
                coalesce(sum(document.id IS NULL), 0) AS set_aside
            FROM sourceFile LEFT JOIN document ON document.id = sourceFile.documentId
            WHERE sourceFile.outcome NOT IN ('duplicate', 'forgotten')
                AND (sourceFile.goneRunId IS NULL OR document.sourcePath = sourceFile.path)
            GROUP BY sourceFile.source, year, document.documentKind;
            """)
}
