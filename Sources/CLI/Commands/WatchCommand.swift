import ArgumentParser
import Foundation
import Index

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
            try answering { () throws(IndexError) in
                try timeline.addWatch(name: name, query: typed)
                try timeline.close()
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The saved searches.")
        @OptionGroup var store: StoreOptions

        func run() throws {
            let timeline = try store.reading()
            for saved in try answering({ () throws(IndexError) in try timeline.watches() }) {
                print("\(saved.name)\t\(saved.query)\t\(saved.createdAt)")
            }
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

        func run() throws {
            let timeline = try store.writing()
            let known = try answering { () throws(IndexError) in try timeline.watches() }
            for name in names where !known.contains(where: { $0.name == name }) {
                throw CommandError(
                    "There is no saved search “\(name)”: “tijdlijn watch list” shows them.", status: .usage)
            }
            let citations = Citations(timeline)
            var feed = AtomFeed(at: Date())
            for saved in known where names.isEmpty || names.contains(saved.name) {
                let hits = try answering { () throws(IndexError) in try timeline.newHits(of: saved.name) }
                print("\(saved.name): \(hits.count) new for \(saved.query)")
                for hit in hits {
                    let cited = citations.text(hit) ?? hit.documentID
                    print("  \(cited)\n    \(hit.snippet)")
                    if let link = SearchCommand.link(hit) { print("    \(link)") }
                    feed.add(hit, citation: cited, search: saved.name)
                }
            }
            if let atom {
                let output = try Output(path: atom)
                try output.write(feed.text)
                try output.flush()
            }
            try answering { () throws(IndexError) in try timeline.close() }
        }
    }
}

extension StoreOptions {
    /// Opens the store to write to it; it has to be there.
    func writing() throws(CommandError) -> TimelineStore {
        guard FileManager.default.fileExists(atPath: path) else { return try reading() }
        do {
            return try TimelineStore(path: path)
        } catch {
            throw CommandError(error)
        }
    }
}

/// New hits as a feed. Source: RFC 4287.
struct AtomFeed {
    private var entries = ""
    private let updated: String

    init(at date: Date) { updated = date.formatted(.iso8601) }

    mutating func add(_ hit: SearchHit, citation: String, search: String) {
        let link = SearchCommand.link(hit).map { "    <link href=\"\(Self.escaped($0))\"/>\n" } ?? ""
        entries += """
              <entry>
                <id>urn:tijdlijn:\(hit.documentID):\(hit.span.start)</id>
                <title>\(Self.escaped(search)): \(Self.escaped(citation))</title>
                <updated>\(updated)</updated>
            \(link)    <content type="html">\(Self.escaped(SearchCommand.html(hit)))</content>
              </entry>

            """
    }

    var text: String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>urn:tijdlijn:watch</id>
          <title>Tijdlijn: saved searches</title>
          <updated>\(updated)</updated>
          <author><name>tijdlijn</name></author>
        \(entries)</feed>

        """
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
