import Foundation
import GRDB
import Model

/// Which of the files of one publication speaks: the others are kept, with all that was found in them, and are silent.
///
/// The choice depends on the documents that are there alone, not on the order they came in; each transaction that
/// writes or removes one of them makes it anew.
struct Manifestations {
    let db: Database
    /// A document that was written in this transaction: no correction has been laid over it yet, and its writer does so.
    var fresh: Int64?

    /// What all files of one publication share; nil where nothing proves which publication a document is.
    ///
    /// Only official identifiers and those that a person supplied are proof: a page's own `DC.identifier` may be that
    /// of a whole site. A Kamerstuk of the Eerste Kamer is named with and without its session year; both are the same.
    static func work(of metadata: DocumentMetadata) -> String? {
        guard let field = metadata.identifier else { return nil }
        return work(identifier: field.value, isSupplied: field.origin == .supplied)
    }

    static func work(identifier: String, isSupplied: Bool) -> String? {
        let name = identifier.lowercased()
        var parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count > 1, officialSeries.contains(String(first)), !parts.contains("")
        else { return isSupplied && !name.isEmpty ? name : nil }
        if first == "kst", parts.count > 3, parts[1].utf8.count == 8, isSessionYear(parts[1]) { parts.remove(at: 1) }
        return parts.joined(separator: "-")
    }

    /// Source: identifiers of officielebekendmakingen.nl.
    private static let officialSeries: Set<String> = [
        "kst", "stb", "stcrt", "trb", "h", "ah", "kv", "blg", "nds", "ag", "gmb", "prb", "wsb", "bgr",
    ]

    /// `20032004`.
    private static func isSessionYear(_ digits: Substring) -> Bool {
        guard let first = Int(digits.prefix(4)), let second = Int(digits.suffix(4)) else { return false }
        return second == first + 1
    }

    /// Lets the best manifestation of a work speak, and it alone.
    func settle(_ work: String) throws {
        let query = try db.cachedStatement(
            sql: """
                SELECT id, superseded, isGone, outcome, mediaType, textBytes, sha256,
                    properties LIKE '%"RecognisedPages"%' AS isRecognised,
                    EXISTS (SELECT 1 FROM sourceFile WHERE documentId = document.id) AS isHeld
                FROM document WHERE work = ? ORDER BY id
                """)
        let members = try Row.fetchAll(query, arguments: [work]).map(Member.init)
        let held = members.filter(\.isHeld)
        let longest = held.map(\.textBytes).max() ?? 0
        let speaker = held.min { $0.precedes($1, longest: longest) }
        var heard: Int64?
        for member in members {
            let speaks = member.id == speaker?.id
            try db.run(
                """
                UPDATE document SET superseded = :silent, speakerId = :speaker
                WHERE id = :id AND (superseded <> :silent OR speakerId IS NOT :speaker)
                """,
                [
                    "id": member.id, "silent": !speaks, "speaker": speaks || !member.isHeld ? nil : speaker?.id,
                ])
            try FileLedger.settleFiles(of: member.id, db)
            if !speaks && !member.isSilent && member.id != fresh {
                try CorrectionLineage(db: db, documentID: member.id).shelve()
            }
            if speaks && member.isSilent && member.id != fresh { heard = member.id }
        }
        // Last of all, when the others have given up what was laid over them.
        if let heard { try CorrectionLineage(db: db, documentID: heard).reapply() }
    }

    /// Finds the works of a store that did not know of any, and settles each.
    func settleAll() throws {
        let unknown = try Row.fetchAll(
            db,
            sql: """
                SELECT id, identifier, coalesce(json_extract(origins, '$.identifier.origin') = 'supplied', 0)
                FROM document WHERE identifier IS NOT NULL AND work IS NULL ORDER BY id
                """)
        for row in unknown {
            guard let work = Manifestations.work(identifier: row[1], isSupplied: row[2]) else { continue }
            try db.run("UPDATE document SET work = ? WHERE id = ?", [work, row[0] as Int64])
        }
        let shared = try String.fetchAll(
            db,
            sql: "SELECT work FROM document WHERE work IS NOT NULL GROUP BY work HAVING count(*) > 1 ORDER BY work")
        for work in shared { try settle(work) }
    }

    /// What can be asked of silent documents and of those that speak for them.
    static let damage = """
        SELECT document.key, 'It is silent, but what should speak for it is no manifestation of it that speaks.'
        FROM document JOIN document AS speaker ON speaker.id = document.speakerId
        WHERE NOT document.superseded OR speaker.superseded OR speaker.work IS NOT document.work
        UNION ALL
        SELECT min(key), 'Several manifestations of ' || work || ' speak.' FROM document
        WHERE NOT superseded AND work IS NOT NULL GROUP BY work HAVING count(*) > 1
        """
}

/// A document among those of its work.
private struct Member {
    let id: Int64
    let isSilent: Bool
    let isGone: Bool
    let isWhole: Bool
    let format: Int
    let textBytes: Int
    let sha256: String
    let isHeld: Bool

    /// The better text first: markup that says what each part is, then what a layout has to tell, then bare words, and
    /// last what was recognised in pictures.
    private static let formats: [MediaType] = [.xml, .html, .docx, .odt, .pdf, .rtf, .doc, .markdown, .plainText]

    init(_ row: Row) {
        id = row["id"]
        isSilent = row["superseded"]
        isGone = row["isGone"]
        isWhole = row["outcome"] == "ok"
        textBytes = row["textBytes"]
        sha256 = row["sha256"]
        isHeld = row["isHeld"]
        let type = MediaType(rawValue: row["mediaType"]) ?? .unknown
        let place = Member.formats.firstIndex(of: type) ?? Member.formats.count
        format = row["isRecognised"] ? Member.formats.count + 1 : place
    }

    /// Whether this one rather than the other speaks. A file that is there, a text that is not a mere summary (half as
    /// long as the longest), one read whole, the better format; at last the hash, so that it is never a matter of luck.
    func precedes(_ other: Member, longest: Int) -> Bool {
        func rank(_ member: Member) -> [Int] {
            [
                member.isGone ? 1 : 0, member.textBytes * 2 < longest ? 1 : 0, member.isWhole ? 0 : 1, member.format,
            ]
        }
        let mine = rank(self)
        let theirs = rank(other)
        return mine == theirs ? sha256 < other.sha256 : mine.lexicographicallyPrecedes(theirs)
    }
}
