import Testing

@testable import Render

@Suite struct PaletteTests {
    /// WCAG 2.2, relative luminance.
    private func luminance(_ colour: Colour) -> Double {
        func part(_ value: Int) -> Double {
            let share = Double(value) / 255
            if share <= 0.04045 { return share / 12.92 }
            // x^2.4 by square roots: Foundation is not needed for it.
            let base = (share + 0.055) / 1.055
            let fifth = (0..<60).reduce(base) { guess, _ in
                guess - (guess * guess * guess * guess * guess - base) / (5 * guess * guess * guess * guess)
            }
            return base * base * fifth * fifth
        }
        return 0.2126 * part(colour.red) + 0.7152 * part(colour.green) + 0.0722 * part(colour.blue)
    }

    private func contrast(_ one: Colour, _ other: Colour) -> Double {
        let (left, right) = (luminance(one), luminance(other))
        return (max(left, right) + 0.05) / (min(left, right) + 0.05)
    }

    @Test func `black on white is 21 to 1`() {
        #expect(abs(contrast(Colour(0), Colour(0xffffff)) - 21) < 0.01)
        #expect(abs(contrast(Colour(0x767676), Colour(0xffffff)) - 4.54) < 0.01)
    }

    @Test(arguments: [Palette.light, Palette.dark])
    func `text carries on every ground it stands on`(palette: Palette) {
        for text in [palette.text, palette.faint] {
            for ground in [palette.ground, palette.era] { #expect(contrast(text, ground) >= 4.5) }
        }
        #expect(contrast(palette.text, palette.highlight) >= 4.5)
        #expect(contrast(palette.change, palette.ground) >= 4.5)
    }

    @Test(arguments: [Palette.light, Palette.dark])
    func `marks carry on every ground, as shapes must`(palette: Palette) {
        for mark in [palette.begin, palette.end, palette.change] {
            for ground in [palette.ground, palette.era, palette.life] { #expect(contrast(mark, ground) >= 3) }
        }
    }
}
