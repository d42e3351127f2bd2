import Glibc

/// A process with all that it started, as the kernel's process table has it.
enum ProcessTree {
    /// Kills a process group's leader, its group, and descendants that left the group.
    ///
    /// A descendant whose parent has died already and which left the group is not found; the limits that the kernel
    /// keeps end it.
    static func kill(_ leader: Int32) {
        guard leader > 1 else { return }
        // Stopped first, so that nothing is started between looking and killing.
        _ = Glibc.kill(-leader, SIGSTOP)
        let descendants = descendants(of: leader)
        _ = Glibc.kill(-leader, SIGKILL)
        _ = Glibc.kill(leader, SIGKILL)
        for process in descendants { _ = Glibc.kill(process, SIGKILL) }
    }

    private static func descendants(of leader: Int32) -> [Int32] {
        var children: [Int32: [Int32]] = [:]
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix(while: { $0 != 0 }), as: UTF8.self)
            }
            guard let process = Int32(name), let parent = parent(of: process) else { continue }
            children[parent, default: []].append(process)
        }
        var found: [Int32] = []
        var open = [leader]
        while let process = open.popLast() {
            let own = children[process] ?? []
            found += own
            open += own
        }
        return found
    }

    /// The fourth field of `/proc/PID/stat`; the second is a name in parentheses that may hold anything.
    private static func parent(of process: Int32) -> Int32? {
        let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = read(file, &bytes, bytes.count)
        guard count > 0, let bracket = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = bytes[(bracket + 1)..<count].split(separator: UInt8(ascii: " "))
        return fields.count > 1 ? Int32(String(decoding: fields[1], as: UTF8.self)) : nil
    }
}
