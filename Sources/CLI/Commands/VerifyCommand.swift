import ArgumentParser
import Foundation
import Index
import Pipeline

/// `verify`: checks everything, and says what is wrong.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the store: pages, keys, search index, every quote at its offsets.",
        discussion: """
            With --sources also whether the files that documents were read from still have the bytes that were read;
            one that is gone is named and is no damage. Ends with 4 where something is wrong.

            Example:  tijdlijn verify --store beleid.db
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Also hash the source files again.")
    var sources = false

    func run() throws {
        guard FileManager.default.fileExists(atPath: store.path) else {
            throw CommandError(IndexError.missing(path: store.path))
        }
        let timeline = try answering { () throws(IndexError) in try TimelineStore(path: store.path) }
        let damage = try answering { () throws(IndexError) in try timeline.verify() }
        let rows: [KeyValuePairs<String, JSON>] = damage.map { item in
            ["kind": .string(item.kind.rawValue), "document": .text(item.documentID), "detail": .string(item.detail)]
        }
        let changed = sources ? try changedSources(timeline) : []
        try SimpleRows.print(
            rows + changed, names: ["kind", "document", "detail"], flexible: ["detail"], output,
            empty: "All is well with \(store.path).")
        if !damage.isEmpty {
            throw CommandError(
                "The store \(store.path) contradicts itself in \(damage.count) places.",
                remedy: "Put a backup in its place, or move it away and take the documents in again.",
                status: .storeDamaged)
        }
    }

    private func changedSources(_ timeline: TimelineStore) throws -> [KeyValuePairs<String, JSON>] {
        let states = try answering { () throws(IndexError) in try timeline.fileStates() }
        var rows: [KeyValuePairs<String, JSON>] = []
        for (path, state) in states.sorted(by: { $0.key < $1.key }) {
            guard let sha256 = state.sha256 else { continue }
            let detail: String
            do throws(SourceError) {
                if try ContentHash.sha256(ofFile: path).hash == sha256 { continue }
                detail = "\(path) has other bytes than were read."
            } catch {
                detail = error.reason
            }
            rows.append(["kind": .string("source"), "document": .null, "detail": .string(detail)])
        }
        return rows
    }
}
