import Foundation
import Ingest

/// Everything under the paths that a person named, in the order of their names.
public struct FileWalk: Sendable {
    /// The marks by which a file that has not changed is known without reading it.
    public struct Marks: Hashable, Sendable {
        /// Bytes.
        public var byteCount: Int
        /// Nanoseconds since 1970.
        public var modifiedNanoseconds: Int64
        public var inode: Int64
    }

    /// A file that was met, and why it is not read where it is not.
    public struct Entry: Hashable, Sendable {
        public var path: String
        public var marks: Marks
        public var refusal: Refusal?
        /// Whether a file beside it describes it; its marks then tell of a change of either.
        public var hasSideFile = false
    }

    /// Files in the order of their paths' bytes, each once.
    public private(set) var entries: [Entry] = []

    private var passedOver: Set<String>
    private var visited: Set<FolderID> = []

    private struct FolderID: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    /// Walks over files and folders.
    ///
    /// Hidden files and folders are passed over, and so are the files of the store. A symbolic link is followed only
    /// where it is named itself.
    ///
    /// - Parameter store: the store's path; it may lie in one of the folders.
    /// - Throws: ``SourceError`` where a path that was named does not exist or may not be read.
    public init(_ paths: [String], store: String? = nil) throws(SourceError) {
        passedOver = []
        if let store {
            let real = FileWalk.realPath(of: store)
            passedOver = Set(["", "-wal", "-shm", "-journal", ".lock"].map { real + $0 })
        }
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { throw SourceError(errno: errno, path: path) }
            if status.st_mode & S_IFMT == S_IFDIR {
                guard access(path, R_OK | X_OK) == 0 else { throw .notPermitted(path: path) }
                let trimmed = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
                walk(trimmed)
            } else {
                add(path, status, isNamed: true)
            }
        }
        entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var last: String?
        entries.removeAll { entry in
            defer { last = entry.path }
            return entry.path == last
        }
    }

    /// Folders wait in a list, not on the stack, so that depth costs nothing.
    private mutating func walk(_ root: String) {
        var open = [root]
        while let folder = open.popLast() {
            var status = stat()
            guard stat(folder, &status) == 0 else { continue }
            let id = FolderID(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
            guard visited.insert(id).inserted else { continue }
            guard let names = names(in: folder) else {
                refuse(folder, status, .notPermitted(path: folder))
                continue
            }
            for name in names where name.first != UInt8(ascii: ".") {
                guard let text = String(validating: name, as: UTF8.self) else {
                    refuseName(name, in: folder)
                    continue
                }
                let path = folder == "/" ? "/" + text : folder + "/" + text
                var status = stat()
                guard lstat(path, &status) == 0 else {
                    refuse(path, status, SourceError(errno: errno, path: path))
                    continue
                }
                if status.st_mode & S_IFMT == S_IFDIR {
                    open.append(path)
                } else {
                    add(path, status, isNamed: false)
                }
            }
        }
    }

    private mutating func add(_ path: String, _ status: stat, isNamed: Bool) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFLNK: return refuse(path, status, .notRegular(path: path, what: "a symbolic link"))
        case S_IFIFO: return refuse(path, status, .notRegular(path: path, what: "a pipe"))
        case S_IFSOCK: return refuse(path, status, .notRegular(path: path, what: "a socket"))
        default: return refuse(path, status, .notRegular(path: path, what: "a device"))
        }
        if !passedOver.isEmpty, passedOver.contains(FileWalk.realPath(of: path)) { return }
        var entry = Entry(path: path, marks: Marks(status), refusal: nil)
        if !isNamed && (path.hasSuffix(".metadata.xml") || path.hasSuffix("/metadata.xml")) {
            entry.refusal = Refusal(
                .metadata, stage: "walk", reason: "The file describes the document beside it and is read with that.",
                remedy: "Nothing to do.")
        } else if let changed = SideMetadata.lastChange(beside: path) {
            entry.hasSideFile = true
            entry.marks.modifiedNanoseconds = max(entry.marks.modifiedNanoseconds, changed)
        } else if status.st_size == 0 {
            entry.refusal = Refusal(
                .empty, stage: "walk", reason: "The file is empty.", remedy: "Fetch it anew if it should hold text.")
        }
        entries.append(entry)
    }

    private mutating func refuse(_ path: String, _ status: stat, _ error: SourceError) {
        entries.append(Entry(path: path, marks: Marks(status), refusal: Refusal(error)))
    }

    /// A name that is not UTF-8 cannot be kept; what stands for it shows the odd bytes.
    private mutating func refuseName(_ name: [UInt8], in folder: String) {
        var shown = ""
        for byte in name {
            if byte >= 0x20 && byte < 0x7F {
                shown.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                shown += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        entries.append(
            Entry(
                path: folder + "/" + shown, marks: Marks(byteCount: 0, modifiedNanoseconds: 0, inode: 0),
                refusal: Refusal(
                    .unreadable, stage: "walk", reason: "The file's name is not valid UTF-8.",
                    remedy: "Rename it (convmv -f latin1 -t utf8).")))
    }

    private func names(in folder: String) -> [[UInt8]]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            names.append(withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
        }
        return names
    }

    private static func realPath(of path: String) -> String {
        guard let resolved = realpath(path, nil) else {
            // What does not exist yet has a folder that does.
            guard let slash = path.lastIndex(of: "/") else {
                guard let here = realpath(".", nil) else { return path }
                defer { free(here) }
                return String(cString: here) + "/" + path
            }
            guard let folder = realpath(String(path[...slash]), nil) else { return path }
            defer { free(folder) }
            return String(cString: folder) + path[slash...]
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension FileWalk.Marks {
    init(_ status: stat) {
        byteCount = Int(status.st_size)
        modifiedNanoseconds = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        inode = Int64(truncatingIfNeeded: status.st_ino)
    }
}
