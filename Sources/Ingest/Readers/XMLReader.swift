import Model

/// Reads XML: both dialects of the Kamerstuk, the other official papers, laws and court decisions, and unknown XML as
/// far as its text goes.
struct XMLReader: DocumentReader {
    static let name = "xml/1"

    func read(_ input: SourceInput) async throws(IngestError) -> Draft { try draft(input) }

    /// Reads the bytes.
    ///
    /// - Throws: `.damaged` where no element is found, `.unsupported` where the file tells of documents and holds none.
    func draft(_ input: SourceInput) throws(IngestError) -> Draft {
        let decoded = MarkupBytes.xml(input.bytes)
        guard let parsed = try XMLTree.xml(decoded.bytes, encoding: decoded.encoding, limits: input.limits) else {
            throw .damaged(detail: "it begins as XML and holds no element")
        }
        let root = parsed.root
        if let (format, remedy) = MetadataFile.format(ofRoot: root.name) {
            throw .unsupported(format: format, remedy: remedy)
        }
        if root.name == "html" { return try HTMLReader().draft(input) }
        var draft =
            try Self.officeDraft(of: root, of: decoded, limits: input.limits)
            ?? Self.draft(of: root, isTidied: decoded.flaws.contains { $0.kind == .badEncoding })
        draft.flaws += decoded.flaws
        if let complaint = parsed.complaint {
            draft.flaws.append(
                Flaw(
                    .notWellFormed,
                    "The XML is not well-formed (\(complaint)); it was read as far as that goes. Fetch it anew."))
        }
        return draft
    }

    /// An office document in one file of XML; nil for other XML.
    private static func officeDraft(
        of root: XMLElement, of source: MarkupBytes, limits: ReadingLimits
    ) throws(IngestError) -> Draft? {
        if root.name == "document", root.first("body")?.first("text") != nil { return try ODTReader.draft(of: root) }
        guard root.name == "wordDocument" || root.name == "package" else { return nil }
        // Its elements go deeper than those of other XML.
        let parsed = try XMLTree.xml(source.bytes, encoding: source.encoding, limits: DOCXReader.deep(limits))
        return try DOCXReader.flat(parsed?.root ?? root)
    }

    private static func draft(of root: XMLElement, isTidied: Bool) -> Draft {
        var walker: MarkupWalker
        switch root.name {
        case "officiele-publicatie":
            let isReport = root.first("handelingen") != nil
            walker = MarkupWalker(
                dialect: OfficialXML(hasEmphasisHeadings: !isReport), properties: OfficialProperties.collect(root),
                isTidied: isTidied)
        case "kamerwrk":
            walker = MarkupWalker(
                dialect: LegacyXML(root), properties: LegacyXML.properties(root), isTidied: isTidied)
        default:
            walker = MarkupWalker(
                dialect: GenericXML(), properties: GenericXML.properties(root), isTidied: isTidied)
        }
        walker.read(root)
        var draft = walker.finished(splitsItems: true)
        if root.first("kamerstuk") != nil || root.name == "kamerwrk" { LetterHead.mark(&draft) }
        return draft
    }
}

/// The lines between the title of a paper and its first sentence: whom it is for, where and when it was written.
enum LetterHead {
    static func mark(_ draft: inout Draft) {
        let start = draft.blocks.firstIndex { $0.kind == .paragraph } ?? draft.blocks.endIndex
        for index in draft.blocks.indices.dropFirst(start).prefix(4) {
            guard draft.blocks[index].kind == .paragraph, let line = draft.blocks[index].lines.first,
                draft.blocks[index].lines.count == 1, isAddressee(line.text) || isPlaceAndDate(line.text)
            else { return }
            draft.blocks[index].kind = .titleBlock
        }
    }

    private static func isAddressee(_ text: String) -> Bool {
        (text.hasPrefix("Aan de ") || text.hasPrefix("Aan het ")) && text.utf8.count < 140 && !text.hasSuffix(".")
            && !text.hasSuffix(":")
    }

    /// `Den Haag, 7 juli 2023`: a name, a comma, a day, a word, a year.
    private static func isPlaceAndDate(_ text: String) -> Bool {
        let parts = text.split(separator: ",")
        guard parts.count == 2, parts[0].utf8.count <= 40 else { return false }
        let words = parts[1].split { $0 == " " || $0 == "\u{A0}" }
        guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]) else { return false }
        return (1...31).contains(day) && (1800...2200).contains(year)
    }
}
