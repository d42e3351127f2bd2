import ArgumentParser
import Index

/// `show DOCUMENT`: what the store holds of one document.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "A document's metadata, outline and events; or its text.",
        discussion: """
            A document goes by its id or the first characters of it, by an identifier such as kst-29544-807, or by the
            path of its file.

            Example:  tijdlijn show kst-29544-807 --page 2
            """)

    @Argument(help: "The document.")
    var document: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Print the clean text.")
    var text = false

    @Option(help: "Print the text of this page alone.")
    var page: Int?

    func run() throws {
        let timeline = try store.reading()
        let row = try answering { () throws(IndexError) in try timeline.document(document) }
        let data = try output.open()
        if text || page != nil {
            let words = try answering { () throws(IndexError) in try timeline.text(of: row.documentID, page: page) }
            if let page, words.isEmpty {
                throw CommandError(
                    "\(document) has no words on page \(page).",
                    remedy: row.pages.map { "It has \($0) pages." } ?? "Its source has no pages.", status: .usage)
            }
            try data.line(words)
            return try data.flush()
        }
        let outline = try answering { () throws(IndexError) in try timeline.outline(of: row.documentID) }
        let events = try answering { () throws(IndexError) in try timeline.events(of: row.documentID) }
        let reactions = try answering { () throws(IndexError) in try timeline.reactions(of: row.documentID) }
        let others = try answering { () throws(IndexError) in try timeline.manifestations(of: row.documentID) }
        switch output.format {
        case .table:
            try show(row, others, outline, events, on: data)
            try show(reactions, on: data)
        case .json: try data.line(Self.json(row, others, outline, events, reactions).pretty)
        case .jsonl, .csv:
            var writer = RowWriter(output.format, columns: [], to: data)
            for event in events { try writer.write(TimelineRows.row(event)) }
            try writer.finish(header: TimelineRows.names)
        }
        try data.flush()
    }

    private func show(
        _ row: DocumentRow, _ others: [DocumentRow], _ outline: [OutlineEntry], _ events: [TimelineRow],
        on output: Output
    ) throws {
        for (name, value) in DocumentFields.named(row) {
            guard value != .null else { continue }
            let text = CSV.text(value)
            try output.line(name + String(repeating: " ", count: max(1, 16 - name.count)) + Shown.path(text))
        }
        if !others.isEmpty { try output.line("\nOther manifestations, for which it speaks") }
        for other in others {
            try output.line("  \(other.documentID)  \(other.mediaType)  \(Shown.path(other.sourcePath ?? ""))")
        }
        if !outline.isEmpty { try output.line("\nOutline") }
        for entry in outline {
            let number = entry.number.map { "\($0) " } ?? ""
            let page = entry.page.map { "  p. \($0)" } ?? ""
            try output.line(String(repeating: "  ", count: max(1, entry.level)) + number + entry.title + page)
        }
        try output.line("\nEvents: \(events.count)")
        var writer = RowWriter(.table, columns: TimelineRows.columns, to: output)
        for event in events { try writer.write(TimelineRows.row(event)) }
        try writer.finish()
    }

    /// Each recommendation once, with what was answered to it below.
    private func show(_ reactions: [ReactionRow], on output: Output) throws {
        guard !reactions.isEmpty else { return }
        try output.line("\nRecommendations and reactions: \(reactions.count)")
        let width = Terminal.width(output.descriptor)
        var last = ""
        for row in reactions {
            if row.recommendationID != last {
                let number = row.number.map { "\($0). " } ?? ""
                let who = row.recommendedBy.map { "\($0): " } ?? ""
                for line in Wrapping.lines(number + who + row.recommendation, width: width - 2) {
                    try output.line("  \(line)")
                }
                last = row.recommendationID
            }
            try output.line("  → \(ReactionText.line(row)) (by \(row.basis))")
            for line in Wrapping.lines("“\(row.reaction)”", width: width - 4) { try output.line("    \(line)") }
        }
    }

    private static func json(
        _ row: DocumentRow, _ others: [DocumentRow], _ outline: [OutlineEntry], _ events: [TimelineRow],
        _ reactions: [ReactionRow]
    ) -> JSON {
        let sections = outline.map { entry in
            JSON.members([
                "number": .text(entry.number), "title": .string(entry.title), "level": .int(entry.level),
                "page": .integer(entry.page), "start": .int(entry.span.start), "end": .int(entry.span.end),
            ])
        }
        let manifestations = others.map { other in
            JSON.members([
                "document_id": .string(other.documentID), "media_type": .string(other.mediaType),
                "source_path": .text(other.sourcePath),
            ])
        }
        let members = DocumentFields.named(row).map { JSON.Member(name: $0.name, value: $0.value) }
        return .object(
            members + [
                JSON.Member(name: "manifestations", value: .array(manifestations)),
                JSON.Member(name: "outline", value: .array(sections)),
                JSON.Member(name: "events", value: .array(events.map { .object(TimelineRows.row($0).fields) })),
                JSON.Member(name: "reactions", value: .array(reactions.map(ReactionText.json))),
            ])
    }
}
