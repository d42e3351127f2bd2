// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "tijdlijn", path: "..")],
    targets: [
        .executableTarget(
            name: "bench", dependencies: [.product(name: "TijdlijnStages", package: "tijdlijn")])
    ],
    swiftLanguageModes: [.v6]
)
