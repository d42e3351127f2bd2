import Dutch
import Model

/// The head of a Kamerstuk: chamber, session year, dossier, number and title.
enum KamerstukHead {
    static func read(_ head: [HeadLine], into metadata: inout DocumentMetadata) {
        let chamber = head.firstIndex { isChamber($0.folded) }
        // A page may begin with the dossier that its identifier names.
        let known = metadata.dossier?.value
        let own = known == nil ? nil : head.prefix(12).firstIndex { dossier(in: $0.text)?.number == known }
        let numbered = chamber == nil ? numbered(head) : nil
        guard let start = chamber ?? own ?? numbered,
            head.dropFirst(start).prefix(4).contains(where: { $0.folded.contains("vergaderjaar") }) || known != nil
                || numbered != nil
        else { return }
        let lines = head.dropFirst(start)
        if metadata.chamber == nil, chamber != nil {
            metadata.chamber = .init(
                lines.first.map { $0.folded.contains("eerste kamer") } == true ? "Eerste Kamer" : "Tweede Kamer",
                origin: .head, span: lines.first?.span)
        }
        for line in lines.prefix(12) {
            if metadata.sessionYear == nil, let found = sessionYear(in: line.text) {
                metadata.sessionYear = .init(found, origin: .head, span: line.span)
            }
            if let (number, title) = dossier(in: line.text),
                metadata.dossier == nil || metadata.dossier?.value == number,
                metadata.dossierTitle == nil
            {
                if metadata.dossier == nil { metadata.dossier = .init(number, origin: .head, span: line.span) }
                if !title.isEmpty { metadata.dossierTitle = .init(title, origin: .head, span: line.span) }
                continue
            }
            if metadata.dossier != nil, metadata.dossierTitle == nil, metadata.number == nil,
                line.span.start > metadata.dossier?.span?.start ?? Int.max,
                !line.folded.hasPrefix("nr")
            {
                metadata.dossierTitle = .init(line.text, origin: .head, span: line.span)
                continue
            }
            if let (number, title) = paperNumber(in: line.text),
                metadata.number == nil || (metadata.number?.value == number && metadata.title == nil)
            {
                if metadata.number == nil { metadata.number = .init(number, origin: .head, span: line.span) }
                if metadata.title == nil, !title.isEmpty {
                    metadata.title = .init(title, origin: .head, span: line.span)
                }
                continue
            }
            if metadata.title == nil, metadata.number != nil, line.isCapitals {
                metadata.title = .init(line.text, origin: .head, span: line.span)
            }
        }
        if let title = metadata.title, metadata.from == nil {
            let folded = Folding.fold(title.value)
            for opening in ["brief van de ", "brief van het ", "brief van "] where folded.hasPrefix(opening) {
                let office = FoldedText(title.value).after(opening.utf8.count)
                metadata.from = .init(officeCase(office), origin: .head, span: title.span)
                break
            }
        }
    }

    static func isChamber(_ folded: String) -> Bool {
        folded.hasPrefix("tweede kamer der staten-generaal") || folded.hasPrefix("eerste kamer der staten-generaal")
            || folded.hasPrefix("vergaderjaar ")
    }

    private static func sessionYear(in text: String) -> String? {
        guard let (_, rest) = FoldedText(text).parts(around: "vergaderjaar ") else { return nil }
        return SessionYear.canonical(String(decoding: rest.utf8.prefix(14), as: UTF8.self))
    }

    /// `26 901 Samenwerking bij werk en inkomen`, `34 725 XV Slotwet …`, `21 501-02 Raad Algemene Zaken`, `29 058`.
    static func dossier(in text: String) -> (number: String, title: String)? {
        // Two digits open every one of them.
        guard text.utf8.first(where: { $0 != 0x20 }).map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false else { return nil }
        let words = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard let (dossier, count) = Dossier.opening(words, joinsDigits: false) else { return nil }
        return (dossier.printed, words[count...].joined(separator: " "))
    }

    /// Where a head without the name of a chamber begins: with a dossier, further dossiers, and `Nr. n` below them.
    private static func numbered(_ head: [HeadLine]) -> Int? {
        func isSentence(_ line: HeadLine) -> Bool { line.text.utf8.last == UInt8(ascii: ".") }
        for start in head.indices.prefix(4) where dossier(in: head[start].text) != nil && !isSentence(head[start]) {
            // Between the two the title of the dossier may have a line of its own.
            let below = head[(start + 1)...].prefix(4).prefix { !isSentence($0) }
            if below.contains(where: { $0.folded.hasPrefix("nr") && paperNumber(in: $0.text) != nil }) { return start }
        }
        return nil
    }

    /// `Nr. 807 BRIEF VAN …`, `nr. 7`, `C`; the number may be a letter of the Eerste Kamer.
    private static func paperNumber(in text: String) -> (number: String, title: String)? {
        let words = text.split(separator: " ")
        guard let first = words.first else { return nil }
        var rest = words[...]
        let folded = Folding.fold(String(first))
        if folded == "nr." || folded == "nr" || folded == "nrs." {
            rest = words.dropFirst()
        } else if !(first.utf8.count <= 2 && first.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }) {
            return nil
        }
        guard let number = rest.first, number.utf8.count <= 6 else { return nil }
        let isNumber = number.utf8.allSatisfy {
            $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A
        }
        guard isNumber else { return nil }
        return (String(number), rest.dropFirst().joined(separator: " "))
    }

    /// `STAATSSECRETARIS VAN SOCIALE ZAKEN` → `Staatssecretaris van Sociale Zaken`: names of ministries as their table
    /// has them, particles small.
    static func officeCase(_ text: String) -> String {
        guard text.allSatisfy({ !$0.isLetter || $0.isUppercase }) else { return text }
        let small: Set<String> = ["VAN", "EN", "DE", "HET", "VOOR", "DER"]
        return text.split(separator: " ").map { word in
            if small.contains(String(word)) { return word.lowercased() }
            return word.prefix(1).uppercased() + word.dropFirst().lowercased()
        }.joined(separator: " ")
    }
}
