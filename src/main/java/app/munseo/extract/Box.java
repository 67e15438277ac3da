package app.munseo.extract;

/// A rectangle on a drawn page, in PDF points (1/72 inch), with the origin at the top left and `y` growing downwards.
public record Box(double x, double y, double width, double height) {
    /// Holds any page.
    public static final Box WHOLE = new Box(0, 0, Float.MAX_VALUE, Float.MAX_VALUE);

    /// What of it lies on a page of a size.
    Box within(PageSize page) {
        double left = Math.clamp(x, 0, page.width());
        double top = Math.clamp(y, 0, page.height());
        double right = Math.clamp(x + width, left, page.width());
        double bottom = Math.clamp(y + height, top, page.height());
        return new Box(left, top, right - left, bottom - top);
    }

    /// How far a place is from this rectangle, 0 inside it. Sideways counts a quarter: who points beside the end of a
    /// short line means that line, and not a longer one above it.
    double distance(double toX, double toY) {
        double dx = Math.max(0, Math.max(x - toX, toX - x - width));
        double dy = Math.max(0, Math.max(y - toY, toY - y - height));
        return Math.hypot(dx / 4, dy);
    }

    /// The smallest box that holds both.
    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        double right = Math.max(x + width, other.x + other.width);
        double bottom = Math.max(y + height, other.y + other.height);
        return new Box(left, top, right - left, bottom - top);
    }
}
