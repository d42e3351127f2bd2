import Foundation
import Testing

/// One publication in several files, over several nights.
struct ManifestationTests {
    private static let text = """
        Tweede Kamer der Staten-Generaal

        Vergaderjaar 2015–2016

        29 544 Arbeidsmarktbeleid

        Nr. 700 BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID

        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

        Den Haag, 12 januari 2016

        De Wet op de loketten treedt in werking op 1 juli 2016.

        De Minister van Sociale Zaken en Werkgelegenheid,
        A. de Vries

        """
    private static let page = """
        <html><head><meta name="DC.identifier" content="kst-29544-700"></head><body><div class="stuk">
        <p>29 544 Arbeidsmarktbeleid</p><p>Nr. 700 BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID</p>
        <p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p><p>Den Haag, 12 januari 2016</p>
        <p>De Wet op de loketten treedt in werking op 1 juli 2016.</p>
        <p>De Minister van Sociale Zaken en Werkgelegenheid,<br>A. de Vries</p></div></body></html>
        """

    private func outcomes(_ program: Program) throws -> [String: String] {
        let run = try program.run("documents", "--format", "jsonl")
        return try run.output.split(separator: "\n").reduce(into: [:]) { found, line in
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            found[row["source_path"] as? String ?? ""] = row["outcome"] as? String
        }
    }

    private func changes(_ program: Program) throws -> Int {
        try program.run("timeline", "--kind", "policy-change", "--format", "jsonl").output.split(separator: "\n").count
    }

    @Test func `the page takes the word from the text, and gives it back when it is gone`() throws {
        let program = try Program()
        try program.write(Self.text, to: "in/a.txt")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try outcomes(program) == ["in/a.txt": "ok"] && changes(program) == 1)
        let page = try program.write(Self.page, to: "in/b.html")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try outcomes(program) == ["in/a.txt": "duplicate", "in/b.html": "ok"] && changes(program) == 1)
        #expect(try program.run("failures").output.isEmpty)
        let named = try program.run("failures", "--all").output
        #expect(named.contains("in/a.txt") && named.contains("duplicate"))
        #expect(try program.run("show", "kst-29544-700").output.contains("in/a.txt"))
        #expect(try program.run("verify").status == 0)
        #expect(try program.run("ingest", "in").messages.contains("Nothing new."))
        try FileManager.default.removeItem(atPath: page)
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try outcomes(program) == ["in/a.txt": "ok", "in/b.html": "duplicate"] && changes(program) == 1)
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }
}
