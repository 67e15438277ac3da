package app.munseo.desktop.privacy;

import app.munseo.app.Bounds;
import app.munseo.app.Examination.Host;
import app.munseo.app.Outlook;
import app.munseo.catalog.EgressLog.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the panel needs done. All of it may block.
///
/// @param outlook what would leave this machine if a question were asked now
/// @param requests the latest requests, the last first; only those whose text left this machine where that is asked for
/// @param export writes all that is kept to a file
/// @param clear forgets it
/// @param bounds what the operating system keeps from the processes that read files
/// @param prove knocks at every configured host with offline-only on
public record PrivacyPort(
        Supplier<Outlook> outlook,
        Function<Boolean, List<Request>> requests,
        Consumer<Path> export,
        Runnable clear,
        Supplier<Bounds> bounds,
        Supplier<List<Host>> prove) {}
