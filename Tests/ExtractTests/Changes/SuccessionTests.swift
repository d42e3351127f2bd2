import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct SuccessionTests {
    /// `action | subject | successor | predecessor` of each change of a text.
    private func changes(_ text: String) -> [String] {
        let extraction = Extractor().extract(from: document(.paragraph(text)), supplied: EDTF("2014-06-15"))
        return extraction.events.compactMap { event in
            guard case .policyChange(let change) = event.details else { return nil }
            return [
                change.action.rawValue, change.subject, change.successor ?? "-", change.predecessor ?? "-",
                event.date.edtf?.description ?? "?",
            ].joined(separator: " | ")
        }
    }

    @Test func `what was set up and replaced in one sentence is the predecessor`() {
        #expect(
            changes("De Adviesraad Kust (AK) is in 1996 ingesteld en is in 2002 vervangen door de Commissie Kust (CK).")
                .last == "replace | Commissie Kust (CK) | - | Adviesraad Kust (AK) | 2002")
        #expect(
            changes("De Adviesraad Kust is in 1996 ingesteld en in 2002 vervangen door de Commissie Kust.").last
                == "replace | Commissie Kust | - | Adviesraad Kust | 2002")
        #expect(
            changes("De Viswet is per 1 juli 2004 ingetrokken en vervangen door de Zeewet.").last
                == "replace | Zeewet | - | Viswet | 2004-07-01")
    }

    @Test func `who takes over tasks comes in the place of who had them`() {
        #expect(
            changes("In 2003 nam het Bureau Kust de taken van de voormalige Dienst Zeehavens over.")
                == ["replace | Bureau Kust | - | Dienst Zeehavens | 2003"])
    }

    @Test(arguments: [
        "Het Bureau Kust nam in 2003 de taken over van de Dienst Zeehavens.",
        "De taken van de Dienst Zeehavens zijn in 2003 overgenomen door het Bureau Kust.",
        "Het Bureau Kust is in 2003 in de plaats gekomen van de Dienst Zeehavens.",
    ])
    func `in whose place one came stands on either side of the verb`(_ text: String) {
        #expect(changes(text) == ["replace | Bureau Kust | - | Dienst Zeehavens | 2003"])
    }

    @Test func `a new name is the successor`() {
        #expect(
            changes("In 2009 is de naam van het Instituut Kust gewijzigd in Kenniscentrum Zee.")
                == ["rename | Instituut Kust | Kenniscentrum Zee | - | 2009"])
        #expect(
            changes("2009: naam Instituut Kust gewijzigd in Kenniscentrum Zee.")
                == ["rename | Instituut Kust | Kenniscentrum Zee | - | 2009"])
        #expect(
            changes("2008: Bureau Kust omgedoopt tot Dienst Zee.")
                == ["rename | Bureau Kust | Dienst Zee | - | 2008"])
    }

    @Test func `each of two that merge ends in what they formed`() {
        #expect(
            changes("2006: fusie van Dienst Noord en Dienst Zuid tot Dienst Kust.")
                == [
                    "merge | Dienst Noord | Dienst Kust | - | 2006", "merge | Dienst Zuid | Dienst Kust | - | 2006",
                ])
        #expect(
            changes("Dienst Noord en Dienst Zuid zijn in 2006 gefuseerd tot Dienst Kust.")
                == [
                    "merge | Dienst Noord | Dienst Kust | - | 2006", "merge | Dienst Zuid | Dienst Kust | - | 2006",
                ])
    }

    @Test func `a fusion of two with their articles has one outcome`() {
        #expect(
            changes("De fusie van de Dienst Kust en het Bureau Zee tot het Agentschap Water in 2006 bracht rust.")
                == [
                    "merge | Dienst Kust | Agentschap Water | - | 2006",
                    "merge | Bureau Zee | Agentschap Water | - | 2006",
                ])
    }

    @Test func `a part of an item that has a year of its own is of that year`() {
        #expect(
            changes("2010-2012: Actieplan Kust; opgevolgd door Actieplan Toekomst in 2013.")
                == [
                    "start | Actieplan Kust | - | - | 2010/2012",
                    "replace | Actieplan Toekomst | - | Actieplan Kust | 2013",
                ])
        #expect(
            changes("2005: Wet kusten; 2007: intrekking Wet kusten; 2009: herinvoering Wet kusten.")
                == [
                    "introduce | Wet kusten | - | - | 2005", "end | Wet kusten | - | - | 2007",
                    "introduce | Wet kusten | - | - | 2009",
                ])
    }

    @Test func `a quotation mark that nothing closes is no part of a name`() {
        #expect(changes("1996-2001: Kustzorg ‘nieuwe stijl’.").first?.contains("Kustzorg ‘nieuwe stijl’ |") ?? false)
        #expect(changes("1996-2001: Kustzorg ‘nieuwe stijl").first?.contains("| Kustzorg |") ?? false)
    }

    @Test func `a pronoun takes no subject of another paragraph where its sentence names one`() {
        let found = Extractor().extract(
            from: document([
                .paragraph("De visregeling is per 1 februari 2007 vervallen."),
                .paragraph("In 1893 werd de Kamer van Visserij ingesteld; in 1921 werd zij opgeheven."),
            ]), supplied: EDTF("2014-06-15"))
        let subjects = found.events.compactMap { event -> String? in
            guard case .policyChange(let change) = event.details else { return nil }
            return change.subject
        }
        #expect(subjects == ["visregeling", "Kamer van Visserij", "Kamer van Visserij"])
    }
}
