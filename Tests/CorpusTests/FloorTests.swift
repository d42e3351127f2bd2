import Foundation
import Pipeline
import Testing

/// The corpus is the contract: no layer may fall below its floor.
struct FloorTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test func `no layer falls below its floor on the corpus`() async throws {
        let floors = try JSONDecoder().decode(
            [String: Double].self, from: Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/corpus/floors.json")))
        let evaluation = CorpusEvaluation(
            documentFolders: ["\(Self.root)/corpus/documents"], goldFolder: "\(Self.root)/corpus/gold")
        let results = try await evaluation.run()
        for result in results {
            #expect(result.failure == nil, "\(result.stem): \(result.failure ?? "")")
        }
        #expect(results.count >= 14, "only \(results.count) documents have gold")
        let total = CorpusEvaluation.total(results)
        #expect(Set(floors.keys) == Set(Evaluation.layers + ["metadata"]), "a floor for every layer")
        for (layer, floor) in floors.sorted(by: { $0.key < $1.key }) {
            let score = total[layer] ?? LayerScore()
            let remarks = score.remarks.prefix(12).joined(separator: "\n")
            #expect(score.f1 >= floor, "\(layer): F1 \(score.f1) is below its floor \(floor)\n\(remarks)")
            if score.f1 > floor + 0.02 {
                print("\(layer): F1 \(score.f1) is well above its floor \(floor): raise it in corpus/floors.json")
            }
        }
    }

    @Test func `an extraction that is empty scores nothing`() throws {
        var score = LayerScore()
        score.gold = 3
        #expect(score.f1 == 0)
        #expect(score.recall == 0)
    }
}
