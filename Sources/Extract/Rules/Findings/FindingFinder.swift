import Model

/// Finds what was observed, concluded, judged and recommended, and by whom.
enum FindingFinder {
    static let rules: [any Rule.Type] = []
    static let cues: [Cues] = []

    static func events(in reading: Reading) -> [Event] { [] }
}
