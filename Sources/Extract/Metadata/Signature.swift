import Dutch
import Model

/// Who signed: an office and a name on lines of their own, at the end or under a foreword.
enum Signature {
    /// - Parameter lines: of the whole document; only its end is read, and its beginning for a foreword.
    static func read(_ lines: HeadLines, into metadata: inout DocumentMetadata) {
        guard metadata.signatories.isEmpty else { return }
        var found: [DocumentMetadata.Signatory] = []
        let candidates = max(0, lines.count - 40)..<lines.count
        let speaks = candidates.map { lines.length($0) < longest && lines.mayHold($0, behalf.first, behalf.second) }
        var index = candidates.lowerBound
        while index < candidates.upperBound {
            // Most lines hold nothing of a signature, and are not made.
            let isBehalf = speaks[(index - candidates.lowerBound)...].prefix(2).contains(true)
            guard lines.length(index) < longest,
                isBehalf
                    || lines.length(index) < longestOffice
                        && lines.mayHold(index, anyOf: officeWords, shortest: shortestOffice)
            else {
                index += 1
                continue
            }
            let line = lines[index]
            let following = isBehalf ? (index + 1..<candidates.upperBound).prefix(3).map { lines[$0] } : []
            if isBehalf, let (principal, signatory) = onBehalf(line, following[...]) {
                if metadata.from == nil { metadata.from = .init(principal, origin: .signature, span: line.span) }
                if let signatory { found.append(signatory) }
                break
            }
            guard mayHoldOffice(line.folded) else {
                index += 1
                continue
            }
            if let inline = nameAndOffice(line.text) {
                found.append(inline)
            } else if let office = office(line.text) {
                if let inline = split(line.text) {
                    found.append(inline)
                } else if index + 1 < candidates.upperBound, let name = name(lines[index + 1].text) {
                    found.append(.init(name: name, office: office))
                    index += 1
                } else if index > candidates.lowerBound, let name = name(lines[index - 1].text) {
                    found.append(.init(name: name, office: office))
                }
            }
            index += 1
        }
        metadata.signatories = found.isEmpty ? foreword(lines) : found
    }

    /// How long the lines of one signature are together, and the line of an office, in bytes: longer ones are prose.
    private static let longest = 600
    private static let longestOffice = 140

    /// Whether a folded line has a word in it that every office below has.
    private static func mayHoldOffice(_ folded: String) -> Bool { officeNouns.contains { folded.contains($0) } }

    private static let officeNouns = [
        "minister", "secretaris", "inspecteur", "president", "burgemeester", "directeur", "voorzitter", "wethouder",
    ]
    private static let officeWords = officeNouns.map { Array($0.utf8) }
    private static let shortestOffice = officeWords.map(\.count).min() ?? 0
    /// `namens deze`
    private static let behalf = (first: Array("namens".utf8), second: Array("deze".utf8))

    /// Who signed the foreword of a report: a name with an office before the first numbered chapter.
    private static func foreword(_ lines: HeadLines) -> [DocumentMetadata.Signatory] {
        let head = 0..<min(40, lines.count)
        let opening = head.first { index in
            let mayBe = ["voorwoord", "woord vooraf", "ten geleide"].contains { lines.mayBegin(index, with: $0) }
            return mayBe && ["voorwoord", "woord vooraf", "ten geleide"].contains(lines[index].folded)
        }
        guard let opening else { return [] }
        let rest = (opening + 1..<head.upperBound).map { lines[$0] }
        let end = rest.firstIndex { $0.kind == .heading } ?? rest.endIndex
        return rest[..<end].compactMap { nameAndOffice($0.text) }
    }

    /// `De Minister van Sociale Zaken en Werkgelegenheid,` → `Minister van Sociale Zaken en Werkgelegenheid`.
    static func office(_ text: String) -> String? {
        guard text.utf8.count < longestOffice else { return nil }
        var rest = Substring(text)
        for article in ["De ", "de ", "het ", "Het "] where rest.hasPrefix(article) {
            rest = rest.dropFirst(article.count)
        }
        let folded = Folding.fold(String(rest))
        let offices = [
            "minister van ", "minister voor ", "staatssecretaris van ", "staatssecretaris voor ", "minister-president",
            "inspecteur-generaal", "wnd. president", "president", "secretaris", "burgemeester", "directeur ",
            "directeur-generaal", "voorzitter", "wethouder",
        ]
        guard offices.contains(where: { folded.hasPrefix($0) }) else { return nil }
        guard rest.last != ".", rest.last != ":", !folded.contains(" heeft "), !folded.contains(" is ") else {
            return nil
        }
        while let last = rest.last, last == "," || last == " " { rest = rest.dropLast() }
        guard let first = rest.first else { return nil }
        let office =
            folded.hasPrefix("minister") || folded.hasPrefix("staatssecretaris") || folded.hasPrefix("inspecteur")
        return (office ? first.uppercased() : String(first)) + rest.dropFirst()
    }

    /// `Marie de Boer Inspecteur-generaal Inspectie X`: a name and an office on one line without a comma.
    private static func nameAndOffice(_ text: String) -> DocumentMetadata.Signatory? {
        guard text.utf8.count < 110, text.last != ".", text.last != ":" else { return nil }
        let words = text.split(separator: " ")
        let start = words.indices.dropFirst(2).first { offices.contains(Folding.fold(String(words[$0]))) }
        guard let start, start <= 6, words[start - 1].last != ",", words[start].first?.isUppercase == true,
            words[start - 1].contains(where: \.isLowercase),
            let name = name(words[..<start].joined(separator: " "))
        else { return nil }
        return .init(name: name, office: words[start...].joined(separator: " "))
    }

    private static let offices: Set<String> = [
        "inspecteur-generaal", "directeur", "directeur-generaal", "voorzitter", "president", "minister",
        "staatssecretaris", "burgemeester", "hoofdinspecteur", "secretaris-generaal",
    ]

    /// `De Minister van X, A.B. de Vries` on one line.
    private static func split(_ text: String) -> DocumentMetadata.Signatory? {
        let bytes = Array(text.utf8)
        guard let comma = bytes.lastIndex(of: UInt8(ascii: ",")) else { return nil }
        let head = String(decoding: bytes[..<comma], as: UTF8.self)
        let tail = String(decoding: bytes[(comma + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
        guard let office = office(head), let name = name(tail) else { return nil }
        return .init(name: name, office: office)
    }

    /// `de Minister van X, namens deze, de directeur Y, mr. A. de Vries`, on one line or on several: the office that
    /// speaks and the person who signs for it.
    private static func onBehalf(
        _ line: HeadLine, _ following: ArraySlice<HeadLine>
    ) -> (String, DocumentMetadata.Signatory?)? {
        var text = line.text
        guard text.utf8.count < 400 else { return nil }
        if !line.folded.contains("namens deze") {
            guard let next = following.first, next.folded.hasPrefix("namens deze") else { return nil }
            text += (text.hasSuffix(",") ? " " : ", ") + following.map(\.text).joined(separator: ", ")
        } else if following.count > 0, line.folded.hasSuffix("namens deze,") || line.folded.hasSuffix("namens deze") {
            text += " " + following.map(\.text).joined(separator: ", ")
        }
        guard text.utf8.count < longest, let (before, after) = FoldedText(text).parts(around: "namens deze") else {
            return nil
        }
        let opening = FoldedText(before)
        guard
            let start = ["minister", "staatssecretaris", "college", "burgemeester"]
                .compactMap({ opening.first($0)?.lowerBound }).min(),
            let principal = office(opening.after(start))
        else { return nil }
        let parts = after.split(separator: ",").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        guard let index = parts.lastIndex(where: { name(String($0)) != nil && $0.contains(".") }), index > 0 else {
            return (principal, nil)
        }
        var role = parts[..<index].joined(separator: ", ")
        if role.hasPrefix("de ") || role.hasPrefix("De ") { role = String(role.dropFirst(3)) }
        return (principal, .init(name: String(parts[index]), office: role))
    }

    /// A name: two to seven words, an initial or a capital first, no digits.
    static func name(_ text: String) -> String? {
        var rest = Substring(text)
        while let last = rest.last, last == "," || last == " " { rest = rest.dropLast() }
        let words = rest.split(separator: " ")
        guard (1...8).contains(words.count), rest.utf8.count < 60, !rest.contains(where: \.isNumber),
            let last = words.last, last.first?.isUppercase == true, rest.last != ".", rest.last != ":"
        else { return nil }
        let hasInitial = words.contains { $0.hasSuffix(".") && $0.utf8.count <= 12 }
        let second = words.count > 1 ? String(words[1]) : nil
        let startsWell = words[0].first?.isUppercase == true || PersonTitle.opens(String(words[0]), second)
        guard startsWell, hasInitial || words.count >= 2 else { return nil }
        return String(rest)
    }
}
