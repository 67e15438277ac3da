package app.munseo.desktop.ask;

import app.munseo.catalog.Judgements.Rating;
import app.munseo.document.DocumentId;
import java.util.Set;
import java.util.function.BiConsumer;

/// What the conversation needs done. All of it may block.
///
/// @param opened takes note that a citation in the answer to a question was opened
/// @param rated takes note of what the person thinks of an answer that cites these documents
public record AskPort(Talk talk, BiConsumer<String, DocumentId> opened, BiConsumer<Rating, Set<DocumentId>> rated) {}
