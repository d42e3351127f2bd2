/// What two spellings of a name have in common: number, inflection, spaces and hyphens taken away.
///
/// A key is no word; it only says that two spellings are of the same name. An open syllable writes one vowel where a
/// closed one writes two (`scholen`, `school`), and a short vowel doubles the letter behind it (`wetten`, `wet`).
public enum NounForm {
    /// Plurals that Latin and Greek left behind, by their ends.
    public static let irregularEndings: [(plural: String, singular: String)] = [
        ("centra", "centrum"), ("musea", "museum"), ("gremia", "gremium"), ("criteria", "criterium"),
        ("curricula", "curriculum"), ("beleidsfora", "beleidsforum"), ("fora", "forum"), ("quota", "quotum"),
        ("kwota", "kwotum"), ("heden", "heid"), ("lieden", "man"),
    ]

    /// Stems whose vowel is short where they stand alone and long before an ending: `verdrag`, `verdragen`.
    public static let shortAlone = [
        "dag", "drag", "weg", "hof", "dak", "pad", "slot", "spel", "vat", "bod", "oorlog", "dal", "glas", "schot",
        "slag", "blad",
    ]

    /// Nouns whose singular ends in `-en`, which is no ending there; their plural has `-s`: `toren`, `torens`.
    public static let singularsInEn: Set<String> = [
        "teken", "toren", "oven", "bekken", "omen", "watertoren", "kerktoren", "windtoren", "voorteken",
        "handteken", "merkteken", "kenteken", "leesteken", "verkeersteken", "hoogoven", "zeebekken",
        "stroombekken", "opvangbekken",
    ]

    /// Ends of such nouns that no plural in `-en` ends in.
    public static let singularEndingsInEn: [String] = [
        "examen", "tentamen", "keten", "wapen", "haven", "inkomen", "vermogen", "gegeven", "voornemen", "vermoeden",
        "onderkomen", "leven", "molen", "wagen", "deken", "baken", "keuken", "varken", "kussen", "jongen", "regimen",
        "veulen",
    ]

    /// The key of a folded word: `platforms` and `platform`, `centra` and `centrum`, `regionale` and `regionaal` agree;
    /// `mannen` and `manen` do not.
    ///
    /// Words of fewer than five letters keep their endings.
    public static func key(_ folded: String) -> String {
        var bytes = Array(folded.utf8)
        if bytes.count > 2, bytes[bytes.count - 1] == 0x73, bytes[bytes.count - 2] == 0x27 { bytes.removeLast(2) }
        bytes.removeAll { $0 == 0x27 }
        if bytes.count > 4 { bytes = stem(bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Endings of number and inflection taken away, and the last syllable written as where it stands alone.
    private static func stem(_ word: [UInt8]) -> [UInt8] {
        var bytes = word
        for (plural, singular) in irregular where ends(bytes, plural) {
            bytes.removeLast(plural.count)
            bytes += singular
        }
        var isOpened = false
        if ends(bytes, [0x65, 0x6E]), !isSingular(bytes) {
            bytes.removeLast(2)
            isOpened = close(&bytes)
        }
        if bytes.count > 4, bytes.last == 0x73, isPlural(bytes[bytes.count - 2], bytes[bytes.count - 3]) {
            bytes.removeLast()
        }
        if bytes.count > 3, bytes.last == 0x65 {
            bytes.removeLast()
            isOpened = close(&bytes)
        }
        settle(&bytes, isOpened: isOpened)
        return bytes
    }

    /// Whether an `s` behind two letters is an ending: behind `huis`, `prijs`, `cursus` it belongs to the word.
    private static func isPlural(_ last: UInt8, _ before: UInt8) -> Bool {
        switch last {
        case 0x73: false
        case 0x6A: before != 0x69
        case 0x75: before == 0x61
        default: last == 0x65 || !isVowel(last)
        }
    }

    /// The end of a stem that an ending stood behind: one letter of two that are the same, `s` for `z`, `f` for `v`.
    ///
    /// - Returns: whether its last syllable was open, so that one vowel can stand for two.
    private static func close(_ bytes: inout [UInt8]) -> Bool {
        guard bytes.count > 2, let last = bytes.last else { return false }
        if bytes[bytes.count - 2] == last, !isVowel(last) {
            bytes.removeLast()
            return false
        }
        if last == 0x7A { bytes[bytes.count - 1] = 0x73 }
        if last == 0x76 { bytes[bytes.count - 1] = 0x66 }
        return true
    }

    /// The vowel of the last syllable: two where it is long. Words of several syllables that end in `-el`, `-em`, `-en`,
    /// `-er`, `-or` have the one form for both, since a weak vowel before an ending looks like a long one
    /// (`middelen`, `problemen`; `sectoren`, `kantoren`).
    private static func settle(_ bytes: inout [UInt8], isOpened: Bool) {
        let end = bytes.count
        guard end > 2, !isVowel(bytes[end - 1]), isVowel(bytes[end - 2]) else { return }
        let vowel = bytes[end - 2]
        let isDouble = bytes[end - 3] == vowel
        let head = bytes[..<(end - (isDouble ? 3 : 2))]
        let isWeak = (vowel == 0x65 || vowel == 0x6F && bytes[end - 1] == 0x72) && head.contains(where: isVowel)
        if isWeak {
            if isDouble { bytes.remove(at: end - 2) }
            return
        }
        guard isOpened, !isDouble, vowel != 0x69, vowel != 0x79, !isVowel(bytes[end - 3]),
            !shortStems.contains(where: { ends(bytes, $0) })
        else { return }
        bytes.insert(vowel, at: end - 2)
    }

    private static let shortStems = shortAlone.map { Array($0.utf8) }

    private static let wholeInEn = Set(singularsInEn.map { Array($0.utf8) })
    private static let endsInEn = singularEndingsInEn.map { Array($0.utf8) }

    private static func isSingular(_ bytes: [UInt8]) -> Bool {
        wholeInEn.contains(bytes) || endsInEn.contains { ends(bytes, $0) }
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 || byte == 0x79
    }
    private static func ends(_ bytes: [UInt8], _ end: [UInt8]) -> Bool {
        guard bytes.count >= end.count else { return false }
        var place = 1
        while place <= end.count, bytes[bytes.count - place] == end[end.count - place] { place += 1 }
        return place > end.count
    }

    private static let irregular = irregularEndings.map {
        (plural: Array($0.plural.utf8), singular: Array($0.singular.utf8))
    }
}
