import Index

/// A citation as Dutch public law writes it: *Kamerstukken II 2017/18, 29 544, nr. 807, p. 2*.
struct Citation {
    private let document: DocumentRow
    private let page: Int?

    init(_ document: DocumentRow, page: Int?) {
        self.document = document
        self.page = page
    }

    var text: String {
        var parts: [String]
        if let dossier = document.dossier, let number = document.number {
            let title = ["Kamerstukken", chamber, session].compactMap { $0 }.joined(separator: " ")
            let isLetter = number.first.map(\.isLetter) ?? false
            parts = [title, dossier, isLetter ? number : "nr. \(number)"]
        } else {
            let file = document.sourcePath.map { String($0.split(separator: "/").last ?? "") }
            parts = [document.sender, document.title ?? file ?? document.documentID].compactMap { $0 }
            if let date = document.documentDate { parts.append(date) }
        }
        // A reader looks for the number that is printed on the page.
        if let page { parts.append("p. \(document.pageLabels[page] ?? String(page))") }
        return parts.joined(separator: ", ")
    }

    /// `I` or `II` of whatever names the chamber.
    private var chamber: String? {
        guard let chamber = document.chamber?.lowercased() else { return nil }
        if chamber == "i" || chamber.contains("eerste") { return "I" }
        return chamber == "ii" || chamber.contains("tweede") ? "II" : nil
    }

    /// `2017/2018` is cited as `2017/18`; `1999/2000` stays whole.
    private var session: String? {
        guard let year = document.sessionYear else { return nil }
        let ends = year.split(separator: "/")
        guard ends.count == 2, ends[0].prefix(2) == ends[1].prefix(2) else { return year }
        return "\(ends[0])/\(ends[1].suffix(2))"
    }
}
