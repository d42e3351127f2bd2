import Model

/// Whether a clause speaks of what was or of what will be, as far as a bare day or month needs to know.
enum Tense {
    case past, future, unsettled

    /// The tense of the verb nearest to a date inside its sentence.
    static func of(_ tokens: TokenStream, sentence: Range<Int>, around date: Range<Int>) -> Tense {
        var best: (distance: Int, tense: Tense)?
        var auxiliary: Int?
        var participle: Int?
        // A verb behind a semicolon, colon or bracket belongs to another clause.
        let before = stride(from: date.lowerBound - 1, through: max(sentence.lowerBound, date.lowerBound - 60), by: -1)
        let after = stride(from: date.upperBound, to: min(sentence.upperBound, date.upperBound + 60), by: 1)
        let clauseStart = before.first { ends(tokens, $0) } ?? -1
        let clauseEnd = after.first { ends(tokens, $0) } ?? Int.max
        let window = max(sentence.lowerBound, date.lowerBound - 60)..<min(sentence.upperBound, date.upperBound + 60)
        for index in window where tokens[index].kind == .word && !date.contains(index) {
            let token = tokens[index]
            if token.count < 2 || token.count > 24 { continue }
            let word = tokens.folded(index)
            var distance = index < date.lowerBound ? date.lowerBound - index : index - date.upperBound + 1
            if index < clauseStart || index > clauseEnd { distance += 100 }
            if perfect.contains(word) { auxiliary = distance }
            if isParticiple(word) { participle = distance }
            let tense: Tense? = pastVerbs.contains(word) ? .past : futureVerbs.contains(word) ? .future : nil
            guard let tense else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, tense) }
        }
        if let auxiliary, let participle, auxiliary < 100, participle < 100 {
            let distance = min(auxiliary, participle)
            if best.map({ distance <= $0.distance || $0.distance > 12 }) ?? true { best = (distance, .past) }
        }
        // `is … gestaakt` with its auxiliary left out: a participle straight behind the date.
        if auxiliary == nil, let participle, participle <= 1, best.map({ $0.distance > 4 }) ?? true { return .past }
        return best?.tense ?? .unsettled
    }

    private static func ends(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isMark(index, ";") || tokens.isMark(index, ":") || tokens.isMark(index, "(") || tokens.isMark(index, ")")
    }

    private static func isParticiple(_ word: String) -> Bool {
        guard word.utf8.count >= 6, let last = word.utf8.last, last == 0x64 || last == 0x74 || last == 0x6E else {
            return false
        }
        if notParticiples.contains(word) { return false }
        if word.hasPrefix("ge") { return true }
        for prefix in prefixes where word.hasPrefix(prefix + "ge") { return true }
        return last != 0x6E
            && (word.hasPrefix("ver") || word.hasPrefix("be") || word.hasPrefix("ont") || word.hasPrefix("her"))
            || strong.contains(word)
    }

    private static let prefixes = [
        "aan", "uit", "op", "in", "af", "vast", "toe", "over", "plaats", "door", "voor", "bij", "mee", "tegen", "na",
        "om", "onder", "samen", "terug", "goed", "neer", "bekend", "deel", "heen",
    ]
    private static let strong: Set<String> = [
        "besloten", "begonnen", "verschenen", "ontvangen", "vervallen", "verzonden", "verstreken", "ontstaan",
        "besproken", "bevonden", "onderschreven", "overleden", "ontbonden", "ontworpen",
    ]
    private static let notParticiples: Set<String> = [
        "gemeenten", "gegevens", "gezondheid", "gebied", "gebieden", "geheel", "gepland", "beoogd", "voorzien",
        "gereed",
        "bekend", "verwacht", "gericht", "gemiddeld", "beleid", "bestand", "verband", "overheid", "verantwoord",
        "bereid", "gemeenschappen", "gezinnen", "geschikt", "gewenst", "bedoeld",
    ]
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
