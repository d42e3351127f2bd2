import Extract
import Foundation
import Model

/// Measures the layers of the second stage on text, beside a plain scan of the same bytes in the same run, and beside
/// ripgrep with the same cue words where it is installed.
///
///     swift run -c release bench FILE…              dates and references, and all layers, on 0.1, 1 and 10 MB
///     swift run -c release bench --once FILE…       one pass of dates and references, for counting instructions:
///                                                   valgrind --tool=callgrind .build/release/bench --once FILE…
///     swift run -c release bench --adversarial FILE…  10 MB of one thing over and over, beside as much prose
///
/// Figures are ratios: how many times the plain scan's time a layer takes. What was found is printed too, so that a run
/// that finds nothing cannot pass for a fast one.
@main
struct Bench {
    static let date = EDTF("2014-04-24")

    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let isOnce = arguments.first == "--once"
        let isAdversarial = arguments.first == "--adversarial"
        if isOnce || isAdversarial { arguments.removeFirst() }
        guard !arguments.isEmpty else {
            print("usage: bench [--once|--adversarial] FILE…")
            exit(2)
        }
        var paragraphs: [String] = []
        for path in arguments {
            guard let data = FileManager.default.contents(atPath: path) else {
                print("bench: \(path) cannot be read: check that it exists")
                exit(2)
            }
            paragraphs += String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(folded)
                .filter { !$0.isEmpty }
        }
        let extractor = Extractor()
        if isOnce {
            let document = document(of: paragraphs, bytes: 1_000_000)
            let (dates, references) = extractor.datesAndReferences(in: document, date: date)
            print("\(document.text.count) bytes: \(dates.count) dates, \(references.count) references")
            return
        }
        if isAdversarial { return adversarial(paragraphs, extractor) }
        for megabytes in [0.1, 1, 10] {
            let document = document(of: paragraphs, bytes: Int(megabytes * 1_000_000))
            let size = Double(document.text.count) / 1_000_000
            let scan = best { count(document.text.bytes) }
            line("plain scan", size, scan, nil)
            if megabytes >= 1, let ripgrep = ripgrep(document.text.bytes) { line("ripgrep", size, ripgrep, scan) }
            line("dates+refs", size, best { layers(extractor, document) }, scan)
            if megabytes <= 1 {
                line("all layers", size, best { extractor.extract(from: document).events.count }, scan)
            }
        }
    }

    static func layers(_ extractor: Extractor, _ document: Document) -> Int {
        let (dates, references) = extractor.datesAndReferences(in: document, date: date)
        return dates.count + references.count
    }

    static func line(_ name: String, _ size: Double, _ run: (seconds: Double, answer: Int), _ scan: (Double, Int)?) {
        let ratio = scan.map { String(format: "  ratio %6.1f", run.seconds / $0.0) } ?? ""
        let figures = String(format: "%5.1f MB %8.1f MB/s", size, size / run.seconds)
        print("\(name.padding(toLength: 12, withPad: " ", startingAt: 0))\(figures)  found \(run.answer)\(ratio)")
    }

    /// Time a byte on 10 MB of one thing, as a multiple of prose.
    static func adversarial(_ paragraphs: [String], _ extractor: Extractor) {
        let bytes = 10_000_000
        let prose = document(of: paragraphs, bytes: bytes)
        let plain = best(of: 1) { layers(extractor, prose) }
        line("prose", Double(prose.text.count) / 1e6, plain, nil)
        let pieces: [(String, String)] = [
            ("digits", "0123456789"), ("zeros", "0"), ("jan", "jan "), ("spaces", " "), ("years", "2012 "),
            ("spans", "2012-2013 en "), ("ranges", "mei 2012 tot "), ("numbers", "12 "), ("dashes", "1-"),
            ("quotes", "«"), ("apostrophes", "’9"), ("laws", "Wet op "), ("articles", "artikel 1, "),
            ("units", "drie jaar "), ("ordinals", "eerste "), ("papers", "29 544, nr. "), ("capitals", "Wwww "),
            ("brackets", "("), ("commas", ", "), ("reports", "rapport "), ("names", "Wet X (Y) "), ("letters", "a"),
            ("over", "over 2 jaar, 1 maand en "), ("weekdays", "maandag "), ("weeks", "week van "), ("notes", "kamer "),
        ]
        for (name, piece) in pieces {
            let text = DocumentText(String(repeating: piece, count: bytes / piece.utf8.count))
            let span = Span(0, text.count)
            let made = Document(
                source: SourceFile(path: "", sha256: "", byteCount: text.count, mediaType: .plainText), reader: "bench",
                text: text, blocks: [Block(.paragraph, span)], sentences: [span])
            line(name, Double(text.count) / 1e6, best(of: 1) { layers(extractor, made) }, plain)
        }
    }

    /// ripgrep counting the lines with one of the same cue words, its start included; nil where it is not installed.
    static func ripgrep(_ bytes: [UInt8]) -> (seconds: Double, answer: Int)? {
        let folder = FileManager.default.temporaryDirectory
        let text = folder.appendingPathComponent("bench-\(getpid()).txt")
        let words = folder.appendingPathComponent("bench-\(getpid()).words")
        defer {
            try? FileManager.default.removeItem(at: text)
            try? FileManager.default.removeItem(at: words)
        }
        let cues = Set(Extractor.dateAndReferenceCues).sorted().joined(separator: "\n")
        guard (try? Data(bytes).write(to: text)) != nil, (try? Data(cues.utf8).write(to: words)) != nil else {
            return nil
        }
        var failed = false
        let run = best {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [
                "rg", "--count", "--ignore-case", "--fixed-strings", "--word-regexp", "-j", "1", "-f", words.path,
                text.path,
            ]
            let pipe = Pipe()
            process.standardOutput = pipe
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else {
                failed = true
                return 0
            }
            let answer = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            if process.terminationStatus > 1 { failed = true }
            return Int(answer.split(separator: "\n").first ?? "") ?? 0
        }
        return failed ? nil : run
    }

    /// The best of some runs, with the answer of the last.
    static func best(of runs: Int = 5, _ work: () -> Int) -> (seconds: Double, answer: Int) {
        var best = Double.infinity
        var answer = 0
        for _ in 0..<runs {
            let clock = ContinuousClock()
            let time = clock.measure { answer = work() }
            best = min(best, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
        }
        return (best, answer)
    }

    /// Counts digits: the least that a look at every byte costs.
    static func count(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var count = 0
            for byte in buffer where byte >= 0x30 && byte <= 0x39 { count += 1 }
            return count
        }
    }

    /// White space folded, as a document's text has it.
    static func folded(_ line: Substring) -> String {
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The paragraphs over and over, each a block and a sentence.
    static func document(of paragraphs: [String], bytes: Int) -> Document {
        var text: [UInt8] = []
        var blocks: [Block] = []
        var index = 0
        while text.count < bytes {
            let start = text.count
            text += Array(paragraphs[index % paragraphs.count].utf8)
            blocks.append(Block(.paragraph, Span(start, text.count)))
            text.append(0x0A)
            index += 1
        }
        return Document(
            source: SourceFile(path: "", sha256: "", byteCount: text.count, mediaType: .plainText), reader: "bench",
            text: DocumentText(bytes: text), blocks: blocks, sentences: blocks.map(\.span))
    }
}
