import Dutch
import Model

/// Metadata that the format states: the official XML's and HTML's.
enum PropertyMetadata {
    static func read(_ document: Document, into metadata: inout DocumentMetadata) {
        func field(_ names: [String]) -> DocumentMetadata.Field? {
            for name in names {
                let wanted = Folding.fold(name)
                guard
                    let found = document.properties.first(where: {
                        Folding.fold($0.name) == wanted && !$0.value.isEmpty
                    })
                else { continue }
                let origin: DocumentMetadata.Origin =
                    switch found.origin {
                    case .pdfInfo, .officeProperties: .fileProperties
                    case .supplied: .supplied
                    default: .metadata
                    }
                return DocumentMetadata.Field(found.value, origin: origin)
            }
            return nil
        }
        metadata.dossier = field(["dossiernummer", "OVERHEIDop.dossiernummer"]).map { spaced($0) }
        metadata.dossierTitle = field(["dossiertitel", "OVERHEIDop.dossiertitel"])
        metadata.number = field(["ondernummer", "OVERHEIDop.ondernummer"])
        if let year = field(["vergaderjaar", "OVERHEIDop.vergaderjaar"]),
            let session = SessionYear.canonical(year.value)
        {
            metadata.sessionYear = DocumentMetadata.Field(session, origin: year.origin)
        }
        if let chamber = field(["kamer", "OVERHEIDop.kamer", "kameraanduiding"]) {
            let folded = Folding.fold(chamber.value)
            if folded.hasPrefix("tweede") || folded == "2" {
                metadata.chamber = DocumentMetadata.Field("Tweede Kamer", origin: chamber.origin)
            } else if folded.hasPrefix("eerste") || folded == "1" {
                metadata.chamber = DocumentMetadata.Field("Eerste Kamer", origin: chamber.origin)
            }
        }
        if let date = field(["datum", "OVERHEIDop.datumBrief", "OVERHEIDop.datumIndiening"]),
            let edtf = EDTF(date.value)
        {
            metadata.date = DocumentMetadata.Field(edtf.description, origin: date.origin)
        }
        if let identifier = field(["DC.identifier", "identifier"]), identifier.value.contains("-") {
            metadata.identifier = identifier
        }
        if let title = field(["titel"]) { metadata.title = title }
    }

    /// `29544` → `29 544`, as officials print it.
    private static func spaced(_ field: DocumentMetadata.Field) -> DocumentMetadata.Field {
        var field = field
        let bytes = Array(field.value.utf8)
        if bytes.count >= 5, bytes.prefix(5).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            let rest = String(decoding: bytes.dropFirst(5), as: UTF8.self)
            field.value =
                String(decoding: bytes[0..<2], as: UTF8.self) + " " + String(decoding: bytes[2..<5], as: UTF8.self)
                + rest.split(whereSeparator: { $0 == "-" || $0 == " " }).map { " " + $0 }.joined()
        }
        return field
    }
}

/// A session year of parliament.
enum SessionYear {
    /// `2017–2018`, `1998-1999`, `2011/12`, `20172018` → `2017/2018`; nil for anything else.
    static func canonical(_ text: String) -> String? {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            if byte >= 0x30 && byte <= 0x39 { digits.append(byte) } else if digits.count >= 8 { break }
        }
        guard digits.count == 8 || digits.count == 6 else { return nil }
        let first = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let second = digits.dropFirst(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let next = digits.count == 8 ? second : first / 100 * 100 + second
        guard (1800...2200).contains(first), next == first + 1 || (second == 0 && (first + 1) % 100 == 0) else {
            return nil
        }
        return "\(first)/\(first + 1)"
    }
}
