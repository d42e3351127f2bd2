extension Document {
    /// What is wrong with the document by its own contract; empty when all is well.
    ///
    /// Cost: linear in the text. Meant for tests and `verify`.
    public func brokenInvariants() -> [String] {
        var broken: [String] = []
        let bytes = text.bytes
        if String(validating: bytes, as: UTF8.self) == nil { broken.append("the text is not valid UTF-8") }
        for offset in bytes.indices {
            let byte = bytes[offset]
            if byte < 0x20 && byte != 0x0A { broken.append("control character at byte \(offset)") }
            if byte == 0x20 && offset + 1 < bytes.count && bytes[offset + 1] == 0x20 {
                broken.append("doubled space at byte \(offset)")
            }
            if byte == 0xC2 && offset + 1 < bytes.count && (bytes[offset + 1] == 0xAD || bytes[offset + 1] == 0xA0) {
                broken.append("soft hyphen or no-break space at byte \(offset)")
            }
        }
        var last = 0
        for (index, block) in blocks.enumerated() {
            if block.span.start < last || block.span.end > bytes.count || block.span.isEmpty {
                broken.append("block \(index) lies at \(block.span.start)..<\(block.span.end), after \(last)")
            } else {
                if bytes[block.span.start..<block.span.end].contains(0x0A) {
                    broken.append("block \(index) holds a line feed")
                }
                if bytes[last..<block.span.start].contains(where: { $0 != 0x0A }) {
                    broken.append("text before block \(index) belongs to no block")
                }
            }
            last = max(last, block.span.end)
        }
        if !blocks.isEmpty, bytes[min(last, bytes.count)...].contains(where: { $0 != 0x0A }) {
            broken.append("text after the last block belongs to no block")
        }
        var previous = 0
        for sentence in sentences {
            if sentence.start < previous || sentence.isEmpty || sentence.end > bytes.count {
                broken.append("sentence at \(sentence.start)..<\(sentence.end) is empty or out of order")
            } else if let block = blockIndex(at: sentence.start), !blocks[block].span.contains(sentence) {
                broken.append("sentence at \(sentence.start) runs over the end of its block")
            }
            previous = max(previous, sentence.end)
        }
        var covered = 0
        for run in runs {
            if run.span.start < covered || run.span.end > bytes.count || !places.indices.contains(run.place) {
                broken.append("source run at \(run.span.start) is out of order or leads nowhere")
            }
            covered = max(covered, run.span.end)
        }
        return broken
    }
}
