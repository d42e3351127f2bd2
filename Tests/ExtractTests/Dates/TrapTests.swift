import Model
import TestSupport
import Testing

@testable import Extract

/// Numbers that look like dates and are none: each in a sentence of its own, and not one date may be found.
@Suite struct TrapTests {
    static let extractor = Extractor()

    /// Some thirty frames with twenty numbers each.
    static let traps: [String] = {
        let years = [1950, 1991, 1996, 2000, 2002, 2004, 2008, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2024]
        let frames = [
            "Er kwamen # banen bij.", "De bijdrage is € # per persoon.", "Het gaat om # euro.", "Zie artikel #.",
            "Zie art. # en verder.", "Zie blz. # en p. #.", "Dit staat op pagina #.", "Bel 070-333 #2.",
            "Bel 06-#1#.", "Ons kenmerk 80101911/26.#.", "Ons kenmerk: AM/RAW/99/#", "Zie nr. # van de lijst.",
            "De nummers # en # ontbreken.", "Postbus #, Den Haag.", "Straat 12, # AB Utrecht.",
            "Zie www.voorbeeld.nl/#/stuk.html.", "Zie https://voorbeeld.nl/a?j=#&m=5 hierbij.",
            "Kamerstuk 29 544, nr. 74 en # leden.", "Er zijn ruim # deelnemers.", "Bijna # gemeenten doen mee.",
            "Ongeveer # jongeren kregen hulp.", "Versie 1.2.# van het stuk.", "Dossier # ligt ter inzage.",
            "Op rekening NL91 ABNA 0417 # 00.", "Zij telde # kilometer weg.", "Dat is # uur werk.",
            "Model A# is versleten.", "Stuk #D15415 ligt voor.", "Zaak #Z17014 is gesloten.", "Dat kost #,50 per stuk.",
            "Een bedrag van 1.# gulden.", "Stb. #, 366 regelt dit.", "Stcrt. #, 77 regelt dit.",
            "Zie kst-29544-# hierover.",
            "Maximaal # plaatsen zijn er.", "Het zijn # keer zoveel stukken.", "Toen namen # scholieren deel.",
            "De tank heeft een inhoud van # cc.", "Zij verdient # bruto.", "Ons doorkiesnummer # is bezet.",
            "Toestel # is stuk.", "Bel +31 (0)70 333 #.", "Perceel # is verkocht.", "Treinstel # reed.",
            "De scores liepen van # tot 2026 punten.", "Het ging van # naar 2027 basispunten.",
            "Zie NEN-EN # hierover.",
            "Zie COM(#) 12 hierover.", "De richtlijn (Pb. # L 327) geldt.", "Zie AB #, 12.",
            "Zie NJ #, 12 en RSV #/1998.",
        ]
        var traps: [String] = []
        for frame in frames {
            for year in years {
                traps.append(frame.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(year)"))
            }
        }
        return traps
    }()

    @Test func `there are at least five hundred traps`() {
        #expect(Set(Self.traps).count >= 500)
    }

    @Test func `not one date is found in a trap`() {
        for trap in Self.traps {
            let found = dates(trap)
            #expect(found.isEmpty, "\(trap) → \(found)")
        }
    }

    @Test(arguments: [
        "Zie 3.2.1 en 12.1.", "Het ging van 98 naar 30.", "Jan Mei sprak met Jan Dec.", "De eerste helft van de groep.",
        "In 24-uursdienst en 7-5 gewonnen.", "Kamerstukken II 2011–2012, 30 012, nr. 36.", "29 544",
        "Jongeren van 18 tot 27 jaar oud.", "De kans is 1 op 20.", "Zij won met 12-5.", "De mei-circulaire is uit.",
        "Handelingen II 2022/23, nr. 84, item 12.", "ECLI:NL:HR:2012:BW1234", "BWBR0002012 luidt zo.",
    ])
    func `numbers of other kinds are no dates`(_ text: String) {
        #expect(dates(text).isEmpty)
    }

    @Test func `a heading's year dates the bare day below it`() {
        let extraction = Self.extractor.extract(
            from: document(.heading("2002"), .item("1 januari: de regeling gaat in."), date: nil))
        #expect(extraction.temporals.map { $0.date.edtf?.description } == ["2002", "2002-01-01"])
        #expect(extraction.temporals.first?.isLabel == true)
    }

    @Test func `a bullet's period is one label`() {
        let extraction = Self.extractor.extract(
            from: document(
                .item("2002-2009: proef met loketten."), .item("Tot 1991 Voorbeeldbureau met kantoren."),
                .item("2014 e.v.: geld.")))
        #expect(extraction.temporals.map { $0.date.edtf?.description } == ["2002/2009", "../1991", "2014/.."])
        #expect(extraction.temporals.allSatisfy { $0.isLabel })
    }

    @Test func `without the document's date nothing relative is settled`() {
        let extraction = Self.extractor.extract(from: document("Dit jaar en op 1 januari en komend voorjaar."))
        #expect(extraction.temporals.count == 3)
        #expect(extraction.temporals.allSatisfy { $0.date.edtf == nil && $0.date.basis != nil })
    }

    @Test(arguments: [
        "0", "jan ", " ", "1-", "mei 2012 tot ", "’9", "«", "Wet op ", "artikel 1, ", "2012-2013 en ", "kenmerk:",
        "versie.", "kst–", "ecli:", "Zie, ",
        "op 1 maart werd ", "jaren zestig, zeventig, ", "30 februari tot en met ", "Kamerstuk 29 544, nrs. 3, 4, ",
    ])
    func `a text of one thing over and over neither traps nor slows`(_ piece: String) {
        let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
        let extraction = Self.extractor.extract(from: document(.paragraph(text)), supplied: EDTF("2014-04-24"))
        for mention in extraction.temporals {
            if let first = mention.date.earliest, let last = mention.date.latest { #expect(first <= last) }
        }
    }

    private func dates(_ text: String) -> [String] {
        let document = document(.paragraph(text))
        let extraction = Self.extractor.extract(from: document, supplied: EDTF("2014-04-24"))
        return extraction.temporals.filter { $0.kind == .date || $0.kind == .period }.map { document.text[$0.span] }
    }
}
