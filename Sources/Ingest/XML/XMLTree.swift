import CLibXML

/// An element as a plain value, free of the parser that read it.
struct XMLElement: Sendable {
    /// The local name, without prefix.
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [XMLNode] = []
    /// Position from 1 among the siblings of the same name; 0 where there is only one.
    var ordinal = 0

    subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

    /// The first element of the name among its children, and else deeper.
    func descendant(_ name: String) -> XMLElement? {
        if let child = first(name) { return child }
        for child in elements { if let found = child.descendant(name) { return found } }
        return nil
    }

    /// Whether words stand among its children, so that the elements beside them are parts of a sentence.
    var hasOwnText: Bool {
        children.contains {
            if case .text(let text) = $0 { !text.utf8.allSatisfy(\.isMarkupSpace) } else { false }
        }
    }

    /// Whether words stand anywhere within.
    var hasWords: Bool {
        children.contains {
            switch $0 {
            case .text(let text): !text.utf8.allSatisfy(\.isMarkupSpace)
            case .element(let element): element.hasWords
            case .instruction: false
            }
        }
    }

    /// All text within, white space as it stands.
    var allText: String {
        var result = ""
        appendText(to: &result)
        return result
    }

    private func appendText(to result: inout String) {
        for child in children {
            switch child {
            case .text(let text): result += text
            case .element(let element): element.appendText(to: &result)
            case .instruction: break
            }
        }
    }

    /// The words within, white space as single spaces.
    var words: String { allText.collapsed }
}

enum XMLNode: Sendable {
    case element(XMLElement)
    case text(String)
    /// A processing instruction: it stands where nothing is printed.
    case instruction(target: String)
}

extension UInt8 {
    /// White space as XML counts it, and the form feed.
    var isMarkupSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}

extension String {
    /// The number that an attribute states; nil for what is none and for one that no document needs, so that sums of
    /// such numbers cannot overflow.
    var attributeNumber: Int? {
        guard let number = Int(self), (-100_000...100_000).contains(number) else { return nil }
        return number
    }

    /// White space at the ends left out, elsewhere written as one space.
    var collapsed: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var pending = false
        for byte in utf8 {
            if byte.isMarkupSpace {
                pending = !bytes.isEmpty
            } else {
                if pending { bytes.append(0x20) }
                pending = false
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// XML and HTML through libxml2: the only Swift that sees its pointers.
///
/// No network, no external entities, no document type loaded; entities unfold within a bound; broken markup is read as
/// far as the parser gets. Cost: one pass of the parser, one over its tree.
enum XMLTree {
    /// What was read, and the parser's complaint where the markup is broken.
    struct Parsed: Sendable {
        var root: XMLElement
        /// What libxml2 says is wrong, with the line; nil where the markup is well-formed.
        var complaint: String?
        /// Whether the parser gave up before the end.
        var isTruncated = false
    }

    private static let ready: Void = xmlInitParser()

    /// Parses XML.
    ///
    /// - Parameter encoding: overrides what the document declares; nil leaves it to the parser.
    /// - Returns: nil where no element was found.
    /// - Throws: `.tooLarge` where entities unfold without bound or memory does not suffice.
    static func xml(
        _ bytes: [UInt8], encoding: String? = nil, limits: ReadingLimits = ReadingLimits()
    ) throws(IngestError) -> Parsed? {
        _ = ready
        try refuseCrowdedTags(bytes, .xml)
        guard let context = xmlNewParserCtxt() else { throw .outOfMemory(limit: limits.memory) }
        defer { xmlFreeParserCtxt(context) }
        // Names that are given twice are none of our business; the parser would tell standard error.
        context.pointee.vctxt.error = nil
        context.pointee.vctxt.warning = nil
        var options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
        // The parser would stop at a declared name that it does not know, whatever it was told.
        if encoding != nil { options |= XML_PARSE_IGNORE_ENC.rawValue }
        let readable = namingCharacters(XMLComments.quiet(bytes))
        let document = readable.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
                encoding, Int32(options))
        }
        if let error = xmlCtxtGetLastError(context), error.pointee.code == Int32(XML_ERR_ENTITY_LOOP.rawValue) {
            if let document { xmlFreeDoc(document) }
            throw .tooLarge(detail: "its entities unfold without end")
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        let complaint = context.pointee.wellFormed == 0 ? complaint(of: context) : nil
        return try convert(document, bytes: bytes.count, limits: limits, complaint: complaint, isTruncated: false)
    }

    /// Whether the parser can read an encoding of the name.
    static func knowsEncoding(_ name: String) -> Bool {
        _ = ready
        guard let handler = xmlFindCharEncodingHandler(name) else { return false }
        xmlCharEncCloseFunc(handler)
        return true
    }

    /// Characters named as HTML names them (`&euml;`) written out: without a document type that declares them the parser
    /// would leave them out.
    private static func namingCharacters(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
            index = start + 1
            let name = bytes[index...].prefix(32).prefix {
                ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39
            }
            let end = index + name.count
            guard !name.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";"),
                !predefined.contains(String(decoding: name, as: UTF8.self)),
                let known = (Array(name) + [0]).withUnsafeBufferPointer({
                    $0.baseAddress.flatMap { htmlEntityLookup($0) }
                }),
                let scalar = Unicode.Scalar(known.pointee.value)
            else { continue }
            result += bytes[copied..<start]
            result += String(Character(scalar)).utf8
            copied = end + 1
            index = copied
        }
        return copied == 0 ? bytes : result + bytes[copied...]
    }

    private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    /// Parses HTML, however broken.
    ///
    /// - Returns: nil where no element was found.
    static func html(
        _ bytes: [UInt8], encoding: String? = nil, limits: ReadingLimits = ReadingLimits()
    ) throws(IngestError) -> Parsed? {
        _ = ready
        try refuseCrowdedTags(bytes, .html)
        guard let context = htmlNewParserCtxt() else { throw .outOfMemory(limit: limits.memory) }
        defer { htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            htmlCtxtReadMemory(
                context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil,
                encoding, Int32(options))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        // The parser stops by itself only where elements nest too deep; all other mistakes it reads past.
        let stopped = context.pointee.disableSAX != 0
        return try convert(
            document, bytes: bytes.count, limits: limits, complaint: stopped ? complaint(of: context) : nil,
            isTruncated: stopped)
    }

    /// - Throws: `.damaged` where a tag has more attributes than ``CrowdedTags/most``: the parser compares each with each.
    private static func refuseCrowdedTags(_ bytes: [UInt8], _ markup: CrowdedTags.Markup) throws(IngestError) {
        guard CrowdedTags.stand(in: bytes, markup) else { return }
        throw .damaged(detail: "one of its tags has more than \(CrowdedTags.most) attributes")
    }

    private static func complaint(of context: xmlParserCtxtPtr) -> String {
        guard let error = xmlCtxtGetLastError(context), let message = error.pointee.message else {
            return "the markup is broken"
        }
        return "line \(error.pointee.line): \(String(cString: message).collapsed)"
    }

    private static func convert(
        _ document: xmlDocPtr, bytes: Int, limits: ReadingLimits, complaint: String?, isTruncated: Bool
    ) throws(IngestError) -> Parsed? {
        guard let root = xmlDocGetRootElement(document) else { return nil }
        var conversion = Conversion(
            document: document, deepest: limits.depth, budget: 1_000_000 + bytes * limits.outputRatio)
        let element = conversion.element(root, depth: 1)
        if conversion.budget < 0 {
            throw .tooLarge(detail: "its entities unfold to more than \(limits.outputRatio) times its size")
        }
        return Parsed(root: element, complaint: complaint, isTruncated: isTruncated)
    }
}

/// Copies the parser's tree into values.
private struct Conversion {
    let document: xmlDocPtr
    /// Elements below this depth are read through: their text goes to their ancestor.
    let deepest: Int
    /// Bytes that entities may still unfold to.
    var budget: Int

    mutating func element(_ node: xmlNodePtr, depth: Int) -> XMLElement {
        var result = XMLElement(name: Self.string(node.pointee.name))
        var attribute = node.pointee.properties
        while let current = attribute {
            result.attributes.append(
                (Self.string(current.pointee.name), text(of: current.pointee.children)))
            attribute = current.pointee.next
        }
        if depth >= deepest {
            result.children = [.text(text(of: node.pointee.children))]
            return result
        }
        var child = node.pointee.children
        while let current = child {
            child = current.pointee.next
            switch current.pointee.type {
            case XML_ELEMENT_NODE:
                result.children.append(.element(element(current, depth: depth + 1)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                result.children.append(.text(Self.string(current.pointee.content)))
            case XML_ENTITY_REF_NODE:
                result.children.append(.text(unfold(current.pointee.name, depth: 0)))
            case XML_PI_NODE:
                result.children.append(.instruction(target: Self.string(current.pointee.name)))
            default: break
            }
        }
        number(&result)
        return result
    }

    /// Gives siblings of one name their ordinals.
    private func number(_ element: inout XMLElement) {
        var counts: [String: Int] = [:]
        for child in element.children {
            if case .element(let inner) = child { counts[inner.name, default: 0] += 1 }
        }
        var seen: [String: Int] = [:]
        for index in element.children.indices {
            if case .element(var inner) = element.children[index], counts[inner.name, default: 0] > 1 {
                seen[inner.name, default: 0] += 1
                inner.ordinal = seen[inner.name, default: 0]
                element.children[index] = .element(inner)
            }
        }
    }

    /// The text of a list of nodes and of all below them.
    private mutating func text(of first: xmlNodePtr?) -> String {
        var result = ""
        var node = first
        while let current = node {
            switch current.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: result += Self.string(current.pointee.content)
            case XML_ENTITY_REF_NODE: result += unfold(current.pointee.name, depth: 0)
            case XML_ELEMENT_NODE: result += text(of: current.pointee.children)
            default: break
            }
            node = current.pointee.next
        }
        return result
    }

    /// What an entity stands for: a character that HTML names, or the text that the document itself declares.
    private mutating func unfold(_ name: UnsafePointer<xmlChar>?, depth: Int) -> String {
        guard let name, budget >= 0 else { return "" }
        if let known = htmlEntityLookup(name), let scalar = Unicode.Scalar(known.pointee.value) {
            return String(Character(scalar))
        }
        guard depth < 16, let entity = xmlGetDocEntity(document, name),
            entity.pointee.etype == XML_INTERNAL_GENERAL_ENTITY, let content = entity.pointee.content
        else { return "" }
        var result: [UInt8] = []
        var inTag = false
        var reference: [UInt8]?
        for byte in Self.string(content).utf8 {
            if let open = reference {
                if byte == UInt8(ascii: ";") {
                    let inner = (open + [0]).withUnsafeBufferPointer { unfold($0.baseAddress, depth: depth + 1) }
                    result += inner.utf8
                    reference = nil
                } else {
                    reference = open + [byte]
                }
            } else if byte == UInt8(ascii: "&") {
                reference = []
            } else if byte == UInt8(ascii: "<") {
                inTag = true
            } else if byte == UInt8(ascii: ">") && inTag {
                inTag = false
            } else if !inTag {
                result.append(byte)
            }
            if result.count > budget {
                budget = -1
                return ""
            }
        }
        budget -= result.count
        return String(decoding: result, as: UTF8.self)
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
