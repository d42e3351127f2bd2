import Testing

@testable import Dutch

/// The tables that heads and signatures of documents are read by.
@Suite struct HeadTableTests {
    @Test func `every inspectorate is found by each of its names and initials, alone and in a line`() {
        for inspectorate in Inspectorate.all {
            for spelling in inspectorate.spellings {
                #expect(Folding.fold(spelling) == spelling)
                #expect(Inspectorate.named(in: spelling.uppercased())?.name == inspectorate.name, "\(spelling)")
                let line = "Rapport van de \(spelling), Utrecht"
                #expect(Inspectorate.listed(in: line)?.name == inspectorate.name, "\(spelling)")
            }
            for initials in inspectorate.initials {
                #expect(Inspectorate.named(in: initials.uppercased())?.name == inspectorate.name, "\(initials)")
            }
            #expect(Institution.names[Folding.fold(inspectorate.name)] == inspectorate.actor)
        }
    }

    @Test(arguments: [
        ("Inspectie Sluizen en Bruggen", "Inspectie Sluizen en Bruggen"),
        ("Inspectie voor de Veren, maart 2016", "Inspectie voor de Veren"),
        ("Inspectie Water Maart 2016", "Inspectie Water"), ("Inspectie bezoekt twaalf scholen", nil),
        ("Inspectie Water bezoekt twaalf sluizen", nil), ("De inspecties werken samen", nil),
        ("Inspectie van de sluizen", nil),
    ])
    func `an inspectorate that no table has is named as its line does`(line: String, name: String?) {
        #expect(Inspectorate.named(in: line)?.name == name)
    }

    @Test func `every kind of Kamerstuk is known by its openings, first and anew`() {
        for kind in KamerstukKind.all {
            for opening in kind.openings {
                #expect(Folding.fold(opening) == opening)
                #expect(KamerstukKind.named(opening.uppercased() + " OVER DE VEREN") == kind.name, "\(opening)")
                #expect(KamerstukKind.named("Derde gewijzigde \(opening)") == kind.name, "\(opening)")
            }
        }
        #expect(KamerstukKind.named("Briefadres aanvragen") == nil)
        #expect(KamerstukKind.named("Evaluatie van de motie") == nil)
        #expect(KamerstukKind.named("") == nil)
    }

    @Test func `titles open a name, with or without full stop, alone or glued`() {
        for title in PersonTitle.all where !title.utf8.contains(0x20) {
            #expect(PersonTitle.isTitle(title) && PersonTitle.isTitle(title.uppercased() + "."))
        }
        #expect(PersonTitle.isTitle("prof.dr."))
        #expect(PersonTitle.opens("de", "heer"))
        #expect(!PersonTitle.opens("de", "sluis"))
    }
}
