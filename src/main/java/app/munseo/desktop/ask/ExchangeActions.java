package app.munseo.desktop.ask;

import app.munseo.catalog.Judgements.Rating;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What a person can do with an exchange.
///
/// @param again asks its question anew
/// @param edit puts its question in other words
/// @param version goes to another version of its question
/// @param opened tells that a citation of it was opened
/// @param rate tells what the person thinks of its answer
/// @param why tells how its answer came about
/// @param pin has every later answer shown a stretch of a document
record ExchangeActions(
        Consumer<Exchange> again,
        BiConsumer<Exchange, String> edit,
        LongConsumer version,
        BiConsumer<Exchange, DocumentId> opened,
        BiConsumer<Exchange, Rating> rate,
        Consumer<Exchange> why,
        BiConsumer<DocumentId, Location> pin) {}
