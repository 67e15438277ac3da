package app.munseo.app;

import app.munseo.catalog.CatalogFile;
import app.munseo.document.Problem;
import app.munseo.index.LibraryIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Looks after the stores before they are opened: are they whole? What is not is made whole from what is left.
///
/// Looking reads all of them, so it is done when the last run did not end as it should (it takes away the note that all
/// is well, and only a proper end puts it back), and else once a day.
record Checkup(AppFolders folders, Clock clock) {
    private static final Duration INTERVAL = Duration.ofDays(1);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final System.Logger LOG = System.getLogger(Checkup.class.getName());

    /// What was found broken and mended.
    sealed interface Finding {
        /// @param aside where the broken file is kept
        record Catalog(CatalogFile.Mended mended, Path aside) implements Finding {}

        /// It is made again from the catalog.
        record Index() implements Finding {}
    }

    /// What a look gave.
    ///
    /// @param looked when the stores were last found whole, or made so
    record Result(Instant looked, List<Finding> findings) {
        Result {
            findings = List.copyOf(findings);
        }
    }

    /// Looks, if it is time to, and mends.
    ///
    /// @throws Problem `DISK_FAILED`, `LIBRARY_IN_USE`
    Result before() {
        var last = note();
        if (Duration.between(last, clock.instant()).abs().compareTo(INTERVAL) < 0) {
            return new Result(last, List.of());
        }
        var findings = new ArrayList<Finding>();
        var catalog = new CatalogFile(folders.catalog());
        boolean known = Files.exists(folders.catalog());
        if (known && !catalog.isWhole()) {
            findings.add(mend(catalog));
        } else if (!LibraryIndex.isWhole(folders.index())) {
            LOG.log(System.Logger.Level.WARNING, "the search index is damaged and will be made anew");
            LibraryIndex.delete(folders.index());
            findings.add(new Finding.Index());
        }
        if (known) {
            catalog.sumPages();
        }
        return new Result(clock.instant(), findings);
    }

    private Finding mend(CatalogFile catalog) {
        var suffix = ".damaged-" + STAMP.format(clock.instant());
        var mended = catalog.mend(suffix);
        LOG.log(System.Logger.Level.WARNING, "the library was damaged; saved: {0}", mended);
        LibraryIndex.delete(folders.index());
        return new Finding.Catalog(mended, Path.of(catalog.path() + suffix));
    }

    /// Takes the note away: whoever finds none knows that this run has not ended.
    private Instant note() {
        try {
            if (!Files.exists(folders.checked())) {
                return Instant.EPOCH;
            }
            var looked = Files.readString(folders.checked()).strip();
            Files.delete(folders.checked());
            return Instant.parse(looked);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folders.checked().toString(), e);
        }
    }

    /// Says that a run has ended as it should.
    void after(Result before) {
        try {
            Files.writeString(folders.checked(), before.looked().toString());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the next start will look at all stores", e);
        }
    }
}
