import Dispatch
import Foundation
import Synchronization

/// A request to stop after the documents in hand.
public final class Interruption: Sendable {
    private let flag = Atomic(false)

    public init() {}

    /// Whether the run is to stop.
    public var isRequested: Bool { flag.load(ordering: .relaxed) }

    public func request() { flag.store(true, ordering: .relaxed) }
}

extension Interruption {
    /// Listens to SIGINT and SIGTERM: the first one requests, the second one ends the process with 130 at once.
    ///
    /// - Parameter first: called at the first one.
    /// - Returns: what listens, to be cancelled when the work is over.
    public func listen(_ first: @escaping @Sendable () -> Void = {}) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { code in
            signal(code, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: code, queue: .global())
            source.setEventHandler {
                if self.isRequested { _exit(130) }
                self.request()
                first()
            }
            source.resume()
            return source
        }
    }
}
