import Dutch
import Model

/// Finds what was observed, concluded, judged and recommended, and by whom.
enum FindingFinder {
    /// In the order in which they are asked of a sentence at the same word.
    static let findingRules: [any FindingRule.Type] = [
        ReportingVerb.self, EvidenceVerb.self, PassiveReport.self, HolderPhrase.self, NominalFinding.self,
    ]

    /// ``LeadInItem`` needs two blocks, which no example of a rule has; its tests stand beside the others.
    static let rules: [any Rule.Type] = findingRules

    static let cues: [Cues] = [
        Cues(feature: .findingVerb, words: Array(FindingVerb.forms.keys)),
        Cues(feature: .findingParticle, words: FindingPhrases.lastWords),
        Cues(feature: .bodyWord, words: Institution.firstWords.keys.sorted()),
        Cues(
            feature: .findingPhrase,
            words: [
                "volgens", "blijkens", "aldus", "oordeel", "mening", "overtuiging", "inzicht", "opvatting", "indruk",
                "waarneming", "idee", "gevoel", "ervaring", "ogen", "optiek", "visie", "observatie", "beleving",
                "opinie",
                "perceptie", "inziens", "betreft", "zeggen", "luidt", "beluisteren", "opvallend", "opmerkelijk",
                "verrassend",
                "conclusie", "conclusies", "slotsom", "hoofdconclusie", "bevinding", "bevindingen", "constatering",
                "zorgelijk", "zorgwekkend", "teleurstellend", "verontrustend", "verheugend", "positief", "duidelijk",
                "standpunt", "zienswijze", "aanbeveling", "aanbevelingen", "advies", "uitgangspunt", "constaterende",
            ]),
        Cues(
            feature: [.actorWord, .actorPlural], words: ActorNoun.plurals, endings: ActorNoun.pluralEndings),
        Cues(feature: [.actorWord, .actorSingular], words: ActorNoun.singulars),
        Cues(feature: [.actorWord, .studyWord], words: ActorNoun.studies, endings: ActorNoun.studyEndings),
    ]

    /// Cost: one look at each sentence; the rules run only in those that hold a cue.
    static func events(in reading: Reading) -> [Event] {
        var walk = FindingWalk(reading)
        walk.run()
        return ReportTies.tied(walk.events, ranks: walk.ranks, in: reading, voice: walk.voice)
    }

    /// Why a sentence was or was not taken for a finding: each rule that saw a cue, who was named, what stood against it.
    static func trace(in reading: Reading, sentence index: Int) -> [String] {
        guard reading.sentences.indices.contains(index) else { return [] }
        var walk = FindingWalk(reading)
        walk.run(until: index)
        let scan = walk.scan(index)
        var lines: [String] = []
        for rule in findingRules {
            guard !reading.sentences[index].features.isDisjoint(with: rule.cues) else {
                lines.append("\(rule.name): no word of its own in the sentence")
                continue
            }
            if let cue = rule.cue(in: scan) {
                lines.append("\(rule.name): \(cue.reason); \(cue.stance.rawValue)")
            } else {
                lines.append("\(rule.name): a word of its own, but no holder or no statement with it")
            }
        }
        if let refusal = walk.refusal(index) { lines.append("set aside: \(refusal)") }
        return lines
    }
}

/// A document read for findings from its first sentence to its last.
struct FindingWalk {
    private let reading: Reading
    private let whole: FindingScan.Whole
    var voice: DocumentVoice { whole.voice }
    private let roles: SectionRoles
    private(set) var events: [Event] = []
    /// The sentence of each event, as an index in the reading.
    private(set) var ranks: [Int] = []
    private let memory: ActorMemory
    private var leadIn: LeadIn?
    /// A lead-in whose list a paragraph interrupts, and where that paragraph begins.
    private var suspended: LeadIn?
    private var pausedAt = -1

    init(_ reading: Reading) {
        self.reading = reading
        whole = FindingScan.Whole(reading)
        memory = ActorMemory(whole)
        roles = SectionRoles(reading)
    }

    /// No prose has so many words without a full stop: of what has more, as a table read in one piece, the rules see
    /// the beginning, so that words that point at one another cost no more than they do in prose.
    private static let longestSentence = 400

    func scan(_ index: Int) -> FindingScan {
        var sentence = reading.sentences[index]
        if sentence.tokens.count > Self.longestSentence {
            sentence.tokens = sentence.tokens.prefix(Self.longestSentence)
        }
        var scan = FindingScan(whole, sentence: sentence, rank: index, memory: memory, isQuoted: isQuoted(index))
        if let last = sentence.tokens.last, reading.tokens.byte(last) == 0x3A {
            scan.isLeadIn = isFollowedByItems(sentence)
        }
        return scan
    }

    /// Whether a sentence begins with a quotation mark.
    private func isQuoted(_ index: Int) -> Bool {
        guard let first = reading.sentences[index].tokens.first else { return false }
        let byte = reading.tokens.byte(first)
        if byte == 0x22 { return true }
        guard byte == 0xE2, reading.tokens[first].count == 3 else { return false }
        let third = reading.tokens.text.bytes[Int(reading.tokens[first].start) + 2]
        return reading.tokens.text.bytes[Int(reading.tokens[first].start) + 1] == 0x80 && (0x98...0x9F).contains(third)
    }

    mutating func run(until last: Int = .max) {
        for index in reading.sentences.indices where index < last { read(index) }
    }

    /// Why a sentence is no place for a finding; nil where it is one.
    func refusal(_ index: Int) -> String? {
        let sentence = reading.sentences[index]
        guard reading.document.blocks.indices.contains(sentence.block) else { return "it stands in no block" }
        switch reading.document.blocks[sentence.block].kind {
        case .paragraph, .listItem: break
        default: return "it is no running text"
        }
        if reading.answers.isQuestion(sentence.block) { return "it is part of a question" }
        let first = sentence.tokens.lowerBound
        if reading.tokens.is(first, "vraag"), first + 1 < reading.tokens.count,
            reading.tokens[first + 1].kind == .number
        {
            return "it is part of a question"
        }
        let last = sentence.tokens.upperBound - 1
        if last >= sentence.tokens.lowerBound, reading.tokens.byte(last) == 0x3F { return "it asks" }
        return nil
    }

    private mutating func read(_ index: Int) {
        let sentence = reading.sentences[index]
        guard reading.document.blocks.indices.contains(sentence.block), !sentence.tokens.isEmpty else { return }
        let kind = reading.document.blocks[sentence.block].kind
        if leadIn != nil || suspended != nil { closeLeadIn(at: reading.document.blocks[sentence.block]) }
        guard refusal(index) == nil else {
            // No list goes on behind a question.
            if reading.answers.isQuestion(sentence.block) || reading.tokens.is(sentence.tokens.lowerBound, "vraag") {
                leadIn = nil
                suspended = nil
            }
            return
        }
        let cue = hasCue(sentence) ? Self.cue(in: scan(index)) : nil
        let endsInColon = reading.tokens.byte(sentence.tokens.upperBound - 1) == 0x3A
        if kind == .listItem, sentence.rank == 0, sentence.tokens.count > 2, let leadIn {
            // What somebody says in an item of nobody's list is his.
            if leadIn.cue.actor == nil, let cue, cue.actor != nil {
                add(index, cue, rule: cue.rule)
            } else {
                add(index, leadIn.cue, rule: LeadInItem.name)
            }
        } else if let cue {
            if !(endsInColon && LeadInItem.isBare(scan(index), cue)) { add(index, cue, rule: cue.rule) }
            if let actor = cue.actor { memory.noteHolder(actor, sentence: index) }
        }
        if endsInColon, LeadInItem.announces(scan(index)), isFollowedByItems(sentence),
            !(cue.map { LeadInItem.isAccount(scan(index), $0) } ?? false),
            let cue = cue ?? (kind == .listItem ? leadIn?.cue : nil)
        {
            if leadIn == nil || kind != .listItem {
                leadIn = LeadIn(cue: cue, level: kind == .listItem ? reading.document.blocks[sentence.block].level : 0)
                suspended = nil
            }
        }
        if let cue, let actor = cue.actor { memory.noteHolder(actor, sentence: index) }
    }

    private func hasCue(_ sentence: SentenceView) -> Bool {
        !sentence.features.isDisjoint(with: [.findingVerb, .findingPhrase])
    }

    /// The cue of a sentence: the one whose word stands first.
    static func cue(in scan: FindingScan) -> FindingCue? {
        var best: FindingCue?
        for rule in FindingFinder.findingRules where !scan.sentence.features.isDisjoint(with: rule.cues) {
            guard let cue = rule.cue(in: scan) else { continue }
            if best.map({ scan.voice.isMotion && $0.rule == NominalFinding.name || cue.token < $0.token }) ?? true,
                !(best != nil && scan.voice.isMotion && cue.rule == NominalFinding.name)
            {
                best = cue
            }
        }
        return best
    }

    private mutating func add(_ index: Int, _ cue: FindingCue, rule: String) {
        let sentence = reading.sentences[index]
        let finding = Finding(
            actor: cue.actor, stance: cue.stance, polarity: Polarity.of(sentence, reading.tokens),
            role: roles.role(of: sentence.block))
        ranks.append(index)
        events.append(
            Event(
                span: sentence.span, sentence: sentence.span, date: date(of: sentence, cue: cue.token),
                details: .finding(finding),
                confidence: rule == LeadInItem.name ? 0.9 : 0.92, rule: rule))
    }

    /// The time that the sentence states, else the document's date.
    private func date(of sentence: SentenceView, cue: Int) -> EventDate {
        let dates = reading.temporals(in: sentence.span).filter {
            $0.date.edtf != nil && !$0.isInReference && ($0.kind == .date || $0.kind == .period)
        }
        return dates.first { mention in
            !FindingTime.isAside(reading.tokens.range(of: mention.span), sentence.tokens, cue: cue, reading.tokens)
        }?.date ?? voice.date
    }

    private func isFollowedByItems(_ sentence: SentenceView) -> Bool {
        let blocks = reading.document.blocks
        var next = sentence.block + 1
        while next < blocks.count, next < sentence.block + 6 {
            switch blocks[next].kind {
            case .listItem: return true
            case .footnote, .figureText, .caption, .titleBlock: next += 1
            default: return false
            }
        }
        return false
    }

    /// A list ends with the first block that is neither an item nor what a page puts between.
    private mutating func closeLeadIn(at block: Block) {
        if block.kind == .listItem, leadIn == nil, let open = suspended, open.level == 0, open.label == block.label,
            reading.document.text.bytes.indices.contains(block.span.start),
            (0x61...0x7A).contains(reading.document.text.bytes[block.span.start])
        {
            leadIn = open
        }
        if block.kind == .heading { suspended = nil }
        if block.kind == .paragraph, leadIn == nil, block.span.start != pausedAt { suspended = nil }
        if block.kind == .listItem, let open = leadIn, open.label == nil {
            leadIn = LeadIn(cue: open.cue, level: open.level, label: block.label)
        }
        guard let open = leadIn else { return }
        if block.kind == .paragraph, suspended == nil || leadIn != suspended {
            // One paragraph may stand between two items of a list that goes on, as at the foot of a page.
            suspended = open
            pausedAt = block.span.start
            leadIn = nil
            return
        }
        switch block.kind {
        case .listItem: if block.level <= open.level, open.level > 0 { leadIn = nil }
        case .footnote, .figureText, .caption, .titleBlock: break
        default: leadIn = nil
        }
    }
}

/// A sentence that opens a list, and what it says of each item.
///
/// A class, since the walk that keeps it is handed on with every sentence.
final class LeadIn: Equatable, Sendable {
    let cue: FindingCue
    /// Depth of the item that it is itself; 0 for a paragraph.
    let level: Int
    /// What stands before its items: only items with the same mark go on after an interruption.
    let label: String?

    init(cue: FindingCue, level: Int, label: String? = nil) {
        self.cue = cue
        self.level = level
        self.label = label
    }

    static func == (left: LeadIn, right: LeadIn) -> Bool {
        left === right || left.cue == right.cue && left.level == right.level && left.label == right.label
    }
}

/// The items of a list whose opening sentence carries the cue: `Uit het onderzoek blijkt dat:`.
enum LeadInItem {
    static let name = "LeadInItem"

    /// Whether what follows the colon can be what was found. After a preposition or a participle that asks for an
    /// object it is only a part of the sentence: `afspraken, waaronder:`, `is belast met:`, `zekerheid door:`.
    static func announces(_ scan: FindingScan) -> Bool {
        !scan.word(
            scan.end - 2,
            [
                "waaronder", "door", "met", "zoals", "tussen", "namelijk", "over", "tot", "bijvoorbeeld", "mutaties",
                "posten", "bedragen", "partijen", "deelnemers", "leden", "stukken", "documenten", "bijlagen",
            ])
    }

    /// `Dit heeft volgens het jaarverslag betrekking op de volgende mutaties:`: what follows is an account's rows.
    static func isAccount(_ scan: FindingScan, _ cue: FindingCue) -> Bool {
        cue.rule == HolderPhrase.name
            && scan.has(["betrekking", "belast", "bestaat", "bestaan", "volgende"], in: scan.sentence.tokens)
    }

    /// Whether a lead-in says nothing itself: its clause is still to come.
    static func isBare(_ scan: FindingScan, _ cue: FindingCue) -> Bool {
        let last = scan.end - 2
        if scan.word(
            last, ["dat", "om", "op", "zij", "de", "als", "of", "praktijk", "aan", "voren", "zijn", "daarbij"])
        {
            return true
        }
        let count = scan.end - cue.token
        return count < 8 || scan.has(["volgende", "aantal", "drie", "vier", "vijf"], in: scan.sentence.tokens)
    }
}
