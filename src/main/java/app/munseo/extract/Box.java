package app.munseo.extract;

/// A rectangle on a drawn page, in PDF points (1/72 inch), with the origin at the top left and `y` growing downwards.
public record Box(double x, double y, double width, double height) {
    /// The smallest box that holds both.
    Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        double right = Math.max(x + width, other.x + other.width);
        double bottom = Math.max(y + height, other.y + other.height);
        return new Box(left, top, right - left, bottom - top);
    }
}
