import Model

extension SVG {
    static let axisHeight = 18.0
    static let eraRow = 13.0
    static let stripHeight = 92.0

    /// Era names in as many rows as they need.
    private static func eraLabels(_ picture: Picture, _ layout: Layout) -> [(name: String, x: Double, row: Int)] {
        var free = Array(repeating: Layout.labels, count: 4)
        var labels: [(String, Double, Int)] = []
        for era in picture.eras {
            let left = layout.x(era.first)
            let right = era.last.map(layout.x) ?? (Layout.width - Layout.right)
            guard right > left, (era.last ?? picture.to) > picture.from, era.first < picture.to else { continue }
            let width = TextWidth.of(era.name, size: 10)
            let x = min(max((left + right) / 2 - width / 2, Layout.labels), Layout.width - Layout.right - width)
            guard let row = free.firstIndex(where: { $0 <= x }) else { continue }
            free[row] = x + width + 6
            labels.append((era.name, x, row))
        }
        return labels
    }

    static func height(of strip: Layout.Strip, _ picture: Picture) -> Double {
        headHeight(picture) + strip.height + 8
    }

    private static func headHeight(_ picture: Picture) -> Double {
        let rows =
            eraLabels(
                picture,
                Layout(
                    Picture(
                        title: "", notes: [], lanes: [], eras: picture.eras, density: [], from: picture.from,
                        to: picture.to))
            )
            .map { $0.row + 1 }.max() ?? 0
        return axisHeight + Double(rows) * eraRow
    }

    /// Eras, years and lines behind lanes.
    private static func ground(
        _ picture: Picture, _ layout: Layout, _ body: inout Markup, top: Double, height: Double, hasNames: Bool
    ) {
        for (index, era) in picture.eras.enumerated() where index % 2 == 0 {
            let left = layout.x(era.first)
            let right = era.last.map(layout.x) ?? (Layout.width - Layout.right)
            guard right > left else { continue }
            body.raw("<rect class=\"era\" fill=\"#f2f2f2\"")
            body.attribute("x", left)
            body.attribute("y", top)
            body.attribute("width", right - left)
            body.attribute("height", height)
            body.raw("/>\n")
        }
        var y = top
        if hasNames {
            let labels = eraLabels(picture, layout)
            for label in labels {
                body.raw("<text class=\"f\" font-size=\"10\"")
                body.attribute("x", label.x)
                body.attribute("y", top + Double(label.row + 1) * eraRow - 3)
                body.raw(">")
                body.text(label.name)
                body.raw("</text>\n")
            }
            y += Double(labels.map { $0.row + 1 }.max() ?? 0) * eraRow
        }
        let step = layout.yearStep
        for year in layout.from.year...layout.to.year {
            let x = layout.x(.firstDay(ofMonth: 1, year: year))
            guard year % step == 0, year > layout.from.year || layout.from.month == 1 else { continue }
            body.raw("<path class=\"l\" stroke=\"#c8c8c8\" stroke-width=\".6\" d=\"M")
            body.raw(x)
            body.raw(" ")
            body.raw(y + 2)
            body.raw("V")
            body.raw(top + height)
            body.raw("\"/>")
            if x + 30 < Layout.width {
                body.raw("<text font-size=\"11\"")
                body.attribute("x", x + 2)
                body.attribute("y", y + 12)
                body.raw(">")
                body.raw(year)
                body.raw("</text>\n")
            }
        }
    }

    /// Numbers of a year as columns: filled as far as they are sure, hollow above.
    static func strip(_ picture: Picture, _ layout: Layout, _ body: inout Markup, _ top: Double) {
        ground(picture, layout, &body, top: top, height: stripHeight - 6, hasNames: false)
        let base = top + stripHeight - 8
        let most = Double(max(1, picture.density.map(\.high).max() ?? 1))
        let room = stripHeight - 34
        body.raw("<text font-size=\"11\" x=\"8\"")
        body.attribute("y", top + 30)
        body.raw(">Events a year</text><text class=\"f\" font-size=\"10\" x=\"8\"")
        body.attribute("y", top + 44)
        body.raw(">filled: surely; hollow: possibly</text><text class=\"f\" font-size=\"10\" x=\"8\"")
        body.attribute("y", top + 57)
        body.raw(">highest: ")
        body.raw(Int(most))
        body.raw("</text>\n")
        for year in picture.density where year.high > 0 {
            let left = layout.x(.firstDay(ofMonth: 1, year: year.year)) + 0.8
            let right = layout.x(.firstDay(ofMonth: 1, year: year.year + 1)) - 0.8
            guard right > left else { continue }
            let sure = Double(year.low) / most * room
            let maybe = Double(year.high) / most * room
            body.raw("<g><title>")
            body.raw(year.year)
            body.raw(": ")
            body.raw(year.low == year.high ? "\(year.low)" : "\(year.low) to \(year.high)")
            body.raw(" events</title>")
            if year.high > year.low {
                rect(&body, "maybe", "fill=\"#fff\" stroke=\"#00527a\"", left, base - maybe, right - left, maybe - sure)
            }
            if year.low > 0 { rect(&body, "sure", "fill=\"#00527a\"", left, base - sure, right - left, sure) }
            body.raw("</g>\n")
        }
    }

    private static func rect(
        _ body: inout Markup, _ name: String, _ plain: String, _ x: Double, _ y: Double, _ width: Double,
        _ height: Double, soft: String? = nil
    ) {
        if let soft {
            body.raw("<path class=\"s\" fill=\"url(#")
            body.raw(soft)
            body.raw(")\" d=\"M")
            body.raw(x)
            body.raw(" ")
            body.raw(y)
            body.raw("h")
            body.raw(max(0.1, width))
            body.raw("v")
            body.raw(max(0.1, height))
            body.raw("H")
            body.raw(x)
            body.raw("z\"/>")
            return
        }
        body.raw("<rect class=\"")
        body.raw(name)
        body.raw("\" ")
        if body.hasFallback { body.raw(plain) }
        body.attribute("x", x)
        body.attribute("y", y)
        body.attribute("width", max(0.1, width))
        body.attribute("height", max(0.1, height))
        body.raw("/>")
    }

    static func lanes(
        _ strip: Layout.Strip, _ picture: Picture, _ layout: Layout, _ body: inout Markup, _ top: Double
    ) {
        let head = headHeight(picture)
        ground(picture, layout, &body, top: top, height: head + strip.height, hasNames: true)
        for piece in strip.pieces {
            let y = top + head + piece.y + 3
            if piece.lane > 0 || piece.y > 0 {
                body.raw("<path class=\"l\" stroke=\"#c8c8c8\" stroke-width=\".4\" d=\"M8 ")
                body.raw(y - 3)
                body.raw("H")
                body.raw(Layout.width - Layout.right)
                body.raw("\"/>")
            }
            body.raw("<text font-size=\"11\" x=\"8\"")
            body.attribute("y", y + 10)
            body.raw("><title>")
            body.text(piece.title)
            body.raw("</title>")
            body.text(TextWidth.fitted(piece.title, width: Layout.labels - 14, size: 11))
            body.raw("</text>\n")
            for placed in piece.lives {
                let top = y + Double(placed.row) * Layout.rowHeight
                self.life(placed.life, layout, &body, top)
                if let name = placed.life.name { label(name, of: placed.life, layout, &body, top) }
            }
            for mark in piece.marks { self.mark(mark, &body, y + Double(mark.row) * Layout.rowHeight) }
        }
    }

    /// A bar: solid where it surely stood, soft where it may have.
    private static func life(_ life: Picture.Life, _ layout: Layout, _ body: inout Markup, _ y: Double) {
        let begin = life.begin.map { Layout.ends($0, layout.from, layout.to) }
        let end = life.end.map { Layout.ends($0, layout.from, layout.to) }
        let sureLeft = begin?.right ?? end.map { max(Layout.labels, $0.left - 60) } ?? Layout.labels
        let sureRight = end?.left ?? (Layout.width - Layout.right)
        open(&body, life.link, life.title)
        let fill = "fill=\"#8fb8d8\""
        if let begin {
            if begin.right - begin.left > 2, sureRight > begin.left {
                rect(
                    &body, "life s", fill, begin.left, y + 1,
                    min(begin.right, max(sureRight, begin.left + 1)) - begin.left,
                    10, soft: "life-in")
            }
        } else {
            // No beginning is told: a short fade into the end.
            rect(&body, "life s", fill, sureLeft, y + 1, max(1, sureRight - sureLeft), 10, soft: "life-in")
        }
        if begin != nil {
            let isOpen = end == nil
            let left = min(sureLeft, max(sureRight, begin?.left ?? sureLeft))
            if sureRight > left {
                rect(&body, "life s", fill, left, y + 1, sureRight - left, 10, soft: isOpen ? "life-out" : nil)
            }
        }
        if let end, end.right - end.left > 2 {
            let left = max(end.left, begin?.left ?? end.left)
            rect(&body, "life s", fill, left, y + 1, max(1, end.right - left), 10, soft: "life-out")
        }
        close(&body, life.link)
    }

    /// The name of a life in a lane of several: from its beginning on; nothing else stands on its row.
    private static func label(
        _ name: String, of life: Picture.Life, _ layout: Layout, _ body: inout Markup, _ y: Double
    ) {
        let left = (life.begin ?? life.end).map { Layout.ends($0, layout.from, layout.to).left } ?? Layout.labels
        let start = min(max(left + 3, Layout.labels + 3), Layout.width - Layout.right - 120)
        body.raw("<text font-size=\"9\"")
        body.attribute("x", start)
        body.attribute("y", y + 9)
        body.raw(">")
        body.text(TextWidth.fitted(name, width: Layout.width - Layout.right - start, size: 9))
        body.raw("</text>\n")
    }

    private static func mark(_ placed: Layout.PlacedMark, _ body: inout Markup, _ y: Double) {
        let mark = placed.mark
        let middle = (placed.left + placed.right) / 2
        let (name, colour): (String, String) =
            switch mark.shape {
            case .begin: ("b", "#00694f")
            case .end: ("e", "#a33f00")
            case .change, .other: ("c", "#00527a")
            }
        open(&body, mark.link, mark.title)
        if placed.right - placed.left > 2 * Layout.radius + 3 {
            rect(
                &body, name + " w", "fill=\"\(colour)\"", placed.left, y + 3, placed.right - placed.left, 6,
                soft: name + (mark.window.first == nil ? "-in" : mark.window.last == nil ? "-out" : "-both"))
        }
        body.raw("<path class=\"s ")
        body.raw(name)
        if mark.isPlan { body.raw(" p") }
        if body.hasFallback {
            body.raw(mark.isPlan ? "\" fill=\"#fff\" stroke=\"" : "\" fill=\"")
            body.raw(colour)
        }
        body.raw("\" d=\"M")
        let (x, top) = (middle, y + 6)
        body.raw(x - 4)
        body.raw(" ")
        switch mark.shape {
        case .begin:
            body.raw(top - 4)
            body.raw("v8l8-4z")
        case .end:
            body.raw(top - 4)
            body.raw("h8v8h-8z")
        case .change:
            body.raw(top)
            body.raw("a4 4 0 1 0 8 0a4 4 0 1 0-8 0z")
        case .other:
            body.raw(top)
            body.raw("l4-4l4 4l-4 4z")
        }
        body.raw("\"/>")
        close(&body, mark.link)
        if mark.count > 1 {
            body.raw("<text font-size=\"8\"")
            body.attribute("x", max(middle + Layout.radius, placed.right) + 1)
            body.attribute("y", y + 9)
            body.raw(">")
            body.raw(mark.count)
            body.raw("</text>\n")
        }
    }

    private static func open(_ body: inout Markup, _ link: String?, _ title: String) {
        if let link {
            body.raw("<a")
            body.attribute("href", link)
            body.raw(">")
        } else {
            body.raw("<g>")
        }
        body.raw("<title>")
        body.text(title)
        body.raw("</title>")
    }

    private static func close(_ body: inout Markup, _ link: String?) {
        if link != nil { body.raw("</a>\n") } else { body.raw("</g>\n") }
    }

    static func legend(_ body: inout Markup, _ y: Double) {
        let far = DrawnWindow(nil, nil)
        var x = 12.0
        let entries: [(Picture.Shape, Bool, String)] = [
            (.begin, false, "begins"), (.end, false, "ends"), (.change, false, "changes"),
            (.other, false, "finding or figure"),
            (.begin, true, "hollow: announced or planned"),
        ]
        for (shape, isPlan, words) in entries {
            mark(
                Layout.PlacedMark(
                    mark: Picture.Mark(window: far, shape: shape, isPlan: isPlan, title: words, link: nil), left: x,
                    right: x, row: 0), &body, y - 10)
            body.raw("<text class=\"f\" font-size=\"10\"")
            body.attribute("x", x + 9)
            body.attribute("y", y)
            body.raw(">")
            body.text(words)
            body.raw("</text>\n")
            x += 26 + TextWidth.of(words, size: 10)
        }
        rect(&body, "life", "fill=\"#8fb8d8\"", x, y - 9, 26, 9, soft: "life-both")
        body.raw("<text class=\"f\" font-size=\"10\"")
        body.attribute("x", x + 31)
        body.attribute("y", y)
        body.raw(">life; soft ends: day not certain</text>\n")
    }
}
