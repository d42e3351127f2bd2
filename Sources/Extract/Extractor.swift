import Model

/// The second stage: a document in, everything datable in it out. A pure function.
public struct Extractor: Sendable {
    /// Version of the rules; a store made by another one is stale.
    public static let version = "1"

    let lexicon: Lexicon

    public init() {
        lexicon = Lexicon(RuleSet.cues)
    }

    /// Finds metadata, sections, dates, references and events.
    ///
    /// `supplied` is the document's date where a person gave it; it stands above what the document says of itself.
    ///
    /// Cost: linear in the text.
    public func extract(from document: Document, supplied: EDTF? = nil) -> Extraction {
        let reading = understand(document, supplied: supplied)
        var events = ChangeFinder.events(in: reading)
        events += FindingFinder.events(in: reading)
        events += ShareFinder.events(in: reading)
        events.sort { left, right in
            left.span == right.span ? left.kind.rawValue < right.kind.rawValue : left.span < right.span
        }
        return Extraction(
            rules: Self.version, metadata: reading.metadata, sections: sections(of: document),
            temporals: reading.temporals, references: reading.references, events: events,
            abbreviations: reading.abbreviations.merging(AbbreviationReader.definitions(in: document)) { law, _ in law }
        )
    }

    /// All that is known of the document before events are sought: references, metadata and dates, in that order.
    func understand(_ document: Document, supplied: EDTF?) -> Reading {
        var reading = read(document)
        reading.references = ReferenceRecogniser.references(in: reading)
        reading.abbreviations = ReferenceRecogniser.abbreviations(in: reading)
        reading.metadata = MetadataReader.metadata(of: reading)
        if let supplied {
            reading.metadata.date = DocumentMetadata.Field(supplied.description, origin: .supplied)
        }
        reading.temporals = TemporalTagger.temporals(in: reading)
        return reading
    }

    /// The document cut into tokens and sentences, before any rule.
    func read(_ document: Document) -> Reading {
        let tokens = TokenStream(document.text, lexicon: lexicon)
        var sentences: [SentenceView] = []
        sentences.reserveCapacity(document.sentences.count)
        var block = 0
        var rank = 0
        var next = 0
        for span in document.sentences {
            while block < document.blocks.count, document.blocks[block].span.end <= span.start {
                block += 1
                rank = 0
            }
            let (range, features) = tokens.range(of: span, from: &next)
            sentences.append(
                SentenceView(
                    span: span, tokens: range, block: min(block, max(0, document.blocks.count - 1)), rank: rank,
                    features: features))
            rank += 1
        }
        let blocks = Self.blocks(of: document, tokens, sentences)
        return Reading(document: document, tokens: tokens, sentences: sentences, blocks: blocks)
    }

    /// The tokens of each block. Most blocks are a sentence, whose tokens are known.
    private static func blocks(
        of document: Document, _ tokens: TokenStream, _ sentences: [SentenceView]
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(document.blocks.count)
        var next = 0
        var sentence = 0
        for index in document.blocks.indices {
            let span = document.blocks[index].span
            while sentence < sentences.count, sentences[sentence].span.start < span.start { sentence += 1 }
            if sentence < sentences.count, sentences[sentence].span == span {
                ranges.append(sentences[sentence].tokens)
                next = ranges[index].upperBound
            } else {
                ranges.append(tokens.range(of: span, from: &next).tokens)
            }
        }
        return ranges
    }

    private func sections(of document: Document) -> [Extraction.Section] {
        // Read in place: a document has thousands of blocks, and few are headings.
        let blocks = document.blocks
        return blocks.indices.filter { blocks[$0].kind == .heading }.map { index in
            Extraction.Section(
                span: blocks[index].span, number: blocks[index].label.map(Self.number),
                level: max(1, blocks[index].level))
        }
    }

    /// `3.2.1.` → `3.2.1`, `§ 4.2` → `4.2`.
    private static func number(_ label: String) -> String {
        var number = label[...]
        if number.hasPrefix("§") { number = number.dropFirst().drop { $0 == " " } }
        while let last = number.last, last == "." || last == ")" || last == ":" { number = number.dropLast() }
        return String(number)
    }
}
