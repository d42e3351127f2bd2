import Foundation

/// Copies of a store in a folder, named by the time they were made: `beleid-20261121T033500Z.db`.
///
/// Names sort as they came; files of other names are left alone.
struct BackupRotation {
    let folder: String
    private let stem: String

    /// - Parameter store: the path of the store that is copied.
    init(folder: String, store: String) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let name = store.split(separator: "/").last.map(String.init) ?? store
        stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
    }

    /// The file for a copy made at a moment.
    func path(at moment: Date) -> String {
        let style = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted, timeZone: .gmt)
        return "\(folder)/\(stem)-\(moment.formatted(style)).db"
    }

    /// Copies beyond the newest ones, oldest first, and those that were broken off.
    ///
    /// - Throws: what the file system says where the folder cannot be read.
    func surplus(keeping count: Int) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let mark = ".partial"
        let brokenOff = names.filter { $0.hasSuffix(mark) && isCopy(String($0.dropLast(mark.count))) }.sorted()
        return (names.filter(isCopy).sorted().dropLast(count) + brokenOff).map { "\(folder)/\($0)" }
    }

    private func isCopy(_ name: String) -> Bool {
        guard name.hasPrefix(stem + "-"), name.hasSuffix(".db") else { return false }
        let stamp = name.dropFirst(stem.count + 1).dropLast(3).utf8
        return stamp.count == 16
            && stamp.enumerated().allSatisfy { index, byte in
                switch index {
                case 8: byte == UInt8(ascii: "T")
                case 15: byte == UInt8(ascii: "Z")
                default: (0x30...0x39).contains(byte)
                }
            }
    }
}
