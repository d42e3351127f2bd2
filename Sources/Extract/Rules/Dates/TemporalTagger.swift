import Model

/// Finds date expressions and resolves them: recognise, refine, resolve.
enum TemporalTagger {
    static let rules: [any Rule.Type] = []
    static let cues: [Cues] = []

    static func temporals(in reading: Reading) -> [TemporalMention] { [] }
}
