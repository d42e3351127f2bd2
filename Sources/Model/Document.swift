/// What the first stage makes of a file: its clean text, the blocks it consists of and the way back to the source.
public struct Document: Hashable, Codable, Sendable {
    public var source: SourceFile
    /// The reader that made it and the version of its rules: `pdf/3`.
    public var reader: String
    public var text: DocumentText
    /// In the order of the text; spans do not overlap and, but for line feeds between them, cover the text.
    public var blocks: [Block]
    /// Sentences in the order of the text; each lies inside one block.
    public var sentences: [Span]
    public var noteMarks: [NoteMark]
    /// In the order of the final text.
    public var runs: [SourceRun]
    public var places: [Place]
    public var repairs: [Repair]
    /// Physical pages; nil where the source has none.
    public var pageCount: Int?
    /// Printed page numbers by physical page, where they differ or are not digits.
    public var pageLabels: [Int: String]
    /// What the file says of itself outside its text: XML metadata, HTML meta elements, a PDF's title and dates.
    public var properties: [SourceProperty]
    /// Why the reading is not whole; empty when it is.
    public var flaws: [Flaw]

    public init(
        source: SourceFile, reader: String, text: DocumentText, blocks: [Block] = [], sentences: [Span] = [],
        noteMarks: [NoteMark] = [], runs: [SourceRun] = [], places: [Place] = [], repairs: [Repair] = [],
        pageCount: Int? = nil, pageLabels: [Int: String] = [:], properties: [SourceProperty] = [], flaws: [Flaw] = []
    ) {
        self.source = source
        self.reader = reader
        self.text = text
        self.blocks = blocks
        self.sentences = sentences
        self.noteMarks = noteMarks
        self.runs = runs
        self.places = places
        self.repairs = repairs
        self.pageCount = pageCount
        self.pageLabels = pageLabels
        self.properties = properties
        self.flaws = flaws
    }

    /// The place in the source of the byte at `offset`; nil where the reader kept none.
    ///
    /// Cost: a binary search in ``runs``.
    public func place(at offset: Int) -> Place? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].span.end <= offset { low = middle + 1 } else { high = middle }
        }
        guard low < runs.count, runs[low].span.start <= offset, places.indices.contains(runs[low].place) else {
            return nil
        }
        return places[runs[low].place]
    }

    /// The physical page of the byte at `offset`, from 1.
    public func page(at offset: Int) -> Int? { place(at: offset)?.page }

    /// Index of the block that holds the byte at `offset`.
    public func blockIndex(at offset: Int) -> Int? {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].span.end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count && blocks[low].span.contains(offset) ? low : nil
    }
}

/// A name and a value that a file states of itself.
public struct SourceProperty: Hashable, Codable, Sendable {
    /// Where it was stated.
    public enum Origin: String, Hashable, Codable, Sendable, CaseIterable {
        case xmlMetadata, xmlBody, htmlMeta, pdfInfo, officeProperties, fileName, supplied
        /// A head or foot that stands on the pages of a text file.
        case runningLine
    }

    /// As the source spells it: `OVERHEIDop.dossiernummer`, `Title`, `dossiernr`.
    public var name: String
    public var value: String
    public var origin: Origin

    public init(_ name: String, _ value: String, origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}

/// A reason why a document was not read whole or not read well.
public struct Flaw: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case notWellFormed, badEncoding, pagesWithoutText, damagedPages, truncated, lowQuality
    }

    public var kind: Kind
    /// A sentence that a person can act on.
    public var reason: String

    public init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }
}
