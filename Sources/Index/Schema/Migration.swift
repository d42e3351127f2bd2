/// One step of the store's history, in SQL alone: a shipped one is never edited.
public struct Migration: Sendable {
    /// `M001Documents`.
    public let identifier: String
    /// Statements that take the schema one step on; run in one transaction.
    let sql: String

    /// The history, oldest first; a store's `user_version` says how many of them it has had.
    public static let all: [Migration] = [
        m001Documents, m002Events, m003Search, m004Views, m005Nights, m0054Supplied, m0055Reactions, m006Corrections,
        m007Search, m008Analysis, m009Manifestations, m010Touched, m011Families, m012States, m013Lineage,
    ]

    /// What all of them make of an empty file, in one go: a quarter of the work, and the first document waits for it.
    ///
    /// `Whole.sql` is written by a test from the history, as SQLite keeps it; a new store has no rows but one.
    static var whole: String {
        """
        \(String(decoding: PackageResources.Whole_sql, as: UTF8.self))
        INSERT INTO searchState (id, nextPassage, passages, isBuilt, analysis) VALUES (1, 1, 0, 1, \(SearchIndexer.analysis));
        """
    }

    /// `TIJD` in ASCII: what tells our files from other SQLite databases.
    static let applicationID: Int32 = 0x5449_4A44
}
