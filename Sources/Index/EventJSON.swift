import Foundation
import GRDB

/// A row of `event` as JSON, by column, and back.
enum EventJSON {
    static func text(_ row: Row) -> String { text(row.map { ($0, $1) }) }

    static func text(_ columns: [(String, DatabaseValue)]) -> String {
        var members: [String] = []
        for (column, value) in columns { members.append("\"\(column)\":\(TimelineStore.json(value))") }
        return "{" + members.joined(separator: ",") + "}"
    }

    /// The columns of a kept row; empty for what is no JSON of ours.
    static func columns(_ json: String) -> [String: DatabaseValue] {
        let read: Any
        do {
            read = try JSONSerialization.jsonObject(with: Data(json.utf8))
        } catch {
            return [:]
        }
        return (read as? [String: Any] ?? [:]).mapValues { value in
            switch value {
            case let text as String: text.databaseValue
            case let number as NSNumber:
                number.doubleValue == number.doubleValue.rounded() && abs(number.doubleValue) < 9e15
                    ? number.int64Value.databaseValue : number.doubleValue.databaseValue
            default: .null
            }
        }
    }
}
