/// Whether a number is a level, a growth, a norm, an interest or an aim: told by the words straight beside it.
enum ShareRole {
    private static let aims = Cues(
        feature: .aimWord,
        words: [
            "doel", "doelstelling", "doelstellingen", "streven", "streeft", "streefcijfer", "streefpercentage",
            "streefwaarde", "beoogd", "beoogde", "ambitie", "target", "targets", "taakstelling", "afgesproken",
            "garant",
            "beoogt", "streefden", "streefde", "nagestreefd",
        ])
    private static let norms = Cues(
        feature: .normWord,
        words: [
            "minimumloon", "wml", "bijstandsnorm", "norm", "heffing", "tarief", "premie", "premies", "btw",
            "loongrens", "drempel", "belasting", "vennootschapsbelasting", "bronbelasting", "inkomstenbelasting",
            "dividendbelasting", "loonbelasting", "belastingtarief", "bronheffing", "maximum", "minimum", "wettelijk",
            "wettelijke", "emu-norm", "normpercentage", "accijns", "toeslag", "eigenbijdrage", "belast", "aftrek",
            "renteaftrek", "belastingaftrek", "hypotheekrenteaftrek", "bijtelling", "schijf", "belastingschijf",
            "toptarief", "loonheffing", "omzetbelasting", "overdrachtsbelasting", "vermogensbelasting",
            "vermogensrendementsheffing", "huurwaardeforfait", "eigenwoningforfait", "bovengrens", "ondergrens",
            "grenswaarde", "heffingen", "tarieven", "belastingen",
        ], endings: ["premie", "tarief", "heffing"])
    private static let interests = Cues(
        feature: .interestWord,
        words: [
            "rente", "rentes", "rentevoet", "rentepercentage", "rentetarief", "interest", "rekenrente", "marktrente",
            "disconteringsvoet", "discontovoet", "kapitaalmarktrente", "hypotheekrente", "rendement",
        ])
    private static let growths = Cues(
        feature: .growthWord,
        words: [
            "groei", "groeit", "groeide", "groeien", "gegroeid", "krimp", "krimpt", "kromp", "gekrompen", "inflatie",
            "inflatiepercentage", "geldontwaarding", "prijsstijging", "loonstijging", "volumegroei", "bevolkingsgroei",
            "banengroei", "koopkrachtgroei", "productiegroei",
        ])
    /// A change as a noun: `een toename van 10%`.
    private static let rising = Cues(
        feature: .risingWord,
        words: [
            "stijging", "daling", "toename", "afname", "groei", "krimp", "verhoging", "verlaging", "korting",
            "bezuiniging",
            "reductie", "halvering", "afbraak", "vermindering", "inkrimping", "besparing", "dalingen", "stijgingen",
            "terugval", "prijsstijging", "loonstijging", "huurverhoging", "terugloop", "inperking", "uitbreiding",
            "loonsverhoging", "ombuiging", "prijsdaling", "verlichting", "verslechtering", "vooruitgang",
            "achteruitgang", "afbouw", "bezuinigingen", "besparingen", "teruggang", "verlies",
        ],
        endings: [
            "verbetering", "stijging", "daling", "verhoging", "verlaging", "vermindering", "verlichting", "verlies",
        ])
    /// A change as a verb: `met 10% gestegen`.
    private static let risen = Cues(
        feature: .risenWord,
        words: [
            "gestegen", "gedaald", "toegenomen", "afgenomen", "gegroeid", "gekrompen", "verlaagd", "verhoogd", "gekort",
            "daalde", "steeg", "stijgt", "daalt", "groeide", "groeit", "verminderd", "bezuinigd", "toenam", "afnam",
            "daalden", "stegen", "stijgen", "dalen", "groeien", "krimpen", "krimpt", "verminderen", "verlagen",
            "verhogen",
            "bezuinigen", "toenemen", "afnemen", "toeneemt", "afneemt", "teruggebracht", "terugbrengen",
            "teruggedrongen",
            "terugdringen", "reduceren", "gereduceerd", "korten", "bespaard", "besparen", "uitgebreid", "terug",
            "verlaagt",
            "verhoogt", "vermindert", "verlaagde", "verhoogde", "lager", "hoger", "omlaag", "omhoog", "gezakt", "zakte",
            "opgelopen", "teruggelopen", "vooruit", "achteruit", "afbouwen", "afgebouwd",
        ])
    /// Words straight behind a share that make it a difference: `20% lager dan`.
    private static let differences = Cues(
        feature: .differenceWord,
        words: [
            "hoger", "lager", "meer", "minder", "duurder", "goedkoper", "gestegen", "gedaald", "toegenomen",
            "afgenomen",
            "gegroeid", "gekrompen", "verlaagd", "verhoogd", "stijging", "daling", "groei", "toename", "afname",
            "korting",
            "bezuinigen", "bezuiniging", "verlaging", "verhoging", "extra", "verlichting", "vermindering",
            "verbetering", "besparing", "gekort", "bezuinigd", "bespaard",
        ])

    /// What an entitlement is counted from: `70% van het laatstverdiende loon`.
    private static let wages = WordSet([
        "loon", "loonsom", "dagloon", "functieloon", "referteloon", "maatmanloon", "laatstverdiende", "brutoloon",
        "nettoloon", "salaris", "bezoldiging",
    ])
    private static let dues = Cues(
        feature: .dueWord, words: ["moet", "moeten", "dient", "dienen", "zal", "zullen"])
    private static let latest = Cues(feature: .latestWord, words: ["uiterlijk"])

    /// The lists above, which words carry as features: each is asked of all the words beside each number.
    static let cues = [aims, norms, interests, growths, rising, risen, differences, dues, latest]

    /// The tokens of the number's own clause, at most so many to either side.
    private static func near(_ scan: NumberScan, _ range: Range<Int>, _ reach: Int) -> Range<Int> {
        var first = range.lowerBound
        while first > scan.start, first > range.lowerBound - reach, !isBorder(first - 1, scan) { first -= 1 }
        var last = range.upperBound
        while last < scan.end, last < range.upperBound + reach, !isBorder(last, scan) { last += 1 }
        return first..<last
    }

    private static func isBorder(_ index: Int, _ scan: NumberScan) -> Bool {
        if scan.tokens[index].kind == .mark {
            let byte = scan.tokens.byte(index)
            // The stop of `bijv.` and `max.` closes nothing.
            if byte == 0x2E, index > scan.start, scan.tokens[index - 1].count <= 4, index + 1 < scan.end {
                return scan.tokens[index + 1].isCapitalised
            }
            if byte == 0x2C, !scan.tokens[index].hasSpaceBefore, index + 1 < scan.end,
                scan.tokens[index + 1].kind == .number, !scan.tokens[index + 1].hasSpaceBefore
            {
                return false
            }
            return byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x2E
        }
        return scan.tokens[index].features.contains(.conjunction)
            && scan.word(index, ["maar", "terwijl", "doch", "waarvan"])
    }

    private static func has(_ words: [StaticString], _ range: Range<Int>, _ scan: NumberScan) -> Bool {
        range.contains { scan.tokens.isOne($0, of: words) }
    }

    private static func has(_ words: Cues, _ range: Range<Int>, _ scan: NumberScan) -> Bool {
        range.clamped(to: scan.start..<scan.end).contains { scan.tokens[$0].features.contains(words.feature) }
    }

    /// `met 10% gestegen`, `een toename van 10%`, `een inkrimping van de subsidies met 20%`, `10% hoger dan`.
    static func isChange(_ scan: NumberScan, _ range: Range<Int>) -> Bool {
        var first = range.lowerBound - 1
        if scan.word(first, ["de", "het", "een"]) { first -= 1 }
        // `een teruggang in de orde van 2%`
        if scan.word(first, ["van"]), scan.word(first - 1, ["orde"]), scan.word(first - 3, ["in"]) {
            return has(rising, max(scan.start, first - 7)..<first - 3, scan)
        }
        if scan.word(first, ["totaal"]), scan.word(first - 1, ["in"]) { first -= 2 }
        if scan.word(first, ["slechts", "maar", "gemiddeld", "nog", "zeker", "mogelijk", "bijvoorbeeld"]) {
            first -= 1
        }
        if scan.tokens.byte(first) == 0x2E, scan.word(first - 1, ["bijv", "ca", "max", "min"]) { first -= 2 }
        // `met (naar de oude telling) ten minste 1%`
        if first > scan.start, scan.tokens.byte(first) == 0x29,
            let open = (max(scan.start, first - 8)..<first).last(where: { scan.tokens.byte($0) == 0x28 })
        {
            first = open - 1
        }
        if scan.word(first, ["met"]) {
            let clause = near(scan, range, 24)
            if has(["neemt", "nam", "nemen", "namen", "liep", "loopt"], clause, scan) {
                return has(["toe", "af", "terug", "op"], clause, scan)
            }
            // `daalden de lasten opnieuw, en wel met 2%`, `tot 520 per dag, of met 12%`
            if scan.word(first - 1, ["wel", "of", "ofwel", "oftewel"]) {
                let before = max(scan.start, first - 20)..<first
                if has(risen, before, scan) || has(rising, before, scan) { return true }
            }
            if has(risen, clause, scan) || has(rising, near(scan, first..<range.upperBound, 8), scan) { return true }
            // The noun stands far off where a clause says of what: `een afname van het aantal dat … komt met 20%`.
            return !scan.word(range.upperBound, ["van"])
                && !has(norms, max(scan.start, first - 5)..<first, scan)
                && has(rising, near(scan, first..<range.upperBound, 20).clamped(to: scan.start..<first), scan)
        }
        // `ging er 12 procent in koopkracht op vooruit`
        if scan.word(first, ["er", "erop"]),
            has(["vooruit", "achteruit"], near(scan, range, 7).clamped(to: range.upperBound..<scan.end), scan)
        {
            return true
        }
        if scan.word(first, ["van"]), has(rising, max(scan.start, first - 3)..<first, scan) {
            return true
        }
        // `tien procent aan koopkracht ingeleverd`, `1,5 tot 1,7% te stijgen`
        if has(["ingeleverd", "inlevert", "inleveren", "ingeboet"], near(scan, range, 6), scan) { return true }
        if scan.word(range.upperBound, ["te"]), has(risen, range.upperBound + 1..<range.upperBound + 2, scan) {
            return true
        }
        // `naar 20 procent gestegen` tells the level.
        if scan.word(first, ["naar", "tot", "op"]), !scan.word(range.upperBound, ["hoger", "lager", "meer", "minder"]) {
            return false
        }
        // `6 à 7% algemene verhoging`
        if scan.tokens.indices.contains(range.upperBound), NounReader.isAdjective(range.upperBound, in: scan),
            has(rising, range.upperBound + 1..<range.upperBound + 2, scan)
        {
            return true
        }
        let next = range.upperBound..<min(scan.end, range.upperBound + 1)
        return has(differences, next, scan) || has(rising, next, scan)
    }

    /// Whether the number is aimed at, not reached.
    ///
    /// - Parameter foreseen: whether what `zal` be is aimed at too: of sums and counts, not of shares.
    static func isTarget(_ scan: NumberScan, _ range: Range<Int>, foreseen: Bool = false) -> Bool {
        // `verhoogd van 49% naar 60%`: the first is what was.
        if scan.word(scan.qualifier(before: range.lowerBound).start - 1, ["van"]),
            (range.upperBound..<min(scan.end, range.upperBound + 3)).contains(where: { scan.word($0, ["naar"]) })
        {
            return false
        }
        // `53% van de taakstelling is gerealiseerd`: reached.
        if scan.word(range.upperBound, ["van"]), has(aims, range.upperBound..<range.upperBound + 4, scan),
            has(["gerealiseerd", "bereikt", "gehaald", "behaald"], near(scan, range, 14), scan),
            scan.sentence.features.isDisjoint(with: [.dueWord, .latestWord])
        {
            return false
        }
        if scan.sentence.features.contains(.aimWord), has(aims, near(scan, range, 14), scan) { return true }
        if !scan.sentence.features.isDisjoint(with: [.dueWord, .latestWord]) {
            // `moet in 2020 66% bedragen`, `uiterlijk in 2015`
            let clause = near(scan, range, 10)
            // `dient te worden teruggebracht tot 2%`
            if scan.word(range.lowerBound - 1, ["tot", "naar"]),
                has(["moet", "moeten", "dient", "dienen"], clause, scan), has(risen, clause, scan)
            {
                return true
            }
            // `hebben moeten inleveren` has been.
            if has(dues, clause, scan), !has(["heeft", "hebben", "had", "hadden"], clause, scan) {
                return has(
                    ["uiterlijk", "bereikt", "gerealiseerd", "bereiken", "realiseren", "gehaald", "halen"], clause, scan
                )
                    // What `zal` happen by then is foreseen, not aimed at.
                    || (foreseen || has(["moet", "moeten", "dient", "dienen"], clause, scan))
                        && clause.contains { scan.isApart($0) }
            }
            if has(latest, clause, scan) { return true }
        }
        // `5% extra banen`, but not `5% extra huurverhoging`
        let extra = range.first { scan.word($0, ["extra"]) } ?? range.upperBound
        return scan.word(extra, ["extra"]) && !has(rising, extra + 1..<extra + 2, scan)
    }

    /// `mag niet meer bedragen dan 5 procent`, `de maximale huurverhoging bedraagt 3,0%`: what a rule sets.
    private static func isBound(_ scan: NumberScan, _ range: Range<Int>) -> Bool {
        let before = near(scan, range, 12).clamped(to: scan.start..<range.lowerBound)
        if has(["mag", "mogen"], before, scan) { return has(["bedragen", "meer", "hoger", "maximaal"], before, scan) }
        return has(["maximale", "minimale", "wettelijke"], before, scan)
            && has(["bedraagt", "bedroeg"], before, scan)
    }

    /// `growth`, `interest`, `norm` or `target`; nil for what is observed.
    static func role(
        _ scan: NumberScan, _ range: Range<Int>, _ whole: Range<Int>?, isChange: Bool, isTarget: Bool
    ) -> String? {
        let beside = near(scan, range, 6)
        if has(interests, beside, scan) { return "interest" }
        if let whole {
            if has(norms, whole, scan) || whole.contains(where: { scan.word($0, wages) }) { return "norm" }
            // `1,5% van het inkomen blijft de norm`
            if whole.lowerBound >= range.upperBound, scan.word(whole.upperBound, ["blijft", "geldt"]),
                has(norms, whole.upperBound..<whole.upperBound + 3, scan)
            {
                return isChange ? "growth" : "norm"
            }
        }
        let before = max(beside.lowerBound, range.lowerBound - 5)..<range.lowerBound
        let after = range.upperBound..<min(beside.upperBound, range.upperBound + 3)
        if has(norms, before, scan) || has(norms, after, scan) { return isChange ? "growth" : "norm" }
        // `De heffing op winsten boven een ton wordt verhoogd van 25 naar 30 procent`
        if !isChange, scan.word(range.lowerBound - 1, ["van", "naar", "tot", "op"]) {
            let clause = near(scan, range, 18)
            if clause.contains(where: { scan.word($0, ["wordt", "worden", "is", "zijn", "werd", "werden"]) }),
                has(norms, clause, scan), has(risen, clause, scan)
            {
                return "norm"
            }
        }
        if isBound(scan, range) { return "norm" }
        if isTarget { return "target" }
        // A part in words is no growth because one is spoken of beside it.
        let isPercent = range.contains {
            scan.tokens.byte($0) == 0x25 || scan.tokens[$0].features.contains(.percentWord)
        }
        return (isPercent && has(growths, beside, scan)) || isChange ? "growth" : nil
    }
}
