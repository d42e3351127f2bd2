import Dutch
import Model

/// What a document is, by its title, its head and its signature.
enum DocumentKind {
    static func of(_ metadata: DocumentMetadata, head: [HeadLine], isWebPage: Bool) -> String? {
        let words = head.map(\.folded)
        let title = Folding.fold(metadata.title?.value ?? "")
        let isPaper = isPaper(metadata)
        if let kind = titleKind(metadata, isPaper: isPaper, isWebPage: isWebPage) { return kind }
        if let kind = questions(words) { return kind }
        if isDecision(title, words, metadata) { return "decision_letter" }
        let sender = Folding.fold(metadata.from?.value ?? "")
        if metadata.to != nil,
            sender.contains("rekenkamer") || words.contains(where: { $0.hasPrefix("algemene rekenkamer") })
        {
            return "audit_letter"
        }
        if isWebPage, metadata.to == nil, metadata.signatories.isEmpty { return "web_page" }
        if words.contains(where: { $0.contains("college van burgemeester en wethouders") || $0.hasPrefix("gemeente ") })
            && words.contains(where: { $0.contains("gemeenteraad") || $0.contains("leden van de raad") })
        {
            return "municipal_letter"
        }
        if metadata.to == nil, metadata.dossier == nil, metadata.theirMark == nil,
            ReportHead.inspectorate(in: head.prefix(25)) != nil
        {
            return "inspection_report"
        }
        let office = Folding.fold(metadata.signatories.first?.office ?? "")
        if office.hasPrefix("minister") || office.hasPrefix("staatssecretaris") || office.hasPrefix("de minister") {
            // Ministers sign many papers; only an addressee makes a letter of one with a title of its own.
            return isPaper && metadata.to == nil && metadata.title != nil ? nil : "kamerbrief"
        }
        if isMinisterial(metadata, words) { return "kamerbrief" }
        if office.contains("inspectie") { return "inspection_report" }
        // What an item of a list tells of is not what the paper is.
        if head.prefix(12).filter({ $0.kind != .listItem }).map(\.folded).contains(where: {
            $0.contains("onderzoeksnotitie") || $0.contains("onderzoeksrapport") || $0.contains("evaluatie")
                || $0.contains("onderzoek uitgevoerd")
        }) {
            return "research_note"
        }
        return nil
    }

    /// Whether a letter to a chamber comes from a minister, by the office that closes it or by its letterhead.
    private static func isMinisterial(_ metadata: DocumentMetadata, _ head: [String]) -> Bool {
        let addressee = Folding.fold(metadata.to?.value ?? "")
        guard ["tweede kamer", "eerste kamer", "staten-generaal"].contains(where: { addressee.contains($0) }) else {
            return false
        }
        if let from = metadata.from, from.origin == .signature, Office.holder(of: from.value) != nil { return true }
        return head.prefix(8).contains { $0.hasPrefix("ministerie van ") && $0.utf8.count < 120 }
    }

    /// Whether the head of a Kamerstuk was read: a session year of parliament, or a dossier with a number.
    private static func isPaper(_ metadata: DocumentMetadata) -> Bool {
        metadata.sessionYear != nil || (metadata.dossier != nil && metadata.number != nil)
    }

    /// The kind that a title names: any one of a Kamerstuk, elsewhere only what cannot be the subject of something else.
    private static func titleKind(_ metadata: DocumentMetadata, isPaper: Bool, isWebPage: Bool) -> String? {
        guard let title = metadata.title?.value, let kind = KamerstukKind.named(title) else { return nil }
        if isPaper { return kind }
        // The subject of a letter tells what it is about, not what it is.
        guard metadata.to == nil, metadata.theirMark == nil, !isWebPage else { return nil }
        let folded = Folding.fold(title)
        return switch kind {
        case "kamerbrief":
            [
                "brief van de minister", "brief van de staatssecretaris", "brief van minister",
                "brief van staatssecretaris",
            ]
            .contains { folded.hasPrefix($0) } ? kind : nil
        case "explanatory_memorandum", "bill": folded.hasPrefix("toelichting") ? nil : kind
        case "motion", "amendment": folded.contains(" van ") ? kind : nil
        default: nil
        }
    }

    /// Questions of members, with or without their answers, in the Aanhangsel van de Handelingen.
    private static func questions(_ head: [String]) -> String? {
        guard let start = head.prefix(6).firstIndex(where: { $0.hasPrefix("aanhangsel van de handelingen") }),
            head[start...].contains(where: { line in
                ["vragen van het lid", "vragen van de leden", "vragen gesteld door"].contains { line.contains($0) }
            })
        else { return nil }
        return head[start...].contains { $0.contains("(ontvangen ") || $0.hasPrefix("antwoord") }
            ? "parliamentary_answer" : "parliamentary_question"
    }

    /// A decision on a request for documents: its subject says so. What is written to a chamber or a council is none.
    private static func isDecision(_ title: String, _ head: [String], _ metadata: DocumentMetadata) -> Bool {
        let addressee = Folding.fold(metadata.to?.value ?? "")
        if ["tweede kamer", "eerste kamer", "staten-generaal", "leden van de raad", "gemeenteraad"]
            .contains(where: { addressee.contains($0) })
        {
            return false
        }
        if title.contains("wob") || title.contains("woo") || title.contains("openbaarmaking") {
            let words = title.split { !($0.isLetter || $0.isNumber) }.map(String.init)
            let acts = ["wobverzoek", "wooverzoek", "wobbesluit", "woobesluit"]
            if words.contains(where: acts.contains) { return true }
            let isSettled = words.contains { word in
                ["besluit", "beslissing", "verzoek", "verzoeken", "bezwaar"].contains { word.hasSuffix($0) }
            }
            let isAboutAct = words.contains { ["wob", "woo"].contains($0) }
            if isAboutAct, isSettled || metadata.to != nil || metadata.theirMark != nil { return true }
            if words.contains("openbaarmaking"), isSettled { return true }
        }
        if ["besluit op", "beslissing op", "deelbesluit"].contains(where: { title.hasPrefix($0) }) {
            return title.contains("verzoek") || title.contains("bezwaar")
        }
        return head.contains { line in
            guard line.utf8.count < 160, line.contains("besl") else { return false }
            return ["besluit op uw verzoek", "besluit wob", "wob-besluit", "woo-besluit", "beslissing op uw wob"]
                .contains { line.contains($0) }
        }
    }
}
