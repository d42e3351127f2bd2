import Model

/// Where things stand: lanes cut into rows in which nothing overlaps, rows gathered into strips that fit a page.
struct Layout {
    /// A mark on its row: the days it can mean in user units, and its middle.
    struct PlacedMark {
        var mark: Picture.Mark
        var left: Double
        var right: Double
        var row: Int
    }

    /// A life on its row.
    struct PlacedLife {
        var life: Picture.Life
        var row: Int
    }

    /// Rows of one lane, or as many as a strip holds.
    struct Piece {
        var lane: Int
        var title: String
        var lives: [PlacedLife]
        var marks: [PlacedMark]
        var rows: Int
        var y: Double
    }

    /// What stands between two axes.
    struct Strip {
        var pieces: [Piece]
        var height: Double
    }

    static let width = 1000.0
    static let labels = 236.0
    /// Room for the number behind the last mark.
    static let right = 30.0
    static let rowHeight = 13.0
    static let laneGap = 7.0
    /// A page of A4 holds as much beside its head.
    static let stripHeight = 1100.0
    /// Half a mark, and half the room it takes.
    static let radius = 4.5
    let from: CivilDate
    let to: CivilDate
    let strips: [Strip]

    init(_ picture: Picture) {
        from = picture.from
        to = max(picture.to, picture.from.adding(days: 1))
        var pieces: [Piece] = []
        for (index, lane) in picture.lanes.enumerated() { pieces += Layout.pieces(index, lane, from: from, to: to) }
        strips = Layout.gather(pieces)
    }

    /// The place of a day, within the plot.
    func x(_ day: CivilDate) -> Double { Layout.x(day, from, to) }

    private static func x(_ day: CivilDate, _ from: CivilDate, _ to: CivilDate) -> Double {
        let span = Double(to.dayNumber - from.dayNumber)
        let share = Double(day.dayNumber - from.dayNumber) / max(1, span)
        return labels + min(1, max(0, share)) * (width - labels - right)
    }

    /// The ends of a window in user units; an open end reaches the edge of the picture.
    static func ends(_ window: DrawnWindow, _ from: CivilDate, _ to: CivilDate) -> (left: Double, right: Double) {
        let left = window.first.map { x($0, from, to) } ?? labels
        let right = window.last.map { x($0.adding(days: 1), from, to) } ?? (width - Layout.right)
        return (left, max(left, right))
    }

    /// Marks on the first row where they touch no other; a lane that is too high for a strip is cut.
    private static func pieces(_ index: Int, _ lane: Picture.Lane, from: CivilDate, to: CivilDate) -> [Piece] {
        var placed: [PlacedMark] = []
        for mark in lane.marks {
            let ends = ends(mark.window, from, to)
            placed.append(PlacedMark(mark: mark, left: ends.left, right: ends.right, row: 0))
        }
        placed.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        var free = FreeRows()
        for place in placed.indices {
            let middle = (placed[place].left + placed[place].right) / 2
            let left = min(placed[place].left, middle - radius - 1)
            let right = max(placed[place].right, middle + radius) + 1 + countWidth(placed[place].mark)
            placed[place].row = free.take(from: left, to: right)
        }
        // Lives of one subject that overlap take a row each; marks stand on the rows from the first.
        let lives = lane.lives.enumerated().map { PlacedLife(life: $1, row: $0) }
        let rows = max(free.count, 1, lives.count)
        let most = Int(stripHeight / rowHeight) - 4
        if rows <= most {
            return [Piece(lane: index, title: lane.title, lives: lives, marks: placed, rows: rows, y: 0)]
        }
        // Each piece takes the marks and the lives of its own rows.
        let marksByPiece = Dictionary(grouping: placed) { $0.row / most }
        return stride(from: 0, to: rows, by: most).map { start in
            let end = min(rows, start + most)
            let own = (marksByPiece[start / most] ?? []).map { mark in
                PlacedMark(mark: mark.mark, left: mark.left, right: mark.right, row: mark.row - start)
            }
            let ownLives = start < lives.count ? lives[start..<min(end, lives.count)] : []
            return Piece(
                lane: index, title: start == 0 ? lane.title : lane.title + " (continued)",
                lives: ownLives.map { PlacedLife(life: $0.life, row: $0.row - start) }, marks: own, rows: end - start,
                y: 0)
        }
    }

    /// The room that the number beside a mark takes.
    private static func countWidth(_ mark: Picture.Mark) -> Double {
        mark.count > 1 ? TextWidth.of(String(mark.count), size: 8) + 2 : 0
    }

    private static func gather(_ pieces: [Piece]) -> [Strip] {
        var strips: [Strip] = []
        var current: [Piece] = []
        var height = 0.0
        for piece in pieces {
            let own = Double(piece.rows) * rowHeight + laneGap
            if height + own > stripHeight, !current.isEmpty {
                strips.append(Strip(pieces: current, height: height))
                current = []
                height = 0
            }
            var piece = piece
            piece.y = height
            current.append(piece)
            height += own
        }
        strips.append(Strip(pieces: current, height: height))
        return strips
    }

    /// Years between two labels, so that they keep clear of each other.
    var yearStep: Int {
        let years = max(1, to.year - from.year + 1)
        let perYear = (Layout.width - Layout.labels - Layout.right) / Double(years)
        return [1, 2, 5, 10, 20, 25, 50, 100].first { Double($0) * perYear >= 38 } ?? 200
    }
}

/// Rows and where each is free from on; what is placed asks from left to right.
private struct FreeRows {
    /// A heap of rows by where they are free from on, the least first.
    private var heap: [(right: Double, row: Int)] = []
    private(set) var count = 0

    /// The row that was left first, where it is free from `left` on; else a new one.
    mutating func take(from left: Double, to right: Double) -> Int {
        guard let first = heap.first, first.right <= left else {
            heap.append((right, count))
            rise(heap.count - 1)
            count += 1
            return count - 1
        }
        heap[0].right = right
        sink()
        return first.row
    }

    private func isLess(_ one: Int, _ other: Int) -> Bool {
        (heap[one].right, heap[one].row) < (heap[other].right, heap[other].row)
    }

    private mutating func rise(_ place: Int) {
        var place = place
        while place > 0, isLess(place, (place - 1) / 2) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && isLess(child, least) {
                least = child
            }
            if least == place { return }
            heap.swapAt(place, least)
            place = least
        }
    }
}
