/// Laws known under a short name, and how the names of laws are written.
public struct Law: Sendable, Hashable {
    /// As officials write it: `WWB`, `Wajong`, `Wmo 2015`; empty where they write none.
    public var abbreviation: String
    /// The name in full.
    public var name: String

    /// `law:` and the slug of the name: lower case, without accents, one hyphen between words.
    public static func identifier(of name: String) -> String {
        let folded = Folding.fold(name)
        for (words, short) in known where folded.hasPrefix(words) { return "law:" + short }
        return "law:" + slug(folded)
    }

    /// Short names that are words or names too, as the law's is written: the lower case of `WAS` is a verb, `Bor` a name.
    public static let likeWords = ["WAS", "WIN", "WIJ", "WEB", "REA", "Bor", "Woo", "Wok"]

    /// Laws whose identifier is not the slug of their full name, by the folded beginning of the name.
    private static let known = [
        ("wet structuur uitvoeringsorganisatie", "wet-suwi"), ("structuur uitvoering", "wet-suwi"),
    ]

    /// `Tijdelijke regeling arbeidsmarktregio’s` → `tijdelijke-regeling-arbeidsmarktregio-s`.
    public static func slug(_ name: String) -> String {
        var slug: [UInt8] = []
        for byte in Folding.fold(Array(name.utf8)) {
            let isLetter = (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
            if isLetter {
                slug.append(byte)
            } else if slug.last != 0x2D, !slug.isEmpty {
                slug.append(0x2D)
            }
        }
        if slug.last == 0x2D { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }
}
