import CColourless
import Glibc

/// A shared library that keeps poppler from working out the colours of pages whose words alone are asked for.
///
/// It lies in a file in memory that belongs to this process; a child finds it below `/proc`. A system that does not
/// allow that makes the child say so on standard error and do without.
///
/// Source: `Sources/CColourless/colourless.c`; `man 8 ld.so`, `LD_PRELOAD`.
enum Colourless {
    /// Where a child finds the library; nil where there is none.
    static let path: String? = {
        let bytes = library
        guard !bytes.isEmpty else { return nil }
        let file = ccolourless_file()
        guard file >= 0 else { return nil }
        guard bytes.withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == bytes.count else {
            close(file)
            return nil
        }
        return "/proc/\(getpid())/fd/\(file)"
    }()

    /// The bytes of the library; none where it could not be built.
    static var library: [UInt8] {
        ColourlessLibrary.digits.withUTF8Buffer { digits in
            stride(from: 0, to: digits.count - 1, by: 2).map { digit(digits[$0]) << 4 | digit(digits[$0 + 1]) }
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8 {
        byte < UInt8(ascii: "a") ? byte &- UInt8(ascii: "0") : byte &- UInt8(ascii: "a") &+ 10
    }
}
