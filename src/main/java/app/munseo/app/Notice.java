package app.munseo.app;

/// Something the person should know about the library, and what to do about it.
///
/// @param code stable, for example `MUNSEO-KOREAN-NOT-SERVED`
/// @param message in the person's language
public record Notice(String code, String message) {}
