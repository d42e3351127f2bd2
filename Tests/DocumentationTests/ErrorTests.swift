import Foundation
import Index
import Ingest
import Pipeline
import Testing

/// `docs/errors.md` is arranged by what a person sees; each sentence must stand there.
struct ErrorTests {
    static let page: String = {
        let url = PathTests.root.appendingPathComponent("docs/errors.md")
        return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }()

    static let ingestErrors: [IngestError] = [
        .encrypted, .needsOCR(pages: 3, of: 3, isInstalled: true), .needsOCR(pages: 3, of: 4, isInstalled: false),
        .damaged(detail: "x"),
        .timeout(seconds: 60), .outOfMemory(limit: 1 << 30), .tooLarge(detail: "x"),
        .unsupported(format: "x", remedy: "y"), .empty, .unreadable(detail: "x"),
        .toolMissing(name: "x", install: "y"), .crashed(tool: "x", detail: "y"),
    ]

    @Test(arguments: ingestErrors)
    func `every outcome of reading is told of, with its remedy`(error: IngestError) {
        #expect(Self.page.contains("| `\(error.outcome)` |"), "\(error.outcome)")
        let opening = error.remedy.prefix { $0 != ":" }.prefix(30)
        if case .unsupported = error { return }
        #expect(Self.page.contains(opening), "\(error.outcome): \(error.remedy)")
        #expect(error.reason.hasSuffix("."), "\(error.reason)")
    }

    @Test(arguments: Outcome.allCases)
    func `every outcome of a file is told of`(outcome: Outcome) {
        let row = Self.page.split(separator: "\n").first { $0.hasPrefix("| `\(outcome.rawValue)` |") }
        #expect(row != nil, "\(outcome.rawValue)")
        if outcome != .toolMissing { #expect(row?.contains(outcome.isSetAside ? "| yes |" : "| no |") == true) }
    }

    static let flaws: [CorrectionFlaw] = [
        .control(field: "…"),
        .kind("…"), .date("…"), .years("…"), .field(.policyChange, "…"), .field(.finding, "…"), .field(.statistic, "…"),
        .field(.quantity, "…"), .word(field: "…", "…"), .noNumber("…"), .share("…"), .crossingEnds, .crossingValue,
        .incomplete(.policyChange), .incomplete(.finding), .incomplete(.statistic), .incomplete(.quantity), .nothing,
        .reason, .author, .document, .place,
    ]

    @Test(arguments: flaws)
    func `every flaw of a correction is told of, with its remedy`(flaw: CorrectionFlaw) {
        #expect(Self.page.contains("| \(flaw.reason) | \(flaw.remedy) |"), "| \(flaw.reason) | \(flaw.remedy) |")
    }

    static let storeErrors: [IndexError] = [
        .missing(path: "…"), .notADatabase(path: "…"), .foreign(path: "…"), .damaged(path: "…", detail: "x"),
        .newerVersion(path: "…", found: 9, known: 1), .olderVersion(path: "…"), .io(path: "…", detail: "x"),
        .locked(path: "…"), .noSuchDocument(name: "…"), .ambiguousDocument(name: "…", candidates: []),
        .ambiguousEvent(name: "…", candidates: []), .unexpected(path: "…", detail: "…"),
    ]

    @Test(arguments: storeErrors)
    func `every error of the store is told of, with its code and remedy`(error: IndexError) {
        let row = Self.page.split(separator: "\n").first {
            $0.contains(error.remedy) && $0.contains("| \(error.exitCode) |")
        }
        #expect(row != nil, "\(error.reason) \(error.remedy) \(error.exitCode)")
    }
}
