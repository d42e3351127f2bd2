import Model

/// The only caller of `antiword`: a Word file of before 2007 as DocBook, and the text of its notes.
struct Antiword: Sendable {
    static let name = "antiword"
    static let package = "antiword"
    /// The command that makes such files readable.
    static let install = "apt-get install \(package)"

    /// Folders to look for the program in; nil for the environment's `PATH`.
    var searchPath: String?

    /// The file as DocBook: what tracked changes deleted and hidden text are not in it, and notes are empty.
    func docBook(of path: String, size: Int, limits: ReadingLimits) async throws(IngestError) -> [UInt8] {
        try await run(["-x", "db", "-m", "UTF-8.txt", Antiword.safe(path)], size: size, limits: limits)
    }

    /// The texts of the notes in their order: `[1] …` to `[n] …` after a rule at the end of the plain text.
    ///
    /// - Returns: as many as follow one another from the first one on.
    func notes(of path: String, size: Int, limits: ReadingLimits) async throws(IngestError) -> [String] {
        let text = try await run(["-w", "0", "-m", "UTF-8.txt", Antiword.safe(path)], size: size, limits: limits)
        return Antiword.notes(in: text)
    }

    static func notes(in text: [UInt8]) -> [String] {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        let rules = lines.indices.filter { lines[$0] == rule }
        let start = rules.last { index in lines[(index + 1)...].first { !$0.isEmpty }?.hasPrefix("[1]") == true }
        guard let start else { return [] }
        var notes: [String] = []
        for line in lines[(start + 1)...] {
            if line == rule { break }
            let label = "[\(notes.count + 1)]"
            if line.hasPrefix(label) {
                notes.append(String(line.dropFirst(label.count)))
            } else if !notes.isEmpty {
                notes[notes.count - 1] += " " + line
            }
        }
        return notes.map(\.collapsed)
    }

    /// What divides the text from notes and boxes.
    static let rule = "-----------------------"

    private static func safe(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

    private func run(_ arguments: [String], size: Int, limits: ReadingLimits) async throws(IngestError) -> [UInt8] {
        guard let executable = ToolProbe.find(Antiword.name, in: searchPath) else {
            throw .unsupported(
                format: "Word before 2007 (.doc), for want of a program",
                remedy: "Install it and take the file in again: \(Antiword.install)")
        }
        let output = 4_000_000 + size * limits.outputRatio
        var bytes: [UInt8] = []
        let result = try await ChildProcess.run(
            executable: executable, arguments: arguments,
            limits: .init(seconds: limits.seconds, memory: limits.memory, output: output)
        ) { piece in
            bytes.append(contentsOf: piece)
            return true
        }
        let complaint = String(decoding: result.standardError.prefix(4096), as: UTF8.self)
        switch result.ending {
        case .exited(0), .stopped: return bytes
        case .timedOut: throw .timeout(seconds: Int(limits.seconds))
        case .outputExceeded: throw .tooLarge(detail: "\(Antiword.name) put out more than \(output >> 20) MiB for it")
        case .signalled(let signal):
            if signal == 24 { throw .timeout(seconds: Int(limits.seconds)) }
            throw .crashed(tool: Antiword.name, detail: "it ended by signal \(signal)")
        case .exited(let code): throw Antiword.error(code, complaint, limits)
        }
    }

    /// What an exit code and a complaint mean; 126 and 127 are the shell's.
    static func error(_ code: Int32, _ complaint: String, _ limits: ReadingLimits) -> IngestError {
        let said = complaint.lowercased()
        if said.contains("encrypted") { return .encrypted }
        if said.contains("too small to handle") { return .empty }
        if said.contains("memory") { return .outOfMemory(limit: limits.memory) }
        if code == 126 || code == 127 {
            return .crashed(tool: name, detail: "it is installed but does not run (exit code \(code))")
        }
        if said.contains("cannot be opened") || said.contains("can't open") {
            return .unreadable(detail: "it cannot be opened")
        }
        return .damaged(detail: "it cannot be opened as a Word file")
    }
}
