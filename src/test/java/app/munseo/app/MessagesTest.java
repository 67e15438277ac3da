package app.munseo.app;

import app.munseo.document.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("messages_ko").stringPropertyNames())
                .isEqualTo(bundle("messages").stringPropertyNames());
    }

    @Test
    void theSamePlacesAreFilledInBothLanguages() throws IOException {
        var english = bundle("messages");
        var korean = bundle("messages_ko");
        for (var key : english.stringPropertyNames()) {
            assertThat(places(korean.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsWordedInBothLanguages(Problem.Kind kind) {
        var problem = new Problem(kind, "계약서.pdf");
        assertThat(new Messages("ko").problem(problem)).startsWith(kind.code() + ": ").containsPattern(HANGUL);
        assertThat(new Messages("en").problem(problem).replace("계약서.pdf", "")).startsWith(kind.code() + ": ")
                .doesNotContainPattern(HANGUL)
                .doesNotContain("{")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsWordedInBothLanguages(Reason.Code code) {
        var reason = Reason.of(code, 1, 2, 3);
        assertThat(reason.text(new Messages("ko"))).containsPattern(HANGUL).doesNotContain("{");
        assertThat(reason.text(new Messages("en"))).doesNotContainPattern(HANGUL).doesNotContain("{");
        assertThat(code.word()).matches("[a-z-]+");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d").matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + name + ".properties"))) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
