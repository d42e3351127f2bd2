import GRDB

/// A row of the view `timeline`: an event with its proof.
///
/// Days are `YYYY-MM-DD`; nil at an open end. Names and their order are the view's.
public struct TimelineRow: Hashable, Sendable {
    /// 32 hexadecimal digits, derived from content.
    public var eventID: String
    /// `policy_change`, `finding`, `statistic`, `quantity`.
    public var kind: String
    public var edtf: String?
    public var modifier: String?
    public var earliest: String?
    public var latest: String?
    public var precision: String?
    public var dateSource: String
    public var action: String?
    public var status: String?
    public var level: String?
    public var subject: String?
    public var actor: String?
    public var stance: String?
    public var polarity: String?
    /// Percent, of a share; ``high`` also the upper end of a quantity.
    public var low: Double?
    public var high: Double?
    /// `%`, `EUR`, `gulden` or the noun counted.
    public var unit: String?
    public var value: Double?
    public var currency: String?
    public var qualifier: String?
    public var whole: String?
    public var measure: String?
    /// Sample size.
    public var n: Int?
    public var change: Bool?
    public var role: String?
    public var successor: String?
    public var predecessor: String?
    /// 0...1.
    public var confidence: Double
    public var corrected: Bool
    public var duplicateOf: String?
    public var quote: String
    public var prefix: String
    public var suffix: String
    /// Physical, from 1.
    public var page: Int?
    public var section: String
    public var rule: String
    public var documentID: String
    public var identifier: String?
    public var title: String?
    public var documentDate: String?
    public var sourcePath: String?
    public var sha256: String

    /// The view's columns in order.
    public static let columns = [
        "event_id", "kind", "edtf", "modifier", "earliest", "latest", "precision", "date_source", "action", "status",
        "level", "subject", "actor", "stance", "polarity", "low", "high", "unit", "value", "currency", "qualifier",
        "whole", "measure", "n", "change", "role", "successor", "predecessor", "confidence", "corrected",
        "duplicate_of", "quote", "prefix", "suffix", "page", "section", "rule", "document_id", "identifier", "title",
        "document_date", "source_path", "sha256",
    ]

    /// The same columns from the tables beneath, where a query also needs what the view hides.
    static let selection = """
        \(eventSelection(isBrief: false)), document.key, document.identifier, document.title, document.date,
        document.sourcePath, document.sha256
        """

    /// The event's columns; a brief row leaves out what stands around its quote.
    static func eventSelection(isBrief: Bool) -> String {
        """
        event.key, event.kind, event.edtf, event.modifier, event.earliest, event.latest, event.precision,
        event.dateSource, event.action, event.status, event.level, event.subject, event.actor, event.stance,
        event.polarity, event.low, event.high, event.unit, event.value,
        CASE WHEN event.unit IN ('EUR', 'NLG') THEN event.unit WHEN event.unit = 'gulden' THEN 'NLG' END, event.qualifier,
        event.whole, event.measure,
        event.n, event.change, event.role, event.successor, event.predecessor, event.confidence, event.corrected, NULL,
        event.quote, \(isBrief ? "'', ''" : "event.prefix, event.suffix"), event.page,
        \(isBrief ? "''" : "event.section"), event.rule
        """
    }

    /// What rows of one document share.
    struct Source {
        /// How many columns stand before the document's.
        static let column = 37
        let id: String
        let identifier: String?
        let title: String?
        let date: String?
        let path: String?
        let sha256: String

        init(_ row: Row, at column: Int) {
            id = row[column]
            identifier = row[column + 1]
            title = row[column + 2]
            date = row[column + 3]
            path = row[column + 4]
            sha256 = row[column + 5]
        }
    }

    /// Reads a row whose first columns are those of ``selection`` or of the view.
    init(_ row: Row) { self.init(row, of: Source(row, at: Source.column)) }

    /// Reads a row whose first columns are those of ``eventSelection(isBrief:)``.
    init(_ row: Row, of source: Source) {
        eventID = row[0]
        kind = row[1]
        edtf = row[2]
        modifier = row[3]
        earliest = row[4]
        latest = row[5]
        precision = row[6]
        dateSource = row[7]
        action = row[8]
        status = row[9]
        level = row[10]
        subject = row[11]
        actor = row[12]
        stance = row[13]
        polarity = row[14]
        low = row[15]
        high = row[16]
        unit = row[17]
        value = row[18]
        currency = row[19]
        qualifier = row[20]
        whole = row[21]
        measure = row[22]
        n = row[23]
        change = row[24]
        role = row[25]
        successor = row[26]
        predecessor = row[27]
        confidence = row[28]
        corrected = row[29]
        duplicateOf = row[30]
        quote = row[31]
        prefix = row[32]
        suffix = row[33]
        page = row[34]
        section = row[35]
        rule = row[36]
        documentID = source.id
        identifier = source.identifier
        title = source.title
        documentDate = source.date
        sourcePath = source.path
        sha256 = source.sha256
    }
}

/// Reads many rows of few documents: what rows share is read once, and what stands around a quote is left out.
struct BriefRows {
    private let db: Database
    private var sources: [Int64: TimelineRow.Source] = [:]

    /// What is selected: the event's columns, then the document's row.
    static let selection = "\(TimelineRow.eventSelection(isBrief: true)), event.documentId"
    /// The first column after ``selection``.
    static let next = TimelineRow.Source.column + 1

    init(_ db: Database) { self.db = db }

    mutating func read(_ row: Row) throws -> TimelineRow? {
        let document: Int64 = row[TimelineRow.Source.column]
        if let known = sources[document] { return TimelineRow(row, of: known) }
        let found = try db.cachedStatement(
            sql: "SELECT key, identifier, title, date, sourcePath, sha256 FROM document WHERE id = ?")
        guard let shared = try Row.fetchOne(found, arguments: [document]) else { return nil }
        let source = TimelineRow.Source(shared, at: 0)
        sources[document] = source
        return TimelineRow(row, of: source)
    }
}
