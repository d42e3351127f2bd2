import Dutch

/// What was replaced, where the sentence names it in an earlier clause: `De raad X is in 1996 ingesteld en is in 2002
/// vervangen door de raad Y`.
///
/// The second clause is about Y for who found it; what Y came in the place of is the subject of the clause before it.
struct Replacements {
    private var earlier: [Key: [Int]] = [:]
    private let witnesses: [Witness]

    private struct Key: Hashable {
        var document: String
        var sentence: Int
    }

    init(_ witnesses: [Witness]) {
        self.witnesses = witnesses
        for (index, witness) in witnesses.enumerated() where Replacements.canBeReplaced(witness) {
            guard let sentence = witness.sentence else { continue }
            earlier[Key(document: witness.documentID, sentence: sentence), default: []].append(index)
        }
    }

    /// The name of what a witness's subject came in the place of; nil where nothing tells it.
    func replaced(by witness: Witness) -> String? {
        guard witness.action == .replace, witness.predecessor == nil, witness.successor == nil,
            let sentence = witness.sentence, let start = witness.start,
            let before = witness.aroundSubject?.before, Replacements.saysNoMore(before)
        else { return nil }
        let last = earlier[Key(document: witness.documentID, sentence: sentence)]?
            .filter { (witnesses[$0].start ?? start) < start }
            .max { (witnesses[$0].start ?? 0) < (witnesses[$1].start ?? 0) }
        guard let last, witnesses[last].subject != witness.subject else { return nil }
        return witnesses[last].subject
    }

    private static func canBeReplaced(_ witness: Witness) -> Bool {
        switch witness.action {
        case .start, .introduce, .establish, .enterIntoForce, .pilot, .agree, .end, .dissolve, .phaseOut: true
        case .merge, .replace, .announce, .amend, .evaluate, .rename, .fund, .reorganise: false
        }
    }

    /// Whether words end in one that says what took a place (`vervangen door de`) and have no subject of their own before
    /// it: only verbs that help, dates and words of time.
    private static func saysNoMore(_ before: Substring) -> Bool {
        var words = before.split { !$0.isLetter && !$0.isNumber }.map { Folding.fold(String($0)) }
        while let last = words.last, SubjectFact.emptyFirstWords.contains(last) { words.removeLast() }
        let line = words.joined(separator: " ")
        guard let cue = Succession.oldBeforeNew.first(where: { line == $0 || line.hasSuffix(" " + $0) }) else {
            return false
        }
        let rest = words.dropLast(cue.split(separator: " ").count)
        return rest.allSatisfy { Succession.betweenClauses.contains($0) || $0.allSatisfy(\.isNumber) }
    }
}
