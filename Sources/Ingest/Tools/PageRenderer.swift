import Model

/// The only caller of `pdftoppm`: what a page looks like, for pages whose text says nothing.
struct PageRenderer: Sendable {
    static let name = "pdftoppm"
    static let package = "poppler-utils"

    /// What a page without text shows.
    enum Look: Hashable, Sendable {
        /// Paper and nothing on it.
        case blank
        /// Ink on paper: writing, a table, a drawing.
        case writing
        /// Mostly colour or grey: a photograph, a cover.
        case picture
    }

    /// Path of the program.
    let executable: String

    /// - Returns: nil where the program is missing; then no page can be looked at.
    init?(searchPath: String?) {
        guard let path = ToolProbe.find(PageRenderer.name, in: searchPath) else { return nil }
        executable = path
    }

    /// Looks at a page at 36 dots an inch, at fewer where it is as large as a wall.
    ///
    /// - Returns: nil where the page cannot be drawn.
    func look(at page: PDFPage, of path: String, limits: ReadingLimits) async -> Look? {
        let inches = max(1, page.width * page.height) / (72 * 72)
        let resolution = max(1, Int(min(36, (4_000_000 / inches).squareRoot())))
        var picture: [UInt8] = []
        do {
            let result = try await ChildProcess.run(
                executable: executable,
                arguments: PageRenderer.arguments(page: page.number, dotsPerInch: resolution, path: path),
                limits: .init(seconds: limits.secondsPerLook, memory: limits.memory, output: 16 << 20)
            ) { bytes in
                picture.append(contentsOf: bytes)
                return true
            }
            // A page that takes too long to draw is no proof of damage; whoever recognises it has more time.
            guard case .exited(let code) = result.ending else { return .writing }
            return code == 0 ? PageRenderer.look(picture) : nil
        } catch {
            return nil
        }
    }

    /// One page in grey to standard output, without complaints: nobody reads them, and a damaged page has millions.
    static func arguments(page: Int, dotsPerInch: Int, path: String) -> [String] {
        [
            "-q", "-gray", "-r", "\(dotsPerInch)", "-f", "\(page)", "-l", "\(page)", "-singlefile",
            path.hasPrefix("-") ? "./" + path : path,
        ]
    }

    /// Tells the look of a grey picture in the form that `pgm(5)` describes; nil for anything else.
    static func look(_ picture: [UInt8]) -> Look? {
        guard picture.starts(with: Array("P5".utf8)) else { return nil }
        // Three line feeds end the head: the form's name, width and height, the whitest white.
        var start = 0
        for _ in 0..<3 {
            guard let end = picture[start...].firstIndex(of: 0x0A) else { return nil }
            start = end + 1
        }
        let dots = picture[start...]
        guard !dots.isEmpty else { return nil }
        var dark = 0
        var white = 0
        for dot in dots {
            if dot < 160 { dark += 1 }
            if dot >= 200 { white += 1 }
        }
        // A speck of dust or a fold is no writing.
        if dark * 5_000 <= dots.count && white * 10 >= dots.count * 9 { return .blank }
        return white * 100 < dots.count * 35 ? .picture : .writing
    }
}
