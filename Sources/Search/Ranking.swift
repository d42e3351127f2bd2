/// A passage and where it stands among the others.
public struct RankedPassage: Hashable, Sendable {
    public var slot: UInt32
    /// Sum of what the words found count for.
    public var score: Float
    /// What decides among equal scores: passages with an event first, then the newest.
    public var standing: UInt32

    public init(slot: UInt32, score: Float, standing: UInt32) {
        self.slot = slot
        self.score = score
        self.standing = standing
    }

    /// Better first; the order of the text last.
    public static func precedes(_ left: RankedPassage, _ right: RankedPassage) -> Bool {
        if left.score != right.score { return left.score > right.score }
        if left.standing != right.standing { return left.standing > right.standing }
        return left.slot < right.slot
    }
}

/// Finds the best passages for a query.
///
/// The passages are swept in stretches. In each, the lists of the rarest clause are added up in a plain array; of the
/// lists of the others only the blocks are decoded that reach to a passage which is left. A stretch whose bounds, which
/// every block knows, cannot reach the tenth passage found so far is passed over undecoded. Everything that could be
/// among the best is looked at, and a property test compares with looking at everything.
///
/// What decides the speed is how little a posting costs: one byte of distance, one of impact, one addition. Walking the
/// lists side by side and passing over blocks (block-max WAND) was slower: a word of Dutch stands for hundreds, its
/// inflections and compounds, whose bounds add up.
///
/// Source: Turtle and Flood, Query evaluation (1995); Ding and Suel, Faster top-k document retrieval using block-max
/// indexes (2011), on bounds of blocks.
public struct Ranking {
    private let clauses: [[PostingSource]]
    private let excluded: [PostingSource]
    private let isFound: (UInt32) -> Bool
    private let standing: (UInt32) -> UInt32

    /// - Parameters:
    ///   - required: a passage has to stand in one list of each; what it counts for is the sum over all lists.
    ///   - excluded: a passage must stand in none of these.
    ///   - isFound: whether a passage is let through; asked often.
    ///   - standing: what decides among equal scores; 0 for a passage that is not there after all. Asked seldom.
    public init(
        required: [[PostingSource]], excluded: [PostingSource] = [],
        isFound: @escaping (UInt32) -> Bool = { _ in true },
        standing: @escaping (UInt32) -> UInt32
    ) {
        clauses = required
        self.isFound = isFound
        self.excluded = excluded
        self.standing = standing
    }

    /// The best passages, best first.
    ///
    /// What decides among equals has to be read: it is asked only of passages that no others surpass. Where one of these
    /// turns out not to be there, all are asked as they come.
    public func best(_ count: Int) -> [RankedPassage] {
        var heap = BestPassages(most: count)
        if count == 0 { return [] }
        if count < Self.mostAtOnce {
            var isComplete = true
            for candidate in highest(count) where isComplete { isComplete = offer(candidate, to: &heap) }
            if isComplete { return heap.sorted() }
            heap = BestPassages(most: count)
        }
        sweep {
            heap.threshold
        } visit: { slot, score in
            if isFound(slot) { _ = offer(Candidate(slot: slot, score: score), to: &heap) }
        }
        return heap.sorted()
    }

    /// More than this are not sought in two steps.
    private static let mostAtOnce = 10_000

    private func offer(_ candidate: Candidate, to heap: inout BestPassages) -> Bool {
        let place = standing(candidate.slot)
        if place == 0 { return false }
        heap.offer(RankedPassage(slot: candidate.slot, score: candidate.score, standing: place))
        return true
    }

    /// The passages that fewer than `count` others surpass.
    private func highest(_ count: Int) -> [Candidate] {
        var scores = HighestScores(most: count)
        var candidates: [Candidate] = []
        sweep {
            scores.least
        } visit: { slot, score in
            guard isFound(slot) else { return }
            scores.offer(score)
            candidates.append(Candidate(slot: slot, score: score))
            // Those that have been surpassed since are let go now and then.
            if candidates.count > 4096, candidates.count.isMultiple(of: 4096) {
                candidates.removeAll { $0.score < scores.least }
            }
        }
        return candidates.filter { $0.score >= scores.least }
    }

    /// All passages that answer, best first.
    public func all() -> [RankedPassage] { best(Int.max) }

    /// All passages that answer, in order, whatever their standing.
    public func slots() -> [UInt32] {
        var slots: [UInt32] = []
        sweep {
            -1
        } visit: { slot, _ in
            slots.append(slot)
        }
        return slots
    }

    /// Bounds are sums in an order of their own, which may differ in the last digit.
    private static let slack: Float = 1.000_01

    /// Hands every passage that answers and counts for as much as the threshold to `body`, in order.
    private func sweep(threshold: () -> Float, visit body: (UInt32, Float) -> Void) {
        if clauses.isEmpty || clauses.contains(where: { $0.allSatisfy { $0.count == 0 } }) { return }
        let order = clauses.indices.sorted { left, right in
            clauses[left].reduce(0) { $0 + $1.count } < clauses[right].reduce(0) { $0 + $1.count }
        }
        var numbers = clauses.map { Array(repeating: 0, count: $0.count) }
        var excludedNumbers = Array(repeating: 0, count: excluded.count)
        var scores = clauses.map { _ in StretchScores() }
        var out = StretchScores()
        var found = scores[0].bits
        var base: UInt32 = 0
        let last = clauses.map { $0.reduce(0) { max($0, $1.last) } }.min() ?? 0
        while base <= last {
            let end = base | UInt32(StretchScores.width - 1)
            defer { base = end &+ 1 }
            var bound: Float = 0
            for (clause, sources) in clauses.enumerated() {
                for (index, source) in sources.enumerated() {
                    numbers[clause][index] = source.seek(base, from: numbers[clause][index])
                    bound += source.highest(through: end, from: numbers[clause][index])
                }
            }
            if bound * Self.slack < threshold() {
                if end == UInt32.max { return }
                continue
            }
            for (rank, clause) in order.enumerated() {
                for (index, source) in clauses[clause].enumerated() {
                    scores[clause].add(
                        source, from: numbers[clause][index], base: base, among: rank == 0 ? nil : found)
                }
                if rank == 0 { found = scores[clause].bits } else { Self.keep(scores[clause].bits, in: &found) }
                if !Self.holdsAny(found) { break }
            }
            if Self.holdsAny(found) {
                for (index, source) in excluded.enumerated() {
                    excludedNumbers[index] = source.seek(base, from: excludedNumbers[index])
                    out.add(source, from: excludedNumbers[index], base: base, among: found)
                }
                if !excluded.isEmpty { Self.drop(out.bits, from: &found) }
                hand(found, scores, base, threshold, body)
                out.clear()
            }
            for clause in clauses.indices { scores[clause].clear() }
            if end == UInt32.max { return }
        }
    }

    private static func keep(_ bits: [UInt64], in found: inout [UInt64]) {
        for word in found.indices { found[word] &= bits[word] }
    }

    private static func drop(_ bits: [UInt64], from found: inout [UInt64]) {
        for word in found.indices { found[word] &= ~bits[word] }
    }

    private static func holdsAny(_ found: [UInt64]) -> Bool {
        for bits in found where bits != 0 { return true }
        return false
    }

    /// A passage and what it counts for.
    private struct Candidate {
        var slot: UInt32
        var score: Float
    }

    private func hand(
        _ found: [UInt64], _ scores: [StretchScores], _ base: UInt32, _ threshold: () -> Float,
        _ body: (UInt32, Float) -> Void
    ) {
        var least = threshold()
        for (word, bits) in found.enumerated() where bits != 0 {
            var rest = bits
            while rest != 0 {
                let place = word << 6 + rest.trailingZeroBitCount
                rest &= rest - 1
                // In the order of the query, so that equal passages count for the same to the last digit.
                var score = scores[0].sums[place]
                for clause in 1..<max(1, scores.count) { score += scores[clause].sums[place] }
                if score < least { continue }
                body(base + UInt32(place), score)
                least = threshold()
            }
        }
    }
}

/// The highest of some numbers.
private struct HighestScores {
    private let most: Int
    /// The lowest on top.
    private var heap: [Float] = []

    init(most: Int) { self.most = most }

    /// The lowest of them; what has no bound where there are fewer.
    var least: Float { heap.count < most ? -Float.infinity : heap[0] }

    mutating func offer(_ score: Float) {
        if heap.count < most {
            heap.append(score)
            var child = heap.count - 1
            while child > 0, heap[child] < heap[(child - 1) / 2] {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
            return
        }
        guard score > heap[0] else { return }
        heap[0] = score
        var parent = 0
        while 2 * parent + 1 < heap.count {
            var child = 2 * parent + 1
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            guard heap[child] < heap[parent] else { break }
            heap.swapAt(parent, child)
            parent = child
        }
    }
}

/// The best passages so far; the worst of them on top of a heap.
struct BestPassages {
    private let most: Int
    private var heap: [RankedPassage] = []
    /// What a passage has to reach to be let in.
    private(set) var threshold: Float = -1

    init(most: Int) {
        self.most = most
        if most < 100_000 { heap.reserveCapacity(most) }
    }

    mutating func offer(_ passage: RankedPassage) {
        if most == Int.max {
            heap.append(passage)
            return
        }
        if heap.count < most {
            heap.append(passage)
            var child = heap.count - 1
            while child > 0, RankedPassage.precedes(heap[(child - 1) / 2], heap[child]) {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        } else if RankedPassage.precedes(passage, heap[0]) {
            heap[0] = passage
            var parent = 0
            while 2 * parent + 1 < heap.count {
                var child = 2 * parent + 1
                if child + 1 < heap.count, RankedPassage.precedes(heap[child], heap[child + 1]) { child += 1 }
                guard RankedPassage.precedes(heap[parent], heap[child]) else { break }
                heap.swapAt(parent, child)
                parent = child
            }
        } else {
            return
        }
        if heap.count == most { threshold = heap[0].score }
    }

    func sorted() -> [RankedPassage] { heap.sorted(by: RankedPassage.precedes) }
}
