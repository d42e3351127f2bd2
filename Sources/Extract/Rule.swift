import Model

/// What every rule declares.
protocol Rule: Sendable {
    /// The type's name; kept with everything the rule finds.
    static var name: String { get }
    /// A sentence that has none of these features cannot match.
    static var cues: Features { get }
    /// Positive and negative; run by one test.
    static var examples: [Example] { get }
}

extension Rule {
    static var name: String { RuleSet.name(of: Self.self) }
}

/// Everything known of the document when the events are sought: what the earlier steps found.
struct Reading: Sendable {
    let document: Document
    let tokens: TokenStream
    /// In the order of the text; see ``Clause``.
    let sentences: [SentenceView]
    /// In the order of the text, not overlapping.
    var references: [Reference] = []
    /// In the order of the text, not overlapping.
    var temporals: [TemporalMention] = []
    var metadata = DocumentMetadata()
    /// `WWB` → `Wet werk en bijstand`, from the text's own definitions.
    var abbreviations: [String: String] = [:]

    /// The date expressions that begin inside a span.
    func temporals(in span: Span) -> ArraySlice<TemporalMention> {
        slice(temporals, in: span) { $0.span.start }
    }

    /// The references that begin inside a span.
    func references(in span: Span) -> ArraySlice<Reference> {
        slice(references, in: span) { $0.span.start }
    }

    private func slice<Item>(_ items: [Item], in span: Span, start: (Item) -> Int) -> ArraySlice<Item> {
        func first(atOrAfter offset: Int) -> Int {
            var low = 0
            var high = items.count
            while low < high {
                let middle = (low + high) / 2
                if start(items[middle]) < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let low = first(atOrAfter: span.start)
        return items[low..<max(low, first(atOrAfter: span.end))]
    }
}

/// A sentence with its tokens and the block it stands in.
struct SentenceView: Sendable {
    var span: Span
    /// Its tokens in the document's stream.
    var tokens: Range<Int>
    /// Index of its block in ``Document/blocks``.
    var block: Int
    /// Rank inside its block, from 0.
    var rank: Int
    /// Every feature that one of its tokens has.
    var features: Features
}
