import Testing

@testable import Search

@Suite struct ParsedQueryTests {
    private func groups(_ typed: String) -> [[String]] {
        let conditions = ParsedQuery(typed).conditions
        return Set(conditions.map(\.group)).sorted().map { group in
            conditions.filter { $0.group == group }.map { "\($0.field.rawValue):\($0.value)" }
        }
    }

    private func problems(_ typed: String) -> String { ParsedQuery(typed).problems.map(\.text).joined(separator: " ") }

    @Test func `OR joins fields, and what stands side by side must hold together`() {
        #expect(
            groups("actor:uwv OR actor:inspectie kind:finding") == [
                ["actor:uwv", "actor:inspectie"], ["kind:finding"],
            ])
        #expect(groups("year:2012 year:2013") == [["year:2012"], ["year:2013"]])
        #expect(groups("year:2012 OR dossier:29544 OR year:2014") == [["year:2012", "dossier:29544", "year:2014"]])
        #expect(problems("actor:uwv OR actor:inspectie").isEmpty)
    }

    @Test func `OR between a word and a field is told`() {
        for typed in ["gemeente OR year:2012", "year:2012 OR gemeente"] {
            #expect(problems(typed).contains("OR joins words with words"), "\(typed)")
            #expect(ParsedQuery(typed).clauses.count == 1 && groups(typed) == [["year:2012"]])
        }
        #expect(problems("gemeente OR -uwv").contains("must not occur"))
    }

    @Test func `a slash between words asks both close together`() {
        guard case .near(let words, _) = ParsedQuery("gemeente/uwv").clauses.first?.first else {
            return #expect(Bool(false), "no words close together")
        }
        #expect(words.map(\.form) == ["gemeente", "uwv"])
        #expect(problems("gemeente/uwv").contains("close together"))
    }

    @Test func `an identifier of a court is words in a row`() {
        guard case .phrase(let words, false) = ParsedQuery("ECLI:NL:RVS:2012:BW1234").clauses.first?.first else {
            return #expect(Bool(false), "no phrase")
        }
        #expect(words.map(\.form) == ["ecli", "nl", "rvs", "2012", "bw1234"])
    }

    @Test func `what means nothing where it stands is told`() {
        #expect(problems("arbeids*beleid").contains("A star"))
        #expect(problems("*markt").contains("A star"))
        #expect(problems("gemeen?e").contains("A star"))
        #expect(problems("arbeid* wat?").isEmpty)
        #expect(problems("gemeente or uwv").contains("write OR"))
        #expect(problems("year:2016..2012").contains("no span of years"))
        #expect(!problems("van:2012").contains("Did you mean"))
        #expect(problems("actro:uwv").contains("Did you mean actor:"))
    }

    @Test func `a NEAR of more words than there are numbers is a wide one`() {
        guard case .near(_, let distance) = ParsedQuery("NEAR(gemeente uwv, 99999999999999999999)").clauses.first?.first
        else { return #expect(Bool(false), "no words close together") }
        #expect(distance == 1_000)
    }
}
