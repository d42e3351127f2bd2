/// Reads two columns of prose that stand side by side in a text file one behind the other.
///
/// Columns are told by an empty strip, three characters wide at least, that a run of lines leaves at one place, with
/// words as running text has them on both sides; a table's cells hold fewer words or figures.
enum PlainTextColumns {
    /// Fewer lines are a table or an address.
    private static let least = 8

    /// A line by its characters: where each starts, and whether it is white space.
    private struct Row {
        var starts: [Int]
        var isSpace: [Bool]
        var width: Int { isSpace.count }

        init(_ line: PlainTextLine) {
            starts = Array(0..<line.indent)
            isSpace = Array(repeating: true, count: line.indent)
            for (index, byte) in line.bytes.enumerated() where byte < 0x80 || byte >= 0xC0 {
                starts.append(line.indent + index)
                isSpace.append(byte == 0x20)
            }
        }

        /// Whether characters stand on both sides of an empty strip that ends at `cut`.
        func isDivided(at cut: Int) -> Bool {
            cut < width && !isSpace[cut] && isEmpty(before: cut) && isSpace[..<cut].contains(false)
        }

        func isEmpty(before cut: Int) -> Bool {
            let end = min(cut, width)
            let start = min(max(0, cut - 3), end)
            return isSpace[start..<end].allSatisfy { $0 }
        }
    }

    /// The lines with columns read one behind the other; the way back to the file stays with each half.
    static func settled(_ lines: [PlainTextLine]) -> [PlainTextLine] {
        // Lines of one column hardly ever hold three spaces.
        let wide = lines.count { line in
            line.width > 40 && line.width < 240
                && line.bytes.indices.dropLast(2).contains {
                    line.bytes[$0] == 0x20 && line.bytes[$0 + 1] == 0x20 && line.bytes[$0 + 2] == 0x20
                }
        }
        guard wide >= least else { return lines }
        var settled: [PlainTextLine] = []
        var index = 0
        while index < lines.count {
            if let run = run(in: lines, from: index) {
                settled += halves(of: Array(lines[index..<run.end]), at: run.cut)
                index = run.end
            } else {
                settled.append(lines[index])
                index += 1
            }
        }
        return settled
    }

    /// A run of lines in two columns that starts at a line, and where its right column starts.
    private static func run(in lines: [PlainTextLine], from start: Int) -> (end: Int, cut: Int)? {
        guard !lines[start].isBlank, !lines[start].bytes.contains(0x09) else { return nil }
        let first = Row(lines[start])
        for cut in cuts(of: first) {
            var end = start
            var last = start
            var divided = 0
            while end < lines.count, !(lines[end].startsPage && end > start), !lines[end].bytes.contains(0x09) {
                if lines[end].isBlank {
                    end += 1
                    continue
                }
                let row = Row(lines[end])
                if row.isDivided(at: cut) {
                    divided += 1
                } else if !row.isEmpty(before: cut) && row.width > cut {
                    break
                }
                if row.width <= cut, row.width > cut - 3, !row.isEmpty(before: cut) { break }
                end += 1
                last = end
            }
            if divided >= least, isProse(Array(lines[start..<last]), cut) { return (last, cut) }
        }
        return nil
    }

    /// Where a right column may start in a row: behind three spaces or more.
    private static func cuts(of row: Row) -> [Int] {
        row.isSpace.indices.filter { $0 > 18 && row.isDivided(at: $0) }
    }

    private static func isProse(_ lines: [PlainTextLine], _ cut: Int) -> Bool {
        var words = [0, 0]
        var figures = [0, 0]
        var counts = [0, 0]
        var unfinished = 0
        for half in [0, 1] {
            for line in parts(of: lines, at: cut, half) {
                let parts = line.bytes.split(separator: 0x20)
                counts[half] += 1
                words[half] += parts.count
                figures[half] += parts.count { $0.first.map(PlainTextCues.isDigit) ?? false }
                if PlainTextCues.isUnfinished(line.bytes) { unfinished += 1 }
            }
        }
        return [0, 1].allSatisfy {
            counts[$0] * 4 > least && words[$0] >= counts[$0] * 3 && figures[$0] * 6 < words[$0]
        }
            && counts[1] * 3 > counts[0] && unfinished * 2 > counts[0] + counts[1]
    }

    /// The lines of one half, without those that have nothing there.
    private static func parts(of lines: [PlainTextLine], at cut: Int, _ half: Int) -> [PlainTextLine] {
        lines.compactMap { line in
            let row = Row(line)
            let byte = cut < row.width ? row.starts[cut] - line.indent : line.bytes.count
            var first = half == 0 ? 0 : max(0, byte)
            var last = half == 0 ? max(0, byte) : line.bytes.count
            while first < last, line.bytes[first] == 0x20 { first += 1 }
            while last > first, line.bytes[last - 1] == 0x20 { last -= 1 }
            guard first < last else { return nil }
            var part = line
            part.bytes = Array(line.bytes[first..<last])
            part.start = line.start + first
            part.indent = 0
            part.startsPage = false
            part.width = part.bytes.count { $0 < 0x80 || $0 >= 0xC0 }
            return part
        }
    }

    private static func halves(of lines: [PlainTextLine], at cut: Int) -> [PlainTextLine] {
        var columns: [PlainTextLine] = []
        for half in [0, 1] {
            // Blank lines part paragraphs in both columns.
            var isAfterBlank = false
            var isFirst = true
            for line in lines {
                if line.isBlank {
                    isAfterBlank = true
                    continue
                }
                guard var part = parts(of: [line], at: cut, half).first else {
                    isAfterBlank = true
                    continue
                }
                if isAfterBlank, !isFirst, let blank = lines.first(where: \.isBlank) { columns.append(blank) }
                part.startsColumn = isFirst
                columns.append(part)
                isFirst = false
                isAfterBlank = false
            }
        }
        if let first = lines.first, first.startsPage, !columns.isEmpty { columns[0].startsPage = true }
        return columns
    }
}
