import Dutch
import Model

/// What a witness says of the subject's beginning or end, and of what came before and after it.
struct WitnessReading {
    enum Phase { case begin, end, plannedBegin, plannedEnd, announced, withdrawn, change }

    /// One end of a life, dated.
    struct Sighting {
        var phase: Phase
        var window: Window
        var edtf: String
        var source: Turn.Source
    }

    var sightings: [Sighting] = []
    /// Words that name what this took the place of; where it begins with that.
    var predecessorWords: String?
    /// Words that name what took its place.
    var successorWords: String?
    /// What an amendment brought.
    var broughtWords: String?

    init(_ witness: Witness) {
        predecessorWords = witness.predecessor
        successorWords = witness.successor
        let isTurn = WitnessReading.isTurn(witness.action)
        let quote = isTurn ? Folding.fold(witness.quote) : ""
        if isTurn {
            // Only what begins can have come in another's place, only what ends can have been followed.
            let begins = WitnessReading.direction(of: witness.action)
            let plain = WitnessReading.plain(quote)
            if begins != false, predecessorWords == nil {
                predecessorWords = WitnessReading.words(in: plain, after: WitnessReading.newBeforeOld)
            }
            if begins != true, successorWords == nil {
                successorWords = WitnessReading.words(in: plain, after: WitnessReading.oldBeforeNew)
            }
        }
        let direction = WitnessReading.phase(of: witness, predecessorWords, successorWords)
        if direction != .begin, direction != .plannedBegin { predecessorWords = witness.predecessor }
        if direction != .end, direction != .plannedEnd { successorWords = witness.successor }
        guard witness.earliest != nil || witness.latest != nil || direction == .withdrawn || direction == .announced
        else { return }
        let isBegin = direction == .begin || direction == .plannedBegin
        if isBegin, let period = WitnessReading.period(witness, quote) {
            let end: Phase = direction == .begin ? .end : .plannedEnd
            sightings = [
                Sighting(
                    phase: direction, window: Window(period.start.first, period.start.last),
                    edtf: period.start.description, source: .period),
                Sighting(
                    phase: end, window: Window(period.end.first, period.end.last), edtf: period.end.description,
                    source: .period),
            ]
        } else {
            let window = WitnessReading.window(witness)
            sightings = [
                Sighting(
                    phase: direction, window: window.0, edtf: window.1 ?? witness.edtf?.description ?? "",
                    source: .event)
            ]
        }
        if witness.action == .amend, let brought = WitnessReading.apposition(witness) { broughtWords = brought }
    }
}

extension WitnessReading {
    /// Whether an action begins a life (true), ends one (false), or does neither by itself.
    private static func direction(of action: PolicyChange.Action) -> Bool? {
        switch action {
        case .start, .introduce, .establish, .enterIntoForce, .pilot, .agree: true
        case .end, .dissolve, .phaseOut: false
        case .merge, .replace, .announce, .amend, .evaluate, .rename, .fund, .reorganise: nil
        }
    }

    /// Whether an action can begin or end a life.
    private static func isTurn(_ action: PolicyChange.Action) -> Bool {
        direction(of: action) != nil || action == .merge || action == .replace
    }

    private static func phase(of witness: Witness, _ predecessor: String?, _ successor: String?) -> Phase {
        let begins: Bool?
        switch witness.action {
        case .start, .introduce, .establish, .enterIntoForce, .pilot, .agree, .end, .dissolve, .phaseOut:
            begins = direction(of: witness.action)
        // `fusie van X en Y` alone does not say which of them goes on.
        case .merge:
            begins =
                successor != nil || !witness.subject.contains(" en ") && !witness.quote.contains("fusie van")
                ? false : nil
        case .replace: begins = successor != nil ? false : predecessor != nil ? true : nil
        case .announce:
            return witness.status == .withdrawn ? .withdrawn : .announced
        case .amend, .evaluate, .rename, .fund, .reorganise: begins = nil
        }
        switch (begins, witness.status) {
        case (_, .withdrawn): return begins == true ? .withdrawn : .change
        case (true?, .done): return .begin
        case (true?, _): return .plannedBegin
        case (false?, .done): return .end
        case (false?, _): return .plannedEnd
        case (nil, _): return .change
        }
    }

    /// Both ends of a period that says how long the thing stood: a label before it, brackets after it, or a verb of
    /// standing beside it. `In 1990 en 1991 tot stand gekomen` is none of these.
    private static func period(_ witness: Witness, _ quote: String) -> (start: EDTF.Point, end: EDTF.Point)? {
        guard case .interval(.point(let start), .point(let end))? = witness.edtf, start != end else { return nil }
        // Parts of one year are a range of one change, not a life.
        let isLong = end.first.dayNumber - start.first.dayNumber > 180
        // A word of change before the subject (`vorming van`) makes the period that of the change.
        if witness.dateSource == .label { return isLong && opens(witness) ? (start, end) : nil }
        let words = Set(quote.split { !$0.isLetter }.map(String.init))
        if !words.isDisjoint(with: Succession.standing) { return (start, end) }
        let subject = Folding.fold(witness.subject)
        guard let after = text(quote, after: subject) else { return nil }
        let rest = after.drop { $0 == " " }
        guard rest.first == "(", let close = rest.firstIndex(of: ")") else { return nil }
        let inside = rest[rest.startIndex..<close]
        return inside.filter(\.isNumber).count >= 8 ? (start, end) : nil
    }

    /// Whether the quote begins with the subject itself, an article left out.
    private static func opens(_ witness: Witness) -> Bool {
        var words = witness.quote.split(separator: " ")[...]
        let subject = witness.subject.split(separator: " ")
        if let first = words.first, ["de", "het", "een"].contains(Folding.fold(String(first))) {
            words = words.dropFirst()
        }
        return words.starts(with: subject.prefix(1))
            || SubjectFact.classNouns.contains(words.first.map { Folding.fold(String($0)) } ?? "")
    }

    /// The days that a turn can have been on: `sinds 2014` is 2014, `tot 1991` ends in 1991.
    private static func window(_ witness: Witness) -> (Window, String?) {
        let bounds = Window(witness.earliest, witness.latest)
        switch witness.edtf {
        case .interval(.point(let start), .open)? where witness.modifier != .after && witness.modifier != .before:
            return (Window(start.first, start.last), start.description)
        case .interval(.open, .point(let end))? where witness.modifier == nil:
            return (Window(end.first, end.last), end.description)
        default: return (bounds, nil)
        }
    }

    /// What stands after the subject and a comma, to the end of the quote.
    private static func apposition(_ witness: Witness) -> String? {
        guard witness.dateSource == .label, let after = text(witness.quote, after: witness.subject) else {
            return nil
        }
        guard after.first == "," else { return nil }
        let words = after.dropFirst().drop { $0 == " " }
        return words.isEmpty || words.contains(",") ? nil : String(words)
    }

    private static let newBeforeOld = Succession.newBeforeOld.map { Array(" \($0) ".utf8) }
    private static let oldBeforeNew = Succession.oldBeforeNew.map { Array(" \($0) ".utf8) }

    private static func words(in plain: [UInt8], after cues: [[UInt8]]) -> String? {
        for cue in cues {
            if let end = WitnessReading.end(of: cue, in: plain) {
                return String(decoding: plain[end...], as: UTF8.self)
            }
        }
        return nil
    }

    /// Quotation marks away, one space at each end.
    private static func plain(_ folded: String) -> [UInt8] {
        var plain: [UInt8] = [0x20]
        var skip = 0
        let bytes = Array(folded.utf8)
        for (index, byte) in bytes.enumerated() {
            if skip > 0 {
                skip -= 1
            } else if byte == 0x27 || byte == 0x22 || byte == 0x60 {
                continue
            } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
                (0x98...0x9F).contains(bytes[index + 2])
            {
                skip = 2
            } else {
                plain.append(byte)
            }
        }
        plain.append(0x20)
        return plain
    }

    /// Where the first occurrence of some bytes ends.
    private static func end<Bytes: RandomAccessCollection<UInt8>>(of words: Bytes, in bytes: Bytes) -> Int?
    where Bytes.Index == Int {
        guard let first = words.first, words.count <= bytes.count else { return nil }
        for start in 0...(bytes.count - words.count) where bytes[start] == first {
            var length = 1
            while length < words.count, bytes[start + length] == words[length] { length += 1 }
            if length == words.count { return start + length }
        }
        return nil
    }

    /// Whether a bracket closes within so many words after the first occurrence of others.
    static func hasBracket(_ text: String, after words: String, words most: Int) -> Bool {
        let found = text.utf8.withContiguousStorageIfAvailable { bytes in
            words.utf8.withContiguousStorageIfAvailable { cue in
                guard let end = end(of: cue, in: bytes) else { return false }
                var spaces = 0
                for byte in bytes[end...] {
                    if byte == 0x29 { return true }
                    if byte == 0x20 { spaces += 1 }
                    if spaces > most { return false }
                }
                return false
            }
        }
        // Text in another form than contiguous UTF-8 is looked at the slow way.
        return (found ?? nil) ?? true
    }

    /// What follows the first occurrence of some words.
    static func text(_ text: String, after words: String) -> String? {
        let bytes = Array(text.utf8)
        return end(of: Array(words.utf8), in: bytes).map { String(decoding: bytes[$0...], as: UTF8.self) }
    }
}
