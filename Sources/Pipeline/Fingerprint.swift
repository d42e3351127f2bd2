import Index

/// What decides whether a stored document is what this program would make of its source.
public enum Fingerprint {
    /// Fingerprints of converter and extractor, made of their sources by the build (`Plugins/FingerprintPlugin`): any
    /// change of theirs but in comments and blank lines changes it, and nobody has to think of it.
    public static let stages = StageVersions(
        converter: "converter/\(SourceFingerprints.converter)", extractor: "extractor/\(SourceFingerprints.extractor)")
}
