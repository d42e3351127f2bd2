import Model
import Testing

@testable import Render

@Suite struct PictureTests {
    private func day(_ text: String) -> CivilDate? { CivilDate(text) }

    private func picture(marks: Int, lanes: Int = 1) -> Picture {
        var made: [Picture.Lane] = (0..<lanes).map { Picture.Lane(title: "Baan <\($0)> & “zo”") }
        for number in 0..<marks {
            let first = CivilDate(1991 + number % 26, 1 + number % 12, 1 + number % 28)
            let isYear = number % 3 == 0
            let window =
                isYear
                ? DrawnWindow(
                    first.map { .firstDay(ofMonth: 1, year: $0.year) },
                    first.map { .lastDay(ofMonth: 12, year: $0.year) })
                : DrawnWindow(first, number % 5 == 0 ? nil : first)
            made[number % lanes].marks.append(
                Picture.Mark(
                    window: window, shape: Picture.Shape.allCases[number % 4], isPlan: number % 7 == 0,
                    title: "\(number)",
                    link: "#e\(number)"))
        }
        let eras = [
            ("Eén", "1989-11-07", "1994-08-22"), ("Twee", "1994-08-22", "1994-10-03"),
            ("Drie", "1994-10-03", "2010-10-14"),
        ]
        return Picture(
            title: "Proef", notes: ["Vraag: <niets>"], lanes: made,
            eras: eras.compactMap { era in
                CivilDate(era.1).map { Picture.Era(name: era.0, first: $0, last: CivilDate(era.2)) }
            }, density: [.init(year: 1995, low: 1, high: 4)], from: .firstDay(ofMonth: 1, year: 1991),
            to: .lastDay(ofMonth: 12, year: 2016))
    }

    @Test(arguments: [1, 60, 1000, 5000])
    func `no mark lies over another`(count: Int) {
        let layout = Layout(picture(marks: count, lanes: min(count, 12)))
        var seen = 0
        for piece in layout.strips.flatMap(\.pieces) {
            for row in 0..<piece.rows {
                let marks = piece.marks.filter { $0.row == row }.sorted { $0.left < $1.left }
                seen += marks.count
                for (one, next) in zip(marks, marks.dropFirst()) {
                    let right = max(one.right, (one.left + one.right) / 2 + Layout.radius)
                    let left = min(next.left, (next.left + next.right) / 2 - Layout.radius)
                    #expect(right <= left + 0.001)
                }
            }
        }
        #expect(seen == count)
        #expect(layout.strips.allSatisfy { $0.height <= Layout.stripHeight + 40 })
    }

    @Test func `lives of one lane take a row each, cut with the lane, and none is lost`() {
        var picture = picture(marks: 0)
        picture.lanes[0].lives = (0..<200).map { number in
            Picture.Life(
                begin: DrawnWindow(day("2000-01-01"), day("2000-01-01")), end: nil, title: "Leven \(number)",
                link: "#l\(number)", name: "Leven \(number)")
        }
        let pieces = Layout(picture).strips.flatMap(\.pieces)
        #expect(pieces.count > 1)
        for piece in pieces {
            #expect(Set(piece.lives.map(\.row)).count == piece.lives.count)
            #expect(piece.lives.allSatisfy { (0..<piece.rows).contains($0.row) })
        }
        #expect(pieces.flatMap(\.lives).map(\.life.title) == picture.lanes[0].lives.map(\.title))
        let drawn = String(decoding: SVG.document(picture), as: UTF8.self)
        #expect((0..<200).allSatisfy { drawn.contains(">Leven \($0)<") })
    }

    @Test func `marks that were joined say how many they are`() {
        var picture = picture(marks: 1)
        picture.lanes[0].marks[0].count = 37
        #expect(String(decoding: SVG.document(picture), as: UTF8.self).contains(">37<"))
        picture.lanes[0].marks[0].count = 1
        #expect(!String(decoding: SVG.document(picture), as: UTF8.self).contains(">1<"))
    }

    @Test func `characters that XML forbids are left out`() {
        var markup = Markup()
        markup.text("a\u{FFFE}b\u{FFFF}c\u{1}d\u{B}e\u{FFFD}f\u{EFFF}g")
        #expect(String(decoding: markup.bytes, as: UTF8.self) == "abcde\u{FFFD}f\u{EFFF}g")
    }

    @Test func `labels keep clear of each other`() {
        let layout = Layout(picture(marks: 10, lanes: 5))
        for piece in layout.strips.flatMap(\.pieces) {
            let shown = TextWidth.fitted(piece.title, width: Layout.labels - 14, size: 11)
            #expect(TextWidth.of(shown, size: 11) <= Layout.labels - 14)
        }
        let perYear = (Layout.width - Layout.labels - Layout.right) / 26
        #expect(Double(layout.yearStep) * perYear >= 38)
        #expect(
            TextWidth.wrapped("een twee drie eenbijzonderlangwoord vier", width: 60, size: 11).allSatisfy {
                TextWidth.of($0, size: 11) <= 60
            })
        #expect(TextWidth.fitted("Wet werk", width: 200, size: 11) == "Wet werk")
        #expect(TextWidth.fitted("Wet werk en inkomen", width: 70, size: 11) == "Wet werk…")
    }

    @Test func `what documents say cannot break the markup`() {
        let svg = String(decoding: SVG.document(picture(marks: 3)), as: UTF8.self)
        #expect(svg.contains("Baan &lt;0&gt; &amp; “zo”") && svg.contains("Vraag: &lt;niets&gt;"))
        #expect(!svg.contains("<niets>"))
        var markup = Markup()
        markup.text("a\u{0}b\u{1F}c\"d\ne")
        #expect(String(decoding: markup.bytes, as: UTF8.self) == "abc&quot;d\ne")
    }

    @Test func `each mark is a link with a title, and each row has its anchor`() {
        let rows = (0..<20).map {
            Page.Row(
                anchor: "e\($0)", date: "2012", machineDate: "2012", what: "start", subject: "s",
                status: "done",
                citation: "c", quote: "<q>", isCorrected: $0 == 1)
        }
        let html = String(
            decoding: Page(picture: picture(marks: 20), rows: rows, lives: []).html(), as: UTF8.self)
        for number in 0..<20 {
            #expect(html.contains("<a href=\"#e\(number)\"><title>\(number)</title>"))
            #expect(html.contains("<tr id=\"e\(number)\">"))
        }
        #expect(html.contains("<caption>20 events") && html.contains("(corrected by hand)"))
        #expect(
            !html.contains("<script") && html.contains("prefers-color-scheme:dark")
                && html.contains("@media print"))
    }

    @Test func `a large page has two cells a row, a small one a cell for each column`() {
        func page(_ count: Int) -> String {
            let rows = (0..<count).map {
                Page.Row(
                    anchor: "e\($0)", date: "2012", machineDate: nil, what: "start", subject: $0 == 8 ? "" : "s",
                    status: $0 == 8 ? "" : "done",
                    citation: "c", quote: "q", isCorrected: false)
            }
            let life = Page.LifeRow(
                subject: "s", begin: "2002", end: "2009", years: "7", others: "", successor: "n", witnesses: "w")
            return String(
                decoding: Page(picture: picture(marks: 1), rows: rows, lives: [life]).html(), as: UTF8.self)
        }
        let large = page(Page.mostInColumns + 1)
        #expect(large.contains("<tr id=\"e7\"><th scope=\"row\">2012</th><td>start · s · done · c · “q”</td></tr>"))
        #expect(large.contains("<td>2002 · 2009 · 7 · – · n · w</td>") && large.contains("<body class=\"many\">"))
        // What is empty keeps its place, which is all that tells the cells apart.
        #expect(large.contains("<tr id=\"e8\"><th scope=\"row\">2012</th><td>start · – · – · c · “q”</td></tr>"))
        let small = page(Page.mostInColumns)
        #expect(small.contains("<td>start</td><td>s</td><td>done</td><td>c</td><td>“q”</td>"))
        #expect(small.contains("<td>2009</td><td>7</td><td></td><td>n</td>") && !small.contains("class=\"many\""))
    }

    @Test func `an uncertain day has soft ends and a sure one none`() {
        func drawn(_ first: String?, _ last: String?) -> String {
            var body = Markup()
            let mark = Picture.Mark(
                window: DrawnWindow(first.flatMap(day), last.flatMap(day)), shape: .begin, isPlan: false,
                title: "", link: nil)
            var one = picture(marks: 0)
            one.lanes[0].marks = [mark]
            let layout = Layout(one)
            SVG.lanes(layout.strips[0], one, layout, &body, 0)
            return String(decoding: body.bytes, as: UTF8.self)
        }
        #expect(drawn("2012-01-01", "2012-12-31").contains("b-both"))
        #expect(drawn("2012-01-01", nil).contains("b-out"))
        #expect(drawn(nil, "2012-01-01").contains("b-in"))
        #expect(!drawn("2012-03-01", "2012-03-01").contains("url("))
    }

    @Test func `a calendar folds its lines and escapes what it must`() {
        let long = String(repeating: "één, twee; drie\\ ", count: 12)
        let text = ICalendar(
            name: "n", description: "d", stamp: "20260101T000000Z",
            entries: [
                ICalendar.Entry(
                    uid: "1@t", first: .firstDay(ofMonth: 2, year: 2012),
                    last: .lastDay(ofMonth: 2, year: 2012),
                    summary: long, description: "a\nb", isSure: false)
            ]
        ).text()
        let lines = String(decoding: text, as: UTF8.self).components("\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        let whole = String(decoding: text, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(whole.contains("één\\, twee\\; drie\\\\ ") && whole.contains("DESCRIPTION:a\\nb"))
        #expect(whole.contains("DTSTART;VALUE=DATE:20120201\r\nDTEND;VALUE=DATE:20120301"))
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
