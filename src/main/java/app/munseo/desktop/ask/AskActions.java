package app.munseo.desktop.ask;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What a person can start from the conversation besides asking.
///
/// @param cite opens a document at a location
/// @param fileName names a document for the person
/// @param samples indexes the sample library; `hasSamples` tells whether there is one
public record AskActions(
        BiConsumer<DocumentId, Location> cite,
        Function<DocumentId, String> fileName,
        Runnable addFolder,
        Runnable addFiles,
        boolean hasSamples,
        Runnable samples) {}
