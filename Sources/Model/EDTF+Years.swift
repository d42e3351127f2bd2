extension EDTF {
    /// Years of what the documents tell of; an end outside them is mostly a slip of the keyboard.
    public static let years = 1500...2150

    /// Whether its ends, as far as they are known, lie in ``years``.
    public var liesInYears: Bool {
        [bounds.earliest?.year, bounds.latest?.year].compactMap(\.self).allSatisfy(EDTF.years.contains)
    }
}
