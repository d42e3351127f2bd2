import Dutch
import Model

/// What the section of each block is for, from the headings above it.
struct SectionRoles: Sendable {
    private var roles: [String?]

    init(_ reading: Reading) {
        let blocks = reading.document.blocks
        roles = Array(repeating: nil, count: blocks.count)
        var open: [(level: Int, role: String?)] = []
        var role: String?
        for index in blocks.indices {
            if blocks[index].kind == .heading {
                let level = blocks[index].level
                open.removeAll { $0.level >= level }
                open.append((level, Self.role(of: reading.document.text[blocks[index].span])))
                role = open.last { $0.role != nil }?.role
            }
            if role != nil { roles[index] = role }
        }
    }

    func role(of block: Int) -> String? { roles.indices.contains(block) ? roles[block] : nil }

    static func role(of title: String) -> String? {
        let folded = Folding.fold(title)
        func holds(_ word: String) -> Bool { folded.contains(word) }
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
    /// How many tokens of a block may name the questions that it answers: `Antwoord op de vragen 3, 4 en 5`.
    private static let longestOpening = 14

    /// - Parameter words: the tokens of each block.
    init(_ blocks: [Block], _ tokens: TokenStream, words: [Range<Int>]) {
        func opensAnswer(_ block: Int) -> Bool {
            let first = words[block].lowerBound
            let byte = tokens.byte(first)
            return (byte | 0x20 == UInt8(ascii: "a") || byte >= 0x80)
                && tokens.isOne(first, of: ["antwoord", "antwoorden"])
        }
        // Most documents hold no answers: only their first words need be looked at.
        guard blocks.indices.contains(where: opensAnswer) else { return }
        // Where an answer begins before the next question does, what stands before it is the question; where none is so
        // named, the answer stands in the question's own block.
        var isAnswered = [Bool](repeating: false, count: blocks.count)
        var isAhead = false
        // The first of the questions that the answer names, where it answers several at once.
        var first: Int?
        for index in blocks.indices.reversed() {
            let opening = words[index].lowerBound
            if opensAnswer(index) {
                isAhead = true
                let numbers = words[index].prefix(Self.longestOpening).compactMap { tokens.number($0) }
                first = numbers.count > 1 ? numbers.min() : nil
            } else if tokens.is(opening, "vraag") {
                isAnswered[index] = isAhead
                if let first, let number = tokens.number(opening + 1), number > first { continue }
                isAhead = false
            }
        }
        var found = [Bool](repeating: false, count: blocks.count)
        var isQuestion = false
        for (index, block) in blocks.enumerated() {
            if opensAnswer(index) {
                isQuestion = false
            } else if tokens.is(words[index].lowerBound, "vraag") {
                isQuestion = isAnswered[index]
            } else if block.kind == .heading {
                isQuestion = false
            }
            // A block that ends in a question is one, whatever it says before.
            found[index] = isQuestion || !words[index].isEmpty && tokens.byte(words[index].upperBound - 1) == 0x3F
        }
        questions = found
    }

    func isQuestion(_ block: Int) -> Bool { questions.indices.contains(block) && questions[block] }
}
