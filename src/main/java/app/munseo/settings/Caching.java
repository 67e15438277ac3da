package app.munseo.settings;

/// What is kept to serve again. What is kept stays on this machine, in the library's own file.
///
/// @param enabled whether answers, expansions, selections and vectors of questions are kept at all
/// @param similar whether a question that means the same as an earlier one, figures and names alike, has its answer
/// @param similarity cosine from which two questions mean the same, 0 to 1
/// @param megabytes how much is kept, 1 to 4096
public record Caching(boolean enabled, boolean similar, double similarity, int megabytes) {
    public static final Caching DEFAULT = new Caching(true, false, 0.95, 64);

    public Caching {
        Ranges.requireWithin("similarity", similarity, 0, 1);
        Ranges.requireWithin("megabytes", megabytes, 1, 4096);
    }
}
