import Foundation
import Index

/// Where the files of a store lie: its relative paths start from the folder that they were named in.
public struct FilePlaces: Sendable {
    /// Nil where relative paths start from the working folder.
    private let folder: String?

    /// - Throws: where the store cannot be read.
    public init(_ store: TimelineStore) throws(IndexError) {
        let named = try store.relativeFolder()
        var isFolder: ObjCBool = false
        // A folder that was moved with all in it is the one that a person stands in now.
        let isThere = named.map { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) } ?? false
        folder =
            isThere && isFolder.boolValue && named != FileManager.default.currentDirectoryPath ? named : nil
    }

    /// A path of the store as this process can open it.
    public func callAsFunction(_ path: String) -> String {
        guard let folder, !path.hasPrefix("/") else { return path }
        return folder + "/" + path
    }

    /// Paths that a person names here, as the store is to know them: absolute where its relative ones start elsewhere,
    /// so that two files never go by one name.
    public func named(_ paths: [String]) -> [String] {
        guard folder != nil else { return paths }
        return paths.map { $0.hasPrefix("/") ? $0 : FileManager.default.currentDirectoryPath + "/" + $0 }
    }
}
