import Foundation
import Model
import Testing

@testable import Ingest

/// Pages that are pictures, with programs that are stand-ins, and once with the real ones.
@Suite struct ScanTests {
    /// Two pages without a word, a page that shows ink, and a recogniser that knows Dutch.
    private func scan(
        recogniser: String, page: String = "printf 'P5\\n10 10\\n255\\n'; head -c 100 /dev/urandom"
    ) throws -> StandIn {
        let tool = try StandIn("cat \"$FOLDER/page.xhtml\"")
        try tool.write(PageMaker.document([PageMaker(), PageMaker()]), to: "page.xhtml")
        try tool.add("pdftoppm", page)
        try tool.add(
            "tesseract", "[ \"$1\" = --list-langs ] && { echo nld; exit 0; }\nhead -c 1 > /dev/null\n\(recogniser)")
        return tool
    }

    private static let table =
        "printf 'level\\tpage_num\\n5\\t1\\t1\\t1\\t1\\t1\\t300\\t400\\t90\\t40\\t96.1\\tDe\\n"
        + "5\\t1\\t1\\t1\\t1\\t2\\t400\\t400\\t190\\t40\\t95.0\\tminister\\n"
        + "5\\t1\\t1\\t1\\t1\\t3\\t600\\t400\\t190\\t40\\t95.0\\tbesluit.\\n'"

    @Test func `a scan is read where the programs for it are installed`() async throws {
        let draft = try await scan(recogniser: Self.table).read()
        #expect(draft.blocks.flatMap(\.lines).map(\.text).first == "De minister besluit.")
        #expect(draft.flaws.isEmpty)
        #expect(draft.properties.contains(SourceProperty("RecognisedPages", "1, 2", origin: .pdfInfo)))
        #expect(draft.properties.contains(SourceProperty("RecognitionConfidence", "95", origin: .pdfInfo)))
    }

    @Test func `without the programs a scan needs OCR, and the command that installs them is told`() async throws {
        let tool = try scan(recogniser: Self.table)
        try tool.add("tesseract", "echo eng")
        let failure = await tool.failure()
        #expect(failure == .needsOCR(pages: 2, of: 2, isInstalled: false))
        #expect(failure?.remedy.contains("apt-get install tesseract-ocr tesseract-ocr-nld") == true)
    }

    @Test func `where OCR is not wanted it is not done`() async throws {
        var limits = ReadingLimits()
        limits.ocr = .never
        #expect(
            try await scan(recogniser: Self.table).failure(limits: limits)
                == .needsOCR(pages: 2, of: 2, isInstalled: true))
    }

    @Test func `a program is asked for its languages once, but again where it broke down`() async throws {
        let tool = try scan(recogniser: Self.table)
        var limits = ReadingLimits()
        limits.ocr = .never
        try tool.add("tesseract", "echo asked >> \"$FOLDER/children\"; kill -9 $$")
        #expect(await tool.failure(limits: limits) == .needsOCR(pages: 2, of: 2, isInstalled: false))
        try tool.add("tesseract", "echo asked >> \"$FOLDER/children\"; echo nld")
        for _ in 0..<3 { #expect(await tool.failure(limits: limits) == .needsOCR(pages: 2, of: 2, isInstalled: true)) }
        #expect(tool.read("children") == "asked\nasked\n")
    }

    /// A picture of writing under a few words, as `pdfimages` and `pdftoppm` tell of it.
    private func stamped(_ stamp: String, y: Double = 800, cover: Int = 1_754, others: [PageMaker] = []) throws
        -> StandIn
    {
        let tool = try scan(
            recogniser: Self.table,
            page: "printf 'P5\\n10 10\\n255\\n'; "
                + "head -c 30 /dev/zero; head -c 70 /dev/zero | tr '\\0' '\\377'")
        var page = PageMaker()
        page.line(stamp, x: 70, y: y)
        try tool.write(PageMaker.document([page] + others), to: "page.xhtml")
        try tool.write("<< /Subtype/Image >>", to: "file.pdf")
        try tool.add(
            "pdfimages",
            """
            echo 'page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio'
            echo '   1     0 image    1240  \(cover)  rgb     3   8  image  yes       14  0   150   150 89.2K 1.5%'
            """)
        return tool
    }

    /// A page with these words on it and a picture under them, and what reading it without OCR says is missing.
    private func missing(_ words: [String], y: Double, colours: String, sizes: String = "/Width 1240/Height 1754")
        async throws -> [Flaw.Kind]
    {
        let tool = try scan(recogniser: Self.table, page: "touch \"$FOLDER/children\"; exit 1")
        var page = PageMaker()
        for (number, word) in words.enumerated() { page.line(word, x: 90, y: y + Double(number) * 14) }
        var written = PageMaker()
        written.lines(Array(repeating: "De regeling is op 1 mei 2014 vervallen.", count: 8), x: 70, y: 100)
        try tool.write(PageMaker.document([page, written]), to: "page.xhtml")
        try tool.write("1 0 obj << /Subtype/Image \(sizes) >> stream", to: "file.pdf")
        try tool.add(
            "pdfimages",
            "echo '1 0 image 1240 1754 \(colours) image yes 14 0 150 150 89.2K 1.5%'")
        var limits = ReadingLimits()
        limits.ocr = .never
        let kinds = try await tool.read(limits: limits).flaws.map(\.kind)
        #expect(access(tool.folder + "/children", F_OK) != 0, "a page was drawn")
        return kinds
    }

    @Test func `where OCR is not wanted, words tell a stamped page from a cover without drawing it`() async throws {
        for stamp in [["00012"], ["Pagina 4 van 20"]] {
            #expect(try await missing(stamp, y: 800, colours: "rgb 3 8") == [.pagesWithoutText])
            #expect(try await missing(stamp, y: 20, colours: "gray 1 8") == [.pagesWithoutText])
        }
        // Marks of what was made illegible stand anywhere.
        let marks = ["5.1.2e", "art. 5.1 lid 2 sub e", "(10)(2e)"]
        #expect(try await missing(marks, y: 400, colours: "rgb 3 8") == [.pagesWithoutText])
        // A title over a picture is a cover; over black and white it stands on writing.
        #expect(try await missing(["Jaarverslag 2023"], y: 400, colours: "rgb 3 8").isEmpty)
        let bitonal = "/Width 1240/Height 1754/BitsPerComponent 1"
        #expect(try await missing(["Kopie"], y: 400, colours: "gray 1 1", sizes: bitonal) == [.pagesWithoutText])
        #expect(try await missing(["Jaarverslag 2023"], y: 400, colours: "icc 3 8", sizes: bitonal).isEmpty)
        // What is drawn with a few dots is no page of writing.
        #expect(try await missing(["00012"], y: 800, colours: "rgb 3 8", sizes: "/Width 8/Height 8").isEmpty)
    }

    @Test(arguments: ["00012", "Woo 2023-0123 pagina 4 van 20"])
    func `a stamp on a scanned page does not keep its text from being read`(stamp: String) async throws {
        var written = PageMaker()
        written.lines(
            Array(repeating: "De regeling is op 1 mei 2014 vervallen en niet vervangen.", count: 6), x: 70, y: 100)
        for others in [[], [written]] {
            let draft = try await stamped(stamp, others: others).read()
            let text = draft.outline.joined(separator: "\n")
            #expect(text.contains("De minister besluit.") && text.contains(stamp))
        }
        var limits = ReadingLimits()
        limits.ocr = .never
        #expect(
            await (try stamped(stamp)).failure(limits: limits) == .needsOCR(pages: 1, of: 1, isInstalled: true))
        let kept = try await stamped(stamp, others: [written]).read(limits: limits)
        #expect(kept.flaws.map(\.kind) == [.pagesWithoutText])
        #expect(kept.flaws.first?.reason.contains("--ocr auto") == true)
        // What is printed as text is not read from the picture once more, and a logo is no page.
        let printed = try stamped("Ministerraadsbesluitenregisternummers", y: 96, others: [written])
        let own = try await printed.read()
        #expect(own.properties.allSatisfy { $0.name != "RecognisedPages" })
        #expect(try await stamped(stamp, cover: 100, others: [written]).read(limits: limits).flaws.isEmpty)
    }

    @Test func `where OCR is not wanted, a page that is a picture is not drawn`() async throws {
        var limits = ReadingLimits()
        limits.ocr = .never
        let tool = try scan(recogniser: Self.table, page: "touch \"$FOLDER/children\"; exit 1")
        var written = PageMaker()
        written.line("De minister besluit.", x: 70, y: 100)
        try tool.write(PageMaker.document([written, PageMaker(), PageMaker()]), to: "page.xhtml")
        try tool.add(
            "pdfimages",
            """
            echo 'page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio'
            echo '   2     0 image    1240  1754  rgb     3   8  image  yes       14  0   150   150 89.2K 1.5%'
            echo '   3     1 image    1240   877  rgb     3   8  jpeg   no  [inline]      150   150 9K 1%'
            echo '   3     2 stencil  1240   877  -       1   1  ccitt  no        16  0   150   150 9K 1%'
            """)
        let draft = try await tool.read(limits: limits)
        #expect(draft.flaws.map(\.kind) == [.pagesWithoutText])
        #expect(draft.flaws.first?.reason.contains("2 of 3 pages") == true)
        #expect(tool.read("children").isEmpty && access(tool.folder + "/children", F_OK) != 0)
    }

    @Test func `where OCR is not wanted, a file that holds pictures and no words needs it`() async throws {
        var limits = ReadingLimits()
        limits.ocr = .never
        let tool = try scan(recogniser: Self.table, page: "touch \"$FOLDER/children\"; exit 1")
        try tool.write("<< /Subtype/Image >>", to: "file.pdf")
        #expect(await tool.failure(limits: limits) == .needsOCR(pages: 2, of: 2, isInstalled: true))
        #expect(access(tool.folder + "/children", F_OK) != 0)
    }

    @Test func `a reading that is to announce scans tells how many pages there are`() async throws {
        var limits = ReadingLimits()
        limits.ocr = .announce
        #expect(
            try await scan(recogniser: Self.table).failure(limits: limits)
                == .needsOCR(pages: 2, of: 2, isInstalled: true))
    }

    @Test func `words that were read with doubt mark the document as badly read`() async throws {
        let doubtful = Self.table.replacing("96.1", with: "31").replacing("95.0", with: "40")
        #expect(try await scan(recogniser: doubtful).read().flaws.map(\.kind) == [.lowQuality])
    }

    @Test(arguments: [
        "sleep 300", "trap '' TERM; while :; do sleep 1; done", "kill -SEGV $$", "exit 1",
        "cat /dev/zero", "echo 'Error: cannot read' >&2; exit 3",
    ])
    func `a recogniser that misbehaves costs its pages and nothing else`(script: String) async throws {
        var limits = ReadingLimits()
        limits.secondsPerScannedPage = 0.4
        #expect(
            try await scan(recogniser: script).failure(limits: limits)
                == .needsOCR(pages: 2, of: 2, isInstalled: true))
    }

    @Test func `bad UTF-8 and tables that are none do not stop the recogniser's reading`() async throws {
        let odd =
            Self.table + "; printf '5\\t1\\t1\\t1\\t2\\t1\\t-9\\t9999999999999\\t1\\t1\\tx\\tzz\\nniets\\n'"
            + "; printf '5\\t1\\t1\\t1\\t3\\t1\\t300\\t500\\t90\\t40\\t90\\tge\\377meente\\n'"
        let text = try await scan(recogniser: odd).read().outline.joined(separator: " ")
        #expect(text.contains("De minister besluit."))
        #expect(text.contains("ge\u{FFFD}meente"))
    }

    @Test func `a page with nothing on it is no scan`() async throws {
        let white = "printf 'P5\\n10 10\\n255\\n'; head -c 100 /dev/zero | tr '\\0' '\\377'"
        #expect(try await scan(recogniser: Self.table, page: white).failure() == .empty)
    }

    @Test func `a page that takes too long to draw is no proof of damage`() async throws {
        var limits = ReadingLimits()
        limits.secondsPerLook = 0.5
        limits.secondsPerScannedPage = 0.5
        let slow = try scan(recogniser: "exit 1", page: "sleep 300")
        #expect(await slow.failure(limits: limits) == .needsOCR(pages: 2, of: 2, isInstalled: true))
    }

    @Test func `pages that nobody can draw are damaged`() async throws {
        #expect(
            try await scan(recogniser: Self.table, page: "exit 1").failure()
                == .damaged(detail: "none of its pages can be drawn"))
    }

    @Test(arguments: [
        (width: 595.0, height: 842.0, resolution: 300), (width: 8_419.0, height: 11_906.0, resolution: 35),
        (width: 0, height: 0, resolution: 300),
    ])
    func `a page is drawn as finely as its picture may be large`(width: Double, height: Double, resolution: Int) {
        #expect(PageRecogniser.resolution(width: width, height: height) == resolution)
    }

    /// Skipped where `tesseract` or its Dutch is not installed.
    @Test(.enabled(if: ScanTests.isInstalled))
    func `the picture of a page gives the words of the page`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let original = root.standardized.appending(path: "corpus/documents/kst-31907-12.pdf").path
        let picture = folder.appending(path: "page.pgm").path
        try Self.run(
            "pdftoppm", ["-gray", "-r", "200", "-f", "1", "-l", "1", "-singlefile", original, "\(folder.path)/page"])
        let scan = folder.appending(path: "scan.pdf").path
        try Self.wrap(picture, as: scan)

        let read = try await words(of: scan)
        let wanted = try await words(of: original, page: 1)
        let found = wanted.filter(Set(read).contains)
        #expect(wanted.count > 200)
        #expect(Double(found.count) > 0.9 * Double(wanted.count))
        #expect(read.contains("Kamerstuk") || read.contains("Vergaderjaar") || read.contains("vergaderjaar"))
    }

    private static let isInstalled: Bool = {
        guard let program = ToolProbe.find("tesseract"), ToolProbe.find("pdftoppm") != nil else { return false }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--list-langs"]
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return false }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n").contains("nld")
    }()

    private func words(of path: String, page: Int? = nil) async throws -> [String] {
        let file = SourceFile(
            path: path, sha256: "", byteCount: try Data(contentsOf: URL(fileURLWithPath: path)).count, mediaType: .pdf)
        let document = try await Ingestor().ingest(file)
        let blocks = document.blocks.filter { page == nil || document.page(at: $0.span.start) == page }
        return blocks.flatMap { document.text[$0.span].split { !$0.isLetter && !$0.isNumber }.map(String.init) }
            .filter { $0.count > 3 }
    }

    private static func run(_ name: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(ToolProbe.find(name)))
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// Makes a PDF of one page that is nothing but a picture.
    private static func wrap(_ picture: String, as path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: picture))
        let head = data.prefix(64).split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        let size = head[1].split(separator: 0x20).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        let start = head[0].count + head[1].count + head[2].count + 3
        let dots = data.dropFirst(start)
        let page = "/MediaBox [0 0 595 842] /Resources << /XObject << /P 4 0 R >> >> /Contents 5 0 R"
        let objects: [(String, Data?)] = [
            ("<< /Type /Catalog /Pages 2 0 R >>", nil), ("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", nil),
            ("<< /Type /Page /Parent 2 0 R \(page) >>", nil),
            (
                "<< /Type /XObject /Subtype /Image /Width \(size[0]) /Height \(size[1]) /ColorSpace /DeviceGray "
                    + "/BitsPerComponent 8 /Length \(dots.count) >>", Data(dots)
            ),
            ("<< /Length 25 >>", Data("595 0 0 842 0 0 cm /P Do ".utf8)),
        ]
        var file = Data("%PDF-1.4\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Data("\(index + 1) 0 obj\n\(object.0)\n".utf8)
            if let stream = object.1 { file += Data("stream\n".utf8) + stream + Data("\nendstream\n".utf8) }
            file += Data("endobj\n".utf8)
        }
        let table = file.count
        file += Data("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            file += Data("\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8)
        }
        file += Data("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8)
        try file.write(to: URL(fileURLWithPath: path))
    }
}
