package app.munseo.settings;

import java.util.List;

/// Which models play which part: lists of references `provider:model`, tried in order. `auto` stands for what is done
/// when nothing is chosen: the local model, and before it, for the answer alone, OpenAI's. Another step than the answer
/// goes to a cloud only where its list names one.
///
/// @param expand derives queries from a question
/// @param compress selects the sentences that matter
/// @param rewrite puts a question so that it can be understood without the conversation before it, and sums that up
/// @param answer writes the answer
/// @param strong writes the answer to a hard question, where `routing` is on
/// @param verify says whether a passage says what a sentence says, where words leave it open; empty: nobody is asked
/// @param routing `on`: hard questions go to `strong`; `off`: all go to `answer`
public record Roles(
        List<String> expand,
        List<String> compress,
        List<String> rewrite,
        List<String> answer,
        List<String> strong,
        List<String> verify,
        String routing) {
    /// What stands for the usual choice.
    public static final String AUTO = "auto";

    private static final List<String> USUAL = List.of(AUTO);
    private static final String REFERENCE = "[a-z0-9][a-z0-9_-]*:.*\\S.*";

    public static final Roles DEFAULT = new Roles(USUAL, USUAL, USUAL, USUAL, List.of(), List.of(), "off");

    public Roles {
        expand = checked(expand);
        compress = checked(compress);
        rewrite = checked(rewrite);
        answer = checked(answer);
        strong = checked(strong);
        verify = checked(verify);
        if (!routing.equals("on") && !routing.equals("off")) {
            throw new IllegalArgumentException("routing must be on or off");
        }
    }

    public Roles withAnswer(List<String> value) {
        return new Roles(expand, compress, rewrite, value, strong, verify, routing);
    }

    public Roles withVerify(List<String> value) {
        return new Roles(expand, compress, rewrite, answer, strong, value, routing);
    }

    private static List<String> checked(List<String> references) {
        for (var reference : references) {
            if (!reference.equals(AUTO) && !reference.matches(REFERENCE)) {
                throw new IllegalArgumentException("a model is auto or provider:model, not " + reference);
            }
        }
        return List.copyOf(references);
    }
}
