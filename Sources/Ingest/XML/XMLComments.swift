/// Comments of XML as the parser reads them without complaint.
///
/// XML 1.0, 2.5: `--` may not stand inside a comment, and a comment must end. libxml2 keeps a copy of all it has read of
/// the comment for each complaint, so that a file of half a megabyte took half a minute.
enum XMLComments {
    private static let open: [UInt8] = Array("<!--".utf8)
    private static let close: [UInt8] = Array("-->".utf8)
    private static let openData: [UInt8] = Array("<![CDATA[".utf8)
    private static let closeData: [UInt8] = Array("]]>".utf8)

    /// The bytes with spaces for hyphens inside comments, and for the beginning of a comment that never ends; as long as
    /// before. Cost: one pass.
    static func quiet(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var isChanged = false
        result.withUnsafeMutableBufferPointer { buffer in
            let count = buffer.count
            func stands(_ word: [UInt8], at place: Int) -> Bool {
                guard place + word.count <= count else { return false }
                for (offset, byte) in word.enumerated() where buffer[place + offset] != byte { return false }
                return true
            }
            func end(_ word: [UInt8], from place: Int) -> Int? {
                var place = place
                while place + word.count <= count {
                    if buffer[place] == word[0], stands(word, at: place) { return place }
                    place += 1
                }
                return nil
            }
            var hasClose = true
            var hasCloseData = true
            var index = 0
            while index < count {
                guard buffer[index] == UInt8(ascii: "<"), index + 1 < count, buffer[index + 1] == UInt8(ascii: "!")
                else {
                    index += 1
                    continue
                }
                if hasCloseData, stands(openData, at: index) {
                    let after = end(closeData, from: index + openData.count)
                    hasCloseData = after != nil
                    index = after.map { $0 + closeData.count } ?? index + openData.count
                } else if stands(open, at: index) {
                    let after = hasClose ? end(close, from: index + open.count) : nil
                    hasClose = after != nil
                    let inside = after.map { (index + open.count)..<$0 } ?? index..<(index + open.count)
                    for place in inside where after == nil || buffer[place] == UInt8(ascii: "-") {
                        buffer[place] = UInt8(ascii: " ")
                        isChanged = true
                    }
                    index = after.map { $0 + close.count } ?? index + open.count
                } else {
                    index += 2
                }
            }
        }
        return isChanged ? result : bytes
    }
}
