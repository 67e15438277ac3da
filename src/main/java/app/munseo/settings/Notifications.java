package app.munseo.settings;

/// What the system is asked to tell the person while they look elsewhere.
///
/// @param indexing that a long indexing run has ended
public record Notifications(boolean indexing) {
    public static final Notifications DEFAULT = new Notifications(true);
}
