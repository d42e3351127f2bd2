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
    private let roots: [Builder.Key: Int]
    /// For each witness what it says came before its subjects and after them.
    let neighbours: [Neighbours]
    /// The law that a subject is a bill for, where that is a subject itself.
    public let lawsOfBills: [Int: Int]

    /// A thing that a witness names beside its subject.
    struct Named: Hashable, Sendable {
        var name: String
        /// Nil where words are all that is known of it.
        var subject: Int?
    }

    struct Neighbours: Sendable {
        var before: [Named] = []
        var after: [Named] = []
    }

    public init(_ witnesses: [Witness], definitions: [Definition]) {
        self.init(witnesses, readings: witnesses.map { WitnessReading($0) }, definitions: definitions)
    }

    init(_ witnesses: [Witness], readings: [WitnessReading], definitions: [Definition]) {
        var builder = Builder.ofFacts
        for definition in definitions { builder.define(definition) }
        builder.noteBeginnings()
        let names = witnesses.map { builder.name(of: $0) }
        builder.addProperNames(names, witnesses)
        for (witness, name) in zip(witnesses, names) {
            if let short = name.abbreviation {
                builder.define(Definition(documentID: witness.documentID, short: short, long: name.core))
            } else if let long = builder.apposition(of: witness, name) {
                builder.define(long)
            }
        }
        var nodes: [[Int]] = []
        nodes.reserveCapacity(witnesses.count)
        for (witness, name) in zip(witnesses, names) { nodes.append(builder.nodes(of: witness, name)) }
        builder.joinAgreed()
        var named: [(before: [Builder.Mention], after: [Builder.Mention])] = []
        named.reserveCapacity(witnesses.count)
        for (witness, reading) in zip(witnesses, readings) {
            named.append(
                (
                    builder.mentions(
                        reading.predecessorWords, isWhole: witness.predecessor != nil || reading.isReplacedWhole,
                        witness.documentID),
                    builder.mentions(
                        reading.successorWords, isWhole: witness.successor != nil, witness.documentID,
                        makes: reading.makesSuccessor)
                ))
        }
        var gathered = builder.gather(witnesses, names, nodes, named.map { $0.before + $0.after })
        func resolved(_ mention: Builder.Mention) -> Named {
            guard let node = mention.node, let id = gathered.roots[builder.key(of: node)] else {
                return Named(name: mention.name, subject: nil)
            }
            return Named(name: gathered.subjects[id].title, subject: id)
        }
        neighbours = named.map { Neighbours(before: $0.before.map(resolved), after: $0.after.map(resolved)) }
        var lawsOfBills: [Int: Int] = [:]
        let laws = Set(gathered.roots.lazy.filter { $0.key.kind == .law }.map(\.value))
        for place in gathered.subjects.indices {
            let bill = gathered.subjects[place]
            for name in bill.names.map(\.text) {
                guard let words = Builder.law(ofBill: name) else { continue }
                let known = words.lazy.flatMap { Builder.lookupKeys(SubjectName($0), bill.documentID ?? "") }
                    .compactMap { gathered.roots[$0] }
                // Much else than a law is proposed.
                let isLoose = Builder.isLooselyABill(name)
                let found = known.first { !isLoose || laws.contains($0) || gathered.subjects[$0].isCalledLaw }
                guard let law = found, law != bill.id else { continue }
                lawsOfBills[bill.id] = law
                gathered.subjects[place].links.append(
                    Subject.Link(
                        name: name, other: gathered.subjects[law].title, reason: .bill, documentID: bill.documentID))
                break
            }
        }
        self.lawsOfBills = lawsOfBills
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

    /// The subjects whose name or abbreviation these words are, the same words as a description of one document among
    /// them; or else those that hold these words.
    public func search(_ words: String) -> [Int] {
        var book = WordBook()
        let wanted = SubjectName(words, &book).wordKey
        if let exact = subject(words, in: "") ?? subject(words.uppercased(), in: "") {
            let others = subjects.filter { subject in
                !wanted.isEmpty && !subject.isName
                    && subject.names.contains { SubjectName($0.text, &book).wordKey == wanted }
            }
            return [exact] + others.map(\.id).filter { $0 != exact }
        }
        guard !wanted.isEmpty else { return [] }
        // Whole words: `zzz` is not every name with a z, and what is shorter than three letters is a name or nothing.
        if wanted.utf8.count < 3 { return [] }
        let words = " " + wanted + " "
        return subjects.filter { subject in
            (subject.names.map(\.text) + [subject.title]).contains {
                (" " + SubjectName($0, &book).wordKey + " ").contains(words)
            }
        }.map(\.id)
    }
}

extension SubjectRegister {
    /// Names as nodes of a graph whose connected parts are the subjects.
    struct Builder {
        /// What a node is known by.
        struct Key: Hashable, Sendable {
            enum Kind: UInt8, Hashable, Sendable { case words, squeezed, letters, description, law }

            var kind: Kind
            /// The document it means something in; empty where it means the same in all.
            var document = ""
            var text: String
        }

        private var parents: [Int] = []
        private var keys: [Key] = []
        private var nodeOfKey: [Key: Int] = [:]
        private var links: [(node: Int, link: Subject.Link)] = []
        /// Abbreviation → nodes of what documents mean by it.
        private var meanings: [String: [(node: Int, short: String, long: String, document: String)]] = [:]
        private var defined: Set<Key> = []
        /// Those of them that do not look like letters: `Wko`.
        private var oneCapital: Set<Key> = []
        /// What known names of several words begin with.
        private var beginnings: Set<String> = []
        /// Nodes whose beginnings are noted.
        private var noted = 0
        /// Nodes of the tables.
        private var facts = 0
        private var titles: [(node: Int, title: String)] = []
        /// What lists call their parts.
        private var partNames: [Int: String] = [:]
        /// Documents that write a name with a capital where no sentence begins, by the name.
        private var proper: [String: Set<String>] = [:]
        /// Names that begin with a noun that many things bear, by document and noun.
        private var longForms: [Key: Set<String>] = [:]
        private var book = WordBook()

        /// What the tables say, before any document is read.
        static let ofFacts: Builder = {
            var builder = Builder()
            builder.addFacts()
            builder.noteBeginnings()
            return builder
        }()

        mutating func node(_ key: Key) -> Int {
            if let node = nodeOfKey[key] { return node }
            nodeOfKey[key] = parents.count
            keys.append(key)
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

        /// An abbreviation, of one document or of all.
        static func short(_ letters: String, in document: String = "") -> Key {
            Key(
                kind: .letters, document: document,
                text: String(decoding: Folding.fold(Array(letters.utf8)).filter(isLetter), as: UTF8.self))
        }

        private static func isLetter(_ byte: UInt8) -> Bool { (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80 }

        mutating func name(_ words: String) -> SubjectName { SubjectName(words, &book) }

        mutating func conjuncts(of name: SubjectName) -> [SubjectName] { name.conjuncts(&book) }

        /// The node of a proper name: by words and by words without spaces.
        mutating func properNode(_ name: SubjectName) -> Int {
            if let letters = name.initialism { return node(Self.short(letters)) }
            let words = node(Key(kind: .words, text: name.wordKey))
            join(words, node(Key(kind: .squeezed, text: name.squeezedKey)), nil)
            return words
        }

        static func lookupKeys(_ name: SubjectName, _ document: String) -> [Key] {
            if let letters = name.initialism { return [short(letters, in: document), short(letters)] }
            return [
                Key(kind: .description, document: document, text: name.wordKey),
                Key(kind: .words, text: name.wordKey), Key(kind: .squeezed, text: name.squeezedKey),
            ]
        }

        mutating func addFacts() {
            defer { facts = parents.count }
            for fact in SubjectFact.all {
                let main = properNode(name(fact.name))
                titles.append((main, fact.name))
                for alias in fact.aliases {
                    join(
                        main, properNode(name(alias)),
                        Subject.Link(name: alias, other: fact.name, reason: .table, documentID: nil))
                }
            }
            // Without a short name there is nothing to join; one with a year is a law beside the one without.
            for law in Law.all where law.abbreviation.utf8.last.map({ $0 > 0x39 }) ?? false {
                let main = properNode(name(law.name))
                join(main, node(Key(kind: .law, text: Law.identifier(of: law.name))), nil)
                let words = name(law.abbreviation)
                let alias = words.initialism == nil && words.core.utf8.count < 4 ? main : properNode(words)
                join(
                    main, alias,
                    Subject.Link(name: law.abbreviation, other: law.name, reason: .table, documentID: nil))
            }
            for institution in Institution.all where institution.name != "UWV" {
                let main = properNode(name(institution.name))
                for alias in institution.aliases where alias.utf8.count > 3 {
                    join(
                        main, properNode(name(alias)),
                        Subject.Link(name: alias, other: institution.name, reason: .table, documentID: nil))
                }
            }
            join(
                node(Self.short("UWV")), properNode(name("Uitvoeringsinstituut Werknemersverzekeringen")),
                Subject.Link(
                    name: "UWV", other: "Uitvoeringsinstituut Werknemersverzekeringen", reason: .table, documentID: nil)
            )
        }

        /// Only what a known name begins with can be a known name cut short.
        mutating func noteBeginnings() {
            for key in keys[noted...] where key.kind == .words {
                let bytes = key.text.utf8
                for place in bytes.indices where bytes[place] == 0x20 {
                    beginnings.insert(String(key.text[..<place]))
                }
            }
            noted = keys.count
        }

        mutating func addProperNames(_ names: [SubjectName], _ witnesses: [Witness]) {
            for (name, witness) in zip(names, witnesses) where name.rank == .name && name.initialism == nil {
                let key = name.wordKey
                proper[key, default: []].insert(witness.documentID)
                guard let space = key.utf8.firstIndex(of: 0x20) else { continue }
                let noun = Key(kind: .words, document: witness.documentID, text: String(key[..<space]))
                longForms[noun, default: []].insert(name.core)
            }
        }

        /// The subject as a name; one that the extraction cut short is followed on in its quote as far as a known name
        /// goes, or as far as the abbreviation behind it proves: `Landelijk instituut | sociale verzekeringen (Lisv)`.
        mutating func name(of witness: Witness) -> SubjectName {
            // Of a merger the parties are spoken of, not what they became.
            let subject = witness.fused?.parties ?? witness.subject
            var plain = SubjectName(subject, opensSentence: witness.opensSentence, &book)
            if let law = witness.law, let bare = Self.withoutVerb(plain, law) { plain = SubjectName(bare, &book) }
            if subject != witness.subject { return plain }
            guard plain.initialism == nil, plain.rank > .bare || plain.core.first?.isUppercase ?? false else {
                return plain
            }
            let isBeginning = beginnings.contains(plain.wordKey)
            // Nearly every subject is whole: nothing is copied to see it.
            guard isBeginning || WitnessReading.hasBracket(witness.quote, after: witness.subject, words: 8),
                let after = witness.aroundSubject?.after, after.first == " ",
                // What a person named is whole.
                witness.printedSubject == witness.subject
            else { return plain }
            let words = after.split(separator: " ").prefix(8).map(String.init)
            guard isBeginning || words.contains(where: { $0.hasSuffix(")") }) else { return plain }
            var wordKeys = [plain.wordKey]
            for word in words {
                let key = book.word(word).key
                wordKeys.append(wordKeys[wordKeys.count - 1] + (key.isEmpty ? "" : " " + key))
            }
            for count in stride(from: words.count, to: 0, by: -1) {
                let isKnown = nodeOfKey[Key(kind: .words, text: wordKeys[count])] != nil
                guard isKnown || words[count - 1].hasSuffix(")") else { continue }
                let tail = words.prefix(count).joined(separator: " ")
                let longer = SubjectName(
                    witness.subject + " " + tail, opensSentence: witness.opensSentence, &book)
                if isKnown || longer.abbreviation != nil { return longer }
            }
            return plain
        }

        mutating func define(_ definition: Definition) {
            guard let letters = Initialism.letters(definition.short) ?? Self.oneWord(definition.short) else { return }
            let long = name(definition.long)
            guard long.rank > .bare, long.initialism == nil else { return }
            let key = Self.short(letters, in: definition.documentID)
            guard defined.insert(key).inserted else { return }
            if Initialism.letters(definition.short) == nil { oneCapital.insert(key) }
            let meaning = properNode(long)
            join(
                meaning, node(key),
                Subject.Link(
                    name: letters, other: long.core, reason: .definition, documentID: definition.documentID))
            meanings[Self.short(letters).text, default: []].append((meaning, letters, long.core, definition.documentID))
        }

        private static func oneWord(_ text: String) -> String? {
            text.contains(" ") || text.utf8.count < 3 ? nil : text
        }

        /// An abbreviation that every document which defines it gives one meaning has it elsewhere too.
        mutating func joinAgreed() {
            for (key, found) in meanings.sorted(by: { $0.key < $1.key }) {
                guard let first = found.first, found.allSatisfy({ root($0.node) == root(first.node) }) else { continue }
                join(
                    first.node, node(Key(kind: .letters, text: key)),
                    Subject.Link(name: first.short, other: first.long, reason: .agreement, documentID: first.document))
                if Initialism.letters(first.short) == nil,
                    Initialism.proves(first.short, first.long.split(separator: " ").map(String.init))
                {
                    join(first.node, properNode(name(first.short)), nil)
                }
            }
        }

        /// The nodes that a witness speaks of.
        mutating func nodes(of witness: Witness, _ name: SubjectName) -> [Int] {
            let document = witness.documentID
            if let law = witness.law, Self.isWhole(name, law) {
                let whole = node(Key(kind: .law, text: law))
                if let letters = name.initialism {
                    join(whole, node(Self.short(letters)), nil)
                } else if Law.slug(name.core) == law.dropFirst(4) || Law.identifier(of: name.core) == law {
                    join(
                        whole, properNode(name),
                        Subject.Link(name: name.core, other: law, reason: .law, documentID: nil))
                }
                return [whole]
            }
            if let node = definedWord(name, document) { return [node] }
            if let noun = name.shortForm, !witness.goesOn,
                let long = longForms[Key(kind: .words, document: document, text: noun)],
                long.count == 1, let only = long.first
            {
                let node = plain(self.name(only), document)
                let link = Subject.Link(name: name.core, other: only, reason: .shortForm, documentID: document)
                links.append((node, link))
                return [node]
            }
            let parts = name.conjuncts(&book)
            // `Inspectie Werk en Inkomen` is one name, whatever it merged with.
            let isMerger =
                witness.action == .merge && Succession.mergers.contains { witness.quote.contains($0) }
                && parts.allSatisfy { $0.initialism != nil || $0.core.contains(" ") }
            if parts.count > 1, witness.law == nil || !name.core.contains("wet"),
                parts.allSatisfy({ isKnown($0, document) || isMerger && $0.rank == .name })
            {
                return parts.map { part in
                    let node = plain(part, document)
                    partNames[node] = partNames[node] ?? part.core
                    return node
                }
            }
            switch name.rank {
            case .bare: return []
            case .name: return [plain(name, document)]
            case .term:
                // Written with a capital elsewhere in the document, or a name of the tables: the same name.
                let isFact = nodeOfKey[Key(kind: .words, text: name.wordKey)].map { $0 < facts } ?? false
                if isFact || proper[name.wordKey]?.contains(document) ?? false { return [plain(name, document)] }
                return [node(Key(kind: .description, document: document, text: name.wordKey))]
            }
        }

        /// What the document defines a word for that does not look like letters: `Wko`, `Flexwet`.
        func definedWord(_ name: SubjectName, _ document: String) -> Int? {
            guard !oneCapital.isEmpty, name.initialism == nil, name.abbreviation == nil, !name.core.contains(" "),
                name.core.first?.isUppercase ?? false
            else { return nil }
            let key = Self.short(name.core, in: document)
            return oneCapital.contains(key) ? nodeOfKey[key] : nil
        }

        /// A law's name without the verb that the subject took along: `Wet SUWI beoogt`; nil where it took none.
        private static func withoutVerb(_ name: SubjectName, _ law: String) -> String? {
            let words = name.core.split(separator: " ")
            guard words.count > 2, name.abbreviation == nil, let last = words.last, last.first?.isLowercase ?? false,
                isWhole(name, law), Law.identifier(of: name.core) != law, Law.slug(name.core) != law.dropFirst(4)
            else { return nil }
            return words.dropLast().joined(separator: " ")
        }

        private mutating func plain(_ name: SubjectName, _ document: String) -> Int {
            if let node = definedWord(name, document) { return node }
            if let letters = name.initialism, let node = nodeOfKey[Self.short(letters, in: document)] { return node }
            return properNode(name)
        }

        private func isKnown(_ name: SubjectName, _ document: String) -> Bool {
            name.initialism != nil || proper[name.wordKey] != nil || definedWord(name, document) != nil
                || Self.lookupKeys(name, document).contains { nodeOfKey[$0] != nil }
        }

        /// What the key of a node is.
        func key(of node: Int) -> Key { keys[node] }

        /// Every key with its node.
        var allKeys: [Key: Int] { nodeOfKey }

        /// The key that a part of the graph began with.
        func key(ofRoot root: Int) -> Key { keys[root] }

        func titlesByRoot() -> [Int: String] {
            var found: [Int: String] = [:]
            for (node, title) in titles where found[root(node)] == nil { found[root(node)] = title }
            return found
        }

        /// Names that only lists know, by the root of their node.
        func partNamesByRoot() -> [Int: String] {
            var found: [Int: String] = [:]
            for (node, name) in partNames.sorted(by: { $0.key < $1.key }) where found[root(node)] == nil {
                found[root(node)] = name
            }
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
