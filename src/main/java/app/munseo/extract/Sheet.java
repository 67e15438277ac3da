package app.munseo.extract;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The visible part of a page and how it is turned: takes points of the crop box to the page as it is drawn.
///
/// @param width of the crop box before turning, in points, as `height`
/// @param rotation clockwise, in degrees, a multiple of 90
record Sheet(double width, double height, int rotation) {
    static Sheet of(PDPage page) {
        var crop = page.getCropBox();
        return new Sheet(crop.getWidth(), crop.getHeight(), page.getRotation());
    }

    /// How large the page is as it is drawn.
    PageSize size() {
        return rotation % 180 == 0 ? new PageSize(width, height) : new PageSize(height, width);
    }

    /// A rectangle in the page's own coordinates, as drawn.
    static Box drawn(PDPage page, PDRectangle rectangle) {
        var crop = page.getCropBox();
        var sheet = of(page);
        double x = rectangle.getLowerLeftX() - crop.getLowerLeftX();
        double y = rectangle.getLowerLeftY() - crop.getLowerLeftY();
        return sheet.drawn(x, y).union(sheet.drawn(x + rectangle.getWidth(), y + rectangle.getHeight()));
    }

    /// A point of the crop box (origin at its lower left), as an empty box of the drawn page.
    Box drawn(double x, double y) {
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new Box(y, x, 0, 0);
            case 180 -> new Box(width - x, y, 0, 0);
            case 270 -> new Box(height - y, width - x, 0, 0);
            default -> new Box(x, height - y, 0, 0);
        };
    }
}
