/// Styles and numbering of a Word file.
struct DOCXStyles: Sendable {
    struct Style: Sendable {
        var name = ""
        var parent: String?
        /// Outline level from 0; nil for what is no heading.
        var outline: Int?
        var numbering: (id: String, level: Int)?
        var isBold = false
        /// Half points; 0 where the style states none.
        var size = 0

        var isTitle: Bool { ["title", "subtitle", "titel", "ondertitel"].contains(name) }
        var isCaption: Bool { name == "caption" || name == "bijschrift" }
        var isContents: Bool { name.hasPrefix("toc ") || name.hasPrefix("inhopg ") || name == "table of figures" }
    }

    /// A number: which list, at which level.
    struct Number: Sendable {
        var list: String
        var level: Int
        /// The paragraph's own list among those that count on together.
        var instance: String
    }

    /// A level of a list.
    struct Level: Sendable {
        var format: String
        /// What is printed, `%1.%2` standing for numbers.
        var text: String
        var start: Int
    }

    private var styles: [String: Style] = [:]
    private var defaultStyle = Style()
    private var abstractOf: [String: String] = [:]
    private var levels: [String: [Int: Level]] = [:]
    /// Where a list begins anew, by list and level.
    private var restarts: [String: [Int: Int]] = [:]

    init(styles root: XMLElement?, numbering: XMLElement?) {
        for element in root?.elements ?? [] where element.name == "style" && element["type"] == "paragraph" {
            var style = Style(name: (element.first("name")?["val"] ?? "").lowercased())
            style.parent = element.first("basedOn")?["val"]
            let paragraph = element.first("pPr")
            style.outline = paragraph?.first("outlineLvl")?["val"].flatMap(\.attributeNumber)
            if let number = paragraph?.first("numPr"), let id = number.first("numId")?["val"] {
                style.numbering = (id, number.first("ilvl")?["val"].flatMap(\.attributeNumber) ?? 0)
            }
            let run = element.first("rPr")
            style.isBold = run?.first("b").map(Self.isOn) ?? false
            style.size = run?.first("sz")?["val"].flatMap(\.attributeNumber) ?? 0
            // Word's own headings state no outline level where the file was made by another program.
            if style.outline == nil, style.name.hasPrefix("heading ") || style.name.hasPrefix("kop "),
                let level = style.name.split(separator: " ").last.flatMap({ String($0).attributeNumber })
            {
                style.outline = level - 1
            }
            if let id = element["styleId"] { styles[id] = style }
            if element["default"] == "1" { defaultStyle = style }
        }
        for element in numbering?.elements ?? [] {
            if element.name == "abstractNum", let id = element["abstractNumId"] {
                for level in element.elements where level.name == "lvl" {
                    guard let depth = level["ilvl"].flatMap(\.attributeNumber) else { continue }
                    levels[id, default: [:]][depth] = Level(
                        format: level.first("numFmt")?["val"] ?? "decimal", text: level.first("lvlText")?["val"] ?? "",
                        start: level.first("start")?["val"].flatMap(\.attributeNumber) ?? 1)
                }
            } else if element.name == "num", let id = element["numId"] {
                abstractOf[id] = element.first("abstractNumId")?["val"]
                for override in element.elements where override.name == "lvlOverride" {
                    guard let depth = override["ilvl"].flatMap(\.attributeNumber),
                        let start = override.first("startOverride")?["val"].flatMap(\.attributeNumber)
                            ?? override.first("lvl")?.first("start")?["val"].flatMap(\.attributeNumber)
                    else { continue }
                    restarts[id, default: [:]][depth] = start
                }
            }
        }
    }

    /// Whether an element that switches something is on: without a value it is.
    static func isOn(_ element: XMLElement) -> Bool { !["0", "false", "off", "none"].contains(element["val"] ?? "1") }

    /// The style of the identifier with what it takes over from those it is based on.
    func style(_ id: String?) -> Style {
        guard let id, var style = styles[id] else { return defaultStyle }
        var parent = style.parent
        for _ in 0..<16 {
            guard let name = parent, let base = styles[name] else { break }
            style.outline = style.outline ?? base.outline
            style.numbering = style.numbering ?? base.numbering
            style.isBold = style.isBold || base.isBold
            if style.size == 0 { style.size = base.size }
            if base.isContents || base.isTitle { style.name = base.name }
            parent = base.parent
        }
        return style
    }

    /// The number of a paragraph; nil where it has none or the list is unknown.
    func number(of properties: XMLElement?, style: Style) -> Number? {
        let own = properties?.first("numPr")
        let id = own?.first("numId")?["val"] ?? style.numbering?.id
        let level = own?.first("ilvl")?["val"].flatMap(\.attributeNumber) ?? style.numbering?.level ?? 0
        guard let id, id != "0", let list = abstractOf[id], (0...8).contains(level) else { return nil }
        return Number(list: list, level: level, instance: id)
    }

    /// The number that a level of the list begins anew with; nil where it goes on.
    func restart(of number: Number, _ depth: Int) -> Int? { restarts[number.instance]?[depth] }

    func level(_ number: Number, _ depth: Int) -> Level? { levels[number.list]?[depth] }

    // MARK: Type

    /// The size in which most of the text is set, in half points.
    func commonSize(in body: XMLElement) -> Int {
        var counts: [Int: Int] = [:]
        func visit(_ element: XMLElement, _ style: Style) {
            for child in element.elements {
                if child.name == "p" {
                    visit(child, self.style(child.first("pPr")?.first("pStyle")?["val"]))
                } else if child.name == "r" {
                    let count = child.elements.reduce(0) { $0 + ($1.name == "t" ? $1.allText.utf8.count : 0) }
                    counts[size(of: child, style), default: 0] += count
                } else {
                    visit(child, style)
                }
            }
        }
        visit(body, defaultStyle)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }

    /// How much a paragraph without a heading's style stands out by its type; nil for running text.
    ///
    /// A heading is set in larger type, or bold throughout, is short and does not end as a sentence does.
    func headingWeight(of paragraph: XMLElement, style: Style, bodySize: Int) -> Int? {
        var text = ""
        var smallest = Int.max
        var isBold = true
        for run in paragraph.elements where run.name == "r" {
            let words = run.elements.filter { $0.name == "t" }.map(\.allText).joined()
            guard !words.utf8.allSatisfy(\.isMarkupSpace) else { continue }
            text += words
            smallest = min(smallest, size(of: run, style))
            isBold = isBold && (run.first("rPr")?.first("b").map(Self.isOn) ?? style.isBold)
        }
        let words = text.collapsed
        guard let last = words.utf8.last, words.utf8.count <= 150, smallest != .max,
            words.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
            ![UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(last)
        else { return nil }
        let isLarger = smallest >= bodySize + 3
        guard isLarger || (isBold && smallest >= bodySize) else { return nil }
        return smallest * 2 + (isBold ? 1 : 0)
    }

    private func size(of run: XMLElement, _ style: Style) -> Int {
        run.first("rPr")?.first("sz")?["val"].flatMap(\.attributeNumber) ?? style.size
    }
}

/// Counts the numbers of lists as they are printed.
struct DOCXCounters: Sendable {
    private var counts: [String: [Int: Int]] = [:]
    /// Levels of lists that were met.
    private var begun: [String: Set<Int>] = [:]

    /// The label of the next paragraph with the number: `2.1`, `a)`, `•`.
    mutating func label(_ number: DOCXStyles.Number, styles: DOCXStyles) -> String? {
        guard let level = styles.level(number, number.level) else { return "•" }
        var own = counts[number.list, default: [:]]
        // ECMA-376, 17.9.27: a level takes its own start where it first stands and wherever a higher one restarts it.
        let start = styles.restart(of: number, number.level)
        let isFirst = begun[number.instance, default: []].insert(number.level).inserted
        if isFirst, start != nil { own[number.level] = nil }
        own[number.level] = (own[number.level] ?? (start ?? level.start) - 1) + 1
        for deeper in own.keys where deeper > number.level { own[deeper] = nil }
        counts[number.list] = own
        if level.format == "bullet" {
            let isSymbol = level.text.unicodeScalars.allSatisfy { $0.value >= 0xE000 && $0.value <= 0xF8FF }
            return isSymbol || level.text.isEmpty ? "•" : level.text
        }
        if level.format == "none" { return nil }
        var label = ""
        var isPlace = false
        for scalar in level.text.unicodeScalars {
            if isPlace, let digit = Int(String(scalar)), digit > 0 {
                let depth = digit - 1
                let shown = styles.level(number, depth)
                label += Self.text(
                    own[depth] ?? styles.restart(of: number, depth) ?? shown?.start ?? 1,
                    format: shown?.format ?? "decimal")
                isPlace = false
            } else if scalar == "%" {
                isPlace = true
            } else {
                label.unicodeScalars.append(scalar)
            }
        }
        return label.collapsed.isEmpty ? nil : label.collapsed
    }

    private static func text(_ number: Int, format: String) -> String {
        switch format {
        case "lowerLetter" where (1...26).contains(number): String(UnicodeScalar(UInt8(96 + number)))
        case "upperLetter" where (1...26).contains(number): String(UnicodeScalar(UInt8(64 + number)))
        case "lowerRoman": RomanNumeral.text(number).lowercased()
        case "upperRoman": RomanNumeral.text(number)
        default: "\(number)"
        }
    }
}
