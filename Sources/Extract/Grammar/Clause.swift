import Dutch
import Model

/// A clause: the words around one verb group, with what is nested in it taken out.
struct Clause: Sendable {
    enum Kind: Sendable {
        case main, coordinate, relative, subordinate
    }

    var kind: Kind
    /// Its words in order; brackets and nested clauses lie between the pieces.
    var pieces: [Range<Int>]
    /// Brackets and what stands between dashes.
    var brackets: [Range<Int>] = []
    /// The conjunction or relative pronoun that opens it.
    var opener: Int?
    /// The clause that it depends on or goes on from.
    var parent: Int?
    /// For a relative clause: the token after the phrase that it tells of.
    var antecedentEnd: Int?
    /// Whether `;` or `:` stands before it.
    var isApart = false
    /// A participle after a comma that stands for a relative clause: `, ingevoerd per 1996`.
    var isReduced = false
    /// Its rank in the sentence, by which what is read from it once is kept.
    fileprivate(set) var number = -1
    /// The tokens of its pieces, in order.
    fileprivate(set) var tokens: [Int] = []

    var first: Int { pieces.first?.lowerBound ?? 0 }
    var last: Int { pieces.last.map { $0.upperBound - 1 } ?? 0 }
    var range: Range<Int> { first..<max(first + 1, last + 1) }
}

/// Cuts a sentence into clauses at marks, conjunctions and relative pronouns.
struct ClauseSplitter {
    private let tokens: TokenStream
    private let end: Int
    private var clauses: [Clause] = []
    private var open: [Int] = []
    private var pieceStart: Int
    private var names: [Range<Int>] = []
    /// Running heads, whose words belong to no clause.
    private var heads: [Range<Int>] = []

    /// The clauses of a stretch of tokens, in the order in which they begin.
    ///
    /// `names` are stretches that stay whole, such as the titles of laws; `heads` belong to no clause.
    static func clauses(
        of range: Range<Int>, in tokens: TokenStream, names: [Range<Int>] = [], heads: [Range<Int>] = []
    ) -> [Clause] {
        guard !range.isEmpty else { return [] }
        var splitter = ClauseSplitter(range, tokens)
        splitter.names = names
        splitter.heads = heads
        splitter.run(range)
        return splitter.kept()
    }

    /// The clauses that have words; a parent always stands before its children, so that a walk up comes to an end.
    private func kept() -> [Clause] {
        var places: [Int?] = []
        var kept: [Clause] = []
        for clause in clauses {
            var clause = clause
            clause.parent = clause.parent.flatMap { $0 < places.count ? places[$0] : nil }
            if clause.pieces.isEmpty {
                places.append(clause.parent)
            } else {
                places.append(kept.count)
                clause.number = kept.count
                clause.tokens.reserveCapacity(clause.pieces.reduce(0) { $0 + $1.count })
                for piece in clause.pieces { clause.tokens.append(contentsOf: piece) }
                kept.append(clause)
            }
        }
        return kept
    }

    private init(_ range: Range<Int>, _ tokens: TokenStream) {
        self.tokens = tokens
        end = range.upperBound
        pieceStart = range.lowerBound
    }

    private mutating func run(_ range: Range<Int>) {
        clauses.append(Clause(kind: .main, pieces: []))
        open = [0]
        var index = range.lowerBound
        if isSubordinator(index), !tokens.isOne(index, of: ["die", "dat", "welke", "wat", "of"]) {
            clauses[0].kind = .subordinate
            clauses[0].opener = index
        }
        while index < end {
            let token = tokens[index]
            if !heads.isEmpty, let head = heads.first(where: { $0.contains(index) }) {
                closePiece(index)
                index = head.upperBound
                pieceStart = index
                continue
            }
            if token.kind == .mark {
                index = mark(index)
                continue
            }
            if token.features.contains(.conjunction), index > range.lowerBound {
                conjunction(index)
            } else if token.features.contains(.auxiliary), closesNested(index) {
                // `De regeling die in 2010 is ingevoerd is in 2014 vervangen`
                closePiece(index)
                open.removeLast()
                pieceStart = index
            } else if tokens.is(index, "nu"), index > pieceStart, tokens[index + 1].features.contains(.article),
                hasVerb(open[open.count - 1], upTo: index), nextVerb(from: index + 1) != nil
            {
                // `van belang nu de regeling is afgeschaft`
                closePiece(index)
                begin(.subordinate, at: index, opener: index, parent: open[open.count - 1], isNested: true)
            }
            index += 1
        }
        closePiece(end)
    }

    /// Whether a finite auxiliary follows the whole verb group of a relative clause, so that its parent goes on.
    private func closesNested(_ index: Int) -> Bool {
        guard open.count > 1, let current = open.last, clauses[current].kind == .relative,
            tokens.isOne(
                index,
                of: [
                    "is", "was", "waren", "werd", "werden", "wordt", "heeft", "hebben", "had", "zal", "zullen", "moet",
                ]), index > pieceStart + 1, tokens[index - 1].kind == .word,
            tokens[index - 1].features.isDisjoint(with: [.conjunction, .preposition, .article, .auxiliary])
        else { return false }
        // `die is ingevoerd | is`, `die in 2010 begon | is`; `die ingevoerd is` has its only auxiliary last.
        let words = clauses[current].pieces.flatMap { Array($0) } + Array(pieceStart..<index)
        return words.contains { tokens[$0].features.contains(.auxiliary) && Self.isVerb($0, in: tokens) }
            || tokens[index - 1].features.contains(.finiteForm)
                && tokens[index - 1].features.isDisjoint(with: [.wholeParticiple])
    }

    private mutating func mark(_ index: Int) -> Int {
        switch tokens.byte(index) {
        case 0x28:
            var close = index + 1
            while close < end, tokens.byte(close) != 0x29 { close += 1 }
            guard close < end, close - index < 60, !isInWord(index, close) else { return index + 1 }
            clauses[open[open.count - 1]].brackets.append(index + 1..<close)
            closePiece(index)
            pieceStart = close + 1
            return close + 1
        case 0x3B, 0x3A:
            closePiece(index)
            begin(.main, at: index + 1, opener: nil, parent: nil, isNested: false)
            clauses[clauses.count - 1].isApart = true
        case 0xE2 where isDash(index), 0x2D where isDash(index):
            if let close = (index + 1..<min(end, index + 26)).first(where: {
                isDash($0) && tokens.byte($0) == tokens.byte(index)
            }) {
                clauses[open[open.count - 1]].brackets.append(index + 1..<close)
                closePiece(index)
                pieceStart = close + 1
                return close + 1
            }
        case 0x2C where index + 1 < end: comma(index)
        default: break
        }
        return index + 1
    }

    /// `(re)integratie`, `regio(s)`: a bracket inside a word cuts nothing out.
    private func isInWord(_ open: Int, _ close: Int) -> Bool {
        guard close == open + 2, tokens[open + 1].kind == .word else { return false }
        return !tokens[open].hasSpaceBefore && open > 0 && tokens[open - 1].kind == .word
            || close + 1 < end && tokens[close + 1].kind == .word && !tokens[close + 1].hasSpaceBefore
    }

    /// A dash between spaces: U+2013, U+2014 or a hyphen.
    private func isDash(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .mark, token.hasSpaceBefore, index + 1 < end, tokens[index + 1].hasSpaceBefore else {
            return false
        }
        if tokens.byte(index) == 0x2D { return true }
        let bytes = tokens.text.bytes
        let start = Int(token.start)
        return token.count == 3 && bytes[start + 1] == 0x80 && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
    }

    private mutating func comma(_ index: Int) {
        let next = index + 1
        // `€ 1,6 miljoen`
        if tokens[next].kind == .number, !tokens[next].hasSpaceBefore { return }
        if isTurn(index) { return }
        let current = open[open.count - 1]
        let pronoun = relative(after: index)
        if let pronoun {
            closePiece(index)
            begin(.relative, at: next, opener: pronoun, parent: current, isNested: true)
            clauses[clauses.count - 1].antecedentEnd = index
            return
        }
        if isSubordinator(next) {
            closePiece(index)
            begin(.subordinate, at: next, opener: next, parent: current, isNested: true)
            return
        }
        if isReduced(next) {
            closePiece(index)
            begin(.relative, at: next, opener: nil, parent: current, isNested: true)
            clauses[clauses.count - 1].antecedentEnd = index
            clauses[clauses.count - 1].isReduced = true
            return
        }
        let isCoordinated = tokens.isOne(next, of: FunctionWords.coordinators)
        let isNested = clauses[current].kind == .relative || clauses[current].kind == .subordinate
        let opensMain = clauses[current].parent == nil && Self.isVerb(next, in: tokens)
        // `Het college dat in 2010 aantrad, heeft …`: what no table knows as a verb stands before the comma.
        let goesOn = isNested && clauses[current].parent != nil && tokens[next].features.contains(.auxiliary)
        if isNested, hasVerb(current, upTo: index) || opensMain || goesOn {
            let kind = clauses[current].kind
            let parent = clauses[current].parent
            if isCoordinated, nextVerb(from: next + 1) != nil, verbIsLast(from: next + 1) {
                // `, en die …`, `waarbij A verviel, en B werd ingevoerd`
                closePiece(index)
                let opener = clauses[current].opener
                let antecedent = clauses[current].antecedentEnd
                open.removeLast()
                begin(kind, at: next, opener: opener, parent: parent, isNested: true)
                clauses[clauses.count - 1].antecedentEnd = antecedent
                clauses[clauses.count - 1].parent = parent
                return
            }
            closePiece(index)
            open.removeLast()
            if open.isEmpty || parent == nil {
                // A clause that opened the sentence: the main clause follows.
                open.removeAll()
                begin(.main, at: next, opener: nil, parent: current, isNested: false)
            } else if isCoordinated, let parent {
                begin(.coordinate, at: next, opener: next, parent: parent, isNested: false)
            } else {
                pieceStart = next
            }
            return
        }
        if hasVerb(current, upTo: index), let verb = nextVerb(from: next), !completes(current, verb, upTo: index),
            !tokens.is(next + 1, "te")
        {
            closePiece(index)
            begin(.coordinate, at: next, opener: isCoordinated ? next : nil, parent: current, isNested: false)
        }
    }

    private mutating func conjunction(_ index: Int) {
        // `is toen ingetrokken`: an adverb.
        guard !names.contains(where: { $0.contains(index) }),
            !tokens.is(index, "toen") || !tokens[index - 1].features.contains(.auxiliary)
        else { return }
        let current = open[open.count - 1]
        if tokens.isOne(index, of: ["en", "maar", "doch", "alsmede"]) {
            // `de duur van de WW en WWV`
            if tokens.is(index, "en"), tokens[index - 1].isAllCapitals, tokens[index + 1].isAllCapitals,
                tokens[index - 1].kind == .word, tokens[index + 1].kind == .word
            {
                return
            }
            guard tokens.byte(index - 1) != 0x2C, hasVerb(current, upTo: index), !isStillAim(current, upTo: index),
                let verb = nextVerb(from: index + 1),
                !completes(current, verb, upTo: index)
            else { return }
            let kind = clauses[current].kind
            let opener = clauses[current].opener
            let antecedent = clauses[current].antecedentEnd
            closePiece(index)
            if kind == .relative || kind == .subordinate {
                let parent = clauses[current].parent
                open.removeLast()
                begin(kind, at: index + 1, opener: opener, parent: parent, isNested: true)
                clauses[clauses.count - 1].antecedentEnd = antecedent
                return
            }
            begin(.coordinate, at: index + 1, opener: index, parent: current, isNested: false)
            return
        }
        guard index > pieceStart else { return }
        if tokens.isOne(index, of: ["die", "dat", "welke"]) {
            // `Het besluit dat de taken regelt`: a noun stands before it; `blijkt dat` has a verb there.
            let before = tokens[index - 1]
            if before.kind != .word, tokens.is(index, "dat"), tokens.byte(index - 1) != 0x2C,
                hasVerb(current, upTo: index), index + 1 < end, verbIsLast(from: index + 1)
            {
                // `concludeert in het rapport “Samen” dat …`
                closePiece(index)
                begin(.subordinate, at: index, opener: index, parent: current, isNested: true)
                return
            }
            // `stelde een expertgroep in die de tarieven bekijkt`
            let isBehindParticle = isParticle(index - 1, of: current)
            if isBehindParticle, index + 2 < end, tokens.is(index, "die"),
                tokens[index + 1].features.contains(.article) || tokens[index + 1].features.contains(.preposition)
            {
                closePiece(index)
                begin(.relative, at: index, opener: index, parent: current, isNested: true)
                clauses[clauses.count - 1].antecedentEnd = index - 1
                return
            }
            guard before.kind == .word,
                tokens[index - 1].features.isDisjoint(with: [.preposition, .conjunction, .article])
            else { return }
            let isNoun =
                before.isCapitalised || before.features.contains(.policyThing) || before.features.contains(.changeNoun)
                // `in de eerste cyclus die gestart is`: what no table knows is a noun, where `die` is no article.
                || !tokens.is(index, "dat") && before.count > 3 && !tokens.endsInOne(index - 1, of: ["en"])
                    && before.features.isDisjoint(with: [
                        .change2, .change3, .verbForm, .plainVerb, .changeVerb, .auxiliary, .numeral,
                    ])
                    && isVerbOrNominal(index + 1)
            guard isNoun || !before.features.contains(.auxiliary), index + 1 < end,
                verbIsLast(from: index + 1) || endsBeforeAuxiliary(index)
                    // `in de eerste cyclus die gestart is op`
                    || tokens[index + 1].features.contains(.wholeParticiple) && index + 2 < end
                        && tokens[index + 2].features.contains(.auxiliary)
            else { return }
            closePiece(index)
            begin(isNoun ? .relative : .subordinate, at: index, opener: index, parent: current, isNested: true)
            if isNoun { clauses[clauses.count - 1].antecedentEnd = index }
            return
        }
        guard
            tokens.isOne(
                index,
                of: [
                    "omdat", "doordat", "nadat", "voordat", "totdat", "zodat", "opdat", "toen", "terwijl", "indien",
                    "wanneer", "mits", "tenzij", "zodra", "hoewel", "waarbinnen", "waaronder", "waarbij", "waarmee",
                    "waarna", "waarvan", "waarom",
                ])
        else { return }
        closePiece(index)
        begin(.subordinate, at: index, opener: index, parent: current, isNested: true)
    }

    /// `Het college dat in 2010 aantrad, heeft`: a verb that no table knows, then the comma and the main verb.
    private func endsBeforeAuxiliary(_ opener: Int) -> Bool {
        guard
            let comma = (opener + 1..<max(opener + 1, min(end, opener + 14))).first(where: { tokens[$0].kind == .mark }
            ),
            comma > opener + 2, comma + 1 < end, tokens.byte(comma) == 0x2C
        else { return false }
        return tokens[comma + 1].features.contains(.auxiliary)
            && !(opener..<comma).contains { Self.isVerb($0, in: tokens) }
    }

    /// What follows a relative pronoun: a verb, an article or a preposition; a noun makes it an article.
    private func isVerbOrNominal(_ index: Int) -> Bool {
        !tokens[index].features.isDisjoint(with: [
            .auxiliary, .verbForm, .plainVerb, .article, .preposition, .change3, .change2,
        ])
    }

    /// Whether a token is the separable part of a verb of change that stands before it in a clause.
    private func isParticle(_ index: Int, of clause: Int) -> Bool {
        guard tokens.isOne(index, of: ["in", "op", "aan", "af", "uit", "vast"]) else { return false }
        let words = clauses[clause].pieces.flatMap { Array($0) } + Array(pieceStart..<max(pieceStart, index))
        return words.contains { word in
            tokens[word].features.contains(.change1)
                && ChangeLexicon.shared.verbs[tokens.folded(word)]?.contains {
                    $0.part == .bare && ChangeVerb.all[$0.verb].particle == tokens.folded(index)
                } ?? false
        }
    }

    private mutating func begin(_ kind: Clause.Kind, at start: Int, opener: Int?, parent: Int?, isNested: Bool) {
        clauses.append(Clause(kind: kind, pieces: [], opener: opener, parent: parent))
        if isNested { open.append(clauses.count - 1) } else { open = [clauses.count - 1] }
        pieceStart = start
    }

    private mutating func closePiece(_ upTo: Int) {
        if upTo > pieceStart, let current = open.last { clauses[current].pieces.append(pieceStart..<upTo) }
        pieceStart = upTo
    }

    /// The relative pronoun after a comma, `op grond waarvan` included.
    private func relative(after comma: Int) -> Int? {
        for index in comma + 1..<min(end, comma + 4) {
            guard tokens[index].kind == .word else { return nil }
            if tokens.isOne(index, of: FunctionWords.relatives) { return index }
            guard tokens[index].features.contains(.preposition) || tokens.isOne(index, of: ["grond", "basis"]) else {
                return nil
            }
        }
        return nil
    }

    /// A participle of change with a preposition after it, and no other verb before the next comma.
    private func isReduced(_ index: Int) -> Bool {
        if endsInParticiple(index) { return true }
        guard index + 1 < end, tokens[index + 1].features.contains(.preposition),
            tokens[index].features.contains(.wholeParticiple)
        else { return false }
        return nextVerb(from: index + 1) == nil
    }

    /// `, op 12 februari 2018 door de Kamer aanvaard,`: a dated participle between commas.
    private func endsInParticiple(_ start: Int) -> Bool {
        guard start < end, tokens[start].features.contains(.preposition) else { return false }
        var index = start
        var hasNumber = false
        while index < end, index - start < 16, tokens.byte(index) != 0x2C || tokens[index].kind != .mark {
            if tokens[index].kind == .number { hasNumber = true }
            if tokens[index].kind == .mark { return false }
            if Self.isVerb(index, in: tokens) { break }
            index += 1
        }
        guard hasNumber, index + 1 < end, tokens.byte(index + 1) == 0x2C, tokens[index].kind == .word else {
            return false
        }
        return tokens[index].features.contains(.wholeParticiple)
    }

    /// Whether a comma opens or closes the aside of `elke vier jaar, voor het eerst in 2016, herzien`.
    private func isTurn(_ comma: Int) -> Bool {
        func opens(_ index: Int) -> Bool {
            tokens.is(index, "voor") && tokens.is(index + 1, "het") && tokens.isOne(index + 2, of: ["eerst", "laatst"])
        }
        let after = comma + 4..<max(comma + 4, min(end, comma + 9))
        if opens(comma + 1) { return after.contains { tokens.byte($0) == 0x2C } }
        let before = min(comma, max(pieceStart, comma - 8))..<comma
        guard let open = before.first(where: { tokens.byte($0) == 0x2C }) else { return false }
        return opens(open + 1)
    }

    private func isSubordinator(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].features.contains(.conjunction)
            && tokens.isOne(index, of: FunctionWords.subordinators) && !tokens.is(index, "of")
            && !(tokens.is(index, "als") && tokens.is(index + 1, "gevolg"))
    }

    /// Whether a participle or infinitive to come belongs to an auxiliary that still stands alone:
    /// `is een voorstel over A en B ingediend`.
    private func completes(_ clause: Int, _ verb: Int, upTo index: Int) -> Bool {
        // `zal in twee stappen, in 2015 en 2017, worden verlaagd`
        let isRest = tokens.isOne(verb, of: ["worden", "zijn", "hebben"])
        guard
            isRest
                || tokens[verb].features.isDisjoint(with: [.auxiliary, .plainVerb])
                    && tokens.value(verb, in: ChangeLexicon.shared.uses)?.allSatisfy({
                        $0.form == .participle || $0.part == .complement
                    })
                        ?? false
        else { return false }
        var hasAuxiliary = false
        for range in clauses[clause].pieces + [pieceStart..<max(pieceStart, index)] {
            for place in range where Self.isVerb(place, in: tokens) {
                if isRest {
                    // `stappen` is spelled as a verb; the modal settles it.
                    if Self.isModal(place, in: tokens) { return true }
                    continue
                }
                guard tokens[place].features.contains(.auxiliary) else { return false }
                hasAuxiliary = true
            }
        }
        return hasAuxiliary
    }

    private func isStillAim(_ clause: Int, upTo index: Int) -> Bool {
        let words = clauses[clause].pieces.flatMap { Array($0) } + Array(pieceStart..<max(pieceStart, index))
        return clauses[clause].kind == .main && Self.isAim(words, in: tokens)
    }

    private func hasVerb(_ clause: Int, upTo index: Int) -> Bool {
        if clauses[clause].pieces.contains(where: { $0.contains { Self.isVerb($0, in: tokens) } }) { return true }
        return pieceStart < index && (pieceStart..<index).contains { Self.isVerb($0, in: tokens) }
    }

    /// The next verb before a mark or conjunction that could end the clause.
    private func nextVerb(from start: Int) -> Int? {
        var index = start
        while index < end {
            let byte = tokens[index].kind == .mark ? tokens.byte(index) : 0
            if byte == 0x3B || byte == 0x3A || byte == 0x2C { return nil }
            if byte == 0x28 {
                while index < end, tokens.byte(index) != 0x29 { index += 1 }
                index += 1
                continue
            }
            if Self.isVerb(index, in: tokens) { return index }
            index += 1
        }
        return nil
    }

    /// Whether the verbs of the coming clause stand at its end, as in a dependent clause.
    private func verbIsLast(from start: Int) -> Bool {
        guard let verb = nextVerb(from: start) else { return false }
        return verb - start >= 1
    }
}
