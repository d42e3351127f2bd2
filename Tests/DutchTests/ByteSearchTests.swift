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
}
