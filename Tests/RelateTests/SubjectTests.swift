import Dutch
import Model
import Testing

@testable import Relate

/// A witness in few words.
func witness(
    _ edtf: String, _ action: PolicyChange.Action, _ subject: String, in document: String = "a",
    quote: String? = nil, source: DateSource = .explicit, status: PolicyChange.Status = .done,
    modifier: DateModifier? = nil, law: String? = nil, successor: String? = nil, predecessor: String? = nil,
    opens: Bool = false, told: Int = 2016
) -> Witness {
    let date = EDTF(edtf)
    return Witness(
        eventID: "\(edtf) \(subject)", documentID: document, action: action, status: status, subject: subject,
        opensSentence: opens, law: law, successor: successor, predecessor: predecessor, edtf: date, modifier: modifier,
        earliest: date?.bounds.earliest, latest: date?.bounds.latest, dateSource: source, quote: quote ?? subject,
        told: CivilDate(told, 6, 1))
}

@Suite struct SubjectTests {
    private func titles(_ witnesses: [Witness], _ definitions: [Definition] = []) -> [Set<Int>] {
        let register = SubjectRegister(witnesses, definitions: definitions)
        return register.subjects.map { Set($0.witnesses) }
    }

    @Test(arguments: [
        ("Regionale Schakelpunten", "Regionaal Schakelpunt"), ("Bedrijfs Verzamel Huizen", "Bedrijfsverzamelhuis"),
        ("Centra voor Toeleiding", "Centrum voor Toeleiding"), ("wet Brede Inzet", "Wet brede inzet"),
        ("programma Kansen Nu", "Kansen Nu"), ("Wet SUWI", "wet Structuur uitvoeringsorganisatie werk en inkomen"),
        ("Platforms Groeikans (PGK)", "PGK’s"), ("CWI", "Centra voor Werk en Inkomen"),
        ("Landelijk Examen", "Landelijke Examens"), ("Regionale Keten", "Regionale Ketens"),
    ])
    func `two spellings of a name are one subject in every document`(one: String, other: String) {
        #expect(titles([witness("2001", .start, one), witness("2004", .end, other, in: "b")]) == [[0, 1]])
    }

    @Test(arguments: [
        ("Wet Brede Inzet", "voorstel voor een Wet Brede Inzet"), ("Kansen Nu", "nieuwe Kansen Nu"),
        ("Jeugdpool Noord", "Jeugdpool Zuid"), ("brede toeleiding", "brede toeleiding"), ("regeling", "regeling"),
        ("instroom Jeugdpool", "Jeugdpool"), ("Fonds Sport", "Fonds Port"), ("Platform Meren", "Platform Eren"),
        ("Stichting Mannen", "Stichting Manen"), ("deel van de Jeugdpool", "Jeugdpool"),
    ])
    func `what only looks alike stays apart`(one: String, other: String) {
        let found = titles([witness("2001", .start, one), witness("2004", .end, other, in: "b")])
        #expect(!found.contains([0, 1]))
    }

    @Test func `an abbreviation means what its own document defines, elsewhere only what all agree on`() {
        let agreed = [Definition(documentID: "a", short: "KRN", long: "Kring Regio Noord")]
        let witnesses = [
            witness("2001", .establish, "Kring Regio Noord"), witness("2005", .end, "KRN", in: "b"),
        ]
        #expect(titles(witnesses, agreed) == [[0, 1]])
        let divided = agreed + [Definition(documentID: "c", short: "KRN", long: "Kamer Rijk en Nijverheid")]
        #expect(titles(witnesses, divided) == [[0], [1]])
        #expect(titles([witnesses[0], witness("2005", .end, "KRN")], divided) == [[0, 1]])
    }

    @Test func `a description means one thing within its document`() {
        #expect(
            titles([
                witness("2009", .start, "brede toeleiding"), witness("2012", .end, "brede toeleiding"),
                witness("2012", .end, "brede toeleiding", in: "b"),
            ]) == [[0, 1], [2]])
    }

    @Test func `a list of names speaks of each of them`() {
        let register = SubjectRegister(
            [
                witness("2002", .establish, "KRN en PGK"), witness("2003", .amend, "KRN"),
                witness("2004", .start, "Platform Kansen en Groei"),
            ], definitions: [])
        #expect(register.subjectsOfWitness.map(\.count) == [2, 1, 1])
        #expect(register.subjectsOfWitness[1] == [register.subjectsOfWitness[0][0]])
    }

    @Test func `a noun with a capital is short for the only name that begins with it`() {
        #expect(
            titles([
                witness("2004", .establish, "Taskforce Groeibanen"), witness("2007", .dissolve, "Taskforce"),
                witness("2008", .dissolve, "Taskforce", in: "b"),
            ]) == [[0, 1]])
        #expect(
            titles([
                witness("2004", .establish, "Taskforce Groeibanen"), witness("2005", .establish, "Taskforce Krimp"),
                witness("2007", .dissolve, "Taskforce"),
            ]) == [[0], [1]])
    }

    @Test func `names that the tables and made-up words give apart stay apart`() {
        let ends = [
            "sport", "port", "meren", "eren", "manen", "mannen", "bomen", "bommen", "kans", "kan", "raad", "rad",
        ]
        let names = ["Fonds", "Platform", "Stichting", "Kring", "Project Noords"].flatMap { first in
            ends.map { "\(first) \($0.prefix(1).uppercased() + $0.dropFirst())" }
        }
        let found = titles(names.map { witness("2001", .start, $0) })
        #expect(found.count == names.count)
        // A name of the tables that two facts share would join them.
        let facts = SubjectFact.all.map(\.name)
        #expect(titles(facts.map { witness("2001", .start, $0) }).count == facts.count)
    }

    @Test func `letters whose full name stands beside them mean that, whatever they mean elsewhere`() {
        let found = titles(
            [
                witness("2004", .start, "Landelijk Platform Arbeidsmarkt"),
                witness(
                    "2012", .start, "LPA", in: "b", quote: "Het LPA, het Lokaal Platform Armoede, is in 2012 gestart"),
            ], [Definition(documentID: "a", short: "LPA", long: "Landelijk Platform Arbeidsmarkt")])
        #expect(found == [[0], [1]])
    }

    @Test func `words are looked for whole`() {
        let register = SubjectRegister([witness("2001", .start, "Kring Noord")], definitions: [])
        #expect(register.search("noord") == [0])
        #expect(register.search("zzz").isEmpty && register.search("n").isEmpty && register.search("oor").isEmpty)
    }

    @Test func `a bracket inside a word is part of the name`() {
        let register = SubjectRegister(
            [
                witness("2001", .start, "Wet op de (her)inrichting havens"),
                witness("2004", .end, "Wet op de (her)inrichting havens", in: "b"), witness("2005", .start, "regio(s)"),
            ], definitions: [])
        #expect(register.subjects.first?.title == "Wet op de (her)inrichting havens")
        #expect(register.subjects.first?.witnesses == [0, 1])
        #expect(register.subjects.last?.title == "regio(s)")
    }

    @Test func `a name is shown with the descriptions of the same words`() {
        let register = SubjectRegister(
            [
                witness("2001", .start, "Brede Dienstverlening"),
                witness("2004", .start, "brede dienstverlening", in: "b"),
                witness("2005", .start, "smalle dienstverlening", in: "b"),
            ], definitions: [])
        let found = register.search("brede dienstverlening").flatMap { register.subjects[$0].witnesses }
        #expect(found == [0, 1])
    }

    @Test func `a subject cut short is followed on as far as its abbreviation proves`() {
        let register = SubjectRegister(
            [
                witness(
                    "1997", .establish, "Kring instituut",
                    quote: "het Kring instituut sociale zaken (KISZ) werd opgericht")
            ],
            definitions: [])
        #expect(register.subjects.first?.title == "Kring instituut sociale zaken (KISZ)")
        #expect(register.search("kisz") == [0])
    }
}
