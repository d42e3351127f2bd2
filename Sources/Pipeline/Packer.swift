import Model

/// Writes values one behind the other.
struct Packer {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func put(_ value: Int) {
        var rest = UInt(bitPattern: value << 1 ^ value >> (Int.bitWidth - 1))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func put(_ value: Double) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
        }
    }

    mutating func put(_ span: Span) {
        put(span.start)
        put(span.count)
    }

    mutating func put(_ value: [UInt8]) {
        put(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func put(_ value: String) {
        put(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func put(_ value: String?) {
        put(value == nil ? 0 : 1)
        if let value { put(value) }
    }

    mutating func put<Element>(_ list: [Element], _ one: (inout Packer, Element) -> Void) {
        put(list.count)
        for element in list { one(&self, element) }
    }

    mutating func put<Value>(optional value: Value?, _ one: (inout Packer, Value) -> Void) {
        put(value == nil ? 0 : 1)
        if let value { one(&self, value) }
    }

    /// A case by its place among all.
    mutating func put<Kind: CaseIterable & Equatable>(kind: Kind) {
        put(Kind.allCases.enumerated().first { $0.element == kind }?.offset ?? 0)
    }

    mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }
}

/// Reads what a ``Packer`` wrote; nothing in the bytes can make it read beyond them.
struct Unpacker {
    typealias Damage = PackedDocument.Damage
    private let packed: ArraySlice<UInt8>
    private var index: Int

    init(_ packed: ArraySlice<UInt8>) {
        self.packed = packed
        index = packed.startIndex
    }

    mutating func int() throws(Damage) -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while index < packed.endIndex, shift < 64 {
            let byte = packed[index]
            index += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
            shift += 7
        }
        throw Damage()
    }

    mutating func count() throws(Damage) -> Int {
        let count = try int()
        guard count >= 0, count <= packed.endIndex - index else { throw Damage() }
        return count
    }

    mutating func countOrNil() throws(Damage) -> Int? {
        let value = try int()
        return value < 0 ? nil : value
    }

    mutating func double() throws(Damage) -> Double {
        guard packed.endIndex - index >= 8 else { throw Damage() }
        var pattern: UInt64 = 0
        for place in 0..<8 { pattern |= UInt64(packed[index + place]) << UInt64(place * 8) }
        index += 8
        return Double(bitPattern: pattern)
    }

    mutating func span() throws(Damage) -> Span {
        let start = try int()
        let (end, overflow) = start.addingReportingOverflow(try int())
        guard !overflow else { throw Damage() }
        return Span(start, end)
    }

    mutating func bytes() throws(Damage) -> [UInt8] {
        let count = try count()
        defer { index += count }
        return Array(packed[index..<(index + count)])
    }

    mutating func string() throws(Damage) -> String {
        let count = try count()
        defer { index += count }
        return String(decoding: packed[index..<(index + count)], as: UTF8.self)
    }

    mutating func optionalString() throws(Damage) -> String? {
        try int() == 0 ? nil : try string()
    }

    mutating func kind<Kind: CaseIterable>() throws(Damage) -> Kind {
        let place = try int()
        let all = Kind.allCases
        guard place >= 0, place < all.count else { throw Damage() }
        return all[all.index(all.startIndex, offsetBy: place)]
    }

    mutating func flag() throws(Damage) -> Bool { try int() == 1 }

    mutating func optional<Value: Sendable>(
        _ one: (inout Unpacker) throws(Damage) -> Value
    ) throws(Damage) -> Value? {
        try int() == 0 ? nil : try one(&self)
    }

    mutating func list<Element: Sendable>(
        _ one: (inout Unpacker) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        let count = try count()
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try one(&self)) }
        return list
    }
}
