import Model

/// The readers, by the kind of file that each reads.
struct ReaderSet: Sendable {
    /// The reader of a kind of file, and its name with version.
    struct Choice: Sendable {
        var name: String
        var reader: any DocumentReader
        /// Whether it works from the path, so that the bytes need not be read.
        var readsPath = false

        init(_ reader: some DocumentReader, readsPath: Bool = false) {
            name = type(of: reader).name
            self.reader = reader
            self.readsPath = readsPath
        }
    }

    /// The reader for a kind of file.
    ///
    /// - Throws: `.unsupported` with what a person can do instead.
    func choice(for type: MediaType, path: String) throws(IngestError) -> Choice {
        switch type {
        case .xml: return Choice(XMLReader())
        case .html: return Choice(HTMLReader())
        case .pdf: return Choice(PDFReader(), readsPath: true)
        case .docx: return Choice(DOCXReader())
        case .odt: return Choice(ODTReader())
        case .plainText: return Choice(PlainTextReader())
        case .markdown: return Choice(MarkdownReader())
        case .rtf: return Choice(RTFReader())
        case .doc: return Choice(DOCReader(), readsPath: true)
        case .zip:
            throw .unsupported(
                format: "a zip archive", remedy: "Unpack it and take in what it holds: unzip FILE -d FOLDER")
        case .image:
            throw .unsupported(
                format: "a picture", remedy: "Make a PDF with text of it and take that in: ocrmypdf -l nld FILE OUT.pdf"
            )
        case .unknown:
            let suffix = Sniffer.suffix(of: path)
            throw .unsupported(
                format: suffix.isEmpty
                    ? "no text, and nothing known" : "no document, whatever its name says (.\(suffix))",
                remedy: "If it holds a document as text, give it a name that ends in .txt.")
        }
    }
}
