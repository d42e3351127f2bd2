import Dutch
import Model

extension TemporalTagger {
    /// One way through a document, in one stretch or in several: labels and the date before are known in the next.
    struct Pass {
        private(set) var mentions: [TemporalMention] = []
        private let document: Document
        private let date: EDTF.Point?
        private var resolver: DateResolver?
        private var headings: [(level: Int, year: Int?)] = []
        private var block = -1
        private var nextBlock = 0
        private var previousBlock = -10
        private var sentence = 0

        /// `date` is the document's.
        init(_ document: Document, date: EDTF?) {
            self.document = document
            self.date = Self.point(date)
        }

        /// Finds the dates of a stretch outside its references and resolves them; its tokens begin with a block.
        mutating func read(_ tokens: TokenStream, _ references: [Reference]) {
            let matches = matches(DateScan(tokens: tokens, document: document), references)
            var resolver = resolver ?? DateResolver(tokens: tokens, documentDate: date, documentSource: .relative)
            resolver.move(to: tokens)
            if mentions.isEmpty { mentions.reserveCapacity(matches.count) }
            for index in matches.indices {
                let range = matches[index].range
                let start = Int(tokens[range.lowerBound].start)
                enter(start, &resolver)
                resolver.sentence =
                    sentence < document.sentences.count && document.sentences[sentence].start <= start
                    ? document.sentences[sentence] : tokens.span(range)
                mentions.append(resolver.mention(of: matches[index]))
                remember(isLabel: matches[index].isLabel, &resolver)
            }
            self.resolver = resolver
        }

        /// Headings passed since the last match close and open sections.
        private mutating func enter(_ start: Int, _ resolver: inout DateResolver) {
            while nextBlock < document.blocks.count, document.blocks[nextBlock].span.start <= start {
                if document.blocks[nextBlock].kind == .heading {
                    let level = max(1, document.blocks[nextBlock].level)
                    headings.removeAll { $0.level >= level }
                }
                nextBlock += 1
            }
            if nextBlock - 1 != block {
                block = nextBlock - 1
                resolver.labelYear = headings.last?.year
            }
            if block - previousBlock > 2 { resolver.previous = nil }
            while sentence < document.sentences.count, document.sentences[sentence].end <= start { sentence += 1 }
        }

        /// The last mention as the label of what follows, and as the date before it.
        private mutating func remember(isLabel: Bool, _ resolver: inout DateResolver) {
            let last = mentions.count - 1
            let edtf = mentions[last].date.edtf
            if isLabel, case .point(let point) = edtf, point.unspecifiedDigits == 0 {
                resolver.labelYear = point.year
                if block >= 0, document.blocks[block].kind == .heading {
                    headings.append((max(1, document.blocks[block].level), point.year))
                }
            }
            guard let edtf, !mentions[last].isInReference else { return }
            switch edtf {
            case .point(let point), .interval(_, .point(let point)), .interval(.point(let point), _):
                resolver.previous = point
                previousBlock = block
            default: break
            }
        }

        /// The day, month or year of the document; of an interval its end.
        private static func point(_ date: EDTF?) -> EDTF.Point? {
            switch date {
            case .point(let point): point.unspecifiedDigits == 0 ? point : nil
            case .interval(_, .point(let point)): point
            default: nil
            }
        }
    }
}
