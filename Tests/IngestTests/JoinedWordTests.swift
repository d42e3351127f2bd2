import Foundation
import Model
import Testing

@testable import Ingest

/// No word is joined at a line's end that the same document writes with a hyphen inside a line.
///
/// Reads the corpus and, where it lies beside the package, some of `../shared/documents`; all of it with
/// `TIJDLIJN_EVERY_DOCUMENT=1`, which `scripts/check-joins` sets.
@Suite(.enabled(if: ToolProbe.find("pdftotext") != nil)) struct JoinedWordTests {
    private static let isThorough = ProcessInfo.processInfo.environment["TIJDLIJN_EVERY_DOCUMENT"] != nil

    private static let paths: [String] = {
        let shared = packageRoot + "../shared/documents/"
        let folders =
            [packageRoot + "corpus/documents/"]
            + [
                "letters-and-reports/", "txt-rekenkamer/", "txt-programma/", "pdf-overheid/", "pdf-wob/",
                "pdf-programma/",
            ]
            .map { shared + $0 }
        return folders.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.sorted().map { folder + $0 }.filter { path in
                guard [".pdf", ".txt", ".md"].contains(where: path.hasSuffix) else { return false }
                let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
                return isThorough || size < 30_000
            }
        }
    }()

    @Test func `no joined word is one that its document writes with a hyphen`() async throws {
        var joins = 0
        var limits = ReadingLimits()
        limits.ocr = .never
        for path in JoinedWordTests.paths {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            let file = SourceFile(path: path, sha256: "", byteCount: size, mediaType: .unknown)
            let document: Document
            do {
                document = try await Ingestor(limits: limits).ingest(file)
            } catch {
                // Scans and what is no document have no line ends.
                continue
            }
            let (count, wrong) = check(document)
            joins += count
            #expect(wrong.isEmpty, "\(path)")
        }
        print("line-end hyphens joined in \(JoinedWordTests.paths.count) files: \(joins)")
        // The corpus alone, where the shared documents are absent, has ten.
        #expect(joins >= 10)
    }

    /// The joins of a document, and those that its own words gainsay.
    private func check(_ document: Document) -> (count: Int, wrong: [String]) {
        let text = document.text.bytes
        let keptAtLineEnds = Set(document.repairs.filter { $0.kind == .hyphenKept }.map(\.span.start))
        var hyphenated: Set<[UInt8]> = []
        var index = 0
        while index < text.count {
            let start = index
            var inner = false
            while index < text.count, isLetter(text[index]) || text[index] == 0x2D {
                // What was kept at a line's end is no witness.
                if text[index] == 0x2D, !keptAtLineEnds.contains(index) { inner = true }
                index += 1
            }
            if inner { hyphenated.insert(text[start..<index].map(lower)) }
            index += 1
        }
        var wrong: [String] = []
        let joins = document.repairs.filter { $0.kind == .hyphenJoined && $0.original == "-\n" }
        for repair in joins {
            var start = repair.span.start
            var end = start
            while start > 0, isLetter(text[start - 1]) || text[start - 1] == 0x2D { start -= 1 }
            while end < text.count, isLetter(text[end]) || text[end] == 0x2D { end += 1 }
            let word = text[start..<repair.span.start].map(lower) + [0x2D] + text[repair.span.start..<end].map(lower)
            if hyphenated.contains(word) { wrong.append(String(decoding: word, as: UTF8.self)) }
        }
        return (joins.count, wrong)
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    private func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
