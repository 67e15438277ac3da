package app.munseo;

import app.munseo.testing.Launched;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// In a locale whose encoding has no Hangul, half of a Korean library would be out of reach without a word.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere names of files do not go by the locale")
class LocaleTest {
    @TempDir
    Path home;

    @Test
    void munseoSaysInWhichLocaleToStartIt() throws IOException, InterruptedException {
        var result = Launched.run(Launched.command("status", "--home", home.toString(), "--lang", "ko"), Map.of("LC_ALL", "C"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("MUNSEO-LOCALE-WITHOUT-HANGUL", "LC_ALL=C.UTF-8");
    }
}
