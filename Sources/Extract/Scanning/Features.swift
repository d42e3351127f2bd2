/// What a word can be, as far as the rules care: the declared cues, met once while the text is cut into tokens.
///
/// A family of rules owns the bits under its heading. A rule runs only in a sentence that holds one of its bits.
struct Features: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    // Dates
    static let month = Features(rawValue: 1 << 0)
    static let weekday = Features(rawValue: 1 << 1)
    static let season = Features(rawValue: 1 << 2)
    static let timeUnit = Features(rawValue: 1 << 3)
    static let direction = Features(rawValue: 1 << 4)
    static let numeral = Features(rawValue: 1 << 5)
    static let ordinal = Features(rawValue: 1 << 6)
    static let dateWord = Features(rawValue: 1 << 7)
    /// Four digits that can be a year.
    static let yearLike = Features(rawValue: 1 << 8)

    // References
    static let referenceWord = Features(rawValue: 1 << 9)
    static let lawWord = Features(rawValue: 1 << 10)

    // Policy changes
    static let changeVerb = Features(rawValue: 1 << 16)
    static let changeNoun = Features(rawValue: 1 << 17)
    static let policyThing = Features(rawValue: 1 << 18)
    static let auxiliary = Features(rawValue: 1 << 19)
    static let negation = Features(rawValue: 1 << 20)
    static let change1 = Features(rawValue: 1 << 21)
    static let change2 = Features(rawValue: 1 << 22)
    static let change3 = Features(rawValue: 1 << 23)
    /// A finite form of a verb that tells no change.
    static let plainVerb = Features(rawValue: 1 << 24)
    /// A form of a verb of change itself, not the last word of what always stands with one.
    static let verbForm = Features(rawValue: 1 << 29)
    /// A ``verbForm`` that may be finite.
    static let finiteForm = Features(rawValue: 1 << 30)
    /// A ``verbForm`` that is a participle with all its parts.
    static let wholeParticiple = Features(rawValue: 1 << 31)

    // Findings
    static let findingVerb = Features(rawValue: 1 << 32)
    static let findingPhrase = Features(rawValue: 1 << 33)
    static let actorWord = Features(rawValue: 1 << 34)
    static let needWord = Features(rawValue: 1 << 35)
    static let pronoun = Features(rawValue: 1 << 36)
    /// The first word of a body's name.
    static let bodyWord = Features(rawValue: 1 << 37)
    /// The last word of a phrase that a verb of reporting needs: `van mening`.
    static let findingParticle = Features(rawValue: 1 << 38)
    /// What kind of ``actorWord`` it is: several people, one body, or a study.
    static let actorPlural = Features(rawValue: 1 << 39)
    static let actorSingular = Features(rawValue: 1 << 40)
    static let studyWord = Features(rawValue: 1 << 41)
    /// Which of the rules that read a ``findingVerb`` know a form of it: what shows by itself, what somebody tells, a
    /// participle.
    static let showingForm = Features(rawValue: 1 << 42)
    static let tellingForm = Features(rawValue: 1 << 43)
    static let passiveForm = Features(rawValue: 1 << 11)

    // Shares and quantities
    static let percentWord = Features(rawValue: 1 << 44)
    static let fractionWord = Features(rawValue: 1 << 45)
    static let moneyWord = Features(rawValue: 1 << 46)
    static let scaleWord = Features(rawValue: 1 << 47)
    static let countNoun = Features(rawValue: 1 << 48)
    /// A run of digits.
    static let digits = Features(rawValue: 1 << 49)
    /// The last word of a phrase that loosens a number after it: `ruim`, the `dan` of `meer dan`.
    static let looseWord = Features(rawValue: 1 << 50)

    // What a number is, by the words beside it; they tell nothing else of a word (``isCueless``)
    static let aimWord = Features(rawValue: 1 << 51)
    static let normWord = Features(rawValue: 1 << 52)
    static let interestWord = Features(rawValue: 1 << 53)
    static let growthWord = Features(rawValue: 1 << 54)
    static let risingWord = Features(rawValue: 1 << 55)
    static let risenWord = Features(rawValue: 1 << 59)
    static let differenceWord = Features(rawValue: 1 << 60)
    /// `moet`, `zullen`: what is to be reached is not reached yet.
    static let dueWord = Features(rawValue: 1 << 61)
    /// `uiterlijk`
    static let latestWord = Features(rawValue: 1 << 62)
    /// Whoever announces: `ik`, `kabinet`; as little of a cue as those before.
    static let speakerWord = Features(rawValue: 1 << 63)

    /// ``OutsideNoun``: what changes every day without being policy; as little of a cue as those before.
    static let outsideNoun = Features(rawValue: 1 << 12)

    // Words of the language that any family may look at
    static let article = Features(rawValue: 1 << 56)
    static let preposition = Features(rawValue: 1 << 57)
    static let conjunction = Features(rawValue: 1 << 58)

    private static let noCues: Features = [
        .aimWord, .normWord, .interestWord, .growthWord, .risingWord, .risenWord, .differenceWord, .dueWord,
        .latestWord, .speakerWord, .outsideNoun,
    ]

    /// Whether a word is nothing but a word: no cue, or only one that saves looking for it.
    var isCueless: Bool { isSubset(of: Self.noCues) }
}

/// Words that make one feature.
struct Cues: Sendable {
    var feature: Features
    /// Whole words, lower case; a word with a hyphen or apostrophe is one word.
    var words: [String] = []
    /// Ends of compounds (`evaluatie` in `eindevaluatie`), at least three letters; they also match the whole word.
    var endings: [String] = []
}
