import Dutch
import Model

/// A noun that carries the cue: `een van de conclusies is dat`, `uitgangspunt van het rapport van X is dat`,
/// `constaterende dat` in a motion.
enum NominalFinding: FindingRule {
    static let cues: Features = [.findingPhrase]

    static let examples: [Example] = [
        .finds(
            "⟦Een van de conclusies van de SER is dat scholing achterblijft.⟧", "SER | conclusion",
            except: ["atTheVeryEnd"]),
        .finds(
            "⟦Het oordeel van de VNG luidt dat de termijn te kort is.⟧", "VNG | judgement", except: ["atTheVeryEnd"]),
        .ignores("Dit is een van de conclusies van de SER."),
        .ignores("Uitgangspunt is dat iedereen op tijd komt."),
        .ignores("Ook als hij tot de overtuiging is gekomen dat het helpt, wacht hij."),
        .ignores("Dit impliceert het oordeel, dat niet aannemelijk is dat er schade is."),
        .ignores("De conclusies zijn in hoofdstuk 4 te vinden."),
    ]

    static func cue(in scan: FindingScan) -> FindingCue? {
        for index in scan.sentence.tokens where scan.tokens[index].features.contains(.findingPhrase) {
            if scan.voice.isMotion, scan.word(index, ["constaterende"]), scan.word(index + 1, ["dat"]) {
                return FindingCue(
                    rule: name, token: index, actor: scan.voice.writer, stance: .observation,
                    reason: "constaterende dat")
            }
            guard let stance = stance(of: index, in: scan) else { continue }
            // `van mening dat`: a part of a verb, whose subject ``ReportingVerb`` reads.
            if scan.word(index - 1, ["van"]), scan.word(index + 1, ["dat"]) { continue }
            if scan.isLeadIn, let cue = heading(index, stance, in: scan) { return cue }
            // `is dat`, `luidt dat` after the noun and what belongs to it
            let after = index + 1..<min(scan.end, index + 16)
            guard let verb = after.first(where: { scan.word($0, ["is", "was", "luidt", "luidde"]) }),
                !scan.has(["dat"], in: index + 1..<verb), !scan.has(["tot"], in: max(scan.start, index - 2)..<index),
                scan.word(verb + 1, ["dat"]) || scan.mark(verb + 1, [0x3A]) || scan.word(verb + 2, ["dat"])
                    || scan.mark(verb + 2, [0x3A])
            else { continue }
            let mention = ActorMention(
                kind: .study, name: "", noun: "conclusie", tokens: index..<index + 1, isPlural: false)
            let actor = maker(mention, until: verb, scan)
            // `Uitgangspunt is dat`: a premise, unless somebody holds it.
            if scan.word(index, ["uitgangspunt"]), !isHeld(index..<verb, scan) { continue }
            return FindingCue(
                rule: name, token: index, actor: actor, stance: stance, reason: "\(scan.tokens.word(index)) … dat")
        }
        return nil
    }

    /// `De belangrijkste bevindingen zijn:`, `De raad komt tot de volgende aanbevelingen:`: the items say the rest.
    private static func heading(_ index: Int, _ stance: Finding.Stance, in scan: FindingScan) -> FindingCue? {
        let isLast = scan.word(scan.end - 2, ["zijn", "luiden", "luidt", "is", "waren", "volgt", "volgende"])
        let isNext = scan.word(index - 1, ["volgende"])
        guard isLast || isNext else { return nil }
        let mention = ActorMention(
            kind: .study, name: "", noun: "conclusie", tokens: index..<index + 1, isPlural: true)
        let subject = scan.reader.actors(at: scan.start, before: index)
        let holder = isNext && subject.first.map { $0.kind != .study } ?? false ? scan.names(of: subject) : nil
        return FindingCue(
            rule: name, token: index, actor: holder ?? maker(mention, until: scan.end, scan), stance: stance,
            reason: "\(scan.tokens.word(index)) before a list")
    }

    private static func isHeld(_ range: Range<Int>, _ scan: FindingScan) -> Bool {
        range.contains { index in
            guard scan.word(index, ["van"]) else { return false }
            let found = scan.reader.actors(at: index + 1, before: range.upperBound)
            return found.first.map { !HolderPhrase.isRule($0, in: scan) } ?? false
        }
    }

    private static func maker(_ mention: ActorMention, until verb: Int, _ scan: FindingScan) -> String? {
        var best: String?
        for index in mention.tokens.upperBound..<verb where scan.word(index, ["van", "door"]) {
            let found = scan.reader.actors(at: index + 1, before: verb)
            if let first = found.first, first.kind != .study, !HolderPhrase.isRule(first, in: scan),
                let name = scan.names(of: found)
            {
                best = name
            }
        }
        if let best { return best }
        if scan.voice.isResearcher { return scan.voice.writer }
        // Whoever spoke just before, else whoever wrote.
        let near = scan.memory.lastHolder.flatMap { $0.sentence >= scan.rank - 3 ? $0.name : nil }
        return near ?? scan.voice.writer
    }

    private static func stance(of index: Int, in scan: FindingScan) -> Finding.Stance? {
        if scan.word(index, ["conclusie", "conclusies", "slotsom", "hoofdconclusie"]) { return .conclusion }
        if scan.word(index, ["bevinding", "bevindingen", "constatering"]) { return .observation }
        if scan.word(index, ["oordeel", "mening", "standpunt", "indruk", "overtuiging", "zienswijze"]) {
            return .judgement
        }
        if scan.word(index, ["aanbeveling", "aanbevelingen", "advies", "uitgangspunt"]) { return .recommendation }
        return nil
    }
}
