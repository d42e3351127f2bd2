import Dutch
import Model

/// Who signed: an office and a name on lines of their own, at the end or under a foreword.
enum Signature {
    /// - Parameter lines: of the whole document; only its end is read, and its beginning for a foreword.
    static func read(_ lines: HeadLines, into metadata: inout DocumentMetadata) {
        guard metadata.signatories.isEmpty else { return }
        var found: [DocumentMetadata.Signatory] = []
        let candidates = max(lines.count - 40, lineBehindHead(lines, metadata), 0)..<lines.count
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
            if let row = row(line.text) {
                found += row.signed(by: index + 1 < candidates.upperBound ? lines[index + 1].text : "")
            } else if let inline = nameAndOffice(line.text) {
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
        if found.isEmpty { found = SignatureColumns.read(lines.document) }
        if found.isEmpty, metadata.from == nil, let office = unsigned(lines, candidates, metadata) {
            metadata.from = office
        }
        metadata.signatories = found.isEmpty ? foreword(lines) : found
    }

    /// The first line behind what the head of a letter says: an addressee signs nothing.
    private static func lineBehindHead(_ lines: HeadLines, _ metadata: DocumentMetadata) -> Int {
        let head = [metadata.to, metadata.title].compactMap { $0?.origin == .head ? $0?.span?.end : nil }.max() ?? 0
        return lines.blocks.firstIndex { lines.document.blocks[$0].span.start >= head } ?? 0
    }

    /// An office that closes a letter without a name that could be read: `De Minister van Defensie,`.
    private static func unsigned(
        _ lines: HeadLines, _ candidates: Range<Int>, _ metadata: DocumentMetadata
    ) -> DocumentMetadata.Field? {
        guard metadata.to != nil || startsAsLetter(lines) else { return nil }
        for index in candidates.suffix(4).reversed() where lines.length(index) < longestOffice {
            let line = lines[index]
            guard line.kind != .heading, let office = office(line.text), Office.holder(of: office) != nil else {
                continue
            }
            return .init(office, origin: .signature, span: line.span)
        }
        return nil
    }

    private static func startsAsLetter(_ lines: HeadLines) -> Bool {
        (0..<min(30, lines.count)).contains { lines.mayBegin($0, with: "geacht") && lines.length($0) < 120 }
    }

    /// `De Minister van Justitie, De Staatssecretaris van Justitie`: offices beside one another.
    private struct Row {
        var offices: [String]

        /// The names below, in the same order: `(W. de Wit) (J. Bos)`.
        func signed(by text: String) -> [DocumentMetadata.Signatory] {
            let parts = text.split(whereSeparator: { $0 == "(" || $0 == ")" }).map(String.init)
                .filter { $0.contains { $0 != " " } }
            guard parts.count == offices.count else { return [] }
            return zip(offices, parts).compactMap { office, part in
                name(part).map { .init(name: $0, office: office) }
            }
        }
    }

    private static func row(_ text: String) -> Row? {
        let folded = FoldedText(text)
        guard let first = folded.first("de minister") ?? folded.first("de staatssecretaris"), first.lowerBound == 0
        else { return nil }
        let rest = FoldedText(folded.after(first.upperBound))
        let next = [" de minister van", " de staatssecretaris van"].compactMap { rest.first($0)?.lowerBound }.min()
        guard let next, let one = office(folded.before(first.upperBound) + rest.before(next)),
            let other = office(String(rest.after(next).drop { $0 == " " }))
        else { return nil }
        return Row(offices: [one, other])
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
        for article in ["De ", "de ", "het ", "Het ", "DE ", "HET "] where rest.hasPrefix(article) {
            rest = rest.dropFirst(article.count)
        }
        let folded = Folding.fold(String(rest))
        let offices = [
            "minister van ", "minister voor ", "staatssecretaris van ", "staatssecretaris voor ", "minister-president",
            "inspecteur-generaal", "wnd. president", "president", "secretaris", "burgemeester", "directeur ",
            "directeur-generaal", "voorzitter", "wethouder",
        ]
        guard offices.contains(where: { folded.hasPrefix($0) }) else { return nil }
        guard rest.last != ".", rest.last != ":", !folded.contains(" heeft "), !folded.contains(" is "),
            // Whom a letter is sent to has an address.
            !folded.hasPrefix("voorzitter van de tweede kamer"), !folded.hasPrefix("voorzitter van de eerste kamer"),
            !folded.contains("postbus ")
        else { return nil }
        while let last = rest.last, last == "," || last == " " { rest = rest.dropLast() }
        guard let first = rest.first else { return nil }
        if !rest.contains(where: \.isLowercase) { return plain(String(rest), folded) }
        let office =
            folded.hasPrefix("minister") || folded.hasPrefix("staatssecretaris") || folded.hasPrefix("inspecteur")
        return (office ? first.uppercased() : String(first)) + rest.dropFirst()
    }

    /// `MINISTER VAN FINANCIËN` → `Minister van Financiën`: an office in capitals as others write it.
    private static func plain(_ text: String, _ folded: String) -> String {
        guard let ministry = Ministry.named(in: text), let rank = folded.split(separator: " ").first,
            rank == "minister" || rank == "staatssecretaris"
        else { return text }
        return rank.prefix(1).uppercased() + rank.dropFirst() + " van " + ministry.name
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
        // `De Minister van X (A.B. de Vries)`: a bracket sets the name apart as a comma does.
        let bracket = bytes.last == UInt8(ascii: ")") ? bytes.lastIndex(of: UInt8(ascii: "(")) : nil
        for end in [bracket, bytes.lastIndex(of: UInt8(ascii: ","))].compactMap({ $0 }) {
            let head = String(decoding: bytes[..<end], as: UTF8.self)
            let start = bytes[end] == UInt8(ascii: "(") ? end : end + 1
            let tail = String(decoding: bytes[start...].drop { $0 == 0x20 }, as: UTF8.self)
            if let office = office(head), let name = name(tail) { return .init(name: name, office: office) }
        }
        return nil
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

    /// A name: two to seven words, an initial or a capital first, no digits; brackets and `w.g.` are none of it.
    static func name(_ text: String) -> String? {
        var rest = Substring(text)
        for proxy in ["(w.g.)", "w.g.", "W.g.", "W.G.", "wg.", "(get.)", "get.", "was getekend"]
        where rest.hasPrefix(proxy) {
            rest = rest.dropFirst(proxy.count).drop { $0 == " " || $0 == "," || $0 == ":" }
        }
        while let last = rest.last, last == "," || last == " " { rest = rest.dropLast() }
        if rest.first == "(", rest.last == ")" { rest = rest.dropFirst().dropLast() }
        let words = rest.split(separator: " ")
        guard (1...8).contains(words.count), rest.utf8.count < 60, !rest.contains(where: \.isNumber),
            let last = words.last, last.first?.isUppercase == true, rest.last != ".", rest.last != ":"
        else { return nil }
        let hasInitial = words.contains { $0.hasSuffix(".") && $0.utf8.count <= 12 }
        let second = words.count > 1 ? String(words[1]) : nil
        let startsWell = words[0].first?.isUppercase == true || PersonTitle.opens(String(words[0]), second)
        guard startsWell, hasInitial || words.count >= 2, !hasInstitution(words) else { return nil }
        return String(rest)
    }

    /// `Ministerie van Justitie`, `De Minister van Justitie, De`: what no person is called.
    private static func hasInstitution(_ words: [Substring]) -> Bool {
        words.contains { word in
            let folded = Folding.fold(String(word.prefix { $0 != "," }))
            return offices.contains(folded)
                || ["ministerie", "directie", "inspectie", "postbus", "tweede", "eerste", "afdeling", "kamer"]
                    .contains(folded)
        }
    }
}

/// Signatures beside one another, which a text file shows as columns: offices above, names below.
enum SignatureColumns {
    /// - Returns: who signed, where the last table of the document is of that shape.
    static func read(_ document: Document) -> [DocumentMetadata.Signatory] {
        guard let last = document.blocks.lastIndex(where: { $0.cell != nil }), document.blocks.count - last <= 8,
            let table = document.blocks[last].cell?.table
        else { return [] }
        var columns: [Int: [String]] = [:]
        for block in document.blocks[...last].reversed() {
            guard let cell = block.cell, cell.table == table else { break }
            // More than a signature holds.
            guard cell.row < 8, cell.column < 4 else { return [] }
            columns[cell.column, default: []].insert(document.text[block.span], at: 0)
        }
        return columns.sorted { $0.key < $1.key }.compactMap { signatory(of: $0.value) }
    }

    /// The office that opens a column, over as many lines as it takes, and the name under it.
    private static func signatory(of lines: [String]) -> DocumentMetadata.Signatory? {
        for end in lines.indices.dropFirst() {
            if let name = Signature.name(lines[end]),
                let office = Signature.office(lines[..<end].joined(separator: " ")),
                Office.holder(of: office) != nil
            {
                return .init(name: name, office: office)
            }
        }
        return nil
    }
}
