/// What a document says of itself, each field with where it was found. A field that the source cannot prove is nil.
public struct DocumentMetadata: Hashable, Codable, Sendable {
    /// Where a field came from.
    public enum Origin: String, Hashable, Codable, Sendable, CaseIterable {
        /// The format's own metadata.
        case metadata
        /// The head of the letter or the title page.
        case head
        case signature, colophon
        /// A sentence of the running text.
        case body
        /// The title or date that a PDF or office file states outside its text.
        case fileProperties
        /// A person's word.
        case supplied
    }

    /// A value and its proof.
    public struct Field: Hashable, Codable, Sendable {
        public var value: String
        public var origin: Origin
        /// Where it stands in the text; nil for what the text does not hold.
        public var span: Span?

        public init(_ value: String, origin: Origin, span: Span? = nil) {
            self.value = value
            self.origin = origin
            self.span = span
        }
    }

    /// Who signed, and as what.
    public struct Signatory: Hashable, Codable, Sendable {
        public var name: String
        public var office: String?

        public init(name: String, office: String?) {
            self.name = name
            self.office = office
        }
    }

    /// `kamerbrief`, `inspection_report`, `research_note`, `municipal_letter`, `explanatory_memorandum`,
    /// `decision_letter` …
    public var documentKind: Field?
    /// EDTF.
    public var date: Field?
    public var place: Field?
    public var title: Field?
    /// As printed: `29 544`, `34 725 XV`.
    public var dossier: Field?
    public var dossierTitle: Field?
    public var number: Field?
    /// `2017/2018`.
    public var sessionYear: Field?
    public var chamber: Field?
    public var from: Field?
    public var to: Field?
    public var signatories: [Signatory]
    /// Canonical identifier: `kst-29544-807`.
    public var identifier: Field?
    /// The writer's own mark (`Ons kenmerk`) and the addressee's (`Uw kenmerk`).
    public var ownMark: Field?
    public var theirMark: Field?
    /// EDTF; of a decision letter, when the request it answers was made.
    public var requestDate: Field?
    /// Who asked for a report.
    public var commissioner: Field?

    public init() { signatories = [] }

    /// The document's date as EDTF; nil where it states none.
    public var edtf: EDTF? { date.flatMap { EDTF($0.value) } }
}
