import Model

/// Text that runs up or down the page: a wide table printed sideways.
///
/// Poppler turns pages by their own `/Rotate`; what it cannot know is that all words of a page stand on their side. Such
/// a page is turned before it is laid out, and its boxes are turned back for the way to the source.
enum PDFRotation: Sendable {
    case none
    /// Read with the head of the page to the right: lines run from top to bottom.
    case clockwise
    /// Read with the head of the page to the left: lines run from bottom to top.
    case counterclockwise

    /// How most words of a page of some length run.
    init(_ page: PDFPage) {
        var upright = 0
        var down = 0
        var up = 0
        for line in page.lines where line.words.count > 1 {
            let first = line.words[0].box
            let last = line.words[line.words.count - 1].box
            // Words on their side stand one above the other and take the same strip.
            let isSideways =
                abs(first.xMax - last.xMax) < first.width * 0.5 && line.box.height > line.box.width * 2
                && line.words.contains { $0.count > 3 && $0.box.height > $0.box.width * 1.5 }
            if !isSideways {
                upright += line.words.count
            } else if last.yMin > first.yMin {
                down += line.words.count
            } else {
                up += line.words.count
            }
        }
        guard down + up > 20, max(down, up) > upright * 2 else {
            self = .none
            return
        }
        self = down > up ? .clockwise : .counterclockwise
    }

    /// A box of a page of this size as it lies when the page is turned upright.
    func turned(_ box: Box, width: Double, height: Double) -> Box {
        switch self {
        case .none: box
        case .clockwise: Box(xMin: box.yMin, yMin: width - box.xMax, xMax: box.yMax, yMax: width - box.xMin)
        case .counterclockwise: Box(xMin: height - box.yMax, yMin: box.xMin, xMax: height - box.yMin, yMax: box.xMax)
        }
    }

    /// The box on the page as it is, of one on the page turned upright; `width` and `height` are those of the page as it is.
    func original(_ box: Box, width: Double, height: Double) -> Box {
        switch self {
        case .none: box
        case .clockwise: Box(xMin: width - box.yMax, yMin: box.xMin, xMax: width - box.yMin, yMax: box.xMax)
        case .counterclockwise: Box(xMin: box.yMin, yMin: height - box.xMax, xMax: box.yMax, yMax: height - box.xMin)
        }
    }
}

extension PDFPage {
    /// The page with its text upright.
    func upright() -> PDFPage {
        let rotation = PDFRotation(self)
        guard rotation != .none else { return self }
        var page = self
        page.rotation = rotation
        (page.width, page.height) = (height, width)
        page.lines = lines.map { line in
            let words = line.words.map { word in
                PDFWord(box: rotation.turned(word.box, width: width, height: height), start: word.start, end: word.end)
            }
            return PDFLine(words: words, block: line.block)
        }
        return page
    }

    /// A box of this page as poppler told it.
    func source(_ box: Box) -> Box {
        rotation == .none ? box : rotation.original(box, width: height, height: width)
    }
}
