import Dutch
import Index
import Ingest
import Model

/// A source read anew, to look words up in it at the place that the way back of a store names: a page, an element or a
/// line.
///
/// White space, hyphens and capitals make no difference, as the store may hold words mended that the source breaks.
public struct SourceQuotes: Sendable {
    /// The reader that read it now and its version.
    public let reader: String
    private var texts: [Key: [UInt8]] = [:]

    /// A place as far as another reading of the same bytes finds it again: lines of a page have boxes, which a newer
    /// reader may draw otherwise.
    private enum Key: Hashable {
        case page(Int)
        case element(String)
        case line(Int)
        case whole

        init(_ place: Place) {
            if let page = place.page {
                self = .page(page)
            } else if let element = place.element {
                self = .element(element)
            } else if let line = place.line {
                self = .line(line)
            } else {
                self = .whole
            }
        }
    }

    /// - Parameter document: the source, read from its bytes.
    public init(_ document: Document) {
        reader = document.reader
        for run in document.runs where document.places.indices.contains(run.place) {
            SourceQuotes.squash(document.text[run.span], into: &texts[Key(document.places[run.place]), default: []])
        }
    }

    /// Reads a file of a store from its bytes.
    public init(reading path: String) async throws(SourceError) {
        let source = try SourceProbe.describe(path)
        do throws(IngestError) {
            self.init(try await Ingestor().ingest(source))
        } catch {
            throw .unreadable(path: path, detail: error.reason)
        }
    }

    /// Whether each piece of an event's words stands in the source where the way back says; not where it says nothing.
    public func holds(_ event: QuotedEvent) -> Bool {
        !event.pieces.isEmpty
            && event.pieces.allSatisfy { piece in
                var words: [UInt8] = []
                SourceQuotes.squash(piece.text, into: &words)
                guard let text = texts[Key(piece.place)] else { return words.isEmpty }
                return text.withUnsafeBufferPointer { text in
                    words.withUnsafeBufferPointer { words in ByteSearch.holds(text, words) }
                }
            }
    }

    private static func squash(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x0A, 0x09, 0x2D: continue
            case 0x41...0x5A: bytes.append(byte | 0x20)
            default: bytes.append(byte)
            }
        }
    }
}
