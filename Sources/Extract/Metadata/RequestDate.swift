import Dutch
import Model

/// The date of the request that a decision letter answers.
enum RequestDate {
    /// `In uw brief van 7 januari 2019 … heeft u verzocht`: the first date, in the first paragraphs, that follows `van`,
    /// `op`, `d.d.` or `gedateerd` in a sentence that speaks of a request.
    ///
    /// The date on which a request was received is another one; it follows `ontvangen`.
    static func read(_ document: Document, after start: Int, into metadata: inout DocumentMetadata) {
        let sentences = document.sentences.drop { $0.start < start }.prefix(10)
        for sentence in sentences {
            let text = document.text[sentence]
            let folded = Folding.fold(text)
            guard requests.contains(where: { folded.contains($0) }) else { continue }
            let words = text.split(separator: " ").map(String.init)
            for index in words.indices.dropFirst() where introductions.contains(Folding.fold(words[index - 1])) {
                guard !words[max(0, index - 3)..<index].contains(where: { Folding.fold($0).hasPrefix("ontvangen") }),
                    let date = HeadDate.parsePrefix(words[index...].prefix(4).joined(separator: " "))
                else { continue }
                metadata.requestDate = .init(date.description, origin: .head, span: sentence)
                return
            }
        }
    }

    private static let requests = [
        "uw brief", "uw verzoek", "verzocht", "uw e-mail", "uw mail", "wob-verzoek", "woo-verzoek", "verzoek",
    ]
    private static let introductions: Set<String> = [
        "van", "op", "d.d.", "dd.", "dd", "gedateerd", "gedagtekend", "per",
    ]
}
