import Model

/// Finds note marks that a converter glued to a word or a number: `mij1`, `37001`.
///
/// Only a number that a note of the document bears, and that no reader has tied to its mark, is taken for a mark.
enum GluedNoteMarks {
    private struct Position: Comparable {
        var block: Int
        var line: Int
        var candidate: NoteMarkScanner.Candidate

        static func < (left: Position, right: Position) -> Bool {
            (left.block, left.line, left.candidate.offset) < (right.block, right.line, right.candidate.offset)
        }
    }

    private struct Note {
        var block: Int
        var number: Int
        var key: String
        var label: String
        var form: NoteMarkScanner.Form
    }

    static func find(in draft: Draft, into edits: inout LineEdits) {
        var notes: [Note] = []
        for (index, block) in draft.blocks.enumerated() where block.kind == .footnote {
            guard let key = block.noteKey, let label = block.label else { continue }
            if let number = Int(label), number > 0 {
                notes.append(Note(block: index, number: number, key: key, label: label, form: block.noteForm))
            } else if block.noteForm == .star {
                notes.append(Note(block: index, number: -label.utf8.count, key: key, label: label, form: .star))
            }
        }
        guard !notes.isEmpty else { return }
        var tied: Set<String> = []
        for block in draft.blocks {
            for line in block.lines { for mark in line.marks { if let key = mark.noteKey { tied.insert(key) } } }
        }
        notes.removeAll { tied.contains($0.key) }
        guard !notes.isEmpty else { return }

        // Where boxes are known a mark is seen by its size and place: a number is the number that it is.
        let isLaidOut = draft.places.contains { $0.box != nil }
        var forms: Set<NoteMarkScanner.Form> = []
        if !isLaidOut {
            forms = Set(notes.map(\.form))
            forms.remove(.plain)
            forms.insert(.tagged)
        }
        var positions = positions(in: draft, of: Set(notes.map(\.number)), forms, insideNumbers: !isLaidOut)
        var previous: (number: Int, at: Position)?
        for note in notes {
            let from = previous.flatMap { note.number == $0.number + 1 ? $0.at : nil }
            let fitting = (positions[note.number] ?? []).filter { $0.candidate.form.marks(note.form) }
            guard let choice = choose(fitting, after: from, before: note.block, draft) else {
                // A note without its mark does not lose the count.
                if let last = previous, note.number == last.number + 1 { previous = (note.number, last.at) }
                continue
            }
            positions[note.number]?.removeAll { $0 == choice }
            previous = (note.number, choice)
            edits.add(
                LineEdit(
                    offset: choice.candidate.offset, length: choice.candidate.length, kind: .noteMarkRemoved,
                    markLabel: note.label, markKey: note.key), block: choice.block, line: choice.line)
        }
    }

    private static func positions(
        in draft: Draft, of numbers: Set<Int>, _ forms: Set<NoteMarkScanner.Form>, insideNumbers: Bool
    ) -> [Int: [Position]] {
        let hasStars = forms.contains(.star)
        var positions: [Int: [Position]] = [:]
        for (index, block) in draft.blocks.enumerated()
        where block.kind != .footnote && block.kind != .titleBlock && block.kind != .figureText {
            for (number, line) in block.lines.enumerated() {
                var text = line.text
                let mayMark = text.withUTF8 {
                    $0.contains { PlainTextCues.isDigit($0) || (hasStars && $0 == 0x2A) }
                }
                guard mayMark else { continue }
                for candidate in NoteMarkScanner.candidates(
                    in: text.utf8, wanted: insideNumbers ? numbers : [], forms: forms)
                where numbers.contains(candidate.number) {
                    positions[candidate.number, default: []].append(
                        Position(block: index, line: number, candidate: candidate))
                }
            }
        }
        return positions
    }

    /// The best place: after the mark of the note before, before the note itself, as strong as can be; else, for a
    /// note that a page printed before its mark, a strong one soon after it.
    private static func choose(_ all: [Position], after: Position?, before block: Int, _ draft: Draft) -> Position? {
        let ahead = all.filter { position in
            position.block < block && (after.map { $0 < position } ?? true)
                && (position.candidate.strength > 1 || block - position.block <= 30)
        }
        if after != nil {
            if let best = ahead.filter({ $0.candidate.strength > 1 }).first { return best }
        } else if let best = ahead.filter({ $0.candidate.strength > 1 }).last {
            return best
        }
        if let weak = ahead.last { return weak }
        return all.first {
            $0.block > block && $0.block - block <= 12 && $0.candidate.strength > 1
        }
    }
}
