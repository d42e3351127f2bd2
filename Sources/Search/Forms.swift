import Dutch

/// The tables of ``IrregularForm``, ``WholeWord`` and ``ParticiplePrefix`` as the stemmer asks them.
enum Forms {
    /// What a word of ``table`` is. A list of ``WholeWord`` has two: its words, and those that compounds end in.
    struct Kind: OptionSet {
        let rawValue: FormTable.Kinds

        static let function = Kind(rawValue: 1)
        static let plural = Kind(rawValue: 2)
        static let verb = Kind(rawValue: 4)
        static let verbAlone = Kind(rawValue: 8)
        static let noPlural = Kind(rawValue: 16)
        static let participle = Kind(rawValue: 32)
        static let inConsonantS = Kind(rawValue: 1 << 8)
        static let inVowelS = Kind(rawValue: 1 << 9)
        static let inEn = Kind(rawValue: 1 << 10)
        static let inTe = Kind(rawValue: 1 << 11)
        static let inT = Kind(rawValue: 1 << 12)
        static let derived = Kind(rawValue: 1 << 13)

        /// The words of a list of ``WholeWord`` that compounds end in.
        var asEnd: Kind { Kind(rawValue: rawValue << 8) }
    }

    /// Words that hold a sentence together: no other word has one of them for a stem.
    private static let function = Set(
        FunctionWord.determiners + FunctionWord.prepositions + FunctionWord.coordinators + FunctionWord.subordinators
            + FunctionWord.pronouns + FunctionWord.negations + small
    ).subtracting(inflected)

    /// Small words that rules of extraction have no need of, and forms of the verbs that help others.
    private static let small = [
        "al", "reeds", "weer", "nog", "nu", "pas", "eerst", "wel", "toch", "steeds", "later", "eerder", "verder",
        "soms", "ook", "zo", "zeer", "thans", "kan", "kon", "zal", "zou", "wil", "mag", "moet", "is", "was", "ben",
        "bent", "had", "heb", "heeft", "meer", "minder", "even", "eens", "mee", "toe", "af", "terug", "heen", "hoe",
        "elders", "hun",
    ]

    /// Words of those classes that are forms of a noun, verb or adjective too.
    private static let inflected = [
        "verschillende", "verscheidene", "diverse", "meerdere", "zodanige", "sommige", "gezien", "overeenkomstig",
        "richting", "voorafgaand", "ingaande", "uiterlijk", "betreffende", "gedurende", "middels",
    ]

    /// The bases of irregular plurals and verbs; an entry of ``table`` leads to the one by `first`, to the other by `second`.
    private static let nounBases = [[]] + IrregularForm.nouns.map { Array($0.base.utf8) }
    private static let verbBases = [[]] + IrregularForm.verbs.map { Array($0.base.utf8) }

    /// All words of the tables by their ends.
    static let table: FormTable = {
        var table = FormTable()
        for word in function { table.insert(word, Kind.function.rawValue) }
        for (number, family) in IrregularForm.nouns.enumerated() {
            for form in family.forms { table.insert(form, Kind.plural.rawValue, first: number + 1) }
        }
        for (number, family) in IrregularForm.verbs.enumerated() {
            for form in family.forms {
                let isAlone = !form.hasPrefix("-")
                let kinds: Kind = isAlone ? [.verb, .verbAlone] : .verb
                table.insert(isAlone ? form : String(form.dropFirst()), kinds.rawValue, second: number + 1)
            }
        }
        for word in IrregularForm.noPlurals { table.insert(word, Kind.noPlural.rawValue) }
        for word in ParticiplePrefix.participles { table.insert(word, Kind.participle.rawValue) }
        for (list, kind) in [
            (WholeWord.inConsonantS, Kind.inConsonantS), (WholeWord.inVowelS, .inVowelS), (WholeWord.inEn, .inEn),
            (WholeWord.inTe, .inTe), (WholeWord.inT, .inT), (WholeWord.derived, .derived),
        ] {
            for word in list {
                let isEnd = word.hasPrefix("-")
                table.insert(isEnd ? String(word.dropFirst()) : word, (isEnd ? kind.union(kind.asEnd) : kind).rawValue)
            }
        }
        return table
    }()

    /// Whether a whole word is of a kind.
    static func isKnown(_ word: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> Bool {
        table.entry(of: word).map { $0.kinds & kind.rawValue != 0 } ?? false
    }

    static func isFunctionWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool { isKnown(word, .function) }

    static func nounBase(_ entry: FormTable.Entry) -> [UInt8] { nounBases[Int(entry.first)] }
    static func verbBase(_ entry: FormTable.Entry) -> [UInt8] { verbBases[Int(entry.second)] }

    /// What whole words have for a stem: their forms, which lead by `first` to it.
    private static let whole: (table: FormTable, stems: [[UInt8]]) = {
        var table = FormTable()
        var stems: [[UInt8]] = [[]]
        for (base, forms) in IrregularForm.nouns + IrregularForm.comparisons {
            var stem = Array(base.utf8)
            if stem.count >= 4 {
                var word = StemmedWord(stem)
                word.undo(irregular: false)
                stem = word.bytes
            }
            stems.append(stem)
            for form in [base] + forms { table.insert(form, 1, first: stems.count - 1) }
        }
        return (table, stems)
    }()

    /// The stem of a word that is known as a whole.
    static func wholeStem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        whole.table.entry(of: word).map { whole.stems[Int($0.first)] }
    }

    static let notParticiples = ParticiplePrefix.whole.map { Array($0.utf8) }
    /// Longest first: `aan` before no other, `voort` before `voor`.
    static let particles = ParticiplePrefix.separable.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    static let longestParticle = particles.map(\.count).max() ?? 0
    static let prefixes = ["be", "ver", "ont", "her", "er", "over", "onder", "door", "om", "voor", "mis", "vol"].map {
        Array($0.utf8)
    }
    static let particlesAndPrefixes = particles + prefixes
}
