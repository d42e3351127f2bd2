import Dutch
import Model

/// What a rule makes of a sentence: who found it, and how.
struct FindingCue: Hashable, Sendable {
    var rule: String
    /// The word that shows it.
    var token: Int
    var actor: String?
    var stance: Finding.Stance
    /// For ``FindingFinder/trace(in:sentence:)``.
    var reason: String
}

/// A rule that looks for one kind of cue.
protocol FindingRule: Rule {
    /// The first cue of this kind in the sentence.
    static func cue(in scan: FindingScan) -> FindingCue?
}

/// One sentence with everything a rule may ask of it.
struct FindingScan {
    /// What every sentence of a document shares: one reference instead of all that the voice is made of.
    final class Whole: Sendable {
        let reading: Reading
        let voice: DocumentVoice

        init(_ reading: Reading) {
            self.reading = reading
            voice = DocumentVoice(reading)
        }
    }

    private let whole: Whole
    var reading: Reading { whole.reading }
    var voice: DocumentVoice { whole.voice }
    let sentence: SentenceView
    let rank: Int
    private let history: ActorMemory
    /// Who was named before this sentence.
    var memory: ActorMemory { history.caughtUp(to: rank) }
    /// Whether the sentence stands inside quotation marks.
    let isQuoted: Bool
    let tokens: TokenStream
    private let shapes: WordShapes
    /// Whether the sentence ends in a colon and items of a list follow: they say what was found.
    var isLeadIn = false

    init(
        _ whole: Whole, sentence: SentenceView, rank: Int, memory: ActorMemory, isQuoted: Bool
    ) {
        self.whole = whole
        self.sentence = sentence
        self.rank = rank
        history = memory
        self.isQuoted = isQuoted
        tokens = whole.reading.tokens
        // Where no verb or phrase of finding stands, next to nothing is sought.
        let hasCue = !sentence.features.isDisjoint(with: [.findingVerb, .findingPhrase])
        shapes = hasCue ? WordShapes(sentence.tokens, in: tokens) : .all
    }

    var start: Int { sentence.tokens.lowerBound }
    var end: Int { sentence.tokens.upperBound }
    var reader: ActorReader { ActorReader(tokens: tokens) }

    @inline(__always)
    func word(_ index: Int, _ words: @autoclosure () -> [StaticString]) -> Bool {
        index >= start && index < end && tokens.isOne(index, of: words())
    }

    func word(_ index: Int, _ words: WordSet) -> Bool {
        index >= start && index < end && tokens.isOne(index, of: words)
    }

    /// The first of some words in a range.
    func first(_ words: [StaticString], in range: Range<Int>) -> Int? {
        guard range.lowerBound < range.upperBound, words.contains(where: { mayHold($0) }) else { return nil }
        return range.first { tokens.isOne($0, of: words) }
    }

    /// A word outside the sentence is nobody's, whatever range is asked.
    private func mayHold(_ word: StaticString) -> Bool { shapes.mayHold(word) }

    /// Whether the sentence may hold the words whose shapes these are.
    func mayHold(_ words: WordShapes) -> Bool { shapes.mayHold(words) }

    func has(_ words: [StaticString], in range: Range<Int>) -> Bool { first(words, in: range) != nil }

    /// Where the words of a phrase begin in a range.
    func phrase(_ words: String, in range: Range<Int>) -> Int? { phrase(FindingPhrase(words), in: range) }

    /// Where a phrase begins in a range.
    func phrase(_ phrase: FindingPhrase, in range: Range<Int>) -> Int? {
        let parts = phrase.parts
        guard let head = parts.first, range.count >= parts.count, mayHold(phrase.shapes) else { return nil }
        for first in range.lowerBound...(range.upperBound - parts.count) where tokens.spells(first, head) {
            if parts.indices.dropFirst().allSatisfy({ tokens.spells(first + $0, parts[$0]) }) { return first }
        }
        return nil
    }

    /// Whether a token is one of these bytes.
    func mark(_ index: Int, _ bytes: [UInt8]) -> Bool {
        index >= start && index < end && tokens[index].kind == .mark && bytes.contains(tokens.byte(index))
    }

    /// Whether a verb's capital makes it a name or a title: `het rapport Bestrijden witwassen`. After a mark it opens
    /// a quotation or a clause.
    func isTitle(_ index: Int) -> Bool {
        tokens[index].isCapitalised && index > start && tokens[index - 1].kind != .mark
    }

    /// Whether `dat` opens a clause in a range: no noun of time follows it (`in dat jaar`).
    func hasClause(in range: Range<Int>) -> Bool {
        range.contains { word($0, ["dat"]) && !word($0 + 1, ["jaar", "moment", "kader", "geval", "verband"]) }
    }

    /// The first token of the clause that holds a token.
    func clauseStart(of index: Int) -> Int {
        var at = index - 1
        while at >= start {
            // Only a mark or a conjunction begins a clause.
            guard tokens[at].kind == .mark || tokens[at].features.contains(.conjunction) else {
                at -= 1
                continue
            }
            if mark(at, [0x2C, 0x3B, 0x3A, 0x28]) || word(at, ["maar", "doch", "want"]) { return at + 1 }
            if word(at, ["en"]), at + 1 == index || tokens[at + 1].features.contains(.findingVerb) { return at + 1 }
            at -= 1
        }
        return start
    }

    /// The token after the last one of the clause that a verb opens.
    func clauseEnd(of index: Int) -> Int {
        var at = index + 1
        while at < end, !mark(at, [0x2C, 0x3B, 0x3A]), !word(at, ["dat", "maar", "doch"]) { at += 1 }
        return at
    }

    /// Whether the sentence only supposes what a verb says: `als blijkt`, `om vast te stellen`, `mocht blijken`.
    func isSupposed(_ index: Int) -> Bool {
        let from = clauseStart(of: index)
        // `Dit betekent niet dat X pleit voor`
        if mayHold("niet"), mayHold("dat"), let that = (start..<index).last(where: { word($0, ["dat"]) }),
            word(that - 1, ["niet"]),
            word(that - 2, ["betekent", "betekende", "wil", "zegt", "zo", "houdt", "impliceert"])
        {
            return true
        }
        // `Stelt de inspectie dat vast, dan volgt …`
        if index == start, (index..<end).contains(where: { mark($0, [0x2C]) && word($0 + 1, ["dan"]) }) { return true }
        if word(start, ["ook", "zelfs"]), word(start + 1, ["als", "wanneer"]) { return true }
        if word(start, ["mocht", "mochten", "indien", "zodra"]) { return true }
        if has(["indien", "wanneer", "mocht", "mochten", "zodra", "tenzij", "hoeverre"], in: from..<index) {
            return true
        }
        // `Als blijkt dat …` supposes; `wordt genoemd als`, `als knelpunt wordt genoemd` do not.
        if word(from, ["als"]),
            !has(["wordt", "worden", "werd", "werden", "noemt", "noemen"], in: from..<min(end, index + 1))
        {
            return true
        }
        if word(from - 1, ["als", "indien"]) { return true }
        if word(index - 1, ["te"]) || word(index + 1, ["te"]) && word(index - 1, ["om"]) { return true }
        let near = max(start, index - 3)..<min(end, index + 3)
        return has(["zal", "zullen", "zou", "zouden"], in: near) && !has(["hebben", "moeten"], in: near)
    }

    // MARK: Who

    /// The names of actors, resolved; nil where one of them cannot be.
    func names(of mentions: [ActorMention], isSingularVerb: Bool = false) -> String? {
        var names: [String] = []
        for mention in mentions {
            guard let name = name(of: mention, isSingularVerb: isSingularVerb) else { return nil }
            for part in [name] where !names.contains(part) { names.append(part) }
        }
        return names.isEmpty ? nil : names.joined(separator: "; ")
    }

    func name(of mention: ActorMention, isSingularVerb: Bool = false) -> String? {
        switch mention.kind {
        case .name: return mention.name
        case .group:
            return mention.noun == Folding.fold(mention.name)
                ? memory.group(endingIn: mention.noun) ?? mention.name : mention.name
        case .writer: return isQuoted ? speaker() : mention.isPlural ? voice.writer : voice.signer
        case .pronoun:
            // A share of people already named: those people.
            if mention.name.isEmpty {
                return memory.lastGroup() ?? memory.antecedent(isPlural: true)
            }
            if mention.name == "men", word(start, ["in"]), let place = reader.properName(at: start + 1, before: end) {
                return place.name
            }
            // `Ik hoor de fracties zeggen dat zij dit steunen`: the group that the sentence names before.
            if mention.isPlural, has(["mensen", "velen", "anderen"], in: start..<mention.tokens.lowerBound) {
                return nil
            }
            if mention.isPlural, !isSingularVerb, let group = groupBefore(mention.tokens.lowerBound) { return group }
            return memory.antecedent(isPlural: mention.isPlural && !isSingularVerb, isMan: mention.name == "hij")
        case .body: return memory.name(ofBody: mention)
        case .study: return study(mention)
        }
    }

    private func groupBefore(_ index: Int) -> String? {
        for place in (start..<max(start, index)).reversed() where tokens[place].features.contains(.actorPlural) {
            guard let found = reader.actor(at: place, before: index), found.kind == .group else { continue }
            return found.name
        }
        return nil
    }

    /// Who says what stands in quotation marks: `“…” (klantmanager)`.
    private func speaker() -> String? {
        for index in sentence.tokens where mark(index, [0x28]) {
            if let mention = reader.actor(at: index + 1, before: end), mark(mention.tokens.upperBound, [0x29]) {
                return mention.name
            }
        }
        return nil
    }

    /// Groups so common that the bare noun means all of them.
    private static let generic: Set<String> = [
        "regio's", "gemeenten", "scholen", "partijen", "werkgevers", "bedrijven",
    ]

    /// Whoever made a study: the writer of a report, whoever was last named in a letter, else `onderzoek`.
    func study(_ mention: ActorMention) -> String? {
        if isOwn(mention), let writer = voice.writer { return writer }
        let isDefinite =
            has(["het", "de", "dit", "deze", "datzelfde", "hetzelfde", "dezelfde", "dat", "die"], in: mention.tokens)
            || word(mention.tokens.lowerBound - 1, ["het", "de"])
        if ActorNoun.ownParts.contains(mention.noun),
            voice.isResearcher || ["tabel", "figuur", "beoordeling"].contains(mention.noun)
        {
            return voice.writer
        }
        if isDefinite, voice.isResearcher, !mention.noun.hasPrefix("evaluatie") { return voice.writer }
        let next = mention.tokens.upperBound
        if next < end, tokens[next].kind == .word, tokens[next].isCapitalised { return "onderzoek" }
        if isDefinite, let last = memory.lastHolder, last.sentence >= rank - 3, Researchers.isOne(last.name) {
            return last.name
        }
        return "onderzoek"
    }

    /// Whether a study is the writer's own: `uit ons onderzoek`, `uit mijn cijfers`.
    func isOwn(_ mention: ActorMention) -> Bool {
        word(mention.tokens.lowerBound - 1, ["ons", "onze", "mijn"])
            || has(["ons", "onze", "mijn"], in: mention.tokens)
    }

    /// The subject of a finite verb: before it, else behind it.
    func subject(of verb: Int) -> [ActorMention] {
        if let before = subjectBefore(verb) { return before }
        if let holder = openHolder(before: verb) { return [holder] }
        return subjectAfter(verb)
    }

    /// Ends of words for those who do something, in the plural and the singular.
    private static let agents = [
        "ers", "aars", "eurs", "isten", "kundigen", "enden", "gever", "nemer", "houder", "voogden", "mensen",
    ]
    /// Words with such an end that name no people.
    private static let noAgents = WordSet([
        "cijfers", "kamers", "papers", "dossiers", "computers", "nummers", "posters", "folders", "duizenden",
        "honderden", "maanden", "eenheden", "anders", "immers", "overigens", "trouwens", "vers", "elders",
        "werkwijzers",
        "wegwijzers", "flyers", "onderhouden", "verbanden", "handen", "gronden", "omstandigheden", "manieren", "mensen",
    ])

    /// Whoever stands alone before the verb of his clause, known or not: `De geïnterviewde zadelmakers vinden dat`.
    private func openHolder(before verb: Int) -> ActorMention? {
        var from = clauseStart(of: verb)
        while from < verb, word(from, Self.openers) { from += 1 }
        // `Gezinsvoogden zelf vinden`
        let noun = word(verb - 1, ["zelf"]) ? verb - 2 : verb - 1
        guard from <= noun, noun - from <= 4, tokens[noun].kind == .word, tokens[noun].count > 5,
            noun == start || !tokens[noun].isCapitalised,
            tokens[noun].features.isDisjoint(with: [.preposition, .auxiliary, .conjunction, .findingVerb]),
            (from..<noun).allSatisfy({ index in
                tokens[index].kind == .word && !tokens[index].features.contains(.preposition)
                    && (tokens[index].features.contains(.article) || tokens.folded(index).hasSuffix("e")
                        || word(index, ["alle", "veel", "enkele", "sommige", "meeste", "andere", "een"]))
            }), !word(noun, Self.noAgents)
        else { return nil }
        let name = tokens.folded(noun)
        guard Self.agents.contains(where: name.hasSuffix) else { return nil }
        let isPlural = !name.hasSuffix("er")
        return ActorMention(kind: .group, name: name, noun: name, tokens: from..<verb, isPlural: isPlural)
    }

    private static let openers = WordSet([
        "ook", "maar", "en", "want", "doch", "alleen", "dus", "zelfs", "juist", "wel", "of", "zowel", "dat",
        "constaterende",
        "overwegende", "evenwel", "verder",
    ])
    private static let between = WordSet([
        "ook", "zelf", "daarentegen", "echter", "overigens", "inmiddels", "wel", "immers", "eveneens", "evenwel",
        "zich", "aldaar", "dan",
        "hier", "daar", "hierbij", "daarbij", "allemaal", "dus", "nu", "nog", "toen", "allen", "beide", "al",
        "nadrukkelijk",
        "verder", "bovendien", "daarnaast", "hierover", "daarom", "daarmee", "hiermee", "wél", "er", "dit", "het",
        "reeds",
        "tevens", "voorts", "onder", "meer", "bijvoorbeeld", "onlangs", "destijds", "eerder", "vervolgens", "opnieuw",
    ])

    private func subjectBefore(_ verb: Int) -> [ActorMention]? {
        // `… en wij vinden`, `Bijlage 2 We hebben`: nothing stands between.
        if verb > start, let near = reader.actor(at: verb - 1, before: verb), near.kind == .writer { return [near] }
        var from = clauseStart(of: verb)
        // `Arbeidsvoorziening onderkent dit, maar meent dat`: the subject of the first clause goes on.
        if from == verb || (from == verb - 1 && word(from, Self.between)) { from = start }
        for candidate in from == start ? [start] : [start, from] {
            if let found = subject(from: candidate, to: verb) { return found }
        }
        // `zoals de Inspectie constateert`, `omdat werkgevers menen`
        var at = verb - 1
        while at > start, at > verb - 14 {
            if word(at - 1, ["dat", "omdat", "zoals", "nu", "terwijl", "zo", "aangezien", "doordat"]) {
                let found = reader.actors(at: at, before: verb)
                if let last = found.last, found.first?.kind != .study {
                    let gap = last.tokens.upperBound..<verb
                    if gap.isEmpty || (isGap(gap, wide: true) && !gap.contains { tokens[$0].kind == .mark }) {
                        return found
                    }
                }
            }
            at -= 1
        }
        return nil
    }

    private func subject(from candidate: Int, to verb: Int) -> [ActorMention]? {
        var from = candidate
        while from < verb, word(from, Self.openers) || mark(from, [0x22, 0x27, 0xE2, 0x2D]) { from += 1 }
        guard from < verb else { return nil }
        let found = reader.actors(at: from, before: verb)
        if let last = found.last, isGap(last.tokens.upperBound..<verb, wide: false) { return found }
        // `De commissie bezwaarschriften adviseert`: what sort of committee it is.
        if let last = found.last, last.kind == .body, last.tokens.upperBound + 1 == verb,
            tokens[last.tokens.upperBound].kind == .word, tokens[last.tokens.upperBound].count > 6,
            tokens[last.tokens.upperBound].features.isDisjoint(with: [
                .preposition, .auxiliary, .conjunction, .findingVerb, .change2, .change3,
            ])
        {
            return found
        }
        if isShare(from..<verb) { return [shareHolder(from..<verb)] }
        return nil
    }

    /// Whether words are a share and nothing else: `Ruim 40 procent`, `Tweederde deel (67%)`.
    private func isShare(_ range: Range<Int>) -> Bool {
        var hasNumber = false
        for index in range {
            let token = tokens[index]
            if token.kind == .number || !token.features.isDisjoint(with: [.numeral, .fractionWord, .percentWord]) {
                hasNumber = true
                continue
            }
            guard
                token.kind == .mark
                    || word(
                        index,
                        [
                            "zeker", "krap", "ruim", "bijna", "circa", "ca", "ongeveer", "de", "een", "deel",
                            "op", "van", "dan", "meer",
                            "minder", "nog", "geen",
                        ])
            else { return false }
        }
        return hasNumber && range.count <= 9 && !word(range.upperBound - 1, ["van", "de"])
    }

    /// Of whom a share is: the group that `Van de …` names at the head of the sentence, else whoever was named before.
    private func shareHolder(_ range: Range<Int>) -> ActorMention {
        if word(start, ["van"]), let group = reader.actor(at: start + 1, before: end), group.kind == .group {
            return group
        }
        return ActorMention(kind: .pronoun, name: "", noun: "", tokens: range, isPlural: true)
    }

    /// Whether what stands between a subject and its verb belongs to the subject: nothing, an adverb, a group with a
    /// preposition, an insertion between commas.
    private func isGap(_ range: Range<Int>, wide: Bool) -> Bool {
        if range.isEmpty { return true }
        if range.allSatisfy({ word($0, Self.between) }) { return true }
        if mark(range.lowerBound, [0x2C]) || mark(range.lowerBound, [0x28]) {
            return mark(range.upperBound - 1, [0x2C, 0x29])
        }
        let opens = word(
            range.lowerBound,
            [
                "van", "uit", "in", "met", "over", "voor", "bij", "aan", "op", "naar", "onder", "zelf", "ook",
            ])
        guard opens || wide, range.count <= 14 else { return false }
        return !range.contains { mark($0, [0x2C, 0x3B, 0x3A]) && !wide }
    }

    private func subjectAfter(_ verb: Int) -> [ActorMention] {
        var at = verb + 1
        let last = min(end, verb + 6)
        while at < last,
            word(at, Self.between) || word(at, ["in", "dit", "kader"]) && word(verb + 1, ["in"]) && at < verb + 4
        {
            at += 1
        }
        // `vinden dat de minister …`: whoever stands in the clause does not hold it.
        guard at < end, !word(at, ["dat", "of", "hoe", "waarom"]) else { return [] }
        let found = reader.actors(at: at, before: end)
        if !found.isEmpty { return found }
        // `Van de gemeenten geeft 29% aan`
        var next = at
        while next < end, next < at + 7, isShare(at..<next + 1) || word(next, ["ruim", "bijna", "circa", "ongeveer"]) {
            next += 1
        }
        return next > at && isShare(at..<next) ? [shareHolder(at..<next)] : []
    }
}
