import Dutch
import Model

/// The date of a letter whose head names it neither with `Datum` straight before it nor behind a place and a comma.
enum BareHeadDate {
    /// A day that is a line of its own, that stands behind a place without a comma, or that ends the values below a row
    /// of labels with `datum` among them; nil where the head has none.
    static func field(in head: [HeadLine]) -> DocumentMetadata.Field? {
        for (index, line) in head.enumerated() {
            // The running text has begun.
            guard line.text.utf8.count < longestLine else { return nil }
            guard HeadDate.hasDigit(line.text) else { continue }
            let before = index > 0 ? head[index - 1] : nil
            guard let day = alone(line.text) ?? behindPlace(line.text) ?? behindLabels(line, before) else { continue }
            return .init(day.description, origin: .head, span: line.span)
        }
        return nil
    }

    private static let longestLine = 200

    /// `23 april 2004`
    private static func alone(_ text: String) -> EDTF? { day(text.split(separator: " ")) }

    /// `Den Haag 23 april 2004`: one to three words with capitals and nothing else.
    private static func behindPlace(_ text: String) -> EDTF? {
        let words = text.split(separator: " ")
        guard (4...6).contains(words.count),
            words.dropLast(3).allSatisfy({ word in
                (word.first?.isUppercase ?? false || word.hasPrefix("'s-") || word.hasPrefix("’s-"))
                    && !word.contains(where: \.isNumber) && word.last != ":" && !HeadWord.isNoPlace(String(word))
            })
        else { return nil }
        return day(words.suffix(3))
    }

    /// `uw brief van   ons kenmerk   datum`, the values on the same line or the next one: the last of them is the date.
    private static func behindLabels(_ line: HeadLine, _ before: HeadLine?) -> EDTF? {
        let own = line.folded.split(separator: " ").dropLast(3).contains("datum")
        let above = before.map { $0.folded.split(separator: " ").last == "datum" } ?? false
        guard own || above else { return nil }
        return day(line.text.split(separator: " ").suffix(3))
    }

    /// A day of three words.
    private static func day(_ words: some Collection<Substring>) -> EDTF? {
        guard words.count == 3, words.first?.first?.isNumber ?? false else { return nil }
        return HeadDate.parse(words.joined(separator: " "))
    }
}
