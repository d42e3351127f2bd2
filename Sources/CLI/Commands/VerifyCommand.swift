import ArgumentParser
import Foundation
import Index
import Pipeline

/// `verify`: checks everything, and says what is wrong.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the store: pages, keys, search index, every quote at its offsets.",
        discussion: """
            With --sources also whether the files that documents were read from still have the bytes that were read (one
            that is gone is named and is no damage), and whether each event's words stand in them on the page, in the
            element or on the line that the way back names; they are read anew for it. Ends with 4 where something is wrong. --repair rebuilds what can
            be rebuilt: indexes, full-text search, which file stands for which document; a document that contradicts
            itself is taken out where its source still has its bytes, and the next ingest reads it again.

            Example:  tijdlijn verify --store beleid.db
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Also hash the source files again, and look every quote up in them.")
    var sources = false

    @Flag(help: "Rebuild what can be rebuilt.")
    var repair = false

    func run() async throws {
        let (timeline, lock) = repair ? try store.writingAlone() : (try store.writing(), nil)
        defer { withExtendedLifetime(lock) {} }
        var damage = try answering { () throws(IndexError) in try timeline.verify() }
        if repair && !damage.isEmpty { damage = try mended(timeline, damage) }
        let changed = sources ? try changedSources(timeline) : []
        let unread = sources ? try await self.unread(timeline, &damage) : []
        let rows: [KeyValuePairs<String, JSON>] = damage.map { item in
            ["kind": .string(item.kind.rawValue), "document": .text(item.documentID), "detail": .string(item.detail)]
        }
        try SimpleRows.print(
            rows + changed + unread, names: ["kind", "document", "detail"], flexible: ["detail"], output,
            empty: "All is well with \(store.path).")
        if !damage.isEmpty {
            throw CommandError(
                "The store \(store.path) contradicts itself in \(damage.count) places.",
                remedy: "Put a backup in its place, or move it away and take the documents in again.",
                status: .storeDamaged)
        }
    }

    /// What is still wrong after everything that can be rebuilt was.
    private func mended(_ timeline: TimelineStore, _ damage: [StoreDamage]) throws(CommandError) -> [StoreDamage] {
        let states = try answering { () throws(IndexError) in try timeline.fileStates() }
        var whole: Set<String> = []
        let places = try answering { () throws(IndexError) in try FilePlaces(timeline) }
        for (path, state) in states where changed(path, at: places(path), from: state.sha256) == nil {
            whole.insert(path)
        }
        for item in damage { Messages.print("Found: \(item.documentID.map { $0 + ": " } ?? "")\(item.detail)") }
        let done = try answering { () throws(IndexError) in try timeline.repair(damage, sources: whole) }
        for step in done.steps { Messages.print(step) }
        for path in done.toReadAgain { Messages.print("To be read again by the next ingest: \(path)") }
        return try answering { () throws(IndexError) in try timeline.verify() }
    }

    /// Looks the words of every event up in its source, of documents that have a source with the bytes that were read.
    ///
    /// - Parameter damage: gets events whose words do not stand where the way back of the store leads.
    /// - Returns: documents that could not be looked at, or were made by other rules, whose way back may lead elsewhere.
    private func unread(
        _ timeline: TimelineStore, _ damage: inout [StoreDamage]
    ) async throws -> [KeyValuePairs<String, JSON>] {
        let documents = try answering { () throws(IndexError) in try timeline.documentFiles() }
        let places = try answering { () throws(IndexError) in try FilePlaces(timeline) }
        var rows: [KeyValuePairs<String, JSON>] = []
        for document in documents {
            let events = try answering { () throws(IndexError) in
                try timeline.quotedEvents(of: document.documentID)
            }
            let path = document.paths.first { changed($0, at: places($0), from: document.sha256) == nil }
            guard !events.isEmpty, let path else { continue }
            func note(_ detail: String) {
                rows.append(
                    ["kind": .string("source"), "document": .string(document.documentID), "detail": .string(detail)])
            }
            let source: SourceQuotes
            do throws(SourceError) {
                source = try await SourceQuotes(reading: places(path))
            } catch {
                note(error.reason)
                continue
            }
            let missing = events.filter { !source.holds($0) }
            if document.converter != Fingerprint.stages.converter || document.reader != source.reader {
                if !missing.isEmpty {
                    note(
                        "\(path) was read by another version, which placed \(missing.count) of \(events.count) quotes otherwise: tijdlijn reprocess"
                    )
                }
                continue
            }
            damage += missing.map { event in
                StoreDamage(
                    kind: .quote, documentID: document.documentID,
                    detail: "The quote of event \(event.eventID) does not stand in \(path) where its way back leads.")
            }
        }
        return rows
    }

    private func changedSources(_ timeline: TimelineStore) throws -> [KeyValuePairs<String, JSON>] {
        let states = try answering { () throws(IndexError) in try timeline.fileStates() }
        let places = try answering { () throws(IndexError) in try FilePlaces(timeline) }
        var rows: [KeyValuePairs<String, JSON>] = []
        for (path, state) in states.sorted(by: { $0.key < $1.key }) {
            guard state.sha256 != nil, let detail = changed(path, at: places(path), from: state.sha256) else {
                continue
            }
            rows.append(["kind": .string("source"), "document": .null, "detail": .string(detail)])
        }
        return rows
    }

    /// How a file differs from what was read; nil where it is the same.
    private func changed(_ path: String, at place: String, from sha256: String?) -> String? {
        do throws(SourceError) {
            return try SourceProbe.describe(place).sha256 == sha256 ? nil : "\(path) has other bytes than were read."
        } catch {
            return error.reason
        }
    }
}
