/// How a word beside a number loosens it.
public enum Looseness: Sendable, Hashable, CaseIterable {
    case about, over, under, atLeast, atMost

    /// Phrases that stand straight before a number, folded, word by word, the longest first.
    public static let phrasesBefore: [(words: [String], looseness: Looseness)] = [
        (["om", "en", "nabij"], .about), (["op", "zijn", "minst"], .atLeast), (["op", "z'n", "minst"], .atLeast),
        (["op", "zijn", "hoogst"], .atMost), (["op", "z'n", "hoogst"], .atMost), (["niet", "minder", "dan"], .atLeast),
        (["niet", "meer", "dan"], .atMost), (["nooit", "meer", "dan"], .atMost),
        (["niet", "hoger", "dan"], .atMost), (["niet", "lager", "dan"], .atLeast),
        (["ten", "minste"], .atLeast), (["ten", "hoogste"], .atMost), (["meer", "dan"], .over),
        (["hoger", "dan"], .over), (["groter", "dan"], .over), (["minder", "dan"], .under), (["lager", "dan"], .under),
        (["kleiner", "dan"], .under), (["nog", "geen"], .under), (["net", "geen"], .under),
        (["naar", "schatting"], .about),
        (["bij", "benadering"], .about), (["iets", "onder"], .under), (["iets", "boven"], .over),
        (["ca"], .about), (["circa"], .about), (["zo'n"], .about), (["ongeveer"], .about), (["rond"], .about),
        (["omstreeks"], .about), (["pakweg"], .about), (["grofweg"], .about), (["ruwweg"], .about),
        (["rondom"], .about),
        (["ruim"], .over), (["dik"], .over), (["boven"], .over), (["goed"], .over),
        (["bijna"], .under), (["nauwelijks"], .under), (["krap"], .under), (["amper"], .under), (["onder"], .under),
        (["haast"], .under), (["minstens"], .atLeast), (["minimaal"], .atLeast), (["tenminste"], .atLeast),
        (["vanaf"], .atLeast), (["hooguit"], .atMost), (["hoogstens"], .atMost), (["maximaal"], .atMost),
    ]

    /// Phrases that stand straight after a number or its unit.
    public static let phrasesAfter: [(words: [String], looseness: Looseness)] = [
        (["of", "meer"], .atLeast), (["of", "hoger"], .atLeast), (["of", "minder"], .atMost),
        (["of", "lager"], .atMost),
    ]
}
