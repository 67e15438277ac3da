package app.munseo.net;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeersTest {
    private final EgressPolicy policy = new EgressPolicy(() -> false);
    private final Peers peers = new Peers(policy, new GuardedProxies(policy), Duration.ofSeconds(5));

    private static HttpResponse<?> by(String connection) {
        return (HttpResponse<?>) Proxy.newProxyInstance(
                PeersTest.class.getClassLoader(),
                new Class<?>[] {HttpResponse.class},
                (_, method, _) -> method.getName().equals("connectionLabel") ? Optional.of(connection) : null);
    }

    @Test
    void aConnectionThatIsThereAlreadyGoesToWhomItWasOpenedTo() {
        assertThat(peers.of(by("1"), "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(peers.of(by("1"), "203.0.113.8")).as("the name has come to mean another").isEqualTo("203.0.113.7");
        assertThat(peers.of(by("2"), "203.0.113.8")).isEqualTo("203.0.113.8");
    }
}
