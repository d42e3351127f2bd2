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
