import Model

/// The only caller of `pdftotext`: a PDF's words with their boxes, as poppler's XHTML, piece by piece.
struct PDFToText: Sendable {
    static let name = "pdftotext"
    static let package = "poppler-utils"

    /// Folders to look for the program in; nil for the environment's `PATH`.
    var searchPath: String?

    /// Streams the page boxes of a file.
    ///
    /// - Parameters:
    ///   - size: bytes of the file; the output limit counts in them.
    ///   - onOutput: gets each piece of the XHTML; false ends the program.
    /// - Returns: what the program complained about, where it went on nevertheless.
    /// - Throws: the named outcome where the program says that it cannot read the file, or spends too much.
    func boxes(
        of path: String, size: Int, limits: ReadingLimits, onOutput: (UnsafeRawBufferPointer) -> Bool
    ) async throws(IngestError) -> [UInt8] {
        guard let executable = ToolProbe.find(PDFToText.name, in: searchPath) else {
            throw .toolMissing(name: PDFToText.name, install: "apt-get install \(PDFToText.package)")
        }
        // Poppler spends some sixteen bytes of XHTML on a character.
        let output = 16_000_000 + size * limits.outputRatio
        let safePath = path.hasPrefix("-") ? "./" + path : path
        let result = try await ChildProcess.run(
            executable: executable, arguments: ["-bbox-layout", "-enc", "UTF-8", safePath, "-"],
            preload: Colourless.path, limits: .init(seconds: limits.seconds, memory: limits.memory, output: output),
            onOutput: onOutput)
        let complaint = String(decoding: result.standardError.prefix(4096), as: UTF8.self)
        switch result.ending {
        case .exited(0), .stopped: return result.standardError
        case .timedOut: throw .timeout(seconds: Int(limits.seconds))
        case .outputExceeded:
            throw .tooLarge(detail: "\(PDFToText.name) put out more than \(output >> 20) MiB for it")
        case .signalled(let signal):
            if PDFToText.isOutOfMemory(complaint) { throw .outOfMemory(limit: limits.memory) }
            // The kernel's own limit on processor time ends a program by SIGXCPU or SIGKILL.
            if signal == 24 { throw .timeout(seconds: Int(limits.seconds)) }
            throw .crashed(tool: PDFToText.name, detail: "it ended by signal \(signal)")
        case .exited(let code): throw PDFToText.error(code, complaint, limits)
        }
    }

    /// What an exit code and a complaint mean.
    ///
    /// Source: pdftotext(1): 1 error opening a PDF file, 2 error opening an output file, 3 permissions; 126 and 127
    /// are the shell's.
    static func error(_ code: Int32, _ complaint: String, _ limits: ReadingLimits) -> IngestError {
        if complaint.contains("Incorrect password") { return .encrypted }
        if complaint.contains("Unsupported security handler") || complaint.contains("Unknown security handler")
            || complaint.contains("Unsupported version/revision")
        {
            return .encrypted
        }
        if isOutOfMemory(complaint) { return .outOfMemory(limit: limits.memory) }
        if complaint.contains("Couldn't open file") || complaint.contains("I/O Error") {
            return .unreadable(detail: "it cannot be opened")
        }
        switch code {
        case 1, 99: return .damaged(detail: "it cannot be opened as a PDF")
        case 3: return .encrypted
        case 126, 127: return .crashed(tool: name, detail: "it is installed but does not run (exit code \(code))")
        default: return .crashed(tool: name, detail: "it ended with exit code \(code)")
        }
    }

    private static func isOutOfMemory(_ complaint: String) -> Bool {
        ["Out of memory", "bad_alloc", "Cannot allocate memory", "cannot allocate memory", "memory exhausted"].contains
        {
            complaint.contains($0)
        }
    }
}
