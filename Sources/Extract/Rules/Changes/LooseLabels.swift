import Dutch
import Model

/// The labels of a timeline that stand loose: a year alone in its block, and under it what happened.
///
/// A year alone can be much else (a cover, a letterhead), so they count only where several follow one another with few
/// blocks between, each with its own date.
struct LooseLabels: Sendable {
    /// Blocks that may stand between a label and the last that it dates.
    private static let reach = 5

    private var labels: [(date: EventDate, block: Int, contents: [Int])] = []

    /// Whether a date is fit to be a label: a year, a month or a period, no day.
    static func isYear(_ date: EventDate) -> Bool {
        switch date.precision {
        case .year, .month, .period, .season, .quarter, .half, .schoolYear, nil: date.edtf != nil
        default: false
        }
    }

    /// Whether a label was met, so that what follows may stand under it.
    var isOpen: Bool { !labels.isEmpty }

    mutating func meet(_ date: EventDate, at block: Int) { labels.append((date, block, [])) }

    /// A block that is no label: dated by the last label where it is short and tells without a finite verb.
    mutating func meet(_ kind: Block.Kind, _ span: Span, at index: Int, _ reading: Reading) {
        guard let last = labels.last, index - last.block <= Self.reach,
            kind == .paragraph || kind == .listItem || kind == .figureText || kind == .titleBlock
        else { return }
        let tokens = reading.tokens.range(of: span)
        guard tokens.count <= 40,
            !tokens.contains(where: { index in
                reading.tokens[index].features.contains(.plainVerb) && !reading.tokens[index].isCapitalised
            })
        else { return }
        labels[labels.count - 1].contents.append(index)
    }

    /// Blocks with the date that their label gives them.
    var dated: [(block: Int, date: EventDate)] {
        var found: [(Int, EventDate)] = []
        for (position, label) in labels.enumerated() where !label.contents.isEmpty {
            let near = [position - 1, position + 1].contains { other in
                labels.indices.contains(other) && !labels[other].contents.isEmpty
                    && abs(labels[other].block - label.block) <= Self.reach + 1
                    && labels[other].date.edtf != label.date.edtf
            }
            guard near else { continue }
            found += label.contents.map { ($0, label.date) }
        }
        return found
    }
}
