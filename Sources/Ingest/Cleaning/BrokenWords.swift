import Dutch
import Model

/// Finds spaces that a converter left inside words, where the document's own words prove it.
enum BrokenWords {
    static func find(in draft: Draft, vocabulary: Vocabulary, into edits: inout LineEdits) {}
}
