/// What the program's exit codes mean; they are part of its contract.
enum ExitStatus: Int32, Sendable {
    case ok = 0
    /// Done, but something was set aside in this run.
    case setAside = 1
    /// A wrong command line, a path that does not exist among it.
    case usage = 2
    case toolMissing = 3
    /// The store is damaged or is no SQLite file.
    case storeDamaged = 4
    case sourceUnreachable = 5
    case nothingNew = 6
    /// Cannot read or write, or the store was made by a newer version.
    case cannotReadOrWrite = 74
    /// Another run holds the store.
    case locked = 75
    case interrupted = 130
}
