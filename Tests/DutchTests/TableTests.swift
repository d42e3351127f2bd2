import Dutch
import Testing

/// The closed classes, looked at whole.
struct TableTests {
    @Test func `every numeral to 9999 is read back as itself`() {
        for number in 1...9999 {
            #expect(Numeral.value(Folding.fold(Numeral.word(number))) == number, "\(Numeral.word(number))")
        }
    }

    @Test func `every ordinal to 100 is read back as itself`() {
        for number in 1...100 {
            #expect(Ordinal.value(Folding.fold(Ordinal.word(number))) == number, "\(Ordinal.word(number))")
        }
    }

    @Test func `irregular numerals are as they are spelled`() {
        #expect(Ordinal.word(28) == "achtentwintigste")
        #expect(Ordinal.word(1) == "eerste" && Ordinal.word(3) == "derde" && Ordinal.word(8) == "achtste")
        #expect(Folding.fold(Numeral.word(22)) == "tweeentwintig")
        #expect(Numeral.word(14) == "veertien" && Numeral.word(80) == "tachtig")
    }

    @Test func `every spelling of every month means that month and no other`() {
        var seen: [String: Month] = [:]
        for month in Month.allCases {
            #expect(!month.spellings.isEmpty)
            for spelling in month.spellings {
                #expect(Month.named(spelling)?.month == month, "\(spelling)")
                #expect(Month.named(Folding.fold(spelling.uppercased()))?.month == month, "\(spelling)")
                #expect(seen[spelling] == nil || seen[spelling] == month, "\(spelling) is in two entries")
                seen[spelling] = month
            }
        }
        #expect(Month.allCases.count == 12)
        #expect(Month.named("frimaire") == nil)
    }

    @Test func `seven weekdays, each found by its spellings`() {
        #expect(Weekday.allCases.count == 7)
        for day in Weekday.allCases {
            for spelling in day.spellings { #expect(Weekday.named(spelling) == day, "\(spelling)") }
        }
    }

    @Test(arguments: [
        ("Coördinatie", "coordinatie"), ("RPA’s", "rpa's"), ("RPA´s", "rpa's"), ("’s-Gravenhage", "'s-gravenhage"),
        ("ĲSSEL", "ijssel"), ("één", "een"), ("re‑integratie", "re-integratie"), ("€", "€"),
    ])
    func `folding takes case, accents and kinds of apostrophe away`(word: String, folded: String) {
        #expect(Folding.fold(word) == folded)
    }

    @Test func `a ministry is found by its whole name, the longest first`() {
        #expect(Ministry.named(in: "MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID")?.abbreviation == "SZW")
        #expect(Ministry.named(in: "Minister van Economische Zaken en Klimaat")?.abbreviation == "EZK")
        #expect(Ministry.named(in: "de wethouder van Zwolle") == nil)
        #expect(Set(Ministry.all.map(\.name)).count == Ministry.all.count)
    }
}
