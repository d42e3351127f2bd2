import Foundation

/// Room on disks.
public enum DiskSpace {
    /// Bytes that this user may still write on the disk of a path; nil where that cannot be told.
    ///
    /// A file that does not exist yet counts as lying in its folder.
    public static func free(at path: String) -> Int? {
        var status = statvfs()
        if statvfs(path, &status) != 0 {
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
            guard statvfs(folder, &status) == 0 else { return nil }
        }
        return Int(
            clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
    }
}
