package app.munseo;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The files of [HostileFilesTest] in their full length. Minutes: the text of some is long, and has to be embedded.
@Tag("bench")
@DisabledOnOs(OS.WINDOWS)
class HostileFilesBench {
    @TempDir
    private Path work;

    @Test
    void everyOneIsReadOrToldInOneLineAndTheHonestFileIsFound() throws Exception {
        HostileFilesTest.survive(work.toRealPath(), 1);
    }
}
