import Extract
import Foundation
import Model

/// All layers on sentences cut, joined and mixed from real words: `fuzz-dates SECONDS SEED FILE…`.
extension Fuzz {
    /// Words of texts, each with whether a line ends behind it.
    static func words(of paths: ArraySlice<String>) -> [String] {
        paths.flatMap { path in
            let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            return text.split(separator: " ").map(String.init)
        }
    }

    static func allLayers(words: [String], seconds: Double, seed: UInt64) {
        guard words.count > 100 else {
            print("fuzz-dates: no words in these files")
            exit(2)
        }
        var random = Random(state: seed)
        let extractor = Extractor()
        let end = Date().addingTimeInterval(seconds)
        var texts = 0
        var events = 0
        while Date() < end {
            let text = mixed(words, &random)
            let document = document(of: text, &random)
            // Written before it is tried, so that what ends the program is known.
            if let path = ProcessInfo.processInfo.environment["FUZZ_INPUT"] {
                _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
            }
            let extraction = extractor.extract(from: document, supplied: nil)
            for event in extraction.events {
                guard event.span.start >= 0, event.span.end <= document.text.count, !event.span.isEmpty,
                    isBoundary(document.text, event.span.start), isBoundary(document.text, event.span.end)
                else { fail("an event lies inside the text", text) }
            }
            events += extraction.events.count
            texts += 1
        }
        print("seed \(seed): \(texts) texts with \(events) events, no promise broken")
    }

    /// Stretches of the words, some of them short, with pieces of the cues and marks among them.
    private static func mixed(_ words: [String], _ random: inout Random) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let start = Int.random(in: 0..<words.count, using: &random)
            let count = Int.random(in: 1...[3, 8, 30][Int.random(in: 0..<3, using: &random)], using: &random)
            for word in words[start..<min(words.count, start + count)] {
                switch Int.random(in: 0..<40, using: &random) {
                case 0: continue
                case 1: text += word + " " + word + " "
                case 2: text += pieces[Int.random(in: 0..<pieces.count, using: &random)] + " "
                case 3: text += word + ", "
                case 4: text += word + "\n"
                case 5: text += word
                default: text += word + " "
                }
            }
            text += [". ", "\n", ", ", " ", "; "][Int.random(in: 0..<5, using: &random)]
        }
        return text
    }
}
