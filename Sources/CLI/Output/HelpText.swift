/// Help as the argument parser prints it, its paragraphs laid out anew.
///
/// The parser breaks each line of a paragraph by itself, so that text which was broken in the source comes out in long and
/// short lines by turns.
enum HelpText {
    /// The help with the lines before `USAGE:` joined and broken at the width; empty lines and indented ones stay.
    ///
    /// - Parameter width: columns.
    static func flowing(_ help: String, width: Int) -> String {
        guard help.hasPrefix("OVERVIEW:") else { return help }
        var lines: [String] = []
        var paragraph: [Substring] = []
        func end() {
            lines += Wrapping.lines(paragraph.joined(separator: " "), width: width)
            paragraph = []
        }
        let all = help.split(separator: "\n", omittingEmptySubsequences: false)
        let usage = all.firstIndex { $0.hasPrefix("USAGE:") } ?? all.count
        for line in all[..<usage] {
            if line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("Example:") {
                end()
                lines.append(String(line))
            } else {
                paragraph.append(line)
            }
        }
        end()
        return (lines + all[usage...].map(String.init)).joined(separator: "\n")
    }
}
