import Index
import Model
import Testing

@testable import Pipeline

@Suite struct WireTests {
    /// A document with something in every field that goes as plain bytes.
    private var document: Document {
        var document = Document(
            source: SourceFile(path: "a.pdf", sha256: "00", byteCount: 7, mediaType: .pdf), reader: "pdf/1",
            text: DocumentText("Eén “plan”\n50%"))
        document.blocks = [
            Block(.heading, Span(0, 5), level: 2, label: "3.1", isBoxed: true),
            Block(.tableCell, Span(6, 9), cell: Block.Cell(table: 1, row: 300, column: 2, isHeader: true)),
        ]
        document.sentences = [Span(0, 5), Span(6, 1_000_000)]
        document.noteMarks = [NoteMark(offset: 4, label: "*", note: nil), NoteMark(offset: 5, label: "12", note: 1)]
        document.runs = [SourceRun(span: Span(0, 9), sourceStart: 70_000, place: 1)]
        document.places = [
            Place(), Place(page: 3, box: Box(xMin: -0.5, yMin: 1e-9, xMax: 595.28, yMax: 842)),
            Place(element: "artikel 2.1", line: 0),
        ]
        document.repairs = Repair.Kind.allCases.map { Repair($0, span: Span(1, 1), original: "-\n\u{AD}") }
        document.pageLabels = [1: "iv"]
        return document
    }

    /// An extraction with every kind of event, and every field of each filled once and left out once.
    private var extraction: Extraction {
        var extraction = Extraction(rules: "1", abbreviations: ["WWB": "Wet werk en bijstand"])
        let day = CivilDate(2014, 5, 1)
        let dates = [
            EventDate(edtf: nil, source: .document),
            EventDate(
                edtf: EDTF("2014-05-01/.."), modifier: .since, earliest: day, latest: CivilDate(-44, 3, 15),
                precision: .schoolYear, source: .supplied, basis: "één woord"),
        ]
        extraction.temporals = zip(TemporalMention.Kind.allCases, dates + dates).map { kind, date in
            TemporalMention(
                span: Span(3, 9), kind: kind, date: date, duration: kind == .duration ? "P3Y" : nil,
                isInReference: kind == .set, isLabel: kind == .date, rule: "DayRule")
        }
        extraction.references = Reference.Kind.allCases.map {
            Reference(
                span: Span(1, 70_000), kind: $0, identifier: $0 == .law ? "law:wet-suwi" : nil,
                title: $0 == .report ? "“Werk”" : nil, isCitation: $0 != .phone, rule: "r")
        }
        let details: [Event.Details] = [
            .policyChange(PolicyChange(action: .phaseOut, subject: "regeling")),
            .policyChange(
                PolicyChange(
                    action: .merge, subject: "raden", subjectSpan: Span(4, 9), status: .conditional, level: .local,
                    actor: "a", successor: "s", predecessor: "p", law: "law:x")),
            .finding(Finding(actor: nil, stance: .judgement)),
            .finding(
                Finding(
                    actor: "Inspectie", stance: .agreement, polarity: .mixed, role: "reactie",
                    reports: ["kst-1-2", "t"],
                    number: 3, answers: 12)),
            .statistic(Statistic(low: 0.1, high: 1 / 3)),
            .statistic(
                Statistic(
                    low: -1, high: 100, qualifier: .atMost, whole: "w", measure: "m", n: 0, isChange: true,
                    role: "norm")),
            .quantity(Quantity(value: 1e12, unit: "EUR")),
            .quantity(Quantity(value: 0, high: 2.5, unit: "huizen", qualifier: .about, role: "target")),
        ]
        extraction.events = details.enumerated().map { number, details in
            Event(
                span: Span(number, number + 1), sentence: Span(0, 9), date: dates[number % 2], details: details,
                confidence: 0.87, rule: "VerbChangeRule")
        }
        return extraction
    }

    @Test func `an answer comes back as it was`() throws {
        let bytes = try Wire.encode(WorkerAnswer.read(document, extraction, StageTimes(read: 0.5)))
        guard case .read(let read, let found, let times) = try Wire.decodeAnswer(bytes) else {
            Issue.record("another kind of answer came back")
            return
        }
        #expect(read == document)
        #expect(found == extraction)
        #expect(times == StageTimes(read: 0.5))
    }

    @Test func `no part of an answer is taken for the whole`() throws {
        let bytes = try Wire.encode(WorkerAnswer.read(document, extraction, StageTimes(read: 0.5)))
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: (any Error).self) { try Wire.decodeAnswer(Array(bytes.prefix(count))) }
        }
    }
}
