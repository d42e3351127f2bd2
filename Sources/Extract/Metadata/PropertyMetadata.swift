import Dutch
import Model

/// Metadata that the format states: the official XML's and HTML's.
enum PropertyMetadata {
    static func read(_ document: Document, into metadata: inout DocumentMetadata) {
        let known = document.properties.filter { !$0.value.isEmpty }.map { (name: Folding.fold($0.name), property: $0) }
        func field(_ names: [String]) -> DocumentMetadata.Field? {
            guard !known.isEmpty else { return nil }
            for name in names {
                let wanted = Folding.fold(name)
                guard let found = known.first(where: { $0.name == wanted })?.property else { continue }
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
        let stated = [
            "datum", "OVERHEIDop.datumBrief", "OVERHEIDop.datumIndiening", "OVERHEIDop.datumVergadering",
            "ondertekeningsdatum", "OVERHEIDop.datumOndertekening",
        ]
        metadata.date = field(stated).flatMap(day)
        if metadata.date == nil, let sitting = field(["vergaderdatum"]), let date = HeadDate.parse(sitting.value) {
            metadata.date = DocumentMetadata.Field(date.description, origin: sitting.origin)
        }
        if let identifier = field(["DC.identifier", "identifier"]), identifier.value.contains("-") {
            metadata.identifier = identifier
        }
        if let title = field(["titel", "kamervraagonderwerp"]) { metadata.title = title }
        OfficialIdentifier.read(document, into: &metadata)
        if let questions = field(["kamervragen"]) {
            let kind = questions.value == "antwoorden" ? "parliamentary_answer" : "parliamentary_question"
            if metadata.documentKind == nil { metadata.documentKind = .init(kind, origin: questions.origin) }
            if metadata.number == nil { metadata.number = field(["kamervraagnummer"]) }
        }
        let kind = metadata.documentKind?.value
        // What stands in the head of a Kamerstuk is its title; the record puts the dossier's before it.
        if metadata.title == nil, kind != nil, kind != "paper" {
            metadata.title = field(["OVERHEIDop.documenttitel", "DC.title", "DCTERMS.title"])
        }
        if kind == "parliamentary_answer", let received = field(["OVERHEIDop.datumOntvangst"]).flatMap(day) {
            metadata.date = received
        }
    }

    /// A person's word stands above what the document says of itself: `date`, `kind`, `identifier`, `title`.
    static func readSupplied(_ document: Document, into metadata: inout DocumentMetadata) {
        for property in document.properties where property.origin == .supplied {
            let field = DocumentMetadata.Field(property.value, origin: .supplied)
            switch property.name {
            case "date" where EDTF(property.value) != nil: metadata.date = field
            case "kind": metadata.documentKind = field
            case "identifier": metadata.identifier = field
            case "title": metadata.title = field
            default: break
            }
        }
    }

    /// The day of publication, for a document that states no day of its own.
    static func publication(_ document: Document) -> DocumentMetadata.Field? {
        let names = [
            "dcterms.issued", "issued", "dcterms.available", "uitgiftedatum", "article:published_time", "datepublished",
            "dcterms.created",
        ]
        for name in names {
            let found = document.properties.first { Folding.fold($0.name) == name && $0.origin != .pdfInfo }
            if let found, let field = day(DocumentMetadata.Field(found.value, origin: .metadata)) { return field }
        }
        return nil
    }

    /// The day on which a file was made, where the format says so: `2016-10-12T09:30:00+02'00'`, `D:20161012…`.
    static func creation(_ document: Document) -> DocumentMetadata.Field? {
        for property in document.properties where ["CreationDate", "created", "creation-date"].contains(property.name) {
            let field = DocumentMetadata.Field(property.value, origin: .fileProperties)
            if let day = day(field) { return day }
        }
        return nil
    }

    /// The day that a value begins with; nil where it begins with none.
    private static func day(_ field: DocumentMetadata.Field) -> DocumentMetadata.Field? {
        var rest = Substring(field.value)
        for opening in ["start=", "D:"] where rest.hasPrefix(opening) { rest = rest.dropFirst(opening.count) }
        let head = String(rest.prefix(10))
        if let date = EDTF(head), head.utf8.count == 10 { return .init(date.description, origin: field.origin) }
        let digits = Array(rest.utf8.prefix(8))
        guard digits.count == 8, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return EDTF(field.value).map { .init($0.description, origin: field.origin) }
        }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return CivilDate(number / 10_000, number / 100 % 100, number % 100).map {
            .init(EDTF.day($0).description, origin: field.origin)
        }
    }

    /// `29544` → `29 544`, as officials print it.
    private static func spaced(_ field: DocumentMetadata.Field) -> DocumentMetadata.Field {
        var field = field
        if let dossier = Dossier(field.value) { field.value = dossier.printed }
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
