import ArgumentParser
import Foundation
import Index

/// `corrections`: what people said, how it fits, and as a file for others to review.
struct CorrectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections",
        abstract: "Every correction and how it fits; written to a file and read from one.",
        discussion: """
            --export writes JSON Lines, one correction a line, with its quote, its reason and its maker; --import lays such a
            file over this store. A correction that the store has already is passed over.

            Example:  tijdlijn corrections --export review.jsonl
            """)

    @Flag(help: "Only those whose words are gone from the text.")
    var misfits = false

    @Option(
        name: .customLong("export"), help: ArgumentHelp("Write them to FILE; - is standard output.", valueName: "file"))
    var exportPath: String?

    @Option(name: .customLong("import"), help: ArgumentHelp("Read them from FILE.", valueName: "file"))
    var importPath: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if importPath != nil, exportPath != nil || misfits {
            throw ValidationError("--import goes alone: neither with --export nor with --misfits.")
        }
        if exportPath != nil || importPath != nil, output.isGiven {
            throw ValidationError("--format and --output are of the list: --export FILE writes JSON Lines.")
        }
    }

    func run() throws {
        if let importPath { return try take(importPath) }
        let timeline = try store.reading()
        let all = try answering { () throws(IndexError) in try timeline.corrections() }
        let shown = misfits ? all.filter { $0.fit == "none" } : all
        if let exportPath {
            let file = try Output(path: exportPath)
            for row in shown { try file.line(try CorrectionText.line(row.correction)) }
            return try file.flush()
        }
        let rows: [KeyValuePairs<String, JSON>] = shown.map { row in
            let word = row.correction
            return [
                "kind": .string(word.kind.rawValue), "fit": .string(row.fit),
                "document": .string(word.identifier ?? word.document), "event_id": .text(row.eventID ?? word.event),
                "says": .string(CorrectionText.says(word)), "quote": .string(word.quote),
                "reason": .string(word.reason),
                "by": .string(word.author), "made_at": .string(word.madeAt), "misfit": .text(row.misfit),
            ]
        }
        try SimpleRows.print(
            rows,
            names: ["kind", "fit", "document", "event_id", "says", "quote", "reason", "by", "made_at", "misfit"],
            flexible: ["says", "quote", "reason", "misfit"], output,
            empty: misfits ? "Every correction fits." : "Nothing was corrected by hand.")
    }

    private func take(_ path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandError("\(path) cannot be read.", remedy: "Check the path.", status: .usage)
        }
        var corrections: [Correction] = []
        let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated()
        where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
            let word: Correction
            do {
                word = try JSONDecoder().decode(Correction.self, from: Data(line))
            } catch {
                throw CommandError(
                    "Line \(number + 1) of \(path) is no correction.",
                    remedy: "Files of corrections are written by: tijdlijn corrections --export FILE", status: .usage)
            }
            if let flaw = word.flaw {
                throw CommandError(
                    "Line \(number + 1) of \(path) is no correction: \(flaw.reason)",
                    remedy: "\(flaw.remedy) Nothing was taken in.", status: .usage)
            }
            corrections.append(word)
        }
        try store.writing { timeline in
            let before = try answering { () throws(IndexError) in try timeline.corrections().count }
            let rows = try answering { () throws(IndexError) in try timeline.record(corrections) }
            let after = try answering { () throws(IndexError) in try timeline.corrections().count }
            let misfits = rows.filter { $0.fit == "none" }.count
            Messages.print(
                "\(corrections.count) read, \(after - before) new, \(corrections.count - (after - before)) known already; \(misfits) do not fit here."
            )
        }
    }
}
