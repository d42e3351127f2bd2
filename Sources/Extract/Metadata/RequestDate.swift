import Dutch
import Model

/// The date of the request that a decision letter answers.
enum RequestDate {
    /// Reads the subject, then the first sentences of the letter.
    ///
    /// `In uw brief van 7 januari 2019 … heeft u verzocht`: the first date that follows `van`, `op`, `d.d.`, `tussen` or
    /// `gedateerd` in a sentence that speaks of a request. Where only the day is told on which it was received, that
    /// stands for it. A day without a year (`8 april jl.`) is the last one before the decision.
    static func read(_ document: Document, into metadata: inout DocumentMetadata) {
        let decision = metadata.edtf
        if let title = metadata.title, speaksOfRequest(Folding.fold(title.value)),
            let date = date(in: title.value, before: decision)?.day
        {
            metadata.requestDate = .init(date.description, origin: title.origin, span: title.span)
            return
        }
        let start = max(metadata.date?.span?.end ?? 0, metadata.title?.span?.end ?? 0)
        let sentences = document.sentences.drop(while: { $0.start < start }).prefix(14)
        for (rank, sentence) in sentences.enumerated() {
            let text = document.text[sentence]
            let folded = Folding.fold(text)
            // Names that were blackened cut the first sentence before it comes to the request.
            let opens = rank < 3 && ["heeft u", "hebt u"].contains { folded.contains($0) }
            guard opens || speaksOfRequest(folded), let found = date(in: text, before: decision) else { continue }
            metadata.requestDate = .init(found.day.description, origin: .body, span: sentence)
            return
        }
    }

    private static func speaksOfRequest(_ folded: String) -> Bool { requests.contains { folded.contains($0) } }

    /// The first date that an introduction stands before; that of a receipt only where there is no other.
    private static func date(in text: String, before decision: EDTF?) -> (day: EDTF, isReceipt: Bool)? {
        let words = text.split(separator: " ").map(String.init)
        var receipt: EDTF?
        for index in words.indices.dropFirst() where introductions.contains(Folding.fold(words[index - 1])) {
            let following = words[index...].prefix(4).map { $0.trimmed }
            guard
                let date = HeadDate.parsePrefix(following.joined(separator: " "))
                    ?? withoutYear(following, before: decision)
            else { continue }
            // What was decided before the request was made is another matter.
            if let decision, decision.description < date.description { continue }
            if isReceipt(words, index) {
                if receipt == nil { receipt = date }
            } else {
                return (date, false)
            }
        }
        return receipt.map { ($0, true) }
    }

    /// `ontvangen op 11 mei 2020`, `op 11 mei 2020 ontvangen`; not `van 10 mei 2020, ontvangen op 11 mei 2020`.
    private static func isReceipt(_ words: [String], _ index: Int) -> Bool {
        func tellsReceipt(_ word: String) -> Bool { Folding.fold(word).hasPrefix("ontv") }
        if words[max(0, index - 3)..<index].contains(where: tellsReceipt) { return true }
        let next = index + 3
        return next < words.count && !words[next - 1].hasSuffix(",") && tellsReceipt(words[next])
    }

    /// `8 april jl.`: the last such day before the decision.
    private static func withoutYear(_ words: [String], before decision: EDTF?) -> EDTF? {
        guard words.count >= 3, ["jl", "jl.", "jongstleden"].contains(Folding.fold(words[2])),
            let last = decision?.bounds.latest
        else { return nil }
        for year in [last.year, last.year - 1] {
            if let date = HeadDate.parse("\(words[0]) \(words[1]) \(year)"), let day = date.bounds.latest, day < last {
                return date
            }
        }
        return nil
    }

    private static let requests = [
        "uw brief", "verzoek", "verzocht", "uw e-mail", "uw mail", "uw email", "gevraagd", "verzoekt", "u vraagt",
    ]
    private static let introductions: Set<String> = [
        "van", "op", "d.d.", "dd.", "dd", "gedateerd", "gedagtekend", "per", "tussen", "(van", "(d.d.", "(dd.",
    ]
}

extension String {
    /// Without the comma, bracket or semicolon that ends it.
    fileprivate var trimmed: String {
        var rest = Substring(self)
        while let last = rest.last, last == "," || last == ")" || last == ";" { rest = rest.dropLast() }
        return String(rest)
    }
}
