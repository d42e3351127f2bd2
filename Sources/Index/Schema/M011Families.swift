extension Migration {
    /// The rare compounds with a part, joined to one list for each part, so that a query for the part need not seek the
    /// lists of thousands of words.
    static let m011Families = Migration(
        identifier: "M011Families",
        sql: """
            -- A part by its stem. words: the compounds with it, apart: those of them whose lists are too long to be joined;
            -- both ascending, as distances in variable integers.
            CREATE TABLE searchFamily (
                id INTEGER PRIMARY KEY,
                stem TEXT NOT NULL UNIQUE,
                words BLOB NOT NULL,
                apart BLOB NOT NULL
            ) STRICT;
            -- id: the family's times 2^24, plus a number; passages of its other words, with their impacts.
            CREATE TABLE searchFamilyPosting (id INTEGER PRIMARY KEY, passages BLOB NOT NULL) STRICT;
            -- The last word that families were made of; compounds behind it are sought one by one.
            ALTER TABLE searchState ADD COLUMN familiesThrough INTEGER NOT NULL DEFAULT 0;
            """)
}
