import Model

/// The only caller of `pdfimages`: how much of each page pictures cover, without drawing or decoding them.
struct PageImages: Sendable {
    static let name = "pdfimages"

    /// Folders to look for the program in; nil for the environment's `PATH`.
    var searchPath: String?

    /// Share of the page that a picture of the page itself covers at least; a logo or a stamp covers far less.
    private static let whole = 0.5

    /// The numbers of those pages that are pictures.
    ///
    /// - Parameter pages: in the order of their numbers.
    /// - Returns: none where the program is missing or fails: then pages must be looked at.
    func pictures(among pages: [PDFPage], of path: String, limits: ReadingLimits) async -> Set<Int> {
        guard let executable = ToolProbe.find(PageImages.name, in: searchPath) else { return [] }
        var found: Set<Int> = []
        var rest = pages[...]
        // Pages far apart would have it read all that lies between: each neighbourhood is asked for by itself.
        for _ in 0..<PageImages.mostCalls {
            guard let first = rest.first?.number else { break }
            var end = rest.startIndex + 1
            while end < rest.endIndex, rest[end].number - rest[end - 1].number <= 24 { end += 1 }
            found.formUnion(await pictures(among: Array(rest[..<end]), from: first, executable, path, limits))
            rest = rest[end...]
        }
        return found
    }

    /// Neighbourhoods of pages that are asked for, at most.
    private static let mostCalls = 6

    private func pictures(
        among pages: [PDFPage], from first: Int, _ executable: String, _ path: String, _ limits: ReadingLimits
    ) async -> Set<Int> {
        guard let last = pages.last?.number else { return [] }
        var output: [UInt8] = []
        do {
            let result = try await ChildProcess.run(
                executable: executable,
                arguments: [
                    "-q", "-list", "-f", "\(first)", "-l", "\(last)", path.hasPrefix("-") ? "./" + path : path,
                ],
                limits: .init(seconds: min(10, limits.seconds), memory: limits.memory, output: 8 << 20)
            ) { bytes in
                output.append(contentsOf: bytes)
                return true
            }
            guard result.ending == .exited(0) else { return [] }
        } catch {
            return []
        }
        let covered = PageImages.covered(output)
        return Set(
            pages.filter { page in
                let area = page.width * page.height / (72 * 72)
                return area > 0 && (covered[page.number] ?? 0) >= area * PageImages.whole
            }.map(\.number))
    }

    /// Square inches of pictures by page, from the table that `pdfimages -list` prints: page, number, kind, width, height
    /// and more; fourth and third from the end dots an inch.
    static func covered(_ table: [UInt8]) -> [Int: Double] {
        var covered: [Int: Double] = [:]
        for line in table.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count > 10, fields[2] == "image" || fields[2] == "stencil", let page = Int(fields[0]),
                let width = Double(fields[3]), let height = Double(fields[4]),
                let across = Double(fields[fields.count - 4]), let down = Double(fields[fields.count - 3]),
                across > 0, down > 0
            else { continue }
            covered[page, default: 0] += width / across * (height / down)
        }
        return covered
    }
}
