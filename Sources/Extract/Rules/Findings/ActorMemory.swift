import Dutch
import Model

/// Who was named before, so that `zij`, `de raad` and `het onderzoek` can be followed back.
///
/// A sentence is read for those it names when one behind it asks: most documents, and long stretches of others, hold
/// nothing that points back.
///
/// A class: every sentence is handed it, and few change it.
final class ActorMemory {
    private let whole: FindingScan.Whole
    private let tokens: TokenStream
    private var recent: [ActorMention] = []
    private var bodies: [String: String] = [:]
    /// The holder of the last finding and its sentence.
    private(set) var lastHolder: (name: String, sentence: Int)?
    /// The first sentence whose actors have not been read.
    private var unread = 0

    init(_ whole: FindingScan.Whole) {
        self.whole = whole
        tokens = whole.reading.tokens
    }

    /// The memory with all who were named before a sentence.
    func caughtUp(to sentence: Int) -> ActorMemory {
        let blocks = whole.reading.document.blocks
        while unread < sentence {
            let next = whole.reading.sentences[unread]
            unread += 1
            if blocks.indices.contains(next.block), !next.tokens.isEmpty, blocks[next.block].kind != .heading {
                read(next)
            }
        }
        return self
    }

    func noteHolder(_ name: String, sentence: Int) { lastHolder = (name, sentence) }

    /// The last group whose name ends in this noun: `coördinatoren` → RMC-coördinatoren.
    func group(endingIn noun: String) -> String? {
        recent.last { $0.kind == .group && $0.noun.hasSuffix(noun) && $0.noun != noun }?.name
    }

    /// Who a pronoun means: the last one named, in the number that the verb asks for where both were named.
    func antecedent(isPlural: Bool, isMan: Bool = false) -> String? {
        // `hij` is a person or a body of that gender, and no cabinet, committee or party.
        if isMan { return recent.last { !$0.isPlural && !Self.isCollective($0) }?.name }
        return recent.last { $0.isPlural == isPlural }?.name ?? recent.last?.name
    }

    private static func isCollective(_ mention: ActorMention) -> Bool {
        let name = Folding.fold(mention.name)
        return ["regering", "kabinet", "commissie", "inspectie", "gemeente", "kamer", "vakbeweging", "stichting"]
            .contains { name.hasSuffix($0) || mention.noun.hasSuffix($0) }
    }

    /// The group that was last named or held a finding.
    func lastGroup() -> String? { recent.last { $0.kind == .group }?.name }

    func last() -> ActorMention? { recent.last }

    /// The name that a common noun in the singular stands for: `de raad`, `de Inspectie`, `de minister`.
    func name(ofBody mention: ActorMention) -> String {
        if mention.name.utf8.contains(0x20) { return mention.name }
        if let named = bodies[mention.noun] { return named }
        let voice = whole.voice
        if mention.noun == "inspectie" { return voice.inspectorate ?? mention.name }
        if mention.noun == "minister" || mention.noun == "staatssecretaris" {
            if let writer = voice.writer, writer.utf8.starts(with: mention.noun.utf8) { return writer }
            if let office = voice.offices[mention.noun] { return office }
        }
        return mention.name
    }

    private func note(_ mention: ActorMention) {
        guard mention.kind == .name || mention.kind == .group || mention.kind == .body else { return }
        recent.append(mention)
        if recent.count > 24 { recent.removeFirst(12) }
        if mention.kind == .name {
            if let noun = Institution.nouns[mention.name] { bodies[noun] = mention.name }
            if !mention.noun.isEmpty { bodies[mention.noun] = mention.name }
        }
    }

    /// Remembers who is named in a sentence, the subject last, since a pronoun means it first.
    private func read(_ sentence: SentenceView) {
        guard !sentence.features.isDisjoint(with: [.actorWord, .bodyWord]) else {
            readShortName(sentence)
            return
        }
        let reader = ActorReader(tokens: tokens)
        var at = sentence.tokens.lowerBound
        let end = sentence.tokens.upperBound
        var found: [ActorMention] = []
        // A study is nobody whom a pronoun means.
        while let next = tokens.first([.actorPlural, .actorSingular, .bodyWord], from: at, before: end) {
            at = next
            if let mention = reader.actor(at: at, before: end), mention.kind != .study, mention.kind != .pronoun,
                mention.kind != .writer
            {
                at = max(at + 1, mention.tokens.upperBound)
                found.append(mention)
            } else {
                at += 1
            }
        }
        guard !found.isEmpty else { return }
        if let subject = reader.firstActor(at: sentence.tokens.lowerBound, before: end), subject.kind != .study {
            found.append(subject)
        }
        // What a noun stands for is asked of the memory as it was before this sentence.
        for index in found.indices where found[index].kind == .body {
            found[index].name = name(ofBody: found[index])
        }
        for mention in found { note(mention) }
    }

    /// `De SP neemt stelling tegen …`: a short name of capitals that opens a sentence as its subject.
    private func readShortName(_ sentence: SentenceView) {
        var first = sentence.tokens.lowerBound
        if tokens.isOne(first, of: ["de", "het"]) { first += 1 }
        let name = tokens[first]
        guard first > sentence.tokens.lowerBound, name.kind == .word, name.isAllCapitals, (2...6).contains(name.count),
            !tokens[first + 1].features.isDisjoint(with: [.auxiliary, .plainVerb, .finiteForm, .findingVerb]),
            whole.reading.references(in: name.span).isEmpty
        else { return }
        let word = tokens.word(first)
        note(ActorMention(kind: .name, name: word, noun: "", tokens: first..<first + 1, isPlural: false))
    }
}
