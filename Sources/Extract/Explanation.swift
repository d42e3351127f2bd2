import Model

/// Why something in a sentence was found or not found.
public struct Explanation: Sendable, Hashable {
    /// One step of the work, with what it says.
    public struct Step: Sendable, Hashable {
        /// `references`, `dates`, `changes`, `findings`, `shares`.
        public var stage: String
        public var text: String
    }

    public var steps: [Step]
}

extension Extractor {
    /// Runs every rule on one sentence and says what each step made of it.
    ///
    /// - Parameters:
    ///   - sentence: as typed; white space is folded.
    ///   - date: the document's date, against which relative expressions are resolved.
    public func explain(sentence: String, date: CivilDate?) -> Explanation {
        let words = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let text = DocumentText(words)
        let span = Span(0, text.count)
        let document = Document(
            source: SourceFile(path: "", sha256: "", byteCount: text.count, mediaType: .plainText), reader: "typed",
            text: text, blocks: text.count == 0 ? [] : [Block(.paragraph, span)],
            sentences: text.count == 0 ? [] : [span])
        let extraction = extract(from: document, supplied: date.map(EDTF.day))
        var steps: [Explanation.Step] = []
        func say(_ stage: String, _ line: String) { steps.append(Explanation.Step(stage: stage, text: line)) }
        for reference in extraction.references {
            let name = reference.identifier ?? reference.title ?? "kept apart"
            say("references", "\(reference.rule): “\(text[reference.span])” is \(reference.kind.rawValue), \(name)")
        }
        for mention in extraction.temporals { say("dates", Self.line(for: mention, in: text)) }
        for event in extraction.events { say(event.kind.rawValue, Self.line(for: event, in: text)) }
        let reading = understand(document, supplied: date.map(EDTF.day))
        for (index, view) in reading.sentences.enumerated() {
            for line in ChangeFinder.trace(in: reading, sentence: view) { say("why changes", line) }
            for line in FindingFinder.trace(in: reading, sentence: index) { say("why findings", line) }
        }
        if extraction.events.isEmpty { say("events", "nothing was found") }
        return Explanation(steps: steps)
    }

    private static func line(for mention: TemporalMention, in text: DocumentText) -> String {
        var line = "\(mention.rule): “\(text[mention.span])” is \(mention.date.edtf?.description ?? "left open")"
        if let duration = mention.duration { line += ", \(duration)" }
        if let modifier = mention.date.modifier { line += " \(modifier.rawValue)" }
        if let earliest = mention.date.earliest { line += ", from \(earliest)" }
        if let latest = mention.date.latest { line += ", until \(latest)" }
        if let basis = mention.date.basis { line += " (\(basis))" }
        if mention.isInReference { line += "; part of a reference, dates nothing" }
        return line
    }

    private static func line(for event: Event, in text: DocumentText) -> String {
        let date = event.date.edtf.map { "\($0)" } ?? "no date"
        let what: String =
            switch event.details {
            case .policyChange(let change):
                "\(change.action.rawValue) “\(change.subject)”, \(change.status.rawValue), \(change.level.rawValue)"
            case .finding(let finding): "\(finding.stance.rawValue) by \(finding.actor ?? "nobody named")"
            case .statistic(let share): "\(share.low)–\(share.high) % \(share.whole ?? "")"
            case .quantity(let quantity): "\(quantity.value) \(quantity.unit)"
            }
        return "\(event.rule): \(what), \(date) by \(event.date.source.rawValue): “\(text[event.span])”"
    }
}
