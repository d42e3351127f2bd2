import Foundation
import PackagePlugin

/// Compiles `Sources/CColourless/colourless.c` to a shared library with the toolchain's clang, and writes a source file
/// that holds it as digits: so the program carries it along. Where clang or its linker fail the digits are none, and
/// PDF files are read without it.
@main
struct ColourlessPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let source = context.package.directoryURL.appending(path: "Sources/CColourless/colourless.c")
        let library = context.pluginWorkDirectoryURL.appending(path: "colourless.so").path(percentEncoded: false)
        let output = context.pluginWorkDirectoryURL.appending(path: "ColourlessLibrary.swift")
        let script = """
            rm -f "$2"
            "$0" -O2 -shared -fPIC -nostdlib -s -fno-asynchronous-unwind-tables -fuse-ld=lld \
                -Wl,--build-id=none -Wl,-z,noseparate-code -o "$2" "$1" >/dev/null 2>&1
            digits=$(test -s "$2" && od -An -v -tx1 "$2" | tr -d ' \\n')
            printf '/// The shared library of colourless.c in hexadecimal digits.\\nenum ColourlessLibrary {\\n    static let digits: StaticString = "%s"\\n}\\n' "$digits" > "$3"
            """
        return [
            .buildCommand(
                displayName: "A library that spares pdftotext colours", executable: URL(filePath: "/bin/sh"),
                arguments: [
                    "-c", script, try context.tool(named: "clang").url.path(percentEncoded: false),
                    source.path(percentEncoded: false), library, output.path(percentEncoded: false),
                ], inputFiles: [source], outputFiles: [output])
        ]
    }
}
