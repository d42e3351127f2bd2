import Dutch
import Model

/// Finds citations, laws, identifiers and everything else that owns its span.
enum ReferenceRecogniser {
    /// In the order in which they are asked: the longer and surer forms first.
    static let ruleList: [any ReferenceRule.Type] = [
        IdentifierRule.self, KamerstukRule.self, GazetteRule.self, HandelingenRule.self, ArticleRule.self,
        DatedActRule.self, LawRule.self, DossierRule.self, LetterMarkRule.self, NumberedPlaceRule.self,
        PagePlaceRule.self,
        WebAddressRule.self, FootnoteReportRule.self, NumberedReportRule.self, ReportRule.self, PostcodeRule.self,
        BankAccountRule.self,
        BareKamerstukRule.self, ParliamentNumberRule.self, PhoneRule.self, BibliographyRule.self,
        JournalRule.self, LawAbbreviationRule.self,
    ]

    static var rules: [any Rule.Type] { ruleList.map { $0 as any Rule.Type } }

    static var cues: [Cues] {
        var words = [
            "kamerstuk", "kamerstukken", "kamerstuknummer", "kamerstuknr", "kst", "tk", "ek", "kamer", "tweede",
        ]
        words += ["eerste", "stb", "staatsblad", "stcrt", "staatscourant", "scrt", "trb", "tractatenblad"]
        words += [
            "handelingen", "aanhangsel", "ecli", "bwbr", "bwbv", "bwbw", "h-tk", "h-ek", "h-vv", "ah", "ah-tk", "ah-ek",
            "blg",
        ]
        words += ["kv", "kv-tk", "kv-ek", "nds", "nds-tk", "ag", "ag-tk", "ag-ek", "gmb", "prb", "wsb", "bgr"]
        words += ["dossier", "dossiernummer", "dossiernr", "wetsvoorstel", "kamerstukdossier", "www", "http", "https"]
        words += ["nr", "nrs", "nummer", "nummers", "no", "postbus", "circulaire", "ravo-advies", "briefadvies"]
        for list in [LetterMarkRule.words, PagePlaceRule.words, ArticleRule.words, ReportRule.nouns] {
            words += list.map { "\($0)" }
        }
        return [
            Cues(feature: .referenceWord, words: words),
            Cues(
                feature: .lawWord, words: ["wet", "besluit", "regeling", "wetboek", "verordening"],
                endings: ["wet", "besluit", "regeling", "wetboek"]),
        ]
    }

    /// Rules by what can trigger them, so that a plain word costs one test.
    private static let wordRules: [any ReferenceRule.Type] = [
        IdentifierRule.self, KamerstukRule.self, GazetteRule.self, HandelingenRule.self, ArticleRule.self,
        DossierRule.self, LetterMarkRule.self, NumberedPlaceRule.self, PagePlaceRule.self, WebAddressRule.self,
        PostcodeRule.self, NumberedReportRule.self, ReportRule.self,
    ]
    /// The rules that a word can begin; most words begin one kind of reference.
    private static func rules(of tokens: TokenStream, _ index: Int) -> [any ReferenceRule.Type] {
        tokens.value(index, in: heads).map { headRules[$0] } ?? wordRules
    }

    private static let headRules: [[any ReferenceRule.Type]] = [
        [], [KamerstukRule.self], [ArticleRule.self], [LetterMarkRule.self], [PagePlaceRule.self],
        [NumberedReportRule.self, ReportRule.self],
    ]
    private static let heads: WordTable<Int> = {
        let lists: [(words: [StaticString], rules: Int)] = [
            (["kamer"], 0), (["eerste", "tweede"], 1), (ArticleRule.words, 2), (LetterMarkRule.words, 3),
            (PagePlaceRule.words, 4), (ReportRule.nouns, 5),
        ]
        return WordTable(lists.flatMap { list in list.words.map { ("\($0)", list.rules) } })
    }()
    private static let lawRules: [any ReferenceRule.Type] = [DatedActRule.self, LawRule.self]

    static func references(in reading: Reading) -> [Reference] {
        var pass = Pass(reading.document)
        return pass.read(reading.tokens)
    }

    /// One way through a document, in one stretch or in several: what was named in one is known in the next.
    struct Pass {
        private(set) var found: [Reference] = []
        private let document: Document
        private var scan: ReferenceScan?
        private var named: Set<String> = []

        init(_ document: Document) { self.document = document }

        /// The references of a stretch; its tokens begin with a block.
        mutating func read(_ tokens: TokenStream) -> [Reference] {
            var scan = scan ?? ReferenceScan(document: document, tokens: tokens)
            scan.tokens = tokens
            var new: [Reference] = []
            var index = 0
            while let next = opening(tokens, from: index) {
                index = next
                guard var match = match(scan, index), !crossesLine(tokens, index, match.end) else {
                    index += 1
                    continue
                }
                for rank in match.references.indices where match.references[rank].kind == .law {
                    markLaterMention(&match.references[rank], &named, document)
                }
                for reference in match.references {
                    // A full citation is known by its year and begins before it.
                    while let last = new.last, last.span.end > reference.span.start { new.removeLast() }
                    new.append(reference)
                }
                if let abbreviation = match.abbreviation, let identifier = match.references.last?.identifier {
                    scan.know(abbreviation, as: identifier)
                }
                index = max(index + 1, match.end)
            }
            self.scan = scan
            if found.isEmpty { found = new } else { found += new }
            return new
        }
    }

    /// Blocks are stretches apart: no citation runs from one into the next.
    private static func crossesLine(_ tokens: TokenStream, _ start: Int, _ end: Int) -> Bool {
        for index in start + 1..<max(start + 1, end) where tokens.isFirstOfLine(index) { return true }
        return false
    }

    /// A law is cited where running text names it first; elsewhere it is only mentioned.
    private static func markLaterMention(_ law: inout Reference, _ named: inout Set<String>, _ document: Document) {
        guard law.isCitation, let identifier = law.identifier else { return }
        let kind = document.blockIndex(at: law.span.start).map { document.blocks[$0].kind }
        if kind == .titleBlock || kind == .heading {
            law.isCitation = false
            return
        }
        if !named.insert(identifier).inserted { law.isCitation = false }
    }

    /// The first token from one on that may begin a reference.
    private static func opening(_ tokens: TokenStream, from index: Int) -> Int? {
        tokens.tokens.withUnsafeBufferPointer { tokens in
            var next = index
            while next < tokens.count, cannotBegin(tokens[next]) { next += 1 }
            return next < tokens.count ? next : nil
        }
    }

    /// Most words and marks begin no reference: one look at the token tells.
    private static func cannotBegin(_ token: Token) -> Bool {
        switch token.kind {
        case .word: return !token.isCapitalised && token.features.isDisjoint(with: [.referenceWord, .lawWord])
        case .mark: return token.count != 2
        case .number: return false
        }
    }

    /// What a number can begin is told by its length and by what stands beside it.
    private static func number(_ scan: ReferenceScan, _ index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        let count = tokens[index].count
        if count == 5 || count == 2, let match = BareKamerstukRule.match(scan, at: index) { return match }
        if tokens.byte(index) == 0x30 || tokens.isMark(index - 1, "+"), let match = PhoneRule.match(scan, at: index) {
            return match
        }
        guard count == 4 else { return nil }
        if tokens[index + 1].kind == .word {
            return ParliamentNumberRule.match(scan, at: index) ?? PostcodeRule.match(scan, at: index)
        }
        return tokens[index + 1].kind == .mark ? BibliographyRule.match(scan, at: index) : nil
    }

    private static func match(_ scan: ReferenceScan, _ index: Int) -> ReferenceMatch? {
        let token = scan.tokens[index]
        if token.kind == .number { return number(scan, index) }
        if token.kind == .mark {
            return scan.tokens.isMark(index, bytes: "§") ? PagePlaceRule.match(scan, at: index) : nil
        }
        if !token.features.isDisjoint(with: [.referenceWord, .lawWord]) {
            if token.features.contains(.referenceWord) {
                for rule in rules(of: scan.tokens, index) {
                    if let match = rule.match(scan, at: index) { return match }
                }
            }
            if token.features.contains(.lawWord) {
                for rule in lawRules { if let match = rule.match(scan, at: index) { return match } }
            }
        }
        guard token.isCapitalised else { return nil }
        if index + 1 < scan.tokens.count, scan.tokens[index + 1].features.contains(.lawWord),
            let match = LawRule.match(scan, at: index)
        {
            return match
        }
        // `Europees Verdrag …`, `Crisis- en herstelwet`
        if scan.tokens.is(index, "verdrag") || scan.tokens.is(index + 1, "verdrag") || scan.tokens.isDash(index + 1),
            let match = LawRule.match(scan, at: index)
        {
            return match
        }
        if token.count <= 8 {
            if token.isAllCapitals, token.count == 2, let match = BankAccountRule.match(scan, at: index) {
                return match
            }
            if token.features.isCueless || token.isAllCapitals, scan.tokens[index + 1].kind != .word,
                let match = JournalRule.match(scan, at: index)
            {
                return match
            }
            if token.features.isCueless || token.isAllCapitals, let match = LawAbbreviationRule.match(scan, at: index) {
                return match
            }
        }
        return scan.tokens.isFirstOfLine(index) ? FootnoteReportRule.match(scan, at: index) : nil
    }

    /// `WWB` → `Wet werk en bijstand`, as the document itself defines them.
    static func abbreviations(in reading: Reading) -> [String: String] {
        var found: [String: String] = [:]
        let tokens = reading.tokens
        for reference in reading.references where reference.kind == .law {
            guard let title = reference.title else { continue }
            let inside = tokens.range(of: Span(reference.span.start + title.utf8.count, reference.span.end))
            var index = inside.lowerBound
            if !tokens.isMark(index, "(") || index >= inside.upperBound { continue }
            index += 1
            if tokens.is(index, "wet") { index += 1 }
            if index < inside.upperBound, tokens.isWord(index) { found[tokens.word(index)] = title }
        }
        return found
    }
}
