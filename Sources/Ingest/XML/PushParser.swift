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
/// The bytes are those that ``XMLByteFilter`` lets through. Nothing outside the stream is ever loaded, and no entity but
/// the five of XML is expanded.
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
    /// Elements that are still to begin without the delegate's being told.
    private var untold = 0

    init(_ delegate: any PushParserDelegate) { self.delegate = delegate }

    deinit { if let context { xmlFreeParserCtxt(context) } }

    /// Reads one more piece.
    ///
    /// - Returns: false where no parser can be made any more.
    @discardableResult
    func push(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let context = context ?? begin() else { return false }
        _ = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
        return true
    }

    /// How many elements are open; nil where what was read is not well-formed.
    var depth: Int? {
        guard let context, context.pointee.wellFormed == 1 else { return nil }
        return Int(context.pointee.nameNr)
    }

    /// Goes on inside elements that somebody else read the beginnings of; the delegate is not told of them.
    func enter(_ names: some Sequence<StaticString>) {
        for name in names {
            untold += 1
            let tag = Array("<\(name)>".utf8)
            tag.withUnsafeBytes { _ = push($0) }
        }
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
            let parser = PushParser.parser(user)
            guard parser.untold == 0 else {
                parser.untold -= 1
                return
            }
            parser.delegate.start(name, Attributes(count: Int(count), base: attributes))
        }
        handler.endElementNs = { user, name, _, _ in
            guard let user, let name else { return }
            PushParser.parser(user).delegate.end(name)
        }
        handler.characters = { user, bytes, count in
            guard let user, let bytes else { return }
            PushParser.parser(user).delegate.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
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

    private static func parser(_ user: UnsafeMutableRawPointer) -> PushParser {
        Unmanaged<PushParser>.fromOpaque(user).takeUnretainedValue()
    }
}

extension FixedWidthInteger {
    /// The same bits as a signed number: the importer gives libxml2's magic number whichever type it likes.
    fileprivate var signed: Int32 { Int32(truncatingIfNeeded: self) }
}
