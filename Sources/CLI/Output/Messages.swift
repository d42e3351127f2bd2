import Foundation
import Synchronization

/// How urgent a message is, with syslog's numbers.
enum MessageLevel: Int, Sendable {
    case error = 3
    case warning, notice, info, debug
}

/// What is said to a person: standard error, never mixed with data.
enum Messages {
    /// Writes a line to standard error; where nobody listens, nothing happens.
    ///
    /// Where standard error is the journal of systemd, the line bears its level (`sd-daemon(3)`).
    static func print(_ line: String, at level: MessageLevel = .info) {
        guard isJSON.load(ordering: .relaxed) else { return put(line, at: level) }
        print(JSON.members(["level": .string("\(level)"), "message": .string(line)]), at: level)
    }

    /// Writes an object on a line, with the time before its members.
    static func print(_ object: JSON, at level: MessageLevel) {
        var members = [JSON.Member(name: "time", value: .string(now()))]
        if case .object(let own) = object { members += own }
        put(JSON.object(members).line, at: level)
    }

    /// From now on each message is an object on a line, so that a log of them can be read by programs.
    static func speakJSON() { isJSON.store(true, ordering: .relaxed) }

    private static let isJSON = Atomic(false)

    private static func put(_ line: String, at level: MessageLevel) {
        guard isJournal else { return write(line + "\n") }
        let lines = line.split(separator: "\n").map { "<\(level.rawValue)>\($0)\n" }
        write(lines.joined())
    }

    private static func now() -> String {
        Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt))
    }

    /// Whether standard error goes to the journal: `$JOURNAL_STREAM` names its device and inode (`systemd.exec(5)`).
    private static let isJournal: Bool = {
        guard let named = ProcessInfo.processInfo.environment["JOURNAL_STREAM"] else { return false }
        var status = stat()
        return fstat(STDERR_FILENO, &status) == 0 && named == "\(status.st_dev):\(status.st_ino)"
    }()

    /// Writes as it stands.
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            sent += count
        }
    }
}

/// The terminal that a stream may lead to.
enum Terminal {
    /// Columns where the width is not known.
    static let usualWidth = 120

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal behind a descriptor; ``usualWidth`` where there is none.
    static func width(_ descriptor: Int32) -> Int {
        var size = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 { return Int(size.ws_col) }
        return usualWidth
    }
}
