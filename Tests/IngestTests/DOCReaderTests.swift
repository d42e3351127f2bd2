import Foundation
import Model
import Testing

@testable import Ingest

/// A Word file of before 2007 through stand-ins of antiword, and what each may do to us.
@Suite struct DOCReaderTests {
    private static let book = """
        <?xml version="1.0" encoding="utf-8"?>
        <book lang='nl'><bookinfo><title>Rapport</title><date>2004-05-03</date></bookinfo>
        <chapter><title>1 Inleiding</title><para>In 2012<footnote><para></para></footnote> begon
        het, <emphasis role='bold'>vet</emphasis> en wel.</para>
        <sect1><title>1.1 Maatregelen</title><orderedlist numeration='loweralpha'><listitem><para>Het budget.</para></listitem>
        <listitem><para>De pilot.</para><itemizedlist mark='bullet'><listitem><para>Onder.</para></listitem></itemizedlist></listitem></orderedlist>
        <para><informaltable><tgroup cols='2'><tbody><row><entry>Jaar</entry><entry>2012</entry></row><row><entry>Deel</entry><entry>45%</entry></row></tbody></tgroup></informaltable></para>
        <para>[pic]</para><para>-----------------------</para><para>Tekst in een kader.</para></sect1></chapter></book>
        """
    private static let plain = """
        1 Inleiding

        In 2012[1] begon het.

        -----------------------
        [1] Stb. 2011, 442,
        tweede regel.

        -----------------------

        Tekst in een kader.
        """

    /// A stand-in of antiword and a file that looks like Word's.
    private func tool(_ script: String) throws -> StandIn {
        let tool = try StandIn("exit 1")
        try tool.add("antiword", script)
        return tool
    }

    private func read(_ tool: StandIn, limits: ReadingLimits = ReadingLimits()) async throws -> Draft {
        let path = "\(tool.folder)/file.pdf"
        let name: [UInt8] = "WordDocument".utf8.flatMap { [UInt8]([$0, 0]) }
        let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + name
        try Data(bytes).write(to: URL(filePath: path))
        let file = SourceFile(path: path, sha256: "", byteCount: bytes.count, mediaType: .doc)
        return try await DOCReader(searchPath: tool.folder).read(SourceInput(file: file, bytes: [], limits: limits))
    }

    private func failure(_ script: String, limits: ReadingLimits = ReadingLimits()) async throws -> IngestError? {
        do {
            _ = try await read(try tool(script), limits: limits)
            return nil
        } catch {
            return error as? IngestError
        }
    }

    private static let answering = """
        case $1 in -x) cat <<'END'
        \(book)
        END
        ;; *) cat <<'END'
        \(plain)
        END
        ;; esac
        """

    @Test func `headings, lists, tables, notes and boxes come out`() async throws {
        let draft = try await read(try tool(Self.answering))
        #expect(
            draft.outline == [
                "heading 1 «1» Inleiding", "paragraph In 2012 begon het, vet en wel.",
                "footnote «1» Stb. 2011, 442, tweede regel.", "heading 2 «1.1» Maatregelen",
                "listItem 1 «a.» Het budget.", "listItem 1 «b.» De pilot.", "listItem 2 «•» Onder.", "tableCell Jaar",
                "tableCell 2012", "tableCell Deel", "tableCell 45%", "paragraph Tekst in een kader.",
            ])
        #expect(draft.blocks.last?.isBoxed == true)
        #expect(draft.properties.map(\.value) == ["Rapport", "2004-05-03"])
        #expect(draft.flaws == [])
    }

    @Test func `notes whose words are missing are told`() async throws {
        let draft = try await read(try tool(Self.answering.replacing("[1] Stb.", with: "Stb.")))
        #expect(draft.flaws.map(\.kind) == [.truncated])
    }

    @Test func `without the program the file is unsupported and the command stands in the remedy`() async throws {
        let tool = try StandIn("exit 1")
        await #expect {
            _ = try await read(tool)
        } throws: { error in
            (error as? IngestError)?.outcome == "unsupported"
                && (error as? IngestError)?.remedy.contains("apt-get install antiword") == true
        }
    }

    @Test(arguments: [
        ("echo 'x.doc is not a Word Document.' >&2; exit 1", "damaged"),
        ("echo 'Encrypted documents are not supported' >&2; exit 1", "encrypted"),
        ("echo \"I'm afraid the text stream of this file is too small to handle.\" >&2; exit 1", "empty"),
        ("kill -SEGV $$", "crashed"), ("exit 127", "crashed"), ("exec sleep 300", "timeout"),
        ("trap '' TERM INT HUP\\nwhile :; do sleep 1; done", "timeout"),
        ("sleep 300 & setsid sleep 300 & wait", "timeout"), ("exec cat /dev/zero", "too-large"),
        ("exec printf 'geen xml'", "damaged"),
    ])
    func `what the tool does to us ends in a named outcome`(script: String, outcome: String) async throws {
        var limits = ReadingLimits()
        limits.seconds = outcome == "timeout" ? 0.5 : 60
        limits.outputRatio = 1
        #expect(try await failure(script.replacing("\\n", with: "\n"), limits: limits)?.outcome == outcome)
    }

    @Test func `a complaint never becomes text and bad UTF-8 does not stop the reading`() async throws {
        let script =
            "echo 'Syntax: klacht' >&2\nprintf '<book><chapter><para>Het pl\\377an is er.</para></chapter></book>'"
        let draft = try await read(try tool(script))
        #expect(draft.outline.count == 1)
        #expect(draft.outline.first?.contains("Het pl") == true && draft.outline.first?.contains("klacht") == false)
    }

    @Test func `a spreadsheet is no damaged letter`() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("blad-\(UUID().uuidString).doc").path
        let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array("Workbook".utf8)
        try Data(bytes).write(
            to: URL(filePath: path))
        defer { unlink(path) }
        let file = SourceFile(path: path, sha256: "", byteCount: 16, mediaType: .doc)
        await #expect {
            _ = try await DOCReader().read(SourceInput(file: file, bytes: [], limits: ReadingLimits()))
        } throws: { ($0 as? IngestError)?.outcome == "unsupported" }
    }
}
