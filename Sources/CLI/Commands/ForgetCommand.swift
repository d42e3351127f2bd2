import ArgumentParser
import Index
import Pipeline

/// `forget DOCUMENT`: takes a document out for good.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Take a document out for good: text, events and search. Its bytes are never taken in again.",
        discussion: """
            The file itself is left alone, and so are copies made by “tijdlijn backup”. With --undo the next ingest takes
            it in again; what “correct” had said of its events is not brought back.

            Example:  tijdlijn forget 3f6a0c12e7d9b845 --reason 'withdrawn by the ministry'
            """)

    @Argument(help: "Its id or the beginning of it, its identifier (kst-29544-807), its path or the file's name.")
    var document: String

    @OptionGroup var store: StoreOptions

    @Option(help: "Why, for the record.")
    var reason = ""

    @Flag(help: "Let it in again; takes the id.")
    var undo = false

    func run() throws {
        try store.writing { timeline in
            if undo {
                try answering { () throws(IndexError) in try timeline.remember(document) }
                return Messages.print("\(document) may be taken in again; the next ingest does.")
            }
            let id = try answering { () throws(IndexError) in try timeline.document(document).documentID }
            try answering { () throws(IndexError) in try timeline.forget(id, reason: reason) }
            Messages.print("\(id) is forgotten. To let it in again: tijdlijn forget --undo \(id)")
        }
    }
}
