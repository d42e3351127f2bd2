import Dutch
import Model

/// What the section of each block is for, from the headings above it.
struct SectionRoles: Sendable {
    private var roles: [String?]

    init(_ reading: Reading) {
        let blocks = reading.document.blocks
        roles = Array(repeating: nil, count: blocks.count)
        var open: [(level: Int, role: String?)] = []
        for (index, block) in blocks.enumerated() {
            if block.kind == .heading {
                open.removeAll { $0.level >= block.level }
                open.append((block.level, Self.role(of: reading.document.text[block.span])))
            }
            roles[index] = open.last { $0.role != nil }?.role
        }
    }

    func role(of block: Int) -> String? { roles.indices.contains(block) ? roles[block] : nil }

    static func role(of title: String) -> String? {
        let folded = Folding.fold(title)
        func holds(_ word: String) -> Bool {
            let hay = Array(folded.utf8)
            let needle = Array(word.utf8)
            guard hay.count >= needle.count else { return false }
            return (0...(hay.count - needle.count)).contains { hay[$0..<$0 + needle.count].elementsEqual(needle) }
        }
        if holds("bevinding") || holds("resultaten") || holds("uitkomsten") { return "bevindingen" }
        if holds("conclusie") || holds("slotsom") { return "conclusies" }
        if holds("aanbeveling") { return "aanbevelingen" }
        if holds("zienswijze") || holds("oordeel") || holds("beschouwing") { return "zienswijze" }
        if holds("reactie") || holds("standpunt") { return "reactie" }
        return nil
    }
}

/// Which blocks of a letter of questions and answers are questions.
struct AnswerBlocks: Sendable {
    private var questions: [Bool] = []

    init(_ reading: Reading) {
        let document = reading.document
        var found = [Bool](repeating: false, count: document.blocks.count)
        var isQuestion = false
        var hasAnswers = false
        let tokens = reading.tokens
        var first = 0
        for (index, block) in document.blocks.enumerated() {
            while first < tokens.count, Int(tokens[first].start) < block.span.start { first += 1 }
            if tokens.isOne(first, of: ["antwoord", "antwoorden"]) {
                isQuestion = false
                hasAnswers = true
            } else if tokens.is(first, "vraag") {
                isQuestion = true
            } else if block.kind == .heading {
                isQuestion = false
            }
            // A block that ends in a question is one, whatever it says before.
            let words = reading.tokens.range(of: block.span)
            found[index] = isQuestion || !words.isEmpty && reading.tokens.byte(words.upperBound - 1) == 0x3F
        }
        if hasAnswers { questions = found }
    }

    func isQuestion(_ block: Int) -> Bool { questions.indices.contains(block) && questions[block] }
}

/// Whether a statement says that something is well or not, where its words settle it.
enum Polarity {
    static func of(_ sentence: SentenceView, _ tokens: TokenStream) -> Finding.Polarity? {
        var positive = false
        var negative = false
        for index in sentence.tokens where tokens[index].kind == .word {
            let word = tokens.folded(index)
            if StanceWord.negative.contains(word) {
                negative = true
            } else if StanceWord.positive.contains(word) {
                let before = max(sentence.tokens.lowerBound, index - 3)..<index
                let isTurned = before.contains {
                    tokens[$0].kind == .word && StanceWord.negations.contains(tokens.folded($0))
                }
                if isTurned { negative = true } else { positive = true }
            }
        }
        switch (positive, negative) {
        case (true, true): return .mixed
        case (true, false): return .positive
        case (false, true): return .negative
        case (false, false): return nil
        }
    }
}
