import Model

/// The bulk of an extraction as plain bytes: sections, dates, references, events and abbreviations. The rest of it is
/// left in place.
///
/// A document has hundreds of dates, each with a dozen fields; as JSON they cost the run a twentieth of its time.
enum PackedExtraction {
    typealias Damage = PackedDocument.Damage

    static func pack(_ extraction: inout Extraction, into packer: inout Packer) {
        packer.put(extraction.sections) { packer, section in
            packer.put(section.span)
            packer.put(section.number)
            packer.put(section.level)
        }
        packer.put(extraction.abbreviations.sorted { $0.key < $1.key }) { packer, abbreviation in
            packer.put(abbreviation.key)
            packer.put(abbreviation.value)
        }
        packer.put(extraction.temporals) { packer, mention in
            packer.put(mention.span)
            packer.put(kind: mention.kind)
            put(mention.date, into: &packer)
            packer.put(mention.duration)
            packer.put(mention.isInReference)
            packer.put(mention.isLabel)
            packer.put(mention.rule)
        }
        packer.put(extraction.references) { packer, reference in
            packer.put(reference.span)
            packer.put(kind: reference.kind)
            packer.put(reference.identifier)
            packer.put(reference.title)
            packer.put(reference.isCitation)
            packer.put(reference.rule)
        }
        packer.put(extraction.events) { packer, event in
            packer.put(event.span)
            packer.put(event.sentence)
            put(event.date, into: &packer)
            put(event.details, into: &packer)
            packer.put(event.confidence)
            packer.put(event.rule)
        }
        extraction.sections = []
        extraction.abbreviations = [:]
        extraction.temporals = []
        extraction.references = []
        extraction.events = []
    }

    /// Gives an extraction back what ``pack(_:into:)`` took.
    static func unpack(_ reader: inout Unpacker, into extraction: inout Extraction) throws(Damage) {
        extraction.sections = try reader.list { (reader) throws(Damage) in
            Extraction.Section(
                span: try reader.span(), number: try reader.optionalString(), level: try reader.int())
        }
        for _ in 0..<(try reader.count()) {
            let short = try reader.string()
            extraction.abbreviations[short] = try reader.string()
        }
        extraction.temporals = try reader.list { (reader) throws(Damage) in
            TemporalMention(
                span: try reader.span(), kind: try reader.kind(), date: try date(&reader),
                duration: try reader.optionalString(), isInReference: try reader.flag(), isLabel: try reader.flag(),
                rule: try reader.string())
        }
        extraction.references = try reader.list { (reader) throws(Damage) in
            Reference(
                span: try reader.span(), kind: try reader.kind(), identifier: try reader.optionalString(),
                title: try reader.optionalString(), isCitation: try reader.flag(), rule: try reader.string())
        }
        extraction.events = try reader.list { (reader) throws(Damage) in
            Event(
                span: try reader.span(), sentence: try reader.span(), date: try date(&reader),
                details: try details(&reader), confidence: try reader.double(), rule: try reader.string())
        }
    }

    private static func put(_ date: EventDate, into packer: inout Packer) {
        packer.put(date.edtf?.description)
        packer.put(optional: date.modifier) { $0.put(kind: $1) }
        put(date.earliest, into: &packer)
        put(date.latest, into: &packer)
        packer.put(optional: date.precision) { $0.put(kind: $1) }
        packer.put(kind: date.source)
        packer.put(date.basis)
    }

    private static func date(_ reader: inout Unpacker) throws(Damage) -> EventDate {
        let edtf = try reader.optional { (reader) throws(Damage) in
            guard let edtf = EDTF(try reader.string()) else { throw Damage() }
            return edtf
        }
        return EventDate(
            edtf: edtf, modifier: try reader.optional { (reader) throws(Damage) in try reader.kind() },
            earliest: try day(&reader), latest: try day(&reader),
            precision: try reader.optional { (reader) throws(Damage) in try reader.kind() },
            source: try reader.kind(), basis: try reader.optionalString())
    }

    private static func put(_ day: CivilDate?, into packer: inout Packer) {
        packer.put(optional: day) { packer, day in
            packer.put(day.year)
            packer.put(day.month)
            packer.put(day.day)
        }
    }

    private static func day(_ reader: inout Unpacker) throws(Damage) -> CivilDate? {
        try reader.optional { (reader) throws(Damage) in
            guard let day = CivilDate(try reader.int(), try reader.int(), try reader.int()) else { throw Damage() }
            return day
        }
    }

    private static func put(_ details: Event.Details, into packer: inout Packer) {
        switch details {
        case .policyChange(let change):
            packer.put(0)
            packer.put(kind: change.action)
            packer.put(change.subject)
            packer.put(optional: change.subjectSpan) { $0.put($1) }
            packer.put(kind: change.status)
            packer.put(kind: change.level)
            for text in [change.actor, change.successor, change.predecessor, change.law] { packer.put(text) }
        case .finding(let finding):
            packer.put(1)
            packer.put(finding.actor)
            packer.put(kind: finding.stance)
            packer.put(optional: finding.polarity) { $0.put(kind: $1) }
            packer.put(finding.role)
            packer.put(finding.reports) { $0.put($1) }
            packer.put(optional: finding.number) { $0.put($1) }
            packer.put(optional: finding.answers) { $0.put($1) }
        case .statistic(let statistic):
            packer.put(2)
            packer.put(statistic.low)
            packer.put(statistic.high)
            packer.put(optional: statistic.qualifier) { $0.put(kind: $1) }
            packer.put(statistic.whole)
            packer.put(statistic.measure)
            packer.put(optional: statistic.n) { $0.put($1) }
            packer.put(statistic.isChange)
            packer.put(statistic.role)
        case .quantity(let quantity):
            packer.put(3)
            packer.put(quantity.value)
            packer.put(optional: quantity.high) { $0.put($1) }
            packer.put(quantity.unit)
            packer.put(optional: quantity.qualifier) { $0.put(kind: $1) }
            packer.put(quantity.role)
        }
    }

    private static func details(_ reader: inout Unpacker) throws(Damage) -> Event.Details {
        switch try reader.int() {
        case 0:
            return .policyChange(
                PolicyChange(
                    action: try reader.kind(), subject: try reader.string(),
                    subjectSpan: try reader.optional { (reader) throws(Damage) in try reader.span() },
                    status: try reader.kind(), level: try reader.kind(), actor: try reader.optionalString(),
                    successor: try reader.optionalString(), predecessor: try reader.optionalString(),
                    law: try reader.optionalString()))
        case 1:
            return .finding(
                Finding(
                    actor: try reader.optionalString(), stance: try reader.kind(),
                    polarity: try reader.optional { (reader) throws(Damage) in try reader.kind() },
                    role: try reader.optionalString(),
                    reports: try reader.list { (reader) throws(Damage) in try reader.string() },
                    number: try reader.optional { (reader) throws(Damage) in try reader.int() },
                    answers: try reader.optional { (reader) throws(Damage) in try reader.int() }))
        case 2:
            return .statistic(
                Statistic(
                    low: try reader.double(), high: try reader.double(),
                    qualifier: try reader.optional { (reader) throws(Damage) in try reader.kind() },
                    whole: try reader.optionalString(), measure: try reader.optionalString(),
                    n: try reader.optional { (reader) throws(Damage) in try reader.int() },
                    isChange: try reader.flag(), role: try reader.optionalString()))
        case 3:
            return .quantity(
                Quantity(
                    value: try reader.double(),
                    high: try reader.optional { (reader) throws(Damage) in try reader.double() },
                    unit: try reader.string(),
                    qualifier: try reader.optional { (reader) throws(Damage) in try reader.kind() },
                    role: try reader.optionalString()))
        default: throw Damage()
        }
    }
}
