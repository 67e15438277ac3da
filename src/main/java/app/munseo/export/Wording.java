package app.munseo.export;

/// The words of a file that are neither a document's nor a model's, in the person's language.
@FunctionalInterface
public interface Wording {
    /// The wording of `key`, its `{0}`, `{1}` … filled.
    String text(String key, Object... arguments);
}
