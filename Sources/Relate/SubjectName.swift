import Dutch

/// A subject's words read as a name: what is the name itself, what only stands beside it.
struct SubjectName: Hashable {
    /// How far a name reaches.
    enum Rank: Int, Hashable, Comparable {
        /// A noun that many things bear: `regeling`, `het budget`. It means nothing beyond its sentence.
        case bare
        /// A description: `integrale dienstverlening`. It means one thing within its document.
        case term
        /// A proper name, a law or an abbreviation: it means the same everywhere.
        case name

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    /// The name without brackets, quotation marks, article and number.
    var core: String
    /// An abbreviation in brackets that stands for the whole name.
    var abbreviation: String?
    /// The abbreviation that the name itself is: `RPA’s` → `RPA`.
    var initialism: String?
    var rank: Rank
    /// Words in their common form, divided by spaces: spellings that agree in it are one name.
    let wordKey: String

    /// - Parameter opensSentence: whether a capital on its first word proves nothing.
    init(_ subject: String, opensSentence: Bool = false) {
        let split = SubjectName.withoutBrackets(subject)
        var words = split.words
        // `in het kader van het programma X` is about X.
        if words.count > 2, Folding.fold(words[0]) == "kader", words[1] == "van" { words.removeFirst(2) }
        while let first = words.first, words.count > 1, SubjectName.isEmpty(first) { words.removeFirst() }
        if words.count > 1, let class0 = words.first, SubjectFact.classNouns.contains(Folding.fold(class0)),
            SubjectName.isCapitalised(words[1])
        {
            words.removeFirst()
        }
        for inside in split.brackets {
            let short = Initialism.letters(inside)
            if let short, let start = Initialism.start(of: short, in: words) {
                if start == 0 || SubjectName.isCollective(words[..<start]) {
                    words.removeFirst(start)
                    abbreviation = short
                }
            } else if SubjectName.isCapitalised(inside), !inside.contains(" "), inside.utf8.count > 3,
                inside.utf8.allSatisfy({ $0 > 0x40 }), Folding.fold(words.first ?? "").hasSuffix("wet")
            {
                // `Wet Werk en Zekerheid (Flexwet)`: a second name of the law.
                abbreviation = inside
            }
        }
        core = words.joined(separator: " ")
        wordKey = SubjectName.pieces(core).map { NounForm.key($0) }.joined(separator: " ")
        initialism = words.count == 1 ? Initialism.letters(words[0]) : nil
        let isInitial = opensSentence && words.first == split.words.first
        rank = abbreviation != nil ? .name : SubjectName.rank(words, initialism: initialism, opensSentence: isInitial)
    }

    /// The noun alone, where it is one that many things bear and stands with a capital: `Taskforce`, `de Monitorgroep`.
    var shortForm: String? {
        guard !core.contains(" "), initialism == nil, SubjectName.isCapitalised(core),
            SubjectName.bare.contains(Folding.fold(core))
        else { return nil }
        return NounForm.key(Folding.fold(core))
    }

    /// The parts of a list whose parts are names of their own: `CWI en UWV`; empty where it is no list.
    var conjuncts: [SubjectName] {
        var parts: [String] = []
        for piece in core.split(separator: ",") {
            var words: [Substring] = []
            for word in piece.split(separator: " ") {
                if word == "en" {
                    parts.append(words.joined(separator: " "))
                    words = []
                } else {
                    words.append(word)
                }
            }
            parts.append(words.joined(separator: " "))
        }
        parts.removeAll(where: \.isEmpty)
        return parts.count < 2 ? [] : parts.map { SubjectName($0) }
    }

    /// The same without spaces inside: `Bedrijfs Verzamel Gebouwen` and `Bedrijfsverzamelgebouwen` agree.
    var squeezedKey: String { NounForm.key(SubjectName.pieces(core).joined()) }
}

extension SubjectName {
    /// Folded words of letters and digits.
    static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var word: [UInt8] = []
        func close() {
            if word.contains(where: { $0 != 0x27 }) { pieces.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in Folding.fold(Array(text.utf8)) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF, 0x27: word.append(byte)
            default: close()
            }
        }
        close()
        return pieces
    }

    private static func withoutBrackets(_ subject: String) -> (words: [String], brackets: [String]) {
        var plain = ""
        var brackets: [String] = []
        var inside = ""
        var depth = 0
        for character in subject {
            switch character {
            case "(":
                depth += 1
                inside = ""
                plain.append(" ")
            case ")" where depth > 0:
                depth -= 1
                if !inside.isEmpty { brackets.append(inside) }
            case "‘", "“", "”", "\"", "„", "‚": plain.append(depth > 0 ? "" : " ")
            default:
                if depth > 0 { inside.append(character) } else { plain.append(character) }
            }
        }
        let words = plain.split(separator: " ").map(SubjectName.trimmed)
        return (words.filter { !$0.isEmpty }, brackets)
    }

    /// A word without the marks around it. A closing quotation mark is an apostrophe where letters follow it.
    private static func trimmed(_ word: Substring) -> String {
        let isMark = { (scalar: Unicode.Scalar) in "’'´`;:.!".unicodeScalars.contains(scalar) }
        var scalars = word.unicodeScalars
        while let first = scalars.first, isMark(first) { scalars.removeFirst() }
        while let last = scalars.last, isMark(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static func isEmpty(_ word: String) -> Bool {
        let folded = Folding.fold(word)
        if SubjectFact.emptyFirstWords.contains(folded) { return true }
        return folded.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E } || Numeral.value(folded) != nil
    }

    private static func isCollective(_ words: ArraySlice<String>) -> Bool {
        guard words.last.map({ ["van", "van de", "van het"].contains(Folding.fold($0)) }) ?? false else { return false }
        return words.dropLast().last.map { SubjectFact.collectives.contains(Folding.fold($0)) } ?? false
    }

    static func isCapitalised(_ word: String) -> Bool { word.first?.isUppercase ?? false }

    private static func rank(_ words: [String], initialism: String?, opensSentence: Bool) -> Rank {
        guard let first = words.first else { return .bare }
        if initialism != nil { return .name }
        let folded = words.map(Folding.fold)
        if words.count == 1, bare.contains(folded[0]) {
            // A long noun with a capital inside its sentence is a name: `start Toonkamermodel`.
            return isCapitalised(first) && !opensSentence && folded[0].utf8.count > 9 ? .name : .bare
        }
        let isPart =
            !isCapitalised(first)
            && (SubjectFact.partNouns.contains(folded[0])
                || folded.prefix(4).dropFirst().contains { SubjectFact.linkWords.contains($0) })
        if words.count > 9 || isPart || folded.contains(where: { $0.hasSuffix(",") }) { return .term }
        let isMoney = folded.contains {
            ["miljoen", "miljard", "mln", "mld", "euro", "gulden", "procent"].contains($0)
        }
        if isMoney || words.contains(where: { $0.contains("€") || $0.contains("%") }) { return .bare }
        if words.dropFirst().contains(where: { isCapitalised($0) || Initialism.letters($0) != nil }) { return .name }
        if isCapitalised(first) && !opensSentence { return .name }
        let telling = folded.filter { word in
            !SubjectFact.vagueWords.contains(word) && !bare.contains(word) && word.utf8.count > 3
                && !["voor", "van", "naar", "door", "tussen", "over", "onder", "tegen"].contains(word)
        }
        if telling.isEmpty { return .bare }
        return telling.count > 1 || words.count > 1 || telling[0].utf8.count > 9 ? .term : .bare
    }

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
