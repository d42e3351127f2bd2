import ArgumentParser
import Foundation
import Index
import Ingest
import Pipeline

/// `doctor`: is everything here that is needed, and how to install what is missing.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tell whether everything needed is here, which version, and how to install what is missing.",
        discussion: """
            Ends with 3 where a needed program is missing; what is only useful does not count.

            Example:  tijdlijn doctor
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        var rows: [KeyValuePairs<String, JSON>] = [
            [
                "what": .string("tijdlijn"), "state": .string("ok"), "detail": .string(Tijdlijn.version),
                "remedy": .string(""),
            ]
        ]
        let tools = await ToolProbe.all()
        for (index, tool) in tools.enumerated() {
            let isNeeded = index == 0
            let state = tool.path != nil ? "ok" : isNeeded ? "missing" : "absent"
            rows.append([
                "what": .string(tool.name), "state": .string(state),
                "detail": .string(tool.path == nil ? tool.purpose : tool.version ?? ""),
                "remedy": .string(tool.path == nil ? tool.install : ""),
            ])
        }
        rows.append(storeRow())
        try SimpleRows.print(
            rows, names: ["what", "state", "detail", "remedy"], flexible: ["detail"], output, empty: "")
        if let needed = tools.first, needed.path == nil {
            throw CommandError(
                "\(needed.name) is missing; it \(needed.purpose).", remedy: "Install it: \(needed.install)",
                status: .toolMissing)
        }
    }

    private func storeRow() -> KeyValuePairs<String, JSON> {
        do {
            let timeline = try TimelineStore.reading(path: store.path)
            let status = try timeline.status()
            let detail = "\(store.path): \(status.documents) documents, \(status.byteCount >> 10) KiB"
            return [
                "what": .string("store"), "state": .string("ok"), "detail": .string(detail), "remedy": .string(""),
            ]
        } catch IndexError.missing {
            return [
                "what": .string("store"), "state": .string("none yet"), "detail": .string(store.path),
                "remedy": .string("tijdlijn ingest PATH"),
            ]
        } catch {
            return [
                "what": .string("store"), "state": .string("bad"), "detail": .string(error.reason),
                "remedy": .string(error.remedy),
            ]
        }
    }
}
