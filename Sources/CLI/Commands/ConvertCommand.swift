import ArgumentParser
import Model

/// `convert FILE`: the first stage alone.
struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Print the clean text of a document.",
        discussion: """
            Words broken over lines are joined, running heads and page numbers are taken out, and paragraphs, headings,
            list items and notes stand on lines of their own. “--format json” prints each block with its kind, its page
            and its place in the text, every repair that was made, and the locators: which part of the text (“start” to
            “end”, in bytes) stands where in the source, by page and box, line or element; “source” is the byte in a text
            file or in an element's text where it begins, in a PDF the byte among the words of its page.

            Example:  tijdlijn convert kst-31907-12.pdf
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "The document: PDF, XML, HTML, Markdown, text, DOCX or ODT.")
    var file: String

    @Option(help: "What is printed: text or json.")
    var format: Format = .text

    @Option(name: .customLong("output"), help: ArgumentHelp("Write to FILE, not standard output.", valueName: "file"))
    var outputPath: String?

    func run() async throws {
        let document = try await FileReading.document(file)
        let output = try Output(path: outputPath)
        switch format {
        case .text: for block in document.blocks { try output.line(Self.line(block, in: document)) }
        case .json: try output.line(Self.json(document).pretty)
        }
        try output.flush()
    }

    /// The block's words after its label; headings stand apart by an empty line before them.
    private static func line(_ block: Block, in document: Document) -> String {
        let words = document.text[block.span]
        let labelled = block.label.map { "\($0) \(words)" } ?? words
        return switch block.kind {
        case .heading: "\n" + labelled
        case .listItem: String(repeating: "  ", count: max(0, block.level - 1)) + labelled
        default: labelled
        }
    }

    private static func json(_ document: Document) -> JSON {
        let text = document.text
        let blocks = document.blocks.map { block in
            JSON.members([
                "kind": .string(block.kind.rawValue), "level": .int(block.level), "label": block.label.map(JSON.string),
                "page": document.page(at: block.span.start).map(JSON.int), "last_page": lastPage(block, document),
                "start": .int(block.span.start), "end": .int(block.span.end),
                "boxed": block.isBoxed ? .bool(true) : nil,
                "cell": block.cell.map {
                    .members([
                        "table": .int($0.table), "row": .int($0.row), "column": .int($0.column),
                        "header": .bool($0.isHeader),
                    ])
                },
                "text": .string(text[block.span]),
            ])
        }
        let notes = document.noteMarks.map { mark in
            JSON.members(["offset": .int(mark.offset), "label": .string(mark.label), "block": .integer(mark.note)])
        }
        let repairs = document.repairs.map { repair in
            JSON.members([
                "kind": .string(repair.kind.rawValue), "start": .int(repair.span.start), "end": .int(repair.span.end),
                "original": .string(repair.original), "now": .string(text[repair.span]),
            ])
        }
        let properties = document.properties.map { property in
            JSON.members([
                "name": .string(property.name), "value": .string(property.value),
                "origin": .string(property.origin.rawValue),
            ])
        }
        let flaws = document.flaws.map {
            JSON.members(["kind": .string($0.kind.rawValue), "reason": .string($0.reason)])
        }
        return .members([
            "path": .string(document.source.path), "sha256": .string(document.source.sha256),
            "bytes": .int(document.source.byteCount), "media_type": .string(document.source.mediaType.rawValue),
            "reader": .string(document.reader), "pages": .integer(document.pageCount),
            "properties": .array(properties), "flaws": .array(flaws), "blocks": .array(blocks),
            "note_marks": .array(notes), "repairs": .array(repairs),
            "locators": .array(document.runs.map { locator($0, document.places) }),
            "sentences": .array(document.sentences.map { .array([.int($0.start), .int($0.end)]) }),
            "text": .string(text.string),
        ])
    }

    /// The page that a block ends on, where that is another one.
    private static func lastPage(_ block: Block, _ document: Document) -> JSON? {
        guard let last = document.page(at: block.span.end - 1), last != document.page(at: block.span.start) else {
            return nil
        }
        return .int(last)
    }

    /// Where a part of the text stands in the source; boxes in points from the page's top left.
    private static func locator(_ run: SourceRun, _ places: [Place]) -> JSON {
        let place = places.indices.contains(run.place) ? places[run.place] : Place()
        return .members([
            "start": .int(run.span.start), "end": .int(run.span.end), "source": .int(run.sourceStart),
            "page": place.page.map(JSON.int), "line": place.line.map(JSON.int),
            "element": place.element.map(JSON.string),
            "box": place.box.map { .array([$0.xMin, $0.yMin, $0.xMax, $0.yMax].map(JSON.number)) },
        ])
    }
}
