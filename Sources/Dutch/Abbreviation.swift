/// Abbreviations written with a full stop, by what the stop tells of the sentence.
///
/// Spellings are lower case and without the last full stop. Source: the list of abbreviations of the Taalunie's spelling
/// guide and the Leidraad voor juridische auteurs.
public enum Abbreviation {
    /// Those that want something after them: a name, a number, the rest of the phrase. No sentence ends with them.
    public static let continuing: Set<String> = [
        // titles and forms of address
        "mr", "mrs", "dr", "drs", "dra", "ir", "ing", "prof", "mw", "mevr", "mej", "dhr", "hr", "mgr", "ds", "pr", "st",
        "lic", "bacc", "em", "jhr", "jkvr", "gen", "kol", "lt", "maj", "kapt", "min", "staatssecr", "burg", "wnd",
        "plv", "plvv", "fa", "fam", "gebr", "wed", "z.k.h", "h.k.h", "z.m", "h.m", "z.e", "h.e", "ph", "phil",
        // places in a text
        "art", "artt", "nr", "nrs", "no", "nos", "blz", "pag", "p", "pp", "par", "hfst", "hst", "fig", "tab", "bijl",
        "afb", "jrg", "vol", "deel", "vgl", "cf", "zie", "red", "uitg", "vert", "herz", "noot", "sub", "dl", "afd",
        "stb", "stcrt", "trb", "pb", "kst", "kamerst", "hand", "ecli", "concl", "lid", "onderd", "r.o", "ro", "nt",
        "tel", "fax", "tst", "bus", "d.d", "dd", "max", "nov", "resp", "incl", "excl", "evt", "ev", "bijv", "bv",
        "m.n", "o.a", "o.m", "d.w.z", "dwz", "i.c", "c.q", "cq", "i.e", "i.p.v", "ipv", "i.v.m", "ivm", "i.z", "inz",
        "m.a.w", "maw", "m.b.t", "mbt", "m.b.v", "mbv", "m.i.v", "miv", "m.u.v", "muv", "n.a.v", "nav", "o.b.v", "obv",
        "o.g.v", "ogv", "o.l.v", "olv", "o.v.v", "o.i.v", "p.a", "p/a", "q.q", "t.a.v", "tav", "t.b.v", "tbv", "t.g.v",
        "tgv", "t.h.v", "thv", "t.n.v", "tnv", "t.o.v", "tov", "t.w", "t.z.v", "u.i", "v.d", "v.h", "z.g", "z.g.n",
        "zgn",
        "zog", "aang", "betr", "div", "versch", "gem", "prov", "kon", "ned", "nederl", "belg", "ca", "circa", "plm",
        "ong", "min", "eur", "mld", "pct", "proc", "vs", "versus", "t/m", "tm", "a.d", "a.g.v", "b.g.g", "e.g",
        "h.t.l", "h.o", "h.t", "i.a", "i.b", "i.h.a", "i.h.b", "iha", "ihb", "i.h.k.v", "i.o", "i.o.m", "i.s.m", "ism",
        "i.t.t", "itt", "k.b", "l.g", "m.m.v", "n.l", "nl", "o.d.v", "o.g", "p.m", "r.k", "rk", "s.v.p", "u.d", "v.w",
        "v.z", "w.o", "wo", "z.i", "m.i", "zgn", "ha", "sint",
    ]

    /// Words of their own that share a spelling with one of ``continuing``: a capital after their stop opens a sentence.
    public static let alsoWords: Set<String> = [
        "deel", "zie", "noot", "lid", "bus", "min", "hand", "red", "sub", "ca", "gen", "st", "maj", "kol", "par",
        "vert",
        "burg", "tab", "versus", "circa", "wo", "ong", "ro", "dl", "em", "fa", "ha", "prov",
    ]

    /// Those that can close a sentence: a capital after them opens the next one.
    public static let closing: Set<String> = [
        "enz", "etc", "e.d", "ed", "e.a", "ea", "e.v", "a.s", "as", "j.l", "jl", "c.s", "cs", "p.p", "p.j", "p.jr",
        "n.chr", "v.chr", "chr", "jr", "sr", "b.v", "n.v", "v.o.f", "vof", "u.a", "s.v.p", "a.u.b", "n.v.t", "nvt",
        "m.m",
        "d.v", "o.i.d", "oid", "e.o", "eo", "dgl", "dergel", "i.p", "w.v.t.t.k", "mln", "mrd", "p.st", "p.u", "p.w",
        "v.v", "w.g", "get", "zat", "a.m", "ff", "f.f", "inw", "afk", "n.b", "a.i", "h.c",
    ]

    /// Short forms of months: a number after them is a year.
    public static let months: Set<String> = [
        "jan", "feb", "febr", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
    ]

    /// Signs of money: a number after them is the amount, `f. 40 miljoen`.
    public static let money: Set<String> = ["f", "fl", "hfl"]

    /// Words that open a sentence so often, and follow an initial so seldom, that a stop before them ends a sentence.
    public static let openers: Set<String> = [
        "het", "een", "dit", "deze", "dat", "die", "in", "op", "voor", "bij", "als", "er", "hij", "zij", "ze", "we",
        "wij", "ook", "maar", "en", "daarom", "daarnaast", "hierdoor", "hiermee", "dus", "toen", "na", "naast", "met",
        "uit", "zo", "wel", "om", "omdat", "hoewel", "echter", "verder", "tevens", "vanaf", "sinds", "tijdens", "ik",
        "volgens", "wat", "wie", "waar", "wanneer", "hoe", "daar", "door", "nu", "hun", "zijn", "haar", "niet", "geen",
        "vervolgens", "bovendien", "tot", "over", "onder", "aan", "hierbij", "daarbij", "hier", "veel", "alle",
    ]
}
