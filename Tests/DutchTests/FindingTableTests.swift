import Dutch
import Testing

@Suite struct FindingTableTests {
    @Test func `every alias of an institution leads to its canonical name`() {
        for institution in Institution.all {
            #expect(institution.aliases.allSatisfy { Institution.names[$0] == institution.name }, "\(institution.name)")
        }
    }

    @Test func `aliases, nouns and verbs are folded`() {
        let words =
            Institution.all.flatMap { $0.aliases } + ActorNoun.plurals + ActorNoun.singulars + ActorNoun.studies
            + CountNoun.words + CountNoun.endings + Array(FindingVerb.forms.keys) + Array(Fraction.names.keys)
        for word in words { #expect(Folding.fold(word) == word) }
    }

    @Test func `endings are long enough for the lexicon`() {
        for ending in CountNoun.endings + ActorNoun.pluralEndings + ActorNoun.studyEndings {
            #expect(ending.utf8.count >= 3)
        }
    }

    @Test func `a part is less than its whole and written in percent`() {
        #expect(Fraction.names["helft"] == 50)
        #expect(Fraction.names["driekwart"] == 75)
        #expect(abs((Fraction.names["tweederde"] ?? 0) - 66.667) < 0.001)
        #expect(Fraction.names.values.allSatisfy { $0 > 0 && $0 < 100 })
    }

    @Test func `an office is named by rank and ministry`() {
        #expect(Office.holder(of: "De Staatssecretaris van Sociale Zaken en Werkgelegenheid") == "staatssecretaris SZW")
        #expect(Office.holder(of: "Minister van Economische Zaken en Klimaat") == "minister EZK")
        #expect(Office.holder(of: "Minister-president, Minister van Algemene Zaken") == "minister-president AZ")
        #expect(Office.holder(of: "burgemeester") == nil)
    }

    @Test func `every verb reports in at least one form`() {
        for verb in FindingVerb.all {
            #expect(!verb.finite.isEmpty)
            #expect(verb.finite.allSatisfy { FindingVerb.forms[$0] != nil })
        }
    }
}
