extension Migration {
    /// What the stems and parts of the words were made by, so that they are made anew where that has changed.
    static let m008Analysis = Migration(
        identifier: "M008Analysis",
        sql: """
            -- The version of the rules of Dutch that stems and parts were made by.
            ALTER TABLE searchState ADD COLUMN analysis INTEGER NOT NULL DEFAULT 0;
            -- How many words there were when all were last cut into parts.
            ALTER TABLE searchState ADD COLUMN wordsCut INTEGER NOT NULL DEFAULT 0;
            """)
}
