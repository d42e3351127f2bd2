/// Letters that a font draws as one sign, and the words in which Dutch has them: what a sign that says nothing of its
/// meaning can have been.
public enum Ligature: String, CaseIterable, Sendable {
    case ti, tt, ft, fi, fl, ff, tti, fti, ffi, tf

    /// Stretches of words with the ligature in capitals; `^` is the beginning of a word, `$` its end.
    public var stretches: [String] {
        switch self {
        case .ti:
            [
                "aTIe$", "aTIes$", "cTIe$", "cTIes$", "iTIe$", "iTIes$", "oTIe$", "oTIes$", "uTIe$", "uTIes$",
                "nTIe$", "nTIes$", "pTIe$", "pTIes$", "rTIe$", "rTIes$", "sTIe$", "sTIes$", "aTIef$", "cTIef$",
                "iTIef$", "aTIeve", "cTIeve", "iTIeve", "aTIever", "aTIone", "cTIone", "iTIone", "aTIona", "iTIona",
                "cTIete", "aTIepl", "aTIebe", "aTIeme", "aTIesy", "aTIelo", "laTIe", "cTIepr", "cTIebe", "cTIefu",
                "nTIepl", "nTIeme", "nTIebe", "sTIsch", "aTIsch", "eTIsch", "iTIsch", "oTIsch", "cTIsch", "^TIjd",
                "lTIjd", "eTIjd", "sTIjd", "rTIjd", "nTIjd", "gTIjd", "dTIjd", "fTIjd", "kTIjd", "tTIjd", "aTIjd",
                "TIjdelijk", "TIjdens", "TIjdig", "TIjdstip", "akTIjk", "^sTIl", "sTIlt", "sTIll", "sTIlst",
                "sTIcht", "sTImul", "sTIjg", "sTIp$", "arTIk", "parTIj", "parTIc", "acTIv", "moTIv", "poliTIe",
                "poliTIc", "kriTIe", "kriTIs", "criTIc", "conTIn", "idenTIt", "idenTIf", "idenTIe", "insTIt",
                "consTIt", "graTIs", "kwanTIt", "^TItel", "^TIen$", "rTIen$", "sTIen$", "fTIen$", "TIental",
                "twinTIg", "derTIg", "veerTIg", "vijfTIg", "zesTIg", "zevenTIg", "chTIg", "nTIge", "fTIge", "rTIge",
                "sTIge", "mTIge", "omsTIg", "vesTIg", "vasTIg", "nsTIg", "chTIng", "sTIng", "uiTIng", "aTIng",
                "eTIng", "nTIng$", "rTIng", "ulTIm", "opTIm", "legiTIm", "inTIm", "prakTIs", "tacTIs", "staTIs",
                "staTIo", "garanTIe", "cerTIf", "akoesTIs", "arTIes", "paTIë", "iniTIa", "poTIe", "esTIm", "noTIt",
                "subsTIt", "eTIket", "deTIne", "beTIteld", "TIviteit", "TIveer", "TIveren", "TIvering", "TIficeer",
                "TIfica", "enTIla", "rsTIkk", "laTIepr", "iTIeve", "ekTIvi", "TIende$", "TIendu",
            ]
        case .tt:
            [
                "baTTer", "zeTTe", "eTTen", "aTTen", "iTTen", "oTTen", "uTTen", "neTTo", "aTTent", "aTTest", "liTTek",
                "wiTTe", "diTTo", "moTTo", "boTTer", "maTTen", "eTTer", "iTTer", "oTTer", "uTTer", "eTTe$", "ooTTe",
                "eTTel", "uTTel", "iTTel", "roTTer",
            ]
        case .ft:
            [
                "heeFT$", "geeFT$", "leeFT$", "eeFT$", "ijFT$", "oeFT$", "reFT$", "durFT$", "werFT$", "erFT$",
                "elFT$", "aaFT$", "rooFT$", "looFT$", "hriFT$", "hriFTe", "hriFTel", "giFTe", "giFT$", "giFTig",
                "driFT$", "driFTi", "liFT$", "liFTe", "riFT$", "schaFT$", "schaFTe", "kraFT$", "soFTwa", "stiFT$",
                "iFTig", "heFTi", "leeFTij", "zelFTs", "eeFTij", "oeFTe", "hoeFTe", "elFTe", "ijFTi",
            ]
        case .fi:
            [
                "FInan", "eciFIc", "eciFIe", "deFIni", "FIguur", "FIgure", "FIets", "^FIlm", "^FIlte", "gniFIc",
                "ntiFIc", "proFIel", "proFIe", "proFIt", "rtiFIc", "modiFIc", "FIrma", "FIsca", "nFIgu", "FInale",
                "neFIe", "kwaliFIc", "alFIe", "ssiFIc", "griFIe", "graFIe", "graFIs", "FIliaal", "FIche", "veriFIc",
                "eFInan", "onFIde", "FInanc",
            ]
        case .fl:
            [
                "nFLic", "inFLa", "FLexi", "^FLat", "reFLec", "FLuct", "aFLop", "aFLei", "aFLoo", "aFLat", "moeFLi",
                "FLora", "^FLink", "inFLue",
            ]
        case .ff:
            ["eFFec", "diFFer", "oFFer", "stoFFe", "treFFe", "heFFin", "koFFie", "beseFFe", "straFFe"]
        case .tti: ["eTTIng", "iTTIng", "oTTIng", "uTTIng", "aTTItu", "veTTIg", "eTTIge"]
        case .fti: ["giFTIgi", "heFTIg", "vijFTIg", "leeFTIjd", "driFTIg"]
        case .ffi: ["oFFIci", "eFFIci", "oFFIcie", "traFFIc", "stoFFIg"]
        case .tf: ["uiTFo", "uiTFa", "plaTFo", "poorTFo", "porTFe", "onTFer"]
        }
    }

    /// A sign that some fonts stand in for the letters, in text that has no other use for it.
    ///
    /// Source: the glyphs of Calibri and Carlito whose names converters take for letters of Latin Extended.
    public static func usual(_ scalar: UInt32) -> Ligature? {
        switch scalar {
        case 0x19F: .ti
        case 0x1A9: .tt
        case 0x14C: .ft
        case 0x1AB: .tti
        case 0x19E: .tf
        case 0xF001: .fi
        case 0xF002: .fl
        case 0x0B, 0xE00B: .ff
        case 0x0C, 0xE00C: .fi
        case 0x0D, 0xE00D: .fl
        case 0x0E, 0xE00E: .ffi
        default: nil
        }
    }

    /// The ligature, and how many letters speak for it, where one can stand between two halves of a word.
    ///
    /// - Parameters:
    ///   - left: the letters before, lower-case, behind `^` where the word begins with them.
    ///   - right: the letters behind, before `$` where the word ends with them.
    ///   - least: letters beside it that the stretch must hold.
    /// - Returns: nil where none fits or two fit as well.
    public static func between(_ left: [UInt8], _ right: [UInt8], least: Int = 3) -> (ligature: Ligature, weight: Int)?
    {
        var best: (ligature: Ligature, weight: Int)?
        var isTied = false
        for part in parts {
            let weight = part.before.count + part.behind.count
            guard weight >= max(least, best?.weight ?? 0), stands(part.behind, in: right, at: 0),
                stands(part.before, in: left, at: left.count - part.before.count)
            else { continue }
            isTied = weight == best?.weight && best?.ligature != part.ligature
            best = (part.ligature, weight)
        }
        return isTied ? nil : best
    }

    private static func stands(_ part: [UInt8], in word: [UInt8], at start: Int) -> Bool {
        guard start >= 0, start + part.count <= word.count else { return false }
        for index in part.indices where part[index] != word[start + index] { return false }
        return true
    }

    private struct Part {
        var ligature: Ligature
        var before: [UInt8]
        var behind: [UInt8]
    }

    private static let parts: [Part] = allCases.flatMap { ligature in
        ligature.stretches.compactMap { stretch in
            let letters = Array(stretch.utf8)
            let sign = Array(ligature.rawValue.utf8).map { $0 & 0xDF }
            guard let start = letters.indices.first(where: { letters[$0...].starts(with: sign) }) else { return nil }
            return Part(
                ligature: ligature, before: letters[..<start].map(small),
                behind: letters[(start + sign.count)...].map(small))
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
