extension Migration {
    /// Runs, files, documents and what stands in them but events.
    ///
    /// `document.key` is the first half of the SHA-256 of the bytes it was read from, so that stores made apart agree;
    /// `id` is internal. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC, offsets bytes of `documentText.text`.
    static let m001Documents = Migration(
        identifier: "M001Documents",
        sql: """
            CREATE TABLE run (
                id INTEGER PRIMARY KEY,
                program TEXT NOT NULL,
                startedAt TEXT NOT NULL,
                endedAt TEXT,
                exitCode INTEGER,
                -- JSON: outcome or 'unchanged' to number of files
                counts TEXT CHECK (counts IS NULL OR json_valid(counts))
            ) STRICT;

            CREATE TABLE document (
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL UNIQUE CHECK (length(key) = 16),
                sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
                mediaType TEXT NOT NULL,
                byteCount INTEGER NOT NULL CHECK (byteCount >= 0),
                reader TEXT NOT NULL,
                rules TEXT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'partial')),
                -- 1 when no file holds these bytes any more
                superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
                -- the first of its files by name; null when superseded
                sourcePath TEXT,
                source TEXT NOT NULL DEFAULT '',
                textBytes INTEGER NOT NULL CHECK (textBytes >= 0),
                pageCount INTEGER CHECK (pageCount >= 0),
                documentKind TEXT,
                date TEXT,
                earliest TEXT CHECK (earliest IS NULL OR date(earliest) IS NOT NULL),
                latest TEXT CHECK (latest IS NULL OR date(latest) IS NOT NULL),
                place TEXT,
                title TEXT,
                dossier TEXT,
                dossierTitle TEXT,
                number TEXT,
                sessionYear TEXT,
                chamber TEXT,
                sender TEXT,
                recipient TEXT,
                identifier TEXT,
                ownMark TEXT,
                theirMark TEXT,
                requestDate TEXT,
                commissioner TEXT,
                signatories TEXT NOT NULL CHECK (json_valid(signatories)),
                -- JSON: field to origin and span
                origins TEXT NOT NULL CHECK (json_valid(origins)),
                properties TEXT NOT NULL CHECK (json_valid(properties)),
                flaws TEXT NOT NULL CHECK (json_valid(flaws)),
                -- JSON: physical page to printed number
                pageLabels TEXT NOT NULL CHECK (json_valid(pageLabels)),
                abbreviations TEXT NOT NULL CHECK (json_valid(abbreviations))
            ) STRICT;
            CREATE INDEX documentByIdentifier ON document (identifier) WHERE identifier IS NOT NULL;
            CREATE INDEX documentByDate ON document (earliest);

            -- A file as it was when it was last taken in; rows of unchanged files are not written again.
            CREATE TABLE sourceFile (
                id INTEGER PRIMARY KEY,
                path TEXT NOT NULL UNIQUE,
                source TEXT NOT NULL,
                sha256 TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
                byteCount INTEGER NOT NULL,
                modifiedNanoseconds INTEGER NOT NULL,
                inode INTEGER NOT NULL,
                mediaType TEXT NOT NULL,
                documentId INTEGER REFERENCES document (id) ON DELETE SET NULL,
                outcome TEXT NOT NULL CHECK (length(outcome) > 0),
                stage TEXT,
                reason TEXT,
                remedy TEXT,
                -- reader and rules under which the outcome came about
                version TEXT NOT NULL,
                -- in a row with the same bytes and version
                attempts INTEGER NOT NULL CHECK (attempts >= 0),
                firstRunId INTEGER NOT NULL REFERENCES run (id),
                lastRunId INTEGER NOT NULL REFERENCES run (id)
            ) STRICT;
            CREATE INDEX sourceFileByHash ON sourceFile (sha256);
            CREATE INDEX sourceFileByDocument ON sourceFile (documentId, path);
            CREATE INDEX sourceFileByOutcome ON sourceFile (outcome) WHERE outcome NOT IN ('ok', 'duplicate');

            -- Written before a file is touched; an outcome that stays null in an ended run is a crash.
            CREATE TABLE attempt (
                id INTEGER PRIMARY KEY,
                runId INTEGER NOT NULL REFERENCES run (id),
                path TEXT NOT NULL,
                sha256 TEXT,
                startedAt TEXT NOT NULL,
                outcome TEXT,
                stage TEXT,
                reason TEXT,
                seconds REAL
            ) STRICT;
            CREATE INDEX attemptByFile ON attempt (path, runId);
            CREATE INDEX attemptByRun ON attempt (runId);

            CREATE TABLE documentText (
                documentId INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
                text TEXT NOT NULL,
                -- the way back to the source; form: WayBack.swift
                wayBack BLOB NOT NULL
            ) STRICT;

            CREATE TABLE block (
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
                kind TEXT NOT NULL,
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end > start),
                level INTEGER NOT NULL,
                label TEXT,
                tableIndex INTEGER,
                tableRow INTEGER,
                tableColumn INTEGER,
                isHeader INTEGER CHECK (isHeader IN (0, 1)),
                isBoxed INTEGER NOT NULL CHECK (isBoxed IN (0, 1)),
                PRIMARY KEY (documentId, ordinal)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE sentence (
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end > start),
                PRIMARY KEY (documentId, start)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE section (
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                ordinal INTEGER NOT NULL,
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end >= start),
                number TEXT,
                level INTEGER NOT NULL,
                title TEXT NOT NULL,
                page INTEGER,
                PRIMARY KEY (documentId, ordinal)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE temporal (
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                ordinal INTEGER NOT NULL,
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end > start),
                kind TEXT NOT NULL,
                edtf TEXT,
                modifier TEXT,
                earliest TEXT CHECK (earliest IS NULL OR date(earliest) IS NOT NULL),
                latest TEXT CHECK (latest IS NULL OR date(latest) IS NOT NULL),
                precision TEXT,
                dateSource TEXT NOT NULL,
                dateBasis TEXT,
                duration TEXT,
                isInReference INTEGER NOT NULL CHECK (isInReference IN (0, 1)),
                isLabel INTEGER NOT NULL CHECK (isLabel IN (0, 1)),
                rule TEXT NOT NULL,
                text TEXT NOT NULL,
                PRIMARY KEY (documentId, ordinal)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE reference (
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                ordinal INTEGER NOT NULL,
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end > start),
                kind TEXT NOT NULL,
                identifier TEXT,
                title TEXT,
                isCitation INTEGER NOT NULL CHECK (isCitation IN (0, 1)),
                rule TEXT NOT NULL,
                text TEXT NOT NULL,
                PRIMARY KEY (documentId, ordinal)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX referenceByIdentifier ON reference (identifier) WHERE identifier IS NOT NULL;

            CREATE TABLE repair (
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                ordinal INTEGER NOT NULL,
                kind TEXT NOT NULL,
                start INTEGER NOT NULL CHECK (start >= 0),
                end INTEGER NOT NULL CHECK (end >= start),
                original TEXT NOT NULL,
                PRIMARY KEY (documentId, ordinal)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE noteMark (
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                ordinal INTEGER NOT NULL,
                offset INTEGER NOT NULL CHECK (offset >= 0),
                label TEXT NOT NULL,
                -- ordinal of the note's block
                note INTEGER,
                PRIMARY KEY (documentId, ordinal)
            ) STRICT, WITHOUT ROWID;
            """)
}
