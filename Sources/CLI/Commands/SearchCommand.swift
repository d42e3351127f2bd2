import ArgumentParser
import Foundation
import Index

/// `search WORDS`: passages that answer, with the events in them.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Passages, findings and events that hold these words, best first.",
        discussion: """
            All words must occur. "Words in quotes" stand side by side, -word must not occur, word* is a beginning,
            this OR that is either. Any other string is read as words.

            Example:  tijdlijn search '"integrale dienstverlening" gemeente*' --from 2012
            """)

    @Argument(help: "What to look for.")
    var words: [String]

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "How many passages are shown.")
    var limit = 20

    @Option(help: "How many are left out before the first.")
    var offset = 0

    @Flag(help: "Show all, whatever their number.")
    var all = false

    func validate() throws {
        if limit < 1 || offset < 0 { throw ValidationError("--limit is at least 1, --offset at least 0.") }
    }

    static let names = [
        "document_id", "identifier", "title", "document_date", "source_path", "page", "section", "kind", "snippet",
        "score", "event_ids",
    ]

    func run() throws {
        let timeline = try store.reading()
        let conditions = try filter.filter(in: timeline)
        let query = SearchQuery(words.joined(separator: " "))
        if query.isEmpty { throw CommandError(query.message ?? "There is nothing to look for.", status: .usage) }
        if let message = query.message { Messages.print("tijdlijn: \(message)") }
        let answer = try answering { () throws(IndexError) in
            try timeline.search(query, filter: conditions, limit: all ? nil : limit, offset: offset)
        }
        let data = try output.open()
        if output.format == .table {
            let advice = answer.hits.flatMap(\.events).filter { $0.stance == "recommendation" }.map(\.eventID)
            let reactions = try answering { () throws(IndexError) in try timeline.reactions(to: advice) }
            try show(answer, reactions, on: data)
            try data.flush()
            try CoverageText.show(timeline, from: conditions.from, to: conditions.to, kinds: conditions.kinds)
            return
        }
        var writer = RowWriter(output.format, columns: [], to: data)
        for hit in answer.hits { try writer.write(Self.row(hit)) }
        try writer.finish(header: Self.names)
    }

    /// A block a passage: where it stands, the words, the events it holds.
    private func show(_ answer: SearchAnswer, _ reactions: [String: [ReactionRow]], on output: Output) throws {
        guard answer.total > 0 else {
            Messages.print("Nothing holds these words. Try fewer of them, or a beginning such as re-integratie*.")
            return
        }
        let isTerminal = Terminal.isTerminal(output.descriptor)
        let width = Terminal.width(output.descriptor)
        for (index, hit) in answer.hits.enumerated() {
            try output.line("\(offset + index + 1). \(Self.source(hit))")
            let marked = Self.marked(hit, bold: isTerminal)
            for line in Wrapping.lines(marked, width: width - 3) { try output.line("   \(line)") }
            for event in hit.events {
                let line =
                    "\(TimelineRows.date(event))  \(TimelineRows.what(event))  \(TimelineRows.subject(event))"
                try output.line("   → \(line.prefix(max(20, width - 5)))")
                for reaction in reactions[event.eventID] ?? [] {
                    try output.line("     ↳ \(ReactionText.line(reaction).prefix(max(20, width - 7)))")
                }
            }
        }
        let last = offset + answer.hits.count
        try output.line("\(answer.hits.isEmpty ? 0 : offset + 1)–\(last) of \(answer.total) passages")
    }

    private static func source(_ hit: SearchHit) -> String {
        let file = hit.sourcePath.map { String($0.split(separator: "/").last ?? "") } ?? hit.documentID
        var parts = [hit.identifier ?? Shown.path(file)]
        if let date = hit.documentDate { parts.append(date) }
        if let page = hit.page { parts.append("p. \(page)") }
        if !hit.section.isEmpty { parts.append(hit.section) }
        return parts.joined(separator: " · ")
    }

    /// The words found stand in bold on a terminal, in brackets elsewhere.
    private static func marked(_ hit: SearchHit, bold: Bool) -> String {
        let bytes = Array(hit.snippet.utf8)
        let (open, close) = bold ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")
        var text = ""
        var last = 0
        for mark in hit.marks where mark.lowerBound >= last && mark.upperBound <= bytes.count {
            text += String(decoding: bytes[last..<mark.lowerBound], as: UTF8.self)
            text += open + String(decoding: bytes[mark], as: UTF8.self) + close
            last = mark.upperBound
        }
        return text + String(decoding: bytes[last...], as: UTF8.self)
    }

    private static func row(_ hit: SearchHit) -> OutputRow {
        let values: [JSON] = [
            .string(hit.documentID), .text(hit.identifier), .text(hit.title), .text(hit.documentDate),
            .text(hit.sourcePath), .integer(hit.page), .string(hit.section), .string(hit.kind), .string(hit.snippet),
            .number(hit.score), .array(hit.events.map { .string($0.eventID) }),
        ]
        return OutputRow(fields: zip(names, values).map { JSON.Member(name: $0, value: $1) }, cells: [])
    }
}

/// Text broken at its spaces.
enum Wrapping {
    /// Lines of at most `width` characters, but for words that are longer.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty && line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
