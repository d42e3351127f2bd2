import Dutch
import Model

/// Reads what a document says of itself: from its properties, its head and its signature.
///
/// Every field keeps where it came from; what the source cannot prove stays nil.
enum MetadataReader {
    static func metadata(of reading: Reading) -> DocumentMetadata {
        let document = reading.document
        let head = headBlocks(of: document).map { HeadLine(document, block: $0) }
        let foot = HeadLines(document: document, blocks: footBlocks(of: document))
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
            let kind = kind(metadata, head: head, isWebPage: document.source.mediaType == .html)
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
            let compact = dossier.value.split(separator: " ")
            var joined = compact.prefix(2).joined()
            if compact.count > 2 { joined += "-" + compact.dropFirst(2).joined(separator: "-") }
            metadata.identifier = DocumentMetadata.Field(
                "kst-\(joined)-\(number.value)", origin: number.origin, span: number.span)
        }
        // An answer is of the day on which it came: `… (ontvangen 12 maart 2013)`.
        if metadata.date == nil, metadata.documentKind?.value == "parliamentary_answer" {
            for line in head {
                guard let opening = line.folded.firstRange(of: "(ontvangen ") else { continue }
                let rest = line.folded[opening.upperBound...].prefix { $0 != ")" }
                if let date = HeadDate.parse(String(rest)) {
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
            if to.value.contains("Tweede Kamer") && metadata.sessionYear != nil {
                metadata.chamber = DocumentMetadata.Field("Tweede Kamer", origin: .head, span: to.span)
            }
        }
    }

    private static func kind(_ metadata: DocumentMetadata, head: [HeadLine], isWebPage: Bool) -> String? {
        let title = Folding.fold(metadata.title?.value ?? "")
        if title.hasPrefix("brief") { return "kamerbrief" }
        if title.contains("memorie van toelichting") { return "explanatory_memorandum" }
        if title.contains("motie van") || title.hasPrefix("gewijzigde motie") { return "motion" }
        if title.hasPrefix("verslag") || title.hasPrefix("nota naar aanleiding") { return "report_of_committee" }
        if title.hasPrefix("voorstel van wet") { return "bill" }
        if title.hasPrefix("amendement") { return "amendment" }
        let words = head.map(\.folded)
        if isDecision(title, words) { return "decision_letter" }
        let sender = Folding.fold(metadata.from?.value ?? "")
        if metadata.to != nil,
            sender.contains("rekenkamer") || words.contains(where: { $0.hasPrefix("algemene rekenkamer") })
        {
            return "audit_letter"
        }
        if isWebPage, metadata.to == nil, metadata.signatories.isEmpty { return "web_page" }
        if words.contains(where: { $0.contains("college van burgemeester en wethouders") })
            && words.contains(where: { $0.contains("gemeenteraad") || $0.contains("leden van de raad") })
        {
            return "municipal_letter"
        }
        if head.prefix(25).contains(where: { isInspectorate($0.folded) && $0.text.utf8.count < 140 })
            && metadata.to == nil && !isLetter(metadata)
        {
            return "inspection_report"
        }
        let office = Folding.fold(metadata.signatories.first?.office ?? "")
        if office.hasPrefix("minister") || office.hasPrefix("staatssecretaris") || office.hasPrefix("de minister") {
            return "kamerbrief"
        }
        if office.contains("inspectie") { return "inspection_report" }
        if words.prefix(12).contains(where: {
            $0.contains("onderzoeksnotitie") || $0.contains("onderzoeksrapport") || $0.contains("evaluatie")
                || $0.contains("onderzoek uitgevoerd")
        }) {
            return "research_note"
        }
        return nil
    }

    /// A decision on a request for documents: its subject says so.
    private static func isDecision(_ title: String, _ head: [String]) -> Bool {
        let act = ["wob", "woo", "wobverzoek", "wooverzoek", "wobbesluit", "woobesluit", "openbaarmaking"]
        let words = title.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if words.contains(where: act.contains) && !title.hasPrefix("brief van") { return true }
        if ["besluit op", "beslissing op", "deelbesluit"].contains(where: { title.hasPrefix($0) }) {
            return title.contains("verzoek") || title.contains("bezwaar")
        }
        return head.contains { line in
            ["besluit op uw verzoek", "besluit wob", "wob-besluit", "woo-besluit", "beslissing op uw wob"].contains {
                line.contains($0) && line.utf8.count < 160
            }
        }
    }

    private static func isLetter(_ metadata: DocumentMetadata) -> Bool {
        metadata.dossier != nil || metadata.theirMark != nil
    }

    static func isInspectorate(_ folded: String) -> Bool {
        folded.hasPrefix("inspectie ") || folded.contains(" inspectie szw")
            || folded.contains("inspectie werk en inkomen")
            || folded.contains("inspectie van het onderwijs") || folded.contains("inspectie sociale zaken")
            || folded.contains("arbeidsinspectie")
    }
}
