import Dutch

extension SubjectRegister.Builder {
    /// Connected names as subjects, in the order in which the witnesses first speak of them.
    mutating func gather(
        _ witnesses: [Witness], _ names: [SubjectName], _ nodes: [[Int]], _ neighbours: [[Mention]]
    ) -> (subjects: [Subject], places: [[Int]], roots: [Key: Int]) {
        var places: [[Int]] = []
        var idOfRoot: [Int: Int] = [:]
        var members: [[Int]] = []
        for (index, found) in nodes.enumerated() {
            var own: [Int] = []
            for node in found {
                let root = root(node)
                let id = idOfRoot[root] ?? members.count
                if id == members.count {
                    idOfRoot[root] = id
                    members.append([])
                }
                if !own.contains(id) {
                    own.append(id)
                    members[id].append(index)
                }
            }
            places.append(own)
        }
        // What only another's change names is a subject too, after those that witnesses speak of.
        let own = members.count
        var mentioned: [Int: String] = [:]
        for (index, found) in neighbours.enumerated() {
            for mention in found {
                guard let node = mention.node else { continue }
                let root = root(node)
                if mentioned[root] == nil { mentioned[root] = mention.name }
                if idOfRoot[root] == nil {
                    idOfRoot[root] = members.count
                    members.append([])
                }
                if let id = idOfRoot[root], id >= own, members[id].last != index { members[id].append(index) }
            }
        }
        let titles = titlesByRoot()
        let links = linksByRoot()
        let partNames = partNamesByRoot()
        var subjects: [Subject] = []
        for (root, id) in idOfRoot.sorted(by: { $0.value < $1.value }) {
            subjects.append(
                subject(
                    id, members[id], witnesses, names, isSplit: { id >= own || places[$0].count > 1 },
                    title: titles[root] ?? (id >= own ? mentioned[root] : nil), partName: partNames[root],
                    links: links[root] ?? [], key: key(ofRoot: root)))
        }
        var roots: [Key: Int] = [:]
        roots.reserveCapacity(allKeys.count)
        for (key, node) in allKeys { if let id = idOfRoot[root(node)] { roots[key] = id } }
        return (subjects, places, roots)
    }

    private func subject(
        _ id: Int, _ members: [Int], _ witnesses: [Witness], _ names: [SubjectName], isSplit: (Int) -> Bool,
        title: String?, partName: String?, links: [Subject.Link], key: Key
    ) -> Subject {
        var used = SubjectRegister.Builder.names(members.filter { !isSplit($0) }, witnesses, names)
        // A full name rather than letters; the most used one.
        let short = Set(links.filter { $0.reason == .shortForm || Self.isProved($0) }.map(\.name))
        let full = used.first { Initialism.letters($0.text) == nil && !short.contains($0.text) }
        let isTerm = key.kind == .description
        if used.isEmpty, let title = title ?? partName {
            used = [
                Subject.Name(
                    text: title, witnesses: members.count,
                    documents: Set(members.map { witnesses[$0].documentID }).count)
            ]
        }
        var shown = title ?? full?.text ?? used.first?.text ?? ""
        let letters = links.first {
            $0.reason != .shortForm && (Initialism.letters($0.name) != nil || Self.isProved($0))
        }?.name
        if let letters, !shown.contains(letters), Initialism.letters(shown) == nil { shown += " (\(letters))" }
        var kept: [Subject.Link] = []
        for link in links where !kept.contains(where: { $0.name == link.name && $0.other == link.other }) {
            kept.append(link)
        }
        return Subject(
            id: id, title: shown, isName: !isTerm, names: used, links: kept, witnesses: members,
            documentID: isTerm ? members.first.map { witnesses[$0].documentID } : nil)
    }

    /// Whether a document defines the name as letters with one capital: `Wko`.
    private static func isProved(_ link: Subject.Link) -> Bool {
        link.reason == .definition && Initialism.oneCapital(link.name) != nil
            && Initialism.proves(link.name, link.other.split(separator: " ").map(String.init))
    }

    /// The names that witnesses use, the most used first.
    private static func names(
        _ members: [Int], _ witnesses: [Witness], _ names: [SubjectName]
    ) -> [Subject.Name] {
        if members.count == 1 { return [Subject.Name(text: names[members[0]].core, witnesses: 1, documents: 1)] }
        var counts: [String: (witnesses: Int, documents: Set<String>)] = [:]
        for index in members {
            counts[names[index].core, default: (0, [])].witnesses += 1
            counts[names[index].core]?.documents.insert(witnesses[index].documentID)
        }
        return counts.map {
            Subject.Name(text: $0.key, witnesses: $0.value.witnesses, documents: $0.value.documents.count)
        }
        .sorted { ($1.documents, $1.witnesses, $0.text) < ($0.documents, $0.witnesses, $1.text) }
    }
}
