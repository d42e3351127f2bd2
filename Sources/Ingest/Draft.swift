import Model

/// What a reader hands to the ``Assembler``: blocks of source lines, before repair.
struct Draft: Sendable {
    var blocks: [DraftBlock] = []
    /// The places that lines name by index.
    var places: [Place] = []
    var pageCount: Int?
    var pageLabels: [Int: String] = [:]
    var properties: [SourceProperty] = []
    var flaws: [Flaw] = []
}

/// A block as the reader sees it: source lines that belong together.
struct DraftBlock: Sendable {
    var kind: Block.Kind
    var level = 0
    var label: String?
    var cell: Block.Cell?
    var isBoxed = false
    var lines: [DraftLine]
    /// Whether line ends are where the page broke them (a hyphen there may be mended) or mere white space.
    var isHardWrapped = true
    /// A name for the note that this block is, unique in the draft; marks tie to it.
    var noteKey: String?
    /// How the number of the note that this block is was printed.
    var noteForm = NoteMarkScanner.Form.plain
}

/// A line of the source.
struct DraftLine: Sendable {
    /// A note's mark that stands in the line and is no part of its text.
    struct Mark: Sendable {
        /// UTF-8 offset in ``DraftLine/text`` before which it stands.
        var offset: Int
        var label: String
        /// ``DraftBlock/noteKey`` of its note.
        var noteKey: String?
        /// Whether it is a raised number that leads nowhere: where no note or other mark bears it out, it is a power.
        var isBare = false
    }

    /// As the source has it, without note marks.
    var text: String
    /// Index into ``Draft/places``.
    var place: Int
    /// Where the line starts in the source's own characters.
    var sourceStart: Int
    var marks: [Mark] = []
    /// A space that is wide enough to hide a ligature.
    struct Gap: Sendable {
        /// UTF-8 offset in ``DraftLine/text``.
        var offset: Int
        /// Whether a space beside the letters fits in it.
        var isWide: Bool
    }

    /// Spaces in ``text`` that may hide a ligature.
    var gaps: [Gap] = []
    /// Digits in ``text`` that stand raised and belong to it, as ranges of UTF-8 offsets: a power, a measure.
    var raised: [Range<Int>] = []
}
