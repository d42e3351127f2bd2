import Foundation
import Testing

@testable import Pipeline

struct ContentHashTests {
    /// Source: FIPS 180-4, the examples of one block and of two.
    @Test func `hashes are those of the standard's examples`() {
        #expect(
            ContentHash.sha256(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            ContentHash.sha256(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }

    @Test func `a file that is read in pieces has the hash of the whole`() throws {
        let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = NSTemporaryDirectory() + UUID().uuidString
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let (hash, count) = try ContentHash.sha256(ofFile: path)
        #expect(hash == ContentHash.sha256(of: bytes) && count == bytes.count)
        try FileManager.default.removeItem(atPath: path)
    }

    @Test func `a file that is not there is named`() {
        #expect(throws: SourceError.missing(path: "/nergens/brief.pdf")) {
            try ContentHash.sha256(ofFile: "/nergens/brief.pdf")
        }
    }
}
