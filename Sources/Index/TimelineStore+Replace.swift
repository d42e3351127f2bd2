import Foundation
import GRDB
import Model

extension TimelineStore {
    /// Writes a document and all that was found in it, in place of what the store had of the same bytes.
    ///
    /// One transaction: all of it or nothing. Other files with the same bytes become `duplicate`; the first of them by
    /// name stands for the document. What the path held before, and no file holds now, is kept as superseded.
    ///
    /// - Parameters:
    ///   - seconds: what reading and extracting took.
    ///   - stages: fingerprints of what made the document.
    /// - Throws: ``IndexError/unexpected(path:detail:)`` where a value breaks a rule of the schema.
    @discardableResult
    public func replace(
        _ document: Document, _ extraction: Extraction, file: FileRecord, run: RunID, seconds: Double = 0,
        times: StageTimes = StageTimes(), stages: StageVersions = StageVersions()
    ) throws(IndexError) -> Replacement {
        let isPartial = !document.flaws.isEmpty
        let outcome = isPartial ? "partial" : "ok"
        let key = String(document.source.sha256.prefix(16))
        return try write { db in
            var writer = try DocumentWriter(db, lexicon, document, extraction, stages)
            let id = try writer.write(key: key, outcome: outcome)
            var failure = FailureRecord(
                outcome: outcome, stage: "ingest",
                reason: document.flaws.map(\.reason).joined(separator: " "),
                remedy: isPartial ? FailureRecord.partialRemedy : "",
                seconds: seconds, version: document.reader + " " + extraction.rules)
            failure.times = times
            let ledger = FileLedger(db: db, file: file, run: run, fresh: id)
            try ledger.record(failure, document: id, isClean: !isPartial)
            try writer.settleFormerWork()
            // After the ledger: an older copy that this one takes the place of gives its corrections over.
            try CorrectionApplier(db: db, documentID: id).applyAll()
            let final = try String.fetchOne(
                db.cachedStatement(sql: "SELECT outcome FROM sourceFile WHERE path = ?"), arguments: [file.path])
            return Replacement(documentID: key, outcome: final ?? outcome, events: extraction.events.count)
        }
    }

    /// Ties a file to the document that the store already has of the same bytes.
    ///
    /// - Returns: false, with nothing written, where there is no such document.
    public func recordDuplicate(_ file: FileRecord, run: RunID) throws(IndexError) -> Bool {
        guard let sha256 = file.sha256 else { return false }
        return try write { db in
            let found = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, reader || ' ' || rules FROM document WHERE sha256 = ?"),
                arguments: [sha256])
            guard let found else { return false }
            let failure = FailureRecord(
                outcome: "duplicate", stage: "", reason: "", remedy: "", version: found[1])
            try FileLedger(db: db, file: file, run: run).record(failure, document: found[0], isClean: true)
            return true
        }
    }

    /// Notes that a file gave no document, and why. A document that its bytes gave before is kept.
    public func recordOutcome(_ failure: FailureRecord, file: FileRecord, run: RunID) throws(IndexError) {
        try write { db in
            let document = try file.sha256.flatMap { sha256 in
                try Int64.fetchOne(
                    db.cachedStatement(sql: "SELECT id FROM document WHERE sha256 = ?"), arguments: [sha256])
            }
            try FileLedger(db: db, file: file, run: run).record(failure, document: document, isClean: false)
        }
    }
}

/// The rows of one document, in one transaction.
struct DocumentWriter {
    let db: Database
    let lexicon: SearchLexicon
    let document: Document
    let extraction: Extraction
    let sections: SectionPath
    let stages: StageVersions
    var passages: [Int64] = []
    /// The same, as search takes them in.
    private var words: [SearchIndexer.Passage] = []
    /// The work that the same bytes were taken for before, where it was another one.
    private var formerWork: String?

    init(
        _ db: Database, _ lexicon: SearchLexicon, _ document: Document, _ extraction: Extraction,
        _ stages: StageVersions
    ) throws {
        self.stages = stages
        self.db = db
        self.lexicon = lexicon
        self.document = document
        self.extraction = extraction
        sections = SectionPath(document, extraction)
    }

    mutating func write(key: String, outcome: String) throws -> Int64 {
        let sha256 = document.source.sha256
        let old = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, work FROM document WHERE sha256 = ?"), arguments: [sha256])
        try db.run("DELETE FROM document WHERE sha256 = ?", [sha256])
        let id = try writeDocument(id: old?[0], key: key, outcome: outcome)
        let work = Manifestations.work(of: extraction.metadata)
        if let before: String = old?[1], before != work { formerWork = before }
        try db.run(
            "UPDATE sourceFile SET documentId = ? WHERE sha256 = ? AND documentId IS NULL",
            [id, sha256])
        try writeText(id)
        try writeBlocks(id)
        try writeMentions(id)
        try writeEvents(id)
        try index(id)
        return id
    }

    /// Lets what is left of the work that the document is no part of any more speak; after the document is settled.
    func settleFormerWork() throws {
        if let formerWork { try Manifestations(db: db).settle(formerWork) }
    }

    /// Makes the new rows searchable; FTS5 gets its rows in one statement, so that it writes its buffer once.
    private func index(_ id: Int64) throws {
        let statements = [
            """
            INSERT INTO eventSearch (rowid, sentence, subject, actor, section)
            SELECT id, sentence, subject, actor, section FROM event WHERE documentId = ? ORDER BY id
            """
        ]
        for statement in statements {
            try db.cachedStatement(sql: statement).execute(arguments: [id])
        }
        try SearchIndexer(db, lexicon).add(id, words)
    }

    private func writeDocument(id: Int64?, key: String, outcome: String) throws -> Int64 {
        let metadata = extraction.metadata
        let bounds = metadata.edtf?.bounds
        let fields: [(String, DocumentMetadata.Field?)] = [
            ("documentKind", metadata.documentKind), ("date", metadata.date), ("place", metadata.place),
            ("title", metadata.title), ("dossier", metadata.dossier), ("dossierTitle", metadata.dossierTitle),
            ("number", metadata.number), ("sessionYear", metadata.sessionYear), ("chamber", metadata.chamber),
            ("sender", metadata.from), ("recipient", metadata.to), ("identifier", metadata.identifier),
            ("ownMark", metadata.ownMark), ("theirMark", metadata.theirMark), ("requestDate", metadata.requestDate),
            ("commissioner", metadata.commissioner),
        ]
        let origins = fields.reduce(into: [String: FieldOrigin]()) { $0[$1.0] = $1.1.map(FieldOrigin.init) }
        let inserter = try Inserter(
            db, into: "document",
            [
                "id", "key", "sha256", "mediaType", "byteCount", "reader", "rules", "outcome", "textBytes", "pageCount",
                "earliest", "latest", "signatories", "origins", "properties", "flaws", "pageLabels", "abbreviations",
                "converter", "extractor", "schemaVersion", "work",
            ] + fields.map(\.0))
        return try inserter.insert(
            [
                id?.databaseValue ?? .null, sql(key), sql(document.source.sha256),
                sql(document.source.mediaType), sql(document.source.byteCount), sql(document.reader),
                sql(extraction.rules), sql(outcome), sql(document.text.count), sql(document.pageCount),
                sql(bounds?.earliest), sql(bounds?.latest), json(metadata.signatories), json(origins),
                json(document.properties), json(document.flaws),
                json(Dictionary(uniqueKeysWithValues: document.pageLabels.map { (String($0.key), $0.value) })),
                json(extraction.abbreviations), sql(stages.converter), sql(stages.extractor),
                sql(Migration.all.count), sql(Manifestations.work(of: metadata)),
            ] + fields.map { sql($0.1?.value) })
    }

    private func writeText(_ id: Int64) throws {
        let wayBack = WayBack(runs: document.runs, places: document.places).encoded()
        try Inserter(db, into: "documentText", ["documentId", "text", "wayBack"])
            .insert([sql(id), sql(document.text.string), Data(wayBack).databaseValue])
    }

    private mutating func writeBlocks(_ id: Int64) throws {
        let blocks = try Inserter(
            db, into: "block",
            [
                "documentId", "ordinal", "kind", "start", "end", "level", "label", "tableIndex", "tableRow",
                "tableColumn", "isHeader", "isBoxed",
            ])
        let passageRows = try Inserter(
            db, into: "passage", ["id", "documentId", "start", "end", "kind", "page", "section", "text"])
        let first = try SearchIndexer.reserve(document.blocks.count, db)
        passages.reserveCapacity(document.blocks.count)
        words.reserveCapacity(document.blocks.count)
        for (ordinal, block) in document.blocks.enumerated() {
            try blocks.insert([
                sql(id), sql(ordinal), sql(block.kind), sql(block.span.start), sql(block.span.end), sql(block.level),
                sql(block.label), sql(block.cell?.table), sql(block.cell?.row), sql(block.cell?.column),
                block.cell.map { sql($0.isHeader) } ?? .null, sql(block.isBoxed),
            ])
            let passage = SearchIndexer.Passage(
                id: first + Int64(ordinal), kind: block.kind.rawValue, section: sections.path(at: block.span.start),
                text: document.text[block.span])
            words.append(passage)
            passages.append(
                try passageRows.insert([
                    sql(passage.id), sql(id), sql(block.span.start), sql(block.span.end), sql(passage.kind),
                    sql(document.page(at: block.span.start)), sql(passage.section), sql(passage.text),
                ]))
        }
        let sentences = try Inserter(db, into: "sentence", ["documentId", "start", "end"])
        for sentence in document.sentences { try sentences.insert([sql(id), sql(sentence.start), sql(sentence.end)]) }
        let repairs = try Inserter(db, into: "repair", ["documentId", "ordinal", "kind", "start", "end", "original"])
        for (ordinal, repair) in document.repairs.enumerated() {
            try repairs.insert([
                sql(id), sql(ordinal), sql(repair.kind), sql(repair.span.start), sql(repair.span.end),
                sql(repair.original),
            ])
        }
        let marks = try Inserter(db, into: "noteMark", ["documentId", "ordinal", "offset", "label", "note"])
        for (ordinal, mark) in document.noteMarks.enumerated() {
            try marks.insert([sql(id), sql(ordinal), sql(mark.offset), sql(mark.label), sql(mark.note)])
        }
    }

    private func writeMentions(_ id: Int64) throws {
        let headings = try Inserter(
            db, into: "section", ["documentId", "ordinal", "start", "end", "number", "level", "title", "page"])
        for (ordinal, entry) in sections.entries.enumerated() {
            try headings.insert([
                sql(id), sql(ordinal), sql(entry.span.start), sql(entry.span.end), sql(entry.number), sql(entry.level),
                sql(entry.title), sql(document.page(at: entry.span.start)),
            ])
        }
        let temporals = try Inserter(
            db, into: "temporal",
            [
                "documentId", "ordinal", "start", "end", "kind", "edtf", "modifier", "earliest", "latest", "precision",
                "dateSource", "dateBasis", "duration", "isInReference", "isLabel", "rule", "text",
            ])
        for (ordinal, mention) in extraction.temporals.enumerated() {
            try temporals.insert([
                sql(id), sql(ordinal), sql(mention.span.start), sql(mention.span.end), sql(mention.kind),
                sql(mention.date.edtf?.description), sql(mention.date.modifier), sql(mention.date.earliest),
                sql(mention.date.latest), sql(mention.date.precision), sql(mention.date.source),
                sql(mention.date.basis), sql(mention.duration), sql(mention.isInReference), sql(mention.isLabel),
                sql(mention.rule), sql(document.text[mention.span]),
            ])
        }
        let references = try Inserter(
            db, into: "reference",
            ["documentId", "ordinal", "start", "end", "kind", "identifier", "title", "isCitation", "rule", "text"])
        for (ordinal, reference) in extraction.references.enumerated() {
            try references.insert([
                sql(id), sql(ordinal), sql(reference.span.start), sql(reference.span.end), sql(reference.kind),
                sql(reference.identifier), sql(reference.title), sql(reference.isCitation), sql(reference.rule),
                sql(document.text[reference.span]),
            ])
        }
    }

    /// The names by which a recommendation and a reaction find each other; see `M0055Reactions`.
    private func writeReports(of event: Event, as id: Int64) throws {
        guard case .finding(let finding) = event.details, finding.isReaction || finding.stance == .recommendation else {
            return
        }
        let place = finding.isReaction ? finding.answers : event.span.start
        let names = finding.reports + [place.map { "at:\(document.source.sha256.prefix(16)):\($0)" }].compactMap { $0 }
        let inserter = try Inserter(db, into: "findingReport", ["eventId", "report", "number"])
        for name in Set(names).sorted() { try inserter.insert([sql(id), sql(name), sql(finding.number)]) }
    }

    private func writeEvents(_ id: Int64) throws {
        let events = try Inserter(db, into: "event", EventColumns.inserted)
        var state = ContentHash()
        var keys: Set<String> = []
        for event in extraction.events {
            // Two rules may say the very same of the same words; the second one gets a number of its own.
            var copy = 0
            var key = event.key(in: document.source.sha256, copy: copy)
            while !keys.insert(key).inserted {
                copy += 1
                key = event.key(in: document.source.sha256, copy: copy)
            }
            let passage = document.blockIndex(at: event.span.start).map { passages[$0] }
            state.feed(key)
            let values =
                EventColumns.values(event) + [
                    sql(document.page(at: event.span.start)), sql(sections.path(at: event.span.start)),
                    sql(document.text[event.span]), sql(document.text.prefix(of: event.span)),
                    sql(document.text.suffix(of: event.span)),
                ]
            for value in values { state.feed(value.description) }
            let eventID = try events.insert(
                [sql(key), sql(id), passage?.databaseValue ?? .null] + values + [sql(document.text[event.sentence])])
            try writeReports(of: event, as: eventID)
        }
        try db.cachedStatement(sql: "UPDATE document SET stateHash = ? WHERE id = ?")
            .execute(arguments: [state.hexadecimal, id])
    }
}

/// Where a field came from, as the store writes it.
private struct FieldOrigin: Encodable {
    var origin: String
    var start: Int?
    var end: Int?

    init(_ field: DocumentMetadata.Field) {
        origin = field.origin.rawValue
        start = field.span?.start
        end = field.span?.end
    }
}

/// The same value always gives the same text.
private func json(_ value: some Encodable) throws -> DatabaseValue {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self).databaseValue
}
