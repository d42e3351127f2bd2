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

/// Who was named before, so that `zij`, `de raad` and `het onderzoek` can be followed back.
///
/// A class: every sentence is handed it, and few change it.
final class ActorMemory {
    private var recent: [ActorMention] = []
    /// The holder of the last finding and its sentence.
    private(set) var lastHolder: (name: String, sentence: Int)?
    private var bodies: [String: String] = [:]

    func note(_ mention: ActorMention) {
        guard mention.kind == .name || mention.kind == .group || mention.kind == .body else { return }
        recent.append(mention)
        if recent.count > 24 { recent.removeFirst(12) }
        if mention.kind == .name {
            if let noun = Institution.nouns[mention.name] { bodies[noun] = mention.name }
            if !mention.noun.isEmpty { bodies[mention.noun] = mention.name }
        }
    }

    func noteHolder(_ name: String, sentence: Int) { lastHolder = (name, sentence) }

    /// The name that a noun stood for when it was last named.
    func body(_ noun: String) -> String? { bodies[noun] }

    /// The last group whose name ends in this noun: `coördinatoren` → RMC-coördinatoren.
    func group(endingIn noun: String) -> String? {
        recent.last { $0.kind == .group && $0.noun.hasSuffix(noun) && $0.noun != noun }?.name
    }

    /// Who a pronoun means: the last one named, in the number that the verb asks for where both were named.
    func antecedent(isPlural: Bool, isMan: Bool = false) -> String? {
        // `hij` is a person or a body of that gender, and no cabinet, committee or party.
        if isMan { return recent.last { !$0.isPlural && !Self.isCollective($0) }?.name }
        return recent.last { $0.isPlural == isPlural }?.name ?? recent.last?.name
    }

    private static func isCollective(_ mention: ActorMention) -> Bool {
        let name = Folding.fold(mention.name)
        return ["regering", "kabinet", "commissie", "inspectie", "gemeente", "kamer", "vakbeweging", "stichting"]
            .contains { name.hasSuffix($0) || mention.noun.hasSuffix($0) }
    }

    /// The group that was last named or held a finding.
    func lastGroup() -> String? { recent.last { $0.kind == .group }?.name }

    func last() -> ActorMention? { recent.last }
}
