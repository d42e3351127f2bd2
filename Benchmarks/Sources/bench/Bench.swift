import Extract
import Foundation
import Model

/// Measures the second stage on text, beside a plain scan of the same bytes in the same run.
///
///     swift run -c release bench FILE…        text files, joined and repeated to some megabytes
///
/// Figures are ratios: how many times the plain scan's time a stage takes. The extraction's own counts are printed
/// too, so that a run that finds nothing cannot pass for a fast one.
@main
struct Bench {
    static func main() {
        let paths = CommandLine.arguments.dropFirst()
        guard !paths.isEmpty else {
            print("usage: bench FILE…")
            exit(2)
        }
        var paragraphs: [String] = []
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else {
                print("bench: \(path) cannot be read: check that it exists")
                exit(2)
            }
            paragraphs += String(decoding: data, as: UTF8.self).split(separator: "\n").map(folded).filter {
                !$0.isEmpty
            }
        }
        for megabytes in [0.1, 1, 10] {
            let document = document(of: paragraphs, bytes: Int(megabytes * 1_000_000))
            let extractor = Extractor()
            let scan = best { count(document.text.bytes) }
            let extraction = best { extractor.extract(from: document).events.count }
            let size = Double(document.text.count) / 1_000_000
            print(
                String(
                    format: "%5.1f MB  plain scan %7.0f MB/s (%d)  extract %6.1f MB/s (%d events)  ratio %.1f", size,
                    size / scan.seconds, scan.answer, size / extraction.seconds, extraction.answer,
                    extraction.seconds / scan.seconds))
        }
    }

    /// The best of three runs, with the answer of the last.
    static func best(_ work: () -> Int) -> (seconds: Double, answer: Int) {
        var best = Double.infinity
        var answer = 0
        for _ in 0..<3 {
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
