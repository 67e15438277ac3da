package app.munseo.desktop.ask;

import java.util.List;

/// Questions that are offered.
///
/// @param first to begin a conversation with
/// @param next to go on with after the last answer
record Offered(List<String> first, List<String> next) {
    static final Offered NOTHING = new Offered(List.of(), List.of());

    Offered {
        first = List.copyOf(first);
        next = List.copyOf(next);
    }

    Offered first(List<String> questions) {
        return new Offered(questions, next);
    }

    Offered next(List<String> questions) {
        return new Offered(first, questions);
    }
}
