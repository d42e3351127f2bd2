import Foundation
import PackagePlugin

/// Writes a source file that holds a fingerprint of each stage: the SHA-256 over the stage's sources without comments
/// and blank lines. A version that a person has to raise is forgotten; this one cannot be.
@main
struct FingerprintPlugin: BuildToolPlugin {
    /// What a stage's result depends on, stage by stage.
    private static let stages: [(name: String, folders: [String])] = [
        ("converter", ["Model", "Dutch", "Ingest"]),
        ("extractor", ["Model", "Dutch", "Extract"]),
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let sources = context.package.directoryURL.appending(path: "Sources")
        let output = context.pluginWorkDirectoryURL.appending(path: "SourceFingerprints.swift")
        var script = "set -e; { echo 'enum SourceFingerprints {';"
        var inputs: [URL] = []
        for stage in Self.stages {
            let files = try stage.folders.flatMap { try Self.files(below: sources.appending(path: $0)) }
            inputs += files
            // Ordered by path in the repository, whatever the file system's order.
            let names = files.map { "'\($0.path(percentEncoded: false))'" }.joined(separator: " ")
            script += """
                 printf '    static let \(stage.name) = "%s"\\n' "$(cat \(names) \
                | sed -e 's|^ *//.*$||' -e '/^ *$/d' | sha256sum | cut -c1-12)";
                """
        }
        script += " echo '}'; } > '\(output.path(percentEncoded: false))'"
        return [
            .buildCommand(
                displayName: "Fingerprints of the stages", executable: URL(filePath: "/bin/sh"),
                arguments: ["-c", script], inputFiles: inputs, outputFiles: [output])
        ]
    }

    private static func files(below folder: URL) throws -> [URL] {
        guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) }
    }
}
