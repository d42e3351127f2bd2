import Dutch
import Model

/// Reads what a document says of itself: from its properties, its head and its signature.
///
/// Every field keeps where it came from; what the source cannot prove stays nil.
enum MetadataReader {
    static func metadata(of reading: Reading) -> DocumentMetadata {
        let document = reading.document
        let head = headBlocks(of: document).map { HeadLine(document, block: $0) }
        let foot = HeadLines(reading, blocks: footBlocks(of: document))
        var metadata = DocumentMetadata()
        PropertyMetadata.read(document, into: &metadata)
        KamerstukHead.read(head, into: &metadata)
        LetterHead.read(head, into: &metadata)
        InlineHead.read(document, into: &metadata)
        AuditLetter.read(document, into: &metadata)
        Signature.read(foot, into: &metadata)
        ReportHead.read(head, foot: foot, document: document, into: &metadata)
        complete(&metadata, head: head, document: document)
        PropertyMetadata.readSupplied(document, into: &metadata)
        if metadata.documentKind?.value == "decision_letter" {
            RequestDate.read(document, into: &metadata)
        }
        return metadata
    }

    /// The blocks before the running text: as far as the salutation, at most forty.
    private static func headBlocks(of document: Document) -> [Int] {
        var blocks: [Int] = []
        for index in document.blocks.indices.prefix(60) {
            let kind = document.blocks[index].kind
            if kind == .footnote || kind == .tableCell { continue }
            blocks.append(index)
            let span = document.blocks[index].span
            if document.text.bytes[span.start..<span.end].starts(with: "Geacht".utf8) { break }
        }
        return Array(blocks.prefix(40))
    }

    /// The last blocks that can hold a signature; of a report those before its first chapter too.
    private static func footBlocks(of document: Document) -> [Int] {
        document.blocks.indices.filter {
            document.blocks[$0].kind != .footnote && document.blocks[$0].kind != .tableCell
        }
    }

    /// What follows from fields together: the kind, the identifier, the sender.
    private static func complete(_ metadata: inout DocumentMetadata, head: [HeadLine], document: Document) {
        if metadata.documentKind == nil {
            let kind = DocumentKind.of(metadata, head: head, isWebPage: document.source.mediaType == .html)
            metadata.documentKind = kind.map { DocumentMetadata.Field($0, origin: .head) }
        }
        if metadata.from == nil, let office = metadata.signatories.first?.office,
            ["kamerbrief", "decision_letter"].contains(metadata.documentKind?.value ?? "")
        {
            if office.hasPrefix("Minister") || office.hasPrefix("Staatssecretaris")
                || metadata.documentKind?.value == "kamerbrief"
            {
                metadata.from = DocumentMetadata.Field(office, origin: .signature)
            }
        }
        if metadata.identifier == nil, let dossier = metadata.dossier, let number = metadata.number,
            // An audit office's letter is about that paper and is not the paper.
            let kind = metadata.documentKind, kind.value != "audit_letter"
        {
            // What a record states is the paper's, also where it is written in a way that no text has.
            let isStated = dossier.origin == .metadata
            if let compact = Dossier(dossier.value)?.compact ?? (isStated ? Dossier.joined(dossier.value) : nil) {
                metadata.identifier = DocumentMetadata.Field(
                    "kst-\(compact)-\(number.value)", origin: number.origin, span: number.span)
            }
        }
        // An answer is of the day on which it came: `… (ontvangen 12 maart 2013)`.
        if metadata.date == nil, metadata.documentKind?.value == "parliamentary_answer" {
            for line in head {
                guard let (_, rest) = FoldedText(line.text).parts(around: "(ontvangen ") else { continue }
                let day = rest.utf8.prefix { $0 != UInt8(ascii: ")") }
                if let date = HeadDate.parse(String(decoding: day, as: UTF8.self)) {
                    metadata.date = .init(date.description, origin: .head, span: line.span)
                    break
                }
            }
        }
        if metadata.date == nil { metadata.date = PropertyMetadata.publication(document) }
        let reports = ["inspection_report", "research_note"]
        if metadata.date == nil, reports.contains(metadata.documentKind?.value ?? "") {
            metadata.date = PropertyMetadata.creation(document)
        }
        if metadata.chamber == nil, let to = metadata.to {
            let isPaper = metadata.sessionYear != nil || (metadata.dossier != nil && metadata.number != nil)
            if to.value.contains("Tweede Kamer") && isPaper {
                metadata.chamber = DocumentMetadata.Field("Tweede Kamer", origin: .head, span: to.span)
            }
        }
    }
}
