package app.munseo.app;

import app.munseo.extract.ReadingLimits;
import app.munseo.settings.Limits;
import java.time.Duration;

/// What the person lets a file cost, in the units of those who read it.
final class Reading {
    private static final int MEGA = 1_000_000;
    private static final int MEGABYTE = 20;

    private Reading() {}

    static ReadingLimits limits(Limits chosen) {
        return new ReadingLimits(
                Duration.ofSeconds(chosen.seconds()),
                Duration.ofSeconds(chosen.pictureSeconds()),
                chosen.pages(),
                chosen.glyphsPerPage(),
                chosen.operatorsPerPage(),
                chosen.characters(),
                (long) chosen.textMegabytes() << MEGABYTE,
                (long) chosen.pdfMegabytes() << MEGABYTE,
                chosen.megapixels() * MEGA,
                chosen.nesting());
    }
}
