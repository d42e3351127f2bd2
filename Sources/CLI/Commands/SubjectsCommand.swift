import ArgumentParser
import Index
import Relate

/// `subjects`: laws, programmes and organisations under all their names.
struct SubjectsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subjects",
        abstract: "Laws, programmes and organisations under all their names, with what happened to them.",
        discussion: """
            Names are joined where a document defines an abbreviation, where they differ in number, inflection or spelling
            only, where they are the same law, or where the program's table of facts says so; never because they look
            alike. With a NAME: its names and why they are one, its lives, and every change with its witness. NAME is a whole
            name, or whole words of one with three letters or more.

            Example:  tijdlijn subjects RPA
            """)

    @Argument(help: "A name, an abbreviation, or whole words of a name.")
    var name: String?

    @Flag(help: "Also descriptions that mean one thing within their document only.")
    var all = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if all && name != nil { throw ValidationError("--all goes with the list: leave it out, or the name.") }
    }

    func run() throws {
        let related = try RelatedChanges(try store.reading(), isBrief: false)
        guard let name else { return try list(related) }
        let found = related.finder.register.search(name)
        guard !found.isEmpty else {
            throw CommandError(
                "Nothing in the store changes under the name “\(name)”.",
                remedy: "Only whole names are found, and whole words of three letters or more. All names: "
                    + "tijdlijn subjects --all", status: .usage)
        }
        try detail(found.map { related.finder.register.subjects[$0] }, related)
    }

    private func list(_ related: RelatedChanges) throws {
        let columns = [
            TableColumn(title: "subject", least: 24, isFlexible: true),
            TableColumn(title: "other names", least: 20, isFlexible: true), TableColumn(title: "lives"),
            TableColumn(title: "changes", isNumber: true), TableColumn(title: "documents", isNumber: true),
        ]
        let names = ["subject", "is_name", "names", "lives", "changes", "documents"]
        var writer = RowWriter(output.format, columns: columns, to: try output.open())
        let lives = Dictionary(grouping: related.finder.lifetimes, by: \.subject)
        let subjects = related.finder.register.subjects.filter { all || $0.isName }
        for subject in subjects.sorted(by: { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }) {
            let documents = Set(subject.witnesses.map { related.rows[$0].documentID }).count
            let spans = (lives[subject.id] ?? []).map { "\($0.begin?.edtf ?? "?")–\($0.end?.edtf ?? "")" }
            let others = subject.names.map(\.text).filter { !subject.title.hasPrefix($0) }
            let fields: [JSON] = [
                .string(subject.title), .bool(subject.isName), .array(subject.names.map { .string($0.text) }),
                .array(spans.map(JSON.string)), .int(subject.witnesses.count), .int(documents),
            ]
            try writer.write(
                OutputRow(
                    fields: zip(names, fields).map { JSON.Member(name: $0, value: $1) },
                    cells: [
                        subject.title, others.joined(separator: "; "), spans.joined(separator: "; "),
                        String(subject.witnesses.count), String(documents),
                    ]))
        }
        try writer.finish(header: names)
        if output.format == .table && subjects.isEmpty { Messages.print("The store tells of no policy changes.") }
    }

    private func detail(_ subjects: [Subject], _ related: RelatedChanges) throws {
        if output.format != .table {
            var writer = RowWriter(output.format, columns: [], to: try output.open())
            for subject in subjects {
                try writer.write(OutputRow(fields: SubjectText.fields(subject, related), cells: []))
            }
            return try writer.finish()
        }
        let data = try output.open()
        for (index, subject) in subjects.enumerated() {
            if index > 0 { try data.line("") }
            for line in SubjectText.lines(subject, related) { try data.line(line) }
        }
        try data.flush()
    }
}
