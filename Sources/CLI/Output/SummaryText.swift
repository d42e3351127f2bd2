import Foundation
import Model
import Pipeline

/// The words at the end of a run.
struct SummaryText {
    private let summary: RunSummary
    private let store: String

    /// Files named one by one; the others are left to `failures`.
    private static let mostRemarks = 20

    init(_ summary: RunSummary, store: String) {
        self.summary = summary
        self.store = store
    }

    /// Says it, each line as urgent as it is.
    func show() {
        for (level, line) in lines { Messages.print(line, at: level) }
    }

    /// Says only what is wrong with the night itself, beside a log that tells the rest.
    func showAlarms() {
        for line in missing + (summary.expectationFailed == true ? [expectation] : []) {
            Messages.print(line.1, at: line.0)
        }
    }

    private var missing: [(MessageLevel, String)] {
        summary.emptyRoots.map { root in
            (
                .error,
                "\(Shown.path(root)) held documents and holds none now: is its disk there? None was marked as gone."
            )
        }
    }

    private var lines: [(MessageLevel, String)] {
        var lines = missing
        if summary.fileCount == 0 && summary.gone == 0 && lines.isEmpty && !summary.isInterrupted {
            lines.append((.notice, "No documents were found there: nothing to take in."))
            if summary.expectationFailed == true { lines.append(expectation) }
            return lines
        }
        for remark in summary.remarks.prefix(Self.mostRemarks) {
            let refusal = remark.refusal
            let line = "\(refusal.outcome.rawValue): \(Shown.path(remark.path)): \(refusal.reason) \(refusal.remedy)"
            lines.append((refusal.outcome == .toolMissing ? .error : .warning, line))
        }
        if summary.remarks.count > Self.mostRemarks {
            let more = summary.remarks.count - Self.mostRemarks
            lines.append((.warning, "… and \(more) more; all of them: tijdlijn failures"))
        }
        if summary.isInterrupted { lines.append((.warning, "Interrupted; the next run goes on from here.")) }
        lines.append((.notice, files))
        let isNew = summary.newCount > 0 || summary.isInterrupted
        lines.append((.notice, isNew ? events : "Nothing new."))
        if summary.expectationFailed == true { lines.append(expectation) }
        return lines
    }

    private var expectation: (MessageLevel, String) {
        (.error, "Something new was expected by now and nothing came: does what fetches the documents still run?")
    }

    private var files: String {
        var parts = Outcome.allCases.compactMap { outcome in
            summary.outcomes[outcome].map { "\($0) \(outcome.rawValue)" }
        }
        if summary.moved > 0 { parts.append("\(summary.moved) moved") }
        if summary.unchanged > 0 { parts.append("\(summary.unchanged) unchanged") }
        let seconds = String(format: "%.1f", summary.seconds)
        let gone = summary.gone > 0 ? " \(summary.gone) gone since the last run; their events are kept." : ""
        return "\(summary.fileCount) files in \(seconds) s: \(parts.joined(separator: ", ")).\(gone)"
    }

    private var events: String {
        let names: [Event.Kind: String] = [
            .policyChange: "policy changes", .finding: "findings", .statistic: "statistics", .quantity: "quantities",
        ]
        let parts = Event.Kind.allCases.compactMap { kind in names[kind].map { "\(summary.events[kind] ?? 0) \($0)" } }
        return "Written to \(store): \(parts.joined(separator: ", "))."
    }
}

/// Text made fit for a line on a terminal.
enum Shown {
    /// A path with its control characters written out.
    static func path(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return path }
        var shown = ""
        for scalar in path.unicodeScalars {
            if scalar.value < 0x20 || scalar.value == 0x7F {
                let digits = String(scalar.value, radix: 16)
                shown += scalar == "\n" ? "\\n" : "\\x" + (digits.count < 2 ? "0" : "") + digits
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
