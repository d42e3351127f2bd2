/// The passages that several words share, whatever these count for.
public enum SharedPassages {
    /// The passages in which at least one list of each group has an entry, ascending; none where there is no group.
    ///
    /// A bit stands for a passage. Of all groups but the rarest only those blocks are read that reach to a bit which is left.
    public static func slots(of groups: [[EncodedList]]) -> [UInt32] {
        let ordered = groups.sorted { count($0) < count($1) }
        guard let rarest = ordered.first, count(rarest) > 0 else { return [] }
        var found: [UInt64] = []
        add(rarest, to: &found, among: nil)
        for group in ordered.dropFirst() {
            var bits = Array(repeating: UInt64(0), count: found.count)
            add(group, to: &bits, among: found)
            for word in found.indices { found[word] &= bits[word] }
        }
        var slots: [UInt32] = []
        for (word, bits) in found.enumerated() where bits != 0 {
            var rest = bits
            while rest != 0 {
                slots.append(UInt32(word << 6 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return slots
    }

    private static func count(_ group: [EncodedList]) -> Int { group.reduce(0) { $0 + $1.count } }

    /// Sets the bits of lists; where `wanted` is given only as far as it reaches, and not all that it lacks.
    private static func add(_ group: [EncodedList], to bits: inout [UInt64], among wanted: [UInt64]?) {
        for list in group {
            let blocks = list.blocks
            let last = blocks.reduce(UInt32(0)) { max($0, $1.last) }
            if wanted == nil, Int(last >> 6) >= bits.count {
                bits += Array(repeating: 0, count: Int(last >> 6) + 1 - bits.count)
            }
            bits.withUnsafeMutableBufferPointer { bits in
                let bits = bits
                list.bytes.withUnsafeBufferPointer { bytes in
                    for block in blocks {
                        let (first, end) = (Int(block.before >> 6), min(Int(block.last >> 6), bits.count - 1))
                        if let wanted, first > end || !wanted[first...end].contains(where: { $0 != 0 }) { continue }
                        block.decode(bytes) { slot, _ in
                            // A damaged list may say anything.
                            if slot >> 6 < bits.count { bits[Int(slot >> 6)] |= 1 << UInt64(slot & 63) }
                        }
                    }
                }
            }
        }
    }
}
