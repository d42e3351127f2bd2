import Dutch
import Model

/// Pairs beginnings with ends: from witnesses to lives.
///
/// A life runs from a beginning to the first end after it; a beginning after that end opens another life. Beginnings (or
/// ends) that exclude each other without the other kind between them are dates of the same turn in different places:
/// they stand side by side, the better founded first. What is only planned proves neither.
public struct LifetimeFinder: Sendable {
    public let witnesses: [Witness]
    public let register: SubjectRegister
    let readings: [WitnessReading]
    /// In order of their beginning.
    public let lifetimes: [Lifetime]
    /// What was announced or planned to begin, by subject; what a bill was to bring stands with its law.
    public let plans: [Int: [Turn]]
    /// Subjects of which a document says that the plan was withdrawn, a law where its bill was.
    public let withdrawn: [Int: [Turn]]

    public init(_ witnesses: [Witness], definitions: [Definition]) {
        self.witnesses = witnesses
        let replacements = Replacements(witnesses)
        let readings = witnesses.map { WitnessReading($0, replaced: replacements.replaced(by: $0)) }
        self.readings = readings
        let register = SubjectRegister(witnesses, readings: readings, definitions: definitions)
        self.register = register
        var ledger = Ledger(witnesses: witnesses, readings: readings, register: register)
        for index in witnesses.indices { ledger.enter(index) }
        lifetimes = ledger.lifetimes()
        plans = ledger.gathered(ledger.plans)
        withdrawn = ledger.gathered(ledger.withdrawn)
    }

    /// The lives of a subject in order of time.
    public func lifetimes(of subject: Int) -> [Lifetime] { lifetimes.filter { $0.subject == subject } }
}

/// What is told of each subject, before it is paired.
private struct Ledger {
    let witnesses: [Witness]
    let readings: [WitnessReading]
    let register: SubjectRegister
    var begins: [Int: [Turn.Account]] = [:]
    var ends: [Int: [Turn.Account]] = [:]
    var plannedEnds: [Int: [Turn.Account]] = [:]
    /// Beginnings that only the end of another thing tells.
    var successions: [Int: [Turn.Account]] = [:]
    var plans: [Int: [Turn.Account]] = [:]
    var withdrawn: [Int: [Turn.Account]] = [:]
    var successors: [Int: [Lifetime.Neighbour]] = [:]
    var predecessors: [Int: [Lifetime.Neighbour]] = [:]
    var seen: [Int: CivilDate] = [:]
    /// What the table of facts says came in a subject's place.
    private var facts: [Int: Lifetime.Neighbour] = [:]

    init(witnesses: [Witness], readings: [WitnessReading], register: SubjectRegister) {
        self.readings = readings
        self.witnesses = witnesses
        self.register = register
        for fact in SubjectFact.all {
            guard let next = fact.successor, let subject = register.subject(fact.name, in: "") else { continue }
            facts[subject] = Lifetime.Neighbour(name: next, subject: register.subject(next, in: ""), witness: nil)
        }
    }

    mutating func enter(_ index: Int) {
        let witness = witnesses[index]
        let subjects = register.subjectsOfWitness[index]
        guard !subjects.isEmpty else { return }
        let reading = readings[index]
        for subject in subjects {
            for sighting in reading.sightings { enter(sighting, of: subject, index) }
            see(subject, witness)
            note(reading, of: subject, index)
        }
        if let words = reading.broughtWords, let brought = known(words, witness.documentID),
            let first = reading.sightings.first, witness.status == .done
        {
            enter(
                WitnessReading.Sighting(
                    phase: .begin, window: first.window, edtf: first.edtf, source: .amendment), of: brought, index)
        }
    }

    private mutating func enter(_ sighting: WitnessReading.Sighting, of subject: Int, _ index: Int) {
        let account = Turn.Account(
            witness: index, source: sighting.source, window: sighting.window, edtf: sighting.edtf)
        switch sighting.phase {
        case .begin: begins[subject, default: []].append(account)
        case .end: ends[subject, default: []].append(account)
        case .plannedEnd: plannedEnds[subject, default: []].append(account)
        case .plannedBegin, .announced: plans[subject, default: []].append(account)
        case .withdrawn: withdrawn[subject, default: []].append(account)
        case .change: break
        }
    }

    /// The last day that shows it: of the document, or of a change that was done.
    private mutating func see(_ subject: Int, _ witness: Witness) {
        var days = [witness.told].compactMap { $0 }
        if witness.status == .done, let latest = witness.latest, witness.told.map({ latest <= $0 }) ?? true {
            days.append(latest)
        }
        guard let last = days.max() else { return }
        seen[subject] = max(seen[subject] ?? last, last)
    }

    private mutating func note(_ reading: WitnessReading, of subject: Int, _ index: Int) {
        let named = register.neighbours[index]
        let own = Lifetime.Neighbour(name: register.subjects[subject].title, subject: subject, witness: index)
        for next in named.after where next.subject != subject {
            add(
                Lifetime.Neighbour(name: next.name, subject: next.subject, witness: index), index,
                to: &successors[subject, default: []])
            guard let other = next.subject else { continue }
            add(own, index, to: &predecessors[other, default: []])
            // What came in another's place began when that ended.
            if reading.makesSuccessor, let end = reading.sightings.first(where: { $0.phase == .end }) {
                successions[other, default: []].append(
                    Turn.Account(witness: index, source: .succession, window: end.window, edtf: end.edtf))
            }
        }
        for last in named.before where last.subject != subject {
            add(
                Lifetime.Neighbour(name: last.name, subject: last.subject, witness: index), index,
                to: &predecessors[subject, default: []])
            guard let other = last.subject else { continue }
            add(own, index, to: &successors[other, default: []])
            // What was replaced ended when the other began.
            let turn = reading.sightings.first { $0.phase == .begin || $0.phase == .change && reading.isTakeover }
            if let turn {
                enter(
                    WitnessReading.Sighting(
                        phase: .end, window: turn.window, edtf: turn.edtf, source: .succession), of: other, index)
            }
        }
    }

    /// Told of one plan: a bill and the law it is for are one.
    func gathered(_ accounts: [Int: [Turn.Account]]) -> [Int: [Turn]] {
        var byLaw: [Int: [Turn.Account]] = [:]
        for (subject, told) in accounts { byLaw[register.lawsOfBills[subject] ?? subject, default: []] += told }
        return byLaw.mapValues { Turn.gather($0) { witnesses[$0].documentID } }
    }

    private func add(_ neighbour: Lifetime.Neighbour, _ index: Int, to list: inout [Lifetime.Neighbour]) {
        if list.contains(where: { $0.name == neighbour.name || ($0.subject != nil && $0.subject == neighbour.subject) })
        {
            return
        }
        list.append(Lifetime.Neighbour(name: neighbour.name, subject: neighbour.subject, witness: index))
    }

    private func known(_ words: String, _ document: String) -> Int? {
        register.subject(words, in: document) ?? register.subject(words.uppercased(), in: document)
    }

    func lifetimes() -> [Lifetime] {
        var lives: [Lifetime] = []
        for subject in register.subjects.map(\.id) { lives += self.lives(of: subject) }
        return lives.sorted {
            let (left, right) = (LifetimeOrder($0), LifetimeOrder($1))
            return left < right
        }
    }

    private func lives(of subject: Int) -> [Lifetime] {
        let document = { (index: Int) in witnesses[index].documentID }
        let begins = Turn.gather(self.begins[subject] ?? fromSuccession(subject), documents: document)
        let ends = Turn.gather(self.ends[subject] ?? [], documents: document)
        let planned = Turn.gather(plannedEnds[subject] ?? [], documents: document)
        guard !begins.isEmpty || !ends.isEmpty || !planned.isEmpty else { return [] }
        var groups: [(begins: [Turn], ends: [Turn])] = []
        let turns = (begins.map { (true, $0) } + ends.map { (false, $0) }).sorted {
            let (left, right) = ($0.1.window.anchor?.dayNumber ?? 0, $1.1.window.anchor?.dayNumber ?? 0)
            return (left, $0.0 ? 0 : 1) < (right, $1.0 ? 0 : 1)
        }
        for (isBegin, turn) in turns {
            let opensAnother = groups.last.map { group in
                group.ends.contains { end in
                    guard let last = end.window.last, let first = turn.window.first else { return false }
                    return last < first
                }
            }
            if isBegin && opensAnother ?? true || groups.isEmpty { groups.append(([], [])) }
            if isBegin {
                groups[groups.count - 1].begins.append(turn)
            } else {
                groups[groups.count - 1].ends.append(turn)
            }
        }
        // Of what is only planned to end, that is what is known.
        if groups.isEmpty { groups.append(([], [])) }
        return groups.enumerated().map { place, group in
            let isLast = place == groups.count - 1
            let begins = group.begins.sorted { $0.isBetter(than: $1) }
            let ends = group.ends.sorted { $0.isBetter(than: $1) }
            // A plan that came true is no plan any more.
            let open = !isLast ? [] : planned.filter { plan in ends.isEmpty && isAfter(plan, begins.first) }
            return Lifetime(
                subject: subject, begin: begins.first, otherBegins: Array(begins.dropFirst()), end: ends.first,
                otherEnds: Array(ends.dropFirst()), plannedEnds: open,
                successors: isLast ? successors(of: subject, hasEnd: !ends.isEmpty) : [],
                predecessors: place == 0 ? predecessors[subject] ?? [] : [], lastSeen: seen[subject])
        }
    }

    /// When it came in another's place, where no document tells of its beginning, none tells of it from before, and no
    /// table knows it: what is known was there already, as often as not.
    private func fromSuccession(_ subject: Int) -> [Turn.Account] {
        guard let told = successions[subject] else { return [] }
        let known = register.subjects[subject]
        if known.links.contains(where: { $0.reason == .table }) { return [] }
        return told.filter { account in
            guard let first = account.window.first else { return false }
            return !known.witnesses.contains { index in
                register.subjectsOfWitness[index].contains(subject)
                    && (witnesses[index].latest.map { $0 < first } ?? false)
            }
        }
    }

    private func isAfter(_ plan: Turn, _ begin: Turn?) -> Bool {
        guard let begin, let first = begin.window.first, let last = plan.window.last else { return true }
        return first <= last
    }

    /// What the documents say, else the table of facts, of a life that ended.
    private func successors(of subject: Int, hasEnd: Bool) -> [Lifetime.Neighbour] {
        if let told = successors[subject], !told.isEmpty { return told }
        return hasEnd ? facts[subject].map { [$0] } ?? [] : []
    }
}

/// By beginning, without one by end; then by subject.
private struct LifetimeOrder: Comparable {
    let day: Int
    let subject: Int

    init(_ life: Lifetime) {
        day = (life.begin ?? life.end ?? life.plannedEnds.first)?.window.anchor?.dayNumber ?? Int.max
        subject = life.subject
    }

    static func < (left: LifetimeOrder, right: LifetimeOrder) -> Bool {
        (left.day, left.subject) < (right.day, right.subject)
    }
}
