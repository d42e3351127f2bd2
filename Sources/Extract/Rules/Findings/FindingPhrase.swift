import Dutch

/// Words that stand side by side, as bytes to compare with tokens.
struct FindingPhrase: Hashable, Sendable {
    /// Folded, one a word.
    let parts: [[UInt8]]
    /// The shapes that a sentence has to have.
    let shapes: WordShapes

    /// - Parameter words: folded, divided by one space.
    init(_ words: String) {
        parts = words.utf8.split(separator: 0x20).map(Array.init)
        shapes = WordShapes(parts)
    }

    var isOneWord: Bool { parts.count == 1 }
}

/// The phrases of ``FindingVerb`` in the form in which sentences are asked for them.
enum FindingPhrases {
    /// What must stand with each verb of ``FindingVerb/all``, by its index.
    static let particles: [[FindingPhrase]] = FindingVerb.all.map { $0.particles.map(FindingPhrase.init) }

    /// The shapes of each of them, by the same index.
    static let shapes: [[WordShapes]] = particles.map { $0.map(\.shapes) }

    /// The index of `wijzen op`, whose particle may stand before it; none where the table has no such verb.
    static let pointing = FindingVerb.all.firstIndex { $0.lemma == "wijzen op" } ?? -1

    /// What states that a sentence rejects something.
    static let rejections = StanceWord.rejections.map { FindingPhrase($0.joined(separator: " ")) }

    /// Whether every phrase of a verb has several words.
    static let isPhrasal: [Bool] = particles.map { !$0.isEmpty && !$0.contains(where: \.isOneWord) }

    /// The last word of every phrase of several words: a sentence without any of them holds none of the phrases.
    static let lastWords: [String] = Set(
        particles.joined().filter { !$0.isOneWord }.compactMap {
            $0.parts.last.map { String(decoding: $0, as: UTF8.self) }
        }
    ).sorted()

    /// ``FindingVerb/forms``, asked by a token.
    static let forms = WordTable(FindingVerb.forms.map { ($0.key, $0.value) })

    /// Whether a rule that reads what shows by itself looks at a verb, by its index.
    static let isShowing = FindingVerb.all.map(EvidenceVerb.isShowing)

    /// A feature for the words of each rule: a word without it is not looked up.
    static let cues = [
        Cues(feature: .showingForm, words: words { verb, _ in EvidenceVerb.isShowing(verb) }),
        Cues(feature: .tellingForm, words: words { verb, _ in !verb.isEvidence }),
        Cues(feature: .passiveForm, words: words { _, form in form == .participle }),
    ]

    private static func words(where isWanted: (FindingVerb, FindingVerb.Form) -> Bool) -> [String] {
        FindingVerb.forms.filter { $0.value.contains { isWanted(FindingVerb.all[$0.verb], $0.form) } }.keys.sorted()
    }
}
