package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.AppFolders;
import app.munseo.testing.CommandLine;
import app.munseo.testing.FakeKeychain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Keys are kept where the system keeps secrets, and nowhere can they be seen.
class KeyCommandTest {
    private static final String KEY = "sk-test-4711-never-to-be-seen";

    @TempDir
    private Path work;

    private CommandLine line(Map<String, String> environment) {
        return new CommandLine(work.resolve("home"), environment);
    }

    private Map<String, String> withoutKeychain() {
        return Map.of("PATH", "", "XDG_CONFIG_HOME", work.resolve("config").toString());
    }

    private CommandLine.Result set(CommandLine line, String key) {
        return line.run(new ByteArrayInputStream((key + "\n").getBytes(StandardCharsets.UTF_8)), "key", "set", "anthropic");
    }

    private boolean isConfigured(Map<String, String> environment) {
        try (var app = App.open(AppFolders.of(work.resolve("home")), environment, UnaryOperator.identity())) {
            return app.status().providers().stream()
                    .anyMatch(provider -> provider.name().equals("anthropic") && provider.configured());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aKeyGoesToTheSystemsKeychainByItsInputAndIsUsed() throws IOException {
        var keychain = FakeKeychain.in(work.resolve("bin"));
        var line = line(keychain.environment());
        assertThat(isConfigured(keychain.environment())).isFalse();

        assertThat(set(line, KEY).out()).contains("anthropic").doesNotContain(KEY);

        assertThat(keychain.folder().resolve("secret-anthropic")).hasContent(KEY);
        assertThat(keychain.calls()).contains("store", "provider anthropic").doesNotContain(KEY);
        assertThat(isConfigured(keychain.environment())).isTrue();
        assertThat(line.json("key", "list").toString())
                .isEqualTo("{\"keys\":[{\"provider\":\"anthropic\",\"place\":\"secret-service\"}],\"place\":\"secret-service\"}");
        assertNowhere();

        assertThat(line.text("key", "remove", "anthropic")).contains("anthropic");
        assertThat(keychain.folder().resolve("secret-anthropic")).doesNotExist();
        assertThat(isConfigured(keychain.environment())).isFalse();
        assertThat(line.json("key").path("keys")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLockedKeychainIsToldAndKeepsNothing() throws IOException {
        var keychain = FakeKeychain.in(work.resolve("bin"));
        keychain.lock();
        var result = set(line(keychain.environment()), KEY);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("MUNSEO-KEYCHAIN-FAILED: ").doesNotContain(KEY);
        assertThat(isConfigured(keychain.environment())).isFalse();
        assertNowhere();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aKeychainThatIsLockedLaterCostsTheKeyButNotTheRun() throws IOException {
        var keychain = FakeKeychain.in(work.resolve("bin"));
        set(line(keychain.environment()), KEY);
        keychain.lock();
        assertThat(isConfigured(keychain.environment())).isFalse();
    }

    @Test
    void withoutAKeychainTheKeyIsEncryptedWithAClearNotice() throws IOException {
        var line = line(withoutKeychain());
        var said = line.run(input(KEY), "key", "set", "anthropic", "--lang", "ko").out();
        assertThat(said).contains("암호화된 파일").contains("MUNSEO_PASSPHRASE").doesNotContain(KEY);
        assertThat(isConfigured(withoutKeychain())).isTrue();
        assertThat(work.resolve("config/munseo/key")).exists();
        assertNowhere();

        Files.delete(work.resolve("config/munseo/key"));
        assertThat(isConfigured(withoutKeychain())).as("the encrypted file alone").isFalse();
    }

    @Test
    void aPassphraseOpensWhatItHasClosedAndNoOtherDoes() {
        var first = new HashMap<>(withoutKeychain());
        first.put("MUNSEO_PASSPHRASE", "말과 소");
        set(line(first), KEY);
        assertThat(isConfigured(first)).isTrue();
        first.put("MUNSEO_PASSPHRASE", "개와 소");
        assertThat(isConfigured(first)).isFalse();
        assertThat(isConfigured(withoutKeychain())).isFalse();
    }

    @Test
    void theEnvironmentGoesFirst() {
        set(line(withoutKeychain()), KEY);
        var environment = new HashMap<>(withoutKeychain());
        environment.put("ANTHROPIC_API_KEY", "sk-other");
        assertThat(isConfigured(environment)).isTrue();
        assertThat(line(environment).text("key", "list")).contains("anthropic").doesNotContain("sk-other");
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingRepeated() throws IOException {
        for (var wrong : new String[] {"", "열쇠 비밀번호", "two words secret"}) {
            var result = set(line(withoutKeychain()), wrong);
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).startsWith("MUNSEO-KEY-INVALID: ").doesNotContain("비밀번호", "words secret");
        }
        assertThat(line(withoutKeychain()).run(input(KEY), "key", "set", "../x").code()).isEqualTo(1);
        assertThat(line(withoutKeychain()).run("key", "show", "anthropic").code()).isEqualTo(2);
        assertThat(line(withoutKeychain()).run("key", "set").code()).isEqualTo(2);
        assertNowhere();
    }

    private static ByteArrayInputStream input(String key) {
        return new ByteArrayInputStream((key + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The key is in no file of the data folder: settings, catalog, log, backup.
    private void assertNowhere() throws IOException {
        var home = work.resolve("home");
        if (Files.exists(home.resolve("library.db"))) {
            assertThat(line(Map.of()).run("backup", home.resolve("backup.zip").toString()).code()).isZero();
        }
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(KEY);
            }
        }
    }
}
