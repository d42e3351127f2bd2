/// What two spellings of a name have in common: number, inflection, spaces and hyphens taken away.
///
/// A key is no word; it only says that two spellings are of the same name. Doubled letters become single, because an
/// open syllable writes one vowel where a closed one writes two (`scholen`, `school`).
public enum NounForm {
    /// Plurals that Latin and Greek left behind, by their ends.
    public static let irregularEndings: [(plural: String, singular: String)] = [
        ("centra", "centrum"), ("musea", "museum"), ("gremia", "gremium"), ("criteria", "criterium"),
        ("curricula", "curriculum"), ("beleidsfora", "beleidsforum"), ("fora", "forum"), ("quota", "quotum"),
        ("kwota", "kwotum"), ("heden", "heid"), ("lieden", "man"),
    ]

    /// The key of a folded word: `platforms` and `platform`, `centra` and `centrum`, `regionale` and `regionaal` agree.
    ///
    /// Words of fewer than five letters keep their endings.
    public static func key(_ folded: String) -> String {
        var bytes = Array(folded.utf8)
        if bytes.count > 2, bytes[bytes.count - 1] == 0x73, bytes[bytes.count - 2] == 0x27 { bytes.removeLast(2) }
        bytes.removeAll { $0 == 0x27 }
        if bytes.count > 4 { bytes = stem(bytes) }
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count)
        for byte in bytes where key.last != byte { key.append(byte) }
        if key.last == 0x76 { key[key.count - 1] = 0x66 }
        // `huizen`, `huis`: both lose their last letter.
        if key.count > 3, key.last == 0x7A || key.last == 0x73 { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }

    /// Endings of number and inflection taken away.
    private static func stem(_ word: [UInt8]) -> [UInt8] {
        var bytes = word
        for (plural, singular) in irregularEndings where ends(bytes, plural) {
            bytes.removeLast(plural.utf8.count)
            bytes += Array(singular.utf8)
        }
        if ends(bytes, "en") {
            bytes.removeLast(2)
        } else if ends(bytes, "s"), !ends(bytes, "ss") {
            bytes.removeLast()
        }
        if bytes.count > 3, bytes.last == 0x65 { bytes.removeLast() }
        return bytes
    }

    private static func ends(_ bytes: [UInt8], _ end: String) -> Bool {
        bytes.reversed().starts(with: end.utf8.reversed())
    }
}
