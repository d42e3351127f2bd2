extension Migration {
    /// Passages and events. `event.key` is derived from content, so that stores made apart agree.
    static let m002Events = Migration(
        identifier: "M002Events",
        sql: """
            -- What search answers with: a heading, paragraph, list item, cell or note.
            CREATE TABLE passage (
                id INTEGER PRIMARY KEY,
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end > start),
                kind TEXT NOT NULL,
                page INTEGER,
                -- titles of the sections it lies in, outermost first, joined by ' > '
                section TEXT NOT NULL,
                text TEXT NOT NULL,
                UNIQUE (documentId, start)
            ) STRICT;

            CREATE TABLE event (
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                passageId INTEGER REFERENCES passage (id) ON DELETE SET NULL,
                kind TEXT NOT NULL CHECK (kind IN ('policy_change', 'finding', 'statistic', 'quantity')),
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end > start),
                sentenceStart INTEGER NOT NULL CHECK (sentenceStart >= 0),
                sentenceEnd INTEGER NOT NULL CHECK (sentenceEnd >= sentenceStart),
                edtf TEXT,
                modifier TEXT CHECK (modifier IN ('start', 'mid', 'end', 'since', 'after', 'before')),
                earliest TEXT CHECK (earliest IS NULL OR date(earliest) IS NOT NULL),
                latest TEXT CHECK (latest IS NULL OR date(latest) IS NOT NULL),
                precision TEXT,
                dateSource TEXT NOT NULL,
                dateBasis TEXT,
                action TEXT,
                status TEXT CHECK (status IN ('done', 'planned', 'conditional', 'withdrawn')),
                level TEXT CHECK (level IN ('national', 'regional', 'local')),
                subject TEXT,
                subjectStart INTEGER,
                subjectEnd INTEGER,
                actor TEXT,
                successor TEXT,
                predecessor TEXT,
                law TEXT,
                stance TEXT,
                polarity TEXT CHECK (polarity IN ('positive', 'negative', 'mixed')),
                low REAL,
                high REAL,
                value REAL,
                unit TEXT,
                qualifier TEXT,
                whole TEXT,
                measure TEXT,
                n INTEGER,
                change INTEGER CHECK (change IN (0, 1)),
                role TEXT,
                confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
                rule TEXT NOT NULL,
                page INTEGER,
                section TEXT NOT NULL,
                quote TEXT NOT NULL,
                prefix TEXT NOT NULL,
                suffix TEXT NOT NULL,
                sentence TEXT NOT NULL,
                CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest),
                CHECK ((kind = 'policy_change') = (action IS NOT NULL)),
                CHECK ((kind = 'policy_change') = (subject IS NOT NULL)),
                CHECK ((kind = 'finding') = (stance IS NOT NULL)),
                CHECK ((kind = 'quantity') = (value IS NOT NULL)),
                CHECK (kind <> 'statistic' OR low <= high)
            ) STRICT;
            CREATE INDEX eventByDocument ON event (documentId, start);
            CREATE INDEX eventByPassage ON event (passageId);
            CREATE INDEX eventByDay ON event (kind, earliest, latest);
            """)
}
