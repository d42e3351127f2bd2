import Dutch
import Model

extension TemporalTagger {
    /// One way through a document, in one stretch or in several: labels and the date before are known in the next.
    struct Pass {
        private(set) var mentions: [TemporalMention] = []
        private let document: Document
        private let date: EDTF.Point?
        private var resolver: DateResolver?
        private var labels = LabelYears()
        private var block = -1
        private var nextBlock = 0
        private var previousBlock = -10
        private var previousSentence = -10
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
                resolver.previousDistance = previousBlock == block ? sentence - previousSentence : nil
                mentions.append(resolver.mention(of: matches[index]))
                remember(isLabel: matches[index].isLabel, &resolver)
            }
            self.resolver = resolver
        }

        /// Headings passed since the last match close and open sections.
        private mutating func enter(_ start: Int, _ resolver: inout DateResolver) {
            while nextBlock < document.blocks.count, document.blocks[nextBlock].span.start <= start {
                labels.enter(
                    document.blocks[nextBlock].kind, level: document.blocks[nextBlock].level,
                    cell: document.blocks[nextBlock].cell)
                nextBlock += 1
            }
            if nextBlock - 1 != block {
                block = nextBlock - 1
                resolver.labelYear = block < 0 ? nil : labels.year(of: document.blocks[block])
            }
            if block - previousBlock > 2 { resolver.previous = nil }
            while sentence < document.sentences.count, document.sentences[sentence].end <= start { sentence += 1 }
        }

        /// The last mention as the label of what follows, and as the date before it.
        private mutating func remember(isLabel: Bool, _ resolver: inout DateResolver) {
            let last = mentions.count - 1
            let edtf = mentions[last].date.edtf
            if block >= 0, case .point(let point) = edtf, point.unspecifiedDigits == 0 {
                let isAlone = isAlone(mentions[last].span, in: document.blocks[block])
                if isLabel {
                    resolver.labelYear = point.year
                    labels.note(point, in: document.blocks[block], isAlone: isAlone)
                } else if isAlone {
                    labels.noteColumn(point, document.blocks[block])
                }
            }
            guard let edtf, !mentions[last].isInReference else { return }
            switch edtf {
            case .point(let point), .interval(_, .point(let point)), .interval(.point(let point), _):
                resolver.previous = point
                previousBlock = block
                previousSentence = sentence
            default: break
            }
        }

        /// Whether a block holds a date and beside it marks alone.
        private func isAlone(_ date: Span, in block: Block) -> Bool {
            guard date.start - block.span.start < 8, block.span.end - date.end < 8, date.end <= block.span.end else {
                return false
            }
            let bytes = document.text.bytes
            return (block.span.start..<date.start).allSatisfy { !Self.isWordByte(bytes[$0]) }
                && (date.end..<block.span.end).allSatisfy { !Self.isWordByte(bytes[$0]) }
        }

        private static func isWordByte(_ byte: UInt8) -> Bool {
            byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
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
