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

/// Finds the best passages for a query without looking at all of them.
///
/// Every block of every list knows the most that a passage in it can count for. Once ten passages are known, blocks whose
/// bounds together cannot reach the tenth are passed over undecoded, and of the lists only those that are needed to
/// reach it propose passages. What is left out is proved to be worse, so the answer is that of looking at everything; a
/// property test compares them.
///
/// Source: Ding and Suel, Faster top-k document retrieval using block-max indexes (2011); Turtle and Flood, Query
/// evaluation (1995), on MaxScore.
public struct Ranking {
    private let clauses: [[PostingCursor]]
    private let cursors: [PostingCursor]
    private let excluded: [PostingCursor]
    private let standing: (UInt32) -> UInt32

    /// - Parameters:
    ///   - required: a passage has to stand in one list of each; what it counts for is the sum over all lists.
    ///   - excluded: a passage must stand in none of these.
    ///   - standing: what decides among equal scores; 0 for a passage that is not to be found.
    public init(
        required: [[PostingCursor]], excluded: [PostingCursor] = [], standing: @escaping (UInt32) -> UInt32
    ) {
        clauses = required.sorted { Self.size($0) < Self.size($1) }
        cursors = required.flatMap { $0 }
        self.excluded = excluded
        self.standing = standing
    }

    private static func size(_ clause: [PostingCursor]) -> Int { clause.reduce(0) { $0 + $1.count } }

    /// The best passages, best first.
    public func best(_ count: Int) -> [RankedPassage] {
        var heap = BestPassages(most: count)
        if count > 0 { run(into: &heap) }
        return heap.sorted()
    }

    /// All passages that answer, best first.
    public func all() -> [RankedPassage] { best(Int.max) }

    private func run(into heap: inout BestPassages) {
        if clauses.isEmpty || clauses.contains(where: \.isEmpty) { return }
        for cursor in cursors { cursor.rewind() }
        for cursor in excluded { cursor.rewind() }
        if clauses.count == 1 { union(into: &heap) } else { intersection(into: &heap) }
    }

    /// Sums in an order of their own would differ in the last digit; what is passed over has to be worse by more.
    private static let slack: Float = 1.000_01

    @inline(__always)
    private func offer(_ slot: UInt32, to heap: inout BestPassages) {
        var score: Float = 0
        for cursor in cursors {
            if cursor.slot < slot { cursor.seek(slot) }
            if cursor.slot == slot { score += cursor.score }
        }
        if score < heap.threshold { return }
        for cursor in excluded {
            if cursor.slot < slot { cursor.seek(slot) }
            if cursor.slot == slot { return }
        }
        let place = standing(slot)
        if place > 0 { heap.offer(RankedPassage(slot: slot, score: score, standing: place)) }
    }

    // MARK: One of many

    private func union(into heap: inout BestPassages) {
        var start: UInt32 = 0
        var bounds = Array(repeating: Float(0), count: cursors.count)
        var order = Array(cursors.indices)
        while true {
            // A window in which one bound holds for each list.
            var last = PostingCursor.end
            var sum: Float = 0
            for (index, cursor) in cursors.enumerated() {
                let bound = cursor.bound(from: start)
                bounds[index] = bound.highest
                sum += bound.highest
                last = min(last, bound.last)
            }
            if sum == 0 && last == PostingCursor.end { return }
            if sum * Self.slack >= heap.threshold {
                order.sort { bounds[$0] < bounds[$1] }
                window(start...last, bounds: bounds, order: order, into: &heap)
            }
            if last == PostingCursor.end { return }
            start = last + 1
        }
    }

    private func window(_ slots: ClosedRange<UInt32>, bounds: [Float], order: [Int], into heap: inout BestPassages) {
        for index in order where cursors[index].slot < slots.lowerBound { cursors[index].seek(slots.lowerBound) }
        var firstNeeded = 0
        var spare: Float = 0
        func settle() {
            // Lists that together stay below the threshold cannot bring a passage in on their own.
            while firstNeeded < order.count - 1, (spare + bounds[order[firstNeeded]]) * Self.slack < heap.threshold {
                spare += bounds[order[firstNeeded]]
                firstNeeded += 1
            }
        }
        settle()
        while true {
            var slot = PostingCursor.end
            for index in order[firstNeeded...] { slot = min(slot, cursors[index].slot) }
            if slot > slots.upperBound || slot == PostingCursor.end { return }
            var reach = spare
            for index in order[firstNeeded...] where cursors[index].slot == slot { reach += cursors[index].score }
            if reach * Self.slack >= heap.threshold {
                let before = heap.threshold
                offer(slot, to: &heap)
                if heap.threshold > before { settle() }
            }
            for index in order[firstNeeded...] where cursors[index].slot == slot { cursors[index].advance() }
            // A list that is no longer needed may stand behind the others; it is sought when it is asked.
        }
    }

    // MARK: All of them

    private func intersection(into heap: inout BestPassages) {
        let lead = clauses[0]
        var target: UInt32 = 0
        var boundHolds: UInt32 = 0
        var isFirst = true
        search: while true {
            var slot = PostingCursor.end
            for cursor in lead {
                if cursor.slot < target { cursor.seek(target) }
                slot = min(slot, cursor.slot)
            }
            if slot == PostingCursor.end { return }
            if isFirst || slot > boundHolds {
                isFirst = false
                var sum: Float = 0
                boundHolds = PostingCursor.end
                for cursor in cursors {
                    let bound = cursor.bound(from: slot)
                    sum += bound.highest
                    boundHolds = min(boundHolds, bound.last)
                }
                if sum * Self.slack < heap.threshold {
                    if boundHolds == PostingCursor.end { return }
                    target = boundHolds + 1
                    continue search
                }
            }
            for clause in clauses.dropFirst() {
                var next = PostingCursor.end
                for cursor in clause {
                    if cursor.slot < slot { cursor.seek(slot) }
                    next = min(next, cursor.slot)
                }
                if next > slot {
                    if next == PostingCursor.end { return }
                    target = next
                    continue search
                }
            }
            offer(slot, to: &heap)
            target = slot + 1
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
