import Foundation

/// What is said to a person: standard error, never mixed with data.
enum Messages {
    /// Writes a line to standard error; where nobody listens, nothing happens.
    static func print(_ line: String) {
        write(line + "\n")
    }

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
