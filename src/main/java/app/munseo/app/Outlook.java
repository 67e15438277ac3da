package app.munseo.app;

import java.util.List;

/// What would leave this machine if a question were asked now.
///
/// @param answerer who would write the answer, `PROVIDER:MODEL`; empty: the documents' own sentences would serve
/// @param leaving the models that would be sent the question and what is chosen for it, elsewhere; each once
/// @param masked whether personal data would be replaced by placeholders
/// @param localOnly the collections of which nothing would be sent
public record Outlook(String answerer, List<String> leaving, boolean masked, List<String> localOnly) {
    public Outlook {
        leaving = List.copyOf(leaving);
        localOnly = List.copyOf(localOnly);
    }

    /// The same with masking on or off.
    public Outlook masked(boolean on) {
        return new Outlook(answerer, leaving, on, localOnly);
    }

    /// The same for a question that is asked in these collections alone; empty: in all.
    public Outlook in(List<String> collections) {
        boolean stays = !collections.isEmpty() && localOnly.containsAll(collections);
        return stays ? new Outlook("", List.of(), masked, localOnly) : this;
    }
}
