/// Every rule, in the order in which the families run, with a word on why that order.
enum RuleSet {
    /// References come first and own their spans: nothing inside a reference number is a date or an amount. Dates come
    /// before events, which they date.
    static var all: [any Rule.Type] {
        ReferenceRecogniser.rules + TemporalTagger.rules + ChangeFinder.rules + FindingFinder.rules + ShareFinder.rules
    }

    /// The words behind every feature.
    static var cues: [Cues] {
        ReferenceRecogniser.cues + TemporalTagger.cues + ChangeFinder.cues + FindingFinder.cues
            + FindingPhrases.cues + ShareFinder.cues
    }

    /// The name of a rule's type. To ask the runtime for it costs as much as finding the date that carries it.
    static func name(of rule: any Rule.Type) -> String {
        names[ObjectIdentifier(rule)] ?? spelled(rule)
    }

    private static let names = Dictionary(
        all.map { (ObjectIdentifier($0), spelled($0)) }, uniquingKeysWith: { first, _ in first })

    /// What `String(describing:)` gives; that one first seeks a conformance in every image, a million instructions a type.
    private static func spelled(_ rule: any Rule.Type) -> String { _typeName(rule, qualified: false) }
}
