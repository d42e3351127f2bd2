import Foundation
import Testing

/// What a researcher does with a store: measure, draw, export, correct.
struct ResearcherTests {
    private let program: Program

    /// Two letters, of which both tell one change.
    init() throws {
        program = try Program()
        try program.write(
            """
            Den Haag, 12 maart 2015

            Op 1 januari 2002 is het Kwartaalhuis Noord opgericht.

            Het Kwartaalhuis Noord is per 1 juli 2009 opgeheven.

            De Wet Brede Inzet treedt op 1 januari 2016 in werking.

            """, to: "in/a.txt")
        try program.write(
            """
            Den Haag, 4 mei 2012

            In 2002 is het Kwartaalhuis Noord opgericht.

            In 2011 is de Wet Brede Inzet gewijzigd.

            """, to: "in/b.txt")
        try #require(try program.run("ingest", "in").status == 0)
    }

    private func rows(_ arguments: String...) throws -> [[String: Any]] {
        let run = try program.launch(try Program.executable, arguments + ["--format", "json"])
        try #require(run.status == 0, "\(run.messages)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    }

    private func event(_ subject: String, _ action: String) throws -> String {
        let found = try rows("timeline").first {
            $0["subject"] as? String == subject && $0["action"] as? String == action
        }
        return try #require(found?["event_id"] as? String)
    }

    /// `Snapshot 0123456789abcdef, made with …` is the last line of every answer.
    private func snapshot(_ run: Program.Run) throws -> String {
        let words = try #require(run.messages.split(separator: "\n").last).split(separator: " ")
        return try #require(words.dropFirst().first).trimmingCharacters(in: [","])
    }

    @Test func `churn counts a change once and says who tells of it`() throws {
        let years = try rows("churn")
        let founding = try #require(years.first { $0["year"] as? Int == 2002 })
        #expect(founding["low"] as? Int == 1 && founding["high"] as? Int == 1 && founding["documents"] as? Int == 2)
        #expect(years.compactMap { $0["low"] as? Int }.reduce(0, +) == 4)
        #expect(years.first { $0["year"] as? Int == 2015 }?["published"] as? Int == 1)
        let subjects = try rows("churn", "--by", "subject")
        #expect(subjects.first { $0["subject"] as? String == "Kwartaalhuis Noord" }?["high"] as? Int == 2)
        let cabinets = try rows("churn", "--by", "cabinet")
        #expect(cabinets.first { $0["cabinet"] as? String == "Rutte I" }?["low"] as? Int == 1)
        #expect(try rows("churn", "--from", "2009", "--to", "2009").map { $0["high"] as? Int } == [1])
        let picture = try program.run("churn", "--format", "svg")
        #expect(picture.output.hasPrefix("<?xml") && picture.output.contains("2002: 1 change, 2 documents"))
        #expect(try program.run("churn", "--measure", "plans", "--format", "svg").status == 2)
        try program.tidy()
    }

    @Test func `a life has both its ends and its witnesses`() throws {
        let life = try #require(try rows("churn", "--measure", "lifetimes").first)
        #expect(life["subject"] as? String == "Kwartaalhuis Noord")
        #expect(life["begin"] as? String == "2002-01-01" && life["end"] as? String == "2009-07-01")
        #expect(life["documents"] as? Int == 2 && (life["witnesses"] as? [Any])?.count == 3)
        let subject = try program.run("subjects", "kwartaalhuis")
        #expect(subject.output.contains("life 2002-01-01 – 2009-07-01"))
        #expect(subject.output.contains("In 2002 is het Kwartaalhuis Noord opgericht"))
        let nobody = try program.run("subjects", "Waterhuis")
        #expect(nobody.status == 2 && nobody.messages.contains("“Waterhuis”"))
        try program.tidy()
    }

    @Test func `a document of another kind holds the events, the query and the snapshot`() throws {
        for format in ["svg", "html", "timelinejs", "atom", "ics"] {
            let run = try program.run("timeline", "--kind", "policy-change", "--format", format, "--output", "uit")
            #expect(run.status == 0 && run.output.isEmpty, "\(format)")
            let text = try String(contentsOfFile: program.folder + "/uit", encoding: .utf8)
            let whole = text.replacing("\r\n ", with: "")
            // A calendar holds what is planned, and nothing else.
            #expect(whole.contains("Wet Brede Inzet"), "\(format)")
            #expect(whole.contains("Kwartaalhuis Noord") == (format != "ics"), "\(format)")
            #expect(whole.contains("timeline --kind policy-change --format \(format)"), "\(format)")
            #expect(whole.contains(try snapshot(run)), "\(format)")
        }
        try program.tidy()
    }

    @Test func `a folder as output becomes a data package`() throws {
        let run = try program.run("timeline", "--format", "csv", "--output", "pakket/")
        #expect(run.status == 0 && run.output.isEmpty)
        let table = try Data(contentsOf: URL(fileURLWithPath: program.folder + "/pakket/timeline.csv"))
        let json = try Data(contentsOf: URL(fileURLWithPath: program.folder + "/pakket/datapackage.json"))
        let package = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let own = try #require(package["tijdlijn"] as? [String: Any])
        #expect(own["rows"] as? Int == 5 && own["query"] as? String == "timeline --format csv")
        let resource = try #require((package["resources"] as? [[String: Any]])?.first)
        #expect(resource["bytes"] as? Int == table.count)
        let names = ((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])?.map {
            $0["name"] as? String
        }
        let header = String(decoding: table.prefix { $0 != 0x0D }, as: UTF8.self)
        #expect(names?.compactMap { $0 }.joined(separator: ",") == header)
        #expect(try program.run("timeline", "--excel").status == 2)
        let excel = try program.run("timeline", "--format", "csv", "--excel")
        #expect(excel.output.hasPrefix("\u{FEFF}event_id,"))
        try program.tidy()
    }

    @Test func `a citation names the document and quotes`() throws {
        let run = try program.run("cite", try event("Kwartaalhuis Noord", "dissolve"))
        #expect(run.status == 0)
        #expect(run.output.contains("a.txt, 2015-03-12") && run.output.contains("per 1 juli 2009 opgeheven"))
        #expect(try program.run("cite", "0123456789").status == 2)
        try program.tidy()
    }

    @Test func `a correction is kept, marked, listed, and lives follow it`() throws {
        let id = try event("Kwartaalhuis Noord", "dissolve")
        #expect(try program.run("correct", id, "--date", "2010", "--by", "T. Toets").status == 2)
        #expect(try program.run("correct", id, "--date", "gisteren", "--reason", "r", "--by", "T").status == 2)
        #expect(try program.run("correct", id, "--reason", "r", "--by", "T. Toets").status == 2)
        let corrected = try program.run(
            "correct", id, "--date", "2010-02", "--reason", "het besluit zelf", "--by", "T. Toets")
        #expect(corrected.status == 0, "\(corrected.messages)")
        let row = try #require(try rows("timeline").first { $0["edtf"] as? String == "2010-02" })
        #expect(row["corrected"] as? Bool == true && row["action"] as? String == "dissolve")
        #expect(try rows("churn", "--measure", "lifetimes").first?["end"] as? String == "2010-02")
        let listed = try #require(try rows("corrections").first)
        #expect(listed["by"] as? String == "T. Toets" && listed["fit"] as? String == "position")
        #expect(try rows("corrections", "--misfits").isEmpty)
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test(arguments: [["--action", "explode"], ["--stance", "observation"], ["--subject", " "], ["--low", "40"]])
    func `what cannot be said of an event is refused`(said: [String]) throws {
        let id = try event("Kwartaalhuis Noord", "dissolve")
        let run = try program.launch(
            try Program.executable, ["correct", id] + said + ["--reason", "r", "--by", "T. Toets"])
        #expect(run.status == 2 || run.status == 64, "\(run.messages)")
        try program.tidy()
    }

    @Test func `a file of corrections is taken in whole or not at all`() throws {
        let id = try event("Kwartaalhuis Noord", "dissolve")
        #expect(try program.run("correct", id, "--date", "2010", "--reason", "r", "--by", "T").status == 0)
        #expect(try program.run("corrections", "--export", "-").status == 0)
        let line = try program.run("corrections", "--export", "-").output
        let farOff = "\"start\":100000000000000000,"
        for (from, to) in [
            ("\"edtf\":\"2010\"", "\"edtf\":\"onzin\""), ("\"kind\":\"correct\"", "\"kind\":\"add\""),
            ("\"start\":", farOff + "\"was\":"), ("\"end\":", "\"end\":1"),
        ] {
            try program.write("\n\n" + line.replacing(from, with: to), to: "fout.jsonl")
            let run = try program.run("corrections", "--import", "fout.jsonl")
            #expect(run.status == 2 && run.messages.contains("Line 3 of"), "\(run.messages)")
        }
        try program.tidy()
    }

    @Test func `an earlier state is drawn as it was, and a lone picture carries its quotes`() throws {
        let before = try program.run("timeline", "--format", "svg")
        #expect(!before.output.contains("<a href") && before.output.contains("“Op 1 januari 2002 is het"))
        let id = try event("Kwartaalhuis Noord", "dissolve")
        #expect(try program.run("correct", id, "--date", "2013", "--reason", "r", "--by", "T").status == 0)
        let past = try program.run("timeline", "--format", "svg", "--as-of", try snapshot(before))
        #expect(past.output.contains("2002-01-01 to 2009-07-01") && !past.output.contains("2013, "))
        let folder = try program.run("timeline", "--format", "svg", "--output", "map/")
        #expect(folder.status == 2 && folder.messages.contains("csv"))
        try program.tidy()
    }

    @Test func `lives and plans are those of the events that are asked for`() throws {
        #expect(try rows("churn", "--measure", "lifetimes", "--about", "kwartaalhuis").count == 1)
        #expect(try rows("churn", "--measure", "lifetimes", "--about", "inzet").isEmpty)
        #expect(try program.run("churn", "--measure", "plans", "--kind", "finding").status != 0)
        try program.tidy()
    }

    @Test func `a share as of an earlier state is what that state said, though it was corrected since`() throws {
        try program.write("Den Haag, 4 mei 2013\n\nIn 2012 had 70 procent van de scholen een plan.\n", to: "in/c.txt")
        try #require(try program.run("ingest", "in").status == 0)
        let share = try #require(try rows("timeline", "--kind", "statistic").first)
        let id = try #require(share["event_id"] as? String)
        let first = try snapshot(try program.run("timeline", "--format", "json"))
        #expect(try program.run("correct", id, "--low", "71", "--reason", "r", "--by", "T").status == 0)
        let second = try snapshot(try program.run("timeline", "--format", "json"))
        #expect(try program.run("correct", id, "--high", "80", "--reason", "r", "--by", "T").status == 0)
        func ends(_ state: [String]) throws -> [Double] {
            let found = try program.launch(
                try Program.executable, ["timeline", "--kind", "statistic", "--format", "json"] + state)
            let row = try #require(
                (try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [[String: Any]])?.first)
            return ["low", "high"].compactMap { row[$0] as? Double }
        }
        #expect(try ends(["--as-of", first]) == [70, 70])
        #expect(try ends(["--as-of", second]) == [71, 71])
        #expect(try ends([]) == [80, 80])
        try program.tidy()
    }

    @Test func `what was adopted and never came into force is a plan and no life`() throws {
        try program.write(
            """
            Den Haag, 4 mei 2013

            De Wet Zilveren Draad is in 2005 aangenomen, maar nooit in werking getreden.

            De Wet Koperen Draad is in 2006 aangenomen en bleef niet lang van kracht, maar de naam bleef.

            """, to: "in/c.txt")
        try #require(try program.run("ingest", "in").status == 0)
        let plans = try rows("churn", "--measure", "plans").compactMap { $0["subject"] as? String }
        #expect(plans.contains("Wet Zilveren Draad"))
        let lives = try rows("churn", "--measure", "lifetimes").compactMap { $0["subject"] as? String }
        #expect(!lives.contains("Wet Zilveren Draad"))
        try program.tidy()
    }

    @Test func `things that bear one name are counted apart`() throws {
        for (name, year) in [("c", "2003"), ("d", "2004")] {
            try program.write(
                "Den Haag, 4 mei 2013\n\nIn \(year) is de gezamenlijke dienstverlening gestart.\n", to: "in/\(name).txt"
            )
        }
        try #require(try program.run("ingest", "in").status == 0)
        let counted = try rows("churn", "--by", "subject").filter {
            ($0["subject"] as? String)?.contains("dienstverlening") ?? false
        }
        #expect(counted.count == 2 && counted.allSatisfy { $0["high"] as? Int == 1 })
        #expect(Set(counted.compactMap { $0["subject"] as? String }).count == 2)
        try program.tidy()
    }

    /// The time of each entry of a feed, by the event's id.
    private func updated(_ feed: Program.Run) throws -> [String: String] {
        var times: [String: String] = [:]
        for entry in feed.output.components(separatedBy: "<entry>").dropFirst() {
            func part(_ opening: String, _ closing: String) throws -> String {
                let rest = try #require(entry.components(separatedBy: opening).dropFirst().first)
                return try #require(rest.components(separatedBy: closing).first)
            }
            times[try part("urn:tijdlijn:event:", "<")] = try part("<updated>", "<")
        }
        return times
    }

    @Test func `a feed says when each row came, of an earlier state as it was then`() throws {
        let first = try program.run("timeline", "--format", "atom")
        let before = try updated(first)
        #expect(before.count == 5 && Set(before.values).count == 1)
        let id = try event("Kwartaalhuis Noord", "dissolve")
        #expect(try program.run("correct", id, "--date", "2010", "--reason", "r", "--by", "T").status == 0)
        let made = try #require(try rows("corrections").first?["made_at"] as? String)
        let after = try updated(try program.run("timeline", "--format", "atom"))
        #expect(after[id] == made && made > before[id] ?? "~")
        // What nobody spoke of came when it came, though the store has a newer state now.
        #expect(after.filter { $0.key != id } == before.filter { $0.key != id })
        let past = try program.run("timeline", "--format", "atom", "--as-of", try snapshot(first))
        #expect(try updated(past) == before)
        try program.tidy()
    }

    @Test func `a subject named by hand keeps the life that its sentence tells`() throws {
        try program.write(
            """
            Den Haag, 4 mei 2013

            Op 1 januari 2001 is het Bureau Arbeid opgericht.

            De Dienst Werk is per 1 januari 2009 in de plaats gekomen van het Bureau Arbeid.

            """, to: "in/c.txt")
        try #require(try program.run("ingest", "in").status == 0)
        func lives() throws -> [String] {
            try rows("churn", "--measure", "lifetimes").compactMap {
                "\($0["subject"] ?? ""): \($0["begin"] ?? "")–\($0["end"] ?? "")"
            }
        }
        let before = try lives()
        let id = try event("Dienst Werk", "replace")
        let state = try snapshot(try program.run("timeline", "--format", "json"))
        #expect(
            try program.run("correct", id, "--subject", "Dienst Werk Nederland", "--reason", "r", "--by", "T").status
                == 0)
        #expect(before.contains { $0.hasPrefix("Dienst Werk") })
        #expect(try lives() == before.map { $0.replacing("Dienst Werk", with: "Dienst Werk Nederland") })
        let drawn = try program.run("timeline", "--format", "svg", "--as-of", state)
        #expect(drawn.output.contains("Bureau Arbeid, 2001-01-01 to 2009-01-01"))
        try program.tidy()
    }

    @Test func `a thing of which only a later end is planned lies outside an earlier window`() throws {
        try program.write("Den Haag, 4 mei 2013\n\nDe Raad Oost wordt per 1 juli 2015 opgeheven.\n", to: "in/c.txt")
        try #require(try program.run("ingest", "in").status == 0)
        func isShown(_ to: String) throws -> Bool {
            try rows("churn", "--measure", "lifetimes", "--to", to).contains { $0["subject"] as? String == "Raad Oost" }
        }
        #expect(try !isShown("2014") && isShown("2015"))
        try program.tidy()
    }

    @Test func `one picture and one page give a quote one page number, the printed one`() throws {
        let pages = [
            "Nota over de uitvoering", "Dit is de tweede bladzijde van de nota.",
            "Het Bureau Arbeid is in 2002 opgericht.", "Het Bureau Arbeid is in 2005 opgeheven.",
        ].enumerated().map { "\($1)\n\n\(17 + $0)\n" }
        try program.write("Den Haag, 4 mei 2013\n\n" + pages.joined(separator: "\u{0C}"), to: "in/p.txt")
        try #require(try program.run("ingest", "in").status == 0)
        let id = try event("Bureau Arbeid", "dissolve")
        #expect(try program.run("cite", id).output.contains("p. 20"))
        for format in ["svg", "html"] {
            let drawn = try program.run("timeline", "--format", format).output
            #expect(drawn.contains("p. 19") && drawn.contains("p. 20"), "\(format)")
            #expect(!drawn.contains("p. 3") && !drawn.contains("p. 4"), "\(format)")
        }
        try program.tidy()
    }

    @Test func `what is rejected is gone, and an earlier state still has it`() throws {
        let before = try program.run("timeline", "--format", "json")
        let id = try event("Wet Brede Inzet", "amend")
        #expect(try program.run("reject", id, "--reason", "alleen overwogen", "--by", "T. Toets").status == 0)
        #expect(try rows("timeline").count == 4)
        let past = try program.run("timeline", "--format", "json", "--as-of", try snapshot(before))
        #expect(past.output == before.output)
        let unknown = try program.run("timeline", "--as-of", "ffffffffffff")
        #expect(unknown.status == 2 && unknown.messages.contains("No recorded state"))
        try program.tidy()
    }

    @Test func `what is added stands on a quote, and travels to another store as a file`() throws {
        let words = "In 2011 is de Wet Brede Inzet gewijzigd"
        let document = try #require(try rows("timeline", "--action", "amend").first?["document_id"] as? String)
        func add(_ quote: String) throws -> Program.Run {
            try program.run(
                "add", "--document", document, "--quote", quote, "--action", "evaluate", "--subject",
                "Wet Brede Inzet", "--date", "2011", "--reason", "gemist", "--by", "T. Toets")
        }
        #expect(try add("dit staat er niet").status == 2)
        let added = try add(words)
        #expect(added.status == 0, "\(added.messages)")
        let row = try #require(try rows("timeline").first { $0["action"] as? String == "evaluate" })
        #expect(row["rule"] as? String == "hand" && row["quote"] as? String == words)
        #expect(try program.run("corrections", "--export", "review.jsonl").status == 0)
        #expect(try program.run("ingest", "in", "--store", "ander.db").status == 0)
        for news in ["1 new", "0 new"] {
            let taken = try program.run("corrections", "--import", "review.jsonl", "--store", "ander.db")
            #expect(taken.status == 0 && taken.messages.contains(news) && taken.messages.contains("0 do not fit"))
        }
        let other = try program.run("timeline", "--store", "ander.db", "--action", "evaluate", "--format", "csv")
        #expect(other.output.contains(row["event_id"] as? String ?? "?"))
        #expect(try program.run("corrections", "--import", "in/b.txt").status == 2)
        try program.tidy()
    }
}
