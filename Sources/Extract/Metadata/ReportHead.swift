import Dutch
import Model

/// The title page and colophon of a report, and the head of a note or web page.
enum ReportHead {
    static func read(
        _ head: [HeadLine], foot: [HeadLine], document: Document, into metadata: inout DocumentMetadata
    ) {
        guard metadata.sessionYear == nil, metadata.to == nil, metadata.theirMark == nil,
            !startsAsLetter(head, metadata)
        else {
            return
        }
        let top = head.prefix(20)
        if metadata.title == nil,
            let title = top.first(where: { $0.kind == .heading || $0.kind == .titleBlock }) ?? top.first,
            title.text.utf8.count < 150, document.blocks.count > 5, title.block < 6, isTitle(title)
        {
            metadata.title = .init(title.text, origin: .head, span: title.span)
        }
        if metadata.from == nil,
            let line = top.first(where: { MetadataReader.isInspectorate($0.folded) && $0.text.utf8.count < 140 }),
            document.source.mediaType != .html
        {
            let name = inspectorate(line.folded)
            metadata.from = .init(name, origin: .head, span: line.span)
        }
        if metadata.date == nil {
            for line in top.prefix(12) where line.text.utf8.count < 90 {
                let words = line.text.split(separator: " ").map(String.init)
                for start in words.indices where words.count - start >= 2 {
                    let rest = words[start...].joined(separator: " ")
                    guard let date = HeadDate.parsePrefix(rest), start == 0 || isDateIntroduction(words[start - 1])
                    else {
                        continue
                    }
                    metadata.date = .init(date.description, origin: .head, span: line.span)
                    if start == 1 || start == 2, words[start - 1].hasSuffix(",") {
                        let place = words[0..<start].joined(separator: " ")
                        metadata.place = .init(String(place.dropLast()), origin: .head, span: line.span)
                    }
                    break
                }
                if metadata.date != nil { break }
            }
        }
        let purpose = " ten behoeve van de "
        if let line = head.prefix(8).first(where: { $0.text.utf8.count < 120 && $0.folded.contains(purpose) }),
            let opening = line.folded.firstRange(of: purpose)
        {
            let addressee = line.text.suffix(line.folded[opening.upperBound...].count)
            metadata.to = .init(String(addressee), origin: .head, span: line.span)
        }
        if metadata.place == nil, let line = head.first(where: { $0.folded.hasPrefix("uitgave van") }),
            let comma = line.text.lastIndex(of: ",")
        {
            let place = line.text[line.text.index(after: comma)...].drop { $0 == " " }.prefix { $0 != "." }
            if place.first?.isUppercase == true, place.split(separator: " ").count <= 3 {
                metadata.place = .init(String(place), origin: .colophon, span: line.span)
            }
        }
        if metadata.from == nil, let signatory = metadata.signatories.first, let office = signatory.office,
            let range = office.firstRange(of: "Inspectie ")
        {
            metadata.from = .init(String(office[range.lowerBound...]), origin: .signature)
        }
    }

    private static func isTitle(_ line: HeadLine) -> Bool {
        let plain = ["voorwoord", "inhoud", "colofon", "samenvatting", "inleiding", "1 samenvatting", "1 inleiding"]
        return !plain.contains(line.folded) && line.text.last != "." && line.text.first?.isLetter == true
            && !MetadataReader.isInspectorate(line.folded)
    }

    /// A salutation, or a dateline as the very first line.
    private static func startsAsLetter(_ head: [HeadLine], _ metadata: DocumentMetadata) -> Bool {
        if head.contains(where: { $0.folded.hasPrefix("geacht") }) { return true }
        return metadata.place != nil && metadata.date?.span != nil && metadata.date?.span == head.first?.span
    }

    private static func isDateIntroduction(_ word: String) -> Bool {
        word.hasSuffix(",") || ["·", "|", "–", "-", "gepubliceerd", "datum", "op"].contains(Folding.fold(word))
    }

    private static func inspectorate(_ folded: String) -> String {
        if folded.contains("inspectie werk en inkomen") { return "Inspectie Werk en Inkomen" }
        if folded.contains("inspectie van het onderwijs") { return "Inspectie van het Onderwijs" }
        if folded.contains("nederlandse arbeidsinspectie") { return "Nederlandse Arbeidsinspectie" }
        return "Inspectie SZW"
    }
}
