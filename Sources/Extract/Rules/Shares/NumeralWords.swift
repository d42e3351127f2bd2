/// Whole numbers in letters, as far as shares and counts need them.
enum NumeralWords {
    static let values: [String: Double] = {
        let units = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        var values: [String: Double] = [
            "nul": 0, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
            "zeventien": 17, "achttien": 18, "negentien": 19, "honderd": 100, "tweehonderd": 200, "driehonderd": 300,
            "duizend": 1000,
        ]
        for (index, unit) in units.enumerated() { values[unit] = Double(index + 1) }
        let tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
        for (index, ten) in tens.enumerated() {
            values[ten] = Double(index + 2) * 10
            for (rank, unit) in units.enumerated() {
                values[unit + "en" + ten] = Double(index + 2) * 10 + Double(rank + 1)
            }
        }
        return values
    }()

    static func value(_ folded: String) -> Double? { values[folded] }
}
