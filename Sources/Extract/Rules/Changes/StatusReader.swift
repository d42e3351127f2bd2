import Dutch
import Model

/// Reads whether a change was made, is to come, hangs on something or was called off.
enum StatusReader {
    private static let foreseen: Set<String> = [
        "beoogd", "beoogde", "voorzien", "voorziene", "voorgenomen", "gepland", "geplande", "verwacht", "verwachte",
        "planning", "voornemen", "voornemens", "verwachting", "streven",
    ]

    /// Whether one of the tokens says that something is foreseen.
    static func isForeseen(_ range: some Sequence<Int>, in tokens: TokenStream) -> Bool {
        range.contains { tokens[$0].kind == .word && foreseen.contains(tokens.folded($0)) }
    }

    /// `is voornemens om vanaf 2006`: a beginning that is meant, whatever the document's date.
    private static func intends(_ range: [Int], _ tokens: TokenStream) -> Bool {
        range.contains { tokens.isOne($0, of: ["voornemens", "voornemen", "gepland", "beoogd", "beoogde"]) }
    }

    /// Whether a date lies wholly after the document's.
    static func isAhead(_ date: EventDate, of reading: Reading) -> Bool {
        guard let today = reading.documentDate?.bounds.latest, let first = date.earliest ?? date.latest else {
            return false
        }
        return first > today
    }

    /// The status of a change that a verb tells; `isPast` is its tense.
    static func status(isPast: Bool, auxiliaries: [Auxiliary], date: EventDate, in context: ChangeContext)
        -> PolicyChange.Status
    {
        let prose = context.prose
        let reading = prose.reading
        let tokens = prose.tokens
        var status: PolicyChange.Status
        if isPast, !auxiliaries.contains(.shall), case .interval(.open, _)? = date.edtf {
            // `gold tot dit jaar`
            status = .done
        } else if isAhead(date, of: reading) {
            status = .planned
        } else if auxiliaries.contains(.shall), isPast || wasAhead(context.view, prose) {
            // `De wet zou in 2010 worden ingevoerd`: what once lay ahead is not told to have come.
            status = .planned
        } else if isPast {
            status = .done
        } else if auxiliaries.contains(where: { [.shall, .want, .must, .can].contains($0) })
            || isForeseen(context.view.tokens, in: tokens)
        {
            let open =
                date.latest == nil
                || date.latest.map { last in reading.documentDate?.bounds.earliest.map { last >= $0 } ?? true } ?? true
            status = open && (date.modifier != .since || intends(context.view.tokens, tokens)) ? .planned : .done
        } else if reading.documentDate == nil, date.source != .label,
            date.modifier != .since || auxiliaries.isEmpty && isFrom(date, context)
        {
            status = .planned
        } else if let last = date.latest, let today = reading.documentDate?.bounds.earliest, last >= today,
            date.modifier != .since
        {
            status = .planned
        } else {
            status = .done
        }
        if status == .planned, isConditional(prose.sentence, tokens) { status = .conditional }
        return status
    }

    /// Whether a clause stands under `zou`, its own or, where it has no auxiliary, that of the clause it goes on from.
    private static func wasAhead(_ clause: Clause, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        if clause.tokens.contains(where: { tokens.isOne($0, of: ["zou", "zouden"]) }) { return true }
        guard clause.kind == .coordinate, let parent = clause.parent, prose.clauses.indices.contains(parent),
            !clause.tokens.contains(where: { tokens[$0].features.contains(.auxiliary) })
        else { return false }
        return prose.clauses[parent].tokens.contains { tokens.isOne($0, of: ["zou", "zouden"]) }
    }

    /// `Vanaf 1998 ontvangen gemeenten …` looks forward; `sinds` looks back.
    private static func isFrom(_ date: EventDate, _ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        return context.prose.dates[context.clause].contains { entry in
            tokens.is(entry.range.lowerBound, "vanaf") || tokens.is(entry.range.lowerBound - 1, "vanaf")
        }
    }

    /// Whether a sentence makes what it tells depend on something.
    static func isConditional(_ sentence: SentenceView, _ tokens: TokenStream) -> Bool {
        for index in sentence.tokens where tokens[index].kind == .word {
            if tokens.isOne(index, of: ["indien", "mits", "tenzij", "ingeval", "voorbehoud", "mocht"]) { return true }
            if tokens.isOne(index, of: ["als", "wanneer"]) {
                let isOpening =
                    index == sentence.tokens.lowerBound || tokens.byte(index - 1) == 0x2C
                    || !tokens[index - 1].features.isDisjoint(with: [.change2, .conjunction])
                    || tokens.isOne(index - 1, of: ["en", "maar", "of"])
                let next = index + 1
                // `ook als de onderhandelingen vastzitten` makes nothing depend on it.
                if tokens.isOne(index - 1, of: ["ook", "zelfs", "verder"]) { continue }
                if isOpening, next < sentence.tokens.upperBound,
                    tokens[next].features.contains(.article) || tokens[next].features.contains(.change3)
                {
                    return true
                }
            }
        }
        return false
    }
}
