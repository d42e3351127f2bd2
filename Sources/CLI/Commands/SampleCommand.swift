import ArgumentParser
import Pipeline

/// `sample`: changes that were found and sentences that were left, drawn for a person to judge.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draw policy changes found, and dated sentences left, to be judged one by one.",
        discussion: "Made for the project's own notes; scripts/sample-changes calls it.", shouldDisplay: false)

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(help: "How many of each.")
    var count = 150

    @Option(help: "The same seed draws the same places.")
    var seed: UInt64 = 1

    func run() async throws {
        let sample: ChangeSample
        do {
            sample = try await ChangeSample(paths: paths, count: count, seed: seed)
        } catch {
            throw CommandError("\(error)", status: .usage)
        }
        print("# \(sample.foundCount) changes found, \(sample.leftCount) dated sentences with a word of change left")
        for (number, item) in sample.found.enumerated() {
            guard let change = item.change, let date = item.date else { continue }
            let modifier = date.modifier.map { " \($0.rawValue)" } ?? ""
            print(
                "F\(number + 1)\t\(item.document.prefix(24))\t\(change.action.rawValue)\t\(change.subject)\t"
                    + "\(date.edtf?.description ?? "?")\(modifier) (\(date.source.rawValue))\t\(change.status.rawValue)\t"
                    + "\(change.level.rawValue)\t\(change.actor ?? "-")\t\(change.successor ?? "-")\t"
                    + "\(change.predecessor ?? "-")\t\(item.rule ?? "") \(item.confidence ?? 0)\t\(item.sentence)")
        }
        for (number, item) in sample.left.enumerated() {
            print("L\(number + 1)\t\(item.document.prefix(24))\t\(item.sentence)")
        }
    }
}
