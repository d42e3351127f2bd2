import Glibc
import Model
import Synchronization

/// The only caller of `tesseract`: words with their boxes, out of the picture of a page.
struct PageRecogniser: Sendable {
    static let name = "tesseract"
    static let packages = "tesseract-ocr tesseract-ocr-nld"
    /// The command that makes scans readable.
    static let install = "apt-get install \(packages)"

    private let renderer: PageRenderer
    private let executable: String

    /// - Returns: nil where `pdftoppm`, `tesseract` or its Dutch are missing.
    init?(searchPath: String?) async {
        guard let renderer = PageRenderer(searchPath: searchPath),
            let executable = ToolProbe.find(PageRecogniser.name, in: searchPath),
            await PageRecogniser.isKnownToReadDutch(executable)
        else { return nil }
        self.renderer = renderer
        self.executable = executable
    }

    /// What programs answered.
    private static let answers = Mutex<[String: Bool]>([:])

    /// Asks each program once a process; one that gave no answer is asked again.
    private static func isKnownToReadDutch(_ executable: String) async -> Bool {
        if let answer = answers.withLock({ $0[executable] }) { return answer }
        if isOfDebian(executable) { return true }
        guard let answer = await answer(of: executable) else { return false }
        answers.withLock { $0[executable] = answer }
        return answer
    }

    /// Whether it is Debian's own program and Debian's Dutch lies beside it; starting it to ask takes longer than
    /// reading a letter.
    private static func isOfDebian(_ executable: String) -> Bool {
        guard executable == "/usr/bin/tesseract", getenv("TESSDATA_PREFIX") == nil else { return false }
        return ["5", "4.00"].contains {
            access("/usr/share/tesseract-ocr/\($0)/tessdata/nld.traineddata", R_OK) == 0
        }
    }

    /// Whether the program has the Dutch language installed.
    static func readsDutch(_ executable: String) async -> Bool { await answer(of: executable) ?? false }

    /// - Returns: nil where the program could not be run to its end.
    private static func answer(of executable: String) async -> Bool? {
        var output: [UInt8] = []
        do {
            let result = try await ChildProcess.run(
                executable: executable, arguments: ["--list-langs"],
                limits: .init(seconds: 10, memory: 1 << 30, output: 1 << 16)
            ) { bytes in
                output.append(contentsOf: bytes)
                return true
            }
            guard case .exited = result.ending else { return nil }
            let lines = (output + result.standardError).split(separator: UInt8(ascii: "\n"))
            return lines.contains { $0.elementsEqual("nld".utf8) }
        } catch {
            return nil
        }
    }

    /// Recognises the words of a page.
    ///
    /// The picture goes from one program to the other through a pipe; nothing is written to disk. Both live in one
    /// process group under the same limits: ``ReadingLimits/secondsPerScannedPage`` and ``ReadingLimits/memory``.
    ///
    /// - Returns: nil where the page could not be recognised within its limits.
    func words(on page: PDFPage, of path: String, limits: ReadingLimits) async -> RecognisedPage? {
        let resolution = PageRecogniser.resolution(width: page.width, height: page.height)
        // One thread: pages are already read side by side, one document a core.
        let script = """
            recogniser=$1; renderer=$2; resolution=$3; shift 3; OMP_THREAD_LIMIT=1; export OMP_THREAD_LIMIT
            "$renderer" "$@" | "$recogniser" stdin stdout -l nld --dpi "$resolution" tsv
            """
        let arguments =
            ["-c", script, "sh", executable, renderer.executable, "\(resolution)"]
            + PageRenderer.arguments(page: page.number, dotsPerInch: resolution, path: path)
        var output: [UInt8] = []
        do {
            let result = try await ChildProcess.run(
                executable: "/bin/sh", arguments: arguments,
                limits: .init(seconds: limits.secondsPerScannedPage, memory: limits.memory, output: 8 << 20)
            ) { bytes in
                output.append(contentsOf: bytes)
                return true
            }
            guard result.ending == .exited(0) else { return nil }
        } catch {
            return nil
        }
        return RecognisedPage(table: output, scale: 72 / Double(resolution))
    }

    /// Dots an inch: 300, which tesseract was trained on, but for pages so large that the picture would not fit.
    static func resolution(width: Double, height: Double) -> Int {
        let area = max(1, width * height) / (72 * 72)
        let most = 25_000_000.0
        return max(20, Int(min(300, (most / area).squareRoot())))
    }
}

/// Words that were recognised on a page.
struct RecognisedPage: Sendable {
    var bytes: [UInt8] = []
    var lines: [PDFLine] = []
    var wordCount = 0
    /// How sure the recogniser is, from 0 to 100: the mean over letters; 0 without words.
    private(set) var confidence = 0.0

    /// Below it most lines hold a wrong word, and the page counts as badly read.
    static let poor = 60.0

    /// Reads the table that tesseract writes: a row a word, with block, paragraph, line, box in dots and confidence.
    ///
    /// - Parameter scale: points a dot.
    init(table: [UInt8], scale: Double) {
        var rows: [Row] = []
        for line in table.split(separator: UInt8(ascii: "\n")) {
            if let row = Row(line), row.isWord { rows.append(row) }
        }
        let heights = Dictionary(grouping: rows, by: \.lineKey).values.compactMap { $0.map(\.height).max() }.sorted()
        let usual = heights.isEmpty ? 0 : Double(heights[heights.count / 2])
        var certainty = 0.0
        var letters = 0.0
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, rows[end].lineKey == rows[start].lineKey { end += 1 }
            let line = rows[start..<end]
            start = end
            guard !RecognisedPage.isSpeck(line) else { continue }
            append(line, usual: usual, scale: scale)
            for row in line {
                certainty += row.confidence * Double(row.text.count)
                letters += Double(row.text.count)
            }
        }
        if letters > 0 { confidence = certainty / letters }
    }

    /// A line of one or two unsure signs: dust, a stamp's edge, a scribble.
    private static func isSpeck(_ line: ArraySlice<Row>) -> Bool {
        let letters = line.reduce(0) { $0 + $1.text.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } }
        return letters < 4 && line.allSatisfy { $0.confidence < 60 }
    }

    private mutating func append(_ line: ArraySlice<Row>, usual: Double, scale: Double) {
        // A line without tall letters is as high as its neighbours all the same: boxes say how large the print is.
        let tallest = Double(line.map(\.height).max() ?? 0)
        let isUsual = tallest > usual * 0.6 && tallest < usual * 1.35
        let height = isUsual ? usual : tallest
        let bottom = Double(line.map { $0.top + $0.height }.max() ?? 0)
        var words: [PDFWord] = []
        for row in line {
            if !words.isEmpty { bytes.append(0x20) }
            let start = bytes.count
            bytes.append(contentsOf: row.text)
            let box = Box(
                xMin: Double(row.left) * scale, yMin: (bottom - height) * scale,
                xMax: Double(row.left + row.width) * scale, yMax: bottom * scale)
            words.append(PDFWord(box: box, start: start, end: bytes.count))
        }
        lines.append(PDFLine(words: words, block: line.first?.block ?? 0))
        bytes.append(0x0A)
        wordCount += words.count
    }
}

/// A row of tesseract's table.
private struct Row {
    struct LineKey: Hashable {
        var block: Int
        var paragraph: Int
        var line: Int
    }

    var level = 0
    var lineKey = LineKey(block: 0, paragraph: 0, line: 0)
    var left = 0
    var top = 0
    var width = 0
    var height = 0
    var confidence = -1.0
    var text: ArraySlice<UInt8> = []

    var block: Int { lineKey.block }
    var isWord: Bool { level == 5 && confidence >= 0 && width > 0 && height > 0 && !text.isEmpty }

    /// - Returns: nil for the table's head and for anything that is no row.
    init?(_ line: ArraySlice<UInt8>) {
        let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
        guard fields.count == 12 else { return nil }
        let numbers = fields[0..<10].map { Int(String(decoding: $0, as: UTF8.self)) }
        guard let level = numbers[0], let block = numbers[2], let paragraph = numbers[3], let number = numbers[4],
            let left = numbers[6], let top = numbers[7], let width = numbers[8], let height = numbers[9],
            // No picture is that large; the sums stay sums.
            [left, top, width, height].allSatisfy({ (0...10_000_000).contains($0) })
        else { return nil }
        self.level = level
        lineKey = LineKey(block: block, paragraph: paragraph, line: number)
        self.left = left
        self.top = top
        self.width = width
        self.height = height
        confidence = Double(String(decoding: fields[10], as: UTF8.self)) ?? -1
        let isSpace = { (byte: UInt8) in byte <= 0x20 }
        text = fields[11].drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
    }
}
