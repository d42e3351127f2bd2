import Foundation
import Testing

/// What a person may say of numbers and dates, and how it travels.
struct CorrectionTests {
    private let program: Program

    init() throws {
        program = try Program()
        try program.write(
            """
            Den Haag, 4 mei 2013

            In 2012 had 45 tot 55 procent van de scholen een plan.

            In 2011 is de subsidie met 12% gedaald.

            In 2001 is 40 miljoen gulden uitgetrokken voor het fonds.

            In 2012 is de Wet Brede Inzet gewijzigd.

            """, to: "in/a.txt")
        try #require(try program.run("ingest", "in").status == 0)
    }

    /// The id of the event that stands on these words.
    private func event(_ words: String) throws -> String {
        let rows = try program.run("timeline", "--undated", "--format", "json").output
        let found = try #require(try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]])
        let row = try #require(
            found.first { $0["quote"] as? String == words }
                ?? found.first { ($0["quote"] as? String)?.contains(words) ?? false }, "\(rows)")
        return try #require(row["event_id"] as? String)
    }

    private func correct(_ words: String, _ said: [String], by name: String = "T. Toets") throws -> Program.Run {
        try program.launch(
            try Program.executable, ["correct", try event(words), "--reason", "gelezen", "--by", name] + said)
    }

    @Test(arguments: [
        (["--low=-5"], "A share lies between 0 and 100 percent, and low does not."),
        (["--high", "5000"], "A share lies between 0 and 100 percent, and high does not."),
        (["--low", "nan"], "The low is no number."),
        (["--low", "60"], "The low end lies above the high one. Give both ends: --low and --high."),
        (["--high", "20"], "The low end lies above the high one. Give both ends: --low and --high."),
        (["--low", "60", "--high", "50"], "The low end lies above the high one."),
        (["--date=-9999"], "“-9999” lies outside the years 1500 to 2150."),
        (["--date", "0000"], "outside the years"), (["--date", "2012/9999"], "outside the years"),
        (["--value", "3"], "A share has no value. It has --date and --modifier, and --low and --high"),
    ])
    func `what cannot be said of a share is refused with what helps`(said: [String], sentence: String) throws {
        let run = try correct("45 tot 55 procent", said)
        #expect(run.status == 2 && run.messages.contains(sentence), "\(run.status) \(run.messages)")
        #expect(try program.run("corrections", "--format", "json").output.contains("kind") == false)
        try program.tidy()
    }

    @Test func `whatever is taken by hand is taken from a file`() throws {
        #expect(try correct("45 tot 55 procent", ["--low", "50"]).status == 0)
        #expect(try correct("45 tot 55 procent", ["--low", "60", "--high", "70"]).status == 0)
        #expect(try correct("12%", ["--low", "120", "--high", "120", "--modifier", ""]).status == 0)
        #expect(try correct("Wet Brede Inzet", ["--date", "1500/..", "--subject", "Wet Inzet"]).status == 0)
        let blank = try correct("Wet Brede Inzet", ["--date", "2011"], by: " ")
        #expect(blank.status == 2 && blank.messages.contains("Say who corrects"), "\(blank.messages)")
        let document = try event("Wet Brede Inzet")
        #expect(try program.run("reject", document, "--reason", "r", "--by", "T").status == 0)
        #expect(try program.run("verify").status == 0)
        #expect(try program.run("corrections", "--export", "alles.jsonl").status == 0)
        #expect(try program.run("ingest", "in", "--store", "ander.db").status == 0)
        let taken = try program.run("corrections", "--import", "alles.jsonl", "--store", "ander.db")
        #expect(
            taken.status == 0 && taken.messages.contains("5 new, 0 known already; 0 do not fit"), "\(taken.messages)")
        let rows = try program.run("timeline", "--format", "csv").output
        let other = try program.run("timeline", "--format", "csv", "--store", "ander.db").output
        #expect(rows.contains("120") && other == rows)
        try program.tidy()
    }

    @Test func `a file of an older program, which tells of no change, is taken in`() throws {
        #expect(try correct("12%", ["--low", "120", "--high", "120"]).status == 0)
        let line = try program.run("corrections", "--export", "-").output
        try #require(line.contains("\"change\":true,"))
        try program.write(line.replacing("\"change\":true,", with: ""), to: "oud.jsonl")
        #expect(try program.run("ingest", "in", "--store", "ander.db").status == 0)
        let taken = try program.run("corrections", "--import", "oud.jsonl", "--store", "ander.db")
        #expect(taken.status == 0 && taken.messages.contains("1 new"), "\(taken.messages)")
        let far = line.replacing("\"change\":true", with: "\"change\":false")
        try program.write(far, to: "fout.jsonl")
        let refused = try program.run("corrections", "--import", "fout.jsonl", "--store", "ander.db")
        #expect(refused.status == 2 && refused.messages.contains("only a share of change"), "\(refused.messages)")
        try program.tidy()
    }

    @Test func `a data package names the currency of guilders and every precision`() throws {
        #expect(try program.run("timeline", "--undated", "--format", "csv", "--output", "pakket/").status == 0)
        let table = try String(contentsOfFile: program.folder + "/pakket/timeline.csv", encoding: .utf8)
        #expect(table.contains(",gulden,40000000,NLG,"), "\(table)")
        let json = try String(contentsOfFile: program.folder + "/pakket/datapackage.json", encoding: .utf8)
        #expect(json.contains("%, EUR, gulden or what is counted"))
        for precision in ["quarter", "half", "schoolYear", "parliamentaryYear", "period"] {
            #expect(json.contains(precision), "\(precision)")
        }
        try program.tidy()
    }
}
