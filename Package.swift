// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "tijdlijn",
    products: [
        .executable(name: "tijdlijn", targets: ["CLI"]),
        .library(
            name: "TijdlijnStages", targets: ["Model", "Dutch", "Search", "Ingest", "Extract", "Index", "Pipeline"]),
        .library(name: "TijdlijnExtract", targets: ["Model", "Dutch", "Extract"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    ],
    targets: [
        .target(name: "Model"),
        .target(name: "Dutch"),
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CColourless"),
        .plugin(name: "ColourlessPlugin", capability: .buildTool()),
        .target(
            name: "Ingest",
            dependencies: [
                "Model", "Dutch", "CLibXML", "CZip", "CColourless",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ], plugins: ["ColourlessPlugin"]),
        .target(name: "Extract", dependencies: ["Model", "Dutch"]),
        .target(name: "Search", dependencies: ["Dutch"]),
        .target(
            name: "Index",
            dependencies: [
                "Model", "Dutch", "Search", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], resources: [.embedInCode("Schema/Whole.sql")]),
        .target(name: "Relate", dependencies: ["Model", "Dutch"]),
        .target(name: "Render", dependencies: ["Model", "Dutch"]),
        .plugin(name: "FingerprintPlugin", capability: .buildTool()),
        .target(
            name: "Pipeline", dependencies: ["Model", "Ingest", "Extract", "Index", "CCrypto"],
            plugins: ["FingerprintPlugin"]),
        .executableTarget(
            name: "CLI",
            dependencies: [
                "Model", "Dutch", "Pipeline", "Ingest", "Extract", "Index", "Search", "Relate", "Render",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // Feeds changed files to the readers: scripts/fuzz-readers.
        .executableTarget(
            name: "fuzz-readers", dependencies: ["Ingest", "Model"], path: "Tests/Fuzz", exclude: ["Seeds"]),
        // Gives strings that nobody types to the query parser; measures what the program has no command for.
        .executableTarget(name: "fuzz-search", dependencies: ["Search", "Index"], path: "Tests/FuzzSearch"),
        .executableTarget(name: "measure-search", dependencies: ["Search", "Index"], path: "Tests/MeasureSearch"),
        .target(name: "TestSupport", dependencies: ["Model", "Extract"], path: "Tests/TestSupport"),
        .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"]),
        .testTarget(name: "DutchTests", dependencies: ["Dutch"]),
        .testTarget(name: "SearchTests", dependencies: ["Search"]),
        .testTarget(name: "IngestTests", dependencies: ["Ingest", "TestSupport"]),
        .testTarget(name: "ExtractTests", dependencies: ["Extract", "TestSupport"]),
        .testTarget(
            name: "IndexTests",
            dependencies: ["Index", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "RelateTests", dependencies: ["Relate", "Model"]),
        .testTarget(name: "RenderTests", dependencies: ["Render", "Model"]),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "TestSupport"]),
        .testTarget(name: "CLITests", dependencies: ["CLI", "TestSupport"]),
        .testTarget(name: "CorpusTests", dependencies: ["Pipeline", "TestSupport"]),
        .testTarget(name: "DocumentationTests", dependencies: ["CLI", "Extract", "Index", "Ingest", "Pipeline"]),
    ],
    swiftLanguageModes: [.v6]
)

// scripts/test and scripts/check set this: a warning of ours is an error there, and nobody else's build breaks on one.
if Context.environment["TIJDLIJN_STRICT"] != nil {
    for target in package.targets where target.type != .system && target.type != .plugin {
        target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    }
}
