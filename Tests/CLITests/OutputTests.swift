import Foundation
import Testing

@testable import CLI

/// What the commands print.
struct OutputTests {
    @Test func `search prints where the words stand and marks them`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let run = try program.run("search", "gezamenlijk", "loket")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "1. brief.txt · 2015-03-12")
        #expect(lines.dropFirst().first == "   In 2014 had 35% van de gemeenten een [gezamenlijk] [loket].")
        #expect(lines.last == "1–1 of 1 passages")
        #expect(run.messages.hasPrefix("Coverage: 1 documents known, 1 read"))
        try program.tidy()
    }

    @Test func `search takes any string`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        for words in ["\"", "AND", "NEAR(", "F-35", "'s-Gravenhage", "a OR", "\u{301}", "col:umn", "*"] {
            let run = try program.run("search", words)
            #expect(run.status == 0 || run.status == 2, "\(words)")
            #expect(!run.messages.contains("fts5") && !run.messages.contains("syntax"), "\(words)")
        }
        try program.tidy()
    }

    @Test(arguments: ["table", "json", "jsonl", "csv"])
    func `all passages are written in every format, each cited`(format: String) throws {
        let program = try Program()
        for number in 1...3 {
            try program.write("\(shortLetter)\nBlad \(number) van de bijlage.\n", to: "in/brief-\(number).txt")
        }
        #expect(try program.run("ingest", "in").status == 0)
        let run = try program.run("search", "--all", "--format", format, "gemeenten")
        #expect(run.status == 0, "\(run.messages)")
        let rows = run.output.split(whereSeparator: \.isNewline).filter { $0.contains("brief-") }
        switch format {
        case "table": #expect(run.output.contains("[gemeenten]"))
        case "csv": #expect(rows.count == 6, "\(run.output)")
        default:
            // Two passages of three letters: repeated ones are hits of their own here.
            #expect(rows.count == 6, "\(run.output)")
            #expect(rows.allSatisfy { $0.contains("\"citation\":\"") }, "\(run.output)")
        }
        try program.tidy()
    }

    @Test func `timeline prints a row for the share, as table and as CSV`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let table = try program.run("timeline", "--kind", "statistic")
        let lines = table.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("date") == true)
        #expect(lines.last?.hasPrefix("2014") == true)
        #expect(lines.last?.contains("35 % van de gemeenten") == true)
        #expect(lines.last?.contains("brief.txt") == true)
        let csv = try program.run("timeline", "--kind", "statistic", "--format", "csv", "--output", "rijen.csv")
        #expect(csv.output.isEmpty)
        let rows = try String(contentsOfFile: program.folder + "/rijen.csv", encoding: .utf8)
        #expect(rows.hasPrefix("event_id,kind,edtf,modifier,earliest,latest,precision,"))
        #expect(rows.contains(",statistic,2014,,2014-01-01,2014-12-31,year,"))
        let window = try program.run("timeline", "--kind", "statistic", "--to", "2013", "--format", "json")
        #expect(window.output == "[]\n")
        try program.tidy()
    }

    @Test func `extract prints annotations in the guide's terms`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "brief.txt")
        let run = try program.run("extract", "brief.txt", "--format", "jsonl")
        let rows = try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(rows.first?["layer"] as? String == "metadata")
        #expect(rows.first?["date"] as? String == "2015-03-12")
        let share = try #require(rows.first { $0["layer"] as? String == "statistic" })
        #expect(share["exact"] as? String == "35%" && share["low"] as? Double == 35)
        #expect((share["prefix"] as? String)?.hasSuffix("In 2014 had ") == true)
        #expect((share["suffix"] as? String)?.hasPrefix(" van de gemeenten een") == true)
        #expect(share["edtf"] as? String == "2014")
        try program.tidy()
    }

    @Test func `cells that are too wide are cut and the line fits`() throws {
        let program = try Program()
        let output = try Output(path: program.folder + "/tabel.txt")
        let columns = [
            TableColumn(title: "a"), TableColumn(title: "b", least: 5, isFlexible: true),
            TableColumn(title: "n", isNumber: true),
        ]
        try TableLayout(columns, width: 20).write(
            [["één", "woorden die niet passen", "7"], ["x", "kort", "12345"]], to: output)
        try output.flush()
        let text = try String(contentsOfFile: program.folder + "/tabel.txt", encoding: .utf8)
        #expect(text == "a    b             n\néén  woorden…      7\nx    kort      12345\n")
        try program.tidy()
    }

    @Test func `CSV quotes what needs it`() {
        #expect(CSV.line(["a", "b,c", "d\"e", "f\ng", ""]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
    }

    @Test func `JSON keeps order, escapes and whole numbers`() {
        let value = JSON.members([
            "z": .string("a\"\\\n\u{1}é"), "a": .number(35), "b": .number(0.1), "c": .null, "d": nil,
        ])
        #expect(value.line == #"{"z":"a\"\\\n\u0001é","a":35,"b":0.1,"c":null}"#)
    }

    @Test func `context is forty characters, not bytes`() {
        let text = Array(String(repeating: "é", count: 100).utf8)
        #expect(AnnotationRows.before(100, in: text) == String(repeating: "é", count: 40))
        #expect(AnnotationRows.after(100, in: text) == String(repeating: "é", count: 40))
        #expect(AnnotationRows.before(4, in: text) == "éé")
    }
}
