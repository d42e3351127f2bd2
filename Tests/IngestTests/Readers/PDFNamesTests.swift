import Testing

@testable import Ingest

/// What the bytes of a PDF tell of its images.
@Suite struct PDFNamesTests {
    private func names(_ text: String) throws -> PDFNames {
        let tool = try StandIn("exit 1")
        try tool.write(text, to: "file.pdf")
        return PDFNames(path: tool.folder + "/file.pdf")
    }

    /// An image as a program writes it, `filler` bytes of something else before it.
    private func image(_ width: String, _ height: String, _ rest: String = "", filler: Int = 0) -> String {
        String(repeating: "x", count: filler)
            + " 7 0 obj\n<</Type/XObject/Width \(width)/Subtype /Image\n/Height \(height) \(rest)>> stream\nzzz\nendstream endobj "
    }

    @Test func `the dots of all images are counted, wherever they lie`() throws {
        #expect(try names("").dots == 0)
        #expect(try names(image("1240", "1754")).dots == 1240 * 1754)
        let pieces = 1 << 18
        for filler in [0, 100, pieces - 4500, pieces - 4096, pieces - 4000, pieces - 60, pieces - 30, pieces + 9] {
            let text = image("100", "20", filler: filler) + image("30", "10", "/SMask 3 0 R", filler: 5000)
            #expect(try names(text).dots == 2300, "\(filler)")
        }
        // A resource by the name of an image is none, nor are its sizes those of one.
        let resources = "3 0 obj <</XObject <</Image 7 0 R /Image8 8 0 R>> /Width 900 /Height 900>> endobj"
        #expect(try names(resources).dots == 0 && names(resources).hasImage)
        #expect(try names(image("5", "4") + resources).dots == 20)
    }

    @Test(arguments: [("12 0 R", "9"), ("", "9"), ("99999999999999999999", "x")])
    func `a size that is not written out may be any`(width: String, height: String) throws {
        #expect(try names(image(width, height)).dots > 1 << 39)
        #expect(try names(image(width, height)).bitonalDots > 1 << 39)
    }

    @Test(arguments: ["/BitsPerComponent 1", "/ImageMask true", "/Filter/CCITTFaxDecode", "/Filter [/JBIG2Decode]"])
    func `black and white is told by its bits or its coding`(sign: String) throws {
        #expect(try names(image("1240", "1754", sign)).bitonalDots == 1240 * 1754)
        #expect(try names(image("1240", "1754", sign) + image("620", "877", sign)).bitonalDots == 1240 * 1754)
        // A strip is no page.
        #expect(try names(image("2400", "400", sign)).bitonalDots == 0)
        #expect(try names(image("1240", "1754", "/BitsPerComponent 8")).bitonalDots == 0)
    }
}
