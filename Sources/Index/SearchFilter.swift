import Dutch
import GRDB
import Model
import Search

/// Which passages a filter and the fields of a query let through.
struct SearchFilter {
    private var condition = Condition()
    private let db: Database

    init(_ db: Database, _ filter: TimelineFilter, _ fields: [FieldCondition]) throws {
        self.db = db
        filter.addPassageConditions(to: &condition)
        for group in Set(fields.map(\.group)).sorted() {
            var clauses: [String] = []
            for field in fields where field.group == group {
                let (clause, values) = Self.clause(field)
                clauses.append("(\(clause))")
                condition.arguments += values
            }
            condition.clauses.append("(\(clauses.joined(separator: " OR ")))")
        }
    }

    /// Whether anything but superseded documents is kept out.
    var isNarrow: Bool { condition.clauses.count > 1 }

    /// One bit a passage.
    func allowed() throws -> [UInt64] {
        let last = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM passage") ?? 0
        var bits = Array(repeating: UInt64(0), count: Int(last / 64) + 1)
        let rows = try Int64.fetchCursor(
            db,
            sql: "SELECT passage.id FROM passage JOIN document ON document.id = passage.documentId \(condition.sql)",
            arguments: StatementArguments(condition.arguments))
        while let id = try rows.next() { bits[Int(id / 64)] |= 1 << UInt64(id % 64) }
        return bits
    }

    /// The values of `finding,statistic`, in lower case.
    private static func list(_ value: String) -> [String] {
        value.lowercased().split(separator: ",").map(String.init)
    }

    private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

    /// The values that a field can have, where they are few.
    static func values(_ db: Database, _ field: QueryField) throws -> [String] {
        switch field {
        case .kind: try String.fetchAll(db, sql: "SELECT DISTINCT kind FROM event ORDER BY kind")
        case .stance:
            try String.fetchAll(db, sql: "SELECT DISTINCT stance FROM event WHERE stance IS NOT NULL ORDER BY stance")
        default: []
        }
    }

    private static func clause(_ field: FieldCondition) -> (sql: String, values: [DatabaseValue]) {
        let event = "EXISTS (SELECT 1 FROM event WHERE event.passageId = passage.id AND"
        var clause: String
        var values: [DatabaseValue]
        switch field.field {
        case .actor:
            clause = "\(event) event.actor LIKE ? ESCAPE '\\')"
            values = [TimelineFilter.pattern(field.value).databaseValue]
        case .stance:
            values = list(field.value).map(\.databaseValue)
            clause = "\(event) event.stance IN (\(marks(values.count))))"
        case .kind:
            let typed = list(field.value).map(\.databaseValue)
            let plain = list(field.value).map {
                Folding.fold($0).split(separator: "-").joined(separator: "_").databaseValue
            }
            let marks = marks(typed.count)
            clause = """
                (\(event) event.kind IN (\(marks))) OR lower(document.documentKind) IN (\(marks))
                OR lower(passage.kind) IN (\(marks)))
                """
            values = plain + typed + typed
        case .year:
            let years = ParsedQuery.years(field.value)
            let first = years?.first.map { "\($0)-01-01" } ?? "0000-01-01"
            let last = years?.last.map { "\($0)-12-31" } ?? "9999-12-31"
            clause = """
                ((document.earliest <= ? AND document.latest >= ?)
                OR \(event) event.earliest <= ? AND event.latest >= ?))
                """
            values = [last.databaseValue, first.databaseValue, last.databaseValue, first.databaseValue]
        case .dossier:
            let digits = field.value.filter { $0 != " " && $0 != "." }
            clause = "(replace(document.dossier, ' ', '') = ? OR document.identifier LIKE ?)"
            values = [digits.databaseValue, "kst-\(digits)-%".databaseValue]
        case .document:
            clause = """
                (document.key LIKE ? OR document.identifier = ? COLLATE NOCASE
                OR document.id IN (SELECT documentId FROM sourceFile WHERE path = ? OR substr(path, -length(?)) = ?))
                """
            values = [
                (field.value.filter { $0 != "%" && $0 != "_" } + "%").databaseValue, field.value.databaseValue,
                field.value.databaseValue, "/\(field.value)".databaseValue, "/\(field.value)".databaseValue,
            ]
        case .title:
            let stemmer = Stemmer()
            var tokenizer = Tokenizer()
            let stems = Set(tokenizer.tokens(field.value).filter { !$0.isPart }.map { stemmer.stem($0.form) })
            clause =
                "document.id IN (SELECT documentId FROM searchDocument WHERE "
                + stems.map { _ in "instr(' ' || titleStems || ' ', ?) > 0" }.joined(separator: " AND ") + ")"
            values = stems.sorted().map { " \($0) ".databaseValue }
            // What holds no word is in no title.
            if stems.isEmpty { clause = "0" }
        }
        if field.isExcluded { clause = "NOT coalesce(\(clause), 0)" }
        return (clause, values)
    }
}

extension TimelineFilter {
    func addPassageConditions(to condition: inout Condition) {
        let document = documentCondition()
        condition.clauses += document.clauses
        condition.arguments += document.arguments
        let event = eventCondition()
        guard !event.clauses.isEmpty else { return }
        let holds = "EXISTS (SELECT 1 FROM event WHERE event.passageId = passage.id AND \(event.joined))"
        if needsEvent {
            condition.clauses.append(holds)
            condition.arguments += event.arguments
        } else {
            var window = Condition()
            addWindow(to: &window, table: "document", undated: includesUndated)
            condition.clauses.append("(\(holds) OR \(window.joined))")
            condition.arguments += event.arguments + window.arguments
        }
    }
}
