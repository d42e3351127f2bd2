import ArgumentParser
import Index
import Model

/// `correct EVENT`: a person's word over the program's.
struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Correct an event; kept when documents are read anew.",
        discussion: """
            A correction is tied to the words it stands on: it survives other rules and another converter, and is listed
            by “tijdlijn corrections --misfits” where the words are gone.

            Example:  tijdlijn correct 0123456789abcdef --date 2003 --reason "kst-25186-3 p. 2" --by "E. de Boer"
            """)

    @Argument(help: "The event's id, or the beginning of it.")
    var event: String

    @OptionGroup var word: CorrectionOptions
    @OptionGroup var who: Responsibility
    @OptionGroup var store: StoreOptions

    func run() throws {
        guard !word.fields.isEmpty else {
            let flaw = CorrectionFlaw.nothing
            throw CommandError(flaw.reason, remedy: flaw.remedy, status: .usage)
        }
        try store.writing { timeline in
            try CorrectionText.record(timeline, .correct, event, word, who)
        }
    }
}

/// `reject EVENT`: what the program found is not so.
struct RejectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Take an event out of the timeline; kept when documents are read anew.",
        discussion: """
            Example:  tijdlijn reject 0123456789abcdef --reason "no change, only considered" --by "E. de Boer"
            """)

    @Argument(help: "The event's id, or the beginning of it.")
    var event: String

    @OptionGroup var who: Responsibility
    @OptionGroup var store: StoreOptions

    func run() throws {
        try store.writing { timeline in try CorrectionText.record(timeline, .reject, event, nil, who) }
    }
}

/// `add`: what the program did not find.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add an event that stands in a document; kept when documents are read anew.",
        discussion: """
            The quote has to stand in the document exactly once; white space, hyphens and capitals make no difference.

            Example:  tijdlijn add --document kst-31907-12 --quote "de regeling verviel in 2010" --kind policy-change
                      --action end --subject regeling --date 2010 --reason "missed" --by "E. de Boer"
            """)

    @Option(help: "Its id or the beginning of it, its identifier, its path or the file's name.")
    var document: String

    @Option(help: "The words that prove it.")
    var quote: String

    @Option(help: "policy-change, finding, statistic or quantity.")
    var kind = "policy-change"

    @OptionGroup var word: CorrectionOptions
    @OptionGroup var who: Responsibility
    @OptionGroup var store: StoreOptions

    func run() throws {
        let name = kind.split(separator: "-").joined(separator: "_")
        guard Event.Kind(rawValue: name) != nil else {
            throw CommandError(
                "“\(kind)” is no kind.", remedy: "One of policy-change, finding, statistic, quantity.", status: .usage)
        }
        try word.check(.add, kind: name)
        let fields = word.fields
        try store.writing { timeline in
            let row = try answering { () throws(IndexError) in try timeline.document(document) }
            let draft = try answering { () throws(IndexError) in
                try timeline.draft(
                    adding: name, quote: quote, in: row.documentID, fields: fields, reason: who.reason,
                    author: who.author)
            }
            guard let draft else {
                throw CommandError(
                    "The words do not stand in \(document) exactly once.",
                    remedy: "Quote more of them, as tijdlijn show \(document) --text prints them.", status: .usage)
            }
            try CorrectionText.record(timeline, draft)
        }
    }
}
