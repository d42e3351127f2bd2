import Foundation
import Testing

/// What a person says of a document, from the table and the command to the timeline.
struct SuppliedMetadataTests {
    private static let report = """
        Sluizen in beeld

        De inspectie constateert dat de helft van de sluizen lekt. In vorig jaar is een programma gestart.

        Er zijn twaalf sluizen bezocht, verspreid over het land, en alle beheerders gaven hun medewerking.
        """

    private func fields(_ program: Program, _ names: String...) throws -> [String] {
        let run = try program.run("documents", "--format", "json")
        let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        return names.map { (rows?.first?[$0] as? String) ?? "-" }
    }

    @Test func `a table dates a report that states no date, and its findings with it`() throws {
        let program = try Program()
        try program.write(Self.report, to: "in/sluizen.txt")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try fields(program, "document_date") == ["-"])
        let table = try program.write(
            "path,date,kind,identifier,title\nsluizen.txt,2016-10-12,inspection_report,rap-2016-3,\"Sluizen, in beeld\"\n",
            to: "tabel.csv")
        let run = try program.run("ingest", "in", "--metadata", table)
        #expect(run.status == 0 && !run.messages.contains("Nothing new"))
        #expect(
            try fields(program, "document_date", "document_kind", "identifier", "title")
                == ["2016-10-12", "inspection_report", "rap-2016-3", "Sluizen, in beeld"])
        let findings = try program.run("timeline", "--kind", "finding", "--format", "csv").output
        #expect(findings.contains("2016-10-12"))
        #expect(findings.contains("supplied"))
        // Said once and for all: the next night passes the file over, and a new reading keeps it.
        #expect(try program.run("ingest", "in").messages.contains("Nothing new"))
        try program.write(Self.report + "\nNaschrift van de inspectie.\n", to: "in/sluizen.txt")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try program.run("timeline", "--kind", "finding", "--format", "csv").output.contains("2016-10-12"))
        try program.tidy()
    }

    @Test func `a document is corrected by command, and the correction taken back`() throws {
        let program = try Program()
        try program.write(Self.report, to: "in/sluizen.txt")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try program.run("correct-document", "in/sluizen.txt", "--date", "2015-03").status == 0)
        #expect(try fields(program, "document_date") == ["2015-03"])
        #expect(try program.run("correct-document", "in/sluizen.txt", "--date", "").status == 0)
        #expect(try fields(program, "document_date") == ["-"])
        #expect(try program.run("correct-document", "in/sluizen.txt", "--date", "maart 2015").status == 2)
        #expect(try program.run("correct-document", "in/sluizen.txt", "--date", "0044").status == 2)
        #expect(try program.run("correct-document", "in/sluizen.txt").status == 2)
        try program.tidy()
    }

    @Test func `a table that means nothing is told of before anything is read`() throws {
        let program = try Program()
        try program.write(Self.report, to: "in/sluizen.txt")
        let table = try program.write("path,date\nsluizen.txt,ooit\n", to: "tabel.csv")
        let run = try program.run("ingest", "in", "--metadata", table)
        #expect(run.status == 2)
        #expect(run.messages.contains("Line 2") && run.messages.contains("EDTF"))
        try program.tidy()
    }

    @Test func `a changed description beside a document has it read again`() throws {
        let program = try Program()
        try program.write(Self.report, to: "in/sluizen.txt")
        func describe(_ date: String) throws {
            try program.write(
                "<metadata_gegevens><metadata name=\"DCTERMS.issued\" content=\"\(date)\"/></metadata_gegevens>",
                to: "in/sluizen.metadata.xml")
        }
        try describe("2014-02-03")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try fields(program, "document_date") == ["2014-02-03"])
        try describe("2015-02-03")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try fields(program, "document_date") == ["2015-02-03"])
        try program.tidy()
    }
}
