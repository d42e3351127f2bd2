import Foundation
import Index
import Model

/// What the parent asks of a worker.
enum WorkerRequest: Codable, Sendable {
    /// Hash the file and tell its kind.
    case describe(path: String)
    /// Read the file and extract from it.
    case read(SourceFile)
    /// Read the file, recognise the words of that many pages that are pictures, and extract.
    case recognise(SourceFile, pages: Int)
    /// Extract anew from a document that was read before.
    case extract(Document)
}

/// What a worker answers.
enum WorkerAnswer: Codable, Sendable {
    case described(SourceFile)
    case read(Document, Extraction, StageTimes)
    /// That many pages are pictures; the file is to be asked for again with more time.
    case scanned(pages: Int)
    case refused(Refusal, seconds: Double)
}

/// Requests and answers as bytes: JSON, its length first, and behind it the bulk of a document and of what was found in
/// it as plain bytes.
enum Wire {
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        frame(try JSONEncoder().encode(value), bulk: [])
    }

    /// An answer; the document's text, blocks and runs, and its dates, references and events go as plain bytes.
    static func encode(_ answer: WorkerAnswer) throws -> [UInt8] {
        guard case .read(var document, var extraction, let times) = answer else {
            return frame(try JSONEncoder().encode(answer), bulk: [])
        }
        var packer = Packer(capacity: document.text.count + document.runs.count * 48 + 4096)
        PackedDocument.pack(&document, into: &packer)
        PackedExtraction.pack(&extraction, into: &packer)
        return frame(
            try JSONEncoder().encode(WorkerAnswer.read(document, extraction, times)), bulk: packer.bytes)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(try parts(bytes).json))
    }

    static func decodeAnswer(_ bytes: [UInt8]) throws -> WorkerAnswer {
        let (json, bulk) = try parts(bytes)
        let answer = try JSONDecoder().decode(WorkerAnswer.self, from: Data(json))
        guard case .read(var document, var extraction, let times) = answer else { return answer }
        var reader = Unpacker(bulk)
        try PackedDocument.unpack(&reader, into: &document)
        try PackedExtraction.unpack(&reader, into: &extraction)
        return .read(document, extraction, times)
    }

    private static func frame(_ json: Data, bulk: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count + bulk.count + 8)
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: json.count >> shift)) }
        bytes.append(contentsOf: json)
        bytes.append(contentsOf: bulk)
        return bytes
    }

    private static func parts(_ bytes: [UInt8]) throws -> (json: ArraySlice<UInt8>, bulk: ArraySlice<UInt8>) {
        guard bytes.count >= 8 else { throw PackedDocument.Damage() }
        let count = bytes[..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard count >= 0, count <= bytes.count - 8 else { throw PackedDocument.Damage() }
        return (bytes[8..<(8 + count)], bytes[(8 + count)...])
    }
}
