import Testing

@testable import Dutch

@Suite struct ChangeTableTests {
    @Test func `every kind of change but none twice can be told by a verb or a noun`() {
        let told = Set(ChangeVerb.all.map { $0.action }).union(ChangeNoun.all.map { $0.action })
        #expect(told == Set(ChangeKind.allCases))
    }

    @Test func `every verb has each form, in lower case`() {
        for verb in ChangeVerb.all {
            // `gevallen` and `geluid` are nouns far more often than participles.
            let isNoun = [["vallen"], ["luiden"]].contains(verb.infinitives) && verb.particle.isEmpty
            #expect(verb.participles.isEmpty == isNoun)
            for forms in [verb.present, verb.past, verb.participles, verb.infinitives] {
                #expect(!forms.isEmpty || isNoun)
                #expect(forms.allSatisfy { $0 == $0.lowercased() })
            }
        }
    }

    @Test func `no change noun stands in two entries`() {
        let words = ChangeNoun.all.flatMap { $0.words }.map { Folding.fold($0) }
        #expect(words.count == Set(words).count)
    }

    @Test func `a word of policy belongs to one class, but for pilots`() {
        var seen: [String: PolicyThing] = [:]
        for thing in PolicyThing.allCases {
            for word in thing.words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
                if let other = seen[word] { Issue.record("\(word) is \(other) and \(thing)") }
                seen[word] = thing
            }
        }
        #expect(seen.count > 200)
    }

    @Test func `a common verb is neither a verb of change nor an auxiliary, and stands once`() {
        var others: Set<String> = []
        for auxiliary in Auxiliary.allCases { others.formUnion(auxiliary.present + auxiliary.past) }
        for verb in ChangeVerb.all where verb.particle.isEmpty && verb.complement.isEmpty {
            others.formUnion(verb.present + verb.past)
        }
        #expect(CommonVerb.finite.count == Set(CommonVerb.finite).count)
        #expect(CommonVerb.finite.count > 200)
        for form in CommonVerb.finite { #expect(!others.contains(form), "\(form)") }
    }

    @Test func `what is no policy stands once, folded, and not beside an ending that has it already`() {
        let groups = [
            OutsideNoun.papers, OutsideNoun.persons, OutsideNoun.talks, OutsideNoun.studies, OutsideNoun.cases,
            OutsideNoun.daily,
        ]
        #expect(groups.map(\.count).reduce(0, +) == OutsideNoun.words.count)
        let endings = OutsideNoun.endings
        #expect(endings.count == Set(endings).count)
        for word in OutsideNoun.words.union(endings) {
            #expect(Folding.fold(word) == word)
            #expect(OutsideNoun.holds(word))
            #expect(!endings.contains { $0 != word && word.hasSuffix($0) }, "\(word)")
        }
        #expect(OutsideNoun.words.isDisjoint(with: endings))
        #expect(OutsideNoun.holds("eindrapport") && OutsideNoun.holds("bezoekadres"))
        #expect(!OutsideNoun.holds("regeling") && !OutsideNoun.holds("rapporteur"))
    }

    @Test func `what rules set is neither a thing of policy nor outside it, and stands once`() {
        let things = Set(
            PolicyThing.allCases.flatMap {
                $0.words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
            })
        #expect(things.isDisjoint(with: RuleContent.words))
        #expect(Set(PolicyThing.allCases.flatMap(\.endings)).isDisjoint(with: RuleContent.endings))
        #expect(RuleContent.endings.count == Set(RuleContent.endings).count)
        for word in RuleContent.words.union(RuleContent.endings) { #expect(Folding.fold(word) == word) }
        for word in RuleContent.words { #expect(!OutsideNoun.holds(word), "\(word)") }
        for word in ["drempel", "inkomensdrempel", "bewaartermijn", "kwaliteitseis", "ww-duur"] {
            #expect(RuleContent.holds(word), "\(word)")
        }
        for word in ["lift", "studiereis", "duur", "telefoonnummer", "huur", "bezoekadres"] {
            #expect(!RuleContent.holds(word), "\(word)")
        }
    }

    @Test func `an auxiliary has one meaning a form`() {
        var seen: Set<String> = []
        for auxiliary in Auxiliary.allCases {
            for word in auxiliary.present + auxiliary.past { #expect(seen.insert(word).inserted, "\(word)") }
        }
    }
}
