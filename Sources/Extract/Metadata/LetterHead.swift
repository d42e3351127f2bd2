import Dutch
import Model

/// The head of a letter: place and date, addressee, subject and marks.
enum LetterHead {
    static func read(_ head: [HeadLine], into metadata: inout DocumentMetadata) {
        for (index, line) in head.enumerated() {
            let next = index + 1 < head.count ? head[index + 1] : nil
            if metadata.date == nil { readDate(line, next, &metadata) }
            if metadata.place == nil { readPlace(line, &metadata) }
            if metadata.to == nil { readAddressee(line, next, &metadata) }
            if metadata.title == nil, let subject = labelled(line, next, ["betreft", "onderwerp"]),
                subject.isSetApart || !Self.goesOn(subject.value)
            {
                metadata.title = .init(subject.value, origin: .head, span: line.span)
            }
            if metadata.ownMark == nil,
                let mark = mark(line, next, ["ons kenmerk", "onze referentie", "kenmerk", "onze ref."])
            {
                metadata.ownMark = .init(mark, origin: .head, span: line.span)
            }
            if metadata.theirMark == nil, let mark = mark(line, next, ["uw kenmerk", "uw referentie", "uw brief"]) {
                metadata.theirMark = .init(mark, origin: .head, span: line.span)
            }
        }
        if metadata.date == nil, metadata.to != nil { metadata.date = BareHeadDate.field(in: head) }
        readSender(head, &metadata)
    }

    private static func readDate(_ line: HeadLine, _ next: HeadLine?, _ metadata: inout DocumentMetadata) {
        // The line below the title of a motion, a report of a committee, a bill.
        let openings: [StaticString] = ["voorgesteld ", "vastgesteld ", "ontvangen "]
        for opening in openings where line.opens(opening) {
            let behind = line.text.dropFirst(opening.utf8CodeUnitCount)
            if metadata.dossier != nil, let date = HeadDate.parse(String(behind)) {
                metadata.date = .init(date.description, origin: .head, span: line.span)
                return
            }
        }
        if let value = labelled(line, next, ["datum", "gepubliceerd op", "gepubliceerd", "publicatiedatum"])?.value,
            let date = HeadDate.parsePrefix(value) ?? onlyDate(in: value)
        {
            metadata.date = .init(date.description, origin: .head, span: line.span)
            return
        }
    }

    /// A dateline under the date that the document has, or where it has none yet.
    private static func readPlace(_ line: HeadLine, _ metadata: inout DocumentMetadata) {
        // A dateline: a place of at most four words, a comma, a date, and nothing else; other words may stand before the
        // place, behind a comma of their own.
        guard line.text.utf8.count < 100, HeadDate.hasDigit(line.text), line.text.utf8.contains(0x2C) else { return }
        let parts = line.text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last, let date = HeadDate.parse(String(last)) else { return }
        var place = parts[parts.count - 2].drop { $0 == " " }
        for opening in ["Gegeven te ", "Gedaan te ", "Te "] where place.hasPrefix(opening) {
            place = place.dropFirst(opening.count)
        }
        guard (1...4).contains(place.split(separator: " ").count), !place.contains(where: \.isNumber),
            place.first?.isUppercase == true || place.hasPrefix("’s-") || place.hasPrefix("'s-")
        else { return }
        if metadata.date == nil { metadata.date = .init(date.description, origin: .head, span: line.span) }
        guard metadata.date?.value == date.description else { return }
        metadata.place = .init(String(place), origin: .head, span: line.span)
    }

    /// The date that a short remark after the label holds: `Uitsluitend per e-mail verzonden op 14 december 2020`.
    private static func onlyDate(in text: String) -> EDTF? {
        let words = text.split(separator: " ")
        guard words.count <= 12 else { return nil }
        var found: [EDTF] = []
        for index in words.indices.dropLast(2) {
            if let date = HeadDate.parse(words[index...].prefix(3).joined(separator: " ")) { found.append(date) }
        }
        return found.count == 1 ? found.first : nil
    }

    private static func readAddressee(_ line: HeadLine, _ next: HeadLine?, _ metadata: inout DocumentMetadata) {
        guard line.text.utf8.count < 120, let last = line.text.utf8.last, !".:;".utf8.contains(last) else { return }
        var text = line.text
        let openings: [StaticString] = ["aan de ", "aan het ", "aan "]
        if let opening = openings.first(where: { line.opens($0) }) {
            text = FoldedText(text).after(opening.utf8CodeUnitCount)
            // `Aan behandeling van …` goes on as a sentence does; an addressee has a name.
            if opening.utf8CodeUnitCount == 4, text.first?.isUppercase != true, !text.hasPrefix("de ") { return }
        } else if line.opens("de voorzitter van de ") || line.opens("de heer ") || line.opens("mevrouw ") {
            if line.opens("de voorzitter") { text = String(text.dropFirst(3)) }
        } else {
            return
        }
        // The name of the chamber may run on over the line: `van de Tweede Kamer` / `der Staten-Generaal`.
        if let next, next.folded.hasPrefix("der staten-generaal") { text += " der Staten-Generaal" }
        let addressee = FoldedText(text)
        if let end = addressee.first("der staten-generaal")?.upperBound { text = addressee.before(end) }
        metadata.to = .init(text, origin: .head, span: line.span)
    }

    /// What stands after a label on its line, or on the next one where the label stands alone.
    private static func labelled(
        _ line: HeadLine, _ next: HeadLine?, _ labels: [StaticString]
    ) -> (value: String, isSetApart: Bool)? {
        guard line.text.utf8.count < 300, let field = line.field(after: labels) else { return nil }
        if !field.value.isEmpty { return field }
        guard let next else { return nil }
        if next.text.utf8.first == UInt8(ascii: ":") {
            let rest = next.text.utf8.drop { $0 == UInt8(ascii: ":") || $0 == 0x20 }
            return rest.isEmpty ? nil : (String(decoding: rest, as: UTF8.self), true)
        }
        guard next.text.utf8.count < 300, !next.isCapitals || next.text.contains(where: \.isNumber) else { return nil }
        return (next.text, true)
    }

    /// A mark behind its label: letters, digits and signs, few words, none of them a verb.
    ///
    /// `Kenmerk 2014-0000066`, `Uw kenmerk: BJZ/12 a`; not `Kenmerk van deze regeling is dat zij …`.
    private static func mark(_ line: HeadLine, _ next: HeadLine?, _ labels: [StaticString]) -> String? {
        guard let field = labelled(line, next, labels), field.value.utf8.count <= 80 else { return nil }
        let words = field.value.utf8.split(separator: 0x20)
        let folded = words.map { String(decoding: Folding.fold($0), as: UTF8.self) }
        guard words.count <= 10, !folded.contains(where: verbs.contains) else { return nil }
        // A label of its own proves a mark without digits, where it is a word.
        let hasDigit = HeadDate.hasDigit(field.value)
        guard hasDigit || (field.isSetApart && words.count == 1 && folded[0] != "van") else { return nil }
        if field.value.utf8.last == UInt8(ascii: "."), !field.isSetApart || words.count > 4 { return nil }
        return field.value
    }

    /// Finite verbs that a sentence about a mark or a letter may have; no mark has one.
    private static let verbs: Set<String> = Set(
        Auxiliary.allCases.flatMap { $0.present + $0.past }
            + ["ontving", "ontvangen", "ontvingen", "vraagt", "vroeg", "verzoekt", "verzocht", "schrijft", "schreef"])

    /// Whether the words behind a label go on with a sentence that the label opens: `Onderwerp van deze brief is …`.
    private static func goesOn(_ value: String) -> Bool {
        let first = value.utf8.prefix { $0 != 0x20 }
        return verbs.contains(String(decoding: first, as: UTF8.self)) || first.elementsEqual("van".utf8)
    }

    /// The office that a letterhead names: an audit office, a ministry, a college of mayor and aldermen.
    private static func readSender(_ head: [HeadLine], _ metadata: inout DocumentMetadata) {
        guard metadata.from == nil else { return }
        for line in head.prefix(12) {
            if let maker = line.value(after: ["opgesteld door", "uitgevoerd door", "auteur", "auteurs"]) {
                let name = maker.prefix { $0 != "," }
                metadata.from = .init(String(name), origin: .head, span: line.span)
                return
            }
            if line.folded.hasPrefix("algemene rekenkamer") {
                metadata.from = .init("Algemene Rekenkamer", origin: .head, span: line.span)
                return
            }
            if line.folded.hasPrefix("college van burgemeester en wethouders") {
                metadata.from = .init("College van burgemeester en wethouders", origin: .head, span: line.span)
                return
            }
        }
    }
}
