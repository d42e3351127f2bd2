extension Migration {
    /// A person's word over the program's, and the states that the store has been in.
    static let m006Corrections = Migration(
        identifier: "M006Corrections",
        sql: """
            ALTER TABLE event ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1));
            -- A hash of the events as they were extracted, before any correction; empty for what older programs wrote.
            ALTER TABLE document ADD COLUMN stateHash TEXT NOT NULL DEFAULT '';

            -- Tied to words, not to rows: a correction outlives the event, the text and the document it was made on.
            CREATE TABLE correction (
                id INTEGER PRIMARY KEY,
                -- derived from what it says, so that importing a file twice changes nothing
                key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
                kind TEXT NOT NULL CHECK (kind IN ('correct', 'reject', 'add')),
                documentKey TEXT NOT NULL,
                -- by which a newer copy of the document is known
                identifier TEXT,
                eventKey TEXT,
                eventKind TEXT NOT NULL CHECK (eventKind IN ('policy_change', 'finding', 'statistic', 'quantity')),
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end > start),
                quote TEXT NOT NULL CHECK (length(quote) > 0),
                prefix TEXT NOT NULL,
                suffix TEXT NOT NULL,
                -- JSON: what the program said, and what the person says
                original TEXT NOT NULL CHECK (json_valid(original)),
                fields TEXT NOT NULL CHECK (json_valid(fields)),
                reason TEXT NOT NULL CHECK (length(reason) > 0),
                author TEXT NOT NULL CHECK (length(author) > 0),
                madeAt TEXT NOT NULL,
                -- the last snapshot before it
                afterSequence INTEGER NOT NULL,
                -- how its words were found in the text as it is now
                fit TEXT NOT NULL DEFAULT 'none' CHECK (fit IN ('position', 'context', 'quote', 'none')),
                misfit TEXT,
                eventId INTEGER REFERENCES event (id) ON DELETE SET NULL,
                -- JSON: the row of the event before the correction; null where there was none
                kept TEXT CHECK (kept IS NULL OR json_valid(kept))
            ) STRICT;
            CREATE INDEX correctionByDocument ON correction (documentKey);
            CREATE INDEX correctionByEvent ON correction (eventId);

            CREATE TABLE snapshot (
                sequence INTEGER PRIMARY KEY,
                key TEXT NOT NULL CHECK (length(key) = 32),
                recordedAt TEXT NOT NULL,
                documents INTEGER NOT NULL,
                events INTEGER NOT NULL,
                corrections INTEGER NOT NULL
            ) STRICT;

            -- From which snapshot to which one a document was in a state; open where toSequence is null.
            CREATE TABLE documentState (
                documentKey TEXT NOT NULL,
                state TEXT NOT NULL,
                superseded INTEGER NOT NULL CHECK (superseded IN (0, 1)),
                fromSequence INTEGER NOT NULL,
                toSequence INTEGER,
                PRIMARY KEY (documentKey, fromSequence)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX documentStateOpen ON documentState (toSequence, fromSequence);

            -- In the order of time, so that an export of a million rows sorts nothing.
            CREATE INDEX eventInTime ON event (
                (coalesce(earliest, latest) IS NULL), (coalesce(earliest, latest)), (latest IS NULL), latest);

            DROP VIEW timeline;
            CREATE VIEW timeline AS
            SELECT
                event.key AS event_id, event.kind, event.edtf, event.modifier, event.earliest, event.latest,
                event.precision, event.dateSource AS date_source, event.action, event.status, event.level,
                event.subject, event.actor, event.stance, event.polarity, event.low, event.high, event.unit,
                event.value, CASE WHEN event.unit IN ('EUR', 'NLG') THEN event.unit END AS currency,
                event.qualifier, event.whole, event.measure, event.n, event.change, event.role,
                event.successor, event.predecessor, event.confidence, event.corrected, NULL AS duplicate_of,
                event.quote, event.prefix, event.suffix, event.page, event.section, event.rule,
                document.key AS document_id, document.identifier, document.title, document.date AS document_date,
                document.sourcePath AS source_path, document.sha256
            FROM event JOIN document ON document.id = event.documentId
            WHERE NOT document.superseded;
            """)
}
