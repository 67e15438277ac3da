package app.munseo.extract;

/// How large a drawn page is, in PDF points (1/72 inch).
public record PageSize(double width, double height) {}
