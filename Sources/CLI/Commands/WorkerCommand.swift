import ArgumentParser
import Pipeline

/// The hidden command that reads documents for `ingest`, one after the other, on request.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Worker.commandName, abstract: "Read documents on request of ingest.", shouldDisplay: false)

    @Option var seconds: Double
    @Option var memory: Int
    @Option var ocr = OCRChoice.auto

    func run() async {
        var limits = Limits()
        limits.seconds = seconds
        limits.memory = memory
        limits.recognisesText = ocr == .auto
        await Worker.serve(limits)
    }
}
