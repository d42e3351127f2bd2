/// Everything the second stage finds in a document.
public struct Extraction: Hashable, Codable, Sendable {
    /// A heading of the guide's `section` layer.
    public struct Section: Hashable, Codable, Sendable {
        /// The title without its number.
        public var span: Span
        /// `3.2.1`, `A`; nil where none is printed.
        public var number: String?
        /// 1 is the highest.
        public var level: Int

        public init(span: Span, number: String?, level: Int) {
            self.span = span
            self.number = number
            self.level = level
        }
    }

    /// Version of the rules that made it; part of what decides whether it is stale.
    public var rules: String
    public var metadata: DocumentMetadata
    public var sections: [Section]
    public var temporals: [TemporalMention]
    public var references: [Reference]
    /// In the order of the text.
    public var events: [Event]
    /// Abbreviations that the document itself defines: `WWB` → `Wet werk en bijstand`.
    public var abbreviations: [String: String]

    public init(
        rules: String, metadata: DocumentMetadata = DocumentMetadata(), sections: [Section] = [],
        temporals: [TemporalMention] = [], references: [Reference] = [], events: [Event] = [],
        abbreviations: [String: String] = [:]
    ) {
        self.rules = rules
        self.metadata = metadata
        self.sections = sections
        self.temporals = temporals
        self.references = references
        self.events = events
        self.abbreviations = abbreviations
    }
}
