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

    /// A folder that a person named, and what the walk met there.
    public struct Root: Hashable, Sendable {
        public var path: String
        public var fileCount = 0
    }

    /// Files in the order of their paths' bytes, each once.
    public private(set) var entries: [Entry] = []
    /// Folders that were named.
    public private(set) var roots: [Root] = []
    /// Folders below them that could not be looked into: of what lies in them nothing is known.
    private var closedFolders: [String] = []

    /// Whether it was interrupted; what was met until then is not all there is, and nothing follows from it.
    public private(set) var isBroken = false

    private var store: StorePlace?
    private let interruption: Interruption?
    private var visited: Set<FolderID> = []
    /// Whether what was refused came between the files out of its turn.
    private var isOrdered = true

    private struct FolderID: Hashable {
        var device: UInt64
        var inode: UInt64

        init(_ status: stat) {
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    /// Where the store lies, so that it is not taken for a document.
    private struct StorePlace {
        var folder: FolderID
        var name: String

        init?(_ path: String) {
            var status = stat()
            let (folder, name) = FileWalk.split(path)
            guard stat(folder, &status) == 0 else { return nil }
            self.folder = FolderID(status)
            self.name = name
        }

        /// The store, its log, its lock, and the copies that are made of it beside it.
        func holds(_ other: String) -> Bool {
            guard other.utf8.starts(with: name.utf8) else { return false }
            let rest = other.utf8.dropFirst(name.utf8.count).first
            return rest == nil || rest == UInt8(ascii: "-") || rest == UInt8(ascii: ".")
        }
    }

    /// Walks over files and folders.
    ///
    /// Hidden files and folders are passed over, and so are the files of the store. A symbolic link is followed only
    /// where it is named itself.
    ///
    /// Cost: one `fstatat` a file; each folder is sorted by itself, so that the whole comes in order.
    ///
    /// - Parameters:
    ///   - store: the store's path; it may lie in one of the folders.
    ///   - interruption: ends the walk at the next file; it is then ``isBroken``.
    /// - Throws: ``SourceError`` where a path that was named does not exist or may not be read.
    public init(
        _ paths: [String], store: String? = nil, interruption: Interruption? = nil
    ) throws(SourceError) {
        self.store = store.flatMap { StorePlace($0) }
        self.interruption = interruption
        for typed in paths {
            var status = stat()
            guard stat(typed, &status) == 0 else { throw SourceError(errno: errno, path: typed) }
            let path = FileWalk.plain(typed)
            if status.st_mode & S_IFMT == S_IFDIR {
                guard access(path, R_OK | X_OK) == 0 else { throw .notPermitted(path: typed) }
                let before = entries.count
                walk(path)
                roots.append(Root(path: path, fileCount: entries.count - before))
            } else if !isStore(path) {
                add(path, status, isNamed: true)
            }
        }
        if !isBroken, paths.count > 1 || !isOrdered { order() }
    }

    /// Whether the walk is to end here.
    private mutating func stops() -> Bool {
        if interruption?.isRequested == true { isBroken = true }
        return isBroken
    }

    /// Whether the walk would have met a file at this path if it were there.
    public func covers(_ path: String) -> Bool {
        roots.contains { FileWalk.lies(path, in: $0.path) }
            && !closedFolders.contains { FileWalk.lies(path, in: $0) || $0 == path }
    }

    /// A path in one spelling: `./in//a/.` is `in/a`. Steps upwards stay, since they may lead through a link.
    static func plain(_ path: String) -> String {
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        let steps = path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
            .map { String(decoding: $0, as: UTF8.self) }
        if steps.isEmpty { return isAbsolute ? "/" : "." }
        return (isAbsolute ? "/" : "") + steps.joined(separator: "/")
    }

    static func lies(_ path: String, in folder: String) -> Bool {
        if folder == "." {
            return !path.utf8.starts(with: "/".utf8) && !path.utf8.starts(with: "../".utf8)
        }
        let below = folder == "/" ? folder : folder + "/"
        return path.utf8.starts(with: below.utf8)
    }

    /// Several paths may hold the same file, and in any order.
    private mutating func order() {
        entries.sort { PathOrder.precedes($0.path, $1.path) }
        var last: String?
        entries.removeAll { entry in
            defer { last = entry.path }
            return last.map { $0.utf8.elementsEqual(entry.path.utf8) } ?? false
        }
    }

    /// A name in a folder, before it is in its place.
    private struct Found {
        /// The path; of a folder with a stroke at its end, which is what its files' paths go on with.
        var key: String
        var status: stat
        var isFolder: Bool
    }

    /// Folders wait in a list, not on the stack, so that depth costs nothing.
    private mutating func walk(_ root: String) {
        var waiting: [[Found]] = [look(into: root).reversed()]
        while !waiting.isEmpty, !stops() {
            guard let found = waiting[waiting.count - 1].popLast() else {
                waiting.removeLast()
                continue
            }
            if found.isFolder {
                waiting.append(look(into: String(found.key.dropLast())).reversed())
            } else {
                add(found.key, found.status, isNamed: false)
            }
        }
    }

    /// What is in a folder, in the order of the paths that come of it.
    private mutating func look(into folder: String) -> [Found] {
        var status = stat()
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, let stream = fdopendir(descriptor) else {
            let code = errno
            if descriptor >= 0 { close(descriptor) }
            // A folder that went while the walk went on holds nothing; of any other nothing is known.
            if code == ENOENT { return [] }
            closedFolders.append(folder)
            lstat(folder, &status)
            refuse(folder, status, SourceError(errno: code, path: folder))
            return []
        }
        defer { closedir(stream) }
        guard fstat(descriptor, &status) == 0 else { return [] }
        let id = FolderID(status)
        guard visited.insert(id).inserted else { return [] }
        let storeName = store.flatMap { $0.folder == id ? $0 : nil }
        let head = folder == "/" ? "/" : folder == "." ? "" : folder + "/"
        var found: [Found] = []
        while !stops(), let entry = readdir(stream) {
            let name = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 19)
                .assumingMemoryBound(to: CChar.self)
            if name[0] == 0x2E { continue }
            guard let text = String(validatingCString: name) else {
                refuseName(UnsafeRawBufferPointer(start: name, count: strlen(name)), in: folder)
                continue
            }
            if storeName?.holds(text) == true { continue }
            let path = head + text
            var status = stat()
            if entry.pointee.d_type == UInt8(DT_DIR) {
                found.append(Found(key: path + "/", status: status, isFolder: true))
            } else if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
                if errno != ENOENT { refuse(path, status, SourceError(errno: errno, path: path)) }
            } else if status.st_mode & S_IFMT == S_IFDIR {
                found.append(Found(key: path + "/", status: status, isFolder: true))
            } else {
                found.append(Found(key: path, status: status, isFolder: false))
            }
        }
        found.sort { PathOrder.precedes($0.key, $1.key) }
        return found
    }

    private func isStore(_ path: String) -> Bool {
        guard let store else { return false }
        let (folder, name) = FileWalk.split(path)
        var status = stat()
        return stat(folder, &status) == 0 && FolderID(status) == store.folder && store.holds(name)
    }

    /// The folder and the name of a path.
    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
    }

    private mutating func add(_ path: String, _ status: stat, isNamed: Bool) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFLNK: return refuse(path, status, .notRegular(path: path, what: "a symbolic link"))
        case S_IFIFO: return refuse(path, status, .notRegular(path: path, what: "a pipe"))
        case S_IFSOCK: return refuse(path, status, .notRegular(path: path, what: "a socket"))
        default: return refuse(path, status, .notRegular(path: path, what: "a device"))
        }
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
        isOrdered = false
        entries.append(Entry(path: path, marks: Marks(status), refusal: Refusal(error)))
    }

    /// A name that is not UTF-8 cannot be kept; what stands for it shows the odd bytes.
    private mutating func refuseName(_ name: UnsafeRawBufferPointer, in folder: String) {
        isOrdered = false
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
}

/// The order of paths by their bytes, which is SQLite's too.
enum PathOrder {
    static func precedes(_ first: String, _ second: String) -> Bool { compare(first, second) < 0 }

    /// Below, at or above 0, as `memcmp`.
    static func compare(_ first: String, _ second: String) -> Int {
        let fast = first.utf8.withContiguousStorageIfAvailable { left in
            second.utf8.withContiguousStorageIfAvailable { right -> Int in
                let common = min(left.count, right.count)
                if common > 0, let start = left.baseAddress, let other = right.baseAddress {
                    let order = memcmp(start, other, common)
                    if order != 0 { return Int(order) }
                }
                return left.count - right.count
            }
        }
        if case .some(.some(let order)) = fast { return order }
        if first.utf8.elementsEqual(second.utf8) { return 0 }
        return first.utf8.lexicographicallyPrecedes(second.utf8) ? -1 : 1
    }
}

extension FileWalk.Marks {
    init(_ status: stat) {
        byteCount = Int(status.st_size)
        modifiedNanoseconds = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        inode = Int64(truncatingIfNeeded: status.st_ino)
    }
}
