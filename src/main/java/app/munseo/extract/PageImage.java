package app.munseo.extract;

/// A drawn page: a PNG of `pixelWidth` × `pixelHeight` pixels showing `width` × `height` PDF points.
///
/// The array is not copied: it may be some megabytes, and its maker lets go of it.
// A component with value semantics would copy those megabytes for every reader.
@SuppressWarnings("ArrayRecordComponent")
public record PageImage(int pixelWidth, int pixelHeight, double width, double height, byte[] png) {}
