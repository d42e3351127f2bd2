import Testing

@testable import Search

@Suite struct QueryNumberTests {
    private func forms(_ typed: String) -> [[String]] {
        ParsedQuery(typed).clauses.map { clause in
            clause.map { atom in
                switch atom {
                case .word(let word), .beginning(let word): word.form
                case .phrase(let words, _), .near(let words, _):
                    words.map { "\($0.form)@\($0.place)" }.joined(separator: " ")
                }
            }
        }
    }

    @Test func `a date with hyphens asks all its numbers at one place, and the date in words`() {
        #expect(forms("1-2-2015") == [["1@0 2@0 2015@0", "01@0 02@0 2015@0", "1@0 februari@1 2015@2"]])
        #expect(forms("\"12-05-2010\"") == [["12@0 05@0 2010@0", "12@0 5@0 2010@0", "12@0 mei@1 2010@2"]])
    }

    @Test func `a span of years asks both`() {
        #expect(forms("2014-2015") == [["2014@0 2015@0"]])
        #expect(forms("\"begroting 2014-2015\"") == [["begroting@0 2014@1 2015@1"]])
    }

    @Test func `a hyphened word is asked as one`() {
        #expect(forms("re-integratie") == [["reintegratie"]])
        #expect(forms("kst-29544-807") == [["kst29544807"]])
    }

    @Test func `a paper of parliament is asked by its number, however that is cited`() {
        let paper = [["kst29544807", "29544@0 807@0"]]
        for typed in ["29 544, nr. 807", "29544 nr 807", "29.544, nr. 807", "Kamerstuk 29 544, nr. 807"] {
            #expect(forms(typed) == paper, "\(typed)")
        }
        #expect(forms("overzicht 29 544, nr. 807") == [["overzicht"]] + paper)
        #expect(forms("29 544, blz. 807") == [["29544"], ["blz"], ["807"]])
        #expect(forms("2015 nr. 807") == [["2015"], ["nr"], ["807"]])
    }

    @Test func `a number with a space among its digits is one number`() {
        #expect(forms("29 544") == [["29544"]])
        #expect(forms("1 000 000 euro") == [["1000000"], ["euro"]])
        #expect(forms("29 544, nr") == [["29544"], ["nr"]])
        #expect(forms("2015 544") == [["2015"], ["544"]])
        #expect(forms("12 mei 2010") == [["12"], ["mei"], ["2010"]])
    }
}
