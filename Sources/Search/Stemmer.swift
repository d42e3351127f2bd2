import Dutch

/// What the forms of one Dutch word have in common: `maatregelen` → `maatregel`, `verhoging`, `verhoogd` → `verhoog`.
///
/// Plural, inflection, comparison, the forms of a verb and the noun in `-ing`, `-heid` or `-atie` of it have one stem; a word
/// made with another ending keeps its own, since it means something else (`minister`, `kwaliteit`, `openbaar`). What no rule
/// leads to stands in ``IrregularForm``, what only looks inflected in ``WholeWord`` and ``ParticiplePrefix``. No stem is a
/// word that holds a sentence together (``FunctionWord``): where the rules lead to one, an apostrophe behind it tells the two
/// apart. Of folded words; those of less than four letters, and those with a digit in them, are their own stem.
///
/// Stems are keys and need not be words: long and short e before l, m, n, r are one behind another syllable
/// (`probleem`, `problemen` → `problem`; `middelen` → `middel`), since spelling does not tell them apart there.
/// `scripts/compare-stemmers` compares it with Kraaij and Pohlmann's and Snowball's.
public struct Stemmer: Sendable {
    public init() {}

    /// The stem of a folded word.
    public func stem(_ word: String) -> String {
        var word = word
        return word.withUTF8 { stem(of: $0) }.map { String(decoding: $0, as: UTF8.self) } ?? word
    }

    /// The stem of a folded word; nil where that is the word itself.
    func stem(of word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        if Forms.isFunctionWord(word) { return nil }
        if word.count < 4 {
            if let entry = Forms.table.entry(of: word), entry.kinds & Forms.Kind.verbAlone.rawValue != 0 {
                return Forms.verbBase(entry)
            }
            return Forms.wholeStem(word)
        }
        if word.contains(where: { $0 &- 0x30 < 10 }) { return nil }
        if let known = Forms.wholeStem(word) { return known }
        var letters = StemmedWord(Array(word))
        letters.undo()
        let isTaken = letters.bytes.withUnsafeBufferPointer { Forms.isFunctionWord($0) }
        return isTaken ? letters.bytes + [UInt8(ascii: "'")] : letters.bytes
    }
}

/// A word on its way to its stem.
struct StemmedWord {
    var bytes: [UInt8]
    /// Whether the `ge` of a participle was taken out.
    private var isParticiple = false
    /// Whether it begins with a `ge` that is no participle's.
    private let isWhole: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // All of them begin with `ge`.
        isWhole =
            bytes.count >= 2 && bytes[0] == UInt8(ascii: "g") && bytes[1] == UInt8(ascii: "e")
            && Forms.notParticiples.contains { bytes.starts(with: $0) }
            && !bytes.withUnsafeBufferPointer { Forms.isKnown($0, .participle) }
    }

    /// Takes inflection and derivation away, one after the other.
    ///
    /// - Parameter irregular: whether the tables of irregular forms are asked; not for their own bases.
    mutating func undo(irregular: Bool = true) {
        let isNoun =
            endsWhole(.inEn) || bytes.last != UInt8(ascii: "e") && endsWhole(.inTe, through: bytes.count - 1)
        if irregular, !isNoun, replaceIrregular() {
            settle()
            return
        }
        cutPlural()
        cutSmallEnding()
        cutParticiple()
        if irregular, replaceVerb() {
            settle()
            return
        }
        cutVerbEnding()
        cutDerivation()
        settle()
    }

    // MARK: Irregular forms

    /// Compounds of an irregular plural, verbs with another vowel, and adjectives compared.
    private mutating func replaceIrregular() -> Bool {
        if replaceVerb() { return true }
        guard bytes.count >= 6, let (start, entry) = longestEnd(.plural, from: 2, least: 4, isFit: startsCompound),
            !bytes.withUnsafeBufferPointer({ Forms.isKnown($0, .noPlural) })
        else { return false }
        bytes.replaceSubrange(start..., with: Forms.nounBase(entry))
        return true
    }

    /// The longest end that is of a kind, where it begins, as far as that is fit.
    ///
    /// - Parameters:
    ///   - from: the first place where it may begin.
    ///   - least: its least number of letters.
    private func longestEnd(
        _ kind: Forms.Kind, from first: Int, least: Int, isFit: (Int) -> Bool
    ) -> (start: Int, entry: FormTable.Entry)? {
        bytes.withUnsafeBufferPointer { bytes in
            let table = Forms.table
            guard table.kinds(bytes, through: bytes.count) & kind.rawValue != 0 else { return nil }
            var found: (start: Int, entry: FormTable.Entry)?
            var hash = FormTable.start
            var start = bytes.count
            while start > max(first, bytes.count - table.longest) {
                start -= 1
                hash = FormTable.hash(hash, bytes[start])
                guard bytes.count - start >= least, let entry = table.entry(hash), entry.kinds & kind.rawValue != 0,
                    isFit(start)
                else { continue }
                found = (start, entry)
            }
            return found
        }
    }

    /// Whether what stands before `end` can be the first part of a compound: two letters, a vowel, and no verb's prefix.
    private func startsCompound(_ end: Int) -> Bool {
        end >= 2 && bytes[..<end].contains(where: Self.isVowel)
            && !(end <= 5 && Forms.prefixes.contains { $0.count == end && begins($0, at: 0) })
            || (end == 2 || end == 3) && begins("op", at: 0)
    }

    /// A form of a verb with another vowel, behind particles, prefixes and `ge`.
    private mutating func replaceVerb() -> Bool {
        if isWhole { return false }
        // A form that stands alone only behind `ge` was a participle before.
        let isAloneFit = isParticiple
        let whole = longestEnd(isAloneFit ? .verb : .verbAlone, from: 0, least: 3) { $0 == 0 }
        guard let (start, entry) = whole ?? longestEnd(.verb, from: 1, least: 3, isFit: { verbFront($0) != nil }),
            let front = verbFront(start)
        else { return false }
        bytes = front + Forms.verbBase(entry)
        return true
    }

    /// What stands before a verb at `end` without its `ge`; nil where that is no particle and no prefix.
    private func verbFront(_ end: Int) -> [UInt8]? {
        let front = Array(bytes[..<(ends("ge", before: end) ? end - 2 : end)])
        if front.isEmpty { return front }
        var rest = front[...]
        for _ in 0..<2 {
            if let found = Forms.particlesAndPrefixes.first(where: { rest.starts(with: $0) }) {
                rest = rest.dropFirst(found.count)
            }
        }
        return rest.isEmpty ? front : nil
    }

    // MARK: Plural and inflection

    private mutating func cutPlural() {
        if ends("s") { return cutS() }
        guard ends("en"), !endsWhole(.inEn) else { return }
        let end = bytes.count - 2
        if end > 2, ends("ieen") || ends("eeen") {
            bytes.removeLast(2)
        } else if ends("heden"), end > 5 {
            bytes.replaceSubrange((end - 3)..., with: "heid".utf8)
        } else if ends("ien") || ends("uen") {
            if end > 2, Self.isVowel(bytes[end - 2]) { bytes.removeLast(2) }
        } else if ends("jen") || isConsonant(end - 1), hasVowel(before: end) {
            // Of `ziekten` the plain form is `ziekte`.
            let isNounInE = endsWhole(.inTe, through: end + 1)
            bytes.removeLast(isNounInE ? 1 : 2)
            if !isNounInE { close() }
        }
    }

    private mutating func cutS() {
        let end = bytes.count - 1
        guard hasVowel(before: end), end >= 3 else { return }
        let last = bytes[end - 1]
        switch last {
        case UInt8(ascii: "s"): return
        case UInt8(ascii: "e"):
            if !endsWhole(.inVowelS), hasVowel(before: end - 1) { bytes.removeLast() }
        case UInt8(ascii: "a"), UInt8(ascii: "o"):
            if syllables >= 2,
                !Self.isVowel(bytes[end - 2]) || bytes[end - 2] == UInt8(ascii: "i")
                    || bytes[end - 2] == UInt8(ascii: "e") && last == UInt8(ascii: "o"), !endsWhole(.inVowelS)
            {
                bytes.removeLast()
            }
        case UInt8(ascii: "u"): if ends("aus") || ends("eus"), syllables >= 2 { bytes.removeLast() }
        case UInt8(ascii: "i"), UInt8(ascii: "t"):
            if ends("ets"), syllables >= 2, !endsWhole(.inConsonantS) { bytes.removeLast() }
        case UInt8(ascii: "j"): return
        case UInt8(ascii: "y"): if syllables >= 2 { bytes.removeLast() }
        default: if !endsWhole(.inConsonantS) { bytes.removeLast() }
        }
    }

    /// Diminutives, and the final e of adjectives, nouns and past tenses.
    private mutating func cutSmallEnding() {
        guard ends("e"), bytes.count >= 4, !endsWhole(.inTe) else { return }
        let end = bytes.count - 1
        if ends("ije") {
            bytes.removeLast()
            return
        }
        if ends("je") { return cutDiminutive() }
        guard isConsonant(end - 1), hasVowel(before: end - 1) else { return }
        bytes.removeLast()
        close()
    }

    private mutating func cutDiminutive() {
        let end = bytes.count - 2
        guard end >= 3, hasVowel(before: end) else { return }
        if ends("et", before: end), end >= 5, bytes[end - 3] == bytes[end - 4] {
            bytes.removeSubrange((end - 3)...)
        } else if ends("mp", before: end) || ends("rnt", before: end) {
            bytes.removeSubrange((end - 1)...)
        } else if ends("ink", before: end) {
            bytes.replaceSubrange((end - 1)..., with: "g".utf8)
        } else if bytes[end - 1] == UInt8(ascii: "t"),
            Self.isVowel(bytes[end - 2]) || "lnrw".utf8.contains(bytes[end - 2]),
            !endsWhole(.inT, through: end)
        {
            bytes.removeSubrange((end - 1)...)
        } else if isConsonant(end - 1) {
            bytes.removeSubrange(end...)
        }
    }

    // MARK: Verbs

    /// Takes the `ge` of a participle out, at the start or behind a particle.
    private mutating func cutParticiple() {
        if endsWhole(.inTe) || endsWhole(.inEn) { return }
        let at: Int
        if begins("ge", at: 0) {
            if isWhole || begins("geeft", at: 0) { return }
            at = 0
        } else if let behind = participlePrefixBehindParticle() {
            at = behind
            // `onder-geschikt`, `over-gewicht`: what follows is a word of its own.
            if Forms.notParticiples.contains(where: { begins($0, at: at) }) { return }
        } else {
            return
        }
        let rest = bytes[(at + 2)...]
        guard rest.count >= 3, let vowel = rest.firstIndex(where: Self.isVowel), vowel < bytes.count - 1,
            rest.last == UInt8(ascii: "d") || rest.last == UInt8(ascii: "t") || at > 0 || rest.count >= 4
        else { return }
        bytes.removeSubrange(at..<(at + 2))
        isParticiple = true
    }

    /// Where a `ge` stands behind a particle; nil where there is none, or it is that of `geef`.
    private func participlePrefixBehindParticle() -> Int? {
        var at = min(Forms.longestParticle, bytes.count - 2)
        while at >= 2 {
            // No two particles have one length and one beginning.
            if bytes[at] == UInt8(ascii: "g"), begins("ge", at: at), !begins("geef", at: at),
                Forms.particles.contains(where: { $0.count == at && begins($0, at: 0) })
            {
                return at
            }
            at -= 1
        }
        return nil
    }

    /// The t and d of a verb: `verhoogt`, `verhoogd`, `werkte`.
    private mutating func cutVerbEnding() {
        let count = bytes.count
        guard count >= 4, let last = bytes.last, last == UInt8(ascii: "t") || last == UInt8(ascii: "d"),
            hasVowel(before: count - 1), !endsWhole(.inT)
        else { return }
        let isVerb =
            isParticiple || Forms.prefixes.prefix(5).contains { begins($0, at: 0) && count - $0.count >= 4 }
        let before = bytes[count - 2]
        let isCut = last == UInt8(ascii: "t") ? isPresent(before, isVerb: isVerb) : isPast(before, isVerb: isVerb)
        if isCut { bytes.removeLast() }
    }

    /// Whether a t behind `before` is a verb's. After `ge` it is only behind a voiceless one: `gestart` has its own t.
    private func isPresent(_ before: UInt8, isVerb: Bool) -> Bool {
        switch before {
        case UInt8(ascii: "k"), UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "g"), UInt8(ascii: "d"),
            UInt8(ascii: "w"):
            return true
        case UInt8(ascii: "m"): return !isParticiple
        case UInt8(ascii: "l"): return !isParticiple
        case UInt8(ascii: "s"):
            // `plaatst`, `getoetst` of words in s.
            return endsWhole(.inConsonantS, through: bytes.count - 1) || ends("tst") && isVerb || ends("iest")
                || ends("ijst")
        case UInt8(ascii: "n"):
            return !isParticiple
                && (ends("eent") || ends("oont") || ends("aant") || ends("eunt") || ends("ijnt")
                    || ends("kent") && isVerb)
        case UInt8(ascii: "r"):
            return !isParticiple
                && (ends("eert") || ends("ert") && syllables >= 2
                    || ends("uurt") || ends("eurt") || isVerb && (ends("aart") || ends("oort")))
        case UInt8(ascii: "i"): return ends("oeit") || ends("aait")
        default: return false
        }
    }

    private func isPast(_ before: UInt8, isVerb: Bool) -> Bool {
        switch before {
        case UInt8(ascii: "g"), UInt8(ascii: "m"), UInt8(ascii: "v"), UInt8(ascii: "z"), UInt8(ascii: "b"),
            UInt8(ascii: "w"),
            UInt8(ascii: "f"), UInt8(ascii: "s"):
            return true
        case UInt8(ascii: "l"):
            return isVerb || ends("aald") || ends("oold") || ends("uld") || ends("eeld")
                || ends("eld") && syllables >= 2
        case UInt8(ascii: "n"):
            if ends("eend") || ends("oond") || ends("aand") || ends("iend") || ends("eund") || ends("ijnd") {
                return true
            }
            return isVerb
                && (ends("kend") || ends("pend") || ends("fend") || ends("und") || ends("rend") && isParticiple)
        case UInt8(ascii: "r"):
            return isVerb || ends("eerd") || ends("uurd") || ends("eurd") || ends("oerd")
                || ends("erd") && syllables >= 2
        case UInt8(ascii: "i"): return ends("oeid") || ends("aaid")
        default: return false
        }
    }

    // MARK: Derivation

    /// Nouns of verbs and adjectives: `-ing`, `-heid`, `-atie`.
    private mutating func cutDerivation() {
        let count = bytes.count
        if ends("heid"), count >= 8 {
            if !endsWhole(.derived) { bytes.removeLast(4) }
        } else if ends("ing"), count >= 6, isConsonant(count - 4), hasVowel(before: count - 4) {
            if endsWhole(.derived) { return }
            bytes.removeLast(3)
            close()
        } else if ends("atie"), count >= 8, hasVowel(before: count - 5), !endsWhole(.derived) {
            bytes.replaceSubrange((count - 4)..., with: "eer".utf8)
        }
    }

    // MARK: Spelling

    /// Spells the end of what an ending stood behind: one consonant of two, f and s for v and z, and two vowels where the
    /// syllable was open.
    private mutating func close() {
        let end = bytes.count
        guard end >= 2, let last = bytes.last else { return }
        if bytes[end - 2] == last, !Self.isVowel(last) {
            bytes.removeLast()
            return
        }
        if last == UInt8(ascii: "v") { bytes[end - 1] = UInt8(ascii: "f") }
        if last == UInt8(ascii: "z") { bytes[end - 1] = UInt8(ascii: "s") }
        let vowel = bytes[end - 2]
        guard isConsonant(end - 1), last != UInt8(ascii: "w"), last != UInt8(ascii: "x"), "aeou".utf8.contains(vowel),
            end < 3 || !Self.isVowel(bytes[end - 3])
                || bytes[end - 3] == UInt8(ascii: "i") && (vowel == UInt8(ascii: "o") || vowel == UInt8(ascii: "a"))
                || bytes[end - 3] == UInt8(ascii: "u") && vowel == UInt8(ascii: "a")
        else { return }
        bytes.insert(vowel, at: end - 2)
    }

    /// Writes a weak last syllable one way: e before l, m, n, r and o before r, behind another syllable.
    private mutating func settle() {
        let end = bytes.count
        guard end >= 5, !Self.isVowel(bytes[end - 1]), bytes[end - 2] == bytes[end - 3] else { return }
        let vowel = bytes[end - 2]
        let isWeak =
            vowel == UInt8(ascii: "e") && "lmnr".utf8.contains(bytes[end - 1])
            || vowel == UInt8(ascii: "o") && bytes[end - 1] == UInt8(ascii: "r")
        if isWeak, bytes[..<(end - 3)].contains(where: Self.isVowel) { bytes.remove(at: end - 2) }
    }

    // MARK: Letters

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    /// Whether a consonant stands at `index`; the `j` of `ij` is none.
    private func isConsonant(_ index: Int) -> Bool {
        guard index >= 0, !Self.isVowel(bytes[index]) else { return false }
        return !(bytes[index] == UInt8(ascii: "j") && index > 0 && bytes[index - 1] == UInt8(ascii: "i"))
    }

    private func hasVowel(before end: Int) -> Bool { bytes[..<max(0, end)].contains(where: Self.isVowel) }

    /// Runs of vowels.
    private var syllables: Int {
        bytes.indices.count { Self.isVowel(bytes[$0]) && ($0 == 0 || !Self.isVowel(bytes[$0 - 1])) }
    }

    private func ends(_ text: StaticString) -> Bool { ends(text, before: bytes.count) }

    private func ends(_ text: StaticString, before end: Int) -> Bool { begins(text, at: end - text.utf8CodeUnitCount) }

    /// Whether a text stands at `start`; false where there is no such place.
    private func begins(_ text: StaticString, at start: Int) -> Bool {
        text.withUTF8Buffer { begins($0, at: start) }
    }

    private func begins(_ text: [UInt8], at start: Int) -> Bool {
        text.withUnsafeBufferPointer { begins($0, at: start) }
    }

    private func begins(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= 0, start + text.count <= bytes.count else { return false }
        for index in 0..<text.count where bytes[start + index] != text[index] { return false }
        return true
    }

    /// Whether the word, or what it ends in behind a first part of a compound, is one of a list of ``WholeWord``.
    private func endsWhole(_ kind: Forms.Kind, through end: Int? = nil) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            let table = Forms.table
            let end = end ?? bytes.count
            guard table.kinds(bytes, through: end) & kind.rawValue != 0 else { return false }
            var hash = FormTable.start
            var start = end
            while start > max(0, end - table.longest) {
                start -= 1
                hash = FormTable.hash(hash, bytes[start])
                guard let entry = table.entry(hash), entry.kinds & kind.rawValue != 0 else { continue }
                if start == 0 { return true }
                if end >= 5, start < end - 2, entry.kinds & kind.asEnd.rawValue != 0, startsCompound(start) {
                    return true
                }
            }
            return false
        }
    }
}
