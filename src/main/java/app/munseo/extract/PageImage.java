package app.munseo.extract;

/// A drawn page, or a part of one: `pixels` holds `pixelWidth` × `pixelHeight` of them row by row as opaque ARGB, for
/// `width` × `height` PDF points.
///
/// The array is not copied: it may be some megabytes, and its maker lets go of it.
// A component with value semantics would copy those megabytes for every reader.
@SuppressWarnings("ArrayRecordComponent")
public record PageImage(int pixelWidth, int pixelHeight, double width, double height, int[] pixels) {}
