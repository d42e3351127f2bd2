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
        let referenceStarts: Places
        let temporalStarts: Places
        let metadata: DocumentMetadata
        let abbreviations: [String: String]
        let documentDate: EDTF?

        init() {
            references = []
            temporals = []
            referenceStarts = Places([])
            temporalStarts = Places([])
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
            referenceStarts = references.map { Places($0.map(\.span.start)) } ?? before.referenceStarts
            temporalStarts = temporals.map { Places($0.map(\.span.start)) } ?? before.temporalStarts
            self.metadata = metadata ?? before.metadata
            self.abbreviations = abbreviations ?? before.abbreviations
            documentDate = metadata.map(\.edtf) ?? before.documentDate
        }
    }

    /// The date expressions that begin inside a span.
    func temporals(in span: Span) -> ArraySlice<TemporalMention> {
        temporals[found.temporalStarts.range(in: span)]
    }

    /// The places of those in ``temporals``.
    func temporalPlaces(in span: Span) -> Range<Int> { found.temporalStarts.range(in: span) }

    /// The same for spans that are asked in their order; `next` moves along.
    func temporals(in span: Span, from next: inout Int) -> ArraySlice<TemporalMention> {
        let starts = found.temporalStarts.starts
        if next > 0, starts[next - 1] >= span.start { next = 0 }
        while next < starts.count, starts[next] < span.start { next += 1 }
        let first = next
        while next < starts.count, starts[next] < span.end { next += 1 }
        return temporals[first..<next]
    }

    /// The references that begin inside a span.
    func references(in span: Span) -> ArraySlice<Reference> {
        references[found.referenceStarts.range(in: span)]
    }
}

/// Where some things begin in a text, in its order, and which is the first from a place on.
private struct Places: Sendable {
    let starts: [Int]
    /// The first that begins in each stretch of the text or behind it: a place is a few steps from its stretch's first.
    private let firsts: [Int32]

    private static let stretch = 8

    init(_ starts: [Int]) {
        self.starts = starts
        var firsts: [Int32] = []
        if let last = starts.last {
            firsts.reserveCapacity(last >> Self.stretch + 1)
            for (index, start) in starts.enumerated() {
                while firsts.count <= start >> Self.stretch { firsts.append(Int32(index)) }
            }
        }
        self.firsts = firsts
    }

    /// Those that begin inside a span.
    func range(in span: Span) -> Range<Int> {
        let low = first(atOrAfter: span.start)
        var high = low
        // Few things begin in one sentence.
        while high < starts.count, starts[high] < span.end {
            high += 1
            if high - low > 8 { return low..<max(high, first(atOrAfter: span.end)) }
        }
        return low..<high
    }

    private func first(atOrAfter offset: Int) -> Int {
        let place = max(0, offset) >> Self.stretch
        guard place < firsts.count else { return starts.count }
        var index = Int(firsts[place])
        while index < starts.count, starts[index] < offset { index += 1 }
        return index
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
