import Foundation
import Testing

@testable import Pipeline

struct FileWalkTests {
    private func folder(_ files: [String]) throws -> String {
        let root = NSTemporaryDirectory() + "walk-" + UUID().uuidString
        for file in files {
            let url = URL(fileURLWithPath: root + "/" + file)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: url)
        }
        return root
    }

    @Test func `files come in the order of their bytes, each once, hidden ones not`() throws {
        let root = try folder(["b/2.txt", "b/10.txt", "a.txt", "Z.txt", ".verborgen", "b/.git/hoofd", "é.txt"])
        let walk = try FileWalk([root, root + "/b", root + "/a.txt"])
        #expect(
            walk.entries.map { String($0.path.dropFirst(root.count + 1)) } == [
                "Z.txt", "a.txt", "b/10.txt", "b/2.txt", "é.txt",
            ])
        try FileManager.default.removeItem(atPath: root)
    }

    @Test(arguments: [
        (".", "."), ("./in", "in"), ("in//a/./b/", "in/a/b"), ("/", "/"), ("//x/.", "/x"), ("../in/.", "../in"),
    ])
    func `a path has one spelling`(typed: String, plain: String) {
        #expect(FileWalk.plain(typed) == plain)
    }

    @Test func `what lies in the working folder is all that goes neither up nor out`() {
        #expect(FileWalk.lies("a/b", in: ".") && FileWalk.lies("..a", in: "."))
        #expect(!FileWalk.lies("/a", in: ".") && !FileWalk.lies("../a", in: "."))
    }

    @Test func `a link back to its own folder ends`() throws {
        let root = try folder(["a.txt"])
        try FileManager.default.createSymbolicLink(atPath: root + "/kring", withDestinationPath: root)
        let walk = try FileWalk([root + "/kring", root])
        #expect(walk.entries.count { $0.refusal == nil } == 1)
        #expect(walk.entries.contains { $0.refusal?.outcome == .notAFile })
        try FileManager.default.removeItem(atPath: root)
    }

    @Test func `a walk that is interrupted ends at once and says so`() throws {
        let root = try folder(["a/1.txt", "b/2.txt", "c.txt"])
        let interruption = Interruption()
        let whole = try FileWalk([root], interruption: interruption)
        #expect(whole.entries.count == 3 && !whole.isBroken)
        interruption.request()
        let broken = try FileWalk([root], interruption: interruption)
        #expect(broken.entries.isEmpty && broken.isBroken)
        try FileManager.default.removeItem(atPath: root)
    }

    @Test func `metadata is a companion in a folder and a document when it is named`() throws {
        let root = try folder(["kst-1.xml", "kst-1.metadata.xml", "sub/metadata.xml"])
        let walk = try FileWalk([root])
        #expect(walk.entries.count { $0.refusal?.outcome == .metadata } == 2)
        #expect(try FileWalk([root + "/kst-1.metadata.xml"]).entries.first?.refusal == nil)
        try FileManager.default.removeItem(atPath: root)
    }

    @Test func `only what the contract names ends a run with 1`() {
        let aside = Outcome.allCases.filter(\.isSetAside).map(\.rawValue).sorted()
        #expect(
            aside == [
                "crashed", "damaged", "encrypted", "needs-ocr", "out-of-memory", "partial", "timeout", "too-large",
                "unreadable",
            ])
    }
}
