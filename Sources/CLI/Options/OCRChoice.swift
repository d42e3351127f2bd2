import ArgumentParser

/// Whether words are recognised in pictures of pages.
enum OCRChoice: String, CaseIterable, ExpressibleByArgument {
    /// Where the programs for it are installed.
    case auto
    case never
}
