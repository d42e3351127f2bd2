import Dutch
import Model

/// Walks through the sentences of running prose and lets the prose rules look at each.
struct ProseFinder {
    /// The last date and subject before a sentence, for words that point back.
    struct Memory {
        var date: EventDate? {
            didSet { hasDate = date != nil }
        }
        /// Whether there is a date: it is asked of every sentence.
        private(set) var hasDate = false
        var subject: EarlierSubject?
        var block = -1
        /// The last sentence that was passed over unread; its topic is sought only where the next one needs it.
        var skipped = -2
        /// The last sentence that had a word of change.
        var seen = -1
    }

    let reading: Reading
    private(set) var memory = Memory()
    private let heads: RunningHeads

    init(_ reading: Reading) {
        self.reading = reading
        heads = RunningHeads(reading)
    }

    static let gate: Features = [.changeVerb, .change1, .changeNoun, .policyThing]

    /// The changes of a sentence; `label` is the year that its block stands under.
    mutating func changes(in index: Int, label: EventDate?, log: inout ChangeLog) -> [Change] {
        let sentence = reading.sentences[index]
        if sentence.block != memory.block {
            // What a paragraph says before holds on to the next one only for its first sentence.
            if memory.block >= 0, sentence.block > memory.block + 2 { memory = Memory() }
            memory.block = sentence.block
        }
        guard !sentence.features.isDisjoint(with: Self.gate), isProse(sentence) else { return [] }
        takeUp(index)
        let dates = reading.temporalPlaces(in: sentence.span)
        let hasDate =
            !dates.isEmpty
            && dates.contains { reading.temporals[$0].date.edtf != nil && !reading.temporals[$0].isInReference }
        var isRead = hasDate
        if !isRead, case .some = label { isRead = true }
        if !isRead { isRead = memory.hasDate && pointsBack(sentence) || announces(sentence) }
        guard isRead else {
            log.note("a word of change, but no date and nothing that points to one")
            if memory.hasDate { memory.date = nil }
            memory.skipped = index
            return []
        }
        return read(index, label: label, hasDate: hasDate, log: &log)
    }

    /// The same of a sentence that has a date, or can take one from elsewhere. Few do, and most go no farther than the
    /// questions above.
    @inline(never)
    private mutating func read(_ index: Int, label: EventDate?, hasDate: Bool, log: inout ChangeLog) -> [Change] {
        let sentence = reading.sentences[index]
        if memory.skipped == index - 1, mayHaveTopic(reading.sentences[index - 1]) {
            let before = reading.sentences[index - 1].tokens
            memory.subject = EarlierSubject(index - 1, heads.inside(before), before: memory.subject, of: reading)
        }
        let prose = ProseReader(sentence, reading, heads: heads.inside(sentence.tokens))
        var found: [Change] = []
        var dating = ProseDating(prose: prose, last: memory.date)
        var subjects = SubjectFinder(prose: prose, before: memory.subject)
        var inherited: Predicate?
        let isQuestion = reading.tokens.byte(sentence.tokens.upperBound - 1) == 0x3F
        for (number, clause) in prose.clauses.enumerated() {
            let predicates = Predicate.all(in: clause, inherited: inherited, of: reading)
            var context = ChangeContext(
                prose: prose, clause: number, dating: dating, subjects: subjects, label: label)
            var changes = AttributiveChangeRule.changes(in: context, log: &log)
            context.found = changes
            // What is asked is not told; what a noun in it takes for granted is.
            if isQuestion {
                log.note("a question")
            } else {
                changes += VerbChangeRule.changes(predicates, in: context, log: &log)
            }
            context.found = changes
            changes += NominalChangeRule.changes(in: context, log: &log)
            if changes.isEmpty { changes = NoLongerRule.changes(in: context, log: &log) }
            Withdrawal.settle(&changes, prose)
            if let last = predicates.last { inherited = last }
            if let first = changes.first {
                subjects.earlier = first.subject
                dating.last = first.date
            } else {
                if let date = prose.dates[number].last { dating.last = date.mention.date }
                if let topic = prose.freePhrases(clause).first(where: { prose.isThing($0) }) {
                    subjects.earlier = topic
                }
            }
            for change in changes where !found.contains(where: { $0.tellsSame(as: change) }) { found.append(change) }
        }
        if found.isEmpty, !hasDate {
            found += AnnouncementRule.changes(in: prose, subjects: subjects, log: &log)
        }
        if found.contains(where: { $0.status == .planned }), Withdrawal.isDenied(behind: index, reading) {
            for place in found.indices where found[place].status == .planned { found[place].status = .withdrawn }
        }
        remember(found, dating.last, prose)
        return found
    }

    /// What `die datum` means where the sentence before had no word of change: its last date, told of a change or not.
    private mutating func takeUp(_ index: Int) {
        defer { memory.seen = index }
        guard memory.seen != index - 1, index > 0 else { return }
        let before = reading.sentences[index - 1]
        guard before.block == reading.sentences[index].block else { return }
        let last = reading.temporals[reading.temporalPlaces(in: before.span)].last {
            $0.date.edtf != nil && !$0.isInReference && ($0.kind == .date || $0.kind == .period)
        }
        if let last { memory.date = last.date }
    }

    /// Whether a sentence has a word that takes up the date before it.
    private func pointsBack(_ sentence: SentenceView) -> Bool {
        sentence.tokens.contains { index in
            reading.tokens[index].count <= 14 && reading.tokens.isOne(index, of: Self.pointers)
        }
    }

    private static let pointers = WordSet([
        "die", "dat", "dezelfde", "diezelfde", "hetzelfde", "datzelfde", "daarbij", "tegelijkertijd", "tegelijk",
        "gelijktijdig", "daarmee", "toen", "dan", "hiervan", "sindsdien",
    ])

    /// Whether the writer says what he will do.
    private func announces(_ sentence: SentenceView) -> Bool {
        guard sentence.features.contains(.auxiliary), sentence.features.contains(.changeVerb),
            sentence.features.contains(.speakerWord), reading.metadata.date != nil
        else { return false }
        return sentence.tokens.contains { index in
            reading.tokens[index].count <= 8
                && reading.tokens[index].features.contains(.speakerWord)
        }
    }

    private func mayHaveTopic(_ sentence: SentenceView) -> Bool {
        sentence.features.contains(.policyThing) && sentence.tokens.count <= 160
    }

    /// Letterheads and tables that lost their shape are no sentences: too long, or mostly figures.
    private func isProse(_ sentence: SentenceView) -> Bool {
        guard sentence.tokens.count <= 160 else { return false }
        guard sentence.features.contains(.digits) else { return true }
        var numbers = 0
        // `2011 2012 2013`: the head of a table that lost its shape.
        var row = 0
        for index in sentence.tokens {
            row = reading.tokens[index].features.contains(.yearLike) ? row + 1 : 0
            if row == 3 { return false }
        }
        for index in sentence.tokens where reading.tokens[index].kind == .number {
            // `1,9` is one figure.
            let isPart =
                sentence.tokens.count <= 40 && index > 0 && reading.tokens[index - 1].kind == .mark
                && !reading.tokens[index].hasSpaceBefore
            if !isPart { numbers += 1 }
        }
        return numbers * 4 <= sentence.tokens.count || sentence.tokens.count < 16
    }

    private mutating func remember(_ found: [Change], _ date: EventDate?, _ prose: ProseReader) {
        // `dan` and `die datum` reach to the sentence before, no farther.
        let own = prose.dates.contains { !$0.isEmpty }
        memory.date = found.last?.date ?? (own ? date : nil)
        if let subject = found.first?.subject ?? prose.topic { memory.subject = EarlierSubject(subject) }
    }
}

/// What the text before a sentence is about. Few rules ask, so that a sentence that was passed over is read for it only
/// where one does.
final class EarlierSubject {
    private var known: NounPhrase?
    /// A sentence that was passed over, and what was known before it.
    private var passed: (sentence: Int, heads: [Range<Int>], before: NounPhrase?)?

    init(_ subject: NounPhrase) { known = subject }

    /// - Parameter sentence: one that was passed over unread; `heads` are the running heads inside it.
    init(_ sentence: Int, _ heads: [Range<Int>], before: EarlierSubject?, of reading: Reading) {
        passed = (sentence, heads, before?.phrase(in: reading))
    }

    /// The phrase; of a sentence that was passed over its first one that names something of policy.
    func phrase(in reading: Reading) -> NounPhrase? {
        if let (sentence, heads, before) = passed {
            known = ProseReader(reading.sentences[sentence], reading, heads: heads).topic ?? before
            passed = nil
        }
        return known
    }
}

/// What a prose rule looks at: a clause, with what is known of the text before it.
struct ChangeContext {
    let prose: ProseReader
    let clause: Int
    let dating: ProseDating
    let subjects: SubjectFinder
    let label: EventDate?
    /// What the rules before have found in the clause.
    var found: [Change] = []

    var view: Clause { prose.clauses[clause] }

    /// The date that stands inside an infinitive's own words, or just after them.
    func date(in group: InfinitiveGroup, near token: Int) -> EventDate? {
        let inside = prose.dates[clause].last { entry in
            group.tokens.contains(entry.range.lowerBound)
                || entry.range.lowerBound > token && entry.range.lowerBound - token <= 4
        }
        if let inside { return inside.mention.date }
        guard group.isDecision else { return nil }
        return prose.dates[clause].last {
            $0.range.lowerBound < group.opener && !prose.tokens.is($0.range.lowerBound - 1, "van")
        }?.mention.date
    }

    /// The date for a verb or noun, or the label's.
    func date(near token: Int) -> EventDate? { dating.date(clause: clause, near: token) ?? label }
}
