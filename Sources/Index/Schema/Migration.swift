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

    /// `TIJD` in ASCII: what tells our files from other SQLite databases.
    static let applicationID: Int32 = 0x5449_4A44
}
