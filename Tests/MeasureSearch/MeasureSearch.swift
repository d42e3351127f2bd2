import Foundation
import Index
import Search

/// Measures what the program has no command for: see `main`'s messages.
@main struct MeasureSearch {
    static func main() {
        do { try run(CommandLine.arguments.dropFirst()) } catch {
            let told = (error as? IndexError).map { "\($0.reason) \($0.remedy)" } ?? error.localizedDescription
            FileHandle.standardError.write(Data("measure-search: \(told)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: ArraySlice<String>) throws {
        switch (arguments.first, arguments.count) {
        case ("build", 2): try build(arguments[2])
        case ("times", 3...4):
            try times(arguments[2], arguments[3], rounds: arguments.count > 3 ? Int(arguments[4]) ?? 5 : 5)
        case ("during", 3...4):
            try during(arguments[2], arguments[3], seconds: arguments.count > 3 ? Double(arguments[4]) ?? 600 : 600)
        case ("compounds", 2...3): try compounds(arguments[2], vocabulary: arguments.count > 2 ? arguments[3] : nil)
        case ("stems", 1): stems()
        default:
            print(
                """
                measure-search build STORE                          fills search, and tells how fast
                measure-search times STORE QUERIES [ROUNDS]         queries by group and tab; milliseconds of the best ten
                measure-search during STORE QUERIES [SECONDS]       the same again and again, while something else writes
                measure-search compounds LIST [STORE]               splits right; the parts of LIST are divided by +
                measure-search stems                                a stem for each line of standard input
                """)
        }
    }

    static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
    }

    static func build(_ path: String) throws {
        let clock = ContinuousClock()
        let took = try clock.measure { try TimelineStore(path: path).close() }
        print("built in \(String(format: "%.2f", milliseconds(took) / 1000)) s")
    }

    static func queries(_ path: String) throws -> [(group: String, text: String)] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t", maxSplits: 1).map(String.init)
            return cells.count > 1 ? (cells[0], cells[1]) : ("all", cells[0])
        }
    }

    static func times(_ path: String, _ list: String, rounds: Int) throws {
        let store = try TimelineStore.reading(path: path)
        let queries = try queries(list)
        var options = SearchOptions()
        options.counts = .none
        var medians: [(group: String, text: String, time: Double, busy: Double)] = []
        let clock = ContinuousClock()
        for query in queries {
            var times: [Double] = []
            var busy: [Double] = []
            var answer = SearchAnswer(hits: [], total: nil)
            for _ in 0..<rounds {
                let start = processorTime()
                let took = try clock.measure {
                    answer = try store.search(SearchQuery(query.text), limit: 10, options: options)
                }
                times.append(milliseconds(took))
                busy.append(processorTime() - start)
            }
            times.sort()
            busy.sort()
            medians.append((query.group, query.text, times[times.count / 2], busy[busy.count / 2]))
            let both = [times, busy].map { String(format: "%8.2f", $0[$0.count / 2]) }
            print("\(both[0]) ms  \(both[1]) of the processor  \(answer.hits.count) hits  \(query.text)")
        }
        for group in [nil] + Array(Set(queries.map(\.group))).sorted().map(Optional.some) {
            let rows = medians.filter { group == nil || $0.group == group }
            func spread(_ times: [Double]) -> String {
                let times = times.sorted()
                let high = times[min(times.count - 1, Int((Double(times.count) * 0.95).rounded(.up)) - 1)]
                return
                    "median \(String(format: "%.2f", times[times.count / 2])), 95 % \(String(format: "%.2f", high)) ms"
            }
            print(
                "\(group ?? "all"): \(rows.count) queries, \(spread(rows.map(\.time)));",
                "of the processor \(spread(rows.map(\.busy)))")
        }
    }

    /// What the process has had of the processor, in milliseconds: other work on the machine hardly moves it.
    private static func processorTime() -> Double { Double(clock()) * 1000 / Double(CLOCKS_PER_SEC) }

    /// Searches on while another process writes; a query that fails ends it.
    static func during(_ path: String, _ list: String, seconds: Double) throws {
        let queries = try queries(list)
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(seconds))
        var times: [Double] = []
        var hits = 0
        while clock.now < end {
            for query in queries {
                // Each search opens the store anew, as the command does.
                let took = try clock.measure {
                    let store = try TimelineStore.reading(path: path)
                    hits += try store.search(SearchQuery(query.text), limit: 10).hits.count
                    try store.close()
                }
                times.append(milliseconds(took))
            }
        }
        times.sort()
        let shares = [0.5, 0.95, 0.99].map { times[min(times.count - 1, Int(Double(times.count) * $0))] }
        print(
            "\(times.count) searches, \(hits) hits, none failed; median, 95 %, 99 %, most:",
            (shares + [times[times.count - 1]]).map { String(format: "%.1f", $0) }.joined(separator: ", "), "ms")
    }

    static func stems() {
        let stemmer = Stemmer()
        while let word = readLine() { print(stemmer.stem(word)) }
    }

    static func compounds(_ path: String, vocabulary store: String?) throws {
        let words = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        let list = FileManager.default.contents(atPath: "/usr/share/dict/dutch").map { bytes in
            bytes.withUnsafeBytes { WordList(lines: $0.bindMemory(to: UInt8.self)) }
        }
        for (name, base) in [("with wdutch", list), ("without a list", WordList())] {
            guard let list = base else { continue }
            var table = WordTable()
            if let store {
                for word in try TimelineStore.reading(path: store).searchWords() { table.insert(word, .collection) }
            }
            let known = table
            let splitter = CompoundSplitter(hasList: name == "with wdutch") { known.knowledge(of: $0, with: list) }
            print("\(name), \(known.count + list.count) words: \(CompoundScore(words, splitter).text)")
        }
    }
}

/// How often the parts of a list are found.
struct CompoundScore {
    var compounds = 0
    var right = 0
    var others = 0
    var othersCut = 0
    var found = 0
    var foundRight = 0
    var annotated = 0

    init(_ words: [String], _ splitter: CompoundSplitter) {
        for line in words where !line.isEmpty {
            let parts = line.split(separator: "+").map(String.init)
            let word = parts.joined()
            var starts: Set<Int> = []
            var at = 0
            for part in parts {
                if at > 0 { starts.insert(at) }
                at += part.utf8.count
            }
            let first = Self.starts(word, splitter)
            if starts.isEmpty {
                others += 1
                if !first.isEmpty { othersCut += 1 }
                continue
            }
            compounds += 1
            annotated += starts.count
            if !first.isEmpty && first.isSubset(of: starts) { right += 1 }
            let all = Self.allStarts(word, splitter)
            found += all.count
            foundRight += all.intersection(starts).count
        }
    }

    static func starts(_ word: String, _ splitter: CompoundSplitter) -> Set<Int> {
        Set(places(word, splitter).map(\.start)).subtracting([0])
    }

    private static func places(_ word: String, _ splitter: CompoundSplitter) -> [(start: Int, part: String)] {
        let bytes = Array(word.utf8)
        var at = 0
        return (splitter.parts(of: word) ?? []).map { part in
            while !bytes[at...].starts(with: part.utf8) { at += 1 }
            defer { at += part.utf8.count }
            return (at, part)
        }
    }

    static func allStarts(_ word: String, _ splitter: CompoundSplitter) -> Set<Int> {
        var all: Set<Int> = []
        for (start, part) in places(word, splitter) {
            all.insert(start)
            all.formUnion(allStarts(part, splitter).map { $0 + start })
        }
        return all.subtracting([0])
    }

    var text: String {
        func share(_ part: Int, _ whole: Int) -> String {
            "\(part)/\(whole) (\(String(format: "%.1f", 100 * Double(part) / Double(max(1, whole)))) %)"
        }
        return "first split right \(share(right, compounds)), borders precision \(share(foundRight, found)), "
            + "recall \(share(foundRight, annotated)), other words cut \(share(othersCut, others))"
    }
}
