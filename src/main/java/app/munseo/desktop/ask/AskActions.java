package app.munseo.desktop.ask;

import app.munseo.desktop.why.Trail;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.export.Format;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// What a person can start from the conversation besides asking.
///
/// @param cite opens a document at a location
/// @param place names a document, and the page in it where it has several
/// @param export writes a thread to a file the person chooses
/// @param samples indexes the sample library; `hasSamples` tells whether there is one
/// @param why tells how an answer came about
/// @param sent shows the requests of these times in the ledger
public record AskActions(
        BiConsumer<DocumentId, Location> cite,
        BiFunction<DocumentId, Integer, String> place,
        BiConsumer<Long, Format> export,
        Runnable addFolder,
        Runnable addFiles,
        boolean hasSamples,
        Runnable samples,
        Consumer<Trail> why,
        Consumer<Set<Instant>> sent) {}
