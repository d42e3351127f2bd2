/// Cuts what was typed into words, quotations, operators and fields.
struct QueryLexer {
    enum Kind {
        case word(String, isBeginning: Bool)
        case quoted(String, isBeginning: Bool)
        case nearCall(String, distance: Int)
        case nearOperator(Int)
        case field(String, String)
        case or, and, not
    }

    struct Lexeme {
        var kind: Kind
        var isExcluded = false
        /// In scalars.
        var position: Int
        /// In UTF-8 bytes.
        var range: Range<Int>
    }

    private let scalars: [Unicode.Scalar]
    /// The UTF-8 offset of each scalar, and of the end.
    private var offsets: [Int] = []
    private var index = 0
    private var tokenizer = Tokenizer()
    /// What was left out on the way.
    private(set) var remark: QueryProblem?

    init(_ typed: String) {
        scalars = Array(typed.unicodeScalars)
        offsets.reserveCapacity(scalars.count + 1)
        var offset = 0
        for scalar in scalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
    }

    /// Whether nothing but gaps is left.
    var isAtEnd: Bool { scalars[index...].allSatisfy(Self.isGap) }

    /// The words of a piece of the query, one a place; of a date or span written as one, `1-1-2015`, all its numbers.
    mutating func words(_ text: String, at offset: Int) -> [QueryWord] {
        let bytes = Array(text.utf8)
        var words: [QueryWord] = []
        var isSpan = false
        for token in tokenizer.tokens(text) {
            let isFirst = words.last?.place != token.position
            if isFirst { isSpan = token.isPart }
            guard isFirst || isSpan else { continue }
            words.append(
                QueryWord(
                    typed: String(decoding: bytes[token.range], as: UTF8.self), form: token.form,
                    range: token.range.lowerBound + offset..<token.range.upperBound + offset, place: token.position))
        }
        return words
    }

    mutating func next() -> Lexeme? {
        while index < scalars.count, Self.isGap(scalars[index]) { index += 1 }
        guard index < scalars.count else { return nil }
        let start = index
        var isExcluded = false
        if scalars[index] == "-" || scalars[index] == "\u{2212}", index + 1 < scalars.count,
            !Self.isGap(scalars[index + 1])
        {
            isExcluded = true
            index += 1
        }
        let kind = Self.quotes.contains(scalars[index]) ? quoted() : bare()
        return Lexeme(
            kind: kind, isExcluded: isExcluded, position: start, range: offset(after: kind, start)..<offsets[index])
    }

    /// Where the words of a lexeme begin.
    private func offset(after kind: Kind, _ start: Int) -> Int {
        var first = start
        if first < index, scalars[first] == "-" || scalars[first] == "\u{2212}" { first += 1 }
        switch kind {
        case .quoted: first += 1
        case .word: while first < index, scalars[first] == "(" || scalars[first] == ")" { first += 1 }
        case .nearCall:
            while first < index, scalars[first] != "(" { first += 1 }
            first += 1
        default: break
        }
        return offsets[min(first, index)]
    }

    private mutating func quoted() -> Kind {
        let text = quotation()
        var isBeginning = false
        if index < scalars.count, scalars[index] == "*" {
            isBeginning = true
            index += 1
        }
        return .quoted(text, isBeginning: isBeginning)
    }

    /// What stands within the quotation mark at `index` and the next one, or the end.
    private mutating func quotation() -> String {
        index += 1
        let start = index
        while index < scalars.count, !Self.quotes.contains(scalars[index]) { index += 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<index]))
        if index < scalars.count { index += 1 }
        return text
    }

    private mutating func bare() -> Kind {
        let start = index
        while index < scalars.count, !Self.isGap(scalars[index]), !Self.quotes.contains(scalars[index]) {
            if scalars[index] == "(", String(String.UnicodeScalarView(scalars[start..<index])) == "NEAR" {
                return nearCall()
            }
            if scalars[index] == ":", let name = fieldName(start..<index) {
                return field(name)
            }
            index += 1
        }
        joinThousands(from: start)
        var run = start..<index
        let text = String(String.UnicodeScalarView(scalars[run]))
        switch text {
        case "OR", "|", "||": return .or
        case "AND", "&", "&&": return .and
        case "NOT": return index < scalars.count ? .not : .word(text, isBeginning: false)
        case "NEAR":
            return start > 0 && index < scalars.count
                ? .nearOperator(ParsedQuery.nearDistance) : .word(text, isBeginning: false)
        default: break
        }
        if text.hasPrefix("NEAR/"), let distance = Int(text.dropFirst(5)) {
            return .nearOperator(max(0, min(distance, 1_000)))
        }
        if remark == nil, scalars[run].contains("(") || scalars[run].contains(")") {
            remark = QueryProblem(
                reason: "Brackets are left out: OR binds closer than the words around it, so “a OR b c” is (a OR b) c.",
                position: start, isError: false)
        }
        while let first = run.first, scalars[first] == "(" || scalars[first] == ")" { run = first + 1..<run.upperBound }
        while let last = run.last, scalars[last] == ")" || scalars[last] == "(" { run = run.lowerBound..<last }
        return .word(
            String(String.UnicodeScalarView(scalars[run])), isBeginning: run.last.map { scalars[$0] == "*" } ?? false)
    }

    /// Takes in what belongs to a number that is written with spaces: `29 544`.
    private mutating func joinThousands(from start: Int) {
        func isNumber(_ range: Range<Int>) -> Bool { scalars[range].allSatisfy { ("0"..."9").contains($0) } }
        guard (1...3).contains(index - start), isNumber(start..<index) else { return }
        while index + 4 <= scalars.count, scalars[index] == " ", isNumber(index + 1..<index + 4),
            index + 4 == scalars.count
                || !scalars[index + 4].properties.isAlphabetic
                    && !("0"..."9").contains(scalars[index + 4])
        {
            index += 4
        }
        // A comma, a stop and the like behind it: what stands there belongs to the word as it did.
        while index < scalars.count, !Self.isGap(scalars[index]), !Self.quotes.contains(scalars[index]) { index += 1 }
    }

    /// `NEAR(these words, 5)`, from its bracket on.
    private mutating func nearCall() -> Kind {
        let start = index + 1
        while index < scalars.count, scalars[index] != ")" { index += 1 }
        var inside = scalars[start..<max(start, index)]
        if index < scalars.count { index += 1 }
        var distance = ParsedQuery.nearDistance
        if let comma = inside.lastIndex(of: ",") {
            let number = inside[(comma + 1)...].filter { !Self.isGap($0) }
            if !number.isEmpty, number.allSatisfy({ ("0"..."9").contains($0) }) {
                // More digits than a number can have are a large one.
                distance = min(Int(String(String.UnicodeScalarView(number))) ?? 1_000, 1_000)
                inside = inside[..<comma]
            }
        }
        return .nearCall(String(String.UnicodeScalarView(inside)), distance: distance)
    }

    /// A field's name: letters alone, and something other than a gap, a slash or a digit's colon behind it.
    private func fieldName(_ range: Range<Int>) -> String? {
        guard (2...20).contains(range.count), range.upperBound + 1 < scalars.count,
            scalars[range].allSatisfy({ $0.isASCII && $0.properties.isAlphabetic })
        else { return nil }
        let next = scalars[range.upperBound + 1]
        guard !Self.isGap(next), next != "/", next != ":" else { return nil }
        let name = String(String.UnicodeScalarView(scalars[range])).lowercased()
        return Self.schemes.contains(name) ? nil : name
    }

    /// What stands before the colon of an identifier that is pasted: `ECLI:NL:RVS:2012:BW1234`.
    private static let schemes: Set<String> = ["ecli", "urn", "doi", "isbn", "issn", "celex", "jci", "bwb"]

    private mutating func field(_ name: String) -> Kind {
        index += 1
        if Self.quotes.contains(scalars[index]) { return .field(name, quotation()) }
        let start = index
        while index < scalars.count, !Self.isGap(scalars[index]), !Self.quotes.contains(scalars[index]) { index += 1 }
        return .field(name, String(String.UnicodeScalarView(scalars[start..<index])))
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}"]

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
}
