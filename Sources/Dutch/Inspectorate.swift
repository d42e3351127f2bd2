/// A body of the state that inspects and reports, of today or of the past.
public struct Inspectorate: Sendable, Hashable {
    /// The name that its reports bear.
    public let name: String
    /// The name that the guide's `actor` takes.
    public let actor: String
    /// How the name is written, folded, words divided by one space; the name itself among them.
    public let spellings: [String]
    /// Its initials, folded: words too short to be looked for in a line of other words.
    public let initials: [String]
    /// The noun that stands for it once it is named.
    public let noun: String

    init(
        _ name: String, actor: String? = nil, _ spellings: [String] = [], initials: [String] = [],
        noun: String = "inspectie"
    ) {
        self.name = name
        self.actor = actor ?? name
        self.spellings = [Folding.fold(name)] + spellings
        self.initials = initials
        self.noun = noun
    }

    /// Initials that are another body's in running text, and the inspectorate's only where they are a whole head.
    static let sharedInitials: Set<String> = ["img"]

    /// Source: the members of the Inspectieraad, and their predecessors since 1990.
    public static let all: [Inspectorate] = [
        Inspectorate(
            "Inspectie SZW", ["inspectie sociale zaken en werkgelegenheid", "inspectie-szw"], initials: ["iszw"]),
        Inspectorate(
            "Inspectie Werk en Inkomen", actor: "IWI", ["inspectie voor werk en inkomen"], initials: ["iwi"]),
        Inspectorate("Nederlandse Arbeidsinspectie", initials: ["nla"]),
        Inspectorate("Arbeidsinspectie"),
        Inspectorate("Inspectie van het Onderwijs", ["onderwijsinspectie"], initials: ["ivho"]),
        Inspectorate("Inspectie Gezondheidszorg en Jeugd", actor: "IGJ", initials: ["igj"]),
        Inspectorate(
            "Inspectie voor de Gezondheidszorg", actor: "IGZ", ["inspectie gezondheidszorg"], initials: ["igz"]),
        Inspectorate(
            "Inspectie Jeugdzorg",
            ["inspectie jeugdhulpverlening", "inspectie jeugdhulpverlening en jeugdbescherming"], initials: ["ijz"]),
        Inspectorate(
            "Inspectie Justitie en Veiligheid", actor: "Inspectie JenV", ["inspectie jenv", "inspectie j&v"],
            initials: ["ijenv"]),
        Inspectorate(
            "Inspectie Veiligheid en Justitie", actor: "Inspectie VenJ", ["inspectie venj", "inspectie v&j"],
            initials: ["ivenj"]),
        Inspectorate(
            "Inspectie Openbare Orde en Veiligheid", actor: "Inspectie OOV", ["inspectie oov"], initials: ["ioov"]),
        Inspectorate("Inspectie voor de Sanctietoepassing", actor: "ISt", ["inspectie sanctietoepassing"]),
        Inspectorate("Inspectie Leefomgeving en Transport", actor: "ILT", initials: ["ilt", "ilent"]),
        Inspectorate(
            "Inspectie Verkeer en Waterstaat", actor: "IVW", ["inspectie venw", "inspectie v&w"], initials: ["ivw"]),
        Inspectorate("VROM-Inspectie", ["vrom inspectie", "inspectie vrom"]),
        Inspectorate("Inspectie Ruimtelijke Ordening", ["inspectie van de ruimtelijke ordening"]),
        Inspectorate("Inspectie der Rijksfinanciën"),
        Inspectorate(
            "Inspectie belastingen, toeslagen en douane", actor: "Inspectie BTD",
            ["inspectie belastingen toeslagen en douane", "inspectie btd"], initials: ["ibtd"]),
        Inspectorate(
            "Inspectie Overheidsinformatie en Erfgoed", ["inspectie oe", "informatie- en erfgoedinspectie"],
            initials: ["ioe"]),
        Inspectorate("Erfgoedinspectie", ["inspectie cultuurbezit", "rijksarchiefinspectie"]),
        Inspectorate(
            "Rijksinspectie Digitale Infrastructuur", actor: "RDI", initials: ["rdi"]),
        Inspectorate("Agentschap Telecom", noun: "agentschap"),
        Inspectorate(
            "Nederlandse Voedsel- en Warenautoriteit", actor: "NVWA",
            [
                "nederlandse voedsel en waren autoriteit", "nieuwe voedsel- en warenautoriteit",
                "nieuwe voedsel en waren autoriteit",
            ],
            initials: ["nvwa"], noun: "autoriteit"),
        Inspectorate(
            "Voedsel en Waren Autoriteit", actor: "VWA", ["voedsel- en warenautoriteit"], initials: ["vwa"],
            noun: "autoriteit"),
        Inspectorate("Keuringsdienst van Waren", noun: "keuringsdienst"),
        Inspectorate("Algemene Inspectiedienst", actor: "AID", noun: "inspectiedienst"),
        Inspectorate("Staatstoezicht op de Mijnen", actor: "SodM", initials: ["sodm"], noun: "toezichthouder"),
        Inspectorate(
            "Inspectie Militaire Gezondheidszorg", ["inspectie der militaire gezondheidszorg"], initials: ["img"]),
    ]

    /// A name found in a line.
    public struct Found: Sendable, Hashable {
        /// The name that the body's reports bear, or the words of the line.
        public var name: String
        /// Where it stands, in bytes of the folded line.
        public var place: Range<Int>
    }

    /// The inspectorate that a line names: by the table, or by a line that opens with `Inspectie` and names.
    ///
    /// `Inspectie SZW, Den Haag`, `Rapport van de Inspectie van het Onderwijs`, `IGJ`, `Inspectie Water`. Not
    /// `Inspectie bezoekt twaalf scholen`.
    ///
    /// - Parameter line: as printed.
    public static func named(in line: String) -> Found? { listed(in: line) ?? verbatim(line) }

    /// Whether a folded line may name one; where not, ``named(in:)`` finds none.
    public static func mayBeNamed(in folded: String) -> Bool {
        folded.utf8.count <= 6 || coreWords.contains { folded.contains($0) }
    }

    /// The inspectorate of the table that a line names; of several the one with the longest name.
    public static func listed(in line: String) -> Found? {
        let folded = Folding.fold(Array(line.utf8))
        if folded.count <= 6 {
            let whole = all.first { $0.initials.contains { folded.elementsEqual($0.utf8) } }
            return whole.map { Found(name: $0.name, place: 0..<folded.count) }
        }
        guard cores.contains(where: { place(of: $0, in: folded) != nil }) else { return nil }
        var best: Found?
        for inspectorate in all {
            for spelling in inspectorate.spellings {
                guard let place = place(of: Array(spelling.utf8), in: folded), isWord(place, in: folded),
                    place.count > best?.place.count ?? 0
                else { continue }
                best = Found(name: inspectorate.name, place: place)
            }
        }
        return best
    }

    /// What every spelling holds one of: most lines hold none.
    static let cores: [[UInt8]] = coreWords.map { Array($0.utf8) }
    private static let coreWords = ["inspectie", "waren", "agentschap", "staatstoezicht"]

    /// `Inspectie` and the names behind it, as far as they go.
    private static func verbatim(_ line: String) -> Found? {
        // Most lines open with another letter.
        guard let head = line.utf8.first(where: { $0 != 0x20 }), head | 0x20 == 0x69 || head >= 0x80 else { return nil }
        let words = line.utf8.split(separator: 0x20)
        guard words.count > 1, let first = words.first, Folding.fold(first) == Array("inspectie".utf8),
            line.utf8.last != UInt8(ascii: ".")
        else { return nil }
        let joints: Set<String> = ["van", "de", "het", "der", "voor", "en", "in", "op"]
        var taken = 1
        var named = 1
        for word in words.dropFirst() {
            let text = String(decoding: word, as: UTF8.self)
            let isName = text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
            guard isName || joints.contains(text), Month.named(Folding.fold(text)) == nil else { break }
            taken += 1
            if isName { named = taken }
            if text.utf8.last == UInt8(ascii: ",") { break }
        }
        // A word in a small letter behind the first one is a verb: a sentence, or a headline.
        guard named > 1, named <= 8 else { return nil }
        if taken < words.count, taken == named, words[taken - 1].last != UInt8(ascii: ","),
            words[taken].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
        {
            return nil
        }
        var name = words[..<named].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        if name.utf8.last == UInt8(ascii: ",") { name.removeLast() }
        return Found(name: name, place: 0..<Folding.fold(name).utf8.count)
    }

    /// Where some bytes stand first.
    private static func place(of words: [UInt8], in line: [UInt8]) -> Range<Int>? {
        guard let head = words.first, words.count <= line.count else { return nil }
        for start in 0...(line.count - words.count) where line[start] == head {
            let end = start + words.count
            if line[start..<end].elementsEqual(words) { return start..<end }
        }
        return nil
    }

    /// Whether no letter stands at either end.
    private static func isWord(_ place: Range<Int>, in line: [UInt8]) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }
        return (place.lowerBound == 0 || !isLetter(line[place.lowerBound - 1]))
            && (place.upperBound == line.count || !isLetter(line[place.upperBound]))
    }
}
