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

    /// What is wrong with these fields as a person's word on an event, in one sentence; nil where nothing is.
    ///
    /// - Parameters:
    ///   - eventKind: `policy_change` …
    ///   - original: what the event said; of an event that is added nothing.
    ///   - isChange: whether the event is a share that says by how much something changed, which may be any number.
    public func flaw(
        _ kind: Correction.Kind, of eventKind: String, original: CorrectionFields = CorrectionFields(),
        isChange: Bool = false
    ) -> String? {
        guard let own = Event.Kind(rawValue: eventKind) else { return "“\(eventKind)” is no kind of event." }
        if let edtf, !edtf.isEmpty, EDTF(edtf)?.description != edtf {
            return "“\(edtf)” is no EDTF date."
        }
        let given = Dictionary(uniqueKeysWithValues: texts.map { ($0.column, $0.value) })
        let wrong = CorrectionFields.kinds.first { field in
            let isGiven = given[field.column].map { $0 != nil } ?? false
            let isNumber = numbers.contains { $0.column == field.column && $0.value != nil }
            return (isGiven || isNumber) && !field.kinds.contains(own)
        }
        if let wrong {
            return "A \(eventKind.split(separator: "_").joined(separator: " ")) has no \(wrong.name)."
        }
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
        if let word = words.first(where: { !$0.2 }) { return "“\(word.1 ?? "")” is no \(word.0)." }
        return numberFlaw(own, original: original, isChange: isChange) ?? (kind == .add ? gap(own) : nil)
    }

    private func numberFlaw(_ kind: Event.Kind, original: CorrectionFields, isChange: Bool) -> String? {
        if let odd = numbers.first(where: { !($0.value?.isFinite ?? true) }) {
            return "The \(odd.column) is no number."
        }
        if kind == .statistic, !isChange, let odd = numbers.first(where: { !(0...100).contains($0.value ?? 0) }) {
            return "A share lies between 0 and 100 percent, and \(odd.column) does not."
        }
        if let low, let high, low > high { return "The low end lies above the high one." }
        if kind == .quantity, let value = value ?? original.value, let high = high ?? original.high,
            self.value != nil || self.high != nil, value > high
        {
            return "The value lies above its high end."
        }
        return nil
    }

    /// What an event of the kind cannot do without and has not.
    private func gap(_ kind: Event.Kind) -> String? {
        switch kind {
        case .policyChange where action == nil || subject == nil: "A change wants an action and a subject."
        case .finding where stance == nil: "A finding wants a stance."
        case .statistic where low == nil && high == nil: "A share wants a low end."
        case .quantity where value == nil: "A quantity wants a value."
        default: nil
        }
    }
}

extension Correction {
    /// What is wrong with it as a person's word, in one sentence; nil where nothing is.
    public var flaw: String? {
        if start < 0 || end <= start || quote.isEmpty { return "It stands on no words." }
        if end > Int(Int32.max) { return "It stands further on than any text is long." }
        if end - start != quote.utf8.count { return "Its quote is not as long as the place that it stands at." }
        if reason.allSatisfy(\.isWhitespace) { return "It gives no reason." }
        if author.allSatisfy(\.isWhitespace) { return "Nobody says so." }
        if document.isEmpty { return "It names no document." }
        if kind == .correct, fields.isEmpty { return "It says nothing to be otherwise." }
        // A share that was outside the hundred is one of change.
        let isChange = [original.low, original.high].contains { $0.map { !(0...100).contains($0) } ?? false }
        return fields.flaw(kind, of: eventKind, original: original, isChange: isChange)
    }
}
