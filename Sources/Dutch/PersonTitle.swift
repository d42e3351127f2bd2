/// Titles and forms of address that stand before a name.
public enum PersonTitle {
    /// Folded, without full stop; those of two words as they stand.
    ///
    /// Source: the titles of the Wet op het hoger onderwijs en wetenschappelijk onderzoek (artikelen 7.19a to 7.22),
    /// predicates of nobility, ranks and forms of address.
    public static let all: Set<String> = [
        "mr", "dr", "drs", "dra", "ir", "ing", "prof", "bc", "ba", "bsc", "llb", "ma", "msc", "llm", "mba", "ds", "em",
        "mw", "mevr", "mevrouw", "mej", "mejuffrouw", "dhr", "hr", "heer", "de heer", "de heren", "jhr", "jkvr",
        "jonkheer", "jonkvrouw", "baron", "graaf", "mgr", "gen", "kol", "lt", "maj", "kapt", "professor", "doctor",
        "wnd", "plv",
    ]

    /// Whether a word is a title: `drs.`, `Mevrouw`, `prof.dr.`, `mr.drs.`.
    public static func isTitle(_ word: String) -> Bool {
        let parts = Folding.fold(word).utf8.split(separator: UInt8(ascii: ".")).map {
            String(decoding: $0, as: UTF8.self)
        }
        return !parts.isEmpty && parts.allSatisfy(all.contains)
    }

    /// Whether a name may begin so: with a title, of one word or of two.
    public static func opens(_ first: String, _ second: String?) -> Bool {
        isTitle(first) || second.map { all.contains(Folding.fold(first) + " " + Folding.fold($0)) } ?? false
    }
}
