import Model

/// Finds policy changes.
enum ChangeFinder {
    static let rules: [any Rule.Type] = []
    static let cues: [Cues] = []

    static func events(in reading: Reading) -> [Event] { [] }
}
