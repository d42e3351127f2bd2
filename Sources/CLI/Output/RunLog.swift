import Foundation
import Logging
import Pipeline

/// How a run tells what it does.
enum LogFormat: String, CaseIterable, Sendable {
    /// A progress bar on a terminal and a summary at the end.
    case text
    /// One JSON object a line, an object for every file.
    case json
}

/// A swift-log handler that writes one JSON object a line to standard error.
///
/// `time` (ISO 8601, UTC), `level`, `message`, then the metadata as strings and numbers.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var members = [
            JSON.Member(name: "level", value: .string(event.level.rawValue)),
            JSON.Member(name: "message", value: .string("\(event.message)")),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        members += all.sorted { $0.key < $1.key }.map { JSON.Member(name: $0.key, value: Self.json($0.value)) }
        Messages.print(JSON.object(members), at: MessageLevel(event.level))
    }

    private static func json(_ value: Logger.Metadata.Value) -> JSON {
        switch value {
        case .string(let text): .string(text)
        case .stringConvertible(let value): Int("\(value)").map { JSON.int($0) } ?? .string("\(value)")
        case .dictionary(let values):
            .object(values.sorted { $0.key < $1.key }.map { JSON.Member(name: $0.key, value: json($0.value)) })
        case .array(let values): .string(values.map { "\($0)" }.joined(separator: ", "))
        }
    }
}

extension MessageLevel {
    init(_ level: Logger.Level) {
        switch level {
        case .trace, .debug: self = .debug
        case .info: self = .info
        case .notice: self = .notice
        case .warning: self = .warning
        case .error, .critical: self = .error
        }
    }
}

/// A run's log in JSON.
struct RunLog: Sendable {
    private let logger: Logger

    init() {
        logger = Logger(label: "tijdlijn") { _ in JSONLogHandler() }
    }

    func started(paths: [String], store: String, version: String) {
        logger.notice(
            "run started",
            metadata: [
                "paths": .array(paths.map { .string($0) }), "store": .string(store), "version": .string(version),
            ])
    }

    /// A file came to its outcome.
    func settled(_ progress: Batch.Progress) {
        var metadata: Logger.Metadata = [
            "path": .string(progress.path), "outcome": .string(progress.outcome.rawValue),
            "done": .stringConvertible(progress.done), "total": .stringConvertible(progress.total),
        ]
        guard progress.outcome.isSetAside || progress.outcome == .toolMissing else {
            logger.info("file", metadata: metadata)
            return
        }
        if let refusal = progress.refusal {
            metadata["stage"] = .string(refusal.stage)
            metadata["reason"] = .string(refusal.reason)
            metadata["remedy"] = .string(refusal.remedy)
        }
        logger.log(level: progress.outcome == .toolMissing ? .error : .warning, "set aside", metadata: metadata)
    }

    func ended(_ summary: RunSummary) {
        func numbers(_ values: [(String, Int)]) -> Logger.MetadataValue {
            .dictionary(
                values.reduce(into: [:]) { (members: inout Logger.Metadata, value: (String, Int)) in
                    members[value.0] = .stringConvertible(value.1)
                })
        }
        var outcomes = summary.outcomes.map { ($0.key.rawValue, $0.value) }
        outcomes += [("unchanged", summary.unchanged), ("moved", summary.moved)]
        let metadata: Logger.Metadata = [
            "run": .stringConvertible(summary.run), "exit_code": .stringConvertible(summary.exitCode),
            "files": numbers(outcomes), "gone": .stringConvertible(summary.gone),
            "events": numbers(summary.events.map { ($0.key.rawValue, $0.value) }),
            "bytes": .stringConvertible(summary.byteCount),
            "milliseconds": numbers(
                (summary.stageSeconds.map { ($0.key, $0.value) } + [("all", summary.seconds)])
                    .map { ($0.0, Int($0.1 * 1000)) }),
            "interrupted": .string(summary.isInterrupted ? "yes" : "no"),
            "expectation": .string(summary.expectationFailed.map { $0 ? "failed" : "met" } ?? "none"),
        ]
        logger.log(level: summary.exitCode == 0 ? .notice : .warning, "run ended", metadata: metadata)
    }
}
