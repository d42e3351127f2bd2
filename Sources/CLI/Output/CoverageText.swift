import Index
import Model

/// The line under an answer that says what it rests on.
enum CoverageText {
    /// Prints it to standard error, so that the table itself stays clean.
    static func show(
        _ store: TimelineStore, from: CivilDate?, to: CivilDate?, kinds: Set<Event.Kind>
    ) throws(CommandError) {
        let line = try answering { () throws(IndexError) in
            try store.coverageLine(from: from, to: to, kinds: kinds)
        }
        Messages.print(line.sentence)
    }
}
