import Model

/// Finds shares and quantities.
enum ShareFinder {
    static let rules: [any Rule.Type] = []
    static let cues: [Cues] = []

    static func events(in reading: Reading) -> [Event] { [] }
}
