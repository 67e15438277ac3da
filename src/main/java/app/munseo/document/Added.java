package app.munseo.document;

/// Something a search looks for that the question says in other words; it weighs less than the question's own words.
///
/// @param of what the question says
/// @param text what is looked for as well; a figure in its canonical form, such as `DATE 2024-03`
public record Added(Kind kind, String of, String text) {
    /// Where it comes from.
    public enum Kind {
        /// The person holds both for the same.
        GLOSSARY,
        /// The same letters, spaced otherwise.
        SPACING,
        /// The same figure in another notation.
        FIGURE
    }
}
