package app.munseo.llm;

import app.munseo.document.Problem;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OllamaAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "'', http://127.0.0.1:11434/",
        "localhost, http://localhost:11434/",
        "127.0.0.1:8080, http://127.0.0.1:8080/",
        "http://nas:11434/, http://nas:11434/",
        "https://ollama.example, https://ollama.example/",
        "0.0.0.0, http://127.0.0.1:11434/",
        "0.0.0.0:9999, http://127.0.0.1:9999/",
        "::1, http://[::1]:11434/",
        "[::1]:8080, http://[::1]:8080/",
        "' a:1 , b,http://c:3 ', http://a:1/ http://b:11434/ http://c:3/"
    })
    void readsWhatPeopleWrite(String setting, String addresses) {
        assertThat(OllamaAddresses.parse(setting))
                .containsExactlyElementsOf(Arrays.stream(addresses.split(" ")).map(URI::create).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "http://", "under_score:1", "host:port"})
    void refusesWhatIsNoAddress(String setting) {
        assertThatThrownBy(() -> OllamaAddresses.parse(setting))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.SETTINGS_INVALID));
    }
}
