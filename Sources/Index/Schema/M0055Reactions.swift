extension Migration {
    /// Recommendations and what was answered to them, tied where both name the report.
    ///
    /// A tie is never stored: the view finds it from the names that each side gave, so that it comes and goes with its
    /// documents.
    static let m0055Reactions = Migration(
        identifier: "M0055Reactions",
        sql: """
            -- The reports that a recommendation or a reaction speaks of: 'kst-31839-216', 'title:werk aan de
            -- uitvoering', or 'at:' with document and byte for a recommendation of the same document.
            CREATE TABLE findingReport (
                eventId INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
                report TEXT NOT NULL,
                -- of the recommendation in its report; null where none is said
                number INTEGER,
                PRIMARY KEY (eventId, report)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX findingReportByName ON findingReport (report, eventId);

            -- A row for each recommendation and each reaction to it: agreement or disagreement of somebody else, in the
            -- same or a later document. basis: 'text' where the reaction points at the recommendation, 'number' where
            -- both give its number in the report, 'report' where both name the report alone.
            CREATE VIEW reaction AS
            SELECT
                advice.key AS recommendation_id, answer.key AS reaction_id, min(mine.report) AS report,
                CASE WHEN max(mine.report LIKE 'at:%') THEN 'text' WHEN mine.number IS NOT NULL THEN 'number'
                    ELSE 'report' END AS basis,
                mine.number, advice.actor AS recommended_by, answer.actor AS answered_by, answer.stance,
                answerDocument.date AS answered_on, advice.quote AS recommendation, answer.quote AS reaction,
                answer.page, answerDocument.identifier, answerDocument.key AS document_id,
                adviceDocument.key AS recommendation_document_id
            FROM event AS answer
            JOIN findingReport AS mine ON mine.eventId = answer.id
            JOIN findingReport AS theirs ON theirs.report = mine.report
            JOIN event AS advice ON advice.id = theirs.eventId
            JOIN document AS answerDocument ON answerDocument.id = answer.documentId
            JOIN document AS adviceDocument ON adviceDocument.id = advice.documentId
            WHERE answer.stance IN ('agreement', 'disagreement') AND advice.stance = 'recommendation'
                AND NOT answerDocument.superseded AND NOT adviceDocument.superseded
                AND (advice.actor IS NULL OR answer.actor IS NULL OR advice.actor <> answer.actor)
                AND (mine.number IS NULL OR theirs.number IS NULL OR mine.number = theirs.number)
                AND CASE WHEN advice.documentId = answer.documentId THEN advice.start < answer.start
                    ELSE coalesce(adviceDocument.earliest, '') <= coalesce(answerDocument.latest, '9999') END
                -- what points at one recommendation is no answer to the others
                AND (mine.report LIKE 'at:%' OR NOT EXISTS (
                    SELECT 1 FROM findingReport AS pointed
                    WHERE pointed.eventId = answer.id AND pointed.report LIKE 'at:%'))
            GROUP BY advice.key, answer.key;
            """)
}
