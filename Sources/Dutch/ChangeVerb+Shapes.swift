/// Verbs that say how a thing of policy was reshaped, moved or let go: the words of ordinary reports.
///
/// All are weak: they say it of much else too, so that only a law, programme, body or the like makes a change of them.
extension ChangeVerb {
    static let shapes: [ChangeVerb] = [
        // Moved and joined
        ChangeVerb(.reorganise, .theme, weak: true, "verhuizen", "verhuist", "verhuisde verhuisden", "verhuisd"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "delegeren", "delegeert delegeren", "delegeerde delegeerden",
            "gedelegeerd"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "ontvlechten", "ontvlecht ontvlechten", "ontvlochten", "ontvlochten"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "herverdelen", "herverdeelt herverdelen", "herverdeelde herverdeelden",
            "herverdeeld"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "los|koppelen", "koppelt koppelen", "koppelde koppelden", "gekoppeld"),
        ChangeVerb(.merge, .theme, weak: true, "samen|smelten", "smelt smelten", "smolt smolten", "gesmolten"),
        ChangeVerb(.merge, .patient, weak: true, "ineen|schuiven", "schuift", "schoof schoven", "geschoven"),
        ChangeVerb(.merge, .patient, weak: true, "in|lijven", "lijft lijven", "lijfde lijfden", "gelijfd"),
        ChangeVerb(.start, .theme, weak: true, "door|starten", "start starten", "startte startten", "gestart"),
        ChangeVerb(.start, .either, weak: true, "herstarten", "herstart herstarten", "herstartte", "herstart"),
        // Reshaped
        ChangeVerb(.amend, .patient, weak: true, "aan|vullen", "vult vullen", "vulde vulden", "gevuld"),
        ChangeVerb(
            .amend, .patient, weak: true, "actualiseren", "actualiseert actualiseren", "actualiseerde actualiseerden",
            "geactualiseerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "vervroegen", "vervroegt vervroegen", "vervroegde vervroegden", "vervroegd"),
        ChangeVerb(
            .amend, .patient, weak: true, "maximeren", "maximeert maximeren", "maximeerde maximeerden",
            "gemaximeerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "begrenzen", "begrenst begrenzen", "begrensde begrensden", "begrensd"),
        ChangeVerb(.amend, .patient, weak: true, "op|schalen", "schaalt schalen", "schaalde schaalden", "geschaald"),
        ChangeVerb(.amend, .patient, weak: true, "af|schalen", "schaalt schalen", "schaalde schaalden", "geschaald"),
        ChangeVerb(
            .amend, .patient, weak: true, "ontkoppelen", "ontkoppelt ontkoppelen", "ontkoppelde ontkoppelden",
            "ontkoppeld"),
        ChangeVerb(
            .introduce, .patient, weak: true, "verankeren", "verankert verankeren", "verankerde verankerden",
            "verankerd"),
        // Let go
        ChangeVerb(.end, .patient, weak: true, "schorsen", "schorst schorsen", "schorste schorsten", "geschorst"),
        ChangeVerb(
            .end, .patient, weak: true, "annuleren", "annuleert annuleren", "annuleerde annuleerden", "geannuleerd"),
        ChangeVerb(
            .end, .patient, weak: true, "weg|bezuinigen", "bezuinigt bezuinigen", "bezuinigde bezuinigden",
            "bezuinigd"),
        ChangeVerb(.end, .patient, weak: true, "stil|leggen", "legt leggen", "legde legden", "gelegd"),
        ChangeVerb(.end, .patient, weak: true, "af|stoten", "stoot stoten", "stootte stootten", "gestoten"),
    ]
}
