enum HeadMonth {
    static func number(_ folded: String) -> Int? { nil }
}
