import Extract
import Foundation
import Model

/// Measures the layers of the second stage on text, beside a plain scan of the same bytes in the same run, and beside
/// ripgrep with the same cue words where it is installed.
///
///     swift run -c release bench FILE…              dates and references, and all layers, on documents of 0.1, 1 and
///                                                   10 MB that hold the whole text at least once
///     swift run -c release bench --layers FILE…     what each layer adds, on each file and on all of them together
///     swift run -c release bench --once FILE…       one pass of dates and references, for counting instructions:
///                                                   valgrind --tool=callgrind .build/release/bench --once FILE…
///     swift run -c release bench --all FILE…        one pass of all layers over 1 MB, for the same
///     swift run -c release bench --passes FILE…     one pass after the other over 0.1 MB: what the first ones cost more
///     swift run -c release bench --dump FILE…       everything found, as JSON, to compare two versions by
///     swift run -c release bench --adversarial FILE…  10 MB of one thing over and over, beside as much prose
///
/// A file that ends in `.json` is a document as `tijdlijn convert --format json` prints it, with its blocks and
/// sentences; any other is plain text, each line a paragraph of one sentence.
///
/// Figures are ratios: how many times the plain scan's time a layer takes. What was found is printed too, so that a run
/// that finds nothing cannot pass for a fast one.
@main
struct Bench {
    static let date = EDTF("2014-04-24")

    enum Mode: String {
        case rates, layers, once, all, passes, dump, adversarial
    }

    static func main() {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var mode = Mode.rates
        if let first = arguments.first, first.hasPrefix("--"), let asked = Mode(rawValue: String(first.dropFirst(2))) {
            mode = asked
            arguments.removeFirst()
        }
        guard !arguments.isEmpty else {
            print("usage: bench [--layers|--once|--all|--passes|--dump|--adversarial] FILE…")
            exit(2)
        }
        var documents: [(path: String, document: Document)] = []
        var paragraphs: [String] = []
        for path in arguments {
            guard let data = FileManager.default.contents(atPath: path) else {
                print("bench: \(path) cannot be read: check that it exists")
                exit(2)
            }
            if path.hasSuffix(".json") {
                guard let converted = try? JSONDecoder().decode(Converted.self, from: data) else {
                    print("bench: \(path) is no document: make it with “tijdlijn convert FILE --format json”")
                    exit(2)
                }
                documents.append((path, converted.document))
            } else {
                let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(folded)
                    .filter { !$0.isEmpty }
                paragraphs += lines
                if !lines.isEmpty {
                    documents.append(
                        (path, document(of: lines, bytes: lines.reduce(0) { $0 + $1.utf8.count }, from: 0).document))
                }
            }
        }
        let isConverted = paragraphs.isEmpty
        let sized: (Int) -> Document = { bytes in
            isConverted
                ? Converted.joined(documents.map(\.document), bytes: bytes, from: 0).document
                : document(of: paragraphs, bytes: bytes, from: 0).document
        }
        let extractor = Extractor()
        switch mode {
        case .once:
            let document = sized(1_000_000)
            let (dates, references) = extractor.datesAndReferences(in: document, date: date)
            print("\(document.text.count) bytes: \(dates.count) dates, \(references.count) references")
        case .all:
            let document = sized(1_000_000)
            print("\(document.text.count) bytes: \(extractor.extract(from: document).events.count) events")
        case .passes: passes(extractor, sized(100_000))
        case .dump:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            for (path, document) in documents { dump(path, extractor.extract(from: document), encoder) }
        case .layers: shares(extractor, documents.map(\.document), sized(1_000_000))
        case .adversarial: adversarial(paragraphs, extractor)
        case .rates:
            let most = documents.reduce(0) { $0 + $1.document.text.count }
            rates(extractor, most) { bytes, first in
                isConverted
                    ? Converted.joined(documents.map(\.document), bytes: bytes, from: first)
                    : document(of: paragraphs, bytes: bytes, from: first)
            }
        }
    }

    /// Rates on three sizes, beside the plain scan of the same bytes: documents of that size, as many as the whole text
    /// makes, so that no figure hangs on which stretch of it was taken.
    ///
    /// - Parameter make: a document of as many bytes from one of the text's paragraphs or documents on, and where the
    ///   next one begins.
    static func rates(_ extractor: Extractor, _ most: Int, _ make: (Int, Int) -> (document: Document, next: Int)) {
        for megabytes in [0.1, 1, 10] {
            let bytes = Int(megabytes * 1_000_000)
            var documents: [Document] = []
            var next = 0
            while documents.count * bytes < most {
                let made = make(bytes, next)
                documents.append(made.document)
                next = made.next
            }
            line("plain scan", documents, nil) { count($0.text.bytes) }
            let scan = documents.map { document in best { count(document.text.bytes) } }
            if megabytes >= 1, let ripgrep = ripgrep(documents[0].text.bytes) {
                line("ripgrep", Double(documents[0].text.count) / 1_000_000, ripgrep, scan[0])
            }
            line("dates+refs", documents, scan) { layers(extractor, $0) }
            line("all layers", documents, scan) { extractor.extract(from: $0).events.count }
        }
    }

    /// The rate over some documents, each by itself, and that of the slowest of them.
    static func line(
        _ name: String, _ documents: [Document], _ scan: [(seconds: Double, answer: Int)]?,
        _ work: (Document) -> Int
    ) {
        let runs = documents.map { document in best { work(document) } }
        let rates = zip(documents, runs).map { Double($0.text.count) / 1_000_000 / $1.seconds }
        let slowest = documents.count > 1 ? String(format: "  slowest of %d %.1f", rates.count, rates.min() ?? 0) : ""
        line(
            name, Double(documents.reduce(0) { $0 + $1.text.count }) / 1_000_000,
            (runs.reduce(0) { $0 + $1.seconds }, runs.reduce(0) { $0 + $1.answer }),
            scan.map { ($0.reduce(0) { $0 + $1.seconds }, 0) }, after: slowest)
    }

    /// What each layer adds: seconds for every document by itself, summed, and for one document of them all.
    static func shares(_ extractor: Extractor, _ documents: [Document], _ joined: Document) {
        for (name, texts) in [("each by itself", documents), ("one of 1 MB", [joined])] {
            let size = Double(texts.reduce(0) { $0 + $1.text.count }) / 1_000_000
            print("\(name): \(texts.count) documents")
            var before = 0.0
            for layer in Extractor.Layer.allCases {
                let run = best { texts.reduce(0) { $0 + extractor.count(in: $1, upTo: layer) } }
                let own = String(
                    format: "  +%7.2f ms %6.1f ns/byte", (run.seconds - before) * 1000,
                    (run.seconds - before) * 1000 / size)
                line(layer.rawValue, size, run, nil, after: own)
                before = run.seconds
            }
        }
    }

    /// Processor time of one pass after the other over the same text.
    static func passes(_ extractor: Extractor, _ document: Document) {
        let size = Double(document.text.count) / 1_000_000
        for pass in 1...40 {
            let run = best(of: 1) { extractor.extract(from: document).events.count }
            line("pass \(pass)", size, run, nil)
        }
    }

    /// Everything found, a line a thing.
    static func dump(_ path: String, _ extraction: Extraction, _ encoder: JSONEncoder) {
        func show(_ what: String, _ values: [some Encodable]) {
            for value in values {
                let text = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
                print("\(path) \(what) \(text)")
            }
        }
        show("metadata", [extraction.metadata])
        show("section", extraction.sections)
        show("temporal", extraction.temporals)
        show("reference", extraction.references)
        show("event", extraction.events)
        show("abbreviations", [extraction.abbreviations])
    }

    static func layers(_ extractor: Extractor, _ document: Document) -> Int {
        let (dates, references) = extractor.datesAndReferences(in: document, date: date)
        return dates.count + references.count
    }

    static func line(
        _ name: String, _ size: Double, _ run: (seconds: Double, answer: Int), _ scan: (Double, Int)?,
        after: String = ""
    ) {
        let ratio = scan.map { String(format: "  ratio %6.1f", run.seconds / $0.0) } ?? ""
        let figures = String(format: "%5.1f MB %8.1f MB/s", size, size / run.seconds)
        print(
            "\(name.padding(toLength: 12, withPad: " ", startingAt: 0))\(figures)  found \(run.answer)\(ratio)\(after)")
    }

    /// Time a byte on 10 MB of one thing, as a multiple of prose.
    static func adversarial(_ paragraphs: [String], _ extractor: Extractor) {
        let bytes = 10_000_000
        let prose = document(of: paragraphs, bytes: bytes, from: 0).document
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
        let run = best(inChild: true) {
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

    /// The best of some runs in processor time, which hardly hangs on what else the machine does, with the answer of the
    /// last; in time by the clock on the wall where another process does the work.
    static func best(of runs: Int = 5, inChild: Bool = false, _ work: () -> Int) -> (seconds: Double, answer: Int) {
        var best = Double.infinity
        var answer = 0
        for _ in 0..<runs {
            let start = clock()
            let wall = ContinuousClock().measure { answer = work() }
            let seconds =
                inChild
                ? Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18
                : Double(clock() - start) / Double(CLOCKS_PER_SEC)
            best = min(best, seconds)
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

    /// The paragraphs from one on, over and over, each a block and a sentence, and the number of the next one.
    static func document(of paragraphs: [String], bytes: Int, from first: Int) -> (document: Document, next: Int) {
        var text: [UInt8] = []
        var blocks: [Block] = []
        var index = first
        while text.count < bytes {
            let start = text.count
            text += Array(paragraphs[index % paragraphs.count].utf8)
            blocks.append(Block(.paragraph, Span(start, text.count)))
            text.append(0x0A)
            index += 1
        }
        let document = Document(
            source: SourceFile(path: "", sha256: "", byteCount: text.count, mediaType: .plainText), reader: "bench",
            text: DocumentText(bytes: text), blocks: blocks, sentences: blocks.map(\.span))
        return (document, index)
    }
}
