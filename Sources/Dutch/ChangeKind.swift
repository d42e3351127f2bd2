/// What a word of change says was done; the raw values are the annotation guide's.
public enum ChangeKind: String, Hashable, Sendable, CaseIterable {
    case announce, start, introduce, establish
    case enterIntoForce = "enter_into_force"
    case amend, evaluate, merge, rename, replace
    case phaseOut = "phase_out"
    case end, dissolve, agree, fund, pilot, reorganise
}
