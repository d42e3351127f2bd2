/// What a library's or archive's record, put in front of a paper, calls its fields.
public enum CatalogueField {
    /// Lower-case names that stand before a colon.
    public static let names: Set<String> = [
        "titel", "ondertitel", "auteur", "auteurs", "uitgever", "uitgave", "jaar", "jaar van uitgave", "signatuur",
        "plaatskenmerk", "isbn", "issn", "trefwoord", "trefwoorden", "onderwerp", "documentnummer", "documenttype",
        "type document", "bron", "rechten", "collectie", "permalink", "vindplaats", "url", "link", "publicatiedatum",
        "publicatiejaar", "aantal pagina's", "aantal pagina’s", "pagina's", "pagina’s", "omvang", "formaat", "taal",
        "identificatie", "identifier", "doi", "ppn", "catalogusnummer", "inventarisnummer", "toegangsnummer",
        "archief", "reeks", "serie", "druk", "editie", "instelling", "organisatie", "partij", "verkiezingen",
        "gedigitaliseerd door", "gescand door", "datum scan", "herkomst", "licentie", "bestandsnaam", "versie",
        "download", "gedownload op", "datum", "title", "author", "publisher", "date", "language", "subject", "source",
    ]

    /// Whether a line is a field of a record: a name of ``names``, a colon, and a value or none.
    public static func isField(_ line: some Sequence<UInt8>) -> Bool {
        var name: [UInt8] = []
        for byte in line {
            if byte == 0x3A { break }
            guard name.count < 30 else { return false }
            name.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        while name.last == 0x20 { name.removeLast() }
        guard name.count > 2 else { return false }
        return line.contains(0x3A) && names.contains(String(decoding: name, as: UTF8.self))
    }

    /// Lower-case words in which a library stamps its name on a page.
    public static let stamps: [String] = ["bibliotheek", "documentatiecentrum", "universiteitsbibliotheek"]
}
