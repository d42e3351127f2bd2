import Model

extension CorrectionFields {
    /// Which fields an event of a kind has, by the names that people give them.
    private static let kinds: [(name: String, column: String, kinds: Set<Event.Kind>)] = [
        ("action", "action", [.policyChange]), ("subject", "subject", [.policyChange]),
        ("status", "status", [.policyChange]), ("level", "level", [.policyChange]),
        ("successor", "successor", [.policyChange]), ("predecessor", "predecessor", [.policyChange]),
        ("actor", "actor", [.policyChange, .finding]), ("stance", "stance", [.finding]),
        ("low", "low", [.statistic]), ("high", "high", [.statistic, .quantity]), ("value", "value", [.quantity]),
        ("unit", "unit", [.quantity]),
    ]

    /// What is wrong with these fields as a person's word on an event; nil where nothing is.
    ///
    /// - Parameters:
    ///   - eventKind: `policy_change` …
    ///   - original: what the event said; of an event that is added nothing.
    public func flaw(
        _ kind: Correction.Kind, of eventKind: String, original: CorrectionFields = CorrectionFields()
    ) -> CorrectionFlaw? {
        guard let own = Event.Kind(rawValue: eventKind) else { return .kind(eventKind) }
        let named = [
            ("subject", subject), ("actor", actor), ("successor", successor), ("predecessor", predecessor),
            ("unit", unit),
        ]
        if let field = Correction.control(in: named) { return .control(field: field) }
        if let edtf, !edtf.isEmpty {
            guard let date = EDTF(edtf), date.description == edtf else { return .date(edtf) }
            if !date.liesInYears { return .years(edtf) }
        }
        let given = Dictionary(uniqueKeysWithValues: texts.map { ($0.column, $0.value) })
        let wrong = CorrectionFields.kinds.first { field in
            let isGiven = given[field.column].map { $0 != nil } ?? false
            let isNumber = numbers.contains { $0.column == field.column && $0.value != nil }
            return (isGiven || isNumber) && !field.kinds.contains(own)
        }
        if let wrong { return .field(own, wrong.name) }
        func isKnown<Value: RawRepresentable<String>>(_ text: String?, as type: Value.Type, mayBeEmpty: Bool) -> Bool {
            text.map { $0.isEmpty ? mayBeEmpty : Value(rawValue: $0) != nil } ?? true
        }
        let words: [(String, String?, Bool)] = [
            ("action", action, isKnown(action, as: PolicyChange.Action.self, mayBeEmpty: false)),
            ("status", status, isKnown(status, as: PolicyChange.Status.self, mayBeEmpty: false)),
            ("level", level, isKnown(level, as: PolicyChange.Level.self, mayBeEmpty: false)),
            ("stance", stance, isKnown(stance, as: Finding.Stance.self, mayBeEmpty: false)),
            ("modifier", modifier, isKnown(modifier, as: DateModifier.self, mayBeEmpty: true)),
            ("subject", subject, !(subject?.allSatisfy(\.isWhitespace) ?? false)),
            ("unit", unit, !(unit?.isEmpty ?? false)),
        ]
        if let word = words.first(where: { !$0.2 }) { return .word(field: word.0, word.1 ?? "") }
        return numberFlaw(own, kind, original) ?? (kind == .add && lacks(own) ? .incomplete(own) : nil)
    }

    private func numberFlaw(
        _ own: Event.Kind, _ kind: Correction.Kind, _ original: CorrectionFields
    ) -> CorrectionFlaw? {
        if let odd = numbers.first(where: { !($0.value?.isFinite ?? true) }) { return .noNumber(odd.column) }
        // What was said outside the hundred may stay there, and a file of an older program does not say whether a share
        // was one of change.
        let isFree =
            original.change ?? (kind == .correct)
            || [original.low, original.high].contains { $0.map { !(0...100).contains($0) } ?? false }
        if own == .statistic, !isFree, let odd = numbers.first(where: { !(0...100).contains($0.value ?? 0) }) {
            return .share(odd.column)
        }
        if let low, let high, low > high { return .crossingEnds }
        // Of a share that was one number both ends go with the one that is corrected.
        if own == .statistic, low != nil || high != nil, original.low != original.high,
            let low = low ?? original.low, let high = high ?? original.high, low > high
        {
            return .crossingEnds
        }
        if own == .quantity, let value = value ?? original.value, let high = high ?? original.high,
            self.value != nil || self.high != nil, value > high
        {
            return .crossingValue
        }
        return nil
    }

    /// Whether what an event of the kind cannot do without is not said.
    private func lacks(_ kind: Event.Kind) -> Bool {
        switch kind {
        case .policyChange: action == nil || subject == nil
        case .finding: stance == nil
        case .statistic: low == nil && high == nil
        case .quantity: value == nil
        }
    }
}

extension Correction {
    /// What is wrong with it as a person's word; nil where nothing is.
    public var flaw: CorrectionFlaw? {
        if start < 0 || end <= start || end > Int(Int32.max) || end - start != quote.utf8.count { return .place }
        if reason.allSatisfy(\.isWhitespace) { return .reason }
        if author.allSatisfy(\.isWhitespace) { return .author }
        if document.isEmpty { return .document }
        if let field = Correction.control(in: [("reason", reason), ("name", author)]) { return .control(field: field) }
        if kind == .correct, fields.isEmpty { return .nothing }
        return fields.flaw(kind, of: eventKind, original: original)
    }

    /// The first of these fields whose text a table or feed could not carry.
    static func control(in texts: [(field: String, text: String?)]) -> String? {
        texts.first { _, text in
            text?.unicodeScalars.contains { $0.properties.generalCategory == .control } ?? false
        }?.field
    }
}
