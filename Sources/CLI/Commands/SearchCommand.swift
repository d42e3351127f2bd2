import ArgumentParser
import Foundation
import Index

/// `search WORDS`: passages that answer, with the events in them.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Passages, findings and events that hold these words, best first.",
        discussion: """
            All words must occur, inflected or within compounds too; where there are too few, passages that lack one follow.
            "Words in quotes" stand side by side as they are, -word must not occur, word* is a beginning, this OR that is
            either, NEAR(these words, 5) and this NEAR/5 that stand close together. Fields: actor:, dossier:, kind:,
            year:2012..2016, title:, stance:, document:. Any other string is read as words.

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

    @Option(help: "The order: rank (best first) or date (newest first).")
    var sort: SearchOptions.Order = .rank

    @Flag(help: "Count the passages, however many there are.")
    var count = false

    @Flag(help: "Count the passages by year, kind, actor, dossier and stance.")
    var facets = false

    func validate() throws {
        if limit < 1 || offset < 0 { throw ValidationError("--limit is at least 1, --offset at least 0.") }
    }

    static let names = [
        "document_id", "identifier", "title", "document_date", "source_path", "page", "section", "kind", "snippet",
        "score", "event_ids", "marks", "html", "citation", "link", "is_partial", "repeated", "start", "end", "query",
        "snapshot",
    ]

    func run() throws {
        let timeline = try store.reading()
        let conditions = try filter.filter(in: timeline)
        let query = SearchQuery(words.joined(separator: " "))
        if query.isEmpty { throw CommandError(query.message ?? "There is nothing to look for.", status: .usage) }
        var options = SearchOptions()
        options.order = sort
        options.facets = facets
        options.documents = output.format != .table
        if count { options.counts = .all }
        let data = try output.open()
        if all && !facets && output.format != .table {
            return try stream(query, timeline, conditions, options, to: data)
        }
        let answer = try answering { () throws(IndexError) in
            try timeline.search(query, filter: conditions, limit: all ? nil : limit, offset: offset, options: options)
        }
        for message in answer.messages { Messages.print("tijdlijn: \(message)") }
        if output.format == .table {
            let advice = answer.hits.flatMap(\.events).filter { $0.stance == "recommendation" }.map(\.eventID)
            let reactions = try answering { () throws(IndexError) in try timeline.reactions(to: advice) }
            try show(answer, reactions, on: data)
            try data.flush()
            try CoverageText.show(timeline, from: conditions.from, to: conditions.to, kinds: conditions.kinds)
            return
        }
        var writer = RowWriter(output.format, columns: [], to: data)
        let snapshot = try answering { () throws(IndexError) in try timeline.snapshot().key }
        for hit in answer.hits { try writer.write(Self.row(hit, query: query.typed, snapshot: snapshot)) }
        try writer.finish(header: Self.names)
        for facet in answer.facets { Messages.print("\(facet.field)\t\(facet.value)\t\(facet.count)") }
    }

    /// Writes each hit as it is read, however many there are.
    private func stream(
        _ query: SearchQuery, _ timeline: TimelineStore, _ filter: TimelineFilter, _ options: SearchOptions,
        to data: Output
    ) throws {
        var writer = RowWriter(output.format, columns: [], to: data)
        let snapshot = try answering { () throws(IndexError) in try timeline.snapshot().key }
        var left = offset
        var failure: (any Error)?
        do {
            let messages = try timeline.search(query, filter: filter, options: options) { hit in
                left -= 1
                if left >= 0 { return }
                do {
                    try writer.write(Self.row(hit, query: query.typed, snapshot: snapshot))
                } catch {
                    failure = error
                    throw error
                }
            }
            for message in messages { Messages.print("tijdlijn: \(message)") }
        } catch {
            // What could not be written is no fault of the store.
            if let failure { throw failure }
            throw CommandError(error)
        }
        try writer.finish(header: Self.names)
    }

    /// A block a passage: where it stands, the words, the events it holds.
    private func show(_ answer: SearchAnswer, _ reactions: [String: [ReactionRow]], on output: Output) throws {
        guard answer.total != 0 else {
            if !answer.hits.isEmpty { Messages.print("No passage holds all of these words; these hold some.") }
            if !answer.hits.isEmpty { return try list(answer, reactions, on: output) }
            Messages.print("Nothing holds these words. Try fewer of them, or a beginning such as re-integratie*.")
            return
        }
        try list(answer, reactions, on: output)
    }

    private func list(_ answer: SearchAnswer, _ reactions: [String: [ReactionRow]], on output: Output) throws {
        let isTerminal = Terminal.isTerminal(output.descriptor)
        let width = Terminal.width(output.descriptor)
        for (index, hit) in answer.hits.enumerated() {
            try output.line("\(offset + index + 1). \(Self.source(hit))")
            let marked = Self.marked(hit, bold: isTerminal)
            for line in Wrapping.lines(marked, width: width - 3) { try output.line("   \(line)") }
            if let link = Self.link(hit) { try output.line("   \(link)") }
            if hit.isPartial { try output.line("   (some of the words are missing)") }
            if !hit.repeated.isEmpty {
                let places = hit.repeated.map { place in
                    let page = place.page.map { " p. \($0)" } ?? ""
                    return (place.identifier ?? place.documentID) + page
                }
                try output.line("   = also in \(places.joined(separator: ", "))")
            }
            for event in hit.events {
                let line =
                    "\(TimelineRows.date(event))  \(TimelineRows.what(event))  \(TimelineRows.subject(event))"
                try output.line("   → \(line.prefix(max(20, width - 5)))")
                for reaction in reactions[event.eventID] ?? [] {
                    try output.line("     ↳ \(ReactionText.line(reaction).prefix(max(20, width - 7)))")
                }
            }
        }
        for facet in answer.facets { try output.line("\(facet.field): \(facet.value) (\(facet.count))") }
        let last = offset + answer.hits.count
        if answer.hits.isEmpty && offset > 0 {
            try output.line("Nothing is left behind the first \(offset); text that repeats counts once.")
            return
        }
        var total =
            answer.total.map { "of \($0) passages" }
            ?? "of more passages: --count counts them, --offset \(last) shows on"
        if let whole = answer.total, answer.hits.contains(where: \.isPartial) {
            total = "of passages with some of these words; \(whole) \(whole == 1 ? "has" : "have") all of them"
        }
        try output.line("\(answer.hits.isEmpty ? 0 : offset + 1)–\(last) \(total)")
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

    private static func row(_ hit: SearchHit, query: String, snapshot: String) -> OutputRow {
        let marks = hit.marks.map { JSON.array([.integer($0.lowerBound), .integer($0.upperBound)]) }
        let repeated = hit.repeated.map { place in
            JSON.object([
                JSON.Member(name: "document_id", value: .string(place.documentID)),
                JSON.Member(name: "identifier", value: .text(place.identifier)),
                JSON.Member(name: "page", value: .integer(place.page)),
                JSON.Member(name: "start", value: .integer(place.span.start)),
            ])
        }
        let values: [JSON] = [
            .string(hit.documentID), .text(hit.identifier), .text(hit.title), .text(hit.documentDate),
            .text(hit.sourcePath), .integer(hit.page), .string(hit.section), .string(hit.kind), .string(hit.snippet),
            .number(hit.score), .array(hit.events.map { .string($0.eventID) }), .array(marks), .string(html(hit)),
            .text(citation(hit)), .text(link(hit)), .bool(hit.isPartial), .array(repeated),
            .integer(hit.span.start), .integer(hit.span.end), .string(query), .string(snapshot),
        ]
        return OutputRow(fields: zip(names, values).map { JSON.Member(name: $0, value: $1) }, cells: [])
    }

    /// How the hit's page is cited.
    static func citation(_ hit: SearchHit) -> String? { hit.document.map { Citation($0, page: hit.page).text } }

    /// `file:///…#page=3`, which browsers and PDF readers follow.
    static func link(_ hit: SearchHit) -> String? {
        guard let path = hit.sourcePath else { return nil }
        let file = URL(filePath: path).absoluteString
        return hit.page.map { "\(file)#page=\($0)" } ?? file
    }

    /// The snippet with `<mark>` around the words found.
    static func html(_ hit: SearchHit) -> String {
        let bytes = Array(hit.snippet.utf8)
        func escaped(_ range: Range<Int>) -> String {
            var text = ""
            for character in String(decoding: bytes[range], as: UTF8.self) {
                switch character {
                case "&": text += "&amp;"
                case "<": text += "&lt;"
                case ">": text += "&gt;"
                default: text.append(character)
                }
            }
            return text
        }
        var text = ""
        var last = 0
        for mark in hit.marks where mark.lowerBound >= last && mark.upperBound <= bytes.count {
            text += escaped(last..<mark.lowerBound) + "<mark>" + escaped(mark) + "</mark>"
            last = mark.upperBound
        }
        return text + escaped(last..<bytes.count)
    }
}

extension SearchOptions.Order: ExpressibleByArgument {}

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
