import Model

/// A timeline as one HTML page: pictures, then the table that says the same in words. No scripts, nothing fetched.
///
/// Readable in print, in light and dark, at a phone's width (pictures scroll sideways, rows of the table stand as
/// blocks), by keyboard (each mark is a link to its row) and by a screen reader (the table is the timeline).
public struct Page: Sendable {
    /// An event in words.
    public struct Row: Hashable, Sendable {
        /// Its anchor: `e12`.
        public var anchor: String
        public var date: String
        /// What `<time>` takes: a year, month or day; nil for periods.
        public var machineDate: String?
        public var what: String
        public var subject: String
        public var status: String
        public var citation: String
        public var quote: String
        /// Set by a person.
        public var isCorrected: Bool

        public init(
            anchor: String, date: String, machineDate: String?, what: String, subject: String, status: String,
            citation: String, quote: String, isCorrected: Bool
        ) {
            self.anchor = anchor
            self.date = date
            self.machineDate = machineDate
            self.what = what
            self.subject = subject
            self.status = status
            self.citation = citation
            self.quote = quote
            self.isCorrected = isCorrected
        }
    }

    /// A life in words.
    public struct LifeRow: Hashable, Sendable {
        public var subject: String
        public var begin: String
        public var end: String
        public var years: String
        public var others: String
        public var successor: String
        public var witnesses: String

        public init(
            subject: String, begin: String, end: String, years: String, others: String, successor: String,
            witnesses: String
        ) {
            self.subject = subject
            self.begin = begin
            self.end = end
            self.years = years
            self.others = others
            self.successor = successor
            self.witnesses = witnesses
        }
    }

    /// From more rows on paper takes running text: columns of narrow cells make three times the sheets, and a printer's
    /// links from twenty thousand marks take minutes.
    public static let mostInColumns = 2000

    private var isLarge: Bool { rows.count > Page.mostInColumns }
    /// What stands between two cells; a large page has all but the first in one, since a printer keeps each cell in memory.
    private var joint: StaticString { isLarge ? " · " : "</td><td>" }

    public var picture: Picture
    public var rows: [Row]
    public var lives: [LifeRow]

    public init(picture: Picture, rows: [Row], lives: [LifeRow]) {
        self.picture = picture
        self.rows = rows
        self.lives = lives
    }

    /// The page in UTF-8.
    public func html() -> [UInt8] {
        var page = Markup()
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        page.text(picture.title)
        page.raw("</title>\n<style>\n")
        page.raw(SVG.style)
        page.raw(Page.style)
        page.raw("</style>\n</head>\n")
        page.raw(isLarge ? "<body class=\"many\">\n" : "<body>\n")
        page.raw("<p class=\"skip\"><a href=\"#table\">Go to the table</a></p>\n<h1>")
        page.text(picture.title)
        page.raw("</h1>\n")
        for note in picture.notes {
            page.raw("<p class=\"note\">")
            page.text(note)
            page.raw("</p>\n")
        }
        page.raw("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\">")
        page.raw(SVG.gradients)
        page.raw("</svg>\n")
        let figures = SVG.figures(picture)
        for (index, figure) in figures.enumerated() {
            page.raw("<div class=\"figure\" role=\"region\" tabindex=\"0\" aria-label=\"Picture ")
            page.raw(index + 1)
            page.raw(" of ")
            page.raw(figures.count)
            page.raw("\">\n")
            page.append(figure)
            page.raw("</div>\n")
        }
        if !lives.isEmpty { writeLives(&page) }
        writeRows(&page)
        page.raw("</body>\n</html>\n")
        return page.bytes
    }

    /// The names of the columns; of a large page the first, and the others together.
    private func writeHead(_ names: [String], _ page: inout Markup) {
        for name in isLarge ? [names[0], names.dropFirst().joined(separator: " · ")] : names {
            page.raw("<th scope=\"col\">")
            page.raw(name)
            page.raw("</th>")
        }
    }

    /// Where cells stand in one, their order alone tells them apart: an empty one has its place too.
    private func writeCell(_ text: String, _ page: inout Markup) {
        page.text(isLarge && text.isEmpty ? "–" : text)
    }

    private func writeRows(_ page: inout Markup) {
        page.reserve(rows.count * 400)
        page.raw("<table id=\"table\">\n<caption>")
        page.raw(rows.count)
        page.raw(rows.count == 1 ? " event" : " events")
        page.raw(" in order of time</caption>\n<thead><tr>")
        writeHead(["Date", "What", "Subject", "Status", "Source", "Quote"], &page)
        page.raw("</tr></thead>\n<tbody lang=\"nl\">\n")
        for row in rows {
            page.raw("<tr")
            page.attribute("id", row.anchor)
            page.raw("><th scope=\"row\">")
            if let machine = row.machineDate {
                page.raw("<time")
                if machine != row.date { page.attribute("datetime", machine) }
                page.raw(">")
                page.text(row.date)
                page.raw("</time>")
            } else {
                page.text(row.date)
            }
            page.raw("</th><td>")
            writeCell(row.what, &page)
            page.raw(joint)
            writeCell(row.subject, &page)
            page.raw(joint)
            writeCell(row.status, &page)
            if row.isCorrected { page.raw(" (corrected by hand)") }
            page.raw(joint)
            writeCell(row.citation, &page)
            page.raw(joint)
            // Not <q>: browsers count the depth of quotations anew for each, minutes for 20,000 of them.
            page.raw("“")
            page.text(row.quote)
            page.raw("”</td></tr>\n")
        }
        page.raw("</tbody>\n</table>\n")
    }

    private func writeLives(_ page: inout Markup) {
        page.raw("<table id=\"lives\">\n<caption>")
        page.raw(lives.count)
        page.raw(lives.count == 1 ? " life" : " lives")
        page.raw("</caption>\n<thead><tr>")
        writeHead(["Subject", "From", "To", "Years", "Also told", "Then", "Witnesses"], &page)
        page.raw("</tr></thead>\n<tbody lang=\"nl\">\n")
        for (index, life) in lives.enumerated() {
            page.raw("<tr id=\"l")
            page.raw(index)
            page.raw("\"><th scope=\"row\">")
            page.text(life.subject)
            page.raw("</th>")
            page.raw("<td>")
            let cells = [life.begin, life.end, life.years, life.others, life.successor, life.witnesses]
            for (index, cell) in cells.enumerated() {
                if index > 0 { page.raw(joint) }
                writeCell(cell, &page)
            }
            page.raw("</td></tr>\n")
        }
        page.raw("</tbody>\n</table>\n")
    }

    private static let style: String = {
        func colours(_ palette: Palette) -> String {
            """
            body{background:\(palette.ground.css);color:\(palette.text.css)} a{color:\(palette.change.css)}
            .note{color:\(palette.faint.css)} td,th{border-color:\(palette.line.css)} :target>*{background:\(palette.highlight.css)}
            .figure:focus{outline-color:\(palette.change.css)}

            """
        }
        return """
            body{font:16px/1.45 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;margin:1rem auto;padding:0 1rem;max-width:80rem}
            h1{font-size:1.4rem;margin:.3rem 0} .note{margin:.2rem 0;font-size:.9rem} .skip a{position:absolute;left:-99rem}
            .skip a:focus{left:1rem;top:.2rem} .defs{position:absolute}
            .figure{overflow-x:auto;margin:.8rem 0;outline:2px solid transparent} .figure svg{display:block;width:100%;min-width:800px;height:auto}
            table{border-collapse:separate;border-spacing:0;width:100%;table-layout:fixed;font-size:.9rem;margin:1.2rem 0} caption{text-align:left;font-weight:bold;padding:.4rem 0}
            td,th{box-sizing:border-box;text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid;overflow-wrap:anywhere}
            th[scope=row]{font-weight:normal} #lives th[scope=row]{font-weight:bold} #table th:nth-child(1),#table th:nth-child(2){width:10%}
            #table th:nth-child(3),#table th:nth-child(5){width:20%} #table th:nth-child(4){width:8%} #lives th:nth-child(1){width:20%} #lives th:nth-child(2),#lives th:nth-child(3){width:9%}
            #lives th:nth-child(4){width:8%} #lives th:nth-child(5){width:13%} #lives th:nth-child(6){width:14%}
            .many #table th:nth-child(1){width:12%} .many #lives th:nth-child(1){width:30%} .many #table th:nth-child(2),.many #lives th:nth-child(2){width:auto}
            .figure{content-visibility:auto;contain-intrinsic-size:auto 1000px}
            @media (max-width:44rem){table,tbody,tr,td,th,caption{display:block;width:auto!important} thead{display:none} tr{padding:.5rem 0;border-bottom:1px solid}
            td,th{border:0;padding:.1rem 0} th[scope=row]{font-weight:bold}}
            \(colours(.light))@media (prefers-color-scheme:dark){
            \(colours(.dark))}
            @page{margin:12mm} @media print{body,table{font-size:8.5pt} body{max-width:none;margin:0;padding:0} td,th{hyphens:auto;padding:.15rem .3rem} .skip{display:none} .figure{overflow:visible;break-inside:avoid;content-visibility:visible}
            .figure svg{min-width:0} tr{break-inside:avoid} thead{display:table-header-group}
            .many,.many table{font-size:7pt;line-height:1.25} .many table,.many tbody,.many tr,.many caption{display:block;width:auto!important}
            .many thead{display:none} .many tr{break-inside:auto;margin-bottom:.15em} .many td,.many th,.many time{display:contents}
            .many td:not(:empty)::before{content:" · "} .many .tl a{visibility:hidden} .many .tl a>*{visibility:visible}
            \(colours(.light))}

            """
    }()
}
