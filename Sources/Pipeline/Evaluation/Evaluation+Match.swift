import Foundation
import Model

extension Evaluation {
    private struct Placed {
        var annotation: Annotation
        var span: Range<Int>
        var context: Range<Int>
    }

    private struct Edge {
        var isRight: Bool
        var counts: Bool
        var agreements: Int
        var overlap: Int
        var gold: Int
        var found: Int
        var attributes: [String: Bool]
    }

    /// One-to-one: pairs that agree first, then pairs that only stand at the same place.
    static func match(
        _ layer: String, gold: [Annotation], found: [Annotation], texts: [SquashedText], regions: [Range<Int>]
    ) -> LayerScore {
        var score = LayerScore()
        var placed: [Placed] = []
        for annotation in gold {
            if let spot = place(annotation, texts) {
                placed.append(spot)
            } else if !annotation.isSkipped {
                score.unplaced += 1
                score.remarks.append("UNPLACED \(layer): \(annotation.context.prefix(120))")
            }
        }
        let spots = found.compactMap { annotation -> Placed? in
            guard let span = annotation.span else { return nil }
            let range = texts[0].range(of: span)
            guard regions.contains(where: { overlap($0, range) > 0 }) else { return nil }
            return Placed(annotation: annotation, span: range, context: range)
        }
        let edges = pairs(layer, placed, spots)
        var ofGold: [Int: Edge] = [:]
        var ofFound: [Int: Int] = [:]
        for edge in edges where ofGold[edge.gold] == nil && ofFound[edge.found] == nil {
            ofGold[edge.gold] = edge
            ofFound[edge.found] = edge.gold
        }
        for (index, spot) in placed.enumerated() where !spot.annotation.isSkipped {
            score.gold += 1
            guard let edge = ofGold[index] else {
                score.remarks.append(
                    "MISS \(layer): \(describe(spot.annotation)) in «\(spot.annotation.context.prefix(110))»")
                continue
            }
            score.placed += 1
            score.predicted += 1
            if edge.isRight { score.right += 1 }
            score.rely(on: spots[edge.found].annotation, isRight: edge.isRight && edge.attributes["subject"] != false)
            let wrong = edge.attributes.filter { !$0.value }.keys.sorted()
            if !wrong.isEmpty {
                let other = spots[edge.found].annotation
                let said = wrong.map { "\($0): \(spot.annotation.fields[$0] ?? "–") ≠ \(other.fields[$0] ?? "–")" }
                score.remarks.append(
                    "WRONG \(layer): «\(spot.annotation.text.prefix(60))» \(said.joined(separator: "; "))")
            }
            for (name, isRight) in edge.attributes {
                score.attributes[name, default: LayerScore.Pair()].all += 1
                if isRight { score.attributes[name, default: LayerScore.Pair()].right += 1 }
            }
        }
        score.gold += score.unplaced
        let free = placed.filter(\.annotation.isSkipped)
        for (index, spot) in spots.enumerated() where ofFound[index] == nil {
            if free.contains(where: { stands(layer, $0.span, $0.context, spot.span) }) { continue }
            score.predicted += 1
            score.rely(on: spot.annotation, isRight: false)
            score.remarks.append("EXTRA \(layer): \(describe(spot.annotation))")
        }
        return score
    }

    private static func pairs(_ layer: String, _ gold: [Placed], _ found: [Placed]) -> [Edge] {
        var edges: [Edge] = []
        for (index, spot) in gold.enumerated() {
            for (other, candidate) in found.enumerated()
            where stands(layer, spot.span, spot.context, candidate.span) {
                let attributes = agreements(
                    layer, spot.annotation, candidate.annotation, sameSpan: spot.span == candidate.span)
                let key = strictAttribute(layer)
                edges.append(
                    Edge(
                        isRight: attributes[key] ?? false, counts: !spot.annotation.isOptional,
                        agreements: attributes.values.filter { $0 }.count,
                        overlap: max(overlap(spot.span, candidate.span), overlap(spot.context, candidate.span)),
                        gold: index, found: other, attributes: attributes))
            }
        }
        return edges.sorted {
            ($0.isRight ? 1 : 0, $0.counts ? 1 : 0, $0.agreements, $0.overlap, -$0.gold, -$0.found)
                > ($1.isRight ? 1 : 0, $1.counts ? 1 : 0, $1.agreements, $1.overlap, -$1.gold, -$1.found)
        }
    }

    private static func place(_ annotation: Annotation, _ texts: [SquashedText]) -> Placed? {
        let context = SquashedText.place(annotation.context)
        let words = SquashedText.place(annotation.text)
        for (number, text) in texts.enumerated() {
            guard let start = text.firstIndex(of: context) else { continue }
            var whole = start..<start + context.count
            var inner = whole
            if let offset = SquashedText.firstIndex(of: words, in: context[...], from: 0) {
                inner = start + offset..<start + offset + words.count
            }
            if number > 0 {
                whole = convert(whole, from: text, to: texts[0])
                inner = convert(inner, from: text, to: texts[0])
            }
            return Placed(annotation: annotation, span: inner, context: whole)
        }
        return nil
    }

    private static func convert(_ range: Range<Int>, from: SquashedText, to: SquashedText) -> Range<Int> {
        func offset(_ position: Int) -> Int { from.positions.firstIndex { $0 >= position } ?? 0 }
        let start = to.positions[offset(range.lowerBound)]
        return start..<max(start, to.positions[offset(range.upperBound)])
    }

    static func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        max(0, min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound))
    }

    private static func stands(
        _ layer: String, _ gold: Range<Int>, _ context: Range<Int>, _ found: Range<Int>
    ) -> Bool {
        switch layer {
        case "finding": 2 * overlap(gold, found) >= max(gold.count, found.count) && overlap(gold, found) > 0
        case "policy_change": overlap(context, found) > 0
        default: overlap(gold, found) > 0 && found.count <= 3 * gold.count + 12
        }
    }

    private static func strictAttribute(_ layer: String) -> String {
        switch layer {
        case "temporal", "policy_change": "edtf"
        case "finding": "actor"
        case "statistic", "quantity": "value"
        case "reference": "id"
        default: "title"
        }
    }

    private static func agreements(
        _ layer: String, _ gold: Annotation, _ found: Annotation, sameSpan: Bool
    ) -> [String: Bool] {
        func same(_ name: String) -> Bool { gold.fields[name] == found.fields[name] }
        func alike(_ name: String) -> Bool {
            SquashedText.squash(gold.fields[name] ?? "") == SquashedText.squash(found.fields[name] ?? "")
        }
        switch layer {
        case "temporal": return ["edtf": same("edtf"), "mod": same("mod"), "span": sameSpan]
        case "policy_change":
            let left = SquashedText.squash(gold.fields["subject"] ?? "")
            let right = SquashedText.squash(found.fields["subject"] ?? "")
            let overlaps =
                !left.isEmpty && !right.isEmpty
                && (SquashedText.firstIndex(of: left, in: right[...], from: 0) != nil
                    || SquashedText.firstIndex(of: right, in: left[...], from: 0) != nil)
            return [
                "edtf": same("edtf"), "action": same("action"), "subject": overlaps, "status": same("status"),
                "level": same("level"),
            ]
        case "finding": return ["actor": alike("actor"), "stance": same("stance")]
        case "statistic":
            return [
                "value": same("low") && same("high"), "edtf": same("edtf"), "qualifier": same("qualifier"),
            ]
        case "quantity": return ["value": same("value"), "unit": alike("unit")]
        case "reference": return ["id": same("id")]
        default: return ["title": alike("title"), "level": same("level"), "number": same("number")]
        }
    }

    private static func describe(_ annotation: Annotation) -> String {
        let names = ["edtf", "action", "subject", "actor", "stance", "low", "high", "value", "unit", "id", "title"]
        let fields = names.compactMap { name in annotation.fields[name].map { "\(name) \($0.prefix(60))" } }
        return "«\(annotation.text.prefix(70))» " + fields.joined(separator: ", ")
    }

    /// One count a field that gold states, and one for each that is stated where gold has null.
    static func metadataScore(_ gold: Annotation, _ metadata: DocumentMetadata) -> LayerScore {
        let mine: [(String, DocumentMetadata.Field?)] = [
            ("document_kind", metadata.documentKind), ("date", metadata.date), ("place", metadata.place),
            ("title", metadata.title), ("dossier", metadata.dossier), ("dossier_title", metadata.dossierTitle),
            ("number", metadata.number), ("session_year", metadata.sessionYear), ("chamber", metadata.chamber),
            ("from", metadata.from), ("to", metadata.to),
        ]
        var score = LayerScore()
        for (name, field) in mine {
            let stated = gold.fields[name]
            guard stated != nil || field != nil else { continue }
            score.gold += 1
            score.predicted += 1
            if let stated, let field, SquashedText.squash(stated) == SquashedText.squash(field.value) {
                score.right += 1
                score.placed += 1
            } else {
                score.remarks.append("WRONG metadata: \(name): \(stated ?? "–") ≠ \(field?.value ?? "–")")
            }
        }
        return score
    }
}
