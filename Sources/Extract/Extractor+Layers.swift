import Model

extension Extractor {
    /// The first two layers alone: references, and the dates that lie outside them.
    ///
    /// `date` is the document's date, against which relative expressions are resolved; its metadata are not read.
    ///
    /// Cost: linear in the text.
    public func datesAndReferences(in document: Document, date: EDTF? = nil) -> ([TemporalMention], [Reference]) {
        var references = ReferenceRecogniser.Pass(document)
        var dates = TemporalTagger.Pass(document, date: date)
        for span in Self.stretches(of: document) {
            let tokens = TokenStream(document.text, in: span, lexicon: lexicon)
            dates.read(tokens, references.read(tokens))
        }
        return (dates.mentions, references.found)
    }

    /// Whole blocks of some sixty kilobytes: their tokens and dates stay in the processor's cache, where those of ten
    /// megabytes would go to memory and back at each step. No date and no reference runs from one block into the next.
    private static func stretches(of document: Document) -> [Span] {
        var stretches: [Span] = []
        var start = 0
        for block in document.blocks where block.span.start - start >= 60_000 {
            stretches.append(Span(start, block.span.start))
            start = block.span.start
        }
        if start < document.text.count { stretches.append(Span(start, document.text.count)) }
        return stretches
    }

    /// The words that make these two layers look closer, as another program would be given them.
    public static var dateAndReferenceCues: [String] {
        (ReferenceRecogniser.cues + TemporalTagger.cues).flatMap { $0.words + $0.endings }
    }
}

extension Extractor {
    /// The layers in the order in which they are read; each stands on those before it.
    public enum Layer: String, CaseIterable, Sendable {
        case tokens, references, metadata, dates, changes, findings, shares, all
    }

    /// How much a document holds by the layers up to and with one of them: what a benchmark runs to tell their costs
    /// apart. Tokens count as one each, every other thing found as one.
    ///
    /// Cost: that of the layers, linear in the text.
    public func count(in document: Document, upTo last: Layer) -> Int {
        if last == .all { return extract(from: document).events.count }
        var reading = read(document)
        guard last != .tokens else { return reading.tokens.count }
        reading.references = ReferenceRecogniser.references(in: reading)
        guard last != .references else { return reading.references.count }
        reading.abbreviations = ReferenceRecogniser.abbreviations(in: reading)
        reading.metadata = MetadataReader.metadata(of: reading)
        guard last != .metadata else { return reading.metadata.date == nil ? 0 : 1 }
        reading.temporals = TemporalTagger.temporals(in: reading)
        guard last != .dates else { return reading.temporals.count }
        var events = ChangeFinder.events(in: reading).count
        if last == .changes { return events }
        events += FindingFinder.events(in: reading).count
        if last == .findings { return events }
        return events + ShareFinder.events(in: reading).count
    }
}
