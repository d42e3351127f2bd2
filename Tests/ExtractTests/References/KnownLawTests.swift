import Dutch
import TestSupport
import Testing

@testable import Extract

struct KnownLawTests {
    @Test(arguments: Law.all.map(\.name))
    func `the name of every known law is read whole, as its own identifier`(_ name: String) {
        let text = "Volgens de \(name) in de praktijk geldt dit."
        let document = document(.paragraph(text))
        let found = Extractor().extract(from: document).references.filter { $0.kind == .law }
        #expect(found.map { document.text[$0.span] } == [name])
        #expect(found.map(\.identifier) == [Law.identifier(of: name)])
    }

    @Test func `a known law has one name, and no short name means two laws`() {
        #expect(Law.all.count > 150)
        // One law with two short names stands twice.
        let twice = Dictionary(grouping: Law.all, by: { Folding.fold($0.name) }).filter { $0.value.count > 1 }
        #expect(twice.values.map { Set($0.map(\.abbreviation)) } == [["WGBH", "Wgbh/cz"]])
        #expect(Set(Law.likeWords).isSubset(of: Law.all.map(\.abbreviation)))
        var known: [String: String] = [:]
        for law in Law.all where !law.abbreviation.isEmpty {
            let short = Folding.fold(law.abbreviation)
            #expect(known[short] == nil, "\(law.abbreviation)")
            known[short] = law.name
        }
    }

    @Test func `heads of names one behind another end no run of the program`() {
        let text = "De " + String(repeating: "Invoeringswet ", count: 20_000)
        let references = Extractor().extract(from: document(.paragraph(text))).references
        #expect(!references.isEmpty)
    }
}
