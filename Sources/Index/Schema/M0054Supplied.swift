extension Migration {
    /// What a person says of a document: kept apart from what was read, so that it outlives every new reading.
    ///
    /// A row speaks of bytes or of a path; where both speak of one document, the bytes have the word.
    static let m0054Supplied = Migration(
        identifier: "M0054Supplied",
        sql: """
            CREATE TABLE suppliedMetadata (
                id INTEGER PRIMARY KEY,
                sha256 TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
                path TEXT,
                field TEXT NOT NULL CHECK (field IN ('date', 'kind', 'identifier', 'title', 'source')),
                value TEXT NOT NULL CHECK (length(value) > 0),
                -- the file or command that it came by
                origin TEXT NOT NULL,
                suppliedAt TEXT NOT NULL,
                CHECK ((sha256 IS NULL) <> (path IS NULL)),
                UNIQUE (sha256, field),
                UNIQUE (path, field)
            ) STRICT;
            """)
}
