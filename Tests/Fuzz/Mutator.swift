/// Changed copies of seeds: the same number always gives the same bytes.
struct Mutator {
    private let seeds: [[UInt8]]
    private let target: String
    private var state: UInt64 = 0

    init(seeds: [[UInt8]], target: String) {
        self.seeds = seeds
        self.target = target
    }

    /// A changed copy of one of the seeds.
    mutating func bytes(_ number: UInt64) -> [UInt8] {
        state = number
        var bytes = seeds[below(seeds.count)]
        for _ in 0..<(1 + below(6)) { change(&bytes) }
        if bytes.count > 500_000 { bytes.removeLast(bytes.count - 500_000) }
        switch target {
        // The seed is the part that holds the text; half of the time the archive around it is changed too.
        case "docx":
            let notes = (1...9).map { note in
                let others = (0..<below(12)).map { _ in "<w:footnoteReference w:id=\"\(1 + below(9))\"/>" }.joined()
                return "<w:footnote w:id=\"\(note)\"><w:p><w:r><w:t>Noot</w:t>\(others)</w:r></w:p></w:footnote>"
            }
            return archive([
                "word/document.xml": bytes,
                "word/footnotes.xml": Array("<w:footnotes xmlns:w=\"w\">\(notes.joined())</w:footnotes>".utf8),
            ])
        case "odt":
            return archive(["mimetype": Array("application/vnd.oasis.opendocument.text".utf8), "content.xml": bytes])
        // A head that Word's files have, and then what a stand-in of antiword puts out.
        case "docbook":
            return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + "WordDocument".utf8.flatMap { [UInt8]([$0, 0]) }
                + bytes
        default: return bytes
        }
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else {
            bytes = [UInt8(truncatingIfNeeded: next())]
            return
        }
        let at = below(bytes.count)
        let length = min(bytes.count - at, 1 + below([4, 40, 400, 4_000][below(4)]))
        switch below(11) {
        case 0: bytes[at] ^= 1 << UInt8(below(8))
        case 1: bytes[at] = UInt8(truncatingIfNeeded: next())
        case 2: bytes.removeSubrange(at..<(at + length))
        case 3: bytes.insert(contentsOf: bytes[at..<(at + length)], at: below(bytes.count))
        case 4:
            let other = seeds[below(seeds.count)]
            let start = below(other.count)
            bytes.insert(contentsOf: other[start..<min(other.count, start + length)], at: at)
        case 5: bytes.insert(contentsOf: Array(Mutator.words[below(Mutator.words.count)].utf8), at: at)
        case 6: bytes.removeLast(bytes.count - at)
        case 7:
            let piece = Array(bytes[at..<min(at + 40, at + length)])
            let copies = 1 + below([20, 200, 3_000][below(3)])
            bytes.insert(contentsOf: repeatElement(piece, count: copies).joined(), at: at)
        // A stretch that begins and ends with tags, again and again: siblings, cells that span, pages, references.
        case 8:
            let start = bytes[..<at].lastIndex(of: UInt8(ascii: "<")) ?? at
            let end = bytes[min(at + length, bytes.count - 1)...].firstIndex(of: UInt8(ascii: ">")) ?? at
            let piece = Array(bytes[start...max(start, end)].prefix(400))
            bytes.insert(contentsOf: repeatElement(piece, count: 1 + below(1_000)).joined(), at: start)
        case 9:
            let piece = Array(Mutator.repeated[below(Mutator.repeated.count)].utf8)
            bytes.insert(contentsOf: repeatElement(piece, count: 1 + below(2_000)).joined(), at: at)
        default:
            let word = Array(Mutator.words[below(Mutator.words.count)].utf8)
            let copies = 1 + below([20, 200, 5_000][below(3)])
            bytes.insert(contentsOf: repeatElement(word, count: copies).joined(), at: at)
        }
    }

    /// What costs most where it stands many times in a row.
    private static let repeated = [
        "<nr>1</nr>", "x<sup>2</sup> ", "<td colspan=\"1000\" rowspan=\"10000\">x</td>", "<tr><td>1</td></tr>",
        "<div><div>", "a=\"b\" ", "<w:footnoteReference w:id=\"1\"/>", "{\\footnote ", "Pagina 3 van 30\n\u{C}",
        "<noot id=\"a\"><al>x</al></noot>", "<a href=\"#n1\">1</a>", "<li>x</li>", "<word xMin=\"1\" yMin=\"1\" ",
        "2003: oprichting\n", "<text:list><text:list-item>",
        "<draw:frame><draw:text-box><text:p>x</text:p></draw:text-box>",
    ]

    /// What the formats give a meaning of its own.
    private static let words = [
        "<", ">", "</", "/>", "&", "&amp;", "&#0;", "&#x10FFFF;", "&#xD800;", "<!--", "-->", "<![CDATA[", "]]>",
        "<?xpp afbm?>",
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>", "&c;", "<al>", "</al>", "<noot>",
        "<table>",
        "<tgroup cols=\"99999999\">", "<row>", "<entry namest=\"c1\" nameend=\"c999999\" morerows=\"99999\">",
        "<lijst>", "<li>",
        "<div>", "<td colspan=\"1000000\" rowspan=\"1000000\">", "<tr>", "<p>", "</p>", "<h1>", "<br>", "<script>",
        "<sup>1</sup>",
        "<w:p>", "<w:r>", "<w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:gridSpan w:val=\"-2147483648\"/>",
        "<w:numId w:val=\"9\"/>",
        "<text:p>", "<text:s text:c=\"999999999\"/>", "<table:table-cell table:number-columns-repeated=\"1000000\"/>",
        "<text:list>", "<text:note>", "\u{0}", "\u{FEFF}", "\u{AD}", "\u{301}", "\u{1F469}\u{200D}\u{1F680}", "\u{C}",
        "\r", "\n\n",
        "\t", " ", "- ", "1. ", "| a | b |\n|---|---|\n", "```", "> ", "# ", "**", "[^1]", "[^1]: ", "](", "1)", "•",
        "-\n",
        "Kamerstuk 29 544, nr. 807", "31 februari 2016", "xMin=\"1e308\"", "xMax=\"-999999999999999999999\"", "<word ",
        "</line>",
        "<page width=\"0\" height=\"0\">", "</page>", "<flow>", "<block>", "{\\rtf1", "\\par ", "\\'e9", "\\u-10179?",
        "\\bin99999999 ",
        "{\\*\\", "}", "\\trowd", "\\cell", "\\row", "\\intbl ", "{\\footnote", "{\\shptxt", "{\\stylesheet",
        "{\\listtext",
        "\\u", "\\uc99 ", "<listitem>", "<footnote>", "<emphasis role=\"bold\">", "<informaltable>",
        "999999999999999999999", "-1", "0",
    ]

    private mutating func archive(_ parts: [String: [UInt8]]) -> [UInt8] {
        var bytes = StoredArchive.bytes(parts.sorted { $0.key > $1.key }.map { ($0.key, $0.value) })
        if below(4) == 0 { change(&bytes) }
        return bytes
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}

/// A zip archive whose parts are stored as they are.
enum StoredArchive {
    static func bytes(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            let fields: [UInt8] =
                [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + four(checksum(part.bytes)) + four(UInt32(part.bytes.count))
                + four(UInt32(part.bytes.count)) + two(name.count) + [0, 0]
            directory +=
                [0x50, 0x4B, 1, 2, 20, 0] + fields + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + four(UInt32(archive.count)) + name
            archive += [0x50, 0x4B, 3, 4] + fields + name + part.bytes
        }
        let end =
            [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + two(parts.count) + two(parts.count) + four(UInt32(directory.count))
            + four(UInt32(archive.count)) + [0, 0]
        return archive + directory + end
    }

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private static func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
