import Model

/// What an extraction holds as rows in the terms of the annotation guide, in the order of the text.
struct AnnotationRows {
    /// Characters of running text given before and after an expression.
    static let contextCount = 40

    private let document: Document
    private let extraction: Extraction

    init(_ document: Document, _ extraction: Extraction) {
        self.document = document
        self.extraction = extraction
    }

    /// Columns of the table.
    static let columns = [
        TableColumn(title: "layer"), TableColumn(title: "page", isNumber: true), TableColumn(title: "date", least: 10),
        TableColumn(title: "what", least: 20, isFlexible: true),
        TableColumn(title: "words", least: 30, isFlexible: true),
    ]

    /// The metadata first, then everything that has a place.
    func rows() -> [OutputRow] {
        var placed: [(span: Span, rank: Int, row: OutputRow)] = []
        for section in extraction.sections { placed.append((section.span, 0, row(section))) }
        for mention in extraction.temporals { placed.append((mention.span, 1, row(mention))) }
        for reference in extraction.references where reference.isCitation {
            placed.append((reference.span, 2, row(reference)))
        }
        for event in extraction.events { placed.append((event.span, 3, row(event))) }
        // Stable by position among those of one rank, so that equal spans keep the order of the rules.
        let sorted = placed.enumerated().sorted {
            ($0.element.span.start, $0.element.rank, $0.offset) < ($1.element.span.start, $1.element.rank, $1.offset)
        }
        return [metadataRow()] + sorted.map { $0.element.row }
    }

    /// Names of the layers, as the annotation guide has them.
    static let layers = ["metadata", "section", "temporal", "reference"] + Event.Kind.allCases.map(\.rawValue)

    // MARK: The layers

    private func row(_ section: Extraction.Section) -> OutputRow {
        row(
            "section", section.span, date: "", what: section.number ?? "",
            [
                "number": .text(section.number), "title": .string(document.text[section.span]),
                "level": .int(section.level),
            ])
    }

    private func row(_ mention: TemporalMention) -> OutputRow {
        row(
            "temporal", mention.span, date: Self.date(mention.date), what: mention.duration ?? mention.kind.rawValue,
            [
                "text": .string(document.text[mention.span]), "type": .string(mention.kind.rawValue),
                "edtf": .text(mention.date.edtf?.description), "mod": .text(mention.date.modifier?.rawValue),
                "duration": .text(mention.duration), "in_reference": .bool(mention.isInReference),
                "rule": .string(mention.rule),
            ])
    }

    private func row(_ reference: Reference) -> OutputRow {
        row(
            "reference", reference.span, date: "", what: reference.identifier ?? reference.title ?? "",
            ["id": .text(reference.identifier), "title": .text(reference.title), "rule": .string(reference.rule)])
    }

    private func row(_ event: Event) -> OutputRow {
        let date = event.date
        let edtf = JSON.text(date.edtf?.description)
        let modifier = JSON.text(date.modifier?.rawValue)
        let source = JSON.string(date.source.rawValue)
        let confidence = JSON.number(event.confidence)
        let rule = JSON.string(event.rule)
        let layer = event.kind.rawValue
        let when = Self.date(date)
        switch event.details {
        case .policyChange(let change):
            return row(
                layer, event.span, date: when, what: "\(change.action.rawValue): \(change.subject)",
                [
                    "action": .string(change.action.rawValue), "subject": .string(change.subject), "edtf": edtf,
                    "mod": modifier, "date_source": source, "status": .string(change.status.rawValue),
                    "level": .string(change.level.rawValue), "actor": .text(change.actor),
                    "successor": .text(change.successor), "predecessor": .text(change.predecessor),
                    "law": .text(change.law), "confidence": confidence, "rule": rule,
                ])
        case .finding(let finding):
            return row(
                layer, event.span, date: when, what: "\(finding.stance.rawValue): \(finding.actor ?? "–")",
                [
                    "actor": .text(finding.actor), "stance": .string(finding.stance.rawValue),
                    "polarity": .text(finding.polarity?.rawValue), "edtf": edtf, "mod": modifier, "date_source": source,
                    "role": .text(finding.role), "confidence": confidence, "rule": rule,
                ])
        case .statistic(let share):
            let numbers =
                share.low == share.high
                ? JSON.digits(share.low) : "\(JSON.digits(share.low))–\(JSON.digits(share.high))"
            return row(
                layer, event.span, date: when, what: "\(numbers) % \(share.whole ?? "")",
                [
                    "low": .number(share.low), "high": .number(share.high),
                    "qualifier": .text(share.qualifier?.rawValue), "whole": .text(share.whole),
                    "measure": .text(share.measure), "edtf": edtf, "mod": modifier, "date_source": source,
                    "n": .integer(share.n), "change": .bool(share.isChange), "role": .text(share.role),
                    "confidence": confidence, "rule": rule,
                ])
        case .quantity(let quantity):
            return row(
                layer, event.span, date: when, what: "\(JSON.digits(quantity.value)) \(quantity.unit)",
                [
                    "value": .number(quantity.value), "high": .real(quantity.high), "unit": .string(quantity.unit),
                    "qualifier": .text(quantity.qualifier?.rawValue), "edtf": edtf, "mod": modifier,
                    "date_source": source, "role": .text(quantity.role), "confidence": confidence, "rule": rule,
                ])
        }
    }

    private func metadataRow() -> OutputRow {
        let metadata = extraction.metadata
        let signatories = metadata.signatories.map { signatory in
            JSON.members(["name": .string(signatory.name), "office": .text(signatory.office)])
        }
        let fields = MetadataFields.named(metadata).map { JSON.Member(name: $0.name, value: .text($0.field?.value)) }
        return OutputRow(
            fields: [JSON.Member(name: "layer", value: .string("metadata"))] + fields + [
                JSON.Member(name: "signatories", value: .array(signatories))
            ],
            cells: [
                "metadata", "", metadata.date?.value ?? "", metadata.documentKind?.value ?? "",
                metadata.title?.value ?? "",
            ])
    }

    // MARK: Pieces

    private func row(
        _ layer: String, _ span: Span, date: String, what: String, _ fields: KeyValuePairs<String, JSON>
    ) -> OutputRow {
        let page = document.page(at: span.start)
        let exact = document.text[span]
        var members = [
            JSON.Member(name: "layer", value: .string(layer)), JSON.Member(name: "exact", value: .string(exact)),
            JSON.Member(name: "prefix", value: .string(Self.before(span.start, in: document.text.bytes))),
            JSON.Member(name: "suffix", value: .string(Self.after(span.end, in: document.text.bytes))),
            JSON.Member(name: "page", value: .integer(page)), JSON.Member(name: "start", value: .int(span.start)),
            JSON.Member(name: "end", value: .int(span.end)),
        ]
        members += fields.map { JSON.Member(name: $0.key, value: $0.value) }
        return OutputRow(fields: members, cells: [layer, page.map(String.init) ?? "", date, what, exact])
    }

    /// EDTF and what it does not say: `2015/.. since`.
    static func date(_ date: EventDate) -> String {
        [date.edtf?.description, date.modifier?.rawValue].compactMap { $0 }.joined(separator: " ")
    }

    /// Up to ``contextCount`` characters that end at a byte, line feeds as spaces.
    static func before(_ offset: Int, in bytes: [UInt8]) -> String {
        var start = min(offset, bytes.count)
        var left = contextCount
        while start > 0 && left > 0 {
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { left -= 1 }
        }
        return flat(bytes[start..<min(offset, bytes.count)])
    }

    /// Up to ``contextCount`` characters from a byte on, line feeds as spaces.
    static func after(_ offset: Int, in bytes: [UInt8]) -> String {
        let start = min(offset, bytes.count)
        var end = start
        var left = contextCount
        while end < bytes.count {
            if bytes[end] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            end += 1
        }
        return flat(bytes[start..<end])
    }

    private static func flat(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
}
