import Model

/// Reads what a document says of itself: from its properties, its head and its signature.
enum MetadataReader {
    static func metadata(of reading: Reading) -> DocumentMetadata { DocumentMetadata() }
}
