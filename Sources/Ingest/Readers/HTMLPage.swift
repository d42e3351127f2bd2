import Model

/// An element of a page without the furniture of the site, with the counts that tell text from links.
///
/// Cost: every element is counted once, from the innermost outwards.
struct HTMLPart {
    /// The element; what was left out of it is no longer among its children.
    var element: XMLElement
    var path: String
    /// What its children hold, in order.
    var parts: [HTMLPart]
    /// Bytes of text outside links, and within.
    var words: Int
    var linked: Int
    /// Stretches of text outside links that hold a sentence.
    var sentences: Int
    /// Stretches of text outside links that hold five words.
    var phrases = 0
    /// Stretches of text outside links that hold a digit, and cells of tables with such.
    var numbers = 0
    var figures = 0

    /// The page without its furniture.
    ///
    /// Names and headings only say what an element may be. Where they would leave nothing of the page they are not
    /// believed.
    static func page(_ body: XMLElement, path: String, notes: HTMLNotes) -> HTMLPart {
        let whole = Counter(notes: notes, total: 0, believesNames: false)
        let all = whole.part(body, path: path, surrounding: [])
        let read = Counter(notes: notes, total: all.words + all.linked, believesNames: true)
        let page = read.part(body, path: path, surrounding: [])
        let isEmpty = page.words + page.linked == 0 || (page.sentences == 0 && all.sentences > 0)
        return isEmpty ? all : page
    }
}

/// Takes the furniture out of a page and counts what is left.
private struct Counter {
    /// A note is text wherever it stands.
    let notes: HTMLNotes
    /// Bytes of text of the whole page.
    let total: Int
    let believesNames: Bool

    func part(_ element: XMLElement, path: String, surrounding: Set<String>) -> HTMLPart {
        var result = HTMLPart(element: element, path: path, parts: [], words: 0, linked: 0, sentences: 0)
        let isLink = element.name == "a"
        let around = HTMLDialect.isText(element.name) ? surrounding.union([element.name]) : surrounding
        result.element.children = []
        for child in element.children {
            switch child {
            case .text(let text):
                let count = text.utf8.count { !$0.isMarkupSpace }
                if isLink { result.linked += count } else { result.words += count }
                if !isLink { result.count(text) }
                result.element.children.append(child)
            case .instruction: result.element.children.append(child)
            case .element(let inner):
                let isNote = notes.key(ofNote: inner) != nil
                if !isNote, HTMLDialect.isSiteElement(inner, within: around) { continue }
                if !isNote, believesNames, HTMLDialect.isSiteName(inner) { continue }
                var part = part(inner, path: MarkupWalker.path(path, inner), surrounding: around)
                if !isNote, believesNames, isBox(part) { continue }
                if isLink {
                    part.linked += part.words
                    part.words = 0
                    part.sentences = 0
                    part.phrases = 0
                    part.numbers = 0
                    part.figures = 0
                }
                result.words += part.words
                result.linked += part.linked
                result.sentences += part.sentences
                result.phrases += part.phrases
                result.numbers += part.numbers
                result.figures += part.figures
                result.element.children.append(.element(part.element))
                result.parts.append(part)
            }
        }
        if element.name == "td", result.numbers > 0 { result.figures += 1 }
        return result
    }

    /// Whether an element whose name or heading may stand for a box of the site is one: mostly links; else without a
    /// table of figures and, where its heading may be a chapter's, without a phrase, where not, a small share of the page.
    private func isBox(_ part: HTMLPart) -> Bool {
        guard let suspicion = HTMLDialect.suspicion(of: part.element) else { return false }
        if part.linked >= part.words { return true }
        guard part.figures == 0 else { return false }
        return switch suspicion {
        case .chapter: part.phrases == 0
        case .box: (part.words + part.linked) * 6 < total
        }
    }
}

extension HTMLPart {
    /// Counts what a stretch of text holds: five words or more, an end of a sentence behind them, a digit.
    fileprivate mutating func count(_ text: String) {
        var words = 0
        var isWord = false
        var hasEnd = false
        var hasDigit = false
        for byte in text.utf8 {
            if byte.isMarkupSpace {
                isWord = false
            } else {
                if !isWord { words += 1 }
                isWord = true
                if words >= 5, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") { hasEnd = true }
                if byte >= 0x30, byte <= 0x39 { hasDigit = true }
            }
        }
        if hasEnd { sentences += 1 }
        if words >= 5 { phrases += 1 }
        if hasDigit { numbers += 1 }
    }
}
