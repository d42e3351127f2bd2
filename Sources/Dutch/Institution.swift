/// A body that speaks in official documents, with its canonical name.
public struct Institution: Sendable, Hashable {
    /// The name that the guide's `actor` takes.
    public let name: String
    /// Every way it is written, folded, words divided by one space; the name itself among them.
    public let aliases: [String]
    /// The noun that stands for it once it is named: `inspectie`, `raad`.
    public let noun: String?

    init(_ name: String, _ aliases: [String] = [], noun: String? = nil) {
        self.name = name
        self.aliases = [Folding.fold(name)] + aliases
        self.noun = noun
    }

    /// Bodies by name. The canonical name is the one under which a body is best known.
    public static let all: [Institution] =
        [
            Institution("Algemene Rekenkamer", ["rekenkamer"], noun: "rekenkamer"),
            Institution("Ctsv", ["college van toezicht sociale verzekeringen"], noun: "college"),
            Institution("UWV", ["uitvoeringsinstituut werknemersverzekeringen", "uwv werkbedrijf"]),
            Institution("CWI", ["centrum voor werk en inkomen", "centrale organisatie werk en inkomen"]),
            Institution("SVB", ["sociale verzekeringsbank"]),
            Institution("VNG", ["vereniging van nederlandse gemeenten"]),
            Institution("IPO", ["interprovinciaal overleg"]),
            Institution("Divosa", []),
            Institution("Cedris", []),
            Institution("SER", ["sociaal-economische raad", "sociaal economische raad"], noun: "raad"),
            Institution("Stichting van de Arbeid", ["star"], noun: "stichting"),
            Institution("Raad van State", ["afdeling advisering van de raad van state"], noun: "raad"),
            Institution("Raad voor het openbaar bestuur", ["rob"], noun: "raad"),
            Institution(
                "Raad voor de financiële verhoudingen", ["raad voor de financiele verhoudingen", "rfv"], noun: "raad"),
            Institution("Raad voor Werk en Inkomen", ["rwi"], noun: "raad"),
            Institution("Raad voor de Volkshuisvesting", ["ravo"], noun: "raad"),
            Institution("Raad voor de rechtspraak", [], noun: "raad"),
            Institution("Onderwijsraad", [], noun: "raad"),
            Institution("MBO Raad", [], noun: "raad"),
            Institution("WRR", ["wetenschappelijke raad voor het regeringsbeleid"], noun: "raad"),
            Institution("CPB", ["centraal planbureau"], noun: "planbureau"),
            Institution("SCP", ["sociaal en cultureel planbureau"], noun: "planbureau"),
            Institution("PBL", ["planbureau voor de leefomgeving"], noun: "planbureau"),
            Institution("CBS", ["centraal bureau voor de statistiek"], noun: "bureau"),
            Institution("DNB", ["nederlandsche bank"]),
            Institution("OESO", ["organisatie voor economische samenwerking en ontwikkeling"]),
            Institution("Europese Commissie", [], noun: "commissie"),
            Institution("Europese Rekenkamer", []),
            Institution("Nationale ombudsman", ["ombudsman"], noun: "ombudsman"),
            Institution("Autoriteit Persoonsgegevens", ["ap"], noun: "autoriteit"),
            Institution("VNO-NCW", []),
            Institution("MKB-Nederland", ["mkb nederland"]),
            Institution("LTO Nederland", ["lto-nederland"]),
            Institution("FNV", []),
            Institution("CNV", []),
            Institution("VCP", []),
            Institution("ABU", []),
            Institution("LCR", ["landelijke clientenraad"]),
            Institution(
                "Arbeidsvoorziening", ["centraal bestuur voor de arbeidsvoorziening", "arbeidsvoorzieningsorganisatie"]),
            Institution("Programmaraad", [], noun: "raad"),
            Institution("Werkkamer", []),
            Institution("Transparency International", []),
            Institution("Gezondheidsraad", [], noun: "raad"),
            Institution("Europese Raad", [], noun: "raad"),
            Institution("Raad van Europa", [], noun: "raad"),
            Institution("Hoge Raad", [], noun: "raad"),
            Institution("Centrale Raad van Beroep", ["crvb"], noun: "raad"),
            Institution("Onderzoeksraad voor Veiligheid", ["ovv"], noun: "raad"),
            Institution("Raad voor Maatschappelijke Ontwikkeling", ["rmo"], noun: "raad"),
            Institution("Raad voor Volksgezondheid en Samenleving", ["rvs"], noun: "raad"),
            Institution("Raad voor Strafrechtstoepassing en Jeugdbescherming", ["rsj"], noun: "raad"),
            Institution("VROM-raad", [], noun: "raad"),
            Institution("Actal", ["adviescollege toetsing regeldruk"], noun: "college"),
            Institution("NZa", ["nederlandse zorgautoriteit"], noun: "autoriteit"),
            Institution("ACM", ["autoriteit consument en markt"], noun: "autoriteit"),
            Institution("AFM", ["autoriteit financiele markten"], noun: "autoriteit"),
            Institution("Zorginstituut Nederland", ["zorginstituut"]),
            Institution("RIVM", ["rijksinstituut voor volksgezondheid en milieu"]),
            Institution("WODC", ["wetenschappelijk onderzoek- en documentatiecentrum"]),
            Institution("TNO", []),
            Institution("Kinderombudsman", []),
            Institution("AIV", ["adviesraad internationale vraagstukken"], noun: "adviesraad"),
            Institution("Belastingdienst", []),
            Institution("Rijkswaterstaat", []),
            Institution("DUO", ["dienst uitvoering onderwijs"]),
            Institution("IMF", ["internationaal monetair fonds"]),
            Institution("Wereldbank", []),
            Institution("ECB", ["europese centrale bank"]),
            Institution("Europees Parlement", []),
            Institution("Woonbond", []),
            Institution("Aedes", []),
            Institution("PO-Raad", [], noun: "raad"),
            Institution("VO-raad", [], noun: "raad"),
            Institution("GGZ Nederland", []),
            Institution("ActiZ", []),
            Institution("VluchtelingenWerk Nederland", ["vluchtelingenwerk"]),
            Institution("Tweede Kamer", []),
            Institution("Eerste Kamer", []),
            Institution("IMG", ["instituut mijnbouwschade groningen"]),
        ]
        + Inspectorate.all.map { inspectorate in
            let initials = inspectorate.initials.filter { !Inspectorate.sharedInitials.contains($0) }
            return Institution(inspectorate.actor, inspectorate.spellings + initials, noun: inspectorate.noun)
        }

    /// The canonical name of every alias.
    public static let names: [String: String] = {
        var names: [String: String] = [:]
        for institution in all {
            for alias in institution.aliases { names[alias] = institution.name }
        }
        return names
    }()

    /// The first word of every alias, folded, with the number of words of the longest alias that begins so.
    public static let firstWords: [String: Int] = {
        var lengths: [String: Int] = [:]
        for alias in all.flatMap(\.aliases) {
            let words = alias.utf8.split(separator: 0x20)
            guard let first = words.first.flatMap({ String($0) }) else { continue }
            lengths[first] = max(lengths[first] ?? 0, words.count)
        }
        return lengths
    }()

    /// The noun that stands for an institution once it is named: Inspectie SZW → `inspectie`.
    public static let nouns: [String: String] = {
        var nouns: [String: String] = [:]
        for institution in all { nouns[institution.name] = institution.noun }
        return nouns
    }()

    /// The institutions that a noun stands for once they are named: `inspectie` → Inspectie SZW, IWI …
    public static let byNoun: [String: Set<String>] = {
        var found: [String: Set<String>] = [:]
        for institution in all {
            if let noun = institution.noun { found[noun, default: []].insert(institution.name) }
        }
        return found
    }()
}

/// The office of a member of the government.
public enum Office {
    /// `staatssecretaris SZW` from the name of an office; nil where no minister's rank stands in it.
    ///
    /// - Parameter office: as printed: `De Staatssecretaris van Sociale Zaken en Werkgelegenheid`.
    public static func holder(of office: String) -> String? {
        let folded = Folding.fold(office)
        guard folded.contains("minister") || folded.contains("staatssecretaris") else { return nil }
        // Bytes tell the letters of ASCII apart; of other letters only characters do.
        let isPlain = folded.utf8.allSatisfy { $0 < 0x80 }
        let words =
            isPlain
            ? folded.utf8.split { !($0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D) }.map { String(Substring($0)) }
            : folded.split { !($0.isLetter || $0 == "-") }.map(String.init)
        for (place, rank) in [
            ("staatssecretaris", "staatssecretaris"), ("minister-president", "minister-president"),
            ("minister", "minister"),
        ] {
            guard let at = words.firstIndex(of: place) else { continue }
            if let ministry = Ministry.named(in: office) { return rank + " " + ministry.abbreviation }
            let rest = words[(at + 1)...]
            let short = Ministry.abbreviated(rest)
            return short.map { rank + " " + $0.abbreviation } ?? rank
        }
        return nil
    }
}
