import ArgumentParser
import Foundation
import Index
import Render

/// `watch`: searches that are saved and tell of each new hit once.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Saved searches: what is new since the last time, once.",
        discussion: """
            Example:  tijdlijn watch add loketten 'werkgeversservicepunt year:2012..'
                      tijdlijn watch run --atom /srv/www/loketten.atom
            """,
        subcommands: [Add.self, List.self, Run.self, Remove.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Saves a search under a name.")
        @Argument(help: "The name.") var name: String
        @Argument(help: "The query, as for search.") var query: [String]
        @OptionGroup var store: StoreOptions

        func run() throws {
            let typed = query.joined(separator: " ")
            let parsed = SearchQuery(typed)
            if parsed.isEmpty { throw CommandError(parsed.message ?? "There is nothing to look for.", status: .usage) }
            if let message = parsed.message { Messages.print("tijdlijn: \(message)") }
            let timeline = try store.writing()
            let before = try answering { () throws(IndexError) in
                let before = try timeline.watches().first { $0.name == name }
                try timeline.addWatch(name: name, query: typed)
                try timeline.close()
                return before
            }
            if let before, before.query != typed {
                Messages.print("tijdlijn: “\(name)” looked for “\(before.query)” until now.")
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The saved searches.")
        @OptionGroup var store: StoreOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let timeline = try store.reading()
            let saved = try answering { () throws(IndexError) in try timeline.watches() }
            try SimpleRows.print(
                saved.map { search in
                    [
                        "name": .string(search.name), "query": .string(search.query),
                        "created_at": .string(search.createdAt),
                    ]
                }, names: ["name", "query", "created_at"], flexible: ["query"], output,
                empty: "There is no saved search: tijdlijn watch add NAME WORDS makes one.")
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Forgets a saved search.")
        @Argument(help: "The name.") var name: String
        @OptionGroup var store: StoreOptions

        func run() throws {
            let timeline = try store.writing()
            let isGone = try answering { () throws(IndexError) in
                let isGone = try timeline.removeWatch(name: name)
                try timeline.close()
                return isGone
            }
            if !isGone {
                throw CommandError(
                    "There is no saved search “\(name)”: “tijdlijn watch list” shows them.", status: .usage)
            }
        }
    }

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tells what is new, as text and as an Atom file.")
        @Argument(help: "Which; all where none is named.") var names: [String] = []
        @Option(help: ArgumentHelp("Write an Atom feed of the new hits.", valueName: "file")) var atom: String?
        @OptionGroup var store: StoreOptions
        @OptionGroup var output: OutputOptions

        static let fields = [
            "watch", "document_id", "identifier", "title", "document_date", "page", "citation", "snippet", "link",
        ]

        func run() throws {
            let timeline = try store.writing()
            let known = try answering { () throws(IndexError) in try timeline.watches() }
            for name in names where !known.contains(where: { $0.name == name }) {
                throw CommandError(
                    "There is no saved search “\(name)”: “tijdlijn watch list” shows them.", status: .usage)
            }
            let now = Date().formatted(.iso8601)
            var entries: [AtomFeed.Entry] = []
            var told: [(name: String, hits: [WatchHit])] = []
            let data = try output.open()
            var writer = RowWriter(output.format, columns: [], to: data)
            for saved in known where names.isEmpty || names.contains(saved.name) {
                let hits = try answering { () throws(IndexError) in try timeline.newHits(of: saved.name) }
                told.append((saved.name, hits))
                if output.format == .table { try data.line("\(saved.name): \(hits.count) new for \(saved.query)") }
                for hit in hits.map(\.hit) {
                    let cited = SearchCommand.citation(hit) ?? hit.documentID
                    if output.format == .table {
                        try data.line("  \(cited)\n    \(hit.snippet)")
                        if let link = SearchCommand.link(hit) { try data.line("    \(link)") }
                    } else {
                        let values: [JSON] = [
                            .string(saved.name), .string(hit.documentID), .text(hit.identifier), .text(hit.title),
                            .text(hit.documentDate), .integer(hit.page), .string(cited), .string(hit.snippet),
                            .text(SearchCommand.link(hit)),
                        ]
                        let members = zip(Self.fields, values).map { JSON.Member(name: $0, value: $1) }
                        try writer.write(OutputRow(fields: members, cells: []))
                    }
                    entries.append(
                        AtomFeed.Entry(
                            id: "urn:tijdlijn:\(hit.documentID):\(hit.span.start)", title: "\(saved.name): \(cited)",
                            updated: now, published: nil, summary: hit.snippet, category: saved.name,
                            link: SearchCommand.link(hit), content: SearchCommand.html(hit)))
                }
            }
            if output.format == .table { try data.flush() } else { try writer.finish(header: Self.fields) }
            try data.synchronize()
            if let atom {
                let output = try Output(path: atom)
                let feed = AtomFeed(
                    id: "urn:tijdlijn:watch", title: "Tijdlijn: saved searches",
                    subtitle: "What saved searches found for the first time", updated: now,
                    generator: "tijdlijn \(Tijdlijn.version)", entries: entries)
                try output.write(feed.xml())
                try output.flush()
                try output.synchronize()
            }
            // What could not be written is new the next time too.
            try answering { () throws(IndexError) in
                for (name, hits) in told { try timeline.markTold(hits, of: name) }
                try timeline.close()
            }
        }
    }
}
