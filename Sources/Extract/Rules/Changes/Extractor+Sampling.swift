import Model

extension Extractor {
    /// The sentences that have a date and a word of change of their own, and in which no change was found.
    ///
    /// Made for sampling what the rules leave. Spans are in the document's text, in its order. Cost: as ``extract``.
    public func sentencesWithoutChange(in document: Document) -> [Span] {
        let reading = understand(document, supplied: nil)
        let taken = ChangeFinder.events(in: reading).map(\.sentence)
        return reading.sentences.filter { sentence in
            let isDated = reading.temporals(in: sentence.span).contains {
                !$0.isInReference && ($0.kind == .date || $0.kind == .period)
            }
            guard isDated, !taken.contains(where: { $0.overlaps(sentence.span) }) else { return false }
            return sentence.tokens.contains { index in
                reading.tokens[index].features.contains(.changeNoun)
                    || !reading.tokens[index].features.contains(.auxiliary)
                        && ClauseSplitter.isVerb(index, in: reading.tokens)
            }
        }.map(\.span)
    }
}
