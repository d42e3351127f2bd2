extension Migration {
    /// Search of our own in ordinary tables, in place of FTS5 over passages; `docs/search.md` describes their forms.
    ///
    /// A passage is found by its id, which is given once and never again. What goes leaves a range in `searchGone`;
    /// the lists are cleaned of it when a quarter is gone.
    static let m007Search = Migration(
        identifier: "M007Search",
        sql: """
            DROP TRIGGER passageDeleted;
            DROP TRIGGER passageUpdated;
            DROP TABLE passageSearch;

            -- The words of all passages. parts: stems of what a compound is made of, divided by spaces.
            CREATE TABLE searchWord (
                id INTEGER PRIMARY KEY,
                word TEXT NOT NULL UNIQUE,
                stem TEXT NOT NULL,
                parts TEXT
            ) STRICT;
            CREATE INDEX searchWordByStem ON searchWord (stem);
            CREATE TABLE searchPart (
                stem TEXT NOT NULL,
                wordId INTEGER NOT NULL REFERENCES searchWord (id),
                PRIMARY KEY (stem, wordId)
            ) STRICT, WITHOUT ROWID;
            -- id: the word's times 2^24, plus a number; passages with their impacts, and the places in them.
            CREATE TABLE searchPosting (
                id INTEGER PRIMARY KEY,
                passages BLOB NOT NULL,
                positions BLOB NOT NULL
            ) STRICT;
            -- Lists of documents that have not been joined with the others yet; first: their first passage.
            CREATE TABLE searchFresh (
                first INTEGER PRIMARY KEY,
                documentId INTEGER NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
                lists BLOB NOT NULL
            ) STRICT;
            CREATE TABLE searchDocument (
                documentId INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL,
                titleStems TEXT NOT NULL
            ) STRICT;
            -- Four bytes for each of 1024 passages: the highest bit for an event, the others for its document's day.
            CREATE TABLE searchStanding (chunk INTEGER PRIMARY KEY, days BLOB NOT NULL) STRICT;
            CREATE TABLE searchGone (first INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
            CREATE TABLE searchAbbreviation (
                short TEXT NOT NULL,
                long TEXT NOT NULL,
                documentId INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                PRIMARY KEY (short, long, documentId)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX searchAbbreviationByLong ON searchAbbreviation (long);
            CREATE INDEX searchAbbreviationByDocument ON searchAbbreviation (documentId);
            CREATE TABLE searchState (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                nextPassage INTEGER NOT NULL,
                passages INTEGER NOT NULL,
                -- 0 where the documents of an older store are still to be taken in
                isBuilt INTEGER NOT NULL CHECK (isBuilt IN (0, 1))
            ) STRICT;
            INSERT INTO searchState
            SELECT 1, coalesce(max(id), 0) + 1, 0, NOT EXISTS (SELECT 1 FROM document) FROM passage;
            CREATE TRIGGER searchDocumentGone AFTER DELETE ON searchDocument WHEN old.last >= old.first BEGIN
                INSERT INTO searchGone VALUES (old.first, old.last);
                UPDATE searchState SET passages = passages - (old.last - old.first + 1);
            END;
            CREATE INDEX documentSuperseded ON document (id) WHERE superseded;

            -- Saved searches, and what each has told of already.
            CREATE TABLE watch (
                name TEXT PRIMARY KEY,
                query TEXT NOT NULL,
                createdAt TEXT NOT NULL
            ) STRICT;
            CREATE TABLE watchHit (
                watch TEXT NOT NULL REFERENCES watch (name) ON DELETE CASCADE,
                hit TEXT NOT NULL,
                PRIMARY KEY (watch, hit)
            ) STRICT, WITHOUT ROWID;
            """)
}
