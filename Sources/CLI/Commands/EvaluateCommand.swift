import ArgumentParser
import Foundation
import Pipeline

/// `evaluate`: how well the program does on documents that have gold.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Score what is found in documents against gold annotations, layer by layer.",
        discussion: "Made for the project's own corpus; scripts/evaluate calls it.", shouldDisplay: false)

    @Option(help: "A folder of documents; may be given several times.")
    var documents: [String]

    @Option(help: "The folder of gold: STEM.LAYER.jsonl.")
    var gold: String

    @Option(help: "Print each miss, extra and wrong one of this layer.")
    var show: [String] = []

    @Flag(help: "A table for each document too.")
    var each = false

    @Flag(help: "For each confidence that policy changes state, how many were right (place, date and subject).")
    var reliability = false

    @Option(help: "Score only documents whose name begins so.")
    var stem: String = ""

    func run() async throws {
        let results = try await scored().sorted { $0.stem < $1.stem }
        for result in results {
            if let failure = result.failure { print("\(result.stem): not read: \(failure)") }
            if each { table(result.scores, title: result.stem) }
            for layer in show {
                for remark in result.scores[layer]?.remarks ?? [] { print("\(result.stem.prefix(20)): \(remark)") }
            }
        }
        let total = CorpusEvaluation.total(results)
        table(total, title: "\(results.count) documents together")
        if reliability { table(total["policy_change"]?.reliability ?? [:]) }
    }

    private func scored() async throws -> [CorpusEvaluation.Result] {
        do {
            return try await CorpusEvaluation(documentFolders: documents, goldFolder: gold, stem: stem).run()
        } catch {
            throw CommandError("\(error)", status: .usage)
        }
    }

    private func table(_ reliability: [Int: LayerScore.Pair]) {
        print("  stated  found  right  share")
        for (confidence, pair) in reliability.sorted(by: { $0.key < $1.key }) {
            print(String(format: "    0.%02d  %5d  %5d  %.3f", confidence, pair.all, pair.right, pair.share))
        }
    }

    private func table(_ scores: [String: LayerScore], title: String) {
        print(title)
        for layer in ["metadata"] + Evaluation.layers {
            guard let score = scores[layer] else { continue }
            let attributes = score.attributes.sorted { $0.key < $1.key }
                .map { "\($0.key) \(String(format: "%.2f", $0.value.share))" }.joined(separator: " ")
            let name = layer.padding(toLength: 14, withPad: " ", startingAt: 0)
            print(
                String(
                    format: "  %@ gold %4d  found %4d  P %.3f  R %.3f  F1 %.3f  unplaced %3d   %@", name, score.gold,
                    score.predicted, score.precision, score.recall, score.f1, score.unplaced, attributes))
        }
    }
}
