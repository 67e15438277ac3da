package app.munseo.settings;

/// What is offered to be asked. It is made on this machine, without a model.
///
/// @param on whether questions are suggested
public record Suggesting(boolean on) {
    public static final Suggesting DEFAULT = new Suggesting(true);
}
