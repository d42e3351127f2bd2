import Dutch
import Testing

@Suite struct MoneyTableTests {
    private static let currencies = Money.currencies.map { ($0.unit, $0.names + $0.codes) }
    private static let coins = Money.coins.map { ($0.unit, $0.names) }

    @Test func `no name, code or sign of money stands for two things`() {
        let words = (Self.currencies + Self.coins).flatMap { $0.1 } + Array(Money.behindScale.keys)
        #expect(Set(words).count == words.count)
        let signs = Money.currencies.flatMap(\.signs)
        #expect(Set(signs).count == signs.count && !signs.contains("¢"))
        let units = (Self.currencies + Self.coins).map { $0.0 }
        #expect(Set(units).count == units.count)
    }

    @Test func `names are folded, codes have three letters, signs are one character that is no letter of Dutch`() {
        for (_, names) in Self.currencies + Self.coins {
            for name in names { #expect(Folding.fold(name) == name, "\(name)") }
        }
        for code in Money.currencies.flatMap(\.codes) { #expect(code.utf8.count == 3, "\(code)") }
        for sign in Money.signs.keys {
            #expect(sign.count == 1 && !(sign.utf8.first.map { ($0 | 0x20) >= 0x61 && $0 < 0x80 } ?? true), "\(sign)")
        }
        for code in Money.anyCase { #expect(Money.words[code] != nil, "\(code)") }
    }

    @Test func `every name leads to its unit, and every currency has one`() {
        for (unit, names) in Self.currencies + Self.coins {
            for name in names { #expect(Money.words[name] == unit, "\(name)") }
        }
        for currency in Money.currencies {
            #expect(!(currency.names + currency.codes + currency.signs).isEmpty, "\(currency.unit)")
            for sign in currency.signs { #expect(Money.signs[sign] == currency.unit, "\(sign)") }
        }
    }

    @Test func `every coin is worth a part or a multiple of currencies in the table`() {
        let units = Set(Self.currencies.map { $0.0 })
        for coin in Money.coins {
            #expect(coin.worth > 0 && !coin.of.isEmpty && units.isSuperset(of: coin.of), "\(coin.unit)")
            // Whole cents, so that sums of coins are exact.
            #expect(abs((coin.worth * 100).rounded() - coin.worth * 100) < 1e-9, "\(coin.unit)")
        }
    }

    @Test(
        arguments: zip(
            ["stuiver", "dubbeltje", "kwartje", "rijksdaalder", "cent"], [0.05, 0.10, 0.25, 2.50, 0.01]))
    func `coins of the guilder have their worth`(_ name: String, _ worth: Double) {
        let coin = Money.coins.first { $0.names.contains(name) }
        #expect(coin?.worth == worth && coin?.of.contains("gulden") == true)
    }
}
