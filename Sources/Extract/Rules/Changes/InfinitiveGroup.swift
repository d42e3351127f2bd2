import Dutch
import Model

/// The words of an infinitive with `te`: what stands between `om`, or the word that asks for it, and its verb.
///
/// Only what stands inside dates it: `gaf in 2016 opdracht om de regels aan te passen` dates the order.
struct InfinitiveGroup: Sendable {
    /// From the word after `om` to the verb.
    let tokens: Range<Int>
    /// The word that asks for the infinitive: `voornemen`, `besloten`, `om`.
    let opener: Int

    /// Whether the word that asks for it decides it, so that its date is the decision's: `is in 2017 besloten`.
    let isDecision: Bool

    /// Words of deciding; their date is that of what was decided.
    static let decisions: [StaticString] = [
        "besloten", "besloot", "afgesproken", "overeengekomen", "besliste",
    ]

    /// Whether it is what somebody means to do: `het voornemen om`, `is van plan om`.
    func isIntention(_ tokens: TokenStream) -> Bool {
        (opener - 2...opener).contains { tokens.isOne($0, of: ["voornemen", "voornemens", "plan", "plannen"]) }
    }

    /// `zegde op 4 februari toe de regeling te verlengen`, `stelde voor de wet in te trekken`: the split verb's last part.
    private static func isPromised(_ index: Int, _ before: [Int], _ tokens: TokenStream) -> Bool {
        let verbs: [StaticString]
        if tokens.is(index, "toe") {
            verbs = ["zegt", "zegde", "zegden", "zei", "zeggen", "zeg"]
        } else if tokens.is(index, "voor") {
            verbs = ["stelt", "stelde", "stelden", "stellen", "stel"]
        } else {
            return false
        }
        return before.contains { $0 < index && tokens.isOne($0, of: verbs) }
    }

    /// The group of a predicate; nil for a finite verb, and where an auxiliary governs it: `dient … in te voeren`.
    init?(_ predicate: Predicate, in clause: Clause, _ tokens: TokenStream) {
        // `op te laten gaan`
        let isCaused = tokens.isOne(predicate.token - 1, of: ["laten", "doen"])
        let to = predicate.token - (isCaused ? 2 : 1)
        guard predicate.form == .infinitive, tokens.is(to, "te") else { return nil }
        let before = clause.tokens.filter { $0 < to }
        if let om = before.last(where: {
            tokens.isOne($0, of: ["om", "door", "zonder", "teneinde"]) && !tokens.is($0 + 1, "te")
        }),
            !before.contains(where: { $0 > om && ClauseSplitter.isVerb($0, in: tokens) })
        {
            opener = om
            isDecision = tokens.isOne(om - 1, of: Self.decisions)
        } else if let word = before.last(where: { index in
            tokens.isOne(
                index,
                of: [
                    "voornemens", "voornemen", "plan", "besloten", "besloot", "afgesproken", "verplicht", "voorgesteld",
                    "mogelijk", "gevraagd", "verzocht", "toegezegd", "gekozen", "staat", "overeengekomen", "besliste",
                    "beloofd",
                ]) || Self.isPromised(index, before, tokens)
        }) {
            opener = word
            isDecision = tokens.isOne(word, of: Self.decisions)
        } else {
            return nil
        }
        self.tokens = opener + 1..<predicate.token + 1
    }
}
