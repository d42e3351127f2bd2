import Dutch

/// A word as names are told apart by: everything that is asked of it, worked out once.
struct NameWord: Sendable {
    /// What a word is, beside its letters.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        /// Begins with a capital.
        static let capital = Traits(rawValue: 1)
        /// Says nothing before a name: an article, a number.
        static let empty = Traits(rawValue: 2)
        static let classNoun = Traits(rawValue: 4)
        static let collective = Traits(rawValue: 8)
        /// Makes a part of what follows it.
        static let part = Traits(rawValue: 16)
        static let link = Traits(rawValue: 32)
        /// Belongs to an amount.
        static let money = Traits(rawValue: 64)
        /// A noun that many things bear.
        static let bare = Traits(rawValue: 128)
        /// Tells one thing from another.
        static let telling = Traits(rawValue: 256)
        /// Ends in a comma.
        static let comma = Traits(rawValue: 512)
        /// `en`, or holds a comma.
        static let list = Traits(rawValue: 1024)
    }

    let text: String
    /// ``Folding``.
    let folded: String
    /// Its parts of letters and digits in their common form, divided by spaces.
    let key: String
    /// Its parts of letters and digits, folded, without anything between them.
    let run: String
    /// The common form of ``run``.
    let squeezed: String
    /// Where it is an abbreviation: its letters.
    let letters: String?
    let traits: Traits

    init(_ text: String) {
        self.text = text
        folded = Folding.fold(text)
        let pieces = NameWord.pieces(folded)
        key = pieces.map { NounForm.key($0) }.joined(separator: " ")
        run = pieces.joined()
        squeezed = NounForm.key(run)
        letters = Initialism.letters(text)
        traits = NameWord.traits(text, folded)
    }

    /// Parts of letters and digits of a folded text.
    static func pieces(_ folded: String) -> [String] {
        var pieces: [String] = []
        var piece: [UInt8] = []
        func close() {
            if piece.contains(where: { $0 != 0x27 }) { pieces.append(String(decoding: piece, as: UTF8.self)) }
            piece.removeAll(keepingCapacity: true)
        }
        for byte in folded.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF, 0x27: piece.append(byte)
            default: close()
            }
        }
        close()
        return pieces
    }

    private static func traits(_ text: String, _ folded: String) -> Traits {
        var traits: Traits = []
        if SubjectName.isCapitalised(text) { traits.insert(.capital) }
        let isNumber = folded.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
        if isNumber || SubjectFact.emptyFirstWords.contains(folded) || Numeral.value(folded) != nil {
            traits.insert(.empty)
        }
        if SubjectFact.classNouns.contains(folded) { traits.insert(.classNoun) }
        if SubjectFact.collectives.contains(folded) { traits.insert(.collective) }
        if SubjectFact.partNouns.contains(folded) { traits.insert(.part) }
        if SubjectFact.linkWords.contains(folded) { traits.insert(.link) }
        if money.contains(folded) || text.contains("€") || text.contains("%") { traits.insert(.money) }
        let isBare = bare.contains(folded)
        if isBare { traits.insert(.bare) }
        if !isBare, folded.utf8.count > 3, !SubjectFact.vagueWords.contains(folded), !prepositions.contains(folded) {
            traits.insert(.telling)
        }
        if folded.hasSuffix(",") { traits.insert(.comma) }
        if text == "en" || text.contains(",") { traits.insert(.list) }
        return traits
    }

    private static let money: Set<String> = ["miljoen", "miljard", "mln", "mld", "euro", "gulden", "procent"]

    private static let prepositions: Set<String> = [
        "voor", "van", "naar", "door", "tussen", "over", "onder", "tegen",
    ]

    /// Nouns that many things bear.
    private static let bare: Set<String> = {
        var words = SubjectFact.bareNouns
        for thing in PolicyThing.allCases {
            for word in thing.words.split(whereSeparator: \.isWhitespace) { words.insert(String(word)) }
        }
        // Some of them are names.
        for law in Law.all { words.remove(Folding.fold(law.abbreviation)) }
        for name in Institution.names.keys { words.remove(name) }
        return words
    }()
}

/// Every word that names have held so far: few words make many names.
struct WordBook: Sendable {
    private var words: [String: NameWord] = [:]

    /// The word, as it was first worked out.
    mutating func word(_ text: String) -> NameWord {
        if let known = words[text] { return known }
        let word = NameWord(text)
        words[text] = word
        return word
    }
}
