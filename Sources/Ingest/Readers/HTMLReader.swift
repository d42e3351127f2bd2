import Model

struct HTMLReader: DocumentReader {
    static let name = "html/1"
    func read(_ input: SourceInput) async throws(IngestError) -> Draft { try draft(input) }
    func draft(_ input: SourceInput) throws(IngestError) -> Draft { throw .empty }
}
