package app.munseo.desktop.ask;

import app.munseo.desktop.find.Where;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Takes note of how the conversation is left, while it is used.
///
/// @param draft gets what is typed
/// @param where gets where the next question looks
/// @param scroll gets how far the conversation is scrolled, 0 to 1
public record Left(Consumer<String> draft, Consumer<Where> where, DoubleConsumer scroll) {
    static final Left UNSEEN = new Left(_ -> {}, _ -> {}, _ -> {});
}
