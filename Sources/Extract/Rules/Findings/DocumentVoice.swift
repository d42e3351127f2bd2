import Dutch
import Model

/// Who speaks in a document where the text says `ik`, `wij` or nobody.
struct DocumentVoice: Sendable {
    /// The canonical name of the writer: `Inspectie SZW`, `staatssecretaris SZW`; nil where nothing states it.
    var writer: String?
    /// Whom `ik` means: the writer; of a letter whose writer nothing states the office at its foot, the minister of its
    /// letterhead, or `ondertekenaar`.
    var signer: String?
    /// Whether the writer makes studies, so that `het onderzoek` is his own.
    var isResearcher = false
    /// The inspectorate that `de Inspectie` means where it is not named nearer by.
    var inspectorate: String?
    var isMotion = false
    /// The office that `de minister` means where it is not named nearer by: the first one of that rank in the text.
    var offices: [String: String] = [:]
    /// What a finding holds for where it says no time.
    var date: EventDate

    init(_ reading: Reading) {
        let metadata = reading.metadata
        let kind = metadata.documentKind?.value ?? ""
        isMotion = kind == "motion"
        let signed = metadata.signatories.compactMap { $0.office.flatMap(Office.holder(of:)) }
        let from = metadata.from?.value
        switch kind {
        case "motion": writer = metadata.chamber?.value ?? "Tweede Kamer"
        case "explanatory_memorandum": writer = "regering"
        case "municipal_letter": writer = "college van B en W"
        default:
            if !signed.isEmpty {
                writer = signed.joined(separator: "; ")
            } else if let from {
                writer = Self.canonical(from)
            }
        }
        let isOwnStudy = ["inspection_report", "research_note", "audit_letter", "research_report", "evaluation"]
            .contains(kind)
        if isOwnStudy, let from { writer = Self.canonical(from) }
        if writer == nil, ["research_note", "research_report", "evaluation"].contains(kind) { writer = "onderzoek" }
        isResearcher = isOwnStudy || kind == "audit_letter"
        signer = writer ?? Self.closing(of: reading) ?? Self.letterhead(of: reading) ?? Self.unknownSigner(reading)
        if let writer, Institution.byNoun["inspectie"]?.contains(writer) == true || Self.isInspectorate(writer) {
            inspectorate = writer
        }
        date = Self.date(of: metadata)
        offices = Self.offices(in: reading)
    }

    /// How many words an office at the foot of a letter may have.
    private static let longestOffice = 16

    /// The office that closes a letter whose signature is not understood: `De Minister van Justitie,` in its last blocks.
    private static func closing(of reading: Reading) -> String? {
        var offices: [String] = []
        for block in reading.document.blocks.suffix(12) where block.kind != .footnote && block.kind != .tableCell {
            let tokens = reading.tokens.range(of: block.span)
            guard !tokens.isEmpty else { continue }
            var first = tokens.lowerBound
            if reading.tokens.isOne(first, of: ["de", "namens"]) { first += 1 }
            if reading.tokens.is(first, "de") { first += 1 }
            guard first < tokens.upperBound, reading.tokens[first].isCapitalised,
                reading.tokens.isOne(first, of: ["minister", "staatssecretaris"]), reading.tokens.is(first + 1, "van"),
                tokens.count <= longestOffice,
                let holder = Office.holder(of: reading.document.text[reading.tokens.span(first..<tokens.upperBound)]),
                holder.utf8.contains(0x20), !offices.contains(holder)
            else { continue }
            offices.append(holder)
        }
        return offices.isEmpty ? nil : offices.joined(separator: "; ")
    }

    /// `Ministerie van Financiën` at the head of a letter that is signed by nobody we can read: its minister.
    private static func letterhead(of reading: Reading) -> String? {
        for block in reading.document.blocks.prefix(4) {
            let tokens = reading.tokens.range(of: block.span)
            guard let first = tokens.first, tokens.count <= longestOffice, reading.tokens.is(first, "ministerie"),
                reading.tokens.is(first + 1, "van")
            else { continue }
            let name = reading.document.text[reading.tokens.span(first + 1..<tokens.upperBound)]
            return Office.holder(of: "minister " + name).flatMap { $0.utf8.contains(0x20) ? $0 : nil }
        }
        return nil
    }

    /// Who a letter says `ik` of, where no office closes it.
    private static func unknownSigner(_ reading: Reading) -> String? {
        let blocks = reading.document.blocks
        // Many speak in the minutes of a sitting.
        if let identifier = reading.metadata.identifier, identifier.value.hasPrefix("h-") { return nil }
        var isLetter = reading.metadata.to != nil
        for block in blocks.prefix(30) where block.span.count < 120 {
            let line = reading.document.text[block.span]
            let folded = Folding.fold(line)
            if folded.hasPrefix("ministerie van "), let ministry = Ministry.named(in: line) {
                return "ministerie " + ministry.abbreviation
            }
            if folded.hasPrefix("geacht") { isLetter = true }
        }
        return isLetter ? "ondertekenaar" : nil
    }

    /// Whether a body that no table has calls itself an inspectorate.
    private static func isInspectorate(_ name: String) -> Bool { Folding.fold(name).hasPrefix("inspectie ") }

    /// The first office of each rank that the text names with its ministry.
    private static func offices(in reading: Reading) -> [String: String] {
        var found: [String: String] = [:]
        let tokens = reading.tokens
        let reader = ActorReader(tokens: tokens)
        var next = 0
        while let index = tokens.first(.actorWord, from: next, before: tokens.count) {
            next = index + 1
            guard tokens.isOne(index, of: ["minister", "staatssecretaris"]) else { continue }
            let rank = tokens.folded(index)
            if found[rank] == nil, let mention = reader.actor(at: index, before: min(tokens.count, index + 16)),
                mention.kind == .name
            {
                found[rank] = mention.name
            }
            if found.count == 2 { break }
        }
        return found
    }

    /// An office or a body as the guide names it.
    static func canonical(_ name: String) -> String {
        if let holder = Office.holder(of: name) { return holder }
        let folded = Folding.fold(name)
        if let known = Institution.names[folded] { return known }
        return name
    }

    private static func date(of metadata: DocumentMetadata) -> EventDate {
        guard let field = metadata.date, let edtf = EDTF(field.value) else {
            return EventDate(edtf: nil, source: .document)
        }
        let bounds = edtf.bounds
        return EventDate(
            edtf: edtf, earliest: bounds.earliest, latest: bounds.latest,
            source: field.origin == .supplied ? .supplied : .document,
            basis: "the document's date")
    }
}
