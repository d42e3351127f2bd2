/// Laws known under a short name, and how the names of laws are written.
public struct Law: Sendable, Hashable {
    /// As officials write it: `WWB`, `Wajong`.
    public var abbreviation: String
    /// The name in full.
    public var name: String

    /// `law:` and the slug of the name: lower case, without accents, one hyphen between words.
    public static func identifier(of name: String) -> String {
        let folded = Folding.fold(name)
        for (words, short) in known where folded.hasPrefix(words) { return "law:" + short }
        return "law:" + slug(folded)
    }

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

    public static let all: [Law] = [
        Law(abbreviation: "WWB", name: "Wet werk en bijstand"),
        Law(abbreviation: "SUWI", name: "Wet SUWI"),
        Law(abbreviation: "Abw", name: "Algemene bijstandswet"),
        Law(abbreviation: "WW", name: "Werkloosheidswet"),
        Law(abbreviation: "WIA", name: "Wet werk en inkomen naar arbeidsvermogen"),
        Law(abbreviation: "WAO", name: "Wet op de arbeidsongeschiktheidsverzekering"),
        Law(abbreviation: "Wsw", name: "Wet sociale werkvoorziening"),
        Law(abbreviation: "WIW", name: "Wet inschakeling werkzoekenden"),
        Law(abbreviation: "WIJ", name: "Wet investeren in jongeren"),
        Law(abbreviation: "JWG", name: "Jeugdwerkgarantiewet"),
        Law(abbreviation: "AWBZ", name: "Algemene Wet Bijzondere Ziektekosten"),
        Law(abbreviation: "Wmo", name: "Wet maatschappelijke ondersteuning"),
        Law(abbreviation: "Awb", name: "Algemene wet bestuursrecht"),
        Law(abbreviation: "Wob", name: "Wet openbaarheid van bestuur"),
        Law(abbreviation: "Woo", name: "Wet open overheid"),
        Law(abbreviation: "AVG", name: "Algemene verordening gegevensbescherming"),
        Law(abbreviation: "Zvw", name: "Zorgverzekeringswet"),
        Law(abbreviation: "Wlz", name: "Wet langdurige zorg"),
        Law(abbreviation: "AOW", name: "Algemene Ouderdomswet"),
        Law(abbreviation: "Anw", name: "Algemene nabestaandenwet"),
        Law(
            abbreviation: "IOAW",
            name: "Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte werkloze werknemers"),
        Law(
            abbreviation: "IOAZ",
            name: "Wet inkomensvoorziening oudere en gedeeltelijk arbeidsongeschikte gewezen zelfstandigen"),
        Law(abbreviation: "Wwz", name: "Wet werk en zekerheid"),
        Law(abbreviation: "Wab", name: "Wet arbeidsmarkt in balans"),
        Law(abbreviation: "WML", name: "Wet minimumloon en minimumvakantiebijslag"),
        Law(abbreviation: "Wft", name: "Wet op het financieel toezicht"),
        Law(abbreviation: "Wro", name: "Wet ruimtelijke ordening"),
        Law(abbreviation: "Wabo", name: "Wet algemene bepalingen omgevingsrecht"),
        Law(abbreviation: "Wvggz", name: "Wet verplichte geestelijke gezondheidszorg"),
        Law(abbreviation: "Wet BIG", name: "Wet op de beroepen in de individuele gezondheidszorg"),
        Law(abbreviation: "WHW", name: "Wet op het hoger onderwijs en wetenschappelijk onderzoek"),
        Law(abbreviation: "WEB", name: "Wet educatie en beroepsonderwijs"),
        Law(abbreviation: "WPO", name: "Wet op het primair onderwijs"),
        Law(abbreviation: "WVO", name: "Wet op het voortgezet onderwijs"),
        Law(abbreviation: "Wajong", name: "Wet arbeidsongeschiktheidsvoorziening jonggehandicapten"),
        Law(abbreviation: "Wtcg", name: "Wet tegemoetkoming chronisch zieken en gehandicapten"),
    ]
}
