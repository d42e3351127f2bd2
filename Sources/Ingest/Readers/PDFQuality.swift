/// Judges whether a page's text is text.
enum PDFQuality {
    /// Whether a page's words are such as a person could read; a page of figures is.
    ///
    /// A few words beside the picture of a page are told by ``PDFScans/stamped(among:_:of:searchPath:limits:)``.
    static func isReadable(_ page: PDFPage) -> Bool {
        var letters = 0
        var vowels = 0
        var strange = 0
        for byte in page.bytes {
            switch byte | 0x20 {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79:
                letters += 1
                vowels += 1
            case 0x61...0x7A: letters += 1
            default:
                // The first byte of the private-use area, of a replacement character, of symbols.
                if byte == 0xEE || byte == 0xEF { strange += 1 }
            }
        }
        if letters == 0 && strange == 0 { return page.wordCount > 0 }
        if strange * 3 > letters && strange > 20 { return false }
        // Dutch has some 38 vowels in 100 letters; shifted or scrambled letters have far fewer or nothing but.
        if letters > 60 { return vowels * 100 >= letters * 20 && vowels * 100 <= letters * 70 }
        return true
    }

    /// Whether a whole document's characters are not those that it prints: a font with numbers of its own for letters.
    ///
    /// A single page may be full of figures; a document of some length is not.
    static func isNonsense(_ pages: [PDFPage]) -> Bool {
        var letters = 0
        var marks = 0
        for page in pages {
            for byte in page.bytes where byte > 0x20 {
                marks += 1
                let lower = byte | 0x20
                if lower >= 0x61 && lower <= 0x7A { letters += 1 }
            }
        }
        return marks > 2000 && letters * 3 < marks
    }

    /// Whether poppler's complaints tell of pages that it could not read whole.
    static func isDamaged(_ complaint: [UInt8]) -> Bool {
        let text = String(decoding: complaint.prefix(1 << 14), as: UTF8.self)
        return ["Missing 'endstream'", "Bad LZW stream", "xref num", "Couldn't find trailer", "Unknown operator"]
            .contains { text.contains($0) }
    }
}
