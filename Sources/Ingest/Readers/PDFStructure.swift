/// What a PDF says of itself beside its pages: its outline and how its pages are numbered.
struct PDFStructure: Hashable, Sendable {
    /// A line of the outline.
    struct Entry: Hashable, Sendable {
        var title: String
        /// 1 is the highest.
        var level: Int
        /// Physical, from 1; nil where the outline does not lead to a page.
        var page: Int?
    }

    /// How numbers are written: ISO 32000-1, table 159.
    enum Style: String, Hashable, Sendable {
        case decimal = "D"
        case upperRoman = "R"
        case lowerRoman = "r"
        case upperLetters = "A"
        case lowerLetters = "a"
    }

    /// From a page on, pages are numbered in one way.
    struct Numbering: Hashable, Sendable {
        /// Physical, from 1.
        var firstPage: Int
        /// Nil where pages have the prefix alone.
        var style: Style?
        var prefix: String
        var start: Int
    }

    /// Lines of an outline that are kept.
    static let most = 10_000

    var outline: [Entry] = []
    var numberings: [Numbering] = []

    init() {}

    /// Printed page numbers by physical page, where they differ from it.
    func labels(pageCount: Int) -> [Int: String] {
        var labels: [Int: String] = [:]
        let ordered = numberings.filter { $0.firstPage > 0 }.sorted { $0.firstPage < $1.firstPage }
        for (index, numbering) in ordered.enumerated() {
            let end = index + 1 < ordered.count ? ordered[index + 1].firstPage : pageCount + 1
            for page in numbering.firstPage..<max(numbering.firstPage, min(end, pageCount + 1)) {
                let number = numbering.start.addingReportingOverflow(page - numbering.firstPage)
                guard !number.overflow else { continue }
                let label = numbering.prefix + (numbering.style?.text(of: number.partialValue) ?? "")
                if !label.isEmpty, label.utf8.count <= 20, label != String(page) { labels[page] = label }
            }
        }
        return labels
    }
}

extension PDFStructure.Style {
    /// A number from 1 in this style; the number in digits where the style has no form for it.
    func text(of number: Int) -> String {
        guard (1...9_999).contains(number) else { return String(number) }
        switch self {
        case .decimal: return String(number)
        case .upperRoman: return RomanNumeral.text(number)
        case .lowerRoman: return RomanNumeral.text(number).lowercased()
        case .upperLetters, .lowerLetters:
            // a to z, aa to zz, aaa to zzz.
            let first: UInt8 = self == .upperLetters ? UInt8(ascii: "A") : UInt8(ascii: "a")
            let letter = Unicode.Scalar(first + UInt8((number - 1) % 26))
            return number > 26 * 8 ? String(number) : String(repeating: String(letter), count: (number - 1) / 26 + 1)
        }
    }
}
