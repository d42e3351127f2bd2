import Search

/// What a person typed: understood for search, and made into something that full-text search of events cannot refuse.
///
/// The language: ``ParsedQuery``.
public struct SearchQuery: Hashable, Sendable {
    /// As it was typed.
    public let typed: String
    /// In the language of FTS5; nil when there is nothing to look for.
    private(set) var match: String?
    /// As search understands it.
    public let parsed: ParsedQuery

    /// Why there is nothing to look for, or what was left out, with the place; nil when all was understood.
    public var message: String? {
        parsed.problems.isEmpty ? nil : parsed.problems.map(\.text).joined(separator: " ")
    }

    /// More terms than this cost seconds and mean nothing.
    static let mostTerms = 64

    /// Makes a query of any string whatever.
    public init(_ typed: String) {
        self.typed = typed
        parsed = ParsedQuery(typed)
        match = SearchQuery.match(typed) { _, _ in [] }
    }

    /// Makes words of events be found by more than their own form.
    ///
    /// - Parameter forms: what else a folded word is found by; the flag says whether it must not occur.
    mutating func widen(_ forms: (_ word: String, _ isExcluded: Bool) throws -> [String]) rethrows {
        match = try SearchQuery.match(typed, forms)
    }

    private static func match(_ typed: String, _ forms: (String, Bool) throws -> [String]) rethrows -> String? {
        var terms = SearchQuery.terms(typed)
        terms.removeLast(max(0, terms.count - SearchQuery.mostTerms))
        var groups: [[String]] = []
        var excluded: [String] = []
        var joins = false
        for (index, term) in terms.enumerated() {
            switch term {
            case .or:
                if !groups.isEmpty && index < terms.count - 1 { joins = true }
            case .word(let expression, let plain, let isExcluded):
                let others = try plain.map { try forms($0, isExcluded) } ?? []
                let all = [expression] + others.map { "\"\($0)\"" }
                if isExcluded {
                    excluded += all
                } else if joins {
                    groups[groups.count - 1] += all
                } else {
                    groups.append(all)
                }
                joins = false
            }
        }
        if groups.isEmpty { return nil }
        let expression = groups.map { $0.count == 1 ? $0[0] : "(" + $0.joined(separator: " OR ") + ")" }
            .joined(separator: " AND ")
        return excluded.isEmpty ? expression : "(\(expression)) NOT (" + excluded.joined(separator: " OR ") + ")"
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { parsed.isEmpty }
}

extension SearchQuery {
    private enum Term {
        /// An FTS5 string, perhaps with `*`; the folded word where it is one and bare; and whether it must not occur.
        case word(String, plain: String?, isExcluded: Bool)
        case or
    }

    private static func terms(_ typed: String) -> [Term] {
        let scalars = Array(typed.unicodeScalars)
        var terms: [Term] = []
        var position = 0
        func isGap(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }
        while position < scalars.count {
            if isGap(scalars[position]) {
                position += 1
                continue
            }
            var isExcluded = false
            if scalars[position] == "-", position + 1 < scalars.count, !isGap(scalars[position + 1]) {
                isExcluded = true
                position += 1
            }
            var words: [Unicode.Scalar] = []
            var isQuoted = false
            var isPrefix = false
            if quotes.contains(scalars[position]) {
                isQuoted = true
                position += 1
                while position < scalars.count, !quotes.contains(scalars[position]) {
                    words.append(isGap(scalars[position]) ? " " : scalars[position])
                    position += 1
                }
                position += 1
                if position < scalars.count, scalars[position] == "*" {
                    isPrefix = true
                    position += 1
                }
            } else {
                while position < scalars.count, !isGap(scalars[position]), !quotes.contains(scalars[position]) {
                    words.append(scalars[position])
                    position += 1
                }
                isPrefix = words.last == "*"
            }
            let spelled = String(String.UnicodeScalarView(words))
            if !isQuoted, !isExcluded, spelled == "OR" || spelled == "AND" {
                // AND joins words that are joined anyway; alone it can only be meant as a word.
                if spelled == "OR" { terms.append(.or) }
                continue
            }
            guard words.contains(where: isWordScalar) else { continue }
            // Within an FTS5 string a quotation mark is doubled; here none is left.
            let bare = words.allSatisfy { $0.properties.isAlphabetic } && !isQuoted && !isPrefix
            terms.append(
                .word(
                    "\"\(spelled)\"" + (isPrefix ? " *" : ""), plain: bare ? WordForm.folded(spelled) : nil,
                    isExcluded: isExcluded))
        }
        return terms
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}"]

    /// What the tokenizer `unicode61` makes words of: letters, digits and private use.
    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }
}
