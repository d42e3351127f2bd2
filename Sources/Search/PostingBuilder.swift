/// The lists of one document or of many, before they are joined with those of the others.
public struct PostingBuilder {
    private var keys: [UInt64] = []
    private var lengths: [UInt32] = []
    private var headings: [Bool] = []
    /// The slot of its first passage.
    public let first: UInt32

    /// - Parameter first: the slot of the first passage; the others follow it.
    public init(first: UInt32) { self.first = first }

    /// The slot of the passage that would come next.
    public var next: UInt32 { first + UInt32(lengths.count) }
    /// Whether it is time to take the lists: it holds some megabytes, or nearly as many passages as it can.
    public var isFull: Bool { keys.count > 4_000_000 || lengths.count > 900_000 }

    /// Begins the next passage; at most 2^20 in all.
    public mutating func beginPassage(isHeading: Bool) {
        lengths.append(0)
        headings.append(isHeading)
    }

    /// Notes a word in the text of the passage.
    @inline(__always)
    public mutating func add(word: UInt32, position: Int) {
        let place = min(position, 0xF_FFFE)
        keys.append(UInt64(word) << 40 | UInt64(lengths.count - 1) << 20 | UInt64(place + 1))
        lengths[lengths.count - 1] = max(lengths[lengths.count - 1], UInt32(place + 1))
    }

    /// Notes a word in the titles above the passage.
    public mutating func add(titleWord word: UInt32) {
        keys.append(UInt64(word) << 40 | UInt64(lengths.count - 1) << 20)
    }

    /// Puts the keys in order. Many are first spread by their words, where they hardly need to be sorted any more.
    private mutating func sortKeys() {
        let highest = keys.reduce(0) { max($0, $1 >> 40) }
        guard keys.count > 20_000, highest < 8 * UInt64(keys.count) else {
            keys.sort()
            return
        }
        var next = Array(repeating: 0, count: Int(highest) + 2)
        for key in keys { next[Int(key >> 40) + 1] += 1 }
        for word in 0...Int(highest) { next[word + 1] += next[word] }
        var spread = Array(repeating: UInt64(0), count: keys.count)
        for key in keys {
            let word = Int(key >> 40)
            spread[next[word]] = key
            next[word] += 1
        }
        // Each word's end is the start of the next one's now.
        var start = 0
        spread.withUnsafeMutableBufferPointer { spread in
            for end in next {
                var isSorted = true
                var index = start + 1
                while index < end, isSorted {
                    isSorted = spread[index - 1] <= spread[index]
                    index += 1
                }
                if !isSorted { spread[start..<end].sort() }
                start = max(start, end)
            }
        }
        keys = spread
    }

    /// The lists by word, words ascending.
    public mutating func lists() -> [(word: UInt32, list: PostingList)] {
        sortKeys()
        var lists: [(word: UInt32, list: PostingList)] = []
        var index = 0
        var places: [UInt32] = []
        while index < keys.count {
            let word = UInt32(keys[index] >> 40)
            var list = PostingList()
            while index < keys.count, UInt32(keys[index] >> 40) == word {
                let passage = keys[index] >> 20
                let number = Int(passage & 0xF_FFFF)
                var titles = 0
                places.removeAll(keepingCapacity: true)
                while index < keys.count, keys[index] >> 20 == passage {
                    let place = UInt32(keys[index] & 0xF_FFFF)
                    if place == 0 {
                        titles += 1
                    } else if places.last != place - 1 {
                        places.append(place - 1)
                    }
                    index += 1
                }
                let impact = Impact.of(
                    count: places.count, inTitles: titles, length: Int(lengths[number]), isHeading: headings[number])
                list.append(slot: first + UInt32(number), impact: impact, positions: places)
            }
            lists.append((word, list))
        }
        return lists
    }
}

/// The lists of one document as one row of bytes: for each word its distance from the one before, the length and bytes
/// of its passages, the length and bytes of its positions.
public enum FreshLists {
    public static func encoded(_ lists: [(word: UInt32, list: PostingList)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var last: UInt32 = 0
        for (word, list) in lists {
            VariableInteger.append(word - last, to: &bytes)
            last = word
            let passages = list.encoded()
            VariableInteger.append(UInt32(passages.count), to: &bytes)
            bytes += passages
            VariableInteger.append(UInt32(list.positions.count), to: &bytes)
            bytes += list.positions
        }
        return bytes
    }

    /// Hands each word with the bytes of its passages and positions to `body`; stops where the bytes are damaged.
    public static func forEach(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (_ word: UInt32, _ passages: UnsafeBufferPointer<UInt8>, _ positions: UnsafeBufferPointer<UInt8>) ->
            Void
    ) {
        var index = 0
        var word: UInt32 = 0
        while index < bytes.count {
            word &+= VariableInteger.read(bytes, &index)
            let count = Int(VariableInteger.read(bytes, &index))
            guard index + count <= bytes.count else { return }
            let passages = UnsafeBufferPointer(rebasing: bytes[index..<index + count])
            index += count
            let places = Int(VariableInteger.read(bytes, &index))
            guard index + places <= bytes.count else { return }
            body(word, passages, UnsafeBufferPointer(rebasing: bytes[index..<index + places]))
            index += places
        }
    }
}
