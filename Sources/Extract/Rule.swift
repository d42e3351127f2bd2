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
///
/// Rules hand it on for every sentence and clause, so it is two references wide whatever the document holds.
struct Reading: Sendable {
    private let source: Source
    private var found = Found()

    /// - Parameter blocks: the tokens of each block of the document.
    init(document: Document, tokens: TokenStream, sentences: [SentenceView], blocks: [Range<Int>]) {
        source = Source(document: document, tokens: tokens, sentences: sentences, blocks: blocks)
    }

    var document: Document { source.document }
    /// The tokens of a block, by its index in ``Document/blocks``.
    func tokens(ofBlock block: Int) -> Range<Int> { source.blocks[block] }
    /// Which blocks are questions.
    var answers: AnswerBlocks { source.answers }
    var tokens: TokenStream { source.tokens }
    /// In the order of the text; see ``Clause``.
    var sentences: [SentenceView] { source.sentences }
    /// In the order of the text, not overlapping.
    var references: [Reference] {
        get { found.references }
        set { found = Found(found, references: newValue) }
    }
    /// In the order of the text, not overlapping.
    var temporals: [TemporalMention] {
        get { found.temporals }
        set { found = Found(found, temporals: newValue) }
    }
    var metadata: DocumentMetadata {
        get { found.metadata }
        set { found = Found(found, metadata: newValue) }
    }
    /// `WWB` → `Wet werk en bijstand`, from the text's own definitions.
    var abbreviations: [String: String] {
        get { found.abbreviations }
        set { found = Found(found, abbreviations: newValue) }
    }
    /// The document's own date, as its metadata state it.
    var documentDate: EDTF? { found.documentDate }

    /// What the first stage made, and its tokens.
    private final class Source: Sendable {
        let document: Document
        let tokens: TokenStream
        let sentences: [SentenceView]
        let blocks: [Range<Int>]
        let answers: AnswerBlocks

        init(document: Document, tokens: TokenStream, sentences: [SentenceView], blocks: [Range<Int>]) {
            self.document = document
            self.tokens = tokens
            self.sentences = sentences
            self.blocks = blocks
            answers = AnswerBlocks(document.blocks, tokens, words: blocks)
        }
    }

    /// What the layers have found so far; never changed, but followed by another.
    private final class Found: Sendable {
        let references: [Reference]
        let temporals: [TemporalMention]
        /// Where each of them begins: what is asked for by place is sought here, side by side.
        let referenceStarts: [Int]
        let temporalStarts: [Int]
        let metadata: DocumentMetadata
        let abbreviations: [String: String]
        let documentDate: EDTF?

        init() {
            references = []
            temporals = []
            referenceStarts = []
            temporalStarts = []
            metadata = DocumentMetadata()
            abbreviations = [:]
            documentDate = nil
        }

        init(
            _ before: Found, references: [Reference]? = nil, temporals: [TemporalMention]? = nil,
            metadata: DocumentMetadata? = nil, abbreviations: [String: String]? = nil
        ) {
            self.references = references ?? before.references
            self.temporals = temporals ?? before.temporals
            referenceStarts = references?.map(\.span.start) ?? before.referenceStarts
            temporalStarts = temporals?.map(\.span.start) ?? before.temporalStarts
            self.metadata = metadata ?? before.metadata
            self.abbreviations = abbreviations ?? before.abbreviations
            documentDate = metadata.map(\.edtf) ?? before.documentDate
        }
    }

    /// The date expressions that begin inside a span.
    func temporals(in span: Span) -> ArraySlice<TemporalMention> {
        temporals[Self.range(found.temporalStarts, in: span)]
    }

    /// The same for spans that are asked in their order; `next` moves along.
    func temporals(in span: Span, from next: inout Int) -> ArraySlice<TemporalMention> {
        let starts = found.temporalStarts
        if next > 0, starts[next - 1] >= span.start { next = 0 }
        while next < starts.count, starts[next] < span.start { next += 1 }
        let first = next
        while next < starts.count, starts[next] < span.end { next += 1 }
        return temporals[first..<next]
    }

    /// The references that begin inside a span.
    func references(in span: Span) -> ArraySlice<Reference> {
        references[Self.range(found.referenceStarts, in: span)]
    }

    /// The places of those that begin inside a span.
    private static func range(_ starts: [Int], in span: Span) -> Range<Int> {
        let low = first(starts, atOrAfter: span.start, from: 0)
        return low..<first(starts, atOrAfter: max(span.start, span.end), from: low)
    }

    private static func first(_ starts: [Int], atOrAfter offset: Int, from low: Int) -> Int {
        var low = low
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
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
