/// A place in the source: the end of the way back.
public struct Place: Hashable, Codable, Sendable {
    /// The physical page, from 1.
    public var page: Int?
    /// The box of the line on its page, where the source has pages with boxes.
    public var box: Box?
    /// The path of the element in XML or HTML (`kamerstuk/stuk/algemeen/vrije-tekst/al[3]`).
    public var element: String?
    /// The line in a text file, from 1.
    public var line: Int?

    public init(page: Int? = nil, box: Box? = nil, element: String? = nil, line: Int? = nil) {
        self.page = page
        self.box = box
        self.element = element
        self.line = line
    }
}

/// A rectangle on a page in points (1/72 inch), the origin at the top left, as poppler counts.
public struct Box: Hashable, Codable, Sendable {
    public var xMin, yMin, xMax, yMax: Double

    public init(xMin: Double, yMin: Double, xMax: Double, yMax: Double) {
        self.xMin = xMin
        self.yMin = yMin
        self.xMax = xMax
        self.yMax = yMax
    }

    public var width: Double { xMax - xMin }
    public var height: Double { yMax - yMin }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
        Box(
            xMin: min(xMin, other.xMin), yMin: min(yMin, other.yMin), xMax: max(xMax, other.xMax),
            yMax: max(yMax, other.yMax))
    }
}

/// A run of final text that stands together in the source: one line of a page, one stretch of an element.
public struct SourceRun: Hashable, Codable, Sendable {
    /// The final text that the run covers.
    public var span: Span
    /// Where the run starts in the source's own characters: the byte in a decoded text file or an element's text, the
    /// byte among the words of its page in a PDF.
    public var sourceStart: Int
    /// Index into ``Document/places``.
    public var place: Int

    public init(span: Span, sourceStart: Int, place: Int) {
        self.span = span
        self.sourceStart = sourceStart
        self.place = place
    }
}

/// One thing done to the source's characters, kept so that it can be undone.
public struct Repair: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// A hyphen at a line's end taken out, the halves joined.
        case hyphenJoined
        /// A hyphen at a line's end that belongs to the word, the halves joined with it.
        case hyphenKept
        /// A hyphen that stands for a left-out part (`in- en uitstroom`), the halves left apart.
        case hyphenHanging
        /// A space inside a word taken out.
        case spaceRemoved
        /// A ligature written as its letters; one that had lost its letters may have been a sign or a gap.
        case ligatureSplit
        case softHyphenRemoved, controlRemoved, mojibakeMended, accentComposed
        /// A note's mark taken out of the running text.
        case noteMarkRemoved
        /// Letter-spaced capitals joined.
        case capitalsJoined
        /// Digits that a page raises above their line written as raised digits: `10⁶`.
        case digitsRaised
    }

    public var kind: Kind
    /// What stands in the final text now; empty where something was taken out.
    public var span: Span
    /// What stood in the source.
    public var original: String

    public init(_ kind: Kind, span: Span, original: String) {
        self.kind = kind
        self.span = span
        self.original = original
    }
}

/// The place in the running text where a note's mark stood.
public struct NoteMark: Hashable, Codable, Sendable {
    /// The byte in the final text before which the mark stood.
    public var offset: Int
    /// What the mark said: `3`, `*`.
    public var label: String
    /// Index of the note among ``Document/blocks``; nil where no note was found.
    public var note: Int?

    public init(offset: Int, label: String, note: Int?) {
        self.offset = offset
        self.label = label
        self.note = note
    }
}
