import Model

/// A timeline as SVG 1.1: eras behind, a strip of yearly numbers, then lanes with lives and marks.
///
/// Uncertain days have soft ends. Every mark and life is a link with a title. Where a viewer knows no style sheets, shapes
/// and titles still tell all; colours follow the reader's preference for light or dark.
public enum SVG {
    /// A picture that stands alone.
    public static func document(_ picture: Picture) -> [UInt8] {
        let layout = Layout(picture)
        var body = Markup()
        var y = 8.0
        header(picture, &body, &y)
        if !picture.density.isEmpty {
            y += 6
            strip(picture, layout, &body, y)
            y += stripHeight
        }
        for piece in layout.strips {
            y += 4
            lanes(piece, picture, layout, &body, y)
            y += height(of: piece, picture)
        }
        legend(&body, y + 14)
        y += 30
        return alone(body, height: y, title: picture.title, notes: picture.notes)
    }

    /// A body as a file of its own.
    static func alone(_ body: Markup, height: Double, title: String, notes: [String]) -> [UInt8] {
        var page = Markup()
        page.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        open(&page, height: height, title: title, notes: notes, isAlone: true)
        page.append(body)
        page.raw("</svg>\n")
        return page.bytes
    }

    /// The parts of a picture as images of a page, each short enough for a sheet of paper.
    static func figures(_ picture: Picture) -> [Markup] {
        let layout = Layout(picture)
        var figures: [Markup] = []
        if !picture.density.isEmpty {
            figures.append(figure(stripHeight + 4, "Events by year") { strip(picture, layout, &$0, 2) })
        }
        for (index, piece) in layout.strips.enumerated() where !piece.pieces.isEmpty {
            let isLast = index == layout.strips.count - 1
            let own = height(of: piece, picture) + 6 + (isLast ? 24 : 0)
            let part = layout.strips.count > 1 ? ", part \(index + 1) of \(layout.strips.count)" : ""
            figures.append(
                figure(own, picture.title + part) { body in
                    lanes(piece, picture, layout, &body, 2)
                    if isLast { legend(&body, own - 8) }
                })
        }
        return figures
    }

    private static func figure(_ height: Double, _ title: String, _ draw: (inout Markup) -> Void) -> Markup {
        var figure = Markup()
        figure.hasFallback = false
        open(&figure, height: height, title: title, notes: [], isAlone: false)
        draw(&figure)
        figure.raw("</svg>\n")
        return figure
    }

    private static func open(_ page: inout Markup, height: Double, title: String, notes: [String], isAlone: Bool) {
        page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl\"")
        page.attribute("viewBox", "0 0 \(Int(Layout.width)) \(Int(height.rounded(.up)))")
        if isAlone {
            page.attribute("width", Layout.width)
            page.attribute("height", height.rounded(.up))
        }
        page.raw(" role=\"group\"")
        page.attribute("aria-label", title)
        page.raw(">\n<title>")
        page.text(title)
        page.raw("</title>\n")
        if isAlone {
            page.raw("<desc>")
            page.text(notes.joined(separator: " "))
            page.raw("</desc>\n<style>\n")
            page.raw(style)
            page.raw("</style>\n")
            page.raw(gradients)
            page.raw("<rect class=\"g\" width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
        }
    }

    /// Rules for light, dark and print.
    static let style: String =
        """
        .tl{font-family:system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;font-size:11px}
        .tl text{font-family:inherit}
        \(Palette.light.css)@media (prefers-color-scheme:dark){
        \(Palette.dark.css)}
        @media print{
        \(Palette.light.css)}

        """

    /// A bold title of 16 is as wide as plain text of so much.
    static let boldSize = 18.0

    /// Fills with soft ends for each colour: fading in, out, or both ways. (Masks do the same, but draw a hundred times
    /// slower.)
    static let gradients: String = {
        var text = "<defs>"
        for (name, plain) in [("life", "#8fb8d8"), ("b", "#00694f"), ("e", "#a33f00"), ("c", "#00527a")] {
            let top = name == "life" ? "1" : ".45"
            let stop = { (offset: String, opacity: String) in
                "<stop class=\"s-\(name)\" offset=\"\(offset)\" stop-color=\"\(plain)\" stop-opacity=\"\(opacity)\"/>"
            }
            let ends: [(String, String)] = [
                ("in", stop("0", ".06") + stop("1", top)), ("out", stop("0", top) + stop("1", ".06")),
                ("both", stop("0", ".06") + stop(".5", top) + stop("1", ".06")),
            ]
            for (way, stops) in ends {
                text += "<linearGradient id=\"\(name)-\(way)\">\(stops)</linearGradient>"
            }
        }
        return text + "</defs>\n"
    }()

    private static func header(_ picture: Picture, _ body: inout Markup, _ y: inout Double) {
        y += 14
        body.raw("<text font-size=\"16\" font-weight=\"bold\" x=\"8\"")
        body.attribute("y", y)
        body.raw(">")
        body.text(TextWidth.fitted(picture.title, width: Layout.width - 16, size: boldSize))
        body.raw("</text>\n")
        for note in picture.notes {
            for line in TextWidth.wrapped(note, width: Layout.width - 16, size: 11) {
                y += 15
                body.raw("<text class=\"f\" font-size=\"11\" x=\"8\"")
                body.attribute("y", y)
                body.raw(">")
                body.text(line)
                body.raw("</text>\n")
            }
        }
        y += 8
    }
}
