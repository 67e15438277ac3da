package app.munseo.ingest;

import org.junit.jupiter.api.Tag;

/// Every point, one by one. Takes minutes.
@Tag("bench")
class CommitPointBench extends CommitPointTest {
    @Override
    int every() {
        return 1;
    }
}
