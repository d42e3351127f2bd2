import Foundation
import Testing

/// The built program, run as a person would.
struct Program {
    /// What a run left behind.
    struct Run {
        var status: Int32
        var output: String
        var messages: String
    }

    /// The folder it works in; removed by ``tidy()``.
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "tijdlijn-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    func tidy() throws { try FileManager.default.removeItem(atPath: folder) }

    /// Beside the test runner, where the package manager builds everything.
    static var executable: String {
        get throws {
            var folder = URL(
                fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            folder.deleteLastPathComponent()
            let built = folder.appendingPathComponent("tijdlijn").path
            if FileManager.default.isExecutableFile(atPath: built) { return built }
            let root = URL(fileURLWithPath: #filePath)
                .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            return root.appendingPathComponent(".build/debug/tijdlijn").path
        }
    }

    /// Writes a file into the folder.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let path = folder + "/" + name
        try FileManager.default.createDirectory(
            atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Runs the program in the folder and waits for its end.
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
        try launch(try Program.executable, arguments, environment: environment)
    }

    func launch(_ executable: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Run {
        let running = try start(executable, arguments, environment: environment)
        running.process.waitUntilExit()
        return try running.result()
    }

    /// A run that goes on.
    struct Running {
        let process: Process
        let output: URL
        let messages: URL

        /// Waits until the process holds itself, or is gone.
        func waitUntilStopped() {
            while process.isRunning, state != "T" { usleep(1_000) }
        }

        /// The letter that `/proc` has for what the process does; nil where it is gone.
        private var state: Substring? {
            guard let stat = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
            else { return nil }
            return stat.split(separator: ") ").last?.prefix(1)
        }

        func result() throws -> Run {
            let ended = process.terminationReason == .exit
            defer { for file in [output, messages] { try? FileManager.default.removeItem(at: file) } }
            return Run(
                status: ended ? process.terminationStatus : -process.terminationStatus,
                output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
                messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
        }
    }

    func start(_ executable: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Running {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ProcessInfo.processInfo.environment
        variables["TIJDLIJN_STORE"] = nil
        process.environment = variables.merging(environment) { $1 }
        // Files, not pipes: whatever is printed, nobody waits for a reader.
        let name = UUID().uuidString
        let output = URL(fileURLWithPath: NSTemporaryDirectory() + name + ".out")
        let messages = URL(fileURLWithPath: NSTemporaryDirectory() + name + ".err")
        for file in [output, messages] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        return Running(process: process, output: output, messages: messages)
    }
}

/// A short letter with a share and a finding in it.
let shortLetter = """
    Den Haag, 12 maart 2015

    De Inspectie SZW constateert dat gemeenten hun werkgeversdienstverlening hebben verbeterd.

    In 2014 had 35% van de gemeenten een gezamenlijk loket.

    """
