import Dutch

/// What inflected and derived forms of a Dutch word have in common, by the stemmer of Kraaij and Pohlmann.
///
/// `gemeenten` → `gemeent`, `huizen` → `huis`, `organisatie` → `organiseer`, `opgeheven` → `opheef`. Of folded words, so
/// without accents. Words of less than four letters, and words with a digit in them, are their own stem.
/// In one thing it differs: `ge` is taken out only where a participle can have it (``ParticiplePrefix``); the authors take it
/// out of `gemeente` and `werkgever` too. `scripts/compare-stemmers` compares it with theirs and with Snowball's other one.
///
/// Source: Kraaij and Pohlmann, Porter's stemming algorithm for Dutch (1994), with the exceptions of Snowball 3
/// (snowballstem.org/algorithms/dutch/stemmer.html).
public struct Stemmer: Sendable {
    public init() {}

    /// The stem of a folded word.
    public func stem(_ word: String) -> String {
        var letters = StemmedWord(Array(word.utf8))
        if letters.bytes.count < 4 || letters.bytes.contains(where: { $0 &- 0x30 < 10 }) { return word }
        letters.measure()
        letters.cutEndings()
        letters.cutParticiple(atStart: true)
        letters.cutParticiple(atStart: false)
        letters.settleEnd()
        return String(decoding: letters.bytes, as: UTF8.self)
    }
}

/// A word on its way to its stem.
///
/// The regions: R1 is what lies behind the first vowels and the consonant after them, R2 the same again within R1. An
/// ending is cut only where it lies in the region that its rule names.
struct StemmedWord {
    var bytes: [UInt8]
    /// Where the regions begin.
    private var first = 0
    private var second = 0
    /// Whether anything was cut, so that its end has to be spelled anew.
    private var isChanged = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    // MARK: Letters

    private static func isVowel(_ byte: UInt8) -> Bool { isPlainVowel(byte) || byte == UInt8(ascii: "y") }

    private static func isPlainVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    /// The bytes of the vowel at `index`, of which `ij` is one; 0 where there is none.
    private func vowelWidth(_ index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        if bytes[index] == UInt8(ascii: "i"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "j") {
            return 2
        }
        return Self.isVowel(bytes[index]) ? 1 : 0
    }

    private func ends(_ text: StaticString, at end: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end >= count else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<count where bytes[end - count + index] != wanted[index] { return false }
            return true
        }
    }

    private func starts(_ text: StaticString, at start: Int) -> Bool {
        start + text.utf8CodeUnitCount <= bytes.count && ends(text, at: start + text.utf8CodeUnitCount)
    }

    /// Whether a consonant stands before `end`; the `j` of `ij` is none.
    private func isConsonant(before end: Int) -> Bool {
        end > 0 && !ends("ij", at: end) && !Self.isVowel(bytes[end - 1])
    }

    private func isVowel(before end: Int) -> Bool { end > 0 && (Self.isVowel(bytes[end - 1]) || ends("ij", at: end)) }

    // MARK: Changes

    private mutating func replace(from start: Int, with text: StaticString) {
        bytes.removeSubrange(start...)
        text.withUTF8Buffer { bytes += $0 }
    }

    private mutating func cut(to end: Int) { bytes.removeSubrange(end...) }

    /// Spells an open syllable that has been closed: `lop` of `lopen` → `loop`.
    private mutating func lengthen() {
        let end = bytes.count
        guard end >= 2 else { return }
        let last = bytes[end - 1]
        guard !Self.isVowel(last), last != UInt8(ascii: "w"), last != UInt8(ascii: "x") else { return }
        let vowel = bytes[end - 2]
        guard Self.isPlainVowel(vowel), vowel != UInt8(ascii: "i") else { return }
        if end >= 3, Self.isPlainVowel(bytes[end - 3]) { return }
        if vowel == UInt8(ascii: "e"), end >= 4 {
            // The e of an unstressed ending stays: `adem`, `wandel`.
            let before = bytes[end - 4]
            if Self.isPlainVowel(before), before != UInt8(ascii: "e") || end == 4 { return }
            if end >= 6, Self.isPlainVowel(bytes[end - 5]), bytes[end - 5] != UInt8(ascii: "e"),
                !Self.isPlainVowel(bytes[end - 6])
            {
                return
            }
        }
        bytes.insert(vowel, at: end - 2)
    }

    // MARK: Steps

    /// Finds the regions.
    mutating func measure() {
        first = bytes.count
        second = bytes.count
        guard let one = region(from: 0) else { return }
        first = one
        if let two = region(from: one) { second = two }
    }

    private func region(from start: Int) -> Int? {
        var index = start
        while index < bytes.count, !Self.isVowel(bytes[index]) { index += 1 }
        while vowelWidth(index) > 0 { index += vowelWidth(index) }
        return index < bytes.count ? index + 1 : nil
    }

    /// Cuts inflection and derivation, each kind once.
    mutating func cutEndings() {
        if cutInflection() { isChanged = true }
        if cutSmallEnding() { isChanged = true }
        if cutNounEnding() { isChanged = true }
        if cutAdjectiveEnding() { isChanged = true }
    }

    /// The longest of these endings that the word has, and where it begins; endings are listed longest first.
    private func ending(_ endings: [StaticString]) -> (text: String, start: Int)? {
        for ending in endings where ends(ending, at: bytes.count) {
            return (ending.description, bytes.count - ending.utf8CodeUnitCount)
        }
        return nil
    }

    /// Plurals and infinitives.
    private mutating func cutInflection() -> Bool {
        guard let (text, start) = ending(["ies", "aus", "nde", "es", "en", "s"]) else { return false }
        let isInFirst = first <= start
        switch text {
        case "ies" where isInFirst: replace(from: start, with: "ie")
        case "aus" where isInFirst && isVowel(before: start): replace(from: start, with: "au")
        case "nde": replace(from: start, with: "nd")
        case "es":
            if ends("ar", at: start), first <= start - 2, isConsonant(before: start - 2) {
                cut(to: start)
                lengthen()
            } else if ends("er", at: start), first <= start - 2, isConsonant(before: start - 2) {
                cut(to: start)
            } else if isInFirst && isConsonant(before: start) {
                replace(from: start, with: "e")
            } else {
                return false
            }
        case "en": return cutEn(start)
        case "s" where isInFirst && !(ends("t", at: start) && first <= start - 1) && isConsonant(before: start):
            cut(to: start)
        default: return false
        }
        return true
    }

    private mutating func cutEn(_ start: Int) -> Bool {
        if ends("hed", at: start), first <= start - 3 {
            replace(from: start - 3, with: "heid")
        } else if ends("nd", at: start) {
            cut(to: start)
        } else if ends("d", at: start), first <= start - 1, isConsonant(before: start - 1) {
            cut(to: start - 1)
        } else if ends("i", at: start) || ends("j", at: start), isVowel(before: start - 1) {
            cut(to: start)
        } else if first <= start, isConsonant(before: start) {
            cut(to: start)
            lengthen()
        } else {
            return false
        }
        return true
    }

    /// Diminutives, and the final e of adjectives and past tenses.
    private mutating func cutSmallEnding() -> Bool {
        guard
            let (text, start) = ending([
                "lijke", "ische", "ieve", "ene", "je", "ge", "de", "te", "se", "re", "le",
            ])
        else { return false }
        if text == "je" { return cutDiminutive(start) }
        guard first <= start else { return false }
        switch text {
        case "lijke": replace(from: start, with: "lijk")
        case "ische": replace(from: start, with: "isch")
        case "ieve" where isConsonant(before: start): replace(from: start, with: "ief")
        case "ene" where isConsonant(before: start):
            replace(from: start, with: "en")
            lengthen()
        case "ge": replace(from: start, with: "g")
        case "de" where isConsonant(before: start): cut(to: start)
        case "te": replace(from: start, with: "t")
        case "se": replace(from: start, with: "s")
        case "re": replace(from: start, with: "r")
        case "le":
            replace(from: start, with: "l")
            lengthen()
        default: return false
        }
        return true
    }

    private mutating func cutDiminutive(_ start: Int) -> Bool {
        if ends("et", at: start), first <= start - 2, isConsonant(before: start - 2) {
            cut(to: start - 2)
        } else if ends("rnt", at: start) {
            replace(from: start - 3, with: "rn")
        } else if ends("t", at: start), first <= start - 1, start >= 2, isVowel(before: start - 2) {
            cut(to: start - 1)
        } else if ends("ink", at: start) {
            replace(from: start - 3, with: "ing")
        } else if ends("mp", at: start) {
            replace(from: start - 2, with: "m")
        } else if first <= start, isConsonant(before: start) {
            cut(to: start)
        } else {
            return false
        }
        return true
    }

    private mutating func cutNounEnding() -> Bool {
        guard
            let (text, start) = ending([
                "iteit", "atie", "heid", "ster", "rder", "isme", "erij", "arij", "sel", "ing", "fie", "gie", "tst",
                "dst",
            ])
        else { return false }
        let isInFirst = first <= start
        switch text {
        case "atie" where isInFirst: replace(from: start, with: "eer")
        case "heid" where isInFirst, "sel" where isInFirst, "ster" where isInFirst: cut(to: start)
        case "rder": replace(from: start, with: "r")
        // A painting is no shield.
        case "ing" where ends("ild", at: start), "isme" where ends("ild", at: start),
            "erij" where ends("ild", at: start):
            replace(from: start, with: "er")
        case "ing" where isInFirst, "isme" where isInFirst, "erij" where isInFirst, "iteit" where isInFirst:
            cut(to: start)
            lengthen()
        case "arij" where isInFirst && isConsonant(before: start): replace(from: start, with: "aar")
        case "fie" where second <= start:
            replace(from: start, with: "f")
            lengthen()
        case "gie" where second <= start:
            replace(from: start, with: "g")
            lengthen()
        case "tst" where isInFirst && isConsonant(before: start): replace(from: start, with: "t")
        case "dst" where isInFirst && isConsonant(before: start): replace(from: start, with: "d")
        default: return false
        }
        return true
    }

    private mutating func cutAdjectiveEnding() -> Bool {
        if let (text, start) = ending([
            "achtiger", "achtigst", "ioneel", "lijker", "lijkst", "achtig", "eriger", "erigst", "atief", "baar",
            "naar", "laar", "raar", "tant", "erig", "end",
        ]), first <= start {
            switch text {
            case "ioneel":
                replace(from: start, with: "ie")
                return true
            case "atief":
                replace(from: start, with: "eer")
                return true
            case "tant":
                replace(from: start, with: "teer")
                return true
            case "lijker", "lijkst":
                replace(from: start, with: "lijk")
                return true
            case "baar", "achtig", "achtiger", "achtigst":
                cut(to: start)
                return true
            case "naar" where isVowel(before: start), "laar" where isVowel(before: start),
                "raar" where isVowel(before: start):
                cut(to: start + 1)
                return true
            case "eriger" where isConsonant(before: start), "erigst" where isConsonant(before: start),
                "erig" where isConsonant(before: start), "end" where isConsonant(before: start):
                cut(to: start)
                lengthen()
                return true
            default: break
            }
        }
        guard let (_, start) = ending(["iger", "igst", "ig"]), first <= start, isConsonant(before: start) else {
            return false
        }
        // What is intimate is not what is within.
        if start == 3 && ends("inn", at: start) { return false }
        cut(to: start)
        lengthen()
        return true
    }

    /// Takes the `ge` of a participle out, at the start or behind a particle, and its d or t with it.
    mutating func cutParticiple(atStart: Bool) {
        guard let at = atStart ? start() : particleEnd() else { return }
        let rest = at + 2
        guard rest + 3 <= bytes.count, hasVowelWithin(rest) else { return }
        bytes.removeSubrange(at..<rest)
        measure()
        isChanged = true
        let start = bytes.count - 1
        guard first <= start, isConsonant(before: start) else { return }
        if bytes[start] == UInt8(ascii: "d") {
            if ends("n", at: start) && first <= start - 1 { return }
            if start == 2 && ends("in", at: start) { replace(from: start, with: "n") } else { cut(to: start) }
        } else if bytes[start] == UInt8(ascii: "t") {
            if ends("h", at: start) && first <= start - 1 { return }
            if start == 2 && ends("en", at: start) { return }
            cut(to: start)
        }
    }

    private static let whole = ParticiplePrefix.whole.map { Array($0.utf8) }
    private static let separable = ParticiplePrefix.separable.map { Array($0.utf8) }

    /// 0 where the word begins with the `ge` of a participle.
    private func start() -> Int? {
        guard starts("ge", at: 0), !starts("eft", at: 2) else { return nil }
        return Self.whole.contains { bytes.starts(with: $0) } ? nil : 0
    }

    /// Where a particle ends that `ge` follows.
    private func particleEnd() -> Int? {
        Self.separable.first { bytes.starts(with: $0) && starts("ge", at: $0.count) }?.count
    }

    /// Whether a vowel stands behind `start` with a letter behind it.
    private func hasVowelWithin(_ start: Int) -> Bool {
        var index = start
        while index < bytes.count, vowelWidth(index) == 0 { index += 1 }
        guard index < bytes.count else { return false }
        while vowelWidth(index) > 0 { index += vowelWidth(index) }
        return index < bytes.count
    }

    /// Spells the end as a word's end: one consonant, and f and s for v and z.
    mutating func settleEnd() {
        if ends("kt", at: bytes.count) || ends("ft", at: bytes.count) || ends("pt", at: bytes.count) {
            bytes.removeLast()
            isChanged = true
        }
        guard isChanged, let last = bytes.last else { return }
        let isDouble = bytes.count > 1 && bytes[bytes.count - 2] == last && !Self.isVowel(last)
        if isDouble {
            // To cash is not in.
            if !(bytes.count == 3 && starts("inn", at: 0)) { bytes.removeLast() }
        } else if last == UInt8(ascii: "v") {
            replace(from: bytes.count - 1, with: "f")
        } else if last == UInt8(ascii: "z") {
            replace(from: bytes.count - 1, with: "s")
        }
    }
}
