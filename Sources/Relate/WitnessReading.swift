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
    /// Whether ``predecessorWords`` are a name and nothing else.
    var isReplacedWhole = false
    /// Whether it took over the work of what it names, which ended then; it may have been there before.
    var isTakeover = false
    /// Whether what came in its place began then, as far as nothing else tells of it.
    var makesSuccessor = false

    /// - Parameter replaced: what the clause before it in the sentence is about, where it says no more than what took its
    ///   place (``Replacements``).
    init(_ witness: Witness, replaced: String? = nil) {
        let told = (
            before: WitnessReading.whole(witness.predecessor, in: witness.quote) ?? replaced,
            after: WitnessReading.whole(witness.successor, in: witness.quote)
        )
        (predecessorWords, successorWords) = told
        isReplacedWhole = witness.predecessor == nil && replaced != nil
        let parts = WitnessReading.isTurn(witness.action) ? witness.aroundSubject : nil
        // What the event itself says of the one or the other already tells which way round it is.
        if predecessorWords == nil, successorWords == nil, let parts {
            // Only what begins can have come in another's place, only what ends can have been followed.
            let begins = WitnessReading.direction(of: witness.action)
            if begins != false {
                predecessorWords =
                    WitnessReading.words(of: parts.after, after: WitnessReading.newBeforeOld)
                    ?? WitnessReading.words(of: parts.before, after: WitnessReading.beforeBoth)
            }
            if begins != true {
                successorWords = WitnessReading.words(of: parts.after, after: WitnessReading.oldBeforeNew)
            }
            if begins == true, predecessorWords == nil {
                predecessorWords = WitnessReading.tail(witness, opensWith: Succession.beforeBoth)
            }
            if begins == false, successorWords == nil {
                successorWords = WitnessReading.tail(witness, opensWith: Succession.behindEnds)
            }
        }
        if witness.action == .merge, successorWords == nil { successorWords = WitnessReading.result(witness, parts) }
        let direction = WitnessReading.phase(of: witness, predecessorWords, successorWords)
        if direction != .begin, direction != .plannedBegin { predecessorWords = told.before }
        if direction != .end, direction != .plannedEnd { successorWords = told.after }
        makesSuccessor =
            direction == .end && successorWords != nil
            && (witness.action == .replace || witness.action == .merge && WitnessReading.makesOne(witness.quote))
        if told == (nil, nil), direction == .change, let after = witness.aroundSubject?.after {
            if witness.action == .reorganise, witness.status == .done {
                successorWords = WitnessReading.words(of: after, after: WitnessReading.oldBeforeNew)
            }
            if witness.action == .rename {
                successorWords = WitnessReading.words(of: after, after: WitnessReading.newNames)
            }
            if witness.action == .replace, witness.status == .done,
                let words = WitnessReading.words(of: after, after: WitnessReading.takeovers)
            {
                (predecessorWords, isTakeover) = (words, true)
            }
        }
        guard witness.earliest != nil || witness.latest != nil || direction == .withdrawn || direction == .announced
        else { return }
        if let period = WitnessReading.period(witness, parts, direction) {
            let isPlan = direction == .plannedBegin || direction == .plannedEnd
            // An end that a document only looks forward to is none yet.
            let isAhead = direction == .begin && witness.told.map { $0 < period.end.first } ?? false
            // What a document tells to stand had begun by then, though its end lies ahead.
            let hasBegun =
                isPlan && witness.status == .planned && witness.told.map { period.start.last < $0 } ?? false
                && !WitnessReading.isUnreal(witness.quote)
            let begin = Sighting(
                phase: isPlan && !hasBegun ? .plannedBegin : .begin,
                window: Window(period.start.first, period.start.last),
                edtf: period.start.description, source: .period)
            let end = Sighting(
                phase: isPlan || isAhead ? .plannedEnd : .end, window: Window(period.end.first, period.end.last),
                edtf: period.end.description, source: .period)
            // What the event itself tells stands first.
            sightings = direction == .end || direction == .plannedEnd ? [end, begin] : [begin, end]
        } else {
            let window = WitnessReading.window(witness)
            let told = Sighting(
                phase: direction, window: window.0, edtf: window.1 ?? witness.edtf?.description ?? "", source: .event)
            sightings = [told]
            // `De wet, die op 1 januari 2013 had moeten ingaan, …`: the day is that of the plan, not of its withdrawal.
            if direction == .withdrawn, WitnessReading.direction(of: witness.action) == true,
                WitnessReading.isUnreal(witness.quote) || witness.told.map({ witness.earliest ?? $0 > $0 }) ?? false
            {
                let plan = Sighting(phase: .plannedBegin, window: told.window, edtf: told.edtf, source: .event)
                sightings = [Sighting(phase: .withdrawn, window: Window(nil, nil), edtf: "", source: .event), plan]
            }
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
        if witness.action == .agree, neverCame(witness) { return .announced }
        if direction(of: witness.action) == true, isNarrowing(witness.quote) { return .change }
        switch witness.action {
        case .start, .introduce, .establish, .enterIntoForce, .pilot, .agree, .end, .dissolve, .phaseOut:
            begins = direction(of: witness.action)
        // `fusie van X en Y` alone does not say which of them goes on.
        case .merge:
            if successor == nil, predecessor != nil {
                begins = true
            } else {
                begins =
                    successor != nil || !witness.subject.contains(" en ") && !witness.quote.contains("fusie van")
                    ? false : nil
            }
        case .replace: begins = successor != nil ? false : predecessor != nil ? true : nil
        case .announce:
            return witness.status == .withdrawn ? .withdrawn : .announced
        case .amend, .evaluate, .rename, .fund, .reorganise: begins = nil
        }
        switch (begins, witness.status) {
        // `Het wetsvoorstel is ingetrokken`; a body whose dissolution was called off lives on.
        case (_, .withdrawn): return begins == true || witness.action == .end ? .withdrawn : .change
        case (true?, .done): return .begin
        case (true?, _): return .plannedBegin
        case (false?, .done): return .end
        case (false?, _): return .plannedEnd
        case (nil, _): return .change
        }
    }

    /// Whether the sentence goes on to say that what was agreed on did not come: `aangenomen, maar nooit in werking
    /// getreden`. What another thing did, or a part of it, says nothing of it.
    private static func neverCame(_ witness: Witness) -> Bool {
        let words = (witness.tail ?? "").split { !$0.isLetter && !$0.isNumber }
        guard let denial = words.firstIndex(where: { Succession.denials.contains(Folding.fold(String($0))) }),
            !words[..<denial].contains(where: { $0.first?.isUppercase ?? false || $0.first?.isNumber ?? false })
        else { return false }
        let rest = words[denial...].dropFirst().prefix(6).map { Folding.fold(String($0)) }
        if let next = rest.first, Succession.softenedDenials.contains(next) { return false }
        return rest.contains { Succession.comings.contains($0) }
    }

    /// Whether it tells that something is there for fewer than before.
    private static func isNarrowing(_ quote: String) -> Bool {
        let words = " " + Folding.fold(quote) + " "
        return Succession.narrowings.contains { words.contains(" " + $0 + " ") }
    }

    /// Whether a merger is told that made a new thing of several: `fusie van`, `samengevoegd tot`.
    private static func makesOne(_ quote: String) -> Bool {
        (Succession.mergers + Succession.merged).contains { quote.contains($0) }
    }

    /// What follows the event in its sentence, behind one of some cues that it opens with: `, als opvolger van X`.
    private static func tail(_ witness: Witness, opensWith cues: Set<String>) -> String? {
        guard let tail = witness.tail?.drop(while: { !$0.isLetter && !$0.isNumber }), !tail.isEmpty else { return nil }
        // Another sentence or a far clause is none of its business: the cue stands at once.
        let line = tail.lowercased()
        guard let cue = cues.sorted(by: { $0.count > $1.count }).first(where: { line.hasPrefix($0 + " ") }) else {
            return nil
        }
        return String(tail.dropFirst(cue.count + 1))
    }

    /// What the parties of a merger became: `fusie van X en Y tot Z`.
    private static func result(_ witness: Witness, _ parts: (before: Substring, after: Substring)?) -> String? {
        if let fused = witness.fused { return fused.result }
        guard let after = parts?.after.drop(while: { $0 == " " }), after.hasPrefix("tot ") else { return nil }
        return String(after.dropFirst(4))
    }

    /// Both ends of a period that says how long the thing stood: a label before it, brackets after it, or a verb of
    /// standing in its own clause. `In 1990 en 1991 tot stand gekomen` is none of these, nor is `ingevoerd waar al
    /// projecten lopen`.
    private static func period(
        _ witness: Witness, _ parts: (before: Substring, after: Substring)?, _ direction: Phase
    ) -> (start: EDTF.Point, end: EDTF.Point)? {
        guard case .interval(.point(let start), .point(let end))? = witness.edtf, start != end else { return nil }
        let isTurn: Bool
        let isBegin: Bool
        switch direction {
        case .begin, .plannedBegin: (isTurn, isBegin) = (true, true)
        case .end, .plannedEnd: (isTurn, isBegin) = (true, false)
        case .announced, .withdrawn, .change: (isTurn, isBegin) = (false, false)
        }
        guard isTurn else { return nil }
        // Parts of one year are a range of one change, not a life.
        let isLong = end.first.dayNumber - start.first.dayNumber > 180
        // A word of change before the subject (`vorming van`) makes the period that of the change.
        if witness.dateSource == .label { return isBegin && isLong && opens(witness) ? (start, end) : nil }
        guard let parts else {
            return isBegin && stands(Folding.fold(witness.quote)[...]) ? (start, end) : nil
        }
        let rest = parts.after.drop { $0 == " " }
        if rest.first == "(", let close = rest.firstIndex(of: ")"),
            rest[rest.startIndex..<close].filter(\.isNumber).count >= 8
        {
            return (start, end)
        }
        guard isBegin else { return nil }
        return stands(clause(before: parts.before)) || stands(clause(after: parts.after)) ? (start, end) : nil
    }

    /// A name that begins in the middle of a word of the quote with the beginning of that word:
    /// `in- en doorstroombanen`.
    private static func whole(_ name: String?, in quote: String) -> String? {
        guard let name, name.utf8.first == 0x2D else { return name }
        let bytes = Array(quote.utf8)
        guard let end = end(of: Array(name.utf8), in: bytes) else { return name }
        var start = end - name.utf8.count
        while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Whether it tells of what would have been: `het programma zou van 2012 tot 2018 lopen`, `had moeten ingaan`.
    private static func isUnreal(_ quote: String) -> Bool {
        let words = Set(Folding.fold(quote).split { !$0.isLetter }.map(String.init))
        let (had, should) = Succession.unrealPair
        return !words.isDisjoint(with: Succession.unreal)
            || !words.isDisjoint(with: had) && !words.isDisjoint(with: should)
    }

    private static func stands(_ clause: some StringProtocol) -> Bool {
        clause.split { !$0.isLetter }.contains { Succession.standing.contains(String($0)) }
    }

    /// What stands before the subject in its clause, folded.
    private static func clause(before: Substring) -> String {
        let own = before.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }.last ?? before
        return Folding.fold(String(own))
    }

    /// What stands after the subject in its clause, folded: up to the next comma or word that opens another one; of a
    /// clause that tells of the subject itself (`X, dat van 2002 tot 2009 bestond,`) all.
    private static func clause(after: Substring) -> String {
        var rest = after.drop { $0 == " " }
        var isOwn = false
        if rest.first == "," {
            rest = rest.dropFirst().drop { $0 == " " }
            let word = rest.prefix { $0.isLetter }
            guard word == "die" || word == "dat" else { return "" }
            rest = rest.dropFirst(word.count)
            isOwn = true
        } else if rest.hasPrefix("die ") || rest.hasPrefix("dat ") {
            rest = rest.dropFirst(4)
            isOwn = true
        }
        var words: [String] = []
        for word in rest.split(separator: " ") {
            let folded = Folding.fold(String(word.prefix { $0.isLetter }))
            if !words.isEmpty || isOwn, Succession.clauseOpeners.contains(folded) { break }
            words.append(folded)
            if let last = word.last, last == "," || last == ";" { break }
        }
        return words.joined(separator: " ")
    }

    /// Whether the quote begins with the subject itself, an article left out.
    private static func opens(_ witness: Witness) -> Bool {
        var words = witness.quote.split(separator: " ")[...]
        let subject = witness.printedSubject.split(separator: " ")
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
        guard witness.dateSource == .label, let after = witness.aroundSubject?.after, after.first == "," else {
            return nil
        }
        let words = after.dropFirst().drop { $0 == " " }
        return words.isEmpty || words.contains(",") ? nil : String(words)
    }

    private static let takeovers = Succession.takeovers.map { Array(" \($0) ".utf8) }
    private static let newNames = Succession.newNames.map { Array(" \($0) ".utf8) }
    private static let newBeforeOld = Succession.newBeforeOld.map { Array(" \($0) ".utf8) }
    private static let oldBeforeNew = Succession.oldBeforeNew.map { Array(" \($0) ".utf8) }
    private static let beforeBoth = Succession.newBeforeOld.filter(Succession.beforeBoth.contains).map {
        Array(" \($0) ".utf8)
    }

    /// The words after the first of some cues, as printed; quotation marks in a cue (`als ‘opvolger’ van`) are passed over.
    /// Cues are ASCII, so that lower case leaves every place as it is.
    private static func words(of part: Substring, after cues: [[UInt8]]) -> String? {
        let bytes = Array(part.utf8)
        var plain: [UInt8] = [0x20]
        // Where each byte of it stands in the part.
        var places = [0]
        plain.reserveCapacity(bytes.count + 2)
        places.reserveCapacity(bytes.count + 2)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            let width = WitnessReading.mark(bytes, place)
            if width == 0 {
                plain.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                places.append(place)
            }
            place += max(1, width)
        }
        plain.append(0x20)
        places.append(bytes.count)
        for cue in cues {
            guard let end = WitnessReading.end(of: cue, in: plain) else { continue }
            return end < places.count ? String(decoding: bytes[places[end]...], as: UTF8.self) : ""
        }
        return nil
    }

    /// The length of a quotation mark at a place; 0 where none stands there.
    private static func mark(_ bytes: [UInt8], _ place: Int) -> Int {
        switch bytes[place] {
        case 0x22, 0x27, 0x60: 1
        case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0xB4: 2
        case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && (0x98...0x9F).contains(bytes[place + 2]):
            3
        default: 0
        }
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
}
