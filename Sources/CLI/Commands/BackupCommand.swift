import ArgumentParser
import Index

/// `backup FILE`: a consistent copy of the store while it is in use.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store to a file, consistently and while it is in use.",
        discussion: """
            The copy is checked before it takes the place of an older one. To restore, put it where the store was.

            Example:  tijdlijn backup /var/backups/beleid.db
            """)

    @Argument(help: "The file to write.")
    var file: String

    @OptionGroup var store: StoreOptions

    func run() throws {
        let timeline = try store.reading()
        try answering { () throws(IndexError) in try timeline.backup(to: file) }
        Messages.print("\(store.path) was copied to \(file).")
    }
}
