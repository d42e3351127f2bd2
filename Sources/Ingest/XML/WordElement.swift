/// Elements of a Word file, for readers that turn another format into it.
extension XMLElement {
    static func word(
        _ name: String, _ elements: [XMLElement] = [], _ attributes: (name: String, value: String)...
    ) -> XMLElement {
        XMLElement(name: name, attributes: attributes, children: elements.map { .element($0) })
    }

    static func word(_ name: String, val: String) -> XMLElement {
        XMLElement(name: name, attributes: [("val", val)])
    }

    static func word(_ name: String, text: String) -> XMLElement {
        XMLElement(name: name, children: [.text(text)])
    }

    /// The same with its blocks numbered by name, as those of a parsed tree are, so that each has a path of its own.
    var numbered: XMLElement {
        var counts: [String: Int] = [:]
        for child in elements { counts[child.name, default: 0] += 1 }
        var seen: [String: Int] = [:]
        var copy = self
        copy.children = children.map { node in
            guard case .element(var child) = node, child.name != "r" else { return node }
            child = child.numbered
            seen[child.name, default: 0] += 1
            if let count = counts[child.name], count > 1 { child.ordinal = seen[child.name] ?? 0 }
            return .element(child)
        }
        return copy
    }
}
