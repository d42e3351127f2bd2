// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "tijdlijn", path: "..")],
    targets: [
        .executableTarget(name: "bench", dependencies: [.product(name: "TijdlijnExtract", package: "tijdlijn")]),
        .executableTarget(name: "tag", dependencies: [.product(name: "TijdlijnExtract", package: "tijdlijn")]),
        .executableTarget(
            name: "fuzz-dates", dependencies: [.product(name: "TijdlijnExtract", package: "tijdlijn")]),
    ],
    swiftLanguageModes: [.v6]
)
