import Model

/// The roles of elements, by name or by `parent/name`, the latter first.
struct RoleTable: Sendable {
    var roles: [String: ElementRole] = [:]

    /// - Parameter groups: names divided by spaces, and what they mean.
    init(_ groups: [(String, ElementRole)]) {
        for (names, role) in groups {
            for name in names.split(separator: " ") { roles[String(name)] = role }
        }
    }

    func role(_ name: String, in parent: String) -> ElementRole? { roles["\(parent)/\(name)"] ?? roles[name] }
}

/// `officiele-publicatie`: Kamerstuk, Handelingen, Kamervragen, Staatsblad, Staatscourant and the local papers since
/// about 2010 (schemas op-xsd-2012-1 to -3 and op-consolidated).
struct OfficialXML: MarkupDialect {
    private static let table = RoleTable([
        ("metadata meta-data colspec spanspec plaatje illustratie witreg versie", .skip),
        (
            "al al-1 wij considerans.al afkondiging slotformulering dagtekening uitgifte-regel koning",
            .block(.paragraph)
        ),
        ("datumtekst wat wie noot-al bron aanhef.al context.al", .block(.paragraph)),
        ("functie deze plaats-datum", .block(.paragraph)),
        ("bijschrift tabel-titel", .block(.caption)),
        ("tekstregel dossiernummer dossier/titel stuk/stuknr stuk/titel stuk/datumtekst", .block(.titleBlock)),
        ("vergadering-nummer vergaderdatum vergadertijd intitule citeertitel", .block(.titleBlock)),
        ("kamervraagnummer kamervraagkop/tekstregel kamervraagonderwerp kamervraagomschrijving", .block(.titleBlock)),
        ("kamervraagomschrijving/kamervraagonderwerp kamervraagomschrijving/persoon", .inline),
        ("begrotingshoofdstuk persoon/voornaam persoon/achternaam persoon/politiek", .inlineWord),
        ("officiele-publicatie/kop", .block(.titleBlock)),
        ("staatsblad/kop staatscourant/kop gemeenteblad/kop provinciaalblad/kop", .block(.titleBlock)),
        ("waterschapsblad/kop bladgemeenschappelijkeregeling/kop tractatenblad/kop", .block(.titleBlock)),
        ("kop/titel kop/subtitel", .through),
        ("kop", .headingParts),
        ("item-titel", .heading(level: 1)),
        ("tussenkop tuskop", .crossHeading),
        ("lijst nr-lijst", .list),
        ("li", .item),
        ("lid vraag antwoord specificatie-item definitie-item", .numbered),
        ("li.nr lidnr vraag/nr antwoord/nr noot.nr specificatie-item/nr agendapunt/nr opening/nr", .skip),
        ("handeling_bijlage/nr", .skip),
        ("table", .table),
        ("noot voetnoot", .note),
        ("noot.al noot.lijst", .through),
        ("naam spreker ondertekenaar persoon", .parts),
        ("nadruk extref intref inf sup sub unl datum ondernummer dossiernr", .inline),
        ("term vet cur ovl illustratie-tekst voorvoegsels voornaam achternaam politiek", .inline),
        ("br", .lineBreak),
        ("box kader", .box),
    ])

    let hasEmphasisHeadings: Bool

    func role(of element: XMLElement, in parent: XMLElement) -> ElementRole? {
        switch element.name {
        case "tussenkop" where Self.isRunningText(element): return .block(.paragraph)
        // A list within a cell of a form holds the notes of a table; elsewhere the name means a list.
        case "noot" where element["type"] == "eind": return .note
        // A name in a sentence is part of it; elsewhere it is a line of its own.
        case "persoon" where parent.hasOwnText: return .inline
        default: return Self.table.role(element.name, in: parent.name)
        }
    }

    /// A paragraph that was given the type of a heading: long, and it ends as a sentence does.
    private static func isRunningText(_ element: XMLElement) -> Bool {
        let words = element.words
        guard words.utf8.count > 120, let last = words.utf8.last else { return false }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
    }

    func weight(of element: XMLElement) -> Int {
        switch element["kopopmaak"] ?? element["letat"] ?? element["type"] ?? "" {
        case "vet": 5
        case "vetcur": 4
        case "cur": 3
        case "rom": 2
        default: element.name == "nadruk" ? 1 : 3
        }
    }

    func label(of item: XMLElement, in parent: XMLElement) -> String? {
        let words = item.elements.first { ["li.nr", "lidnr", "nr"].contains($0.name) }?.words ?? ""
        return words.isEmpty ? nil : words
    }

    func note(_ element: XMLElement) -> (label: String, key: String)? {
        let label = element.elements.first { $0.name == "noot.nr" }?.words ?? element["nr"] ?? ""
        return (label.isEmpty ? "*" : label, element["id"] ?? "noot-\(label)-\(element.ordinal)")
    }
}

/// What the body of an official paper says of itself, under stable names.
enum OfficialProperties {
    /// `meta` elements by their own names; then `vergaderjaar`, `kamer`, `dossiernummer`, `dossiertitel`,
    /// `ondernummer`, `documenttype`, `titel`, `datum`, `functie`, `naam` and others from the body.
    static func collect(_ root: XMLElement) -> [SourceProperty] {
        var found: [SourceProperty] = []
        visit(root, parents: [], into: &found)
        return found
    }

    private static func visit(_ element: XMLElement, parents: [String], into found: inout [SourceProperty]) {
        func add(_ name: String, _ value: String) {
            let value = value.collapsed
            if !value.isEmpty { found.append(SourceProperty(name, value, origin: .xmlBody)) }
        }
        let parent = parents.last ?? ""
        switch element.name {
        case "meta" where element["content"] != nil, "metadata" where element["content"] != nil:
            found += MetadataFile.property(of: element).map { [$0] } ?? []
        case "tekstregel":
            let names = [
                "vergaderjaar": "vergaderjaar", "kameraanduiding": "kamer", "kamernummer": "kamernummer",
                "documenttype": "documenttype",
            ]
            if let name = names[element["inhoud"] ?? ""] {
                add(name, name == "vergaderjaar" ? sessionYear(element.words) : element.words)
            }
        case "dossiernummer":
            let parts = element.elements.map(\.words).filter { !$0.isEmpty }
            add("dossiernummer", parts.isEmpty ? element.words : parts.joined(separator: " "))
        case "titel" where parent == "dossier": add("dossiertitel", element.words)
        case "titel" where parent == "stuk": add("titel", element.words)
        case "titel" where parent == "kop" && publications.contains(parents.dropLast().last ?? ""):
            add("titel", element.words)
        case "titel" where parent == "kop" && parents.dropLast().last == "officiele-publicatie":
            add("publicatie", element.words)
        case "intitule", "item-titel": add("titel", element.elements.isEmpty ? element.words : ownWords(element))
        case "citeertitel": add("citeertitel", ownWords(element))
        case "ondernummer": add("ondernummer", element.words)
        case "kamervragen": add("kamervragen", element.descendant("antwoord") == nil ? "vragen" : "antwoorden")
        case "kamervraagnummer", "vergaderdatum", "kamervraagonderwerp": add(element.name, element.words)
        case "datum":
            if let date = element["isodatum"] {
                let names = ["datumtekst": "datum", "dagtekening": "ondertekeningsdatum", "uitgifte": "uitgiftedatum"]
                add(names[parent] ?? "datum-\(parent)", date)
            }
        case "functie" where parents.contains("ondertekening"): add("functie", element.words)
        case "naam" where parents.contains("ondertekening"): add("naam", joined(element))
        case "deze" where parent == "ondertekening": add("naam", element.words)
        case "tekst", "vrije-tekst", "meta-data", "noot": return
        default: break
        }
        for child in element.elements { visit(child, parents: parents + [element.name], into: &found) }
    }

    private static let publications: Set<String> = [
        "staatsblad", "staatscourant", "gemeenteblad", "provinciaalblad", "waterschapsblad", "tractatenblad",
        "bladgemeenschappelijkeregeling",
    ]

    /// `Vergaderjaar 2014–2015` without the word.
    static func sessionYear(_ words: String) -> String {
        let digits = words.unicodeScalars.drop { !("0"..."9").contains($0) }
        return String(String.UnicodeScalarView(digits)).collapsed
    }

    /// The words of the parts of a name, one space between them.
    static func joined(_ element: XMLElement) -> String {
        let parts = element.elements
        return parts.isEmpty ? element.words : parts.map(joined).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func ownWords(_ element: XMLElement) -> String {
        var own = element
        own.children = element.children.filter {
            if case .element(let child) = $0 { child.name != "meta-data" } else { true }
        }
        return own.words
    }
}
