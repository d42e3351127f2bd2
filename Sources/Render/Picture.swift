import Model

/// A stretch of days as a picture shows it; nil at an open end.
public struct DrawnWindow: Hashable, Sendable {
    public var first: CivilDate?
    public var last: CivilDate?

    public init(_ first: CivilDate?, _ last: CivilDate?) {
        self.first = first
        self.last = last
    }
}

/// What a timeline's picture is made of.
public struct Picture: Sendable {
    /// What a mark's shape tells.
    public enum Shape: Hashable, Sendable, CaseIterable {
        case begin, end, change, other
    }

    /// An event.
    public struct Mark: Hashable, Sendable {
        public var window: DrawnWindow
        public var shape: Shape
        /// Announced, planned or conditional: drawn hollow.
        public var isPlan: Bool
        /// What is read out and shown on pointing: date, what, subject.
        public var title: String
        /// Where its quote stands: `#e12`, or an address.
        public var link: String?
        /// Events that it stands for; more than one is written beside it.
        public var count: Int

        public init(
            window: DrawnWindow, shape: Shape, isPlan: Bool, title: String, link: String?, count: Int = 1
        ) {
            self.count = count
            self.window = window
            self.shape = shape
            self.isPlan = isPlan
            self.title = title
            self.link = link
        }
    }

    /// A life: from a beginning to an end, each with the days it can mean.
    public struct Life: Hashable, Sendable {
        /// Nil where no beginning is told.
        public var begin: DrawnWindow?
        /// Nil where no end is told.
        public var end: DrawnWindow?
        public var title: String
        public var link: String?
        /// Written beside it, where a lane holds several.
        public var name: String?

        public init(
            begin: DrawnWindow?, end: DrawnWindow?, title: String, link: String?, name: String? = nil
        ) {
            self.name = name
            self.begin = begin
            self.end = end
            self.title = title
            self.link = link
        }
    }

    /// A line of the picture: a subject, or an action.
    public struct Lane: Hashable, Sendable {
        public var title: String
        public var lives: [Life]
        public var marks: [Mark]

        public init(title: String, lives: [Life] = [], marks: [Mark] = []) {
            self.title = title
            self.lives = lives
            self.marks = marks
        }
    }

    /// A cabinet.
    public struct Era: Hashable, Sendable {
        public var name: String
        public var first: CivilDate
        public var last: CivilDate?

        public init(name: String, first: CivilDate, last: CivilDate?) {
            self.name = name
            self.first = first
            self.last = last
        }
    }

    /// Events of a year: surely in it, possibly in it.
    public struct Density: Hashable, Sendable {
        public var year: Int
        public var low: Int
        public var high: Int

        public init(year: Int, low: Int, high: Int) {
            self.year = year
            self.low = low
            self.high = high
        }
    }

    public var title: String
    /// Query, coverage, snapshot: a line each under the title.
    public var notes: [String]
    public var lanes: [Lane]
    public var eras: [Era]
    /// Empty where no strip is drawn.
    public var density: [Density]
    public var from: CivilDate
    public var to: CivilDate

    public init(
        title: String, notes: [String], lanes: [Lane], eras: [Era], density: [Density], from: CivilDate, to: CivilDate
    ) {
        self.title = title
        self.notes = notes
        self.lanes = lanes
        self.eras = eras
        self.density = density
        self.from = from
        self.to = to
    }
}
