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
        guard mayHoldDateLabel(document.text.bytes[span.start..<span.end]) else { return }
        let slices = document.text.bytes[span.start..<span.end].split { $0 == 0x20 || $0 == 0x0A }
        let words = slices.map { String(decoding: $0, as: UTF8.self) }
        let salutation = words.firstIndex { $0.hasPrefix("Geacht") } ?? words.endIndex
        guard let label = words[..<salutation].firstIndex(where: { isDateLabel($0) }), label + 1 < words.count else {
            return
        }
        let subject = words.firstIndex(where: { subjectLabels.contains($0) }) ?? misreadSubject(words, after: label)
        guard let subject else { return }
        if metadata.date == nil, let date = HeadDate.parsePrefix(words[(label + 1)...].prefix(4).joined(separator: " "))
        {
            metadata.date = .init(date.description, origin: .head, span: span)
        }
        if metadata.title == nil {
            let run = words[(subject + 1)...].prefix { !ends($0) }.prefix(60)
            // A field ends with its line, where it begins on that of its label.
            let lineEnd = slices[subject...].firstIndex {
                $0.endIndex < document.text.bytes.endIndex && document.text.bytes[$0.endIndex] == 0x0A
            }
            let isOwnLine = lineEnd.map { $0 > subject && $0 - subject < 60 } ?? false
            let title = run.prefix(isOwnLine ? (lineEnd ?? subject) - subject : run.count).joined(separator: " ")
            if !title.isEmpty { metadata.title = .init(title, origin: .head, span: span) }
        }
        // The first words as one line.
        let head = String(
            decoding: document.text.bytes[span.start..<(slices.prefix(90).last?.endIndex ?? span.start)]
                .map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
        // A scanner may spell the name wrong and the address of its pages right.
        let isAuditOffice = ["Algemene Rekenkamer", "www.rekenkamer.", "@rekenkamer."].contains {
            head.contains($0)
        }
        if metadata.from == nil, isAuditOffice {
            metadata.from = .init("Algemene Rekenkamer", origin: .head, span: span)
        }
        if metadata.to == nil {
            for chamber in ["Tweede Kamer", "Eerste Kamer"] {
                let addressee = "Voorzitter van de \(chamber) der Staten-Generaal"
                if head.contains(addressee) {
                    metadata.to = .init(addressee, origin: .head, span: span)
                }
            }
        }
    }

    /// Whether a word of five letters stands in the text of which at least four are those of `datum`: most heads have
    /// none, and need not be cut into words.
    private static func mayHoldDateLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var end = 0
            while end <= bytes.count {
                if end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A {
                    end += 1
                    continue
                }
                if (5...10).contains(end - start), isLikeDateLabel(bytes[start..<end]) { return true }
                end += 1
                start = end
            }
            return false
        }
    }

    private static func isLikeDateLabel(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if word.contains(where: { $0 >= 0x80 }) {
            let folded = Folding.fold(word)
            return folded.count == 5 && zip(folded, "datum".utf8).count { $0 == $1 } >= 4
        }
        return word.count == 5 && zip(word, "datum".utf8).count { $0 | 0x20 == $1 } >= 4
    }

    private static let subjectLabels: Set<String> = ["BETREFT", "Betreft", "Onderwerp"]

    /// `DATUM`, or a word that a scanner made of it by one wrong letter: `vatum`, `patum`.
    private static func isDateLabel(_ word: String) -> Bool {
        if word == "DATUM" || word == "Datum" { return true }
        guard (5...10).contains(word.utf8.count) else { return false }
        let folded = Array(Folding.fold(word).utf8)
        return folded.count == 5 && zip(folded, "datum".utf8).count { $0 != $1 } == 1
    }

    /// The word of seven letters that follows the date, where a scanner made of `BETREFT` something like it (`setrerr`).
    private static func misreadSubject(_ words: [String], after label: Int) -> Int? {
        let index = label + 4
        guard index < words.count, HeadDate.parse(words[(label + 1)..<index].joined(separator: " ")) != nil else {
            return nil
        }
        let folded = Array(Folding.fold(words[index]).utf8)
        return folded.count == 7 && zip(folded, "betreft".utf8).count { $0 == $1 } >= 4 ? index : nil
    }

    /// Whether a word opens the next field or the salutation.
    private static func ends(_ word: String) -> Bool {
        word.hasPrefix("Geacht")
            || [
                "UW", "ONS", "Uw", "Ons", "Onze", "BIJLAGE", "BIJLAGEN", "Bijlagen", "DATUM", "PAGINA",
                "KENMERK", "Kenmerk",
            ].contains(word)
    }
}
