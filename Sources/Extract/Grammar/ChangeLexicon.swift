import Dutch
import Model

/// The tables of change words turned round: from a word of the text to what it can be.
struct ChangeLexicon: Sendable {
    static let shared = ChangeLexicon()

    /// How a word of the text belongs to a verb.
    enum Part: UInt8, Sendable {
        /// The whole verb: `ingevoerd`, `vervalt`.
        case whole
        /// A form that wants its separable part later in the clause: `voert … in`.
        case bare
        /// The last word of a fixed complement: `werking` of `in werking`.
        case complement
        /// A form of the verb that carries a fixed complement: `trad` of `in werking`.
        case carrier
    }

    struct VerbUse: Sendable {
        var verb: Int
        var form: ChangeVerb.Form
        var part: Part
        /// Whether the word is spelled as the infinitive, its separable part included.
        var isBase: Bool
    }

    private(set) var verbs: [String: [VerbUse]] = [:]
    /// ``verbs``, asked by a token.
    let uses: WordTable<[VerbUse]>
    /// The forms of each verb that carries a fixed complement, by the verb's index; empty for others.
    let carriers: [WordTable<[ChangeVerb.Form]>]
    private(set) var nouns: [String: Int] = [:]
    private(set) var things: [String: PolicyThing] = [:]
    private let nounEndings: [(ending: String, noun: Int)]
    private let thingEndings: [(ending: String, thing: PolicyThing)]
    let auxiliaries: [String: (Auxiliary, isPast: Bool)]
    /// ``auxiliaries``, asked by a token.
    let auxiliaryForms: WordTable<(Auxiliary, isPast: Bool)>

    private init() {
        var verbs: [String: [VerbUse]] = [:]
        func add(_ word: String, _ verb: Int, _ form: ChangeVerb.Form, _ part: Part) {
            let folded = Folding.fold(word)
            let infinitives = ChangeVerb.all[verb].infinitives.map { Folding.fold(ChangeVerb.all[verb].particle + $0) }
            verbs[folded, default: []].append(
                VerbUse(verb: verb, form: form, part: part, isBase: infinitives.contains(folded)))
        }
        for (index, verb) in ChangeVerb.all.enumerated() {
            if let last = verb.complement.last { add(last, index, .present, .complement) }
            let forms: [(ChangeVerb.Form, [String])] = [
                (.present, verb.present), (.past, verb.past), (.participle, verb.participles),
                (.infinitive, verb.infinitives),
            ]
            for (form, words) in forms {
                for word in words {
                    if verb.particle.isEmpty {
                        // A plural present is spelled as the infinitive; one entry is enough.
                        if form == .infinitive, verb.present.contains(word) { continue }
                        add(word, index, form, verb.complement.isEmpty ? .whole : .carrier)
                    } else if !verb.particle.contains(" ") {
                        if !(form == .infinitive && verb.present.contains(word)) {
                            add(verb.particle + word, index, form, verb.complement.isEmpty ? .whole : .carrier)
                        }
                        if form == .present || form == .past || form == .infinitive {
                            add(word, index, form, .bare)
                        }
                    }
                }
            }
        }
        self.verbs = verbs
        uses = WordTable(verbs.map { ($0.key, $0.value) })
        carriers = ChangeVerb.all.map(Self.carriers)
        var nouns: [String: Int] = [:]
        var nounEndings: [(String, Int)] = []
        for (index, noun) in ChangeNoun.all.enumerated() {
            for word in noun.words {
                nouns[Folding.fold(word)] = index
                if noun.endsCompounds { nounEndings.append((Folding.fold(word), index)) }
            }
        }
        self.nouns = nouns
        self.nounEndings = nounEndings
        var things: [String: PolicyThing] = [:]
        var thingEndings: [(String, PolicyThing)] = []
        for thing in PolicyThing.allCases {
            for word in thing.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                things[Folding.fold(String(word))] = thing
            }
            for ending in thing.endings { thingEndings.append((Folding.fold(ending), thing)) }
        }
        self.things = things
        // A longer ending is more telling: `actieplan` before `plan`.
        self.thingEndings = thingEndings.sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }
        var auxiliaries: [String: (Auxiliary, isPast: Bool)] = [:]
        for auxiliary in Auxiliary.allCases {
            for word in auxiliary.present { auxiliaries[word] = (auxiliary, false) }
            for word in auxiliary.past { auxiliaries[word] = (auxiliary, true) }
        }
        self.auxiliaries = auxiliaries
        auxiliaryForms = WordTable(auxiliaries.map { ($0.key, $0.value) })
    }

    /// The words that carry a verb's complement, with its separable part and without; a form that is spelled as several
    /// has them in the order past, participle, present, infinitive.
    private static func carriers(of verb: ChangeVerb) -> WordTable<[ChangeVerb.Form]> {
        guard !verb.complement.isEmpty else { return WordTable([]) }
        var forms: [String: [ChangeVerb.Form]] = [:]
        func add(_ words: [String], _ form: ChangeVerb.Form) {
            for word in Set(words.map { Folding.fold($0) }) {
                if form == .infinitive, verb.present.contains(word) { continue }
                if verb.particle.isEmpty || !word.hasPrefix(verb.particle) { forms[word, default: []].append(form) }
                if !verb.particle.isEmpty { forms[verb.particle + word, default: []].append(form) }
            }
        }
        add(verb.past, .past)
        add(verb.participles, .participle)
        add(verb.present, .present)
        add(verb.infinitives, .infinitive)
        return WordTable(forms.map { ($0.key, $0.value) })
    }

    /// The change noun that a folded word is or ends in.
    func noun(_ word: String) -> ChangeNoun? {
        if let index = nouns[word] { return ChangeNoun.all[index] }
        for (ending, index) in nounEndings where word.hasSuffix(ending) { return ChangeNoun.all[index] }
        if let hyphen = word.lastIndex(of: "-"), let index = nouns[String(word[word.index(after: hyphen)...])] {
            return ChangeNoun.all[index]
        }
        return nil
    }

    /// The class of a folded noun; nil where it names no thing of policy.
    func thing(_ word: String) -> PolicyThing? {
        if let thing = things[word] { return thing }
        for (ending, thing) in thingEndings where word.utf8.count > ending.utf8.count && word.hasSuffix(ending) {
            return thing
        }
        if let hyphen = word.lastIndex(of: "-") { return things[String(word[word.index(after: hyphen)...])] }
        return nil
    }

    /// The words behind the features of this family.
    static var cues: [Cues] {
        let lexicon = shared
        func words(_ part: Part...) -> [String] {
            lexicon.verbs.filter { entry in entry.value.contains { part.contains($0.part) } }.map(\.key)
        }
        func forms(_ isOne: (VerbUse) -> Bool) -> [String] {
            lexicon.verbs.filter { $0.value.contains(where: isOne) }.map(\.key)
        }
        return [
            Cues(feature: .verbForm, words: forms { $0.part != .complement }),
            Cues(
                feature: .finiteForm,
                words: forms { ($0.form == .present || $0.form == .past) && $0.part != .complement }),
            Cues(feature: .wholeParticiple, words: forms { $0.form == .participle && $0.part == .whole }),
            Cues(feature: .changeVerb, words: words(.whole, .complement)),
            Cues(feature: .change1, words: words(.bare, .carrier)),
            Cues(
                feature: .changeNoun, words: ChangeNoun.all.flatMap(\.words),
                endings: ChangeNoun.all.filter(\.endsCompounds).flatMap(\.words).filter { $0.utf8.count >= 3 }),
            Cues(
                feature: .policyThing, words: Array(lexicon.things.keys),
                endings: PolicyThing.allCases.flatMap(\.endings)),
            Cues(feature: .auxiliary, words: Array(lexicon.auxiliaries.keys) + Auxiliary.others),
            Cues(feature: .negation, words: FunctionWord.negations),
            Cues(feature: .article, words: FunctionWord.determiners),
            Cues(feature: .preposition, words: FunctionWord.prepositions),
            Cues(feature: .conjunction, words: FunctionWord.coordinators + FunctionWord.subordinators),
            Cues(feature: .change2, words: FunctionWord.adverbs),
            Cues(feature: .change3, words: FunctionWord.pronouns),
            Cues(feature: .plainVerb, words: CommonVerb.finite),
            Cues(feature: .outsideNoun, words: OutsideNoun.words.sorted(), endings: OutsideNoun.endings),
            Cues(feature: .speakerWord, words: ["ik", "wij", "we", "kabinet", "regering"]),
        ]
    }
}
