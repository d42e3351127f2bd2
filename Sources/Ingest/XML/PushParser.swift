import CLibXML

/// What a ``PushParser`` tells while it reads.
///
/// Names and values are bytes that live only during the call: no string is made of what nobody keeps.
protocol PushParserDelegate: AnyObject {
    func start(_ name: UnsafePointer<UInt8>, _ attributes: PushParser.Attributes)
    func end(_ name: UnsafePointer<UInt8>)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads XML piece by piece as it arrives, in constant memory.
///
/// Control characters and broken UTF-8 are mended before libxml2 sees them. Nothing outside the stream is ever loaded,
/// and no entity but the five of XML is expanded.
final class PushParser {
    /// The attributes of an element, in the order of the source.
    struct Attributes {
        fileprivate let count: Int
        fileprivate let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

        /// Calls `body` with each name and value.
        func visit(_ body: (UnsafePointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void) {
            guard let base else { return }
            for index in 0..<count {
                // Five pointers an attribute: name, prefix, namespace, start of the value, its end.
                guard let name = base[index * 5], let start = base[index * 5 + 3], let end = base[index * 5 + 4]
                else { continue }
                body(name, UnsafeBufferPointer(start: start, count: end - start))
            }
        }
    }

    private let delegate: any PushParserDelegate
    private var context: xmlParserCtxtPtr?
    private var filter = XMLByteFilter()

    init(_ delegate: any PushParserDelegate) { self.delegate = delegate }

    deinit { if let context { xmlFreeParserCtxt(context) } }

    /// Reads one more piece.
    ///
    /// - Returns: false where no parser can be made any more.
    func push(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let context = context ?? begin() else { return false }
        filter.feed(bytes) { piece in
            _ = xmlParseChunk(context, piece.baseAddress, Int32(piece.count), 0)
        }
        return true
    }

    /// Says that nothing follows.
    ///
    /// - Returns: whether what was read is well-formed.
    func finish() -> Bool {
        guard let context else { return false }
        _ = xmlParseChunk(context, nil, 0, 1)
        return context.pointee.wellFormed == 1
    }

    private func begin() -> xmlParserCtxtPtr? {
        xmlInitParser()
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(bitPattern: XML_SAX2_MAGIC.signed)
        handler.startElementNs = { user, name, _, _, _, _, count, _, attributes in
            guard let user, let name else { return }
            PushParser.delegate(user).start(name, Attributes(count: Int(count), base: attributes))
        }
        handler.endElementNs = { user, name, _, _ in
            guard let user, let name else { return }
            PushParser.delegate(user).end(name)
        }
        handler.characters = { user, bytes, count in
            guard let user, let bytes else { return }
            PushParser.delegate(user).text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        let made = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard let made else { return nil }
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue
        _ = xmlCtxtUseOptions(made, Int32(bitPattern: options))
        context = made
        return made
    }

    private static func delegate(_ user: UnsafeMutableRawPointer) -> any PushParserDelegate {
        Unmanaged<PushParser>.fromOpaque(user).takeUnretainedValue().delegate
    }
}

extension FixedWidthInteger {
    /// The same bits as a signed number: the importer gives libxml2's magic number whichever type it likes.
    fileprivate var signed: Int32 { Int32(truncatingIfNeeded: self) }
}
