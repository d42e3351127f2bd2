import Foundation
import Model

/// What the parent asks of a worker.
enum WorkerRequest: Codable, Sendable {
    /// Hash the file and tell its kind.
    case describe(path: String)
    /// Read the file and extract from it.
    case read(SourceFile)
    /// Read the file, recognise the words of that many pages that are pictures, and extract.
    case recognise(SourceFile, pages: Int)
}

/// What a worker answers.
enum WorkerAnswer: Codable, Sendable {
    case described(SourceFile)
    case read(Document, Extraction, seconds: Double)
    /// That many pages are pictures; the file is to be asked for again with more time.
    case scanned(pages: Int)
    case refused(Refusal, seconds: Double)
}

/// Requests and answers as bytes.
enum Wire {
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        Array(try JSONEncoder().encode(value))
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
