import Dutch
import Model

/// The title page and colophon of a report, and the head of a note or web page.
enum ReportHead {
    static func read(
        _ head: [HeadLine], foot: HeadLines, document: Document, into metadata: inout DocumentMetadata
    ) {
        guard metadata.sessionYear == nil, metadata.to == nil, metadata.theirMark == nil,
            metadata.dossier == nil || metadata.number == nil, !startsAsLetter(head, metadata)
        else {
            return
        }
        let top = head.prefix(20)
        if metadata.title == nil,
            let title = top.first(where: { $0.kind == .heading || $0.kind == .titleBlock }) ?? top.first,
            title.text.utf8.count < 150, title.block < 6, isTitle(title),
            document.blocks.count > 5 || (title.kind == .heading && document.source.mediaType == .html)
        {
            metadata.title = .init(title.text, origin: .head, span: title.span)
        }
        if metadata.title == nil { metadata.title = footTitle(document) }
        if metadata.from == nil,
            let (line, name) = inspectorate(in: top), document.source.mediaType != .html
        {
            metadata.from = .init(name, origin: .head, span: line.span)
        }
        if document.source.mediaType == .html, metadata.date == nil {
            metadata.date = PropertyMetadata.publication(document)
        }
        if metadata.date == nil {
            for line in top.prefix(12)
            where line.text.utf8.count < 120 && HeadDate.hasDigit(line.text) && !isSentence(line) {
                let words = line.text.split(separator: " ").map(String.init)
                for start in words.indices
                where (words.count - start >= 2 || words.count == 1)
                    && (start == 0 || isDateIntroduction(words[start - 1]))
                {
                    let rest = words[start...].joined(separator: " ")
                    guard let date = HeadDate.parsePrefix(rest) else { continue }
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
        if metadata.date == nil { readColophon(head, foot, &metadata) }
        readImprint(foot, &metadata)
        let purpose = " ten behoeve van de "
        if let line = head.prefix(8).first(where: { $0.text.utf8.count < 120 && $0.folded.contains(purpose) }),
            let (_, addressee) = FoldedText(line.text).parts(around: purpose)
        {
            metadata.to = .init(addressee, origin: .head, span: line.span)
        }
        if metadata.place == nil, let line = head.first(where: { $0.opens("uitgave van") }),
            let (_, behind) = FoldedText(line.text).parts(around: ",")
        {
            let rest = behind.split(separator: " ").prefix(4)
            let ends: Set<String> = ["projectnummer", "isbn", "issn", "kenmerk", "publicatienummer", "rapport"]
            let words = rest.prefix { $0.first?.isUppercase == true && !ends.contains(Folding.fold(String($0))) }
            let place = words.joined(separator: " ").prefix { $0 != "," && $0 != "." }
            if !place.isEmpty, words.count <= 3 {
                metadata.place = .init(String(place), origin: .colophon, span: line.span)
            }
        }
        if metadata.from == nil, let line = top.first(where: { $0.text.contains(" · ") && $0.text.utf8.count < 160 }) {
            metadata.from = maker(in: line)
        }
        if metadata.from == nil, let signatory = metadata.signatories.first, let office = signatory.office,
            let place = FoldedText(office).first("inspectie ")
        {
            metadata.from = .init(FoldedText(office).after(place.lowerBound), origin: .signature)
        }
    }

    /// The date at the end of a line of the colophon: `Uitgave van de inspectie, Den Haag, oktober 2011`.
    private static func readColophon(_ head: [HeadLine], _ feet: HeadLines, _ metadata: inout DocumentMetadata) {
        var rest = 0
        for index in 0..<head.count + feet.count {
            // Far from a colophon only the words below open a line that tells anything.
            if index >= head.count, rest <= 0, !mayTell(feet, index - head.count) { continue }
            let line = index < head.count ? head[index] : feet[index - head.count]
            if line.opens("colofon"), line.folded == "colofon" || line.opens("colofon ") { rest = 16 }
            rest -= 1
            guard rest >= 0 || publisherLabels.contains(where: { line.opens($0) }), line.text.utf8.count < 160 else {
                continue
            }
            let words = line.text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "|" }).map(String.init)
            for count in [3, 2] where words.count >= count {
                guard let date = HeadDate.parse(words.suffix(count).joined(separator: " ")) else { continue }
                metadata.date = .init(date.description, origin: .colophon, span: line.span)
                return
            }
        }
    }

    private static let publisherLabels: [StaticString] = [
        "uitgave", "© ", "publicatiedatum", "publicatienummer", "datum publicatie", "datum uitgave",
    ]

    private static func mayTell(_ lines: HeadLines, _ index: Int) -> Bool {
        lines.mayBegin(index, with: "colofon") || lines.mayBegin(index, with: "uitgave")
            || lines.mayBegin(index, with: "publicatie") || lines.mayBegin(index, with: "datum ")
    }

    /// What a colophon says under labels, on lines of their own or run together: `Titel: … Datum: november 2014`.
    private static func readImprint(_ lines: HeadLines, _ metadata: inout DocumentMetadata) {
        let colophon = (0..<lines.count).last { index in
            guard lines.mayBegin(index, with: "colofon") else { return false }
            let folded = lines[index].folded
            return folded == "colofon" || folded.hasPrefix("colofon ")
        }
        guard let start = colophon else { return }
        for index in start..<min(lines.count, start + 20) where lines.holds(index, UInt8(ascii: ":")) {
            let line = lines[index]
            for (label, value) in labelled(line.text) {
                switch label {
                case "titel", "rapport":
                    if metadata.title == nil { metadata.title = .init(value, origin: .colophon, span: line.span) }
                case "datum", "publicatiedatum", "verschijningsdatum":
                    guard metadata.date == nil, let date = HeadDate.parsePrefix(value) else { continue }
                    metadata.date = .init(date.description, origin: .colophon, span: line.span)
                case "opdrachtgever", "in opdracht van":
                    guard metadata.commissioner == nil else { continue }
                    let name = value.hasPrefix("de ") ? String(value.dropFirst(3)) : value
                    metadata.commissioner = .init(name, origin: .colophon, span: line.span)
                default: break
                }
            }
        }
    }

    /// The labels of a line, each a word with a colon that begins the line or a part of it, and what follows each.
    private static func labelled(_ text: String) -> [(label: String, value: String)] {
        var found: [(label: String, value: [Substring])] = []
        for word in text.split(separator: " ") {
            if word.hasSuffix(":"), word.first?.isUppercase == true {
                found.append((Folding.fold(String(word.dropLast())), []))
            } else if !found.isEmpty {
                found[found.count - 1].value.append(word)
            }
        }
        return found.filter { !$0.value.isEmpty }.map { ($0.label, $0.value.joined(separator: " ")) }
    }

    /// Running text, whose dates are those of what it tells.
    private static func isSentence(_ line: HeadLine) -> Bool {
        line.text.last == "." && line.text.split(separator: " ").count > 8
    }

    /// `Notitie · Bureau Water · gepubliceerd maart 2017`: the part that is neither a kind nor a date.
    private static func maker(in line: HeadLine) -> DocumentMetadata.Field? {
        let parts = line.text.split(separator: "·").map { $0.drop { $0 == " " } }.map { part in
            String(part.hasSuffix(" ") ? part.dropLast() : part)
        }
        let folded = parts.map { Folding.fold($0) }
        guard folded.contains(where: { $0.hasPrefix("gepubliceerd") || HeadDate.parse($0) != nil }) else { return nil }
        let kinds = [
            "gepubliceerd", "leestijd", "publicatie", "onderzoek", "notitie", "nieuws", "rapport", "toespraak",
            "artikel",
        ]
        let index = parts.indices.first { index in
            parts[index].first?.isUppercase == true && HeadDate.parse(folded[index]) == nil
                && !kinds.contains { folded[index].hasPrefix($0) }
        }
        return index.map { .init(parts[$0], origin: .head, span: line.span) }
    }

    /// The title behind the publisher's name in a running foot: `Ministerie van X, Inspectie Y Titel van het rapport | 7`.
    private static func footTitle(_ document: Document) -> DocumentMetadata.Field? {
        for property in document.properties where property.name == "RunningHead" {
            guard let office = Inspectorate.listed(in: property.value) else { continue }
            let words = FoldedText(property.value).after(office.place.upperBound).split(separator: " ")
            // The page's number and what divides it from the title.
            let title = words.filter { word in
                !word.allSatisfy { ("0"..."9").contains($0) || "|,–-·".contains($0) }
            }
            guard title.count > 1, title[0].first?.isUppercase == true else { continue }
            return .init(title.joined(separator: " "), origin: .head)
        }
        return nil
    }

    private static func isTitle(_ line: HeadLine) -> Bool {
        let plain = ["voorwoord", "inhoud", "colofon", "samenvatting", "inleiding", "1 samenvatting", "1 inleiding"]
        return !plain.contains(line.folded) && line.text.last != "." && line.text.first?.isLetter == true
            && Inspectorate.named(in: line.text) == nil
    }

    /// The first line of a head that names an inspectorate, and its name.
    static func inspectorate(in head: some Sequence<HeadLine>) -> (line: HeadLine, name: String)? {
        for line in head
        where line.text.utf8.count < 140 && Inspectorate.mayBeNamed(in: line.folded) && !isSentence(line) {
            if let found = Inspectorate.named(in: line.text) { return (line, found.name) }
        }
        return nil
    }

    /// A salutation, or a dateline as the very first line.
    private static func startsAsLetter(_ head: [HeadLine], _ metadata: DocumentMetadata) -> Bool {
        if head.contains(where: { $0.opens("geacht") }) { return true }
        return metadata.place != nil && metadata.date?.span != nil && metadata.date?.span == head.first?.span
    }

    private static func isDateIntroduction(_ word: String) -> Bool {
        word.hasSuffix(",") || ["·", "|", "–", "-", "gepubliceerd", "datum", "op"].contains(Folding.fold(word))
    }
}
