/// Cardinal numbers in words, 0...9999, built and read by the same parts.
public enum Numeral {
    static let small = [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ]
    static let tens = [
        "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
    ]

    /// The folded word of a number: 1988 → `duizendnegenhonderdachtentachtig`. Empty outside 0...9999.
    public static func word(_ number: Int) -> String {
        switch number {
        case 0..<20: return small[number]
        case 20..<100:
            let unit = number % 10
            return unit == 0 ? tens[number / 10] : small[unit] + "en" + tens[number / 10]
        case 100..<1000:
            let rest = number % 100
            return (number < 200 ? "" : small[number / 100]) + "honderd" + (rest == 0 ? "" : word(rest))
        case 1000...9999:
            let rest = number % 1000
            return (number < 2000 ? "" : small[number / 1000]) + "duizend" + (rest == 0 ? "" : word(rest))
        default: return ""
        }
    }

    /// The word of a year as it is spoken: 1988 → `negentienhonderdachtentachtig`; of 2000 and after as ``word(_:)``.
    public static func yearWord(_ year: Int) -> String {
        guard (1100...1999).contains(year) else { return word(year) }
        let rest = year % 100
        return word(year / 100) + "honderd" + (rest == 0 ? "" : word(rest))
    }

    /// The number of a folded word, in any of its forms: `honderdeneen`, `twaalfhonderd`, `tweeduizendvier`.
    public static func value(_ folded: String) -> Int? {
        let bytes = Array(folded.utf8)
        guard bytes.count <= 64, !bytes.isEmpty else { return nil }
        if bytes == Array("nul".utf8) { return 0 }
        var reader = Reader(bytes: bytes)
        return reader.whole()
    }

    /// Reads a word from left to right.
    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        private var isAtEnd: Bool { position == bytes.count }

        mutating func whole() -> Int? {
            var total = 0
            var head = underHundred()
            if take("honderd") {
                var hundreds = (head ?? 1) * 100
                _ = take("en", unlessEnd: true)
                if let rest = underHundred() { hundreds += rest }
                head = hundreds
            }
            if take("duizend") {
                total = (head ?? 1) * 1000
                guard total <= 9000 else { return nil }
                _ = take("en", unlessEnd: true)
                head = underHundred()
                if take("honderd") {
                    var hundreds = (head ?? 1) * 100
                    _ = take("en", unlessEnd: true)
                    if let rest = underHundred() { hundreds += rest }
                    head = hundreds
                }
            }
            guard isAtEnd, head != nil || total > 0 else { return nil }
            let value = total + (head ?? 0)
            return value <= 9999 ? value : nil
        }

        /// 1...99, or nil with the position unchanged.
        private mutating func underHundred() -> Int? {
            let start = position
            for ten in (2...9) where take(Numeral.tens[ten]) { return ten * 10 }
            for unit in (1..<20).reversed() where take(Numeral.small[unit]) {
                let afterUnit = position
                if unit < 10, take("en") {
                    for ten in (2...9) where take(Numeral.tens[ten]) { return ten * 10 + unit }
                }
                position = afterUnit
                return unit
            }
            position = start
            return nil
        }

        private mutating func take(_ part: String, unlessEnd: Bool = false) -> Bool {
            let end = position + part.utf8.count
            guard end <= bytes.count, !(unlessEnd && end == bytes.count) else { return false }
            guard bytes[position..<end].elementsEqual(part.utf8) else { return false }
            position = end
            return true
        }
    }
}
