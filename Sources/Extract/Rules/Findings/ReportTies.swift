import Dutch
import Model

/// Says of each recommendation and of each reaction which report it speaks of, so that the two can be brought together
/// where both name it, in one document or in two.
///
/// A report is named by the reference nearest before: in the sentence, else within ``reach`` sentences of the same
/// section, its heading among them. A recommendation by the writer of a report is one of that report itself; a reaction
/// that names none is to the report that its letter is about.
struct ReportTies {
    /// How many sentences back a report stays named.
    private static let reach = 8

    private let reading: Reading
    private let voice: DocumentVoice
    /// The document's own names.
    private let own: [String]

    private init(_ reading: Reading, voice: DocumentVoice) {
        self.reading = reading
        self.voice = voice
        let metadata = reading.metadata
        own =
            [metadata.identifier?.value].compactMap { $0 }
            + (metadata.title.map { ReportName.keys(of: $0.value) } ?? [])
    }

    /// The findings with the reports they speak of.
    ///
    /// - Parameter ranks: the sentence of each, as an index in the reading.
    static func tied(_ events: [Event], ranks: [Int], in reading: Reading, voice: DocumentVoice) -> [Event] {
        // Most documents hold neither, and need not be asked what they are called and about.
        guard events.contains(where: { Self.finding($0)?.isReaction == true || Self.isAdvice($0) }) else {
            return events
        }
        return ReportTies(reading, voice: voice).tied(events, ranks: ranks)
    }

    private func tied(_ events: [Event], ranks: [Int]) -> [Event] {
        var events = events
        var subject: [String]?
        var advice: [(event: Int, rank: Int)] = []
        for index in events.indices {
            guard var finding = Self.finding(events[index]), ranks.indices.contains(index) else { continue }
            let rank = ranks[index]
            guard finding.isReaction || finding.stance == .recommendation else { continue }
            finding.number = number(at: rank)
            finding.reports = reports(near: rank)
            if finding.stance == .recommendation {
                if finding.actor == voice.writer, voice.isResearcher { finding.reports = own }
                advice.append((index, rank))
            } else {
                if finding.reports.isEmpty {
                    let about = subject ?? Self.subject(of: reading, but: Set(own))
                    subject = about
                    finding.reports = about
                }
                finding.answers = answered(by: finding, at: rank, advice: advice, in: events)
            }
            events[index].details = .finding(finding)
        }
        return events
    }

    private static func finding(_ event: Event) -> Finding? {
        if case .finding(let finding) = event.details { return finding }
        return nil
    }

    private static func isAdvice(_ event: Event) -> Bool { finding(event)?.stance == .recommendation }

    // MARK: Which report

    private func reports(near rank: Int) -> [String] {
        let sentences = reading.sentences
        let blocks = reading.document.blocks
        var at = rank
        while at >= 0, at >= rank - Self.reach {
            let found = Self.names(in: sentences[at].span, of: reading, but: Set(own))
            if !found.isEmpty { return found }
            if blocks.indices.contains(sentences[at].block), blocks[sentences[at].block].kind == .heading { return [] }
            at -= 1
        }
        return []
    }

    private static func names(in span: Span, of reading: Reading, but own: Set<String>) -> [String] {
        var found: [String] = []
        for reference in reading.references(in: span) {
            switch reference.kind {
            case .kamerstuk, .parliamentDocument: found += [reference.identifier].compactMap { $0 }
            case .report:
                found += (reference.title.map(ReportName.keys) ?? []) + [reference.identifier].compactMap { $0 }
            default: continue
            }
        }
        return found.filter { !own.contains($0) }
    }

    /// The report that a letter answers: the only one that its head and its first three sentences name.
    private static func subject(of reading: Reading, but own: Set<String>) -> [String] {
        let blocks = reading.document.blocks
        var found: [String] = []
        var prose = 0
        for sentence in reading.sentences.prefix(40) where blocks.indices.contains(sentence.block) {
            if blocks[sentence.block].kind == .paragraph { prose += 1 }
            if prose > 3 { break }
            let names = names(in: sentence.span, of: reading, but: own)
            // The same report under two names, as a title with its number, still is one.
            for name in names where !found.contains(name) { found.append(name) }
        }
        // A title and what stands before its colon are one.
        let titles = found.filter { name in
            name.hasPrefix(ReportName.titlePrefix) && !found.contains { $0 != name && name.hasPrefix($0) }
        }
        return titles.count <= 1 && found.count <= 4 ? found : []
    }

    // MARK: Which recommendation

    /// `aanbeveling 3`, `de derde aanbeveling`, the number before an item of a list.
    private func number(at rank: Int) -> Int? {
        let sentence = reading.sentences[rank]
        let tokens = reading.tokens
        for index in sentence.tokens where tokens.isOne(index, of: ["aanbeveling", "advies", "aanbevelingen"]) {
            if let number = tokens.number(index + 1), number < 100 {
                // `aanbevelingen 2 en 5` are two.
                return tokens.isOne(index + 2, of: ["en", "t"]) && tokens.number(index + 3) != nil ? nil : number
            }
            if tokens.is(index, "aanbeveling"), tokens[index - 1].features.contains(.ordinal) {
                return Ordinal.value(tokens.folded(index - 1))
            }
        }
        let blocks = reading.document.blocks
        guard sentence.rank == 0, blocks.indices.contains(sentence.block), blocks[sentence.block].kind == .listItem,
            let label = blocks[sentence.block].label
        else { return nil }
        let digits = label.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
        guard digits.count == label.utf8.count || digits.count == label.utf8.count - 1, !digits.isEmpty else {
            return nil
        }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Where the recommendation begins that a reaction of the same document points at: the one with its number, or the
    /// last one before `deze aanbeveling` in the same section.
    private func answered(
        by reaction: Finding, at rank: Int, advice: [(event: Int, rank: Int)], in events: [Event]
    ) -> Int? {
        let others = advice.filter { Self.finding(events[$0.event])?.actor != reaction.actor }
        if let number = reaction.number {
            let same = others.last { Self.finding(events[$0.event])?.number == number }
            return same.map { events[$0.event].span.start }
        }
        guard let last = others.last, last.rank >= rank - 5, pointsBack(rank),
            !(last.rank + 1..<max(last.rank + 1, rank)).contains(where: isHeading)
        else { return nil }
        return events[last.event].span.start
    }

    private func isHeading(_ rank: Int) -> Bool {
        let block = reading.sentences[rank].block
        return reading.document.blocks.indices.contains(block) && reading.document.blocks[block].kind == .heading
    }

    private func pointsBack(_ rank: Int) -> Bool {
        let range = reading.sentences[rank].tokens
        let tokens = reading.tokens
        return range.contains { index in
            tokens.isOne(index, of: ["aanbeveling", "advies", "oproep", "pleidooi"])
                && tokens.isOne(index - 1, of: ["deze", "die", "dit", "dat", "genoemde", "de", "het"])
        }
            || tokens.isOne(range.lowerBound, of: ["dit", "dat", "hiermee", "daarmee", "hierin", "daarin"])
    }
}

/// The names of a report under which two documents agree on it.
enum ReportName {
    static let titlePrefix = "title:"
    private static let leading: Set<String> = [
        "de", "het", "een", "rapport", "eindrapport", "nota", "rapportage", "notitie", "kabinetsreactie", "reactie",
        "op",
        "onderzoek", "advies", "over", "brief", "beantwoording", "aanbieding", "van",
    ]

    /// `title:` and the words of a title, folded; of a title with a subtitle also those before the colon. Empty where
    /// too little of a name is left to tell one report from another.
    static func keys(of title: String) -> [String] {
        var keys: [String] = []
        for part in [title.utf8[...], main(of: title)] {
            guard let part, let key = key(of: part), !keys.contains(key) else { continue }
            keys.append(key)
        }
        return keys
    }

    /// What stands before a subtitle.
    private static func main(of title: String) -> Substring.UTF8View? {
        let bytes = title.utf8
        guard let colon = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }) else { return nil }
        return bytes[..<colon]
    }

    private static func key(of title: Substring.UTF8View) -> String? {
        let folded = Folding.fold(Array(title))
        var words: [String] = []
        for part in folded.split(whereSeparator: { !isWordByte($0) }) {
            let word = String(decoding: part, as: UTF8.self)
            if words.isEmpty, leading.contains(word) { continue }
            words.append(word)
        }
        let key = words.joined(separator: " ")
        guard key.utf8.count >= 10, words.count >= 2 || key.utf8.count >= 14 else { return nil }
        return titlePrefix + key
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
    }
}
