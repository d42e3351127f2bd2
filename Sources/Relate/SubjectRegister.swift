import Dutch

/// Which witnesses speak of the same thing.
///
/// Names are joined for five reasons (``Subject/Reason``) and never by likeness. A proper name means the same in every
/// document, a description (`integrale dienstverlening`) one thing in its own document, a bare noun (`regeling`) nothing
/// beyond its sentence: such a witness has no subject.
///
/// Cost: linear in the witnesses and definitions.
public struct SubjectRegister: Sendable {
    public let subjects: [Subject]
    /// For each witness the subjects it speaks of; several where a sentence lists them, none for a bare noun.
    public let subjectsOfWitness: [[Int]]
    private let roots: [String: Int]

    public init(_ witnesses: [Witness], definitions: [Definition]) {
        var builder = Builder()
        builder.addFacts()
        for definition in definitions { builder.define(definition) }
        builder.noteBeginnings()
        let names = witnesses.map { builder.name(of: $0) }
        builder.addProperNames(names, witnesses)
        for (witness, name) in zip(witnesses, names) {
            if let short = name.abbreviation {
                builder.define(Definition(documentID: witness.documentID, short: short, long: name.core))
            }
        }
        var nodes: [[Int]] = []
        for (witness, name) in zip(witnesses, names) { nodes.append(builder.nodes(of: witness, name)) }
        builder.joinAgreed()
        let gathered = builder.gather(witnesses, names, nodes)
        subjects = gathered.subjects
        subjectsOfWitness = gathered.places
        roots = gathered.roots
    }

    /// The subject that words name in a document; nil where they name none that is known.
    public func subject(_ words: String, in documentID: String) -> Int? {
        let name = SubjectName(words)
        for key in Builder.lookupKeys(name, documentID) {
            if let id = roots[key] { return id }
        }
        return nil
    }

    /// The subjects whose name or abbreviation these words are, or else hold these words.
    public func search(_ words: String) -> [Int] {
        if let exact = subject(words, in: "") ?? subject(words.uppercased(), in: "") { return [exact] }
        let wanted = SubjectName(words).wordKey
        guard !wanted.isEmpty else { return [] }
        return subjects.filter { subject in
            subject.names.contains { SubjectName($0.text).wordKey.contains(wanted) }
                || SubjectName(subject.title).wordKey.contains(wanted)
        }.map(\.id)
    }
}

extension SubjectRegister {
    /// Names as nodes of a graph whose connected parts are the subjects.
    struct Builder {
        private var parents: [Int] = []
        private var keyOfNode: [String] = []
        private var nodeOfKey: [String: Int] = [:]
        private var links: [(node: Int, link: Subject.Link)] = []
        /// Abbreviation → nodes of what documents mean by it.
        private var meanings: [String: [(node: Int, short: String, long: String, document: String)]] = [:]
        private var defined: Set<String> = []
        /// What known names of several words begin with.
        private var beginnings: Set<String> = []
        /// Names of the tables.
        private var facts: Set<String> = []
        private var titles: [(node: Int, title: String)] = []
        /// Documents that write a name with a capital where no sentence begins, by the name.
        private var proper: [String: Set<String>] = [:]
        /// Names that begin with a noun that many things bear, by document and noun.
        private var longForms: [String: Set<String>] = [:]

        mutating func node(_ key: String) -> Int {
            if let node = nodeOfKey[key] { return node }
            nodeOfKey[key] = parents.count
            keyOfNode.append(key)
            parents.append(parents.count)
            return parents.count - 1
        }

        func root(_ node: Int) -> Int {
            var node = node
            while parents[node] != node { node = parents[node] }
            return node
        }

        mutating func join(_ first: Int, _ second: Int, _ link: Subject.Link?) {
            let (left, right) = (root(first), root(second))
            if left != right { parents[max(left, right)] = min(left, right) }
            if let link, link.name != link.other { links.append((first, link)) }
        }

        static func short(_ letters: String) -> String { "a:" + Folding.fold(letters).filter(\.isLetter) }

        /// The node of a proper name: by words and by words without spaces.
        mutating func properNode(_ name: SubjectName) -> Int {
            if let letters = name.initialism { return node(Self.short(letters)) }
            let words = node("n:" + name.wordKey)
            join(words, node("q:" + name.squeezedKey), nil)
            return words
        }

        static func lookupKeys(_ name: SubjectName, _ document: String) -> [String] {
            if let letters = name.initialism {
                return ["a:" + document + ":" + Folding.fold(letters).filter(\.isLetter), short(letters)]
            }
            return ["t:" + document + ":" + name.wordKey, "n:" + name.wordKey, "q:" + name.squeezedKey]
        }

        mutating func addFacts() {
            defer { facts = Set(nodeOfKey.keys.filter { $0.hasPrefix("n:") }.map { String($0.dropFirst(2)) }) }
            for fact in SubjectFact.all {
                let main = properNode(SubjectName(fact.name))
                titles.append((main, fact.name))
                for alias in fact.aliases {
                    join(
                        main, properNode(SubjectName(alias)),
                        Subject.Link(name: alias, other: fact.name, reason: .table, documentID: nil))
                }
            }
            for law in Law.all {
                let main = properNode(SubjectName(law.name))
                join(main, node(Law.identifier(of: law.name)), nil)
                let words = SubjectName(law.abbreviation)
                let alias = words.initialism == nil && words.core.utf8.count < 4 ? main : properNode(words)
                join(
                    main, alias,
                    Subject.Link(name: law.abbreviation, other: law.name, reason: .table, documentID: nil))
            }
            for institution in Institution.all where institution.name != "UWV" {
                let main = properNode(SubjectName(institution.name))
                for alias in institution.aliases where alias.utf8.count > 3 {
                    join(
                        main, properNode(SubjectName(alias)),
                        Subject.Link(name: alias, other: institution.name, reason: .table, documentID: nil))
                }
            }
            join(
                node(Self.short("UWV")), properNode(SubjectName("Uitvoeringsinstituut Werknemersverzekeringen")),
                Subject.Link(
                    name: "UWV", other: "Uitvoeringsinstituut Werknemersverzekeringen", reason: .table, documentID: nil)
            )
        }

        /// Only what a known name begins with can be a known name cut short.
        mutating func noteBeginnings() {
            for key in nodeOfKey.keys where key.hasPrefix("n:") {
                var words = key.dropFirst(2).split(separator: " ")[...]
                while words.count > 1 {
                    words = words.dropLast()
                    beginnings.insert(words.joined(separator: " "))
                }
            }
        }

        mutating func addProperNames(_ names: [SubjectName], _ witnesses: [Witness]) {
            for (name, witness) in zip(names, witnesses) where name.rank == .name && name.initialism == nil {
                let key = name.wordKey
                proper[key, default: []].insert(witness.documentID)
                guard let space = key.firstIndex(of: " ") else { continue }
                longForms[witness.documentID + " " + key[..<space], default: []].insert(name.core)
            }
        }

        /// The subject as a name; one that the extraction cut short is followed on in its quote as far as a known name
        /// goes, or as far as the abbreviation behind it proves: `Landelijk instituut | sociale verzekeringen (Lisv)`.
        func name(of witness: Witness) -> SubjectName {
            let plain = SubjectName(witness.subject, opensSentence: witness.opensSentence)
            guard plain.initialism == nil, plain.rank > .bare || plain.core.first?.isUppercase ?? false,
                let after = WitnessReading.text(witness.quote, after: witness.subject), after.first == " "
            else { return plain }
            let words = after.split(separator: " ").prefix(8).map(String.init)
            guard beginnings.contains(plain.wordKey) || words.contains(where: { $0.hasSuffix(")") }) else {
                return plain
            }
            var keys = [plain.wordKey]
            for word in words {
                keys.append(keys[keys.count - 1] + SubjectName.pieces(word).map { " " + NounForm.key($0) }.joined())
            }
            for count in stride(from: words.count, to: 0, by: -1) {
                let isKnown = nodeOfKey["n:" + keys[count]] != nil
                guard isKnown || words[count - 1].hasSuffix(")") else { continue }
                let tail = words.prefix(count).joined(separator: " ")
                let longer = SubjectName(witness.subject + " " + tail, opensSentence: witness.opensSentence)
                if isKnown || longer.abbreviation != nil { return longer }
            }
            return plain
        }

        mutating func define(_ definition: Definition) {
            guard let letters = Initialism.letters(definition.short) ?? Self.oneWord(definition.short) else { return }
            let long = SubjectName(definition.long)
            guard long.rank > .bare, long.initialism == nil else { return }
            let key = "a:" + definition.documentID + ":" + Folding.fold(letters).filter(\.isLetter)
            guard defined.insert(key).inserted else { return }
            let meaning = properNode(long)
            join(
                meaning, node(key),
                Subject.Link(
                    name: letters, other: long.core, reason: .definition, documentID: definition.documentID))
            meanings[Self.short(letters), default: []].append((meaning, letters, long.core, definition.documentID))
        }

        private static func oneWord(_ text: String) -> String? {
            text.contains(" ") || text.utf8.count < 3 ? nil : text
        }

        /// An abbreviation that every document which defines it gives one meaning has it elsewhere too.
        mutating func joinAgreed() {
            for (key, found) in meanings.sorted(by: { $0.key < $1.key }) {
                guard let first = found.first, found.allSatisfy({ root($0.node) == root(first.node) }) else { continue }
                join(
                    first.node, node(key),
                    Subject.Link(name: first.short, other: first.long, reason: .agreement, documentID: first.document))
            }
        }

        /// The nodes that a witness speaks of.
        mutating func nodes(of witness: Witness, _ name: SubjectName) -> [Int] {
            if let law = witness.law, Self.isWhole(name, law) {
                let whole = node(law)
                if let letters = name.initialism {
                    join(whole, node(Self.short(letters)), nil)
                } else if Law.slug(name.core) == law.dropFirst(4) || Law.identifier(of: name.core) == law {
                    join(
                        whole, properNode(name),
                        Subject.Link(name: name.core, other: law, reason: .law, documentID: nil))
                }
                return [whole]
            }
            if let noun = name.shortForm, let long = longForms[witness.documentID + " " + noun], long.count == 1,
                let only = long.first
            {
                let node = plain(SubjectName(only), witness.documentID)
                links.append(
                    (
                        node,
                        Subject.Link(
                            name: name.core, other: only, reason: .shortForm, documentID: witness.documentID)
                    ))
                return [node]
            }
            let parts = name.conjuncts
            if parts.count > 1, witness.law == nil || !name.core.contains("wet") {
                let found = parts.map { part in isKnown(part, witness.documentID) }
                if found.allSatisfy({ $0 }) {
                    return parts.map { plain($0, witness.documentID) }
                }
            }
            switch name.rank {
            case .bare: return []
            case .name: return [plain(name, witness.documentID)]
            case .term:
                // Written with a capital elsewhere in the document, or a name of the tables: the same name.
                let key = name.wordKey
                if proper[key]?.contains(witness.documentID) ?? false || facts.contains(key) {
                    return [plain(name, witness.documentID)]
                }
                return [node("t:" + witness.documentID + ":" + name.wordKey)]
            }
        }

        private mutating func plain(_ name: SubjectName, _ document: String) -> Int {
            if let letters = name.initialism {
                let own = "a:" + document + ":" + Folding.fold(letters).filter(\.isLetter)
                if let node = nodeOfKey[own] { return node }
            }
            return properNode(name)
        }

        private func isKnown(_ name: SubjectName, _ document: String) -> Bool {
            name.initialism != nil || proper[name.wordKey] != nil
                || Self.lookupKeys(name, document).contains { nodeOfKey[$0] != nil }
        }

        /// Every key with its node.
        var allKeys: [String: Int] { nodeOfKey }

        /// The key that a part of the graph began with.
        func key(ofRoot root: Int) -> String { keyOfNode[root] }

        func titlesByRoot() -> [Int: String] {
            var found: [Int: String] = [:]
            for (node, title) in titles where found[root(node)] == nil { found[root(node)] = title }
            return found
        }

        func linksByRoot() -> [Int: [Subject.Link]] {
            var found: [Int: [Subject.Link]] = [:]
            for (node, link) in links { found[root(node), default: []].append(link) }
            return found
        }

        /// Whether a subject is the law itself and not a part of it, a proposal for it or a list it stands in.
        static func isWhole(_ name: SubjectName, _ law: String) -> Bool {
            let slug = String(law.dropFirst(4))
            guard !slug.contains(":") else { return false }
            if name.initialism != nil { return true }
            let own = Law.slug(name.core)
            if own == slug || Law.identifier(of: name.core) == law { return true }
            // A verb that the subject took along: `Wet SUWI beoogt`.
            if own.hasPrefix(slug + "-"), !own.dropFirst(slug.utf8.count + 1).contains("-"),
                !name.core.contains(","), let last = name.core.split(separator: " ").last,
                last.first?.isLowercase ?? false
            {
                return true
            }
            return false
        }
    }
}
