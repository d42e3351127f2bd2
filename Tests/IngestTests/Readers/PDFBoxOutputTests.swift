import Testing

@testable import Ingest

@Suite struct PDFBoxOutputTests {
    /// Two pages as poppler prints them.
    private let source = """
        <html xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <title>Besluit &amp; bijlage</title>
        <meta name="Author" content="Gemeente"/>
        </head>
        <body>
        <doc>
          <page width="595.000000" height="842.000000">
            <flow>
              <block xMin="56.600000" yMin="59.700000" xMax="118.300000" yMax="84.000000">
                <line xMin="56.600000" yMin="59.700000" xMax="118.300000" yMax="71.000000">
                  <word xMin="56.600000" yMin="59.700000" xMax="88.300000" yMax="71.000000">Cafés</word>
                  <word xMin="-1.500000" yMin="59.700000" xMax="118.300000" yMax="71.000000">R&amp;D&gt;&lt;</word>
                </line>
                <line xMin="56.600000" yMin="72.700000" xMax="118.300000" yMax="84.000000">
                  <word xMin="56.600000" yMin="72.700000" xMax="57.300000" yMax="84.000000"></word>
                  <word xMin="nan" yMin="72.7" xMax="1234567890123456.5" yMax="84.000000">&quot;&apos;</word>
                </line>
              </block>
            </flow>
          </page>
          <page width="842.000000" height="595.000000">
          </page>
        </doc>
        </body>
        </html>

        """

    /// What comes of a text that arrives in pieces.
    private func read(_ text: String, pieces: Int = .max) -> String {
        let builder = PDFPageBuilder()
        let output = PDFBoxOutput(builder)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            Array(rest.prefix(pieces)).withUnsafeBytes { output.push($0) }
            rest = rest.dropFirst(pieces)
        }
        let isWhole = output.finish()
        return "\(isWhole) \(builder.properties) \(builder.made.pages)"
    }

    /// The same where libxml2 reads every byte: it alone knows a tag with a space at its end.
    private func readByXML(_ text: String, pieces: Int = .max) -> String {
        read(text.replacing("<doc>", with: "<doc >"), pieces: pieces)
    }

    @Test func `lines are read as libxml2 reads them`() {
        let read = read(source)
        #expect(read.hasPrefix("true"))
        #expect(read == readByXML(source))
    }

    @Test func `it does not matter where pieces end`() {
        let whole = read(source)
        for pieces in 1...200 { #expect(read(source, pieces: pieces) == whole, "\(pieces)") }
    }

    @Test func `output that breaks off anywhere is read as libxml2 reads it`() {
        let bytes = Array(source.utf8)
        for count in bytes.indices {
            let text = String(decoding: bytes[..<count], as: UTF8.self)
            #expect(read(text) == readByXML(text), "\(count)")
        }
    }

    @Test func `from a line of another form on libxml2 reads`() {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let forms: [(String) -> String] = [
            { $0.replacing("\"", with: "'") }, { $0.replacing(">", with: " >") }, { $0 + "<!-- -->" },
            { "\n" + $0 }, { $0.replacing("word", with: "w") }, { $0.replacing("é", with: "&#233;") },
            { $0.replacing("Caf", with: "Ca\n<b/>f") }, { $0.replacing("yMin", with: "x=\"1\" yMin") },
            { $0 + $0 }, { _ in "" },
        ]
        for index in lines.indices {
            for (number, form) in forms.enumerated() {
                var changed = lines
                changed[index] = form(lines[index])
                let text = changed.joined(separator: "\n")
                #expect(read(text) == readByXML(text), "line \(index), form \(number)")
            }
        }
    }

    @Test func `a line that does not end is not kept waiting`() {
        let text = source.replacing("Cafés", with: String(repeating: "lang", count: 100_000))
        #expect(read(text, pieces: 1000) == readByXML(text, pieces: 1000))
    }

    // MARK: bytes

    private func filtered(_ bytes: [UInt8], pieces: Int) -> [UInt8] {
        var filter = XMLByteFilter()
        var passed: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            Array(rest.prefix(pieces)).withUnsafeBytes { filter.feed($0) { passed += $0 } }
            rest = rest.dropFirst(pieces)
        }
        return passed
    }

    @Test(
        arguments: [
            ([0x07], [0xEE, 0x80, 0x87]), ([0x1F], [0xEE, 0x80, 0x9F]), ([0x09], [0x20]), ([0x0D], [0x20]),
            ([0x00], []),
            ([0x7F], []), ([0x0A], [0x0A]), ([0x20], [0x20]), ([0x7E], [0x7E]), ([0xC3, 0xA9], [0xC3, 0xA9]),
            ([0xFF], [0xEF, 0xBF, 0xBD]), ([0xC2, 0x85], []), ([0xF0, 0x9F, 0x98, 0x80], [0xF0, 0x9F, 0x98, 0x80]),
            ([0xEF, 0xBF, 0xBF], []),
        ] as [([UInt8], [UInt8])])
    func `a byte is mended wherever it stands`(bytes: [UInt8], mended: [UInt8]) {
        for before in 0...40 {
            for after in 0...(40 - before) {
                let (head, foot) = ([UInt8](repeating: 0x61, count: before), [UInt8](repeating: 0x0A, count: after))
                for pieces in [1, 2, 3, 7, 8, 9, 64] {
                    #expect(filtered(head + bytes + foot, pieces: pieces) == head + mended + foot)
                }
            }
        }
    }
}
