extension Migration {
    /// Full-text search. Triggers keep the index in step where a row changes or goes, cascades too.
    ///
    /// What is new is indexed by the statement that follows a document's rows: a trigger on each row would make FTS5
    /// write its buffer out at each row, which was measured to take most of the time of a document.
    ///
    /// The tokenizer is SQLite's own, so that every SQLite tool can open the tables.
    static let m003Search = Migration(
        identifier: "M003Search",
        sql: """
            CREATE VIRTUAL TABLE passageSearch USING fts5(
                text, section, content='passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
            CREATE TRIGGER passageDeleted AFTER DELETE ON passage BEGIN
                INSERT INTO passageSearch (passageSearch, rowid, text, section)
                VALUES ('delete', old.id, old.text, old.section);
            END;
            CREATE TRIGGER passageUpdated AFTER UPDATE OF text, section ON passage BEGIN
                INSERT INTO passageSearch (passageSearch, rowid, text, section)
                VALUES ('delete', old.id, old.text, old.section);
                INSERT INTO passageSearch (rowid, text, section) VALUES (new.id, new.text, new.section);
            END;

            CREATE VIRTUAL TABLE eventSearch USING fts5(
                sentence, subject, actor, section, content='event', content_rowid='id',
                tokenize='unicode61 remove_diacritics 2');
            CREATE TRIGGER eventDeleted AFTER DELETE ON event BEGIN
                INSERT INTO eventSearch (eventSearch, rowid, sentence, subject, actor, section)
                VALUES ('delete', old.id, old.sentence, old.subject, old.actor, old.section);
            END;
            CREATE TRIGGER eventUpdated AFTER UPDATE OF sentence, subject, actor, section ON event BEGIN
                INSERT INTO eventSearch (eventSearch, rowid, sentence, subject, actor, section)
                VALUES ('delete', old.id, old.sentence, old.subject, old.actor, old.section);
                INSERT INTO eventSearch (rowid, sentence, subject, actor, section)
                VALUES (new.id, new.sentence, new.subject, new.actor, new.section);
            END;
            """)
}
