import Model
import Testing

@testable import Ingest

/// A document on one line, and the labels and headings of text that is wrapped hard.
@Suite struct PlainTextCutTests {
    private func outline(_ text: String) throws -> [String] { try PlainTextReader.draft(Array(text.utf8)).outline }

    @Test func `numbered headings, bullets and the salutation cut a document on one line`() throws {
        let text =
            "Verslag over de bruggen Geachte leden, Hierbij het verslag over de bruggen in de provincie. "
            + "1 Inleiding De provincie onderzocht vorig jaar alle bruggen op hun veiligheid. "
            + "1.1 Doel van het onderzoek Het doel is vast te stellen of de bruggen veilig zijn. "
            + "3 Bevindingen De provincie stelt dit vast: \u{2022} bij zeven bruggen ontbrak een plan; "
            + "\u{2022} bij een brug was het dek slecht. In het najaar is dat hersteld."
        #expect(
            try outline(text) == [
                "titleBlock Verslag over de bruggen", "paragraph Geachte leden,",
                "paragraph Hierbij het verslag over de bruggen in de provincie.", "heading 1 «1» Inleiding",
                "paragraph De provincie onderzocht vorig jaar alle bruggen op hun veiligheid.",
                "heading 2 «1.1» Doel van het onderzoek",
                "paragraph Het doel is vast te stellen of de bruggen veilig zijn.", "heading 1 «3» Bevindingen",
                "paragraph De provincie stelt dit vast:", "listItem 1 «\u{2022}» bij zeven bruggen ontbrak een plan;",
                "listItem 1 «\u{2022}» bij een brug was het dek slecht.", "paragraph In het najaar is dat hersteld.",
            ])
    }

    @Test func `numbered sentences of a document on one line are items`() throws {
        let text =
            "Geachte leden, Het college heeft drie besluiten genomen. 1. De regeling loopt tot het volgende jaar. "
            + "2. Het budget gaat omhoog. 3. De evaluatie volgt in het najaar. Met de dorpen is afgesproken dat zij voor "
            + "de zomer een plan maken. "
            + String(repeating: "Dat kost het college ieder jaar veel geld en tijd. ", count: 6)
        let blocks = try outline(text)
        #expect(
            blocks.filter { $0.hasPrefix("listItem") } == [
                "listItem 1 «1.» De regeling loopt tot het volgende jaar.", "listItem 1 «2.» Het budget gaat omhoog.",
                "listItem 1 «3.» De evaluatie volgt in het najaar.",
            ])
        #expect(blocks.last?.hasPrefix("paragraph Met de dorpen") == true)
    }

    @Test func `figures in a sentence cut nothing`() throws {
        let text =
            "De raad kocht in de zomer 1 Duitse bus voor De Lijn en later nog 2 Franse bussen voor De Lijn. "
            + String(repeating: "Dat kostte in dat jaar veel geld en het leverde de reizigers weinig op. ", count: 8)
        #expect(try outline(text).count == 1)
    }

    @Test func `questions are told where one is missing, dotted or glued to a page number`() throws {
        func answer(_ place: String) -> String {
            "Hoe denkt het college over de bus naar \(place)? Het college denkt daar goed over, zoals het in de "
                + "vergadering van de raad over het vervoer naar \(place) al heeft toegelicht aan de leden. "
        }
        let head = "Antwoorden van het college op vragen over het vervoer in de streek, nr. 12) "
        let text =
            "Beantwoording van de vragen Vraag .1 " + answer("Almen") + head + "2/4 Vraag 2 " + answer("Borne")
            + head + "3/4Vraag 4 " + answer("Diepenveen") + "Zo blijft de lijn naar Epse " + head
            + "4/4 ook in de winter rijden. Vraag 5 " + answer("Epse")
        let document = try plainDocument(text)
        let headings = document.blocks.filter { $0.kind == .heading }.map { document.text[$0.span] }
        #expect(headings.dropFirst() == ["Vraag .1", "Vraag 2", "Vraag 4", "Vraag 5"])
        #expect(document.text.string.contains("Zo blijft de lijn naar Epse ook in de winter rijden."))
        #expect(document.pageCount == 4)
    }

    @Test(arguments: [
        ["o", "o", "o"], ["(1)", "(2)", "(3)"], ["(a)", "(b)", "(c)"], ["I.", "II.", "III."], ["i)", "ii)", "iii)"],
        ["\u{2192}", "\u{2192}", "\u{2192}"], [">", ">", ">"], ["1°", "2°", "3°"],
        ["\u{2022}\t\u{2009}", "\u{2022}\t\u{2009}", "\u{2022}\t\u{2009}"],
    ])
    func `labels right under their lead-in make items`(labels: [String]) throws {
        let items = try outline(
            """
            Het college neemt per januari de volgende maatregelen:
            \(labels[0]) het budget gaat met drie ton omhoog, zodat alle wijken hun
            achterstand kunnen inlopen;
            \(labels[1]) de aanvragen worden binnen zes weken afgehandeld;
            \(labels[2]) de begeleiding wordt verbeterd.
            """
        ).filter { $0.hasPrefix("listItem") }
        #expect(items.count == 3)
        #expect(items.first?.hasSuffix("zodat alle wijken hun achterstand kunnen inlopen;") == true)
    }

    @Test func `initials and brackets at the head of a line are no labels`() throws {
        let blocks = try outline(
            """
            Het besluit is in het voorjaar genomen door de voorzitter van de raad, mevrouw
            I. de Wit, en de heer V. Zwart. De wet kent daarvoor twee wegen, en daarvan is
            (2) de weg die de raad het liefst gaat.
            """)
        #expect(blocks.count == 1)
    }

    @Test func `a table keeps its columns, and a dash in the first is one`() throws {
        let cells = try outline("Dorp      Ja     Nee\n-         12     14\nBorne     3      4\n")
        #expect(cells.count == 9)
    }

    @Test func `upright lines part the cells of a table, and its title is a caption`() throws {
        let blocks = try outline(
            """
            Tabel 2. Bedragen per jaar

            | Jaar | Bedrag |
            |------|-------:|
            | 2019 | 12,4   |
            | 2020 |        |

            Tabel 2 laat zien dat het bedrag daalt.
            """)
        #expect(blocks.first == "caption Tabel 2. Bedragen per jaar")
        #expect(blocks.last == "paragraph Tabel 2 laat zien dat het bedrag daalt.")
        #expect(blocks.count { $0.hasPrefix("tableCell") } == 6)
    }

    @Test func `numbered points without a full stop are items, numbers in prose are none`() throws {
        let wishes = ["Burgers", "Scholen", "Musea", "Boeren", "Dorpen"]
        let points = zip([1, 2, 4, 5, 6], wishes).map { number, wish in
            """
            \(number) \(wish) krijgen de mogelijkheid om bij de gemeente een eigen plan in
            te dienen, en de raad beslist daarover in het openbaar.
            """
        }
        let items = try outline("Democratie\n\n" + points.joined(separator: "\n")).filter { $0.hasPrefix("listItem") }
        #expect(items.count == 5)
        #expect(
            items.last
                == "listItem 1 «6» Dorpen krijgen de mogelijkheid om bij de gemeente een eigen plan in te dienen, en de raad beslist daarover in het openbaar."
        )
        let prose =
            "De gemeente kocht in het voorjaar na een lang overleg met de raad toch nog\n2 Duitse bussen en later in het jaar na nog meer overleg ook de allerlaatste\n3 Franse bussen van dat merk."
        #expect(try outline(prose).count == 1)
    }

    @Test func `numbered headings that stand close stay headings`() throws {
        let text = (1...5).map { "\($0) Hoofdstuk over punt \("abcde".map(String.init)[$0 - 1])\n\n\(Self.lines)\n" }
        let headings = try outline(text.joined(separator: "\n")).filter { $0.hasPrefix("heading") }
        #expect(headings.count == 5)
    }

    private static let lines = """
        De raad heeft in het voorjaar besloten om de regeling in alle wijken voort te zetten.
        De kosten daarvan zijn twaalf ton per jaar, en in het najaar volgt een nieuw besluit.
        """

    @Test func `a short line between full ones is a heading, half a line is none`() throws {
        let headings = try outline(
            """
            Samenvatting

            \(Self.lines)
            Kosten en baten
            \(Self.lines)
            Deze herziening van de regels dient volgens de
            Raad ook nog te leiden tot een loket dat elke dag open is voor alle inwoners daar.
            """
        ).filter { $0.hasPrefix("heading") }
        #expect(headings.map { $0.split(separator: " ", maxSplits: 2).last } == ["Samenvatting", "Kosten en baten"])
    }

    @Test func `a title right over the rows of a table is its caption`() throws {
        let blocks = try outline("\(Self.lines)\nTabel 4 Aantal bruggen\nJaar     Aantal\n2019     120\n")
        #expect(blocks.contains("caption Tabel 4 Aantal bruggen"))
    }

    @Test func `a title runs on over its line, with and without a number`() throws {
        let prose = """
            De gemeenten werken sinds jaar en dag samen aan de bemiddeling van al
            diegenen die werk zoeken, en zij willen die samenwerking versterken.
            """
        let source = """
            Verslag over het werk

            \(prose)

            1   Inleiding

            \(prose)

            2   Uitkomsten van het veldonder-
                zoek in de streek

            \(prose)

            Bemiddeling en begeleiding in de praktijk van de
            samenwerkende diensten

            \(prose)

            Naam      Plaats
            1         Amsterdam
            2         Breda

            \(prose)
            """
        let draft = try PlainTextReader.draft(Array(source.utf8))
        let headings = draft.outline.filter { $0.hasPrefix("heading") }
        #expect(
            headings.suffix(3) == [
                "heading 1 «1» Inleiding", "heading 1 «2» Uitkomsten van het veldonder- zoek in de streek",
                "heading 2 Bemiddeling en begeleiding in de praktijk van de samenwerkende diensten",
            ])
        #expect(draft.blocks.count { $0.cell != nil } == 6)
    }

    @Test func `a heading in capitals runs on over lines in capitals`() throws {
        let headings = try outline(
            """
            DE PLAATS VAN DE WERKNEMER IN DE SOCIALE WERKPLAATSEN VAN DE REGIO
            EN DAARBUITEN

            \(Self.lines)

            SAMENVATTING EN
            CONCLUSIES

            De raad heeft besloten.
            """
        ).filter { $0.hasPrefix("heading") }
        #expect(headings.count == 2)
    }
}
