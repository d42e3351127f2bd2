import ArgumentParser
import Foundation
import Index
import Model
import Pipeline

/// What a run needs that nobody watches.
struct NightOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "End with 6 when nothing new came on a day that should have brought something.",
            discussion: """
                Working days outside the recesses of the Tweede Kamer (by rule, a week longer at both ends). A run before \
                noon judges the day before.
                """))
    var expectNew = false

    @Option(help: ArgumentHelp("With --expect-new: expected days in a row that may bring nothing.", valueName: "days"))
    var quietDays: Int?

    @Option(
        help: ArgumentHelp(
            "With --expect-new: recesses in the place of the rule: lines of first day, last day, name.",
            valueName: "file"))
    var recess: String?

    @Option(help: "What the run says: text, or json for an object a line (file by file) on standard error.")
    var log = LogFormat.text

    @Option(help: ArgumentHelp("Room that the disk of the store must have, in MiB; else 74.", valueName: "MiB"))
    var minFree = 64

    func validate() throws {
        if let quietDays, !(0...366).contains(quietDays) { throw ValidationError("--quiet-days takes 0 to 366.") }
        if (quietDays != nil || recess != nil) && !expectNew {
            throw ValidationError("--quiet-days and --recess say more of --expect-new: add that.")
        }
        if minFree < 0 { throw ValidationError("--min-free takes a number of MiB.") }
    }

    /// The calendar that is meant.
    ///
    /// - Throws: where the file of recesses cannot be read.
    func calendar() throws(CommandError) -> PublicationCalendar {
        guard let recess else { return PublicationCalendar() }
        let text: String
        do {
            text = try String(contentsOfFile: recess, encoding: .utf8)
        } catch {
            throw CommandError("\(recess) cannot be read.", remedy: "Check the path.", status: .usage)
        }
        do {
            return try PublicationCalendar(lines: text)
        } catch {
            throw CommandError(
                "Line \(error.line) of \(recess) is no recess: “\(error.text)”.",
                remedy: "Write the first day, the last day and a name: 2026-07-03 2026-08-31 zomerreces.",
                status: .usage)
        }
    }

    /// What is expected of a run that begins now; nil where nothing is.
    func expectation(_ store: TimelineStore, _ calendar: PublicationCalendar) throws(CommandError) -> Expectation? {
        guard expectNew else { return nil }
        let last = try answering { () throws(IndexError) in try store.lastArrival() }
        return Expectation(
            calendar: calendar, quietDays: quietDays ?? 0, day: Expectation.day(of: Date()),
            lastArrival: last.map { Expectation.day(of: $0) })
    }

    /// Refuses a disk that has no room before anything is written to it.
    func checkRoom(for store: String) throws(CommandError) {
        guard let free = DiskSpace.free(at: store), free < minFree << 20 else { return }
        throw CommandError(
            "The disk of \(store) has \(free >> 20) MiB left; a run wants \(minFree).",
            remedy: "Make room, or lower --min-free.", status: .cannotReadOrWrite)
    }
}

extension LogFormat: ExpressibleByArgument {}
