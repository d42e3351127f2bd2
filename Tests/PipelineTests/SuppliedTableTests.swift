import Index
import Testing

@testable import Pipeline

struct SuppliedTableTests {
    @Test func `a table says of each file what its columns name`() throws {
        let table = try SuppliedTable(
            "path,date,kind,title\r\nrapport.pdf,2016-10,inspection_report,\"Sluizen, en \"\"water\"\"\"\r\n\r\nx.txt,,,\n"
        )
        #expect(
            table.values == [
                SuppliedValue(.path("rapport.pdf"), .date, "2016-10"),
                SuppliedValue(.path("rapport.pdf"), .kind, "inspection_report"),
                SuppliedValue(.path("rapport.pdf"), .title, "Sluizen, en \"water\""),
            ])
    }

    @Test func `a table from a Dutch spreadsheet has semicolons and a byte order mark`() throws {
        let hash = String(repeating: "ab", count: 32)
        let table = try SuppliedTable("\u{FEFF}SHA256;Date\n\(hash.uppercased());2016-10-12\n")
        #expect(table.values == [SuppliedValue(.bytes(hash), .date, "2016-10-12")])
    }

    @Test(arguments: [
        ("", "empty"), ("date\n2016\n", "no column"), ("path,datum\nx,2016\n", "“datum”"),
        ("path,date\na.txt,2016\nb.txt,12 oktober 2016\n", "Line 3"),
        ("path,date\na.txt,2012/2010\n", "Line 2: “2012/2010” is no date."),
        ("path,date\na.txt,0044\n", "outside the years"),
        ("path,sha256,date\n,,2016\n", "Line 2 names no file"), ("sha256,date\nabc,2016\n", "no SHA-256"),
    ])
    func `what a table gets wrong is told with its line`(text: String, part: String) {
        do {
            _ = try SuppliedTable(text)
            Issue.record("read without a fault: \(text)")
        } catch {
            #expect(error.reason.contains(part))
        }
    }

    @Test func `a name alone means the one file that has it`() throws {
        var table = try SuppliedTable("path,date\nb.txt,2016\na.txt,2017\nc.txt,2018\n")
        #expect(table.resolve(["/x/a.txt", "/y/a.txt", "/x/b.txt"], from: ".") == ["a.txt", "c.txt"])
        #expect(table.values[0].subject == .path("/x/b.txt"))
        #expect(table.values[1].subject == .path("a.txt"))
    }
}
