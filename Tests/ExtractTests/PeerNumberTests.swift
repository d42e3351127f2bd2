import Foundation
import Model
import TestSupport
import Testing

@testable import Extract

/// What other systems' own cases for shares and money ask, held against ours.
///
/// Reads `../shared/peers` beside the package and is skipped where that folder is not there. Left out is what our guide
/// does not count: bare numbers that are a share of nothing (`twee derde`) and `een van de drie` as a pick of one.
struct PeerNumberTests {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/peers")
    static let isHere = FileManager.default.fileExists(atPath: folder.appendingPathComponent("README.md").path)

    struct Expected {
        var text: String
        var isMoney: Bool
        /// Percent, or the amount of money.
        var low: Double
        var high: Double
    }

    /// A case that the guide covers, or nil.
    static func expected(_ line: String) -> [Expected] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let text = object["text"] as? String, let items = object["expected"] as? [[String: Any]]
        else { return [] }
        return items.compactMap { item in
            let type = item["type"] as? String
            let words = (item["text"] as? String ?? "").lowercased()
            guard let value = item["value"] as? [String: Any] else { return nil }
            switch type {
            case "percentage":
                guard words != "een van de drie", let number = number(value["value"]) else { return nil }
                return Expected(text: text, isMoney: false, low: number, high: number)
            case "number", "number_range":
                guard isShare(words, in: text) else { return nil }
                if type == "number_range" { return Expected(text: text, isMoney: false, low: 50, high: 50) }
                guard let number = number(value["value"]) else { return nil }
                return Expected(text: text, isMoney: false, low: number * 100, high: number * 100)
            case "currency":
                let from = (value["from"] as? [String: Any])?["value"]
                let to = (value["to"] as? [String: Any])?["value"]
                guard let low = number(value["value"] ?? from ?? to) else { return nil }
                // `van 1,1$ en 1,3 dollars` is two amounts here.
                let high = words.hasPrefix("van ") ? low : number(from == nil ? nil : to) ?? low
                return Expected(text: text, isMoney: true, low: low, high: high)
            default: return nil
            }
        }
    }

    /// A fraction of something that the sentence names.
    static func isShare(_ words: String, in text: String) -> Bool {
        guard words != "één" else { return false }
        let after = text.lowercased().components(separatedBy: words).last ?? ""
        if after.hasPrefix(" van de ") { return true }
        return [" op de ", " van de ", " uit de "].contains { words.contains($0) } && !words.hasPrefix("een van")
            && !words.hasPrefix("één van") && text.utf8.count > words.utf8.count || words.hasPrefix("1 van de")
    }

    static func number(_ value: Any?) -> Double? {
        if let number = value as? NSNumber { return number.doubleValue }
        guard let text = value as? String else { return nil }
        return Double(text.filter { $0 != "%" }.split(separator: ",").joined(separator: "."))
    }

    static func isRight(_ expected: Expected, _ extractor: Extractor) -> Bool {
        let events = extractor.extract(from: document([.paragraph(expected.text)])).events
        return events.contains { event in
            switch event.details {
            case .statistic(let share):
                !expected.isMoney && abs(share.low - expected.low) < 0.06 && abs(share.high - expected.high) < 0.06
            case .quantity(let quantity):
                expected.isMoney && abs(quantity.value - expected.low) < 0.001
                    && abs((quantity.high ?? quantity.value) - expected.high) < 0.001
            default: false
            }
        }
    }

    @Test(.enabled(if: isHere)) func `peers' cases of shares and money have the right value`() throws {
        let extractor = Extractor()
        var count = 0
        var wrong: [String] = []
        for file in ["recognizers_number", "recognizers_unit", "duckling_nl"] {
            let text = try String(contentsOf: Self.folder.appendingPathComponent(file + ".jsonl"), encoding: .utf8)
            for line in text.split(separator: "\n") {
                for expected in Self.expected(String(line)) {
                    count += 1
                    if !Self.isRight(expected, extractor) { wrong.append("\(expected.text) → \(expected.low)") }
                }
            }
        }
        print("peers, shares and money: \(count - wrong.count) of \(count) right")
        for line in wrong { print("  wrong: \(line)") }
        #expect(count >= 60)
        #expect(Double(wrong.count) <= 0.05 * Double(count))
    }
}
