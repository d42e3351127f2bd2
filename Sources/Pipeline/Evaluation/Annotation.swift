import Foundation
import Model

/// One line of gold, or one thing extracted, in the guide's terms.
struct Annotation: Sendable {
    var layer: String
    /// The guide's fields as text; numbers as `33.3`, missing and null ones left out.
    var fields: [String: String]
    var isOptional: Bool
    /// Verbatim, from gold; empty for what was extracted.
    var context = ""
    var text = ""
    /// Where it was extracted; nil for gold.
    var span: Span?

    /// Left out of every score: optional, inside a reference, or of a type that the guide does not count.
    var isSkipped: Bool {
        isOptional || fields["in_reference"] == "true"
            || Self.uncountedTypes.contains(fields["type"] ?? "")
    }

    /// Types of date expression that the guide does not count.
    static let uncountedTypes: Set<String> = ["duration", "set", "parliamentary_year"]
}

extension Annotation {
    /// Reads the lines of a gold file.
    ///
    /// - Throws: ``EvaluationError/notGold(file:line:)`` for a line that is no JSON object.
    static func lines(of data: Data, file: String) throws(EvaluationError) -> [Annotation] {
        var annotations: [Annotation] = []
        for (number, line) in String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated() {
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            let object: [String: Any]
            do {
                guard let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                    throw EvaluationError.notGold(file: file, line: number + 1)
                }
                object = read
            } catch {
                throw .notGold(file: file, line: number + 1)
            }
            annotations.append(Annotation(object))
        }
        return annotations
    }

    private init(_ object: [String: Any]) {
        var fields: [String: String] = [:]
        for (key, value) in object {
            switch value {
            case let string as String: fields[key] = string
            case let number as NSNumber where CFBooleanMarker.isBoolean(number):
                fields[key] = number.boolValue ? "true" : nil
            case let number as NSNumber: fields[key] = Self.number(number.doubleValue)
            default: continue
            }
        }
        layer = fields["layer"] ?? "region"
        context = fields["context"] ?? ""
        text = fields["text"] ?? context
        isOptional = fields["optional"] == "true"
        self.fields = fields
    }

    /// A number in one form, so that 66, 66.0 and "66" are equal.
    static func number(_ value: Double) -> String {
        String(format: "%.4f", value)
    }

    /// What an extraction holds, in the guide's terms.
    static func annotations(of extraction: Extraction, in document: Document) -> [Annotation] {
        var all: [Annotation] = []
        func add(_ layer: String, _ span: Span, _ fields: [String: String?], optional: Bool = false) {
            all.append(
                Annotation(
                    layer: layer, fields: fields.compactMapValues { $0 }, isOptional: optional,
                    text: document.text[span], span: span))
        }
        for section in extraction.sections {
            add(
                "section", section.span,
                [
                    "title": document.text[section.span], "number": section.number,
                    "level": number(Double(section.level)),
                ])
        }
        for mention in extraction.temporals {
            add(
                "temporal", mention.span,
                [
                    "type": mention.kind.rawValue, "edtf": mention.date.edtf?.description,
                    "mod": mention.date.modifier?.rawValue, "in_reference": mention.isInReference ? "true" : nil,
                ])
        }
        for reference in extraction.references where reference.isCitation {
            add("reference", reference.span, ["id": reference.identifier, "title": reference.title])
        }
        for event in extraction.events {
            var fields: [String: String?] = [
                "edtf": event.date.edtf?.description, "mod": event.date.modifier?.rawValue,
            ]
            switch event.details {
            case .policyChange(let change):
                fields["confidence"] = number(event.confidence)
                fields["level"] = change.level.rawValue
                fields["action"] = change.action.rawValue
                fields["subject"] = change.subject
                fields["status"] = change.status.rawValue
            case .finding(let finding):
                fields["actor"] = finding.actor
                fields["stance"] = finding.stance.rawValue
            case .statistic(let share):
                fields["low"] = number(share.low)
                fields["high"] = number(share.high)
                fields["qualifier"] = share.qualifier?.rawValue
            case .quantity(let quantity):
                fields["value"] = number(quantity.value)
                fields["unit"] = quantity.unit
            }
            add(event.kind.rawValue, event.span, fields)
        }
        return all
    }
}

/// Tells a JSON boolean from a number, which Foundation reads into the same class.
private enum CFBooleanMarker {
    static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}

/// Why gold cannot be scored.
public enum EvaluationError: Error, Hashable, CustomStringConvertible {
    case notGold(file: String, line: Int)
    case unreadable(file: String)
    case regionNotFound(file: String)

    public var description: String {
        switch self {
        case .notGold(let file, let line): "\(file):\(line) is no JSON object: mend the line."
        case .unreadable(let file): "\(file) cannot be read: check that it exists."
        case .regionNotFound(let file): "\(file) names a stretch that the document does not hold: mend its ends."
        }
    }
}
