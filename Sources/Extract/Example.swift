/// A sentence that proves a rule, with what must come of it.
///
/// `⟦` and `⟧` stand around the words found; the value is written as the rule's layer writes it, so that one test can
/// run the examples of every rule. The source place is that of the example, so that a failure points at it.
public struct Example: Sendable {
    /// With the brackets.
    public var text: String
    /// One value for each pair of brackets; empty where the rule must keep silent.
    public var values: [String]
    /// The document's date, as EDTF, where the value depends on it.
    public var date: String?
    /// Names of variations that the example is not put through, each for a reason given beside it.
    public var except: [String]
    public var fileID: String
    public var filePath: String
    public var line: Int
    public var column: Int

    /// The rule finds each bracketed stretch with the value of the same rank.
    ///
    /// Dates: `2014/.. since`; references: `kst-29544-469`; changes: `introduce | Wet SUWI | 2002 | done`;
    /// findings: `Inspectie SZW | observation`; shares: `65–70 | about`; quantities: `3700 | banen`.
    public static func finds(
        _ text: String, _ values: String..., date: String? = nil, except: [String] = [], fileID: String = #fileID,
        filePath: String = #filePath, line: Int = #line, column: Int = #column
    ) -> Example {
        Example(
            text: text, values: values, date: date, except: except, fileID: fileID, filePath: filePath, line: line,
            column: column)
    }

    /// The rule finds nothing.
    public static func ignores(
        _ text: String, date: String? = nil, except: [String] = [], fileID: String = #fileID,
        filePath: String = #filePath, line: Int = #line, column: Int = #column
    ) -> Example {
        Example(
            text: text, values: [], date: date, except: except, fileID: fileID, filePath: filePath, line: line,
            column: column)
    }
}
