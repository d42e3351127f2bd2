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
        ("examens", "examen"), ("ketens", "keten"), ("zeehavens", "zeehaven"), ("kentekens", "kenteken"),
    ])
    func `number and inflection leave the key as it is`(one: String, other: String) {
        #expect(NounForm.key(one) == NounForm.key(other))
    }

    @Test(arguments: [
        ("regio", "register"), ("wia", "wij"), ("kring", "krimp"), ("dienst", "dienaar"),
        ("mannen", "manen"), ("man", "manen"), ("bommen", "bomen"), ("sport", "port"),
        ("examen", "exam"), ("haven", "haaf"),
    ])
    func `other words have other keys`(one: String, other: String) {
        #expect(NounForm.key(one) != NounForm.key(other))
    }

    @Test(arguments: [
        ("motoren", "motor"), ("kantoren", "kantoor"), ("scholen", "school"), ("hoven", "hof"), ("steken", "steek"),
        ("gebreken", "gebrek"), ("loketten", "loket"), ("kieuwen", "kieuw"),
    ])
    func `a plural that looks like a singular in -en keeps its key`(plural: String, singular: String) {
        #expect(NounForm.key(plural) == NounForm.key(singular))
    }

    @Test func `every singular in -en has the key of its plural in -s, and stands once`() {
        let words = Array(NounForm.singularsInEn) + NounForm.singularEndingsInEn
        #expect(words.count == Set(words).count)
        for word in words {
            #expect(Folding.fold(word) == word && word.hasSuffix("en"))
            #expect(NounForm.key(word) == NounForm.key(word + "s"), "\(word)")
        }
        for word in NounForm.singularsInEn {
            #expect(!NounForm.singularEndingsInEn.contains { word.hasSuffix($0) }, "\(word) needs no entry")
        }
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

    @Test(arguments: [
        ("Whs", "Wet hulp bij scholing", true), ("Whs", "Wet huur en sanering", true), ("Whs", "Wet kansen", false),
        ("Raad", "Raad voor de Arbeidsdagen", false), ("WHS", "Wet hulp bij scholing", false),
        ("Whs", "Steunwet hulp bij scholing", false),
    ])
    func `letters with one capital are proved by all of a name`(short: String, long: String, isProved: Bool) {
        let words = long.split(separator: " ").map(String.init)
        #expect(Initialism.oneCapital(short).map { Initialism.proves($0, words) } ?? false == isProved)
    }

    @Test(arguments: [
        ("Whs", "Whs"), ("hierna: Whs", "Whs"), ("hierna te noemen de Whs", "Whs"), ("verder Whs", "Whs"),
        ("Stb. 2004, 12", "Stb. 2004, 12"), ("hierna De Grote Wet", "hierna De Grote Wet"),
    ])
    func `a word of naming opens a bracket and is no part of the letters`(inside: String, letters: String) {
        #expect(Initialism.named(inside: inside) == letters)
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
        let cues =
            Succession.newBeforeOld + Succession.oldBeforeNew + Succession.takeovers + Succession.newNames
            + Succession.narrowings + Succession.merged
        #expect(Set(cues).count == cues.count)
        #expect(cues.allSatisfy { Folding.fold($0) == $0 })
        let single = [
            Succession.standing, Succession.denials, Succession.softenedDenials, Succession.comings,
            Succession.betweenClauses, SubjectFact.establishments, SubjectFact.intakes,
        ]
        #expect(single.joined().allSatisfy { Folding.fold($0) == $0 && !$0.contains(" ") })
        #expect(Succession.denials.isDisjoint(with: Succession.softenedDenials.union(Succession.comings)))
    }
}
