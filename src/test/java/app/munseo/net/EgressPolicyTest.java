package app.munseo.net;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EgressPolicyTest {
    private final EgressPolicy offline = new EgressPolicy(() -> true);
    private final EgressPolicy online = new EgressPolicy(() -> false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:11434/api/tags",
                "http://127.0.0.1",
                "http://127.255.255.254/",
                "http://[::1]:11434/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "https://localhost/",
                "https://127.0.0.1/",
                "http://LOCALHOST:11434/",
                "http://ollama.localhost/"
            })
    void letsThisMachinePassOffline(String uri) {
        assertThat(EgressPolicy.loopback(URI.create(uri))).isTrue();
        assertThat(offline.admit(URI.create(uri)).getPort()).isEqualTo(URI.create(uri).getPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "http://192.168.0.7:11434/",
                "http://10.0.0.1/",
                "http://128.0.0.1/",
                "http://127.0.0.1@evil.example/",
                "http://evil.example@127.0.0.1/",
                "http://127.0.0.1:80@evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://localhost.evil.example/",
                "http://evillocalhost/",
                "http://localhost./",
                "http://127.0.0.1./",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.256/",
                "http://0.0.0.0:11434/",
                "http://0/",
                "http://[::]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fe80::1]/",
                "http://-localhost/",
                "http://local_host/",
                "https://tricky.localhost/",
                "file:///etc/passwd",
                "http:///path"
            })
    void refusesEverythingElseOffline(String uri) {
        assertThat(EgressPolicy.loopback(URI.create(uri))).isFalse();
        assertThatThrownBy(() -> offline.admit(URI.create(uri)))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.OFFLINE_REFUSED));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434/api/chat?a=%20b, http://127.0.0.1:11434/api/chat?a=%20b",
        "http://a.localhost/x, http://127.0.0.1/x",
        "https://localhost/x, https://localhost/x",
        "https://api.openai.com/v1/models, https://api.openai.com/v1/models"
    })
    void asksNoResolverWhatALocalNameMeans(String asked, String connected) {
        assertThat(online.admit(URI.create(asked))).hasToString(connected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "http://under_score/", "relative/path"})
    void takesOnlyWebAddresses(String uri) {
        assertThatThrownBy(() -> online.admit(URI.create(uri)))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.kind()).isEqualTo(Kind.SETTINGS_INVALID));
    }

    @Test
    void asksTheSwitchEachTime() {
        var answers = new boolean[] {false};
        var policy = new EgressPolicy(() -> answers[0]);
        var uri = URI.create("https://api.openai.com/v1");
        assertThat(policy.admit(uri)).isEqualTo(uri);

        answers[0] = true;

        assertThatThrownBy(() -> policy.admit(uri)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSpelledAsThisMachineHasToBeIt(boolean keptIn) {
        var policy = keptIn ? offline : online;
        var here = URI.create("https://localhost/");
        var elsewhere = List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("203.0.113.7"));

        policy.admit(here, List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")));
        online.admit(URI.create("https://api.openai.com/"), elsewhere);

        assertThat(catchThrowableOfType(Problem.class, () -> policy.admit(here, elsewhere)).kind())
                .isEqualTo(keptIn ? Problem.Kind.OFFLINE_REFUSED : Problem.Kind.HOST_UNREACHABLE);
    }
}
