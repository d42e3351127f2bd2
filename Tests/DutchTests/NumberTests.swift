import Dutch
import Testing

@Suite struct NumberTests {
    @Test func `every cardinal to 9999 is written and read back`() {
        for number in 0...9999 {
            let word = Numeral.word(number)
            if word.isEmpty || Numeral.value(word) != number { Issue.record("\(number) \(word)") }
        }
    }

    @Test func `every year from 1100 is read as it is spoken`() {
        for year in 1100...2099 { #expect(Numeral.value(Numeral.yearWord(year)) == year, "\(year)") }
    }

    @Test func `every ordinal to 9999 is written and read back`() {
        for number in 1...9999 {
            let word = Ordinal.word(number)
            if word.isEmpty || Ordinal.value(word) != number { Issue.record("\(number) \(word)") }
        }
    }

    @Test(
        arguments: zip(
            [1, 3, 8, 20, 28, 31, 101],
            [
                "eerste", "derde", "achtste", "twintigste", "achtentwintigste", "eenendertigste", "honderdeerste",
            ]))
    func `ordinals have the forms that Dutch gives them`(_ number: Int, _ word: String) {
        #expect(Ordinal.word(number) == word)
    }

    @Test(arguments: ["", "tien10", "eerst", "vijfig", "honderdduizendmiljoen", "en", "twintigtwintig"])
    func `what is no number has no value`(_ word: String) {
        #expect(Numeral.value(word) == nil)
        #expect(Ordinal.value(word) == nil)
    }

    @Test func `an extra en and hundreds past ten are read`() {
        #expect(Numeral.value("honderdeneen") == 101)
        #expect(Numeral.value("twaalfhonderd") == 1200)
        #expect(Numeral.value("tweeduizendvier") == 2004)
    }
}
