import Model
import Testing

@testable import Index

@Suite struct TimelineTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
        try store.take(.letter())
    }

    private func subjects(_ filter: TimelineFilter) throws -> [String] {
        try store.events(matching: filter).map { $0.subject ?? $0.kind }
    }

    private func window(_ from: String?, _ to: String?) -> TimelineFilter {
        TimelineFilter(
            from: from.flatMap { TimelineFilter.day($0, end: .first) },
            to: to.flatMap { TimelineFilter.day($0, end: .last) })
    }

    @Test func `events come in order of time, undated ones last`() throws {
        #expect(
            try subjects(TimelineFilter()) == [
                "Raad voor de Scholing", "Stichting Één Loket", "statistic", "Wet Loketten", "finding", "quantity",
            ])
    }

    @Test(
        arguments: [
            ("1980", "1990", ["Raad voor de Scholing"]), ("1992", "1997", []),
            ("2000", "2000", ["Stichting Één Loket"]),
            ("2002-12-31", "2003", ["Stichting Één Loket"]), ("2003", "2011", []), ("2020", nil, ["Wet Loketten"]),
            (nil, "1998-01-01", ["Raad voor de Scholing", "Stichting Één Loket"]),
            ("2014-03-05", "2014-03-05", ["Wet Loketten", "finding"]),
        ] as [(String?, String?, [String])])
    func `a window lets through what overlaps it, open ends open`(
        from: String?, to: String?, expected: [String]
    ) throws {
        #expect(try subjects(window(from, to)) == expected)
    }

    @Test func `undated events come through a window when asked for`() throws {
        var filter = window("1992", "1997")
        filter.includesUndated = true
        #expect(try subjects(filter) == ["quantity"])
    }

    @Test func `filters narrow the answer`() throws {
        #expect(try subjects(TimelineFilter(kinds: [.finding, .quantity])) == ["finding", "quantity"])
        #expect(try subjects(TimelineFilter(action: .end)) == ["Raad voor de Scholing"])
        #expect(try subjects(TimelineFilter(level: .regional)) == ["Raad voor de Scholing"])
        #expect(try subjects(TimelineFilter(status: .planned)) == [])
        #expect(try subjects(TimelineFilter(stance: .judgement)) == ["finding"])
        #expect(try subjects(TimelineFilter(stance: .conclusion)) == [])
        #expect(try subjects(TimelineFilter(actor: "uwv")) == ["finding"])
        #expect(try subjects(TimelineFilter(actor: "%")) == [])
        #expect(try subjects(TimelineFilter(document: "aaaaaaaaaaaaaaaa")).count == 6)
        #expect(try subjects(TimelineFilter(document: "bbbbbbbbbbbbbbbb")) == [])
        #expect(try subjects(TimelineFilter(about: SearchQuery("werkgeversdienstverlening"))) == ["finding"])
        #expect(try subjects(TimelineFilter(about: SearchQuery("gemeenten miljoen"))) == ["statistic", "quantity"])
        #expect(try subjects(TimelineFilter(about: SearchQuery("bevindingen"))).count == 3)
        #expect(try subjects(TimelineFilter(about: SearchQuery("!"))) == [])
    }

    @Test(arguments: [
        ("1991", "1991-01-01", "1991-12-31"), ("1992-02", "1992-02-01", "1992-02-29"),
        ("2014-03-05", "2014-03-05", "2014-03-05"),
    ])
    func `a day is read from a year, a month or a day`(typed: String, first: String, last: String) {
        #expect(TimelineFilter.day(typed, end: .first)?.description == first)
        #expect(TimelineFilter.day(typed, end: .last)?.description == last)
    }

    @Test(arguments: ["", "mei", "2014-02-30", "2014/2016", "199X", "2014-13", "05-03-2014"])
    func `what is no day is refused`(typed: String) {
        #expect(TimelineFilter.day(typed, end: .first) == nil)
    }

    @Test func `coverage counts what an answer rests on`() throws {
        let run = try store.beginRun(program: "test 1")
        try store.recordOutcome(
            FailureRecord(outcome: "damaged", stage: "ingest", reason: "Stuk.", remedy: "Haal het opnieuw."),
            file: FileRecord(path: "bron/stuk.pdf", sha256: nil, byteCount: 1, modifiedNanoseconds: 1, inode: 1),
            run: run)
        #expect(
            try store.coverage() == [
                CoverageRow(
                    source: "bron", year: 2014, kind: "kamerbrief", known: 1, read: 1, withText: 1, withEvents: 1,
                    setAside: 0, manifestations: 0),
                CoverageRow(
                    source: "bron", year: nil, kind: nil, known: 1, read: 0, withText: 0, withEvents: 0, setAside: 1,
                    manifestations: 0),
            ])
        let line = try store.coverageLine(
            from: CivilDate(1991, 1, 1), to: CivilDate(2000, 12, 31), kinds: [.policyChange])
        #expect(
            line == CoverageLine(known: 2, read: 1, withEvents: 1, dated: 0, setAside: 1, hasWindow: true))
        #expect(
            line.sentence
                == "Coverage: 2 documents known, 1 read, 1 set aside; 0 dated in the window, 1 with events in the window."
        )
    }

    @Test func `a document is found by id, beginning, identifier, path and file name`() throws {
        for name in ["aaaaaaaaaaaaaaaa", "aaaa", "kst-11111-1", "bron/brief.pdf", "brief.pdf"] {
            #expect(try store.document(name).documentID == "aaaaaaaaaaaaaaaa")
        }
        let document = try store.document("aaaa")
        #expect(document.title == "Loketten in ’s-Gravenhage")
        #expect([document.policyChanges, document.findings, document.statistics, document.quantities] == [3, 1, 1, 1])
        #expect(document.pages == 3)
        #expect(throws: IndexError.noSuchDocument(name: "aaa")) { try store.document("aaa") }
        for name in ["*", "rief.pdf", "%", ""] {
            #expect(throws: IndexError.noSuchDocument(name: name)) { try store.document(name) }
        }
        try store.take(.letter(sha256: "aaaaaaaab" + String(repeating: "0", count: 55), path: "tweede"))
        #expect(
            throws: IndexError.ambiguousDocument(
                name: "aaaa", candidates: ["aaaaaaaaaaaaaaaa", "aaaaaaaab0000000"])
        ) { try store.document("aaaa") }
        try store.take(.letter(sha256: "bbbbbbbbb" + String(repeating: "0", count: 55), path: "archief/brief.pdf"))
        #expect(
            throws: IndexError.ambiguousDocument(
                name: "brief.pdf", candidates: ["aaaaaaaaaaaaaaaa", "bbbbbbbbb0000000"])
        ) { try store.document("brief.pdf") }
        #expect(try store.document("archief/brief.pdf").documentID == "bbbbbbbbb0000000")
    }

    @Test func `the outline lists the headings`() throws {
        let outline = try store.outline(of: "aaaaaaaaaaaaaaaa")
        #expect(outline.map(\.title) == ["Beleid per jaar", "Bevindingen"])
        #expect(outline.map(\.number) == ["1", "2"])
        #expect(outline.map(\.page) == [1, 2])
    }
}
