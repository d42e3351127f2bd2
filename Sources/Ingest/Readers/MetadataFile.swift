import Model

/// Files that tell of documents and hold none: `metadata.xml`, answers of a search interface, feeds.
enum MetadataFile {
    /// What a root element stands for; nil where it is a document.
    static func format(ofRoot name: String) -> (format: String, remedy: String)? {
        let beside = "Nothing to do: it is read together with the document that it lies beside."
        let fetch = "Fetch the documents that it names and take those in."
        return switch name {
        case "metadata_gegevens", "owms-metadata", "metadata": ("metadata of a document (\(name))", beside)
        case "searchRetrieveResponse", "record", "explainResponse": ("an answer of a search interface (\(name))", fetch)
        case "diagnostics", "diagnostic":
            ("an error message of a search interface (\(name))", "Correct the query and fetch anew.")
        case "feed", "rss": ("a feed (\(name))", fetch)
        case "work": ("a list of versions of a law (\(name))", "Fetch the version wanted and take that in.")
        case "stylesheet", "schema", "svg", "sitemapindex", "urlset", "Envelope":
            ("technical XML (\(name))", "Nothing to do: it holds no document.")
        default: nil
        }
    }

    /// The property that a `meta` or `metadata` element states.
    static func property(of element: XMLElement) -> SourceProperty? {
        guard let name = element["name"], let content = element["content"]?.collapsed, !content.isEmpty else {
            return nil
        }
        return SourceProperty(name, content, origin: .xmlMetadata)
    }

    /// All properties of a `metadata.xml`, in its order.
    ///
    /// - Returns: nil where the bytes are no such file.
    static func properties(in bytes: [UInt8], limits: ReadingLimits) -> [SourceProperty]? {
        let decoded = MarkupBytes.xml(bytes)
        let root: XMLElement?
        do {
            root = try XMLTree.xml(decoded.bytes, encoding: decoded.encoding, limits: limits)?.root
        } catch {
            // A side file that cannot be read costs its document nothing; taken in by itself it says why.
            return nil
        }
        guard let root, root.name == "metadata_gegevens" || root.name == "owms-metadata" else { return nil }
        var found: [SourceProperty] = []
        collect(root, into: &found)
        return found
    }

    private static func collect(_ element: XMLElement, into found: inout [SourceProperty]) {
        if let property = property(of: element) {
            found.append(property)
        } else if element.elements.isEmpty, !element.words.isEmpty {
            found.append(SourceProperty(element.name, element.words, origin: .xmlMetadata))
        }
        for child in element.elements { collect(child, into: &found) }
    }
}
