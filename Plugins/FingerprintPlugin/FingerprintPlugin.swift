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
        // Names from the folder of the sources: one argument may hold 128 KiB, and a checkout may lie deep.
        var script = "set -e; cd \(Self.quoted(sources)); { echo 'enum SourceFingerprints {';"
        var inputs: [URL] = []
        for stage in Self.stages {
            var names: [String] = []
            for folder in stage.folders {
                let root = sources.appending(path: folder)
                let files = try Self.files(below: root)
                inputs += files
                // Ordered by path in the repository, whatever the file system's order.
                let head = root.path(percentEncoded: false)
                names += files.map { file in
                    let path = file.path(percentEncoded: false)
                    return path.hasPrefix(head) ? "'\(folder)\(path.dropFirst(head.count))'" : Self.quoted(file)
                }
            }
            script += """
                 printf '    static let \(stage.name) = "%s"\\n' "$(cat \(names.joined(separator: " ")) \
                | sed -e 's|^ *//.*$||' -e '/^ *$/d' | sha256sum | cut -c1-12)";
                """
        }
        script += " echo '}'; } > \(Self.quoted(output))"
        return [
            .buildCommand(
                displayName: "Fingerprints of the stages", executable: URL(filePath: "/bin/sh"),
                arguments: ["-c", script], inputFiles: inputs, outputFiles: [output])
        ]
    }

    /// A path as a word of the shell.
    private static func quoted(_ path: URL) -> String {
        "'" + path.path(percentEncoded: false).replacing("'", with: "'\\''") + "'"
    }

    private static func files(below folder: URL) throws -> [URL] {
        guard let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) }
    }
}
