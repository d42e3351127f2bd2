import ArgumentParser
import Foundation
import Index
import Model
import Pipeline

/// `correct-document DOCUMENT`: a person's word on what a document is.
struct CorrectDocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct-document",
        abstract: "Say what a document does not say of itself, or says wrong: date, kind, identifier, title, source.",
        discussion: """
            What is said stands above what was read, is marked as supplied and is kept whenever the document is read
            again. Its file is read anew at once, so that findings without a date of their own take the new date. An
            empty value takes back what was said.

            Example:  tijdlijn correct-document 39dfa14a --date 2016-10-12 --kind inspection_report
            """)

    @Argument(help: "The document: its id or the first characters of it, its identifier, its path or the file's name.")
    var document: String

    @Option(help: "Its date in EDTF: 2016-10-12, 2016-10 or 2016.")
    var date: String?

    @Option(help: "Its kind: kamerbrief, inspection_report, research_note …")
    var kind: String?

    @Option(help: "Its identifier: kst-29544-807.")
    var identifier: String?

    @Option(help: "Its title.")
    var title: String?

    @Option(help: "The source that it is counted under.")
    var source: String?

    @OptionGroup var store: StoreOptions

    private var said: [(SuppliedValue.Field, String)] {
        [(.date, date), (.kind, kind), (.identifier, identifier), (.title, title), (.source, source)].compactMap {
            field, value in value.map { (field, $0) }
        }
    }

    func validate() throws {
        if said.isEmpty { throw ValidationError("Say something: --date, --kind, --identifier, --title or --source.") }
        if let date, !date.isEmpty {
            do {
                _ = try SuppliedTable.date(date)
            } catch {
                throw ValidationError("\(error.reason) \(error.remedy)")
            }
        }
    }

    func run() async throws {
        let (timeline, lock) = try store.writingAlone()
        let row = try answering { () throws(IndexError) in try timeline.document(document) }
        let values = said.map { SuppliedValue(.bytes(row.sha256), $0.0, $0.1.isEmpty ? nil : $0.1) }
        try answering { () throws(IndexError) in try timeline.supply(values, origin: "correct-document") }
        // Under the name that the store has for it: from another folder a relative one would be another file.
        let places = try answering { () throws(IndexError) in try FilePlaces(timeline) }
        if let path = row.sourcePath, places(path) == path, FileManager.default.fileExists(atPath: path) {
            try await readAnew(path, timeline)
            let words = said.map { "\($0.0.rawValue) \($0.1.isEmpty ? "taken back" : $0.1)" }.joined(separator: ", ")
            Messages.print("\(row.documentID) was read anew: \(words).")
        } else {
            Messages.print("Kept. The document's file is not there; it takes effect when the file is taken in again.")
        }
        try answering { () throws(IndexError) in try timeline.close() }
        withExtendedLifetime(lock) {}
    }

    private func readAnew(_ path: String, _ timeline: TimelineStore) async throws(CommandError) {
        do {
            let options = Batch.Options(
                jobs: 1, executable: Batch.thisExecutable, program: "tijdlijn \(Tijdlijn.version)")
            let walk = try FileWalk([path], store: store.path)
            _ = try await Batch(store: timeline, options: options).run(walk) { _ in }
        } catch let error as SourceError {
            throw CommandError(error)
        } catch let error as Batch.Failure {
            throw CommandError(error)
        } catch {
            throw CommandError("\(error)", remedy: "Report it.", status: .cannotReadOrWrite)
        }
    }
}
