import Glibc

/// A foreign program: whether it is here, which version, and how to install it.
public struct ToolProbe: Hashable, Sendable {
    /// As it is called: `pdftotext`.
    public let name: String
    /// Where it lies; nil where it is missing.
    public let path: String?
    /// The line in which it says its version; nil where it is missing or says nothing.
    public let version: String?
    /// The command that installs it.
    public let install: String
    /// What is lost without it.
    public let purpose: String

    /// Every program that reading may call, the needed one first.
    public static let tools: [(name: String, package: String, versionFlag: String, purpose: String)] = [
        (PDFToText.name, PDFToText.package, "-v", "reads the text of PDF files"),
        (PageRenderer.name, PageRenderer.package, "-v", "draws pages of PDF files that have no text"),
        (PageImages.name, PageRenderer.package, "-v", "tells which pages of PDF files are pictures"),
        (
            PageRecogniser.name, PageRecogniser.packages, "--version",
            "reads scans, in Dutch; without it they end as needs-ocr"
        ),
        (Antiword.name, Antiword.package, "-h", "reads Word files of before 2007 (.doc)"),
        (QPDF.name, "qpdf", "--version", "reads page labels and outlines of PDF files"),
    ]

    /// The names of those ``tools`` that are here, for telling whether a file is worth another try.
    public static var present: [String] { tools.map(\.name).filter { find($0) != nil } }

    /// Looks for all ``tools`` and asks each that is here for its version.
    ///
    /// - Parameter searchPath: folders divided by colons; nil for the environment's `PATH`.
    public static func all(searchPath: String? = nil) async -> [ToolProbe] {
        var probes: [ToolProbe] = []
        for tool in tools {
            var path = find(tool.name, in: searchPath)
            // Without Dutch it is as good as missing, and the same command mends that.
            if tool.name == PageRecogniser.name, let found = path, await !PageRecogniser.readsDutch(found) {
                path = nil
            }
            var version: String?
            if let path { version = await askVersion(path, flag: tool.versionFlag) }
            probes.append(
                ToolProbe(
                    name: tool.name, path: path, version: version, install: "apt-get install \(tool.package)",
                    purpose: tool.purpose))
        }
        return probes
    }

    /// The path of a program that may be run; nil where there is none.
    public static func find(_ name: String, in searchPath: String? = nil) -> String? {
        var folders = searchPath
        if folders == nil, let value = getenv("PATH") { folders = String(cString: value) }
        for folder in (folders ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":") {
            let path = "\(folder)/\(name)"
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 { return path }
        }
        return nil
    }

    private static func askVersion(_ path: String, flag: String) async -> String? {
        var output: [UInt8] = []
        let limits = ChildProcess.Limits(seconds: 10, memory: 1 << 30, output: 1 << 16)
        do {
            let result = try await ChildProcess.run(executable: path, arguments: [flag], limits: limits) { bytes in
                output.append(contentsOf: bytes)
                return true
            }
            // Poppler prints its version to standard error.
            let lines = (output + result.standardError).split(separator: UInt8(ascii: "\n"))
            let texts = lines.map { String(decoding: $0, as: UTF8.self) }
            return (texts.first { $0.contains("ersion") } ?? texts.first)?.collapsed
        } catch {
            return nil
        }
    }
}
