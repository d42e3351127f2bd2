import Glibc
import Model

/// Metadata that lies beside a document in a file of its own.
public enum SideMetadata {
    private static let largest = 1 << 20

    /// When a file that may describe the document at `path` was last changed, in nanoseconds since 1970; nil where
    /// there is none.
    public static func lastChange(beside path: String) -> Int64? {
        let (folder, name) = split(path)
        guard name != "metadata.xml" else { return nil }
        let candidates = [
            "\(folder)\(stem(of: name)).metadata.xml", "\(folder)\(name).metadata.xml", "\(folder)metadata.xml",
        ]
        return candidates.compactMap { candidate -> Int64? in
            var status = stat()
            guard candidate != path, stat(candidate, &status) == 0 else { return nil }
            return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        }.max()
    }

    /// The properties in `<stem>.metadata.xml`, or in a `metadata.xml` of the same folder whose identifier is the stem of
    /// the document or the name of the folder; none where there is no such file.
    static func properties(for path: String, limits: ReadingLimits) -> [SourceProperty] {
        let (folder, name) = split(path)
        let stem = stem(of: name)
        for candidate in ["\(folder)\(stem).metadata.xml", "\(folder)\(name).metadata.xml"] where candidate != path {
            if let found = read(candidate, limits: limits) { return found }
        }
        guard name != "metadata.xml", let found = read("\(folder)metadata.xml", limits: limits) else { return [] }
        let identifier = found.first { $0.name == "DC.identifier" || $0.name == "identifier" }?.value.lowercased()
        let folderName = split(String(folder.dropLast())).name.lowercased()
        return identifier == stem.lowercased() || identifier == folderName ? found : []
    }

    private static func read(_ path: String, limits: ReadingLimits) -> [SourceProperty]? {
        do {
            let contents = try SourceBytes.head(of: path, count: largest)
            return contents.isWhole ? MetadataFile.properties(in: contents.bytes, limits: limits) : nil
        } catch {
            // That no such file can be read is the common case; the document does without.
            return nil
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    private static func stem(of name: String) -> String {
        guard let stop = name.lastIndex(of: "."), stop != name.startIndex else { return name }
        return String(name[..<stop])
    }
}
