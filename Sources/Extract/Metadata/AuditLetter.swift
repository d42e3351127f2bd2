import Dutch
import Model

/// The letter of an audit office: the paper of parliament that its report is, and the day on which it was settled.
///
/// `… over het rapport … (Tweede Kamer, vergaderjaar 2011-2012, 33 123, nr. 1)`
enum AuditLetter {
    /// How much of the text can be the letter; answers to questions follow and cite other papers. In bytes.
    private static let reach = 1_500

    static func read(_ document: Document, into metadata: inout DocumentMetadata) {
        guard let sender = metadata.from, Folding.fold(sender.value).contains("rekenkamer") else { return }
        let span = Span(0, min(reach, document.text.count))
        let words = document.text.bytes[span.start..<span.end].split { $0 == 0x20 || $0 == 0x0A }
            .map { String(decoding: $0, as: UTF8.self) }
        readPaper(words, span, &metadata)
        readSettlement(words, span, &metadata)
    }

    private static func readPaper(_ words: [String], _ span: Span, _ metadata: inout DocumentMetadata) {
        // `kamerstuk` is the shortest word that one of them has.
        for (index, word) in words.enumerated() where word.utf8.count >= 9 {
            let folded = Folding.fold(core(word))
            let rest = words[(index + 1)...]
            if folded == "vergaderjaar", metadata.sessionYear == nil,
                let year = SessionYear.canonical(rest.prefix(2).joined())
            {
                metadata.sessionYear = .init(year, origin: .head, span: span)
            }
            guard folded == "vergaderjaar" || folded.hasPrefix("kamerstuk"), metadata.dossier == nil,
                let (dossier, number) = paper(in: Array(rest.prefix(12)))
            else { continue }
            metadata.dossier = .init(dossier, origin: .head, span: span)
            if let number { metadata.number = .init(number, origin: .head, span: span) }
        }
    }

    /// The first dossier number among words that follow its cue, with a chapter of the budget, and the paper's number.
    private static func paper(in words: [String]) -> (dossier: String, number: String?)? {
        for index in words.indices {
            var next = index + 1
            let digits: String
            var chapter: String?
            let first = core(words[index])
            if isDigits(first, 5) {
                digits = first
            } else if isDigits(first, 2), next < words.count, isDigits(core(words[next]), 3),
                !words[index].hasSuffix(",")
            {
                digits = first + core(words[next])
                next += 1
            } else {
                continue
            }
            let isLast = words[next - 1].last.map { $0 == "," || $0 == ")" || $0 == "." } ?? true
            if !isLast, next < words.count {
                let word = core(words[next])
                if !word.isEmpty, word.utf8.count <= 5, word.utf8.allSatisfy({ "IVXLC".utf8.contains($0) }) {
                    chapter = word
                    next += 1
                }
            }
            var number: String?
            if next + 1 < words.count, Folding.fold(words[next]).hasPrefix("nr") {
                let word = core(words[next + 1])
                if !word.isEmpty, word.utf8.count <= 4, word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
                    number = word
                }
            }
            return (Dossier(digits: digits, addition: chapter).printed, number)
        }
        return nil
    }

    /// `de op 13 juni 2014 vastgestelde antwoorden` under a head of `13 juni 2013`: the same day of another year. The
    /// head is the slip where it lies before the session year that the letter cites.
    private static func readSettlement(_ words: [String], _ span: Span, _ metadata: inout DocumentMetadata) {
        guard let settled = words.firstIndex(where: { Folding.fold($0).hasPrefix("vastgesteld") }), settled >= 3,
            let day = HeadDate.parse(words[(settled - 3)..<settled].joined(separator: " "))
        else { return }
        guard let head = metadata.date else {
            metadata.date = .init(day.description, origin: .body, span: span)
            return
        }
        guard head.value != day.description, head.value.dropFirst(4) == day.description.dropFirst(4),
            let session = metadata.sessionYear?.value.prefix(4),
            // A session year begins in September.
            head.value.prefix(7) < session + "-09", day.description.prefix(7) >= session + "-09"
        else { return }
        metadata.date = .init(day.description, origin: .body, span: span)
    }

    /// A word without the marks around it.
    private static func core(_ word: String) -> String {
        let bytes = word.utf8
        if bytes.allSatisfy({ $0 < 0x80 }) {
            func isMark(_ byte: UInt8) -> Bool {
                !(byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            }
            guard let first = bytes.firstIndex(where: { !isMark($0) }),
                let last = bytes.lastIndex(where: { !isMark($0) })
            else { return "" }
            return String(word[first...last])
        }
        var rest = Substring(word)
        while let first = rest.first, !first.isLetter, !first.isNumber { rest = rest.dropFirst() }
        while let last = rest.last, !last.isLetter, !last.isNumber { rest = rest.dropLast() }
        return String(rest)
    }

    private static func isDigits(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
