import Model

/// `kamerwrk`: the Kamerstuk XML of 1995 to about 2010.
///
/// Flat: headings are siblings of paragraphs, notes stand after the body and are tied by `voetref`.
struct LegacyXML: MarkupDialect {
    private static let table = RoleTable([
        ("metadata versie ordernr vergjaar witreg colspec spanspec plaatje illustratie ltrlabel", .skip),
        ("al functie", .block(.paragraph)),
        ("kop/titel kop/subtitel onderw/nummer onderw/naam stuk/titel datum plaats datumtekst", .block(.titleBlock)),
        ("stuk/nummer", .block(.titleBlock)),
        ("tuskop tussenkop", .crossHeading),
        ("naam", .parts),
        ("lijst", .list),
        ("li", .item),
        ("li.nr", .skip),
        ("table", .table),
        ("voetnoot", .noteBody),
        ("voetref", .noteReference),
        ("noot", .note),
        ("noot.nr", .skip),
        ("noot.al", .through),
        ("nadruk inf sup sub extref", .inline),
        ("br", .lineBreak),
    ])

    func role(of element: XMLElement, in parent: XMLElement) -> ElementRole? {
        Self.table.role(element.name, in: parent.name)
    }

    func weight(of element: XMLElement) -> Int { OfficialXML(hasEmphasisHeadings: true).weight(of: element) }

    func label(of item: XMLElement, in parent: XMLElement) -> String? {
        OfficialXML(hasEmphasisHeadings: true).label(of: item, in: parent)
    }

    func note(_ element: XMLElement) -> (label: String, key: String)? {
        if element.name == "voetref" {
            guard let target = element["idref"] ?? element["refid"] else { return nil }
            let words = element["nr"] ?? element.words
            return (words.isEmpty ? numbers[target] ?? "*" : words, target)
        }
        return OfficialXML(hasEmphasisHeadings: true).note(element)
    }

    /// The numbers of the notes by their keys: a reference does not state its own.
    let numbers: [String: String]

    init(_ root: XMLElement) {
        var numbers: [String: String] = [:]
        Self.visit(root) { element in
            if element.name == "voetnoot", let id = element["id"], let number = element["nr"] { numbers[id] = number }
        }
        self.numbers = numbers
    }

    private static func visit(_ element: XMLElement, _ body: (XMLElement) -> Void) {
        body(element)
        for child in element.elements { visit(child, body) }
    }

    /// The same stable names as of the newer dialect.
    static func properties(_ root: XMLElement) -> [SourceProperty] {
        var found: [SourceProperty] = []
        func add(_ name: String, _ value: String) {
            if !value.isEmpty { found.append(SourceProperty(name, value, origin: .xmlBody)) }
        }
        visit(root) { element in
            if element.name == "meta", let property = MetadataFile.property(of: element) { found.append(property) }
        }
        add("kamernummer", root["kamer"] ?? "")
        if let head = root.first("kop") {
            add("kamer", head.first("titel")?.words ?? "")
            for subtitle in head.elements where subtitle.name == "subtitel" {
                if subtitle.words.lowercased().hasPrefix("vergaderjaar") {
                    add("vergaderjaar", OfficialProperties.sessionYear(subtitle.words))
                }
            }
        }
        visit(root) { element in
            switch element.name {
            case "vergjaar" where !found.contains { $0.name == "vergaderjaar" }: add("vergaderjaar", element.words)
            case "onderw":
                add("dossiernummer", element.first("nummer")?.words ?? "")
                add("dossiertitel", element.first("naam")?.words ?? "")
            case "stuk":
                add("ondernummer", element.first("nummer")?.words ?? "")
                add("titel", element.first("titel")?.words ?? "")
            case "ondtek":
                for part in element.elements {
                    if part.name == "functie" { add("functie", part.words) }
                    if part.name == "naam" { add("naam", OfficialProperties.joined(part)) }
                }
            default: break
            }
        }
        return found
    }
}
