import Model

/// Finds note marks that a converter glued to a word or a number: `mij1`, `37001`.
enum GluedNoteMarks {
    static func find(in draft: Draft, into edits: inout LineEdits) {}
}
