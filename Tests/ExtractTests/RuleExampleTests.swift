import Model
import TestSupport
import Testing

@testable import Extract

/// Ways to put an example into a document; what the rule finds may not depend on them.
enum Variation: String, CaseIterable, Sendable {
    case asIs, afterMultibyteText, secondInItsText, inParentheses, atTheVeryEnd

    /// Whether a family's examples are sentences, which nobody puts in parentheses.
    func isSensible(for example: Example, ofSentenceRule: Bool) -> Bool {
        if example.except.contains(rawValue) { return false }
        switch self {
        case .inParentheses: return !ofSentenceRule
        default: return true
        }
    }

    /// The blocks and the byte at which the example's own text begins.
    func blocks(of text: String) -> (blocks: [TestBlock], offset: Int) {
        switch self {
        case .asIs: return ([.paragraph(text)], 0)
        case .afterMultibyteText:
            let before = "Coördinatie ‘één’ — “ideeën” … naïef œuvre"
            return ([.paragraph(before), .paragraph(text)], before.utf8.count + 1)
        case .secondInItsText:
            let before = "De bijlage is bijgevoegd. "
            return ([.paragraph(before + text)], before.utf8.count)
        case .inParentheses:
            let stripped = text.hasSuffix(".") && !text.dropLast().hasSuffix(".") && Self.endsSentence(text)
            let inner = stripped ? String(text.dropLast()) : text
            return ([.paragraph("De bijlage (" + inner + ") is bijgevoegd.")], "De bijlage (".utf8.count)
        case .atTheVeryEnd:
            let stripped = Self.endsSentence(text)
            return ([.paragraph("Bijlage"), .paragraph(stripped ? String(text.dropLast()) : text)], 8)
        }
    }

    /// Whether the last full stop is the sentence's own: the word before it holds no other and is no short form.
    private static func endsSentence(_ text: String) -> Bool {
        guard text.hasSuffix("."), let word = text.dropLast().split(separator: " ").last else { return false }
        return !word.contains(".") && word.count > 4
    }
}

/// One example of one rule in one variation.
struct RuleExampleCase: Sendable, CustomTestStringConvertible {
    var rule: any Rule.Type
    var example: Example
    var variation: Variation

    var testDescription: String { "\(rule.name) \(variation.rawValue): \(example.text)" }

    static let all: [RuleExampleCase] = {
        let sentenceRules = Set((ChangeFinder.rules + FindingFinder.rules).map { $0.name })
        var cases: [RuleExampleCase] = []
        for rule in RuleSet.all {
            for example in rule.examples {
                for variation in Variation.allCases
                where variation.isSensible(for: example, ofSentenceRule: sentenceRules.contains(rule.name)) {
                    cases.append(RuleExampleCase(rule: rule, example: example, variation: variation))
                }
            }
        }
        return cases
    }()
}

/// What a rule found, as an example writes it.
struct Found: Hashable, Comparable, CustomStringConvertible {
    var span: Span
    var value: String
    var words: String

    var description: String { "\(words) = \(value)" }
    static func < (left: Found, right: Found) -> Bool { (left.span, left.value) < (right.span, right.value) }

    /// Everything in an extraction that a rule made.
    static func all(by rule: String, in extraction: Extraction, of text: DocumentText) -> [Found] {
        var found: [Found] = []
        for mention in extraction.temporals where mention.rule == rule {
            found.append(Found(span: mention.span, value: value(mention), words: text[mention.span]))
        }
        for reference in extraction.references where reference.rule == rule {
            let value = reference.identifier ?? reference.title ?? reference.kind.rawValue
            found.append(Found(span: reference.span, value: value, words: text[reference.span]))
        }
        for event in extraction.events where event.rule == rule {
            found.append(Found(span: event.span, value: value(event), words: text[event.span]))
        }
        return found.sorted()
    }

    private static func value(_ mention: TemporalMention) -> String {
        let value = mention.date.edtf?.description ?? mention.duration ?? "?"
        return mention.date.modifier.map { "\(value) \($0.rawValue)" } ?? value
    }

    private static func value(_ event: Event) -> String {
        switch event.details {
        case .policyChange(let change):
            let date = event.date.edtf?.description ?? "?"
            let modified = event.date.modifier.map { "\(date) \($0.rawValue)" } ?? date
            return "\(change.action.rawValue) | \(change.subject) | \(modified) | \(change.status.rawValue)"
        case .finding(let finding):
            return "\(finding.actor ?? "?") | \(finding.stance.rawValue)"
        case .statistic(let share):
            let value = share.low == share.high ? number(share.low) : "\(number(share.low))–\(number(share.high))"
            return share.qualifier.map { "\(value) | \($0.rawValue)" } ?? value
        case .quantity(let quantity):
            let value = "\(number(quantity.value)) | \(quantity.unit)"
            return quantity.qualifier.map { "\(value) | \($0.rawValue)" } ?? value
        }
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}

extension Example {
    var sourceLocation: SourceLocation {
        SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
    }
}

@Suite struct RuleExampleTests {
    static let extractor = Extractor()

    @Test(arguments: RuleExampleCase.all)
    func `a rule finds in its examples what it says and nothing else`(_ test: RuleExampleCase) {
        let marked = MarkedText(test.example.text)
        let (blocks, offset) = test.variation.blocks(of: marked.text)
        let document = document(blocks)
        let supplied = test.example.date.flatMap { EDTF($0) }
        let extraction = Self.extractor.extract(from: document, supplied: supplied)
        let wanted = zip(marked.spans(at: offset), test.example.values).map { span, value in
            // A variation that takes the sentence's full stop away takes it out of the brackets too.
            let kept = Span(span.start, min(span.end, document.text.count))
            return Found(span: kept, value: value, words: document.text[kept])
        }
        let found = Found.all(by: test.rule.name, in: extraction, of: document.text)
        #expect(
            found == wanted, "\(test.rule.name), \(test.variation.rawValue): found \(found), wanted \(wanted)",
            sourceLocation: test.example.sourceLocation)
    }

    @Test(arguments: RuleSet.all.map { $0.name })
    func `every rule has an example of what it finds and of what it leaves`(_ name: String) throws {
        let rule = try #require(RuleSet.all.first { $0.name == name })
        #expect(rule.examples.contains { !$0.values.isEmpty })
        #expect(rule.examples.contains { $0.values.isEmpty })
        for example in rule.examples {
            let marked = MarkedText(example.text)
            #expect(marked.spans.count == example.values.count, sourceLocation: example.sourceLocation)
            #expect(marked.text.utf8.count > 0, sourceLocation: example.sourceLocation)
            #expect(
                example.date == nil || example.date.flatMap { EDTF($0) } != nil,
                sourceLocation: example.sourceLocation)
        }
    }

    @Test(arguments: RuleSet.all.map { $0.name })
    func `what a rule finds holds one of the cues that it declares`(_ name: String) throws {
        let rule = try #require(RuleSet.all.first { $0.name == name })
        guard !rule.cues.isEmpty else { return }
        for example in rule.examples where !example.values.isEmpty {
            let reading = Self.extractor.read(document(.paragraph(MarkedText(example.text).text)))
            let features = reading.tokens.tokens.reduce(into: Features()) { $0.formUnion($1.features) }
            #expect(!features.isDisjoint(with: rule.cues), sourceLocation: example.sourceLocation)
        }
    }

    @Test func `no two rules have the same name`() {
        let names = RuleSet.all.map { $0.name }
        #expect(names.count == Set(names).count)
    }
}
