import Model

/// XML of other houses: consolidated laws (`toestand`), local regulations (`cvdr`), court decisions
/// (`open-rechtspraak`), and whatever names its paragraphs by a known word. What is not known is read through.
struct GenericXML: MarkupDialect {
    private static let table = RoleTable([
        ("meta meta-data metadata RDF bwb-inputbestand bwb-wijzigingen redactionele-correcties jcis", .skip),
        ("colspec spanspec plaatje illustratie redactie brondata imageobject mediaobject", .skip),
        ("al para p alinea considerans.al wij afkondiging slotformulering wat functie dagtekening", .block(.paragraph)),
        ("inhoudsindicatie/title", .block(.paragraph)),
        ("intitule citeertitel officiele-titel", .block(.titleBlock)),
        ("kop", .headingParts),
        ("kop/titel kop/subtitel", .through),
        ("title titel tussenkop bridgehead", .crossHeading),
        ("lijst itemizedlist orderedlist list ul ol", .list),
        ("li listitem item", .item),
        ("lid", .numbered),
        ("li.nr lidnr noot.nr noot/nr", .skip),
        ("table informaltable tabel", .table),
        ("noot footnote", .note),
        ("noot.al", .through),
        ("naam ondertekenaar", .parts),
        ("nadruk emphasis extref intref inf sup superscript sub subscript vet cur link ulink uitgever", .inline),
        ("datum i b em strong", .inline),
        ("br linebreak", .lineBreak),
    ])

    func role(of element: XMLElement, in parent: XMLElement) -> ElementRole? {
        // A number beside a heading or a paragraph is printed before its words.
        // A heading has one number: the many of a list need no look at their parent.
        if element.name == "nr" {
            return element.ordinal <= 1 && parent.elements.contains { $0.name == "title" } ? .through : nil
        }
        return Self.table.role(element.name, in: parent.name)
    }

    func weight(of element: XMLElement) -> Int {
        switch element["role"] ?? element["type"] ?? "" {
        case "bold", "strong", "vet": 5
        case "italic", "cur": 3
        default: element.name == "emphasis" || element.name == "nadruk" ? 1 : 4
        }
    }

    func label(of item: XMLElement, in parent: XMLElement) -> String? {
        OfficialXML(hasEmphasisHeadings: true).label(of: item, in: parent)
    }

    func note(_ element: XMLElement) -> (label: String, key: String)? {
        let label =
            element["nr"] ?? element["label"] ?? element.elements.first { $0.name.hasSuffix("nr") }?.words ?? "*"
        return (label, element["id"] ?? "noot-\(label)-\(element.ordinal)")
    }

    /// The leaves of metadata elements (`owmskern`, `RDF`) and dates of a law that are attributes.
    static func properties(_ root: XMLElement) -> [SourceProperty] {
        var found: [SourceProperty] = []
        for element in root.elements where ["meta", "RDF", "metadata"].contains(element.name) {
            leaves(element, into: &found)
        }
        for name in ["bwb-id", "inwerkingtreding", "id"] {
            if let value = root[name] { found.append(SourceProperty(name, value, origin: .xmlBody)) }
        }
        found += OfficialProperties.collect(root).filter { $0.origin == .xmlBody }
        return found
    }

    private static func leaves(_ element: XMLElement, into found: inout [SourceProperty]) {
        if element.elements.isEmpty {
            let words = element.words
            if !words.isEmpty { found.append(SourceProperty(element.name, words, origin: .xmlMetadata)) }
        }
        for child in element.elements { leaves(child, into: &found) }
    }
}
