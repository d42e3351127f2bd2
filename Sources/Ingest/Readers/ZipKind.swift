import Model

/// What a zip archive is: an office file, another container, or an archive that somebody packed.
enum ZipKind: Hashable, Sendable {
    case docx, odt
    case archive
    /// A container of a kind that is not read.
    case other(format: String, remedy: String)

    /// What the head of an archive proves: OpenDocument states its type first of all, at a fixed place; a Word file begins
    /// with one of the parts that every package has and has a part of its text among the first.
    static func mediaType(head: [UInt8]) -> MediaType {
        let type = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
        if head.dropFirst(30).starts(with: type), !head.dropFirst(30 + type.count).starts(with: Array("-web".utf8)) {
            return .odt
        }
        func names(_ name: String, at place: Int) -> Bool { head.dropFirst(place + 30).starts(with: Array(name.utf8)) }
        guard ["[Content_Types].xml", "_rels/", "docProps/", "word/document.xml"].contains(where: { names($0, at: 0) })
        else { return .zip }
        var place = 0
        while let offset = head[place...].firstOffset(of: [0x50, 0x4B, 0x03, 0x04]) {
            place += offset
            if names("word/", at: place) { return .docx }
            place += 4
        }
        return .zip
    }

    /// Tells the kind by the archive's directory and the parts that state a type.
    ///
    /// - Throws: as ``ZipArchive``.
    static func of(_ bytes: [UInt8], limits: ReadingLimits) throws(IngestError) -> ZipKind {
        let names = try ZipArchive.names(of: bytes, limits: limits)
        let package = OfficePackage(names: names)
        if package.name(of: "[content_types].xml") != nil || package.name(of: "word/document.xml") != nil {
            return try package.kind(of: bytes, limits: limits)
        }
        if let name = package.name(of: "mimetype") {
            let part = try ZipArchive.parts([name], of: bytes, limits: limits)[name] ?? []
            let type = String(decoding: part.prefix(200), as: UTF8.self).collapsed
            if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
            if let known = others[type] { return .other(format: known.format, remedy: known.remedy) }
        }
        // A converter may leave the type out; the two parts stand together in no other archive.
        if package.name(of: "content.xml") != nil, package.name(of: "meta-inf/manifest.xml") != nil { return .odt }
        return .archive
    }

    static let spreadsheet = "Print the sheets that hold text to a PDF and take that in."
    static let slides = "Save the slides as PDF and take that in."

    private static let others: [String: (format: String, remedy: String)] = [
        "application/vnd.oasis.opendocument.spreadsheet": ("a spreadsheet (.ods)", spreadsheet),
        "application/vnd.oasis.opendocument.presentation": ("a presentation (.odp)", slides),
        "application/vnd.oasis.opendocument.graphics": ("a drawing (.odg)", "Save it as PDF and take that in."),
        "application/epub+zip": (
            "an electronic book (.epub)",
            "Convert it to a page or a PDF and take that in (ebook-convert BOOK.epub OUT.pdf)."
        ),
    ]
}

/// The parts of an office file of Microsoft's kind (Open Packaging Conventions), found as the file itself says.
struct OfficePackage {
    /// The archive's names by the names as parts are compared: small letters, strokes forward.
    private var names: [String: String] = [:]

    init(names all: [String]) {
        for name in all {
            let key = Self.key(name)
            if names[key] == nil { names[key] = name }
        }
    }

    private static func key(_ name: String) -> String {
        let forward = String(decoding: name.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
        return (forward.utf8.first == 0x2F ? String(forward.dropFirst()) : forward).lowercased()
    }

    /// The name in the archive of a part.
    func name(of part: String) -> String? { names[Self.key(part)] }

    /// The text's own part.
    func mainPart(of bytes: [UInt8], limits: ReadingLimits) throws(IngestError) -> String? {
        let related = try relations(of: "", in: bytes, limits: limits)
        if let main = related.first(where: { $0.type == "officeDocument" }), let name = name(of: main.target) {
            return name
        }
        return name(of: "word/document.xml")
    }

    fileprivate func kind(of bytes: [UInt8], limits: ReadingLimits) throws(IngestError) -> ZipKind {
        let main = try mainPart(of: bytes, limits: limits).map(Self.key) ?? ""
        let types = try self.types(of: bytes, limits: limits)
        // Where the main part is missing, the types of the others still tell what it would be.
        let type = main.isEmpty ? types.map(\.type).joined() : types.first { Self.key($0.part) == main }?.type ?? ""
        func lies(in folder: String) -> Bool {
            main.isEmpty ? names.keys.contains { $0.hasPrefix(folder) } : main.hasPrefix(folder)
        }
        if type.contains("spreadsheetml") || (type.isEmpty && lies(in: "xl/")) {
            return .other(format: "a spreadsheet (.xlsx)", remedy: ZipKind.spreadsheet)
        }
        if type.contains("presentationml") || (type.isEmpty && lies(in: "ppt/")) {
            return .other(format: "a presentation (.pptx)", remedy: ZipKind.slides)
        }
        return main.isEmpty && !lies(in: "word/") ? .archive : .docx
    }

    private func types(
        of bytes: [UInt8], limits: ReadingLimits
    ) throws(IngestError) -> [(part: String, type: String)] {
        guard let name = name(of: "[content_types].xml") else { return [] }
        let part = try ZipArchive.parts([name], of: bytes, limits: limits)[name] ?? []
        let root = try XMLTree.xml(part, limits: limits)?.root
        return (root?.elements ?? []).compactMap { element in
            guard let part = element["PartName"], let type = element["ContentType"] else { return nil }
            return (part, type)
        }
    }

    /// What a part refers to, its targets as names of parts; `""` is the file as a whole.
    func relations(
        of part: String, in bytes: [UInt8], limits: ReadingLimits
    ) throws(IngestError) -> [(id: String, type: String, target: String)] {
        let forward = Self.key(part)
        let folder = forward.utf8.lastIndex(of: 0x2F).map { String(forward[...$0]) } ?? ""
        guard let name = name(of: "\(folder)_rels/\(forward.dropFirst(folder.count)).rels"),
            let bytes = try ZipArchive.parts([name], of: bytes, limits: limits)[name],
            let root = try XMLTree.xml(bytes, limits: limits)?.root
        else { return [] }
        return root.elements.compactMap { element in
            guard element.name == "Relationship", let target = element["Target"], element["TargetMode"] != "External",
                let type = element["Type"]?.split(separator: "/").last
            else { return nil }
            return (element["Id"] ?? "", String(type), Self.joined(folder, target))
        }
    }

    /// A target as the name of a part: from the root, or from the folder of the part that names it.
    private static func joined(_ folder: String, _ target: String) -> String {
        guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
        var steps: [Substring] = folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
