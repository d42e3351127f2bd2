/// Columns by name: filled as far as they are sure, hollow above, a number below each.
public struct Chart: Sendable {
    public struct Bar: Hashable, Sendable {
        public var name: String
        public var low: Double
        public var high: Double
        /// What stands under its name: documents, lives at risk.
        public var below: Int

        public init(name: String, low: Double, high: Double, below: Int) {
            self.name = name
            self.low = low
            self.high = high
            self.below = below
        }
    }

    /// What is counted, of one and of several.
    public struct Noun: Hashable, Sendable {
        public var one: String
        public var many: String

        public init(_ one: String, _ many: String) {
            self.one = one
            self.many = many
        }

        /// `1 change`, `2–3 changes`.
        func counted(_ number: String) -> String { number + " " + (number == "1" ? one : many) }
    }

    public var title: String
    public var unit: Noun
    public var bars: [Bar]
    /// What ``Bar/below`` counts.
    public var belowName: Noun

    public init(title: String, unit: Noun, bars: [Bar], belowName: Noun) {
        self.title = title
        self.unit = unit
        self.bars = bars
        self.belowName = belowName
    }

    private static let row = 18.0
    private static let labels = 250.0

    /// Lying bars, so that names of any length are read without turning one's head.
    public func svg(notes: [String]) -> [UInt8] {
        var body = Markup()
        var y = 22.0
        text(title, x: 8, y: y, size: 16, isBold: true, &body)
        for note in notes {
            for line in TextWidth.wrapped(note, width: Layout.width - 16, size: 11) {
                y += 15
                text(line, x: 8, y: y, size: 11, isFaint: true, &body)
            }
        }
        y += 22
        text(
            "filled: surely; hollow: possibly; right: \(belowName.many)", x: 8, y: y, size: 11, isFaint: true,
            &body)
        y += 8
        let most = max(bars.map(\.high).max() ?? 1, 0.0001)
        let room = Layout.width - Chart.labels - 130
        for bar in bars {
            text(
                TextWidth.fitted(bar.name, width: Chart.labels - 20, size: 12), x: 8, y: y + 13, size: 12,
                &body)
            body.raw("<g><title>")
            body.text("\(bar.name): \(unit.counted(shown(bar))), \(belowName.counted(String(bar.below)))")
            body.raw("</title>")
            rect("maybe", "fill=\"#fff\" stroke=\"#00527a\"", Chart.labels, y + 2, bar.high / most * room, &body)
            rect("sure", "fill=\"#00527a\"", Chart.labels, y + 2, bar.low / most * room, &body)
            body.raw("</g>\n")
            text(shown(bar), x: Chart.labels + bar.high / most * room + 6, y: y + 13, size: 11, &body)
            text(String(bar.below), x: Layout.width - 40, y: y + 13, size: 11, isFaint: true, &body)
            y += Chart.row
        }
        return SVG.alone(body, height: y + 10, title: title, notes: notes)
    }

    private func shown(_ bar: Bar) -> String {
        func digits(_ value: Double) -> String {
            if value == value.rounded() { return String(Int(value)) }
            let hundredths = Int((value * 100).rounded())
            return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
        }
        return bar.low == bar.high ? digits(bar.low) : "\(digits(bar.low))–\(digits(bar.high))"
    }

    private func rect(
        _ name: String, _ plain: String, _ x: Double, _ y: Double, _ width: Double, _ body: inout Markup
    ) {
        guard width > 0 else { return }
        body.raw("<rect class=\"\(name)\" \(plain) height=\"13\"")
        body.attribute("x", x)
        body.attribute("y", y)
        body.attribute("width", width)
        body.raw("/>")
    }

    private func text(
        _ words: String, x: Double, y: Double, size: Double, isBold: Bool = false,
        isFaint: Bool = false,
        _ body: inout Markup
    ) {
        body.raw("<text")
        if isFaint { body.raw(" class=\"f\"") }
        if isBold { body.raw(" font-weight=\"bold\"") }
        body.attribute("font-size", size)
        body.attribute("x", x)
        body.attribute("y", y)
        body.raw(">")
        body.text(words)
        body.raw("</text>\n")
    }
}
