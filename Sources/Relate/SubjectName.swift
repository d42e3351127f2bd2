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
    /// The same without spaces inside: `Bedrijfs Verzamel Gebouwen` and `Bedrijfsverzamelgebouwen` agree.
    let squeezedKey: String
    /// The noun alone, where it is one that many things bear and stands with a capital: `Taskforce`, `de Monitorgroep`.
    let shortForm: String?
    /// Whether it may list several names.
    private let hasParts: Bool

    /// - Parameter opensSentence: whether a capital on its first word proves nothing.
    init(_ subject: String, opensSentence: Bool = false, _ book: inout WordBook) {
        let split = SubjectName.withoutBrackets(subject)
        let all = split.words.map { book.word($0) }
        var words = all[...]
        // `in het kader van het programma X` is about X.
        if words.count > 2, all[0].folded == "kader", all[1].text == "van" { words = words.dropFirst(2) }
        while let first = words.first, words.count > 1, first.traits.contains(.empty) { words = words.dropFirst() }
        if words.count > 1, let first = words.first, first.traits.contains(.classNoun),
            words[words.startIndex + 1].traits.contains(.capital)
        {
            words = words.dropFirst()
        }
        var abbreviation: String?
        for inside in split.brackets.map(Initialism.named(inside:)) {
            let texts = words.map(\.text)
            let short =
                Initialism.letters(inside)
                ?? Initialism.oneCapital(inside).flatMap { Initialism.proves($0, texts) ? $0 : nil }
            if let short, let start = Initialism.start(of: short, in: texts) {
                if start == 0 || SubjectName.isCollective(words.prefix(start)) {
                    words = words.dropFirst(start)
                    abbreviation = short
                }
            } else if SubjectName.isCapitalised(inside), !inside.contains(" "), inside.utf8.count > 3,
                inside.utf8.allSatisfy({ $0 > 0x40 }), words.first?.folded.hasSuffix("wet") ?? false
            {
                // `Wet Werk en Zekerheid (Flexwet)`: a second name of the law.
                abbreviation = inside
            }
        }
        self.abbreviation = abbreviation
        core = words.count == 1 ? words[words.startIndex].text : SubjectName.joined(words, separator: " ") { $0.text }
        wordKey = SubjectName.joined(words, separator: " ") { $0.key }
        squeezedKey = words.count == 1 ? words[words.startIndex].squeezed : SubjectName.squeezed(words)
        let only = words.count == 1 ? words.first : nil
        initialism = only?.letters
        hasParts = words.contains { $0.traits.contains(.list) }
        if let only, only.letters == nil, only.traits.isSuperset(of: [.capital, .bare]) {
            shortForm = only.key
        } else {
            shortForm = nil
        }
        rank =
            abbreviation != nil
            ? .name : SubjectName.rank(words, opensSentence: opensSentence && words.startIndex == all.startIndex)
    }

    /// As above, for a name that stands alone.
    init(_ subject: String, opensSentence: Bool = false) {
        var book = WordBook()
        self.init(subject, opensSentence: opensSentence, &book)
    }

    /// The parts of a list whose parts are names of their own: `CWI en UWV`; empty where it is no list.
    func conjuncts(_ book: inout WordBook) -> [SubjectName] {
        guard hasParts else { return [] }
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
        return parts.count < 2 ? [] : parts.map { SubjectName($0, &book) }
    }
}

extension SubjectName {
    /// The words outside brackets without the marks around them, and what stands in brackets.
    private static func withoutBrackets(_ subject: String) -> (words: [String], brackets: [String]) {
        var words: [String] = []
        var brackets: [String] = []
        var word: [UInt8] = []
        var inside: [UInt8] = []
        var depth = 0
        var keepsMarks = false
        func close() {
            let trimmed = keepsMarks ? word[...] : SubjectName.trimmed(word)
            keepsMarks = false
            if !trimmed.isEmpty { words.append(String(decoding: trimmed, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        let bytes = Array(subject.utf8)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            let width = SubjectName.quotationMark(bytes, place)
            if byte == 0x28, depth == 0, let end = SubjectName.bracketInWord(bytes, place) {
                // `(re)integratie`, `regio(s)`
                word += bytes[place...end]
                keepsMarks = true
                place = end
            } else if byte == 0x28 {
                depth += 1
                inside.removeAll(keepingCapacity: true)
                close()
            } else if byte == 0x29, depth > 0 {
                depth -= 1
                if !inside.isEmpty { brackets.append(String(decoding: inside, as: UTF8.self)) }
            } else if width > 0 {
                if depth == 0 { close() }
                place += width - 1
            } else if depth > 0 {
                inside.append(byte)
            } else if byte == 0x20 {
                close()
            } else {
                word.append(byte)
            }
            place += 1
        }
        close()
        return (words, brackets)
    }

    /// Where a bracket of a few letters closes that a word goes on around; nil for one that stands by itself.
    private static func bracketInWord(_ bytes: [UInt8], _ open: Int) -> Int? {
        func isLetter(_ place: Int) -> Bool { bytes.indices.contains(place) && (bytes[place] | 0x20) &- 0x61 < 26 }
        guard let close = bytes[open...].prefix(5).firstIndex(of: 0x29), close > open + 1,
            bytes[open + 1..<close].allSatisfy({ $0 &- 0x61 < 26 })
        else { return nil }
        return isLetter(open - 1) || isLetter(close + 1) ? close : nil
    }

    /// The length of `‘ “ ” „ ‚ "` at a place; 0 where none stands there. `’` is an apostrophe as often.
    private static func quotationMark(_ bytes: [UInt8], _ place: Int) -> Int {
        if bytes[place] == 0x22 { return 1 }
        guard bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
        switch bytes[place + 2] {
        case 0x98, 0x9A, 0x9C, 0x9D, 0x9E: return 3
        default: return 0
        }
    }

    /// A word without the marks around it. A closing quotation mark is an apostrophe where letters follow it.
    private static func trimmed(_ word: [UInt8]) -> ArraySlice<UInt8> {
        var rest = word[...]
        func mark(_ byte: UInt8) -> Bool {
            byte == 0x27 || byte == 0x60 || byte == 0x3B || byte == 0x3A || byte == 0x21 || byte == 0x2E
        }
        while let first = rest.first {
            if mark(first) {
                rest = rest.dropFirst()
            } else if rest.starts(with: [0xE2, 0x80, 0x99]) {
                rest = rest.dropFirst(3)
            } else if rest.starts(with: [0xC2, 0xB4]) {
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        while let last = rest.last {
            if mark(last) {
                rest = rest.dropLast()
            } else if last == 0x99, rest.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
                rest = rest.dropLast(3)
            } else if last == 0xB4, rest.suffix(2).elementsEqual([0xC2, 0xB4]) {
                rest = rest.dropLast(2)
            } else {
                break
            }
        }
        return rest
    }

    private static func joined(
        _ words: ArraySlice<NameWord>, separator: String, _ part: (NameWord) -> String
    ) -> String {
        var joined = ""
        for word in words {
            let text = part(word)
            if text.isEmpty { continue }
            if !joined.isEmpty { joined += separator }
            joined += text
        }
        return joined
    }

    private static func squeezed(_ words: ArraySlice<NameWord>) -> String {
        // The joint of two words is no doubled letter: `Fonds Sport` is not `Fonds Port`.
        joined(words.dropLast(), separator: "") { word in
            // An adjective bends inside a name too.
            word.run.utf8.count > 4 && word.run.utf8.last == 0x65 ? word.squeezed : word.run
        } + (words.last?.squeezed ?? "")
    }

    private static func isCollective(_ words: ArraySlice<NameWord>) -> Bool {
        guard let last = words.last?.folded, ["van", "van de", "van het"].contains(last) else { return false }
        return words.dropLast().last?.traits.contains(.collective) ?? false
    }

    static func isCapitalised(_ word: String) -> Bool { word.first?.isUppercase ?? false }

    /// Letters before a noun for one of many houses: `SW-bedrijf`, `VSO-school`.
    private static func isEstablishment(_ word: NameWord) -> Bool {
        guard let hyphen = word.text.lastIndex(of: "-"), word.text[..<hyphen].count < 6,
            word.text[..<hyphen].allSatisfy(\.isUppercase)
        else { return false }
        let noun = Folding.fold(String(word.text[word.text.index(after: hyphen)...]))
        return SubjectFact.establishments.contains { NounForm.key($0) == NounForm.key(noun) }
    }

    private static func rank(_ words: ArraySlice<NameWord>, opensSentence: Bool) -> Rank {
        guard let first = words.first, let last = words.last else { return .bare }
        // `Wet op de`: a name that was cut off names nothing.
        if words.count > 1, SubjectFact.cutOffEnds.contains(last.text) { return .bare }
        let isCapitalised = first.traits.contains(.capital)
        if words.count == 1 {
            if first.letters != nil { return .name }
            // `SW-bedrijf`: there are as many of them as there are places.
            if SubjectName.isEstablishment(first) { return .term }
            if first.traits.contains(.bare) {
                // A long noun with a capital inside its sentence is a name: `start Toonkamermodel`.
                return isCapitalised && !opensSentence && first.folded.utf8.count > 9 ? .name : .bare
            }
        }
        let isPart =
            !isCapitalised
            && (first.traits.contains(.part)
                || words.prefix(4).dropFirst().contains { $0.traits.contains(.link) })
        // `Wsw voor nieuwe instroom`: who may still come in is a part of it.
        let isIntake = zip(words.dropFirst(), words.dropFirst(2)).contains {
            $0.folded == "nieuwe" && SubjectFact.intakes.contains($1.text)
        }
        if words.count > 9 || isPart || isIntake || words.contains(where: { $0.traits.contains(.comma) }) {
            return .term
        }
        if words.contains(where: { $0.traits.contains(.money) }) { return .bare }
        if words.dropFirst().contains(where: { $0.traits.contains(.capital) || $0.letters != nil }) { return .name }
        if isCapitalised && !opensSentence { return .name }
        guard words.contains(where: { $0.traits.contains(.telling) }) else { return .bare }
        return .term
    }
}
