extension EDTF: LosslessStringConvertible, CustomStringConvertible {
    /// The EDTF string: `2014-04-24`, `2002/2009`, `2014/..`, `199X`, `2005~`.
    public var description: String {
        switch self {
        case .point(let point): point.description
        case .interval(let start, let end): "\(start)/\(end)"
        }
    }

    /// Nil for a string that is not EDTF of the levels named at ``EDTF``.
    public init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard let point = Point(parts[0]) else { return nil }
            self = .point(point)
        case 2:
            guard let start = End(parts[0]), let end = End(parts[1]) else { return nil }
            guard parts[0] != "" || parts[1] != "" else { return nil }
            // An interval that ends before it starts names no time.
            if let first = start.point?.first, let last = end.point?.last, last < first { return nil }
            self = .interval(start, end)
        default:
            return nil
        }
    }
}

extension EDTF.End: CustomStringConvertible {
    public var description: String {
        switch self {
        case .point(let point): point.description
        case .open: ".."
        case .unknown: ""
        }
    }

    init?(_ text: Substring) {
        switch text {
        case "..": self = .open
        case "": self = .unknown
        default:
            guard let point = EDTF.Point(text) else { return nil }
            self = .point(point)
        }
    }
}

extension EDTF.Point: CustomStringConvertible {
    public var description: String {
        var digits = String(abs(year))
        digits = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        if unspecifiedDigits > 0 {
            digits = String(digits.dropLast(unspecifiedDigits)) + String(repeating: "X", count: unspecifiedDigits)
        }
        var text = (year < 0 ? "-" : "") + digits
        if let month { text += month < 10 ? "-0\(month)" : "-\(month)" } else if hasUnknownMonth { text += "-XX" }
        if let day { text += day < 10 ? "-0\(day)" : "-\(day)" } else if hasUnknownDay { text += "-XX" }
        if let qualifier { text.append(qualifier.rawValue) }
        return text
    }

    init?(_ text: Substring) {
        var rest = text
        var qualifier: EDTF.Qualifier?
        if let last = rest.last, let found = EDTF.Qualifier(rawValue: last) {
            qualifier = found
            rest = rest.dropLast()
        }
        let isNegative = rest.first == "-"
        if isNegative { rest = rest.dropFirst() }
        let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        let unspecified = parts[0].reversed().prefix { $0 == "X" }.count
        guard unspecified <= 2, let head = Self.number(parts[0].dropLast(unspecified)) else { return nil }
        var year = head
        for _ in 0..<unspecified { year *= 10 }
        // There is no year minus zero.
        if isNegative && year == 0 { return nil }
        var month: Int?
        var day: Int?
        let hasUnknownMonth = parts.count > 1 && unspecified == 0 && parts[1] == "XX"
        // Of a season or a quarter there are no days.
        let hasUnknownDay =
            parts.count > 2 && parts[2] == "XX" && (hasUnknownMonth || Self.number(parts[1]).map { $0 <= 12 } ?? false)
        if parts.count > 1, !hasUnknownMonth {
            guard unspecified == 0, parts[1].utf8.count == 2, let number = Self.number(parts[1]),
                (1...12).contains(number) || (21...41).contains(number)
            else { return nil }
            month = number
        }
        if parts.count > 2, !hasUnknownDay {
            guard let monthNumber = month, parts[2].utf8.count == 2, let number = Self.number(parts[2]),
                CivilDate(isNegative ? -year : year, monthNumber, number) != nil
            else { return nil }
            day = number
        }
        self.init(
            year: isNegative ? -year : year, month: month, day: day, unspecifiedDigits: unspecified,
            qualifier: qualifier)
        self.hasUnknownMonth = hasUnknownMonth
        self.hasUnknownDay = hasUnknownDay
    }

    private static func number(_ digits: Substring) -> Int? {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(digits)
    }
}

extension EDTF: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = EDTF(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no EDTF")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
