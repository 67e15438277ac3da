package app.munseo.settings;

import app.munseo.settings.SystemKeychain.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SystemKeychainTest {
    private static final String SECRET = "sk-\"quote'$(x)`\\";

    @ParameterizedTest
    @EnumSource
    void aSecretIsNeverOnACommandLineNorInALog(Kind kind) {
        var call = kind.put("openai", SECRET);
        assertThat(String.join(" ", call.arguments())).doesNotContain(SECRET);
        assertThat(call.toString()).doesNotContain(SECRET);
        assertThat(call.input()).isNotEmpty();
    }

    @Test
    void asTextOfAScriptASecretMeansNothing() {
        assertThat(Kind.KEYCHAIN.put("openai", "a\nb").input())
                .isEqualTo("add-generic-password -U -s Munseo -a openai -X 610a62\n");
        assertThat(Kind.CREDENTIAL_MANAGER.put("openai", SECRET).input())
                .contains("'" + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)) + "'")
                .doesNotContain(SECRET);
    }

    @Test
    void whereThereIsNoToolThereIsNoKeychain() {
        assertThat(SystemKeychain.of("Linux", Map.of("PATH", "/nowhere"))).isEmpty();
        assertThat(SystemKeychain.of("Mac OS X", Map.of())).isEmpty();
        assertThat(SystemKeychain.of("Windows 11", Map.of())).isEmpty();
    }
}
