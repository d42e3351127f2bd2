import Dutch

/// A law, programme or organisation under all its names.
public struct Subject: Hashable, Sendable {
    /// Why two names are taken for one.
    public enum Reason: String, Hashable, Sendable {
        /// A document defines the abbreviation.
        case definition
        /// Every document that defines the abbreviation gives it this meaning.
        case agreement
        /// The identifier of the law.
        case law
        /// A noun with a capital, and the only name of its document that begins with it: `Taskforce`.
        case shortForm = "short_form"
        /// The table of facts in `Dutch`.
        case table
        /// A bill and the law it is for: two subjects, of which the bill's plans are the law's.
        case bill
    }

    /// A name as it stands in the documents.
    public struct Name: Hashable, Sendable {
        /// Verbatim.
        public var text: String
        public var witnesses: Int
        public var documents: Int
    }

    /// Two names and why they are one.
    public struct Link: Hashable, Sendable {
        public var name: String
        public var other: String
        public var reason: Reason
        /// The first document that defines it; nil for what no single document says.
        public var documentID: String?
    }

    /// Place in ``SubjectRegister/subjects``.
    public var id: Int
    /// The name it is shown under.
    public var title: String
    /// Whether it is a proper name, which means the same in every document; a description means one thing in its own.
    public var isName: Bool
    /// The names that occur, the most used first.
    public var names: [Name]
    public var links: [Link]
    /// Places in the list of witnesses, in its order.
    public var witnesses: [Int]
    /// The document of a description.
    public var documentID: String?
}

extension Subject {
    /// Whether one of its names is that of a law: `Wet …`, `…wet`, `Wetboek …`.
    var isCalledLaw: Bool {
        (names.map(\.text) + [title]).contains { name in
            let first = name.split(separator: " ").first.map { Folding.fold(String($0)) } ?? ""
            return first.hasSuffix("wet") || first == "wetboek"
        }
    }
}
