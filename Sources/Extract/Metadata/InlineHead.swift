import Dutch
import Model

/// The head of a letter whose lines a converter ran together: labels in capitals tell the fields apart.
///
/// `… 2500 EA Den Haag DATUM 13 maart 2012 BETREFT Beantwoording vragen … Geachte mevrouw …`
enum InlineHead {
    /// How much of the text can be head, in bytes.
    private static let reach = 2_500

    static func read(_ document: Document, into metadata: inout DocumentMetadata) {
        let span = Span(0, min(reach, document.text.count))
        let words = document.text[span].split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        guard let label = words.firstIndex(of: "DATUM") ?? words.firstIndex(of: "Datum"),
            words.contains("BETREFT") || words.contains("Betreft") || words.contains("Onderwerp")
        else { return }
        if metadata.date == nil, let date = HeadDate.parsePrefix(words[(label + 1)...].prefix(4).joined(separator: " "))
        {
            metadata.date = .init(date.description, origin: .head, span: span)
        }
        if metadata.title == nil,
            let subject = words.firstIndex(where: { ["BETREFT", "Betreft", "Onderwerp"].contains($0) })
        {
            let title = words[(subject + 1)...].prefix { !ends($0) }.prefix(60).joined(separator: " ")
            if !title.isEmpty { metadata.title = .init(title, origin: .head, span: span) }
        }
        let head = words.prefix(90).joined(separator: " ")
        if metadata.from == nil, head.firstRange(of: "Algemene Rekenkamer") != nil {
            metadata.from = .init("Algemene Rekenkamer", origin: .head, span: span)
        }
        if metadata.to == nil {
            for chamber in ["Tweede Kamer", "Eerste Kamer"] {
                let addressee = "Voorzitter van de \(chamber) der Staten-Generaal"
                if head.firstRange(of: addressee) != nil {
                    metadata.to = .init(addressee, origin: .head, span: span)
                }
            }
        }
    }

    /// Whether a word opens the next field or the salutation.
    private static func ends(_ word: String) -> Bool {
        word.hasPrefix("Geacht")
            || ["UW", "ONS", "Uw", "Ons", "BIJLAGE", "BIJLAGEN", "DATUM", "PAGINA", "KENMERK"].contains(word)
    }
}
