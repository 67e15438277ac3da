package app.munseo.net;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BreakerTest {
    private final AtomicInteger asked = new AtomicInteger();

    private Kind ask(Breaker breaker, Kind failure) {
        return catchThrowableOfType(Problem.class, () -> breaker.ask("host:1", () -> {
                    asked.incrementAndGet();
                    throw new Problem(failure, "scripted");
                }))
                .kind();
    }

    @Test
    void aHostThatDidNotAnswerIsLeftAlone() {
        var breaker = new Breaker();

        assertThat(ask(breaker, Kind.PROVIDER_TIMEOUT)).isEqualTo(Kind.PROVIDER_TIMEOUT);
        assertThat(ask(breaker, Kind.PROVIDER_TIMEOUT)).isEqualTo(Kind.HOST_UNREACHABLE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void afterItsRestItIsAskedAgainAndAnAnswerIsTheEndOfIt() {
        var breaker = new Breaker(Duration.ofNanos(1));

        ask(breaker, Kind.HOST_UNREACHABLE);
        assertThat(breaker.<String>ask("host:1", () -> "there")).isEqualTo("there");
        assertThat(breaker.<String>ask("host:1", () -> "still")).isEqualTo("still");
    }

    @Test
    void whatIsNotItsFaultIsNotCounted() {
        var breaker = new Breaker();

        assertThat(ask(breaker, Kind.OFFLINE_REFUSED)).isEqualTo(Kind.OFFLINE_REFUSED);
        assertThat(ask(breaker, Kind.CANCELLED)).isEqualTo(Kind.CANCELLED);
        assertThat(breaker.<String>ask("host:1", () -> "there")).isEqualTo("there");
    }
}
