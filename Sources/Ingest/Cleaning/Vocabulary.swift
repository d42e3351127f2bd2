import Model

/// The words that a document writes inside its lines, counted: the witness for every repair of a broken word.
///
/// Words are kept as hashes of their lower-case bytes; a chance meeting of two in 2^64 costs a wrong repair, no more.
/// Cost: one pass over the source, some 40 ns a word.
struct Vocabulary: Sendable {
    private var keys: [UInt64]
    private var counts: [UInt32]
    private var used = 0

    init(wordsExpected: Int = 1024) {
        var capacity = 1024
        while capacity < wordsExpected { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        counts = Array(repeating: 0, count: capacity)
    }

    /// Counts the words of a draft. What stands on both sides of a hyphen at a line's end is no witness.
    init(_ draft: Draft) {
        self.init()
        for block in draft.blocks {
            var afterBreak = false
            for line in block.lines {
                var text = line.text
                let broken = text.withUTF8 { bytes in
                    self.count(
                        in: bytes, skippingFirst: afterBreak && block.isHardWrapped,
                        skippingBrokenLast: block.isHardWrapped)
                }
                afterBreak = broken
            }
        }
    }

    /// How often the document writes the word with this hash.
    subscript(_ hash: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return Int(counts[slot]) }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// How often the document writes the word, in any case.
    func count(of word: some Sequence<UInt8>) -> Int {
        var hash = WordHash()
        for byte in word { hash.add(byte) }
        return self[hash.value]
    }

    /// Adds a word.
    mutating func add(_ hash: UInt64) {
        if used * 2 >= keys.count { grow() }
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash {
                counts[slot] &+= 1
                return
            }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash
        counts[slot] = 1
        used += 1
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldCounts = counts
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        counts = Array(repeating: 0, count: oldKeys.count * 2)
        let mask = keys.count - 1
        for (index, key) in oldKeys.enumerated() where key != 0 {
            var slot = Int(truncatingIfNeeded: key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            counts[slot] = oldCounts[index]
        }
    }

    /// Counts the words of a line; tells whether its last word is broken by a hyphen.
    private mutating func count(
        in bytes: UnsafeBufferPointer<UInt8>, skippingFirst: Bool, skippingBrokenLast: Bool
    ) -> Bool {
        var words = WordScanner(bytes)
        var isFirst = true
        var broken = false
        while let word = words.next() {
            broken = word.endsWithHyphen && words.isAtLineEnd
            defer { isFirst = false }
            if isFirst && skippingFirst { continue }
            // A word with a hanging hyphen is half a word, wherever it stands.
            if word.endsWithHyphen { continue }
            add(word.hash)
        }
        return broken
    }
}

/// The running hash of a word's lower-case bytes (FNV-1a, never zero).
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    /// Whether the byte before opened a two-byte letter of Latin-1, whose capitals lie 0x20 lower.
    private var afterLatin = false

    mutating func add(_ byte: UInt8) {
        var folded = byte
        if afterLatin {
            if byte >= 0x80 && byte <= 0x9E { folded = byte + 0x20 }
            afterLatin = false
        } else if byte >= 0x41 && byte <= 0x5A {
            folded = byte | 0x20
        } else if byte == 0xC3 {
            afterLatin = true
        }
        state = (state ^ UInt64(folded)) &* 0x100_0000_01B3
    }

    var value: UInt64 {
        let mixed = state ^ (state >> 29)
        return mixed == 0 ? 1 : mixed
    }
}

/// Walks the words of a line: letters, digits, and hyphens and apostrophes between them.
struct WordScanner {
    struct Word {
        var start: Int
        var end: Int
        var hash: UInt64
        /// Whether a hyphen follows at once that joins nothing on this line.
        var endsWithHyphen: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether only white space follows the word that was read last.
    var isAtLineEnd: Bool {
        var index = position
        while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == 0xC2 || bytes[index] == 0xA0 { index += 1 }
        return index == bytes.count
    }

    mutating func next() -> Word? {
        let count = bytes.count
        while position < count, !WordScanner.isWordByte(bytes, position) { position += 1 }
        guard position < count else { return nil }
        let start = position
        var hash = WordHash()
        var endsWithHyphen = false
        while position < count {
            let byte = bytes[position]
            if WordScanner.isWordByte(bytes, position) {
                hash.add(byte)
                position += 1
                continue
            }
            guard byte == 0x2D || byte == 0x27 else { break }
            if position + 1 < count, WordScanner.isWordByte(bytes, position + 1) {
                hash.add(byte)
                position += 1
            } else {
                endsWithHyphen = byte == 0x2D
                break
            }
        }
        let end = position
        if endsWithHyphen { position += 1 }
        return Word(start: start, end: end, hash: hash.value, endsWithHyphen: endsWithHyphen)
    }

    /// Letters and digits; of what is not ASCII, all but Latin-1 signs and general punctuation.
    static func isWordByte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 {
            return (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
        }
        if byte >= 0xC3 { return byte != 0xE2 && byte < 0xEF }
        if byte == 0xC2 { return false }
        // A continuation byte goes with its lead byte.
        var lead = index - 1
        while lead >= 0, bytes[lead] >= 0x80, bytes[lead] < 0xC0 { lead -= 1 }
        guard lead >= 0 else { return false }
        return bytes[lead] >= 0xC3 && bytes[lead] != 0xE2 && bytes[lead] < 0xEF
    }
}
