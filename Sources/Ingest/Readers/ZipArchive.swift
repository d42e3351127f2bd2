import CZip
import Glibc

/// The parts of an office file or another zip archive: the only Swift that sees libzip's pointers.
enum ZipArchive {
    /// Reads parts by name.
    ///
    /// - Parameter names: the parts wanted; one that is not there is left out of the answer.
    /// - Throws: `.damaged` for an archive that cannot be opened or whose part fails its checksum, `.encrypted`,
    ///   `.tooLarge` where the parts unfold to more than the limits allow.
    static func parts(
        _ names: [String], of bytes: [UInt8], limits: ReadingLimits
    ) throws(IngestError) -> [String: [UInt8]] {
        var budget = 1_000_000 + bytes.count * limits.outputRatio
        return try with(bytes, limits) { (archive) throws(IngestError) in
            var result: [String: [UInt8]] = [:]
            for name in names {
                let index = zip_name_locate(archive, name, 0)
                guard index >= 0 else { continue }
                result[name] = try part(UInt64(index), name, of: archive, budget: &budget)
            }
            return result
        }
    }

    /// The names of all parts in the archive's order, folders among them (they end in a stroke).
    ///
    /// - Throws: as ``parts(_:of:limits:)``; `.tooLarge` for more than ten thousand parts.
    static func names(of bytes: [UInt8], limits: ReadingLimits) throws(IngestError) -> [String] {
        try with(bytes, limits) { (archive) throws(IngestError) in
            let count = zip_get_num_entries(archive, 0)
            guard count <= 10_000 else { throw .tooLarge(detail: "it holds \(count) files") }
            return (0..<UInt64(max(count, 0))).compactMap { index in
                zip_get_name(archive, index, 0).map { String(cString: $0) }
            }
        }
    }

    private static func with<Value>(
        _ bytes: [UInt8], _ limits: ReadingLimits, _ body: (OpaquePointer) throws(IngestError) -> Value
    ) throws(IngestError) -> Value {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip reads from a copy that it owns and frees: the array may move.
        guard let copy = malloc(max(bytes.count, 1)) else { throw .outOfMemory(limit: limits.memory) }
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { memcpy(copy, base, source.count) }
        }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            throw .damaged(detail: text(&error))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(detail: text(&error))
        }
        defer { zip_discard(archive) }
        return try body(archive)
    }

    private static func part(
        _ index: UInt64, _ name: String, of archive: OpaquePointer, budget: inout Int
    ) throws(IngestError) -> [UInt8] {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(archive, index, 0, &status) == 0 else {
            throw .damaged(detail: "\(name) is named and not there")
        }
        if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
        guard let file = zip_fopen_index(archive, index, 0) else {
            throw .damaged(detail: "\(name) cannot be unpacked")
        }
        defer { zip_fclose(file) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, UInt64(chunk.count))
            if count == 0 { return result }
            guard count > 0 else { throw .damaged(detail: "\(name) fails its checksum") }
            budget -= Int(count)
            guard budget >= 0 else { throw .tooLarge(detail: "it unfolds to more than a hundred times its size") }
            result += chunk[0..<Int(count)]
        }
    }

    private static func text(_ error: inout zip_error_t) -> String {
        String(cString: zip_error_strerror(&error)).lowercased()
    }
}
