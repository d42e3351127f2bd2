import Index

/// What a walk found beside what the store knows: which files are to be read.
///
/// Both come in the order of their paths, so that one pass over each is enough.
struct WalkComparison {
    /// Files that are new or not as they were; those that a run broke off on come last.
    var pending: [FileWalk.Entry] = []
    /// Where those that a run broke off on begin.
    var firstSuspect = 0
    /// What the paths of ``pending`` held before.
    var before: [String: FileState] = [:]
    /// Files whose refusal is new.
    var refused: [FileWalk.Entry] = []
    /// Files that are passed over.
    var unchanged = 0
    /// What is met in a folder and never recorded.
    var passedOver: [Outcome: Int] = [:]
    /// Paths that the store has and the walk did not meet where it looked.
    var gone: [String] = []
    /// Paths that were gone and are as they were.
    var back: [String] = []
    /// Folders that held files and hold none: rather a disk that is not there than files that went.
    var emptyRoots: [String] = []

    /// - Parameters:
    ///   - renewed: files of which something was said, or taken back, since they were read.
    ///   - retries: whether files that were set aside are read again although nothing has changed.
    init(
        _ walk: FileWalk, _ store: TimelineStore, renewed: Set<String>, retries: Bool
    ) throws(IndexError) {
        let entries = walk.entries
        var next = 0
        var missing: [FileState] = []
        let suspects = try store.suspects()
        let (first, last) = Self.range(of: walk)
        try store.eachFile(from: first, through: last) { state in
            while next < entries.count, PathOrder.precedes(entries[next].path, state.path) {
                sort(entries[next], nil, renewed, retries)
                next += 1
            }
            if next < entries.count, PathOrder.compare(entries[next].path, state.path) == 0 {
                sort(entries[next], state, renewed, retries)
                next += 1
            } else if !state.isGone, walk.covers(state.path) {
                missing.append(state)
            }
        }
        for entry in entries[next...] { sort(entry, nil, renewed, retries) }
        for root in walk.roots where root.fileCount == 0 {
            if missing.contains(where: { FileWalk.lies($0.path, in: root.path) }) { emptyRoots.append(root.path) }
        }
        gone = missing.map(\.path).filter { path in !emptyRoots.contains { FileWalk.lies(path, in: $0) } }
        if suspects.isEmpty {
            firstSuspect = pending.count
        } else {
            let alone = pending.filter { suspects.contains($0.path) }
            pending.removeAll { suspects.contains($0.path) }
            firstSuspect = pending.count
            pending += alone
        }
    }

    /// The paths between which all that the walk met or could have met lies.
    private static func range(of walk: FileWalk) -> (first: String, last: String) {
        // What lies in a folder begins with its path and a stroke; the sign after the stroke is the digit nought.
        let heads = walk.roots.map { $0.path == "/" ? "" : $0.path }
        // What lies in the working folder may begin with anything.
        let firsts = heads.map { $0 == "." ? "" : $0 + "/" } + [walk.entries.first?.path].compactMap { $0 }
        let lasts = heads.map { $0 == "." ? "\u{10FFFF}" : $0 + "0" } + [walk.entries.last?.path].compactMap { $0 }
        return (firsts.min(by: PathOrder.precedes) ?? "", lasts.max(by: PathOrder.precedes) ?? "")
    }

    private mutating func sort(
        _ entry: FileWalk.Entry, _ state: FileState?, _ renewed: Set<String>, _ retries: Bool
    ) {
        if let refusal = entry.refusal, refusal.outcome == .metadata || refusal.outcome == .notAFile {
            passedOver[refusal.outcome, default: 0] += 1
        } else if let state, !renewed.contains(entry.path), Self.isSettled(entry, state, retries) {
            unchanged += 1
            if state.isGone { back.append(entry.path) }
        } else if entry.refusal != nil {
            refused.append(entry)
        } else {
            pending.append(entry)
            if let state { before[entry.path] = state }
        }
    }

    /// Whether reading the file again would give what the store has.
    private static func isSettled(_ entry: FileWalk.Entry, _ state: FileState, _ retries: Bool) -> Bool {
        guard
            state.isUnchanged(
                byteCount: entry.marks.byteCount, modifiedNanoseconds: entry.marks.modifiedNanoseconds,
                inode: entry.marks.inode)
        else { return false }
        switch Outcome(rawValue: state.outcome) {
        case .ok, .partial, .duplicate, .forgotten: return true
        case let outcome?:
            if retries && outcome.isSetAside { return false }
            return state.version == Batch.version && !outcome.isRetried(afterAttempts: state.attempts)
        case nil: return false
        }
    }
}
