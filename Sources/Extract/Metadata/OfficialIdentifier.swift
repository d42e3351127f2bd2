import Dutch
import Model

/// What the identifier of an official publication says: `stb-2014-296`, `h-tk-20172018-70-6`, `kst-29544-807`.
enum OfficialIdentifier {
    /// The identifier that the file states: its own, or the one in the address of its metadata record.
    static func find(in document: Document) -> SourceProperty? {
        for property in document.properties {
            switch Folding.fold(property.name) {
            case "dc.identifier", "identifier", "dcterms.identifier":
                if kind(of: property.value) != nil { return property }
            case "overheidop.externmetadatarecord":
                // https://zoek.officielebekendmakingen.nl/stb-2018-84/metadata.xml
                let parts = property.value.split(separator: "/")
                if parts.count >= 2, kind(of: String(parts[parts.count - 2])) != nil {
                    return SourceProperty(property.name, String(parts[parts.count - 2]), origin: property.origin)
                }
            default: break
            }
        }
        return nil
    }

    /// What is published under the first part of an identifier; `paper` for a Kamerstuk, whose kind stands in its title.
    ///
    /// Source: identifiers of officielebekendmakingen.nl.
    static func kind(of identifier: String) -> String? {
        let parts = identifier.split(separator: "-", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return switch parts[0] {
        case "kst": "paper"
        case "stb": "bulletin_of_acts"
        case "stcrt": "government_gazette"
        case "trb": "treaty_series"
        case "h": "proceedings"
        case "ah": "parliamentary_answer"
        case "kv": "parliamentary_question"
        case "gmb", "prb", "wsb", "bgr": "local_gazette"
        case "blg", "nds": "attachment"
        default: nil
        }
    }

    /// Dossier and number that the identifier of a Kamerstuk is made of: `kst-34000-XV-48` → `34 000 XV`, `48`.
    static func paper(_ parts: [String]) -> (dossier: String, number: String)? {
        var rest = parts.dropFirst()
        // Papers of the Eerste Kamer may carry their session year first.
        if let year = rest.first, year.utf8.count == 8, rest.count > 2 { rest = rest.dropFirst() }
        guard let dossier = rest.first, dossier.utf8.count == 5, Int(dossier) != nil, (2...3).contains(rest.count),
            let number = rest.last
        else { return nil }
        let addition = rest.count == 3 ? rest[rest.startIndex + 1] : nil
        // A suffix tells of an annex or a reprint, a paper of its own (`-b1`).
        guard number.first?.isNumber == true || number.allSatisfy(\.isUppercase) else { return nil }
        return (Dossier(digits: dossier, addition: addition).printed, number)
    }

    /// Sets the fields that the identifier states and nothing has stated before.
    static func read(_ document: Document, into metadata: inout DocumentMetadata) {
        guard let found = find(in: document), let kind = kind(of: found.value) else { return }
        func field(_ value: String) -> DocumentMetadata.Field { .init(value, origin: .metadata) }
        if metadata.identifier == nil { metadata.identifier = field(found.value) }
        if kind != "paper" && kind != "attachment" { metadata.documentKind = field(kind) }
        let parts = found.value.split(separator: "-").map(String.init)
        switch kind {
        case "paper":
            guard let paper = paper(parts) else { break }
            if metadata.dossier == nil { metadata.dossier = field(paper.dossier) }
            if metadata.number == nil, metadata.dossier?.value == paper.dossier {
                metadata.number = field(paper.number)
            }
        case "proceedings", "parliamentary_answer":
            if metadata.chamber == nil, parts.count > 1 {
                let chambers = ["tk": "Tweede Kamer", "ek": "Eerste Kamer", "vv": "Verenigde Vergadering"]
                metadata.chamber = chambers[parts[1]].map(field)
            }
            if metadata.sessionYear == nil, parts.count > 2, let year = SessionYear.canonical(parts[2]) {
                metadata.sessionYear = field(year)
            }
            if metadata.number == nil, parts.count > 3 { metadata.number = field(parts[3...].joined(separator: "-")) }
        case "bulletin_of_acts", "government_gazette", "treaty_series":
            if metadata.number == nil, parts.count > 2 { metadata.number = field(parts[2...].joined(separator: "-")) }
        default: break
        }
    }
}
