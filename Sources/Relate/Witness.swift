import Dutch
import Model

/// What one document says of one change: the unit that lives are made of.
public struct Witness: Hashable, Sendable {
    /// The event's id in its store.
    public var eventID: String
    public var documentID: String
    public var action: PolicyChange.Action
    public var status: PolicyChange.Status
    public var level: PolicyChange.Level
    /// Verbatim.
    public var subject: String
    /// Whether the subject opens its sentence, where a capital proves nothing.
    public var opensSentence: Bool
    /// `law:wet-suwi`.
    public var law: String?
    public var successor: String?
    public var predecessor: String?
    public var edtf: EDTF?
    public var modifier: DateModifier?
    /// The first and last day it can mean; nil at an open or unknown end.
    public var earliest: CivilDate?
    public var latest: CivilDate?
    public var dateSource: DateSource
    public var quote: String
    /// Where the subject was found in the quote, in bytes, also where a person names it otherwise; nil where it stands
    /// outside.
    public var subjectPlace: Range<Int>?
    /// The last day that the document can be of; nil where it states none.
    public var told: CivilDate?
    /// What follows the quote in its sentence, where it can say that the change never came; nil where it is not asked.
    public var tail: String?
    /// Where its sentence begins in the document, in bytes, and the event itself; nil where it is not told.
    public var sentence: Int?
    public var start: Int?

    public init(
        eventID: String, documentID: String, action: PolicyChange.Action, status: PolicyChange.Status = .done,
        level: PolicyChange.Level = .national, subject: String, opensSentence: Bool = false, law: String? = nil,
        successor: String? = nil, predecessor: String? = nil, edtf: EDTF? = nil, modifier: DateModifier? = nil,
        earliest: CivilDate? = nil, latest: CivilDate? = nil, dateSource: DateSource = .explicit, quote: String = "",
        subjectPlace: Range<Int>? = nil, told: CivilDate? = nil, tail: String? = nil, sentence: Int? = nil,
        start: Int? = nil
    ) {
        self.eventID = eventID
        self.documentID = documentID
        self.action = action
        self.status = status
        self.level = level
        self.subject = subject
        self.opensSentence = opensSentence
        self.law = law
        self.successor = successor
        self.predecessor = predecessor
        self.edtf = edtf
        self.modifier = modifier
        self.earliest = earliest
        self.latest = latest
        self.dateSource = dateSource
        self.quote = quote
        self.subjectPlace = subjectPlace
        self.told = told
        self.tail = tail
        self.sentence = sentence
        self.start = start
    }

    /// The quote before and after the subject: by its place, else by its first occurrence as whole words.
    var aroundSubject: (before: Substring, after: Substring)? {
        let bytes = quote.utf8
        let subject = Array(self.subject.utf8)
        guard !subject.isEmpty else { return nil }
        func cut(_ start: String.Index, length: Int) -> (Substring, Substring)? {
            (quote[..<start], quote[bytes.index(start, offsetBy: length)...])
        }
        if let place = subjectPlace, place.lowerBound >= 0, place.upperBound <= bytes.count {
            let start = bytes.index(bytes.startIndex, offsetBy: place.lowerBound)
            // A person's name for it need not stand there.
            return cut(start, length: bytes[start...].starts(with: subject) ? subject.count : place.count)
        }
        func isLetter(_ byte: UInt8) -> Bool {
            (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
        }
        var before: UInt8?
        var start = bytes.startIndex
        var left = bytes.count
        while left >= subject.count {
            if bytes[start] == subject[0], before.map({ !isLetter($0) }) ?? true, bytes[start...].starts(with: subject)
            {
                let end = bytes.index(start, offsetBy: subject.count)
                if end == bytes.endIndex || !isLetter(bytes[end]) { return cut(start, length: subject.count) }
            }
            before = bytes[start]
            start = bytes.index(after: start)
            left -= 1
        }
        return nil
    }

    /// Of a merger what the subject became, where its words hold both: `Dienst Oost en Dienst West tot Dienst Midden`.
    var fused: (parties: String, result: String)? {
        guard action == .merge else { return nil }
        let words = subject.split(separator: " ")
        // `Stichting tot Bevordering`: only what lists parties has become one.
        for (place, word) in words.enumerated().dropFirst() where word == "tot" && words[..<place].contains("en") {
            let rest = words[(place + 1)...]
            let name = rest.drop { ["de", "het", "een", "één"].contains(Folding.fold(String($0))) }
            guard name.first?.first?.isUppercase ?? false else { continue }
            return (words[..<place].joined(separator: " "), rest.joined(separator: " "))
        }
        return nil
    }

    /// Whether its name goes on behind the words that the extraction took for it: `Bureau | “Kansen”`.
    var goesOn: Bool {
        guard let next = aroundSubject?.after.drop(while: { $0 == " " }).first,
            aroundSubject?.after.first == " "
        else { return false }
        return next.isUppercase || !next.isLetter && !next.isNumber && !",.;:()–-[]/".contains(next)
    }

    /// The words that the quote has for the subject; its own where it stands outside.
    var printedSubject: String {
        guard let (before, after) = aroundSubject else { return subject }
        return String(quote[before.endIndex..<after.startIndex])
    }
}

/// An abbreviation as one document defines it.
public struct Definition: Hashable, Sendable {
    public var documentID: String
    /// `RPA`.
    public var short: String
    /// `Regionale Arbeidsmarkt Platforms`.
    public var long: String

    public init(documentID: String, short: String, long: String) {
        self.documentID = documentID
        self.short = short
        self.long = long
    }
}
