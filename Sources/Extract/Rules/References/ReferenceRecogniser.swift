import Model

/// Finds citations, laws, identifiers and everything else that owns its span.
enum ReferenceRecogniser {
    static let rules: [any Rule.Type] = []
    static let cues: [Cues] = []

    static func references(in reading: Reading) -> [Reference] { [] }
}
