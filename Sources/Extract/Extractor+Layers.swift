import Model

extension Extractor {
    /// The first two layers alone: references, and the dates that lie outside them.
    ///
    /// `date` is the document's date, against which relative expressions are resolved; its metadata are not read.
    ///
    /// Cost: linear in the text.
    public func datesAndReferences(in document: Document, date: EDTF? = nil) -> ([TemporalMention], [Reference]) {
        var reading = Reading(
            document: document, tokens: TokenStream(document.text, lexicon: lexicon), sentences: [])
        reading.references = ReferenceRecogniser.references(in: reading)
        if let date { reading.metadata.date = DocumentMetadata.Field(date.description, origin: .supplied) }
        return (TemporalTagger.temporals(in: reading), reading.references)
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
