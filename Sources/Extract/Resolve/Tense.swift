import Model

/// Whether a clause speaks of what was or of what will be, as far as a bare day or month needs to know.
enum Tense {
    case past, future, unsettled
}

/// The words of a sentence that tell its tense, found once for all its dates.
struct TenseWords {
    /// What a word tells; a word can be several things.
    private struct Kind: OptionSet {
        let rawValue: UInt8
        static let past = Kind(rawValue: 1)
        static let future = Kind(rawValue: 2)
        /// `heeft`, `is`: past with a participle.
        static let perfect = Kind(rawValue: 4)
        static let participle = Kind(rawValue: 8)
        /// A verb behind a semicolon, colon or bracket belongs to another clause.
        static let border = Kind(rawValue: 16)
    }

    let span: Span
    private var marks: [(index: Int, kind: Kind)] = []

    init(_ tokens: TokenStream, of sentence: Span) {
        span = sentence
        for index in tokens.range(of: sentence) {
            let kind = Self.kind(tokens, index)
            if !kind.isEmpty { marks.append((index, kind)) }
        }
    }

    /// The tense of the verb nearest to a date, at most sixty words away.
    func tense(around date: Range<Int>) -> Tense {
        let from = firstMark(atOrAfter: date.lowerBound - 60)
        var clauseStart = -1
        var clauseEnd = Int.max
        var past = from
        while past < marks.count, marks[past].index < date.upperBound + 60 {
            if marks[past].kind.contains(.border) {
                if marks[past].index < date.lowerBound { clauseStart = marks[past].index }
                if marks[past].index >= date.upperBound { clauseEnd = min(clauseEnd, marks[past].index) }
            }
            past += 1
        }
        var best: (distance: Int, tense: Tense)?
        var auxiliary: Int?
        var participle: Int?
        for (index, kind) in marks[from..<past] where !date.contains(index) && !kind.contains(.border) {
            var distance = index < date.lowerBound ? date.lowerBound - index : index - date.upperBound + 1
            if index < clauseStart || index > clauseEnd { distance += 100 }
            if kind.contains(.perfect) { auxiliary = distance }
            if kind.contains(.participle) { participle = distance }
            guard kind.contains(.past) || kind.contains(.future) else { continue }
            if best.map({ distance < $0.distance }) ?? true {
                best = (distance, kind.contains(.past) ? .past : .future)
            }
        }
        if let auxiliary, let participle, auxiliary < 100, participle < 100 {
            let distance = min(auxiliary, participle)
            if best.map({ distance <= $0.distance || $0.distance > 12 }) ?? true { best = (distance, .past) }
        }
        // `is … gestaakt` with its auxiliary left out: a participle straight behind the date.
        if auxiliary == nil, let participle, participle <= 1, best.map({ $0.distance > 4 }) ?? true { return .past }
        return best?.tense ?? .unsettled
    }

    private func firstMark(atOrAfter token: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].index < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func kind(_ tokens: TokenStream, _ index: Int) -> Kind {
        let token = tokens[index]
        if token.kind == .mark {
            let isBorder =
                tokens.isMark(index, ";") || tokens.isMark(index, ":") || tokens.isMark(index, "(")
                || tokens.isMark(index, ")")
            return isBorder ? .border : []
        }
        guard token.kind == .word, (2...24).contains(token.count) else { return [] }
        var kind = tokens.value(index, in: verbs) ?? []
        let last = tokens.byte(before: token.end)
        if token.count >= 6, last == 0x64 || last == 0x74 || last == 0x6E, isParticiple(tokens, index, last) {
            kind.insert(.participle)
        }
        return kind
    }

    private static let verbs: WordTable<Kind> = {
        var kinds: [String: Kind] = [:]
        for word in futureVerbs { kinds[word, default: []].insert(.future) }
        for word in pastVerbs { kinds[word, default: []].insert(.past) }
        for word in perfect { kinds[word, default: []].insert(.perfect) }
        return WordTable(kinds.map { ($0.key, $0.value) })
    }()

    private static func isParticiple(_ tokens: TokenStream, _ index: Int, _ last: UInt8) -> Bool {
        if tokens.value(index, in: notParticiples) != nil { return false }
        let token = tokens[index]
        return tokens.text.bytes.withUnsafeBufferPointer { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
            // `gesloten`, `ingetrokken`: `ge` at the start or behind a prefix.
            for position in 0...min(8, word.count - 3)
            where word[position] | 0x20 == 0x67 && word[position + 1] | 0x20 == 0x65 {
                if position == 0 || prefixes.value(of: UnsafeBufferPointer(rebasing: word[..<position])) != nil {
                    return true
                }
            }
            guard last != 0x6E else { return tokens.value(index, in: strong) != nil }
            let isInseparable =
                begins("ver", word) || begins("be", word) || begins("ont", word)
                || begins("her", word)
            return isInseparable || tokens.value(index, in: strong) != nil
        }
    }

    /// Whether a word begins so.
    private static func begins(_ prefix: StaticString, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        for offset in 0..<prefix.utf8CodeUnitCount where word[offset] | 0x20 != prefix.utf8Start[offset] {
            return false
        }
        return true
    }

    private static func table(_ words: [String]) -> WordTable<Bool> { WordTable(words.map { ($0, true) }) }

    private static let prefixes = table([
        "aan", "uit", "op", "in", "af", "vast", "toe", "over", "plaats", "door", "voor", "bij", "mee", "tegen", "na",
        "om", "onder", "samen", "terug", "goed", "neer", "bekend", "deel", "heen",
    ])
    private static let strong = table([
        "besloten", "begonnen", "verschenen", "ontvangen", "vervallen", "verzonden", "verstreken", "ontstaan",
        "besproken", "bevonden", "onderschreven", "overleden", "ontbonden", "ontworpen",
    ])
    private static let notParticiples = table([
        "gemeenten", "gegevens", "gezondheid", "gebied", "gebieden", "geheel", "gepland", "beoogd", "voorzien",
        "gereed",
        "bekend", "verwacht", "gericht", "gemiddeld", "beleid", "bestand", "verband", "overheid", "verantwoord",
        "bereid", "gemeenschappen", "gezinnen", "geschikt", "gewenst", "bedoeld",
    ])
    private static let perfect: Set<String> = ["heeft", "hebben", "heb", "is", "zijn", "bent", "ben"]

    private static let pastVerbs: Set<String> = [
        "werd", "werden", "was", "waren", "had", "hadden", "kon", "konden", "moest", "moesten", "kwam", "kwamen",
        "ging", "gingen", "bleek", "bleken", "gaf", "gaven", "stelde", "stelden", "trad", "traden", "begon", "nam",
        "namen", "deed", "deden", "hield", "hielden", "liep", "liepen", "vond", "vonden", "zag", "zagen", "stond",
        "stonden", "bracht", "brachten", "kreeg", "kregen", "schreef", "schreven", "sprak", "spraken", "besloot",
        "ontving", "verscheen", "verschenen", "startte", "startten", "volgde", "volgden", "verzocht", "vroeg",
        "vroegen", "liet", "lieten", "maakte", "maakten", "werkte", "werkten", "gold", "golden", "informeerde",
        "meldde", "meldden", "zegde", "bood", "boden", "ondertekende", "ondertekenden", "opende", "openden", "voerde",
        "voerden", "leverde", "leverden", "presenteerde", "verviel", "vervielen", "viel", "vielen", "sloot", "sloten",
        "lag", "lagen", "zou", "overlegde", "bezocht", "bezochten", "publiceerde", "kondigde", "telde", "telden",
        "steeg", "daalde", "bedroeg", "won", "eindigde", "ontstond", "verliet", "verzond", "stuurde", "zond", "diende",
    ]

    private static let futureVerbs: Set<String> = [
        "zal", "zullen", "gaat", "gaan", "wordt", "worden", "treedt", "treden", "volgt", "volgen", "start", "starten",
        "begint", "beginnen", "komt", "komen", "loopt", "lopen", "eindigt", "vervalt", "verwacht", "verwachten", "hoop",
        "beoogd", "voorzien", "gepland", "streef", "streven", "wil", "willen", "kunt", "ontvangt", "informeer",
        "stuur", "zend", "bericht", "rond", "voornemens", "moet", "moeten", "dient", "dienen", "kan", "kunnen",
        "stopt", "opent", "lichten", "licht", "bespreek", "verneemt", "hoort", "besluit", "beslis", "kom", "vindt",
        "afloopt", "ingaat", "aanvangt", "vangt", "krijgt", "krijgen", "geldt", "gelden", "leg", "bied", "overleg",
    ]
}
