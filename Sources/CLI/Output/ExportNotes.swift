import Index
import Model

/// What every export carries, so that it can be cited and made again: query, coverage, snapshot.
struct ExportNotes {
    /// The command line without the store and the place of the output.
    var query: String
    var coverage: String
    var snapshot: Snapshot

    /// - Parameter asOf: the state that was asked for; nil for the present one.
    init(_ store: TimelineStore, filter: TimelineFilter, asOf: String? = nil) throws(CommandError) {
        query = Self.commandLine(CommandLine.arguments)
        coverage = try answering { () throws(IndexError) in
            try store.coverageLine(from: filter.from, to: filter.to, kinds: filter.kinds).sentence
        }
        snapshot = try answering { () throws(IndexError) in try store.snapshot() }
        let written = try answering { () throws(IndexError) in try store.snapshots().first }
        // The state as it is now was written down at that time, if it is the last one.
        if let written, written.key == snapshot.key { snapshot.recordedAt = written.recordedAt }
        if let asOf {
            let known = try answering { () throws(IndexError) in try store.snapshots() }
            if let past = known.first(where: { $0.key.hasPrefix(asOf) }), !snapshot.key.hasPrefix(asOf) {
                snapshot = past
                // What was known of files is not kept, what was in the timeline is.
                coverage =
                    "Coverage of that state: \(past.documents) documents in the timeline, \(past.events) events,"
                    + " \(past.corrections) corrections."
            }
        }
    }

    /// The lines under a picture or a table.
    var lines: [String] {
        ["Query: \(query)", coverage, "Snapshot \(snapshot.short), made with tijdlijn \(Tijdlijn.version)."]
    }

    /// `timeline --from 1991 --about "regionale aanpak"`.
    static func commandLine(_ arguments: [String]) -> String {
        var words: [String] = []
        var skips = false
        for argument in arguments.dropFirst() {
            if skips {
                skips = false
                continue
            }
            if argument == "--store" || argument == "--output" {
                skips = true
                continue
            }
            if argument.hasPrefix("--store=") || argument.hasPrefix("--output=") { continue }
            words.append(argument.contains(" ") ? "\"\(argument)\"" : argument)
        }
        return words.joined(separator: " ")
    }
}
