/// Why a file could not be read: one case for each named outcome.
///
/// ``outcome`` is the name kept in the store; ``reason`` one sentence; ``remedy`` what a person can do.
public enum IngestError: Error, Hashable, Sendable {
    case encrypted
    /// `pages` of the file's pages hold no text that can be read; a program that recognises it is installed or not.
    case needsOCR(pages: Int, of: Int, isInstalled: Bool)
    case damaged(detail: String)
    case timeout(seconds: Int)
    case outOfMemory(limit: Int)
    case tooLarge(detail: String)
    case unsupported(format: String, remedy: String)
    case empty
    /// The file could not be opened or changed while it was read.
    case unreadable(detail: String)
    case toolMissing(name: String, install: String)
    /// A converter ended by a signal or an exit code that says nothing else.
    case crashed(tool: String, detail: String)

    /// The name of the outcome as PRODUCT's commands and the store write it.
    public var outcome: String {
        switch self {
        case .encrypted: "encrypted"
        case .needsOCR: "needs-ocr"
        case .damaged: "damaged"
        case .timeout: "timeout"
        case .outOfMemory: "out-of-memory"
        case .tooLarge: "too-large"
        case .unsupported: "unsupported"
        case .empty: "empty"
        case .unreadable: "unreadable"
        case .toolMissing: "tool-missing"
        case .crashed: "crashed"
        }
    }

    /// One sentence that says what is the matter.
    public var reason: String {
        switch self {
        case .encrypted: "The file is protected with a password."
        case .needsOCR(let pages, let all, _):
            pages == all
                ? "None of its \(pages) pages holds text that can be read: they are pictures, or their letters mean nothing."
                : "\(pages) of its \(all) pages hold no text that can be read: they are pictures."
        case .damaged(let detail): "The file is damaged: \(detail)."
        case .timeout(let seconds): "Reading took longer than \(seconds) seconds."
        case .outOfMemory(let limit): "Reading needed more than \(limit >> 20) MiB of memory."
        case .tooLarge(let detail): "The file is too large to read: \(detail)."
        case .unsupported(let format, _): "Files of this kind are not read: \(format)."
        case .empty: "The file holds no text."
        case .unreadable(let detail): "The file cannot be read: \(detail)."
        case .toolMissing(let name, _): "The program \(name) is needed and not installed."
        case .crashed(let tool, let detail): "\(tool) broke down on this file: \(detail)."
        }
    }

    /// How pages that are pictures become readable.
    static let recognitionAdvice = "Install OCR and take the file in again: \(PageRecogniser.install)"

    /// What to do where the programs for it are installed and were not wanted.
    static let wantedAdvice = "Take it in with “--ocr auto”."

    /// What a person can do about it.
    public var remedy: String {
        switch self {
        case .encrypted: "Take the password off and take the file in again."
        case .needsOCR(_, _, true):
            "\(IngestError.wantedAdvice.dropLast()), or recognise its text by hand (ocrmypdf -l nld)."
        case .needsOCR(_, _, false): IngestError.recognitionAdvice
        case .damaged: "Fetch the file anew from its source."
        case .timeout, .outOfMemory, .tooLarge: "Split the file, or take it in on a machine with more time and memory."
        case .unsupported(_, let remedy): remedy
        case .empty: "Nothing to do, unless the file should hold text."
        case .unreadable: "Check that it exists, that you may read it and that nothing is writing it."
        case .toolMissing(_, let install): "Install it: \(install)"
        case .crashed: "Fetch the file anew; if it breaks down again, report it with the file."
        }
    }
}
