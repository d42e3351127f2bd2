import Foundation
import Index
import Model
import Pipeline

/// A Frictionless data package: the table, and beside it what its columns mean and how it came about.
///
/// Source: Data Package and Table Schema, specs.frictionlessdata.io.
struct DataPackage {
    let folder: String
    let notes: ExportNotes

    /// Whether an output is meant as a folder: it is one, or its name ends in a slash.
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return path.hasSuffix("/")
            || (FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    }

    func write(_ export: CSVExport) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw OutputError.failed(file: folder, detail: "the folder cannot be made")
        }
        let table = folder + (folder.hasSuffix("/") ? "" : "/") + "timeline.csv"
        let output = try Output(path: table)
        let rows = try export.write(to: output)
        let hash: String
        do throws(SourceError) {
            hash = try ContentHash.sha256(ofFile: table).hash
        } catch {
            throw CommandError(error)
        }
        let bytes = (try FileManager.default.attributesOfItem(atPath: table)[.size] as? Int) ?? 0
        let guards =
            export.forSpreadsheets
            ? ["Text that begins with = + - @ has an apostrophe before it; a byte order mark opens the file."] : []
        let json = JSON.members([
            "name": .string("tijdlijn"), "title": .string("Tijdlijn: \(notes.query)"),
            "profile": .string("tabular-data-package"),
            "description": .string((notes.lines + guards).joined(separator: " ")),
            "tijdlijn": .members([
                "program": .string("tijdlijn \(Tijdlijn.version)"), "query": .string(notes.query),
                "coverage": .string(notes.coverage), "snapshot": .string(notes.snapshot.key), "rows": .int(rows),
            ]),
            "resources": .array([
                .members([
                    "name": .string("timeline"), "path": .string("timeline.csv"),
                    "profile": .string("tabular-data-resource"), "format": .string("csv"),
                    "mediatype": .string("text/csv"), "encoding": .string("utf-8"), "bytes": .int(bytes),
                    "hash": .string("sha256:" + hash),
                    "dialect": .members([
                        "delimiter": .string(","), "lineTerminator": .string("\r\n"), "header": .bool(true),
                    ]),
                    "schema": .members([
                        "fields": .array(Self.fields), "missingValues": .array([.string("")]),
                        "primaryKey": .array([.string("event_id")]),
                    ]),
                ])
            ]),
        ])
        let description = try Output(path: folder + (folder.hasSuffix("/") ? "" : "/") + "datapackage.json")
        try description.write(json.pretty + "\n")
        try description.flush()
    }

    private static let fields: [JSON] = TimelineRows.names.map { name in
        let type: String
        switch name {
        case "earliest", "latest": type = "date"
        case "low", "high", "value", "confidence": type = "number"
        case "n", "page": type = "integer"
        case "change", "corrected": type = "boolean"
        default: type = "string"
        }
        return .members([
            "name": .string(name), "type": .string(type), "description": meanings[name].map(JSON.string),
            "constraints": name == "event_id" ? .members(["required": .bool(true), "unique": .bool(true)]) : nil,
        ])
    }

    static let meanings: [String: String] = [
        "event_id": "Derived from content; the same in every store.",
        "kind": "policy_change, finding, statistic or quantity.",
        "edtf": "The date as the text has it, Extended Date/Time Format (ISO 8601-2).",
        "modifier": "What EDTF does not say: start, mid, end, since, after, before.",
        "earliest": "First day the date can mean; empty at an open end.",
        "latest": "Last day the date can mean; empty at an open end.",
        "precision": "How exact the date is: \(DatePrecision.allCases.map(\.rawValue).joined(separator: ", ")).",
        "date_source": "Where the date came from: the words themselves, a label, the document and so on.",
        "action": "Of a policy change: start, end, amend and so on.",
        "status": "Of a policy change: done, planned, conditional or withdrawn.",
        "level": "Of a policy change: national, regional or local.", "subject": "What changed, as written.",
        "actor": "Who found it or did it, as written.", "stance": "Of a finding: observation, conclusion and so on.",
        "polarity": "Of a finding: whether it is favourable.", "low": "Percent.",
        "high": "Percent, of a share; else the upper end of a quantity.", "unit": "%, EUR, gulden or what is counted.",
        "value": "Of a quantity; the lower end of a range.",
        "currency": "EUR or NLG; empty for other money and for what is none.",
        "qualifier": "What weakens a number: about, at least, at most and so on.",
        "whole": "What a share is a share of, as written.", "measure": "What a share says of the whole, as written.",
        "n": "Sample size.", "change": "Whether a share says by how much something changed.",
        "role": "What the event is in its text.", "successor": "What took the subject's place, as written.",
        "predecessor": "What the subject took the place of, as written.",
        "confidence": "0 to 1: the share of events of the same rule that were right on the corpus.",
        "corrected": "Whether a person corrected or added it.",
        "duplicate_of": "Kept for later use; always empty.", "quote": "The words that prove it.",
        "prefix": "Up to 40 characters before the quote.", "suffix": "Up to 40 characters after the quote.",
        "page": "Physical page, from 1.", "section": "The headings it stands under.",
        "rule": "The rule that found it; hand for what a person added.",
        "document_id": "The first 16 digits of the file's SHA-256.",
        "identifier": "The document's official name, such as kst-29544-807.", "title": "Of the document.",
        "document_date": "Of the document, EDTF.", "source_path": "The file it was read from.",
        "sha256": "Of the file it was read from.",
    ]
}
