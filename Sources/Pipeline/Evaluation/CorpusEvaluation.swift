import Extract
import Foundation
import Ingest
import Model

/// Runs the first two stages over documents that have gold, and scores what comes out.
public struct CorpusEvaluation: Sendable {
    /// Folders whose files are scored where the gold folder knows their names.
    public var documentFolders: [String]
    public var goldFolder: String
    /// Only documents whose name begins so are scored; empty for all.
    public var stem: String

    public init(documentFolders: [String], goldFolder: String, stem: String = "") {
        self.documentFolders = documentFolders
        self.goldFolder = goldFolder
        self.stem = stem
    }

    /// One document's scores by layer; `failure` where it could not be read.
    public struct Result: Sendable {
        public var stem: String
        public var scores: [String: LayerScore]
        public var failure: String?
    }

    /// Scores every document that has gold, in the order of their names.
    public func run() async throws(EvaluationError) -> [Result] {
        let extractor = Extractor()
        var results: [Result] = []
        for (stem, path) in try cases() {
            guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(file: path) }
            let head = Array(data.prefix(Sniffer.headSize))
            let file = SourceFile(
                path: path, sha256: "", byteCount: data.count, mediaType: Sniffer.mediaType(path: path, head: head))
            do {
                let document = try await Ingestor().ingest(file)
                let scores = try Evaluation.scores(
                    of: extractor.extract(from: document), in: document, goldFolder: goldFolder, stem: stem)
                results.append(Result(stem: stem, scores: scores, failure: nil))
            } catch let error as IngestError {
                results.append(Result(stem: stem, scores: [:], failure: error.reason))
            } catch let error as EvaluationError {
                throw error
            } catch {
                results.append(Result(stem: stem, scores: [:], failure: "\(error)"))
            }
        }
        return results
    }

    /// All results together, a score a layer.
    public static func total(_ results: [Result]) -> [String: LayerScore] {
        var total: [String: LayerScore] = [:]
        for result in results {
            for (layer, score) in result.scores { total[layer, default: LayerScore()].add(score) }
        }
        return total
    }

    private func cases() throws(EvaluationError) -> [(stem: String, path: String)] {
        let gold = try names(in: goldFolder)
        let stems = Set(gold.filter { $0.hasSuffix(".metadata.jsonl") }.map { String($0.dropLast(15)) })
        var cases: [(stem: String, path: String)] = []
        for folder in documentFolders {
            for name in try names(in: folder).sorted() where !name.hasSuffix(".metadata.xml") {
                let stem = String(name.split(separator: ".").first ?? "")
                if stems.contains(stem), stem.hasPrefix(self.stem) { cases.append((stem, "\(folder)/\(name)")) }
            }
        }
        return cases
    }

    private func names(in folder: String) throws(EvaluationError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .unreadable(file: folder)
        }
    }
}
