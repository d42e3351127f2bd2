import Dutch
import Testing

/// Seeking words in text by bytes.
struct ByteSearchTests {
    @Test(arguments: [
        ("wob-besluit op uw verzoek", "besluit", true), ("besluit", "besluit", true), ("besluit", "besluiten", false),
        ("aanaanbod", "aanbod", true), ("een brief", "", true), ("", "a", false), ("coördinatie", "ö", true),
        ("de minister van", "minister ", true), ("ministers", "minister ", false),
    ])
    func `a string is found where its bytes stand`(_ text: String, _ part: String, _ isThere: Bool) {
        #expect(text.contains(part) == isThere)
    }

    @Test func `a text of many pieces is searched to its last byte`() {
        let text = String(repeating: "besluit op uw verzoe ", count: 500)
        #expect(!text.contains("verzoek"))
        #expect((text + "verzoek").contains("verzoek"))
    }

    @Test func `every part of a text is found where it stands, at any place and of any length`() {
        let text = Array("abcabcabdabcabcabcabeé§z".utf8)
        for start in text.indices {
            for end in start + 1...text.count {
                let isFound = text.withUnsafeBufferPointer { bytes in
                    Array(text[start..<end]).withUnsafeBufferPointer { ByteSearch.holds(bytes, $0) }
                }
                #expect(isFound, "\(start)..<\(end)")
            }
            let first = text.withUnsafeBufferPointer { ByteSearch.first(text[start], in: $0) }
            #expect(first == text.firstIndex(of: text[start]))
        }
        for absent in ["abcabd ", "abf", "cc", "zz", "abcabcabcabcabcabcabcabcabc"] {
            let part = Array(absent.utf8)
            let isFound = text.withUnsafeBufferPointer { bytes in
                part.withUnsafeBufferPointer { ByteSearch.holds(bytes, $0) }
            }
            #expect(!isFound, "\(absent)")
        }
        #expect(text.withUnsafeBufferPointer { ByteSearch.first(0x21, in: $0) } == nil)
    }

    @Test(arguments: ["Coördinatie", "`É’s´ĳ€ ABC", "Ĳ", "", "één-op‐één", "Ω ß"])
    func `a string folds as its bytes do`(_ text: String) {
        #expect(Folding.fold(text) == String(decoding: Folding.fold(Array(text.utf8)), as: UTF8.self))
    }
}
