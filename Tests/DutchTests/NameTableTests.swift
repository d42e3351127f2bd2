import Testing

@testable import Dutch

@Suite struct NameTableTests {
    @Test(arguments: [
        ("regionale", "regionaal"), ("platforms", "platform"), ("centra", "centrum"), ("werkbedrijven", "werkbedrijf"),
        ("huizen", "huis"), ("scholen", "school"), ("wetten", "wet"), ("rpa's", "rpa"), ("programma's", "programma"),
        ("projecten", "project"), ("voorzieningen", "voorziening"), ("gemeenten", "gemeente"),
        ("commissies", "commissie"), ("raden", "raad"), ("mogelijkheden", "mogelijkheid"),
        ("sectoren", "sector"), ("kantoren", "kantoor"), ("problemen", "probleem"), ("middelen", "middel"),
        ("verdragen", "verdrag"), ("mannen", "man"), ("instituten", "instituut"), ("prijzen", "prijs"),
    ])
    func `number and inflection leave the key as it is`(one: String, other: String) {
        #expect(NounForm.key(one) == NounForm.key(other))
    }

    @Test(arguments: [
        ("regio", "register"), ("wia", "wij"), ("kring", "krimp"), ("dienst", "dienaar"),
        ("mannen", "manen"), ("man", "manen"), ("bommen", "bomen"), ("sport", "port"),
    ])
    func `other words have other keys`(one: String, other: String) {
        #expect(NounForm.key(one) != NounForm.key(other))
    }

    @Test(arguments: [
        ("RPA’s", "RPA"), ("BVG's", "BVG"), ("Lisv", nil), ("SW-bedrijf", nil), ("CWI", "CWI"), ("IB-Groep", nil),
        ("kabinet", nil), ("A", nil), ("2014", nil), ("WSPs", "WSP"),
    ])
    func `letters are told from words`(printed: String, letters: String?) {
        #expect(Initialism.letters(printed) == letters)
    }

    @Test func `the letters prove where the words begin`() {
        let words = ["bij", "de", "Raad", "voor", "Werk", "en", "Inkomen"]
        #expect(Initialism.start(of: "RWI", in: words) == 2)
        #expect(Initialism.start(of: "BVG", in: ["nieuwe", "Bedrijfsverzamelgebouwen"]) == 1)
        #expect(Initialism.start(of: "CPB", in: words) == nil)
        #expect(Initialism.start(of: "RWI", in: []) == nil)
    }

    @Test func `every successor of the table is a name that tells one thing`() {
        var seen: Set<String> = []
        for fact in SubjectFact.all {
            for name in [fact.name] + fact.aliases {
                #expect(seen.insert(Folding.fold(name)).inserted, "\(name) stands in two facts")
            }
            #expect(fact.successor != fact.name)
        }
    }

    @Test func `words of bills and of what would have been are folded, the loose ones among the others`() {
        let words = Succession.billNouns.union(Succession.unreal)
        #expect(words.allSatisfy { Folding.fold($0) == $0 && !$0.contains(" ") })
        #expect(Succession.looseBillNouns.isStrictSubset(of: Succession.billNouns))
    }

    @Test func `cues of succession are folded and in one table only`() {
        let cues = Succession.newBeforeOld + Succession.oldBeforeNew
        #expect(Set(cues).count == cues.count)
        #expect(cues.allSatisfy { Folding.fold($0) == $0 })
        let single = [
            Succession.standing, Succession.denials, Succession.softenedDenials, Succession.comings,
        ]
        #expect(single.joined().allSatisfy { Folding.fold($0) == $0 && !$0.contains(" ") })
        #expect(Succession.denials.isDisjoint(with: Succession.softenedDenials.union(Succession.comings)))
    }
}
