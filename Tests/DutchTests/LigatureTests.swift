import Dutch
import Testing

@Suite struct LigatureTests {
    @Test(arguments: Ligature.allCases)
    func `every stretch holds its ligature in capitals once, and letters on the side where it does not end a word`(
        ligature: Ligature
    ) {
        let sign = ligature.rawValue.uppercased()
        for stretch in ligature.stretches {
            let parts = stretch.components(around: sign)
            #expect(parts.count == 2, "\(stretch)")
            guard parts.count == 2 else { continue }
            #expect((parts[0] + parts[1]).allSatisfy { $0.isLowercase || $0 == "^" || $0 == "$" }, "\(stretch)")
            #expect(parts[0].count + parts[1].count >= 3, "\(stretch) says too little")
            #expect(!parts[1].isEmpty, "\(stretch) would fit before anything")
        }
    }

    @Test(arguments: [
        ("^concentra", "e$", Ligature.ti), ("^ba", "erij$", .tt), ("^gee", "$", .ft), ("^", "jdens$", .ti),
        ("^speci", "ek$", .fi), ("^de", "nitie$", .fi), ("^con", "ict$", .fl), ("^uitze", "ng$", nil),
        ("^boom", "stam$", nil), ("^kof", "e$", nil), ("^toekoms", "g$", .ti), ("^ac", "viteit$", .ti),
    ])
    func `a ligature is told by the letters beside it, or not at all`(left: String, right: String, meant: Ligature?) {
        #expect(Ligature.between(Array(left.utf8), Array(right.utf8))?.ligature == meant)
    }

    @Test func `the titles of boxes are told from sentences that begin alike`() {
        for title in [
            "Kader 2.1 De werkwijze", "Box 3: Cijfers", "Kader", "Tekstkader A: Wie doet wat", "Intermezzo II",
        ] {
            #expect(BoxLabel.opens(title), "\(title)")
        }
        for line in ["Kaders zijn nodig.", "Kader voor beleid", "kader 2", "Boxen 1", "Casus uit de regio"] {
            #expect(!BoxLabel.opens(line), "\(line)")
        }
    }

    @Test func `fields of a catalogue are told by their names`() {
        for line in ["Titel: Werk in zicht", "Auteur : J. Smit", "ISBN:", "Jaar van uitgave: 1994"] {
            #expect(CatalogueField.isField(Array(line.utf8)), "\(line)")
        }
        for line in ["De titel: een vondst", "Titel", "Conclusie: het werkt", "12:30 uur"] {
            #expect(!CatalogueField.isField(Array(line.utf8)), "\(line)")
        }
    }
}

extension String {
    /// The text before and behind the first occurrence of a word; itself alone where it does not occur.
    fileprivate func components(around word: String) -> [String] {
        guard let range = firstRange(of: word) else { return [self] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }
}
