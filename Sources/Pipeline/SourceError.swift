import Foundation

/// Why a path leads to no file that can be read.
public enum SourceError: Error, Hashable, Sendable {
    case missing(path: String)
    case notPermitted(path: String)
    case isFolder(path: String)
    /// A pipe, a socket, a device or a symbolic link.
    case notRegular(path: String, what: String)
    case unreadable(path: String, detail: String)

    init(errno code: Int32, path: String) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing(path: path)
        case EACCES, EPERM: self = .notPermitted(path: path)
        case EISDIR: self = .isFolder(path: path)
        case ELOOP: self = .notRegular(path: path, what: "a symbolic link")
        default: self = .unreadable(path: path, detail: String(cString: strerror(code)))
        }
    }

    /// One sentence that says what is the matter.
    public var reason: String {
        switch self {
        case .missing(let path): "There is no file or folder \(path)."
        case .notPermitted(let path): "\(path) may not be read by this user."
        case .isFolder(let path): "\(path) is a folder."
        case .notRegular(let path, let what): "\(path) is \(what), not a file."
        case .unreadable(let path, let detail): "\(path) cannot be read: \(detail)."
        }
    }

    /// What a person can do about it.
    public var remedy: String {
        switch self {
        case .missing: "Check the spelling; a path with spaces needs quotes."
        case .notPermitted: "Give this user the right to read it (chmod), or run as another user."
        case .isFolder: "Name a file in it; ingest takes folders."
        case .notRegular: "Name the file itself."
        case .unreadable: "Check the disk and that nothing is writing the file."
        }
    }
}
