/// What a paper of parliament is, by the words that its title opens with.
public struct KamerstukKind: Sendable, Hashable {
    /// The kind under which documents are kept: `kamerbrief`, `bill`.
    public let name: String
    /// Openings of titles, folded; words of ``readings``, such as `gewijzigde`, may stand before them.
    public let openings: [String]

    /// The kinds of papers; where two openings fit, the longer one counts.
    ///
    /// Source: OVERHEIDop.KamerstukTypen and the Reglement van Orde of both chambers.
    public static let all: [KamerstukKind] = [
        KamerstukKind(name: "kamerbrief", openings: ["brief", "brieven", "geleidende brief", "begeleidende brief"]),
        KamerstukKind(name: "royal_message", openings: ["koninklijke boodschap", "geleidende boodschap"]),
        KamerstukKind(
            name: "explanatory_memorandum",
            openings: ["memorie van toelichting", "nota van toelichting", "toelichtende nota", "toelichting"]),
        KamerstukKind(
            name: "memorandum_of_reply",
            openings: [
                "memorie van antwoord", "nota naar aanleiding van", "nadere memorie van antwoord",
                "antwoord van de regering",
            ]),
        KamerstukKind(
            name: "government_amendment",
            openings: ["nota van wijziging", "nota van wijzigingen", "nota van verbetering"]),
        KamerstukKind(
            name: "council_of_state_advice",
            openings: [
                "advies van de raad van state", "advies raad van state", "advies afdeling advisering",
                "advies van de afdeling advisering", "nader rapport", "voorlichting van de afdeling advisering",
            ]),
        KamerstukKind(
            name: "list_of_questions",
            openings: [
                "lijst van vragen", "lijst met vragen", "lijst van antwoorden",
                "verslag houdende een lijst van vragen",
            ]),
        KamerstukKind(
            name: "report_of_committee",
            openings: [
                "verslag", "voorlopig verslag", "eindverslag", "advies van de commissie", "stenografisch verslag",
            ]),
        KamerstukKind(
            name: "bill",
            openings: [
                "voorstel van wet", "voorstel van rijkswet", "ontwerp van wet", "ontwerp van rijkswet", "novelle",
            ]),
        KamerstukKind(name: "motion", openings: ["motie"]),
        KamerstukKind(name: "amendment", openings: ["amendement", "subamendement"]),
        KamerstukKind(
            name: "annual_report",
            openings: ["jaarverslag", "slotwet", "financieel jaarverslag", "departementaal jaarverslag"]),
        KamerstukKind(
            name: "policy_memorandum", openings: ["nota", "notitie", "initiatiefnota", "beleidsnota", "discussienota"]),
        KamerstukKind(name: "report", openings: ["rapport", "eindrapport", "onderzoeksrapport", "rapportage"]),
        KamerstukKind(name: "attachment", openings: ["bijlage", "bijlagen"]),
    ]

    /// Words that tell which reading of a paper it is, not what it is.
    private static let readings: Set<String> = [
        "gewijzigd", "gewijzigde", "nader", "nadere", "nieuw", "nieuwe", "herdruk", "herziene", "aanvullend",
        "aanvullende", "technische",
    ]

    private static let table: [(words: [String], name: String)] = all.flatMap { kind in
        kind.openings.map { ($0.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }, kind.name) }
    }

    /// The kind that the title of a paper names: whole words only, so that `Briefadres` is no letter.
    ///
    /// - Parameter title: as printed: `DERDE NOTA VAN WIJZIGING`.
    public static func named(_ title: String) -> String? {
        let words = Folding.fold(title).utf8.split { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 || $0 == 0x2D) }
            .map { String(decoding: $0, as: UTF8.self) }
        var best: (words: [String], name: String)?
        for start in 0...min(3, words.count) {
            for entry in table where words[start...].starts(with: entry.words) {
                if entry.words.count > best?.words.count ?? 0 { best = entry }
            }
            if best != nil { break }
            guard start < words.count, readings.contains(words[start]) || Ordinal.value(words[start]) != nil else {
                break
            }
        }
        return best?.name
    }
}
