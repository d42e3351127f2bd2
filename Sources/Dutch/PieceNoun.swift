/// Nouns by which the pieces of a bundle are numbered, each on its first page: `Document 54`, `Productie 3`.
///
/// Source: inventories of what is disclosed under the Wet open overheid (artikel 4.4) and its predecessor, the Wob.
public enum PieceNoun {
    public static let all: Set<String> = ["document", "doc", "stuk", "bijlage", "productie"]
}
