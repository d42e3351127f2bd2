import GRDB
import Model

/// Which events are asked for; what is left out is no condition.
public struct TimelineFilter: Hashable, Sendable {
    /// The first day of the window, inclusive.
    public var from: CivilDate?
    /// The last day of the window, inclusive.
    public var to: CivilDate?
    /// Empty means every kind.
    public var kinds: Set<Event.Kind>
    /// Words in the event's sentence, subject, actor or section.
    public var about: SearchQuery?
    /// Part of an actor's name; capitals make no difference in ASCII letters.
    public var actor: String?
    public var stance: Finding.Stance?
    public var action: PolicyChange.Action?
    public var status: PolicyChange.Status?
    public var level: PolicyChange.Level?
    /// A document's id.
    public var document: String?
    /// Whether a window also lets through events that have no date at all.
    public var includesUndated: Bool

    public init(
        from: CivilDate? = nil, to: CivilDate? = nil, kinds: Set<Event.Kind> = [], about: SearchQuery? = nil,
        actor: String? = nil, stance: Finding.Stance? = nil, action: PolicyChange.Action? = nil,
        status: PolicyChange.Status? = nil, level: PolicyChange.Level? = nil, document: String? = nil,
        includesUndated: Bool = false
    ) {
        self.from = from
        self.to = to
        self.kinds = kinds
        self.about = about
        self.actor = actor
        self.stance = stance
        self.action = action
        self.status = status
        self.level = level
        self.document = document
        self.includesUndated = includesUndated
    }

    /// Whether it lets every event through.
    public var isAll: Bool {
        var plain = TimelineFilter()
        plain.includesUndated = includesUndated
        return self == plain
    }

    /// An end of a window.
    public enum End: Sendable { case first, last }

    /// The first or last day of what a person typed: `1991`, `1991-05`, `1991-05-03`; nil for anything else.
    public static func day(_ typed: String, end: End) -> CivilDate? {
        guard case .point(let point)? = EDTF(typed), point.qualifier == nil, point.unspecifiedDigits == 0 else {
            return nil
        }
        if let day = point.day {
            guard let month = point.month, let date = CivilDate(point.year, month, day) else { return nil }
            return date
        }
        return end == .first ? point.first : point.last
    }
}

/// SQL and its arguments, built together.
struct Condition {
    var clauses: [String] = []
    var arguments: [DatabaseValue] = []

    mutating func add(_ clause: String, _ values: DatabaseValue...) {
        clauses.append(clause)
        arguments += values
    }

    /// ` WHERE …`, or nothing.
    var sql: String { clauses.isEmpty ? "" : " WHERE " + clauses.joined(separator: " AND ") }
    /// `… AND …`, or 1.
    var joined: String { clauses.isEmpty ? "1" : clauses.joined(separator: " AND ") }
}

extension TimelineFilter {
    /// Whether only an event can meet it, not a passage of running text.
    var needsEvent: Bool {
        !kinds.isEmpty || about != nil || actor != nil || stance != nil || action != nil || status != nil
            || level != nil
    }

    /// Conditions on `event`; the window by overlap, an open end taken as endless.
    func eventCondition() -> Condition {
        var condition = Condition()
        if !kinds.isEmpty {
            let names = kinds.map(\.rawValue).sorted()
            condition.clauses.append(
                "event.kind IN (" + Array(repeating: "?", count: names.count).joined(separator: ", ") + ")")
            condition.arguments += names.map(\.databaseValue)
        }
        addWindow(to: &condition, table: "event", undated: includesUndated)
        if let about {
            // Words that come to nothing find nothing, rather than everything.
            if let match = about.match {
                condition.add(
                    "event.id IN (SELECT rowid FROM eventSearch WHERE eventSearch MATCH ?)", match.databaseValue)
            } else {
                condition.clauses.append("0")
            }
        }
        if let actor { condition.add("event.actor LIKE ? ESCAPE '\\'", TimelineFilter.pattern(actor).databaseValue) }
        if let stance { condition.add("event.stance = ?", stance.rawValue.databaseValue) }
        if let action { condition.add("event.action = ?", action.rawValue.databaseValue) }
        if let status { condition.add("event.status = ?", status.rawValue.databaseValue) }
        if let level { condition.add("event.level = ?", level.rawValue.databaseValue) }
        return condition
    }

    /// Conditions on `document`, without the window.
    func documentCondition() -> Condition {
        var condition = Condition()
        condition.clauses.append("NOT document.superseded")
        if let document { condition.add("document.key = ?", document.databaseValue) }
        return condition
    }

    /// Adds the overlap of the window with `earliest` and `latest` of a table.
    func addWindow(to condition: inout Condition, table: String, undated: Bool) {
        guard from != nil || to != nil else { return }
        var parts: [String] = []
        if let to {
            parts.append("(\(table).earliest IS NULL OR \(table).earliest <= ?)")
            condition.arguments.append(sql(to))
        }
        if let from {
            parts.append("(\(table).latest IS NULL OR \(table).latest >= ?)")
            condition.arguments.append(sql(from))
        }
        let dated = "(\(table).earliest IS NOT NULL OR \(table).latest IS NOT NULL)"
        parts.append(dated)
        let window = parts.joined(separator: " AND ")
        condition.clauses.append(undated ? "((\(window)) OR NOT \(dated))" : "(\(window))")
    }

    /// A LIKE pattern that finds the words as they are.
    static func pattern(_ words: String) -> String {
        var pattern = "%"
        for character in words {
            if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
