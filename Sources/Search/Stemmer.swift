import CStemmer

/// What inflected forms of a word have in common, by Snowball's Dutch stemmer and two rules of Dutch spelling.
///
/// Snowball leaves `huizen` at `huiz` and `brieven` at `briev`: a stem never ends in a voiced `v` or `z` in Dutch
/// spelling, so these become `f` and `s`. An ending behind an apostrophe has gone before (``Tokenizer``). Words with a
/// digit in them have no stem but themselves. `docs/search.md` holds the comparison with Kraaij-Pohlmann.
///
/// Source: snowballstem.org/algorithms/dutch/stemmer.html, as in Debian's libstemmer. Not thread-safe: one per task.
public final class Stemmer {
    private let handle: OpaquePointer?

    public init() {
        handle = sb_stemmer_new("dutch", "UTF_8")
    }

    deinit {
        if let handle { sb_stemmer_delete(handle) }
    }

    /// The stem of a folded word.
    public func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        if bytes.count < 4 || bytes.contains(where: { $0 &- 0x30 < 10 }) { return word }
        if let handle, let stemmed = sb_stemmer_stem(handle, bytes, Int32(bytes.count)) {
            let count = Int(sb_stemmer_length(handle))
            bytes = (0..<count).map { stemmed[$0] }
        }
        return String(decoding: Self.devoiced(bytes), as: UTF8.self)
    }

    private static func devoiced(_ stem: [UInt8]) -> [UInt8] {
        guard let last = stem.last, stem.count > 2 else { return stem }
        switch last {
        case UInt8(ascii: "v"): return stem.dropLast() + [UInt8(ascii: "f")]
        case UInt8(ascii: "z"): return stem.dropLast() + [UInt8(ascii: "s")]
        default: return stem
        }
    }
}
