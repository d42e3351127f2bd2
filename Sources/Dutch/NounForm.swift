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
        for (plural, singular) in irregular where ends(bytes, plural) {
            bytes.removeLast(plural.count)
            bytes += singular
        }
        if ends(bytes, [0x65, 0x6E]) {
            bytes.removeLast(2)
        } else if bytes.last == 0x73, !ends(bytes, [0x73, 0x73]) {
            bytes.removeLast()
        }
        if bytes.count > 3, bytes.last == 0x65 { bytes.removeLast() }
        return bytes
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
