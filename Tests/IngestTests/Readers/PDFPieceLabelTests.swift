import Dutch
import Foundation
import Testing

@testable import Ingest

/// The numbers of the pieces in a bundle, at the head of its pages.
@Suite struct PDFPieceLabelTests {
    private func outline(_ head: (Int) -> String) async throws -> String {
        let pages = (1...6).map { number in
            var page = PageMaker.plain()
            page.line(head(number), x: 400, y: 60, size: 11)
            return page
        }
        return try await PageMaker.read(pages).outline.joined(separator: "\n")
    }

    @Test(arguments: ["Document", "DOCUMENT", "Productie", "bijlage", "Stuk"])
    func `a number of its own on each page is text`(noun: String) async throws {
        let text = try await outline { "\(noun) \($0 + 11)" }
        for number in 12...17 { #expect(text.contains("\(noun) \(number)"), "\(text)") }
    }

    @Test(arguments: ["Bijlage 2", "Document 54"])
    func `what stands on all pages is their head`(head: String) async throws {
        let text = try await outline { _ in head }
        // That of the first page is its own.
        #expect(text.components(separatedBy: head).count == 2)
    }

    @Test(arguments: ["Jaarverslag", "Bladzijde"])
    func `any other word with a number is a running head`(word: String) async throws {
        let text = try await outline { "\(word) \($0 + 11)" }
        #expect(text.components(separatedBy: word).count == 2)
    }

    @Test func `the nouns are in small letters`() {
        #expect(PieceNoun.all.allSatisfy { $0 == Folding.fold($0) })
    }
}
