import Dutch

extension SubjectRegister.Builder {
    /// A thing that is named beside a subject, as its predecessor or successor.
    struct Mention {
        var name: String
        /// Nil where words are all that is known of it.
        var node: Int?
    }

    /// The things that words name: of a whole name (as the event has it) that name; of the words behind a cue the
    /// longest beginning that is known. `JWG en banenpools` are two. What is no known name keeps its words.
    ///
    /// - Parameters:
    ///   - isWhole: whether the words are the name and nothing else.
    ///   - makes: whether a proper name of several words is a subject, though nothing else tells of it.
    mutating func mentions(
        _ words: String?, isWhole: Bool, _ document: String, makes: Bool = false
    ) -> [Mention] {
        guard let words else { return [] }
        let name = self.name(words)
        guard !name.core.isEmpty else { return [] }
        if isWhole {
            // `op in één regeling`: a noun that many things bear names nothing.
            if name.rank == .bare, known(name, document) == nil { return [] }
            if let node = known(name, document) { return [Mention(name: name.core, node: node)] }
            let parts = conjuncts(of: name)
            if parts.count > 1, parts.allSatisfy({ $0.rank == .name || known($0, document) != nil }) {
                return parts.map { Mention(name: $0.core, node: known($0, document) ?? properNode($0)) }
            }
        }
        let beginnings = knownBeginnings(words, document)
        if !beginnings.isEmpty { return beginnings }
        if isWhole {
            return [Mention(name: name.core, node: name.rank == .name ? properNode(name) : nil)]
        }
        let run = Self.properRun(words)
        if run.isEmpty { return [] }
        let isSubject = makes && run.contains(" ")
        return [Mention(name: run, node: isSubject ? properNode(self.name(run)) : nil)]
    }

    private mutating func knownBeginnings(_ words: String, _ document: String) -> [Mention] {
        var found: [Mention] = []
        var rest = words.split { $0 == " " || $0 == "\n" }.map(String.init)[...]
        while !rest.isEmpty {
            var match: (name: String, node: Int, count: Int)?
            for count in stride(from: min(rest.count, 12), to: 0, by: -1) {
                // A name that goes on with a capital is another one: `UWV Werkbedrijf` is not `UWV`.
                let next = rest.dropFirst(count).first
                let last = rest[rest.startIndex + count - 1]
                if let next, SubjectName.isCapitalised(next), !last.hasSuffix(","), !last.hasSuffix(".") { continue }
                let text = rest.prefix(count).joined(separator: " ")
                let plain = text.hasSuffix(",") ? String(text.dropLast()) : text
                let name = self.name(plain)
                guard !name.core.isEmpty, let node = known(name, document) else { continue }
                match = (name.core, node, count)
                break
            }
            guard let match else { break }
            found.append(Mention(name: match.name, node: match.node))
            let isListed = rest[rest.startIndex + match.count - 1].hasSuffix(",")
            rest = rest.dropFirst(match.count)
            if rest.first == "en" || rest.first == "," {
                rest = rest.dropFirst()
            } else if !isListed {
                break
            }
        }
        return found
    }

    /// The node that a name has already.
    private func known(_ name: SubjectName, _ document: String) -> Int? {
        if let node = definedWord(name, document) { return node }
        return Self.lookupKeys(name, document).lazy.compactMap { self.allKeys[$0] }.first
    }

    /// The capitalised words that a text begins with, an article left out, with small words between them:
    /// `de Dienst voor het Landelijk Gebied die` → `Dienst voor het Landelijk Gebied`.
    static func properRun(_ words: String) -> String {
        var run: [Substring] = []
        var small: [Substring] = []
        for word in words.split(separator: " ").prefix(12) {
            let plain = word.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "’" || $0 == "'" }
            if plain.first?.isUppercase ?? false {
                run += small + [plain]
                small = []
            } else if run.isEmpty {
                guard SubjectFact.emptyFirstWords.contains(String(plain)) else { break }
            } else if SubjectFact.linkWords.contains(String(plain)) || ["de", "het"].contains(plain) {
                small.append(plain)
            } else {
                break
            }
            if plain.count < word.count { break }
        }
        return run.joined(separator: " ")
    }

    /// `Het LPA, het Lokaal Platform Armoede, is gestart`: the full name stands behind the letters, which prove it.
    func apposition(of witness: Witness, _ name: SubjectName) -> Definition? {
        guard let letters = name.initialism, let after = witness.aroundSubject?.after, after.first == "," else {
            return nil
        }
        let inside = after.dropFirst().prefix { $0 != "," && $0 != "." && $0 != "(" }
        guard inside.endIndex != after.endIndex else { return nil }
        var words = inside.split(separator: " ").map(String.init)[...]
        while let first = words.first, words.count > 1, SubjectFact.emptyFirstWords.contains(first) {
            words = words.dropFirst()
        }
        guard (2...9).contains(words.count), Initialism.start(of: letters, in: Array(words)) == 0 else { return nil }
        return Definition(documentID: witness.documentID, short: letters, long: words.joined(separator: " "))
    }

    /// Whether a name begins with a noun that is as often for other things than laws.
    static func isLooselyABill(_ name: String) -> Bool {
        name.split(separator: " ").first.map { Succession.looseBillNouns.contains(Folding.fold(String($0))) } ?? false
    }

    /// What the law can be called that a bill is for: `wetsvoorstel Werken naar vermogen` → `Werken naar vermogen`,
    /// `Wet Werken naar vermogen`; nil for what names no bill.
    static func law(ofBill name: String) -> [String]? {
        var words = name.split(separator: " ").map(String.init)[...]
        guard let first = words.first, Succession.billNouns.contains(Folding.fold(first)) else { return nil }
        words = words.dropFirst()
        if words.first == "voor" { words = words.dropFirst() }
        while let first = words.first, words.count > 1, SubjectFact.emptyFirstWords.contains(Folding.fold(first)) {
            words = words.dropFirst()
        }
        guard let first = words.first, first != "tot", first != "van" else { return nil }
        var names: [String] = []
        func note(_ words: ArraySlice<String>) {
            let name = words.joined(separator: " ")
            names += [name, "Wet " + name]
        }
        note(words)
        // `voorstel SUWI 1999`: the year is that of the proposal.
        if words.count > 1, let last = words.last, last.count == 4, last.allSatisfy(\.isNumber) {
            note(words.dropLast())
        }
        return names
    }
}
