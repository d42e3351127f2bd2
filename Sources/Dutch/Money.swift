/// Names and signs of money: currencies, their coins, and what stands for them beside an amount.
public enum Money {
    /// A currency as prose and tables write it.
    public struct Currency: Sendable {
        /// What a quantity of it is counted in: `EUR`, an ISO code, or its Dutch name.
        public let unit: String
        /// Folded names, singular and plural.
        public let names: [String]
        /// Folded letters that stand for it beside an amount.
        public let codes: [String]
        /// Signs that are no letters.
        public let signs: [String]

        init(_ unit: String, names: [String] = [], codes: [String] = [], signs: [String] = []) {
            (self.unit, self.names, self.codes, self.signs) = (unit, names, codes, signs)
        }
    }

    /// A coin that prose counts by its own name.
    public struct Coin: Sendable {
        /// What a quantity of it is counted in: its name, so that `10 cent` is ten.
        public let unit: String
        /// Folded names, singular first.
        public let names: [String]
        /// What one is worth, in ``currencies`` of these units.
        public let worth: Double
        public let of: [String]

        init(_ unit: String, _ names: [String], _ worth: Double, of: [String]) {
            (self.unit, self.names, self.worth, self.of) = (unit, names, worth, of)
        }
    }

    public static let currencies: [Currency] = [
        Currency("EUR", names: ["euro", "euros", "euro's"], codes: ["eur"], signs: ["€"]),
        Currency("gulden", names: ["gulden", "guldens"], codes: ["nlg", "hfl"]),
        Currency("dollar", names: ["dollar", "dollars", "bucks"], codes: ["usd"], signs: ["$"]),
        Currency("GBP", codes: ["gbp"], signs: ["£"]),
        Currency("AUD", codes: ["aud"]), Currency("CAD", codes: ["cad"]), Currency("NZD", codes: ["nzd"]),
        Currency("ECU", names: ["ecu", "ecu's", "ecus"], codes: ["xeu"]),
        Currency("BEF", codes: ["bef"]), Currency("DEM", codes: ["dem"]), Currency("FRF", codes: ["frf"]),
        Currency("CHF", codes: ["chf"]), Currency("SEK", codes: ["sek"]), Currency("DKK", codes: ["dkk"]),
        Currency("FIM", names: ["markka", "markkaa"], codes: ["fim"]),
        Currency("JPY", names: ["yen"], codes: ["jpy"], signs: ["¥"]),
        Currency("CNY", names: ["yuan", "renminbi"], codes: ["cny"], signs: ["元"]),
        Currency("RUB", names: ["roebel", "roebels"], signs: ["₽"]), Currency("INR", signs: ["₹"]),
    ]

    public static let coins: [Coin] = [
        Coin("cent", ["cent", "cents", "eurocent", "eurocents"], 0.01, of: ["EUR", "gulden", "dollar", "AUD", "CAD"]),
        Coin("stuiver", ["stuiver", "stuivers"], 0.05, of: ["gulden"]),
        Coin("dubbeltje", ["dubbeltje", "dubbeltjes"], 0.10, of: ["gulden"]),
        Coin("kwartje", ["kwartje", "kwartjes"], 0.25, of: ["gulden"]),
        Coin("rijksdaalder", ["rijksdaalder", "rijksdaalders"], 2.50, of: ["gulden"]),
        Coin("penny", ["penny", "pennies", "pence"], 0.01, of: ["GBP", "dollar"]),
        Coin("penni", ["penni", "pennia"], 0.01, of: ["FIM"]),
        Coin("pfennig", ["pfennig"], 0.01, of: ["DEM"]),
    ]

    /// Names that mean something else beside a small number (`een pond suiker`): money only behind a scale word.
    public static let behindScale: [String: String] = [
        "pond": "GBP", "mark": "DEM", "frank": "frank", "franken": "frank", "lire": "lire", "kronen": "kroon",
        "kroon": "kroon",
    ]

    /// Codes that are read however they are written; the others only in capitals.
    public static let anyCase: [String] = ["eur", "usd", "gbp", "nlg", "hfl"]

    /// Folded name or code → unit.
    public static let words: [String: String] = {
        var words: [String: String] = [:]
        for currency in currencies { for word in currency.names + currency.codes { words[word] = currency.unit } }
        for coin in coins { for word in coin.names { words[word] = coin.unit } }
        return words
    }()

    /// Sign that is no letter → unit.
    public static let signs: [String: String] = {
        var signs = ["¢": "cent"]
        for currency in currencies { for sign in currency.signs { signs[sign] = currency.unit } }
        return signs
    }()

    /// Letters that stand for the guilder straight before an amount.
    public static let guilderSigns: [String] = ["f", "fl", "ƒ"]

    /// Words beside `een dubbeltje` that make it a saying: `op zijn kant`, `op de eerste rang`, `geboren`.
    public static let sayings: [String] = [
        "kant", "rang", "geboren", "rollen", "valt", "viel", "vallen", "gevallen", "omgedraaid", "omdraaien", "waard",
    ]
}
