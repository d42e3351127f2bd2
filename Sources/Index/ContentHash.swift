/// 128 bits over content, for identifiers that stores made apart agree on. No protection against forgery.
///
/// Two 64-bit FNV-1a sums over the same bytes, the second from another offset basis and with each byte inverted.
/// Fields are fed with their length, so that `ab, c` and `a, bc` differ; nil differs from the empty string.
/// Source: Fowler, Noll, Vo, draft-eastlake-fnv (64-bit prime 0x100000001b3, basis 0xcbf29ce484222325).
struct ContentHash {
    private var first: UInt64 = 0xcbf2_9ce4_8422_2325
    private var second: UInt64 = 0x6c62_272e_07bb_0142

    private mutating func feed(byte: UInt8) {
        first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        second = (second ^ UInt64(~byte)) &* 0x0000_0100_0000_01b3
    }

    mutating func feed(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        for _ in 0..<8 {
            feed(byte: UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    mutating func feed(_ text: String?) {
        guard let text else {
            feed(-1)
            return
        }
        feed(text.utf8.count)
        for byte in text.utf8 { feed(byte: byte) }
    }

    mutating func feed(_ number: Double?) {
        guard let number else {
            feed(-1)
            return
        }
        feed(8)
        feed(Int(bitPattern: UInt(number.bitPattern)))
    }

    /// 32 lower-case hexadecimal digits.
    var hexadecimal: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        for sum in [first, second] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: (sum >> UInt64(shift)) & 15)
                digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
