package app.munseo.ingest;

import org.junit.jupiter.api.Tag;

/// The same with more than two hundred kills. Takes minutes.
@Tag("bench")
class KillBench extends KillTest {
    @Override
    int kills() {
        return 75;
    }
}
