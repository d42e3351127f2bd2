/// An Atom feed (RFC 4287) of events or of hits.
public struct AtomFeed: Sendable {
    public struct Entry: Sendable {
        /// A URI that never changes for this event.
        public var id: String
        public var title: String
        /// RFC 3339.
        public var updated: String
        /// RFC 3339; nil where the document states no day.
        public var published: String?
        public var summary: String
        public var category: String
        /// Where it can be read; nil where it stands in no file.
        public var link: String?
        /// HTML that stands in for the summary.
        public var content: String?

        public init(
            id: String, title: String, updated: String, published: String?, summary: String, category: String,
            link: String? = nil, content: String? = nil
        ) {
            self.link = link
            self.content = content
            self.id = id
            self.title = title
            self.updated = updated
            self.published = published
            self.summary = summary
            self.category = category
        }
    }

    public var id: String
    public var title: String
    public var subtitle: String
    public var updated: String
    public var generator: String
    public var entries: [Entry]

    public init(
        id: String, title: String, subtitle: String, updated: String, generator: String, entries: [Entry]
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.updated = updated
        self.generator = generator
        self.entries = entries
    }

    /// The feed in UTF-8.
    public func xml() -> [UInt8] {
        var feed = Markup()
        feed.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\n"
        )
        for (name, value) in [("id", id), ("title", title), ("subtitle", subtitle), ("updated", updated)] {
            AtomFeed.element(name, value, &feed)
        }
        feed.raw("<author><name>tijdlijn</name></author>\n")
        AtomFeed.element("generator", generator, &feed)
        for entry in entries {
            feed.raw("<entry>\n")
            for (name, value) in [("id", entry.id), ("title", entry.title), ("updated", entry.updated)] {
                AtomFeed.element(name, value, &feed)
            }
            if let published = entry.published { AtomFeed.element("published", published, &feed) }
            feed.raw("<category")
            feed.attribute("term", entry.category)
            feed.raw("/>\n")
            if let link = entry.link {
                feed.raw("<link")
                feed.attribute("href", link)
                feed.raw("/>\n")
            }
            AtomFeed.element("summary", entry.summary, &feed)
            if let content = entry.content {
                feed.raw("<content type=\"html\">")
                feed.text(content)
                feed.raw("</content>\n")
            }
            feed.raw("</entry>\n")
        }
        feed.raw("</feed>\n")
        return feed.bytes
    }

    private static func element(_ name: String, _ value: String, _ feed: inout Markup) {
        feed.raw("<\(name)>")
        feed.text(value)
        feed.raw("</\(name)>\n")
    }
}
