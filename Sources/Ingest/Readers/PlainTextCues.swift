import Dutch

/// What the words of a single line tell of its place on the page.
enum PlainTextCues {
    // MARK: characters

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    /// Whether the first letter, after opening quotes and brackets, is small.
    static func startsLower(_ bytes: [UInt8]) -> Bool {
        guard let index = firstLetter(bytes) else { return false }
        if isLower(bytes[index]) { return !isQuotedArticle(bytes, index) }
        return bytes[index] == 0xC3 && index + 1 < bytes.count && bytes[index + 1] >= 0xA0
    }

    static func startsUpper(_ bytes: [UInt8]) -> Bool {
        guard let index = firstLetter(bytes) else { return false }
        if isUpper(bytes[index]) { return true }
        if isLower(bytes[index]) { return isQuotedArticle(bytes, index) }
        return bytes[index] == 0xC3 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
    }

    /// `'s-Hertogenbosch`, `'t Gooi` count as capitals.
    private static func isQuotedArticle(_ bytes: [UInt8], _ index: Int) -> Bool {
        index > 0 && index + 2 < bytes.count && (bytes[index] == 0x73 || bytes[index] == 0x74)
            && (bytes[index + 1] == 0x2D || bytes[index + 1] == 0x20) && isUpper(bytes[index + 2])
    }

    /// Index of the first letter where only quotes and brackets stand before it; nil where a digit does.
    private static func firstLetter(_ bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isUpper(byte) || isLower(byte) || byte == 0xC3 { return index }
            switch byte {
            case 0x28, 0x5B, 0x22, 0x27: index += 1
            case 0xC2 where index + 1 < bytes.count: index += 2  // «
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: index += 3  // “ ‘ … –
            default: return nil
            }
        }
        return nil
    }

    /// The last byte that counts: closing quotes, brackets and a note's mark after punctuation are looked through.
    static func lastSign(_ bytes: [UInt8]) -> UInt8 {
        var end = bytes.count
        // A raised number is a note's mark.
        if bytes.last == 0x3E, bytes.suffix(6).elementsEqual("</sup>".utf8), let tag = bytes.lastIndex(of: 0x3C),
            let open = bytes[..<tag].lastIndex(of: 0x3C), MarkdownInline.raised(bytes, open)?.end == end
        {
            end = open
        }
        var digits = end
        while digits > 0, isDigit(bytes[digits - 1]), end - digits < 3 { digits -= 1 }
        if digits < end, digits > 0 {
            let before = bytes[digits - 1]
            if before == 0x2E || before == 0x3F || before == 0x21 || before == 0x3A || before == 0x3B {
                if digits < 2 || !isDigit(bytes[digits - 2]) { end = digits }
            } else if before == 0x20, digits > 1, [0x2E, 0x3F, 0x21].contains(bytes[digits - 2]) {
                end = digits - 1
            }
        }
        while end > 0 {
            let byte = bytes[end - 1]
            if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D || byte == 0x20 {
                end -= 1
            } else if byte >= 0x98, byte <= 0x9F, end > 2, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 {
                end -= 3
            } else if byte == 0xBB, end > 1, bytes[end - 2] == 0xC2 {
                end -= 2
            } else if byte == 0xA6, end > 2, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 {
                return 0x2E
            } else {
                return byte
            }
        }
        return 0
    }

    /// Whether a sentence ends with the line.
    static func endsSentence(_ bytes: [UInt8]) -> Bool {
        let sign = lastSign(bytes)
        return sign == 0x2E || sign == 0x3F || sign == 0x21
    }

    /// Whether nothing says that the line's sentence is over.
    static func isUnfinished(_ bytes: [UInt8]) -> Bool {
        let sign = lastSign(bytes)
        return !(sign == 0x2E || sign == 0x3F || sign == 0x21 || sign == 0x3A || sign == 0x3B || sign == 0)
    }

    /// Whether the line cannot be the last of its block: it ends in a comma, a hyphen, an open bracket or a function word.
    static func wantsMore(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last else { return false }
        if last == 0x2C || last == 0x2D || last == 0x2F || last == 0x28 { return true }
        var open = 0
        for byte in bytes { open += byte == 0x28 ? 1 : byte == 0x29 ? -1 : 0 }
        if open > 0 && bytes.count > 40 { return true }
        var start = bytes.count
        while start > 0, isLower(bytes[start - 1]), bytes.count - start < 9 { start -= 1 }
        guard start > 0, bytes[start - 1] == 0x20, start < bytes.count else { return false }
        return wordsThatWantMore.contains(Array(bytes[start...]))
    }

    private static let wordsThatWantMore: Set<[UInt8]> = Set(
        [
            "en", "of", "de", "het", "een", "van", "in", "op", "te", "voor", "met", "bij", "door", "tot", "uit", "om",
            "als",
            "naar", "onder", "over", "tussen", "per", "dan", "dat", "die", "aan", "zijn", "haar", "hun", "is", "wordt",
            "volgens", "zonder", "sinds", "tijdens", "waarin", "waarbij", "omdat", "indien",
            "ten", "ter", "der", "des", "zoals", "via", "vanuit", "tegen", "binnen", "mede", "alle", "deze", "dit",
        ].map {
            Array($0.utf8)
        })

    // MARK: labels

    /// What stands before the words of a heading or a list item.
    struct Label: Hashable {
        enum Kind: Hashable {
            case bullet(String)
            /// `3.2.1`; the number of points in it.
            case decimal(depth: Int)
            /// `1.` or `1)`.
            case number(closing: UInt8)
            case capital(closing: UInt8)
            case small(closing: UInt8)
        }
        var kind: Kind
        /// As printed.
        var printed: String
        /// Where the words start.
        var body: Int
        /// The number, or the letter's place in the alphabet.
        var value: Int
    }

    static func label(_ bytes: [UInt8]) -> Label? {
        guard let first = bytes.first, bytes.count > 2 else { return nil }
        if let bullet = bullet(bytes) { return bullet }
        if isDigit(first) { return numberLabel(bytes) }
        if isUpper(first) || isLower(first), bytes[1] == 0x2E || bytes[1] == 0x29, bytes[2] == 0x20 {
            let body = skipSpaces(bytes, from: 2)
            let printed = String(decoding: bytes[..<2], as: UTF8.self)
            let value = Int(first | 0x20) - 0x60
            return Label(
                kind: isUpper(first) ? .capital(closing: bytes[1]) : .small(closing: bytes[1]), printed: printed,
                body: body, value: value)
        }
        return nil
    }

    private static func numberLabel(_ bytes: [UInt8]) -> Label? {
        var index = 0
        var points = 0
        var value = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isDigit(byte) {
                if points == 0 { value = min(value * 10 + Int(byte - 0x30), 100_000) }
            } else if byte == 0x2E, index + 1 < bytes.count, isDigit(bytes[index + 1]) {
                points += 1
            } else {
                break
            }
            index += 1
        }
        guard index < bytes.count, index <= 12 else { return nil }
        let digits = index
        var closing: UInt8 = 0
        if bytes[index] == 0x2E || bytes[index] == 0x29 {
            closing = bytes[index]
            index += 1
        }
        guard index < bytes.count, bytes[index] == 0x20 else { return nil }
        let body = skipSpaces(bytes, from: index)
        guard body < bytes.count, value < 400 else { return nil }
        if points > 0 {
            let printed = String(decoding: bytes[..<digits], as: UTF8.self)
            return Label(kind: .decimal(depth: points + 1), printed: printed, body: body, value: value)
        }
        return Label(
            kind: .number(closing: closing), printed: String(decoding: bytes[..<index], as: UTF8.self), body: body,
            value: value)
    }

    private static func bullet(_ bytes: [UInt8]) -> Label? {
        var length = 0
        switch bytes[0] {
        case 0x2D, 0x2A, 0x6F, 0x2B: length = 1
        case 0xC2 where bytes[1] == 0xB7 || bytes[1] == 0xA7: length = 2
        case 0xE2: length = isBulletSign(bytes) ? 3 : 0
        // Private use, as symbol fonts leave it.
        case 0xEF where bytes[1] >= 0x80 && bytes[1] <= 0x83: length = 3
        default: break
        }
        guard length > 0, bytes.count > length + 1 else { return nil }
        let isAlone = bytes[length] == 0x20 || bytes[length] == 0x09
        let isGlued = bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] == 0xA2
        guard isAlone || isGlued else { return nil }
        let body = skipSpaces(bytes, from: length)
        guard body < bytes.count else { return nil }
        let printed = String(decoding: bytes[..<length], as: UTF8.self)
        return Label(kind: .bullet(printed), printed: printed, body: body, value: 0)
    }

    /// The label of a line that is a bullet and nothing else: a converter left the item on the next line.
    static func loneBullet(_ bytes: [UInt8]) -> Label? {
        guard (1...3).contains(bytes.count), let label = bullet(bytes + [0x20, 0x78, 0x78]),
            label.printed.utf8.count == bytes.count
        else { return nil }
        return label
    }

    private static func isBulletSign(_ bytes: [UInt8]) -> Bool {
        switch (bytes[1], bytes[2]) {
        case (0x80, 0xA2), (0x80, 0x93), (0x80, 0x94), (0x80, 0xA3), (0x81, 0x83): true  // • – — ‣ ⁃
        case (0x96, _), (0x97, _), (0x9E, _), (0x87, _), (0x9C, 0x93), (0x9C, 0x94): true  // ▪ ○ ● ➢ ⇒ ✓
        default: false
        }
    }

    private static func skipSpaces(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }

    // MARK: furniture

    /// A line of dashes, underscores, dots or asterisks; `|---|:--|` below the head of a table.
    static func isRule(_ bytes: [UInt8]) -> Bool {
        if bytes.first == 0x7C, bytes.contains(0x2D) {
            return bytes.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
        }
        var count = 0
        for byte in bytes {
            guard byte == 0x2D || byte == 0x5F || byte == 0x3D || byte == 0x2A || byte == 0x20 || byte == 0x7E else {
                return false
            }
            if byte != 0x20 { count += 1 }
        }
        return count >= 4
    }

    /// `7`, `- 7 -`, `| 7 |`, `7/12`.
    static func isPageNumber(_ bytes: [UInt8]) -> Bool {
        var digits = 0
        for byte in bytes {
            if isDigit(byte) {
                digits += 1
            } else if byte != 0x20 && byte != 0x2D && byte != 0x7C && byte != 0x2F && byte != 0x2E {
                return false
            }
        }
        return digits >= 1 && digits <= 6 && bytes.count <= 9 && !(digits == 4 && bytes.count == 4)
    }

    /// `2033 1464`: what a library writes below its stamp.
    static func isStampNumber(_ bytes: [UInt8]) -> Bool {
        (4...16).contains(bytes.count) && bytes.allSatisfy { isDigit($0) || $0 == 0x20 || $0 == 0x2E || $0 == 0x2F }
    }

    /// The number that a running line begins or ends with, or that it is; nil without one.
    static func runningNumber(_ bytes: [UInt8]) -> Int? {
        func number(_ digits: some Collection<UInt8>) -> Int? {
            (1...4).contains(digits.count) ? digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
        }
        var core = bytes[...]
        while let last = core.last, last == 0x20 || last == 0x2D || last == 0x7C { core.removeLast() }
        while let first = core.first, first == 0x20 || first == 0x2D || first == 0x7C { core.removeFirst() }
        // `3/12`: the page, not how many there are.
        if let slash = core.firstIndex(of: 0x2F) { core = core[..<slash] }
        let end = Array(core.reversed().prefix(while: isDigit).reversed())
        return number(end) ?? number(Array(core.prefix(while: isDigit)))
    }

    /// The line without digits and white space, in small letters: what repeats on every page.
    static func withoutNumbers(_ bytes: [UInt8]) -> [UInt8] {
        bytes.compactMap { isDigit($0) || $0 == 0x20 || $0 == 0x09 ? nil : (isUpper($0) ? $0 | 0x20 : $0) }
    }

    /// A line that ends or starts in a page number set apart: `Titel  |  41`, `Titel     2/4`, `41 | Titel`.
    static func isPageFoot(_ bytes: [UInt8]) -> Bool {
        if isCertainFoot(bytes) { return true }
        var start = bytes.count
        while start > 0, isDigit(bytes[start - 1]) || bytes[start - 1] == 0x2F { start -= 1 }
        if start < bytes.count, bytes.count - start <= 7, start > 3 {
            if bytes[..<start].last(where: { $0 != 0x20 }) == 0x7C { return true }
            if bytes[start - 1] == 0x20, bytes[start - 2] == 0x20, bytes[start - 3] == 0x20 { return true }
        }
        var end = 0
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        return end > 0 && end < 4 && bytes.count > end + 3 && bytes[end] == 0x20
            && (bytes[end + 1] == 0x7C || (bytes[end + 1] == 0x20 && bytes[end + 2] == 0x7C))
    }

    /// A foot even where it stands once: `Pagina 1 van 2`, the foot of a Kamerstuk.
    static func isCertainFoot(_ bytes: [UInt8]) -> Bool {
        let text = withoutNumbers(bytes)
        for shape in ["pagina", "paginavan", "paginavande", "pagina/", "pag.", "page", "pageof", "bladvan", "blad"] {
            if text == Array(shape.utf8) { return bytes.contains { isDigit($0) } }
        }
        let isChamber = bytes.starts(with: "Tweede Kamer, ".utf8) || bytes.starts(with: "Eerste Kamer, ".utf8)
        return isChamber && text.starts(with: Array("tweedekamer,vergaderjaar".utf8).map { $0 })
            && text.suffix(12).contains(0x72) && bytes.last.map(isDigit) == true && bytes.count < 110
            || isChamber && text.starts(with: Array("eerstekamer,vergaderjaar".utf8)) && bytes.last.map(isDigit) == true
    }

    /// Whether a line starts with a label of a series, so that its likes are no running heads.
    static func isLabelled(_ bytes: [UInt8]) -> Bool {
        if label(bytes) != nil { return true }
        for word in [
            "Vraag", "Antwoord", "Artikel", "Bijlage", "Hoofdstuk", "Tabel", "Figuur", "Paragraaf", "Stap",
            "Punt", "Onderdeel", "Deel", "Grafiek", "Motie", "Kamervraag", "Fase", "Geachte",
        ]
        where bytes.starts(with: word.utf8) { return true }
        return false
    }

    /// `Tabel 3. Toezeggingen`, `Figuur 2: Instroom`: what is printed over a table or under a figure.
    static func isCaption(_ bytes: [UInt8]) -> Bool {
        guard bytes.count < 160, !endsSentence(bytes), !isContentsLine(bytes) else { return false }
        for word in ["Tabel ", "Figuur ", "Grafiek "] where bytes.starts(with: word.utf8) {
            let number = bytes.dropFirst(word.utf8.count).prefix { isDigit($0) || $0 == 0x2E || $0 == 0x3A }
            guard number.contains(where: isDigit), number.count < 7 else { return false }
            let title = bytes.dropFirst(word.utf8.count + number.count)
            guard title.first == 0x20 else { return title.isEmpty }
            return startsUpper(Array(title.drop { $0 == 0x20 || $0 == 0x3A || $0 == 0x2D }))
        }
        return false
    }

    /// A line of a table of contents: dots that lead to a page number.
    static func isContentsLine(_ bytes: [UInt8]) -> Bool {
        guard bytes.last.map(isDigit) == true else { return false }
        var dots = 0
        for byte in bytes {
            if byte == 0x2E { dots += 1 } else if byte != 0x20 { dots = 0 }
            if dots >= 4 { return true }
        }
        return false
    }

    // MARK: the head of a letter

    /// `Den Haag, 5 december 2017`: a place, a comma, a day.
    static func isDateLine(_ bytes: [UInt8]) -> Bool {
        guard bytes.count < 60, let comma = bytes.firstIndex(of: 0x2C), startsUpper(bytes) || bytes[0] == 0x27 else {
            return false
        }
        var index = comma + 1
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        let day = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        guard index > day, index - day <= 2, bytes.count - index >= 7, bytes.suffix(4).allSatisfy(isDigit) else {
            return false
        }
        return bytes[index...].dropLast(4).allSatisfy { isLower($0) || $0 == 0x20 || isUpper($0) }
    }

    static func isSalutation(_ bytes: [UInt8]) -> Bool {
        for word in ["Geachte ", "Beste ", "Mijnheer ", "Excellentie", "Hooggeachte", "Waarde ", "Zeer geachte"]
        where bytes.starts(with: word.utf8) { return bytes.count < 120 }
        return false
    }

    /// `Hoogachtend,`
    static func isClosing(_ bytes: [UInt8]) -> Bool {
        for word in ["Hoogachtend", "Met vriendelijke groet", "Met hoogachting", "Met verschuldigde"]
        where bytes.starts(with: word.utf8) { return bytes.count < 40 }
        return false
    }

    /// `•`, `3.`, `b)`, `iv.`
    private static func isLabelAlone(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last, bytes.count < 6 else { return false }
        if loneBullet(bytes) != nil { return true }
        guard last == 0x2E || last == 0x29 else { return false }
        return label(bytes + [0x20, 0x78]) != nil || itemLabel(bytes + [0x20, 0x78, 0x78]) != nil
    }

    /// The cells between upright lines: `| 2019 | 12,4 |`; empty for a line of none.
    private static func barred(_ bytes: [UInt8]) -> [Range<Int>] {
        guard bytes.count > 4, bytes.first == 0x7C, bytes.last == 0x7C else { return [] }
        var cells: [Range<Int>] = []
        var start = 1
        for index in 1..<bytes.count where bytes[index] == 0x7C {
            var first = start
            var last = index
            while first < last, bytes[first] == 0x20 { first += 1 }
            while last > first, bytes[last - 1] == 0x20 { last -= 1 }
            cells.append(first..<last)
            start = index + 1
        }
        return cells.count > 1 ? cells : []
    }

    /// The columns that white space parts, or upright lines; empty where nothing does.
    static func columns(_ bytes: [UInt8]) -> [Range<Int>] {
        let cells = barred(bytes)
        if !cells.isEmpty { return cells }
        var columns: [Range<Int>] = []
        var widest = 0
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x20 || bytes[index] == 0x09 else {
                index += 1
                continue
            }
            let gap = index
            var isTab = false
            while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 {
                isTab = isTab || bytes[index] == 0x09
                index += 1
            }
            if index - gap >= 2 || isTab {
                widest = max(widest, isTab ? 3 : index - gap)
                columns.append(start..<gap)
                start = index
            }
        }
        columns.append(start..<bytes.count)
        // A label before its item is no column.
        if columns.count == 2, isLabelAlone(Array(bytes[columns[0]])) { return [] }
        return widest >= 3 ? columns : []
    }
}
