import Model

/// A document's source runs and places as one compact value, `documentText.wayBack`.
///
/// Form 1: the byte 1, then numbers of variable length (seven bits a byte, lowest first, the eighth bit says that more
/// follow; signed ones zigzag). Number of places; each: a byte of flags (1 page, 2 box, 4 element, 8 line), then the
/// page, the box's four sides in thousandths of a point, the element as length and UTF-8, the line; pages, sides and
/// lines as signed differences from the last place that had one. Number of runs; each: start as signed difference from
/// the last run's end, length, sourceStart as signed difference from the last one, place as signed difference.
///
/// Cost: linear; some 12 bytes a line of a PDF. Boxes are rounded to a thousandth of a point.
struct WayBack {
    var runs: [SourceRun]
    var places: [Place]

    /// The bytes that the store keeps.
    func encoded() -> [UInt8] {
        var writer = Writer()
        writer.bytes.reserveCapacity(16 + places.count * 10 + runs.count * 6)
        writer.bytes.append(1)
        writer.unsigned(places.count)
        var page = 0
        var line = 0
        var sides = [0, 0, 0, 0]
        for place in places {
            let flags =
                (place.page == nil ? 0 : 1) | (place.box == nil ? 0 : 2) | (place.element == nil ? 0 : 4)
                | (place.line == nil ? 0 : 8)
            writer.bytes.append(UInt8(flags))
            if let number = place.page { writer.difference(number, from: &page) }
            if let box = place.box {
                for (index, side) in [box.xMin, box.yMin, box.xMax, box.yMax].enumerated() {
                    writer.difference(WayBack.thousandths(side), from: &sides[index])
                }
            }
            if let element = place.element {
                writer.unsigned(element.utf8.count)
                writer.bytes.append(contentsOf: element.utf8)
            }
            if let number = place.line { writer.difference(number, from: &line) }
        }
        writer.unsigned(runs.count)
        var end = 0
        var source = 0
        var index = 0
        for run in runs {
            writer.signed(run.span.start - end)
            end = run.span.end
            writer.unsigned(run.span.count)
            writer.difference(run.sourceStart, from: &source)
            writer.difference(run.place, from: &index)
        }
        return writer.bytes
    }

    /// Nil for bytes that ``encoded()`` did not make.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard reader.byte() == 1, let placeCount = reader.unsigned(), placeCount <= bytes.count else { return nil }
        places = []
        places.reserveCapacity(placeCount)
        var page = 0
        var line = 0
        var sides = [0, 0, 0, 0]
        for _ in 0..<placeCount {
            guard let flags = reader.byte() else { return nil }
            var place = Place()
            if flags & 1 != 0 {
                guard reader.advance(&page) else { return nil }
                place.page = page
            }
            if flags & 2 != 0 {
                for index in 0..<4 { guard reader.advance(&sides[index]) else { return nil } }
                place.box = Box(
                    xMin: Double(sides[0]) / 1000, yMin: Double(sides[1]) / 1000, xMax: Double(sides[2]) / 1000,
                    yMax: Double(sides[3]) / 1000)
            }
            if flags & 4 != 0 {
                guard let length = reader.unsigned(), let element = reader.text(length) else { return nil }
                place.element = element
            }
            if flags & 8 != 0 {
                guard reader.advance(&line) else { return nil }
                place.line = line
            }
            places.append(place)
        }
        guard let runCount = reader.unsigned(), runCount <= bytes.count else { return nil }
        runs = []
        runs.reserveCapacity(runCount)
        var end = 0
        var source = 0
        var index = 0
        for _ in 0..<runCount {
            guard let gap = reader.signed(), let length = reader.unsigned(), reader.advance(&source),
                reader.advance(&index)
            else { return nil }
            let (start, isOver) = end.addingReportingOverflow(gap)
            guard !isOver, start >= 0, start <= Int(Int32.max) else { return nil }
            end = start + length
            runs.append(SourceRun(span: Span(start, end), sourceStart: source, place: index))
        }
        guard reader.isAtEnd else { return nil }
    }

    init(runs: [SourceRun], places: [Place]) {
        self.runs = runs
        self.places = places
    }

    /// A side of a box in thousandths of a point; what no page can have is cut off.
    private static func thousandths(_ points: Double) -> Int {
        points.isFinite ? Int((max(-1e9, min(1e9, points)) * 1000).rounded()) : 0
    }

    /// The runs that share bytes with a span.
    func runs(in span: Span) -> ArraySlice<SourceRun> {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
        }
        return runs[low...].prefix { $0.span.start < span.end }
    }

    /// The spans of a physical page in the order of the text, neighbours on one line joined.
    func spans(ofPage page: Int) -> [Span] {
        var spans: [Span] = []
        for run in runs where places.indices.contains(run.place) && places[run.place].page == page {
            if let last = spans.last, run.span.start - last.end <= 1, run.span.start >= last.end {
                spans[spans.count - 1] = last.union(run.span)
            } else {
                spans.append(run.span)
            }
        }
        return spans
    }
}

extension WayBack {
    private struct Writer {
        var bytes: [UInt8] = []

        mutating func unsigned(_ number: Int) {
            var rest = UInt64(bitPattern: Int64(number))
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }

        mutating func signed(_ number: Int) { unsigned((number << 1) ^ (number >> 63)) }

        mutating func difference(_ number: Int, from last: inout Int) {
            signed(number &- last)
            last = number
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { position == bytes.count }

        mutating func byte() -> UInt8? {
            guard position < bytes.count else { return nil }
            position += 1
            return bytes[position - 1]
        }

        private mutating func bits() -> UInt64? {
            var number: UInt64 = 0
            var shift: UInt64 = 0
            while let next = byte() {
                guard shift < 64 else { return nil }
                number |= UInt64(next & 0x7F) << shift
                if next < 0x80 { return number }
                shift += 7
            }
            return nil
        }

        /// Lengths and counts; nil for one that no array can have.
        mutating func unsigned() -> Int? {
            guard let number = bits(), number <= UInt64(Int32.max) else { return nil }
            return Int(number)
        }

        mutating func signed() -> Int? {
            guard let number = bits() else { return nil }
            return Int(Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1))))
        }

        mutating func advance(_ last: inout Int) -> Bool {
            guard let difference = signed() else { return false }
            last = last &+ difference
            return true
        }

        mutating func text(_ length: Int) -> String? {
            guard length <= bytes.count - position else { return nil }
            position += length
            return String(validating: bytes[(position - length)..<position], as: UTF8.self)
        }
    }
}
