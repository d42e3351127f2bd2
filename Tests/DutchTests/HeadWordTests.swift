import Testing

@testable import Dutch

@Suite struct HeadWordTests {
    @Test(arguments: ["Overleg", "Ministerraad", "Ontvangen", "Algemeen", "Kamerbrief", "Zorginspectie"])
    func `what met, came in or is written names no place`(word: String) {
        #expect(HeadWord.isNoPlace(word))
    }

    @Test(arguments: [
        "Den", "Haag", "Utrecht", "’s-Gravenhage", "Bergen", "Zoom", "Assen", "Leeuwarden", "Sint", "Oost",
    ])
    func `places are none of them`(word: String) {
        #expect(!HeadWord.isNoPlace(word))
    }

    @Test func `the tables are folded and without repetition`() {
        for word in HeadWord.stamps.sorted() + HeadWord.ends { #expect(word == Folding.fold(word)) }
        #expect(Set(HeadWord.ends).count == HeadWord.ends.count)
    }
}
