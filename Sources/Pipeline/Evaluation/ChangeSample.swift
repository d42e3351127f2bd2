import Extract
import Foundation
import Ingest
import Model

/// Draws policy changes that were found, and dated sentences with a word of change from which none was, for a person
/// to judge.
///
/// The same seed over the same documents draws the same places. Cost: as reading every document.
public struct ChangeSample: Sendable {
    /// One line to judge.
    public struct Item: Sendable {
        /// Name of the file.
        public var document: String
        public var change: PolicyChange?
        public var date: EventDate?
        public var rule: String?
        public var confidence: Double?
        /// The words that prove it; empty where nothing was found.
        public var quote: String
        public var sentence: String
    }

    /// Changes that were found, in the order in which they were drawn.
    public private(set) var found: [Item] = []
    /// Dated sentences with a word of change from which nothing was found.
    public private(set) var left: [Item] = []
    /// How many there are to draw from.
    public private(set) var foundCount = 0
    public private(set) var leftCount = 0

    /// Reads every file under `paths` and draws `count` of each kind; a file that cannot be read is passed over.
    ///
    /// - Throws: ``SourceError`` where a path that was named is not there.
    public init(paths: [String], count: Int, seed: UInt64) async throws(SourceError) {
        let extractor = Extractor()
        for entry in try FileWalk(paths).entries where entry.refusal == nil {
            let file = SourceFile(path: entry.path, sha256: "", byteCount: 0, mediaType: .plainText)
            let document: Document
            do { document = try await Ingestor().ingest(file) } catch { continue }
            let name = entry.path.split(separator: "/").last.map(String.init) ?? entry.path
            func words(_ span: Span) -> String {
                document.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            for event in extractor.extract(from: document).events {
                guard case .policyChange(let change) = event.details else { continue }
                found.append(
                    Item(
                        document: name, change: change, date: event.date, rule: event.rule,
                        confidence: event.confidence, quote: words(event.span), sentence: words(event.sentence)))
            }
            for span in extractor.sentencesWithoutChange(in: document) {
                left.append(Item(document: name, quote: "", sentence: words(span)))
            }
        }
        foundCount = found.count
        leftCount = left.count
        var dice = Dice(state: seed)
        found = Array(found.shuffled(using: &dice).prefix(count))
        left = Array(left.shuffled(using: &dice).prefix(count))
    }

    /// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed on every machine.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
