import Model

/// A change as it happened: what one or several witnesses tell of it.
///
/// Witnesses tell the same change where they speak of the same subjects, tell the same turn of them (a beginning, an
/// end, or an action by its own name), and the days of one lie within the days of the other. What is told as done
/// stands for what was planned for those days; the narrower days stand for the wider. An action that can be repeated
/// (an amendment, an evaluation) is only taken for the same within a year. A bare noun (`regeling`) and what has no
/// date are changes of their own.
public struct ToldChange: Hashable, Sendable {
    /// Places in the list of witnesses; the first is the one whose days stand for the change.
    public var witnesses: [Int]
    /// The days it can have been on, by its first witness; of a period that labels a life, its beginning.
    public var window: Window
}

extension LifetimeFinder {
    /// The changes that witnesses tell of, in the order of their first witnesses.
    ///
    /// - Parameter isAsked: which witnesses count; the others are left out before any is compared.
    ///
    /// Cost: linear in the witnesses, but for those of one subject, which are compared with each of its other changes.
    public func changes(where isAsked: (Witness) -> Bool = { _ in true }) -> [ToldChange] {
        var tellings: [TurnKey: [Telling]] = [:]
        var found: [ToldChange] = []
        for (index, witness) in witnesses.enumerated() where isAsked(witness) {
            let reading = readings[index]
            let window = reading.sightings.first?.window ?? Window(witness.earliest, witness.latest)
            let subjects = register.subjectsOfWitness[index].sorted()
            guard !subjects.isEmpty, let phase = reading.sightings.first?.phase, window != Window(nil, nil) else {
                found.append(ToldChange(witnesses: [index], window: window))
                continue
            }
            let key = TurnKey(subjects: subjects, turn: TurnKey.turn(phase, witness.action))
            tellings[key, default: []].append(Telling(witness: index, window: window, isPlan: witness.status != .done))
        }
        for (key, told) in tellings { found += key.changes(told) }
        return found.sorted { ($0.witnesses.first ?? 0) < ($1.witnesses.first ?? 0) }
    }
}

/// What a witness tells, as far as it is compared.
private struct Telling {
    var witness: Int
    var window: Window
    var isPlan: Bool
}

/// The subjects and what happened to them.
private struct TurnKey: Hashable {
    enum Turn: Hashable {
        case begin, end, announcement, withdrawal
        case action(PolicyChange.Action)
    }

    var subjects: [Int]
    var turn: Turn

    static func turn(_ phase: WitnessReading.Phase, _ action: PolicyChange.Action) -> Turn {
        switch phase {
        case .begin, .plannedBegin: .begin
        case .end, .plannedEnd: .end
        case .announced: .announcement
        case .withdrawn: .withdrawal
        case .change: .action(action)
        }
    }

    /// Whether it can hardly happen twice, so that a wide date is taken for the exact one within it.
    private var isOnce: Bool { turn == .begin || turn == .end }

    /// What is done before what is planned, narrow before wide; each joins the first change whose days nest with its own.
    func changes(_ tellings: [Telling]) -> [ToldChange] {
        var changes = ChangesInTime()
        let ordered = tellings.sorted {
            ($0.isPlan ? 1 : 0, $0.window.width, $0.witness) < ($1.isPlan ? 1 : 0, $1.window.width, $1.witness)
        }
        for telling in ordered { changes.enter(telling, isOnce: isOnce) }
        return changes.changes
    }
}

/// The changes of one subject and turn, by the years they touch.
private struct ChangesInTime {
    private(set) var changes: [ToldChange] = []
    private var exact: [Window: Int] = [:]
    /// Changes of at most a year, by the years they touch.
    private var narrow: [Int: [Int]] = [:]
    private var wide: [Int] = []

    /// Joins the first change whose days nest with its own.
    mutating func enter(_ telling: Telling, isOnce: Bool) {
        let window = telling.window
        var places = [exact[window]].compactMap { $0 }
        if let years = ChangesInTime.years(window) {
            places += years.compactMap { narrow[$0]?.first { changes[$0].window.nests(with: window) } }
            if isOnce { places += [wide.first { changes[$0].window.nests(with: window) }].compactMap { $0 } }
        } else if isOnce {
            places += [changes.firstIndex { $0.window.nests(with: window) }].compactMap { $0 }
        }
        if let place = places.min() {
            changes[place].witnesses.append(telling.witness)
            return
        }
        let place = changes.count
        changes.append(ToldChange(witnesses: [telling.witness], window: window))
        if exact[window] == nil { exact[window] = place }
        if let years = ChangesInTime.years(window) {
            for year in years { narrow[year, default: []].append(place) }
        } else {
            wide.append(place)
        }
    }

    /// Nil for what is wider than a year.
    private static func years(_ window: Window) -> ClosedRange<Int>? {
        guard window.width <= 366, let first = window.first, let last = window.last, first <= last else { return nil }
        return first.year...last.year
    }
}

extension Window {
    /// Whether the days of one lie within the days of the other.
    func nests(with other: Window) -> Bool { holds(other) || other.holds(self) }

    private func holds(_ other: Window) -> Bool {
        let isAfter = first.map { first in other.first.map { first <= $0 } ?? false } ?? true
        let isBefore = last.map { last in other.last.map { last >= $0 } ?? false } ?? true
        return isAfter && isBefore
    }
}
