/// A colour by its parts, 0...255.
struct Colour: Hashable, Sendable {
    var red: Int
    var green: Int
    var blue: Int

    init(_ hexadecimal: Int) {
        red = hexadecimal >> 16 & 255
        green = hexadecimal >> 8 & 255
        blue = hexadecimal & 255
    }

    /// `#1a1a1a`.
    var css: String {
        let digits = Array("0123456789abcdef")
        return "#" + String([red, green, blue].flatMap { [digits[$0 >> 4], digits[$0 & 15]] })
    }
}

/// The colours of pictures and pages; each text colour is held against each ground it stands on by a test.
///
/// Hues are of the palette of Okabe and Ito (2008), made darker or lighter until they carry; shape tells the same as
/// colour everywhere.
struct Palette: Sendable {
    var ground: Colour
    var era: Colour
    var text: Colour
    var faint: Colour
    var line: Colour
    var life: Colour
    var begin: Colour
    var end: Colour
    var change: Colour
    var highlight: Colour

    static let light = Palette(
        ground: Colour(0xffffff), era: Colour(0xf2f2f2), text: Colour(0x1a1a1a), faint: Colour(0x505050),
        line: Colour(0xc8c8c8), life: Colour(0x8fb8d8), begin: Colour(0x00694f), end: Colour(0xa33f00),
        change: Colour(0x00527a), highlight: Colour(0xfff1b8))

    static let dark = Palette(
        ground: Colour(0x14171a), era: Colour(0x1e2327), text: Colour(0xececec), faint: Colour(0xb4bac0),
        line: Colour(0x454c52), life: Colour(0x2f5f80), begin: Colour(0x4fd0aa), end: Colour(0xff9a5c),
        change: Colour(0x7cc4f0), highlight: Colour(0x4a4016))

    /// Rules for the classes of a picture, under a prefix that keeps them from the page around it.
    var css: String {
        """
        .tl{background:\(ground.css)} .tl .g{fill:\(ground.css)} .tl .era{fill:\(era.css)}
        .tl text{fill:\(text.css)} .tl .f{fill:\(faint.css)} .tl .l{stroke:\(line.css)}
        .tl .life{fill:\(life.css)} .tl .edge{stroke:\(faint.css)}
        .tl .b{fill:\(begin.css);stroke:\(begin.css)} .tl .e{fill:\(end.css);stroke:\(end.css)}
        .tl .c{fill:\(change.css);stroke:\(change.css)} .tl .p{fill:\(ground.css)}
        .s-life{stop-color:\(life.css)} .s-b{stop-color:\(begin.css)} .s-e{stop-color:\(end.css)} .s-c{stop-color:\(change.css)}
        .tl .sure{fill:\(change.css)} .tl .maybe{fill:\(ground.css);stroke:\(change.css)}
        .tl a:focus .s,.tl a:hover .s{stroke:\(text.css);stroke-width:3} .tl a:focus{outline:2px solid \(text.css)}

        """
    }
}
