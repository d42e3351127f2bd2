import ArgumentParser
import Foundation
import Index
import Pipeline

/// `backup FILE`: a consistent copy of the store while it is in use.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store to a file or into a folder, consistently and while it is in use.",
        discussion: """
            The copy is checked before it takes the place of an older one. Into a folder it goes under the store's name
            and the time; --keep N then removes all but the newest N. To restore: stop the runs, put a copy where the
            store was, remove the store's -wal and -shm files, and run “tijdlijn verify”.

            Example:  tijdlijn backup /var/backups/tijdlijn/ --keep 14
            """)

    @Argument(help: "The file to write, or a folder.")
    var file: String

    @OptionGroup var store: StoreOptions

    @Option(help: ArgumentHelp("Copies of this store that stay in the folder; older ones go.", valueName: "n"))
    var keep: Int?

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError("--keep takes a number from 1 on.") }
    }

    func run() throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        let rotates = (exists && isFolder.boolValue) || file.hasSuffix("/") || (keep != nil && !exists)
        if keep != nil && !rotates {
            throw ValidationError("--keep wants a folder; \(file) is a file.")
        }
        let timeline = try store.reading()
        guard rotates else {
            if timeline.isFile(file) {
                throw CommandError(
                    "\(file) is the store itself.", remedy: "Name another file, or a folder.", status: .usage)
            }
            try checkRoom(URL(fileURLWithPath: file).deletingLastPathComponent().path)
            try answering { () throws(IndexError) in try timeline.backup(to: file) }
            return Messages.print("\(store.path) was copied to \(file).", at: .notice)
        }
        let rotation = BackupRotation(folder: file, store: store.path)
        do {
            try FileManager.default.createDirectory(atPath: rotation.folder, withIntermediateDirectories: true)
        } catch {
            throw CommandError(
                "The folder \(file) cannot be made.", remedy: "Check the path and your rights.",
                status: .cannotReadOrWrite)
        }
        try checkRoom(rotation.folder)
        let copy = rotation.path(at: Date())
        try answering { () throws(IndexError) in try timeline.backup(to: copy) }
        Messages.print("\(store.path) was copied to \(copy).", at: .notice)
        guard let keep else { return }
        do {
            for old in try rotation.surplus(keeping: keep) { try FileManager.default.removeItem(atPath: old) }
        } catch {
            throw CommandError(
                "Older copies in \(file) could not be removed.", remedy: "Check your rights there.",
                status: .cannotReadOrWrite)
        }
    }

    /// A copy is as large as the store; better said before than when the disk is full.
    private func checkRoom(_ folder: String) throws(CommandError) {
        let timeline = try store.reading()
        let status = try answering { () throws(IndexError) in try timeline.status() }
        guard let free = DiskSpace.free(at: folder), free < status.byteCount else { return }
        throw CommandError(
            "The disk of \(folder) has \(free >> 20) MiB left; a copy takes \(status.byteCount >> 20).",
            remedy: "Make room, or name another disk.", status: .cannotReadOrWrite)
    }
}
