import Model

/// The only caller of `pdfimages`: how much of each page pictures cover, without drawing or decoding them.
///
/// It is started with ``Colourless``, since it decodes JPEG 2000 to learn what the picture's colours are.
struct PageImages: Sendable {
    static let name = "pdfimages"

    /// Folders to look for the program in; nil for the environment's `PATH`.
    var searchPath: String?

    /// Share of the page that a picture of the page itself covers at least; a logo or a stamp covers far less.
    private static let whole = 0.5

    /// Share of the page that pictures in grey or colour cover at most where the page is one in black and white.
    private static let little = 0.1

    /// Pages that are pictures, by number.
    struct Pictures: Hashable, Sendable {
        var all: Set<Int> = []
        /// Those of them that are black and white alone, as only writing is.
        var bitonal: Set<Int> = []
    }

    /// Whether as many dots can be the picture of a page: of fewer than one a point nobody reads a word.
    static func canCover(_ dots: Int, _ page: PDFPage) -> Bool { Double(dots) >= page.width * page.height * whole }

    /// The numbers of those pages that are pictures.
    ///
    /// - Parameter pages: in the order of their numbers.
    /// - Returns: none where the program is missing or fails: then pages must be looked at.
    func pictures(among pages: [PDFPage], of path: String, limits: ReadingLimits) async -> Pictures {
        guard !pages.isEmpty, let executable = ToolProbe.find(PageImages.name, in: searchPath) else {
            return Pictures()
        }
        var found = Pictures()
        var rest = pages[...]
        // Pages far apart would have it read all that lies between: each neighbourhood is asked for by itself.
        for _ in 0..<PageImages.mostCalls {
            guard let first = rest.first?.number else { break }
            var end = rest.startIndex + 1
            while end < rest.endIndex, rest[end].number - rest[end - 1].number <= 24 { end += 1 }
            let covered = await covered(Array(rest[..<end]), from: first, executable, path, limits)
            for page in rest[..<end] {
                guard let areas = covered[page.number] else { continue }
                let area = page.width * page.height / (72 * 72)
                guard area > 0, areas.all >= area * PageImages.whole else { continue }
                found.all.insert(page.number)
                if areas.all - areas.bitonal <= area * PageImages.little { found.bitonal.insert(page.number) }
            }
            rest = rest[end...]
        }
        return found
    }

    /// Neighbourhoods of pages that are asked for, at most.
    private static let mostCalls = 6

    private func covered(
        _ pages: [PDFPage], from first: Int, _ executable: String, _ path: String, _ limits: ReadingLimits
    ) async -> [Int: Areas] {
        guard let last = pages.last?.number else { return [:] }
        var output: [UInt8] = []
        do {
            let result = try await ChildProcess.run(
                executable: executable,
                arguments: [
                    "-q", "-list", "-f", "\(first)", "-l", "\(last)", path.hasPrefix("-") ? "./" + path : path,
                ],
                preload: Colourless.path,
                limits: .init(seconds: min(10, limits.seconds), memory: limits.memory, output: 8 << 20)
            ) { bytes in
                output.append(contentsOf: bytes)
                return true
            }
            guard result.ending == .exited(0) else { return [:] }
        } catch {
            return [:]
        }
        return PageImages.covered(output)
    }

    /// Square inches of a page that pictures cover; what lies over one another counts more than once.
    struct Areas: Hashable, Sendable {
        var all = 0.0
        /// Those of pictures of one bit a dot.
        var bitonal = 0.0
    }

    /// What pictures cover of each page, from the table that `pdfimages -list` prints: page, number, kind, width, height,
    /// colours, components, bits, coding and more; fourth and third from the end dots an inch.
    static func covered(_ table: [UInt8]) -> [Int: Areas] {
        var covered: [Int: Areas] = [:]
        for line in table.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count > 10, fields[2] == "image" || fields[2] == "stencil", let page = Int(fields[0]),
                let width = Double(fields[3]), let height = Double(fields[4]),
                let across = Double(fields[fields.count - 4]), let down = Double(fields[fields.count - 3]),
                across > 0, down > 0
            else { continue }
            let area = width / across * (height / down)
            covered[page, default: Areas()].all += area
            if fields[6] == "1" && fields[7] == "1" { covered[page, default: Areas()].bitonal += area }
        }
        return covered
    }
}
