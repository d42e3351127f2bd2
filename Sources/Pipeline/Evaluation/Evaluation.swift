import Foundation
import Model

/// How well one layer was found.
public struct LayerScore: Sendable, Hashable {
    /// Annotations in gold that count.
    public var gold = 0
    /// Extracted ones that count.
    public var predicted = 0
    /// Pairs that stand at the same place and agree in the layer's value.
    public var right = 0
    /// Pairs that stand at the same place.
    public var placed = 0
    /// Gold whose context the document's text does not hold; counted as missed.
    public var unplaced = 0
    /// Right and all pairs by attribute: `subject`, `mod`, `stance` …
    public var attributes: [String: Pair] = [:]
    /// Right and all that were found, by the confidence that they state, in hundredths.
    public var reliability: [Int: Pair] = [:]
    /// A line for each miss, extra and wrong one.
    public var remarks: [String] = []

    public init() {}

    /// A count out of a count.
    public struct Pair: Sendable, Hashable {
        public var right = 0
        public var all = 0
        /// 0...1; 1 where there is nothing.
        public var share: Double { all == 0 ? 1 : Double(right) / Double(all) }
    }

    public var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
    public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    public var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// Counts one that was found under the confidence that it states.
    mutating func rely(on annotation: Annotation, isRight: Bool) {
        guard let stated = annotation.fields["confidence"].flatMap(Double.init) else { return }
        let key = Int((stated * 100).rounded())
        reliability[key, default: Pair()].all += 1
        if isRight { reliability[key, default: Pair()].right += 1 }
    }

    /// Adds another document's counts.
    public mutating func add(_ other: LayerScore) {
        gold += other.gold
        predicted += other.predicted
        right += other.right
        placed += other.placed
        unplaced += other.unplaced
        remarks += other.remarks
        for (confidence, pair) in other.reliability {
            reliability[confidence, default: Pair()].right += pair.right
            reliability[confidence, default: Pair()].all += pair.all
        }
        for (name, pair) in other.attributes {
            attributes[name, default: Pair()].right += pair.right
            attributes[name, default: Pair()].all += pair.all
        }
    }
}

/// Scores an extraction against gold, layer by layer, by the guide's rules of matching.
public enum Evaluation {
    /// The layers that have places; `metadata` is scored field by field beside them.
    public static let layers = [
        "section", "temporal", "policy_change", "finding", "statistic", "quantity", "reference",
    ]

    /// Scores one document.
    ///
    /// - Parameters:
    ///   - goldFolder: the folder that holds `<stem>.<layer>.jsonl`.
    ///   - stem: the document's name without its ending.
    /// - Returns: a score for each layer that gold or the extraction has, `metadata` among them.
    public static func scores(
        of extraction: Extraction, in document: Document, goldFolder: String, stem: String
    ) throws(EvaluationError) -> [String: LayerScore] {
        let gold = try readGold(folder: goldFolder, stem: stem)
        let texts = [SquashedText(document, withMarks: true), SquashedText(document, withMarks: false)]
        let regions = try regions(gold: gold["region"] ?? [], in: texts[0], file: "\(stem).region.jsonl")
        let found = Annotation.annotations(of: extraction, in: document)
        var scores: [String: LayerScore] = [:]
        for layer in layers where gold["file:" + (layer == "quantity" ? "statistic" : layer)] != nil {
            var mine = found.filter { $0.layer == layer }
            if layer == "temporal" {
                mine = mine.filter { !Annotation.uncountedTypes.contains($0.fields["type"] ?? "") }
            }
            scores[layer] = match(layer, gold: gold[layer] ?? [], found: mine, texts: texts, regions: regions)
        }
        if let stated = gold["metadata"]?.first {
            scores["metadata"] = metadataScore(stated, extraction.metadata)
        }
        return scores
    }

    private static func readGold(
        folder: String, stem: String
    ) throws(EvaluationError) -> [String: [Annotation]] {
        var gold: [String: [Annotation]] = [:]
        for name in ["metadata", "section", "temporal", "policy_change", "finding", "statistic", "reference", "region"]
        {
            let path = "\(folder)/\(stem).\(name).jsonl"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw .unreadable(file: path)
            }
            gold["file:" + name] = []
            for annotation in try Annotation.lines(of: data, file: path) {
                gold[annotation.layer, default: []].append(annotation)
            }
        }
        return gold
    }

    private static func regions(
        gold: [Annotation], in text: SquashedText, file: String
    ) throws(EvaluationError) -> [Range<Int>] {
        if gold.isEmpty { return [0..<text.bytes.count] }
        var regions: [Range<Int>] = []
        for region in gold {
            let end = SquashedText.place(region.fields["end"] ?? "")
            guard let first = text.firstIndex(of: SquashedText.place(region.fields["start"] ?? "")),
                let last = text.firstIndex(of: end)
            else { throw .regionNotFound(file: file) }
            regions.append(first..<max(first, last + end.count))
        }
        return regions
    }
}
