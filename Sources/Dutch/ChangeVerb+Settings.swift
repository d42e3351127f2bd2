/// Verbs that say what a body became, what a thing is called, and to what value a rule was set.
///
/// All are weak: only of a law, body, amount or the like do they tell a change.
extension ChangeVerb {
    static let settings: [ChangeVerb] = [
        // Becoming
        ChangeVerb(.reorganise, .theme, weak: true, "|worden|agentschap", "wordt worden", "werd werden", "geworden"),
        ChangeVerb(
            .reorganise, .theme, weak: true, "|worden|zelfstandig bestuursorgaan", "wordt worden", "werd werden",
            "geworden"),
        ChangeVerb(
            .reorganise, .theme, weak: true, "|worden|baten-lastendienst", "wordt worden", "werd werden", "geworden"),
        ChangeVerb(
            .reorganise, .theme, weak: true, "|worden|rijksdienst", "wordt worden", "werd werden", "geworden"),
        // Being called
        ChangeVerb(
            .rename, .theme, weak: true, "|dragen krijgen|de naam", "draagt dragen krijgt krijgen",
            "droeg droegen kreeg kregen", "gedragen gekregen"),
        ChangeVerb(.rename, .theme, weak: true, "|gaan|door het leven", "gaat gaan", "ging gingen", "gegaan"),
        // Its participle is a sound.
        ChangeVerb(.rename, .theme, weak: true, "luiden", "luidt luiden", "luidde luidden", ""),
        // Values
        ChangeVerb(
            .amend, .patient, weak: true, "|stellen zetten|op nihil", "stelt stellen zet zetten",
            "stelde stelden zette zetten", "gesteld gezet"),
        ChangeVerb(
            .amend, .patient, weak: true, "|stellen zetten|op nul", "stelt stellen zet zetten",
            "stelde stelden zette zetten", "gesteld gezet"),
        ChangeVerb(
            .amend, .patient, weak: true, "limiteren", "limiteert limiteren", "limiteerde limiteerden", "gelimiteerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "reduceren", "reduceert reduceren", "reduceerde reduceerden", "gereduceerd"),
        ChangeVerb(.amend, .patient, weak: true, "|maken|permanent", "maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(.introduce, .theme, weak: true, "herleven", "herleeft herleven", "herleefde herleefden", "herleefd"),
        ChangeVerb(
            .end, .patient, weak: true, "|stellen|buiten gebruik", "stelt stellen", "stelde stelden", "gesteld"),
    ]
}
