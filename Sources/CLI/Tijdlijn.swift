import ArgumentParser
import Foundation
import Pipeline

/// The command `tijdlijn`; what it can do is its list of subcommands.
struct Tijdlijn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tijdlijn",
        abstract: "A timeline of Dutch policy, proved by the documents it was read from.",
        discussion: """
            Take documents in with “tijdlijn ingest FOLDER”, then ask: “tijdlijn timeline --from 1991 --to 2016”,
            “tijdlijn churn”, “tijdlijn search WORDS”. All is kept in one SQLite file, ./tijdlijn.db unless --store or
            $TIJDLIJN_STORE name another.

            Exit codes: 0 all good, 1 something was set aside, 2 wrong command line, 3 a needed program is missing,
            4 the store is damaged, 5 a source could not be reached, 6 nothing new where something was expected, 74 cannot
            read or write, 75 another run holds the store, 130 interrupted.
            """,
        version: version,
        subcommands: [
            IngestCommand.self, ForgetCommand.self, ReprocessCommand.self,
            TimelineCommand.self, ChurnCommand.self, SubjectsCommand.self, StatisticsCommand.self,
            SearchCommand.self, WatchCommand.self,
            ShowCommand.self,
            CiteCommand.self, CorrectCommand.self, RejectCommand.self, AddCommand.self, CorrectionsCommand.self,
            DocumentsCommand.self, ConvertCommand.self,
            ExtractCommand.self, ExplainCommand.self, StatusCommand.self, RunsCommand.self, FailuresCommand.self,
            CoverageCommand.self, VerifyCommand.self, BackupCommand.self, DumpCommand.self, DoctorCommand.self,
            CorrectDocumentCommand.self, EvaluateCommand.self, SampleCommand.self, WorkerCommand.self,
        ])

    /// The program's version; runs record it.
    static let version = "0.1.0"
}

@main
enum Program {
    static func main() async {
        // A reader that leaves early (head, a pager) is no error: writing to it fails and the command ends quietly.
        signal(SIGPIPE, SIG_IGN)
        if await Worker.serve(startedBy: CommandLine.arguments) { exit(ExitStatus.ok.rawValue) }
        exit(await run().rawValue)
    }

    /// The command that was asked for. Looking for it among all of them takes as long as the rest of a start, so the one
    /// that the first word names is asked first; what it does not take is asked of all, who answer best.
    private static func parsed() throws -> any ParsableCommand {
        let arguments = CommandLine.arguments.dropFirst()
        let named = Tijdlijn.configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        switch Result(catching: { try named?.parse(Array(arguments.dropFirst())) }) {
        case .success(let command?): return command
        case .success(nil), .failure: return try Tijdlijn.parseAsRoot()
        }
    }

    private static func run() async -> ExitStatus {
        do {
            var command = try parsed()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return .ok
        } catch let error as CommandError {
            if error.status != .ok || !error.reason.isEmpty { Messages.print("tijdlijn: \(error)", at: .error) }
            return error.status
        } catch OutputError.readerLeft {
            return .ok
        } catch let error as OutputError {
            Messages.print("tijdlijn: \(error)", at: .error)
            return .cannotReadOrWrite
        } catch let code as ExitCode {
            return ExitStatus(rawValue: code.rawValue) ?? .usage
        } catch {
            let message = Tijdlijn.fullMessage(for: error)
            if Tijdlijn.exitCode(for: error) == .success {
                // What the parser takes where there is no terminal.
                let width = Terminal.isTerminal(STDOUT_FILENO) ? Terminal.width(STDOUT_FILENO) : 80
                print(HelpText.flowing(message, width: width))
                return .ok
            }
            Messages.print(message)
            return .usage
        }
    }
}
