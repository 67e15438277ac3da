package app.munseo.catalog;

import app.munseo.document.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UsageLogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate NEXT = DAY.plusDays(1);

    @TempDir
    private Path folder;

    private @Nullable Catalog opened;

    @BeforeEach
    void open() {
        opened = Catalog.open(folder.resolve("library.db"));
    }

    @AfterEach
    void close() {
        catalog().close();
    }

    private Catalog catalog() {
        return Objects.requireNonNull(opened);
    }

    private void reopen() {
        close();
        open();
    }

    private static Call call(LocalDate day) {
        return new Call(Instant.parse("2026-11-21T01:02:03Z"), day, "답1", "대화1", "answer", "openai:gpt-5");
    }

    private static CallOutcome cost(@Nullable Long nanos) {
        return new CallOutcome(nanos, 5, 100, 20, 0, 30, 12L, 90, 1, null);
    }

    private static void assertLimitReached(ThrowingCallable work, String detail) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.SPENDING_LIMIT_REACHED);
            assertThat(problem.detail()).isEqualTo(detail);
        });
    }

    @Test
    void whatIsReservedCountsUntilItIsSettledAtLess() {
        var log = catalog().usage();
        long first = log.reserve(call(DAY), 600, 1_000, 0);
        assertLimitReached(() -> log.reserve(call(DAY), 600, 1_000, 0), "2026-11-21: $0.00");
        assertThat(log.settle(first, cost(100L))).isEqualTo(new Settled(0, 100, 0, 100));
        long second = log.reserve(call(DAY), 600, 1_000, 0);
        assertThat(log.settle(second, cost(600L))).isEqualTo(new Settled(100, 700, 100, 700));
        log.reserve(call(NEXT), 1_000, 1_000, 0);
    }

    @Test
    void theMonthHasItsOwnLimit() {
        var log = catalog().usage();
        log.reserve(call(DAY), 600, 0, 1_000);
        assertLimitReached(() -> log.reserve(call(NEXT), 600, 0, 1_000), "2026-11: $0.00");
        log.reserve(call(LocalDate.of(2026, 12, 1)), 600, 0, 1_000);
    }

    @Test
    void whatAKilledProcessReservedStaysSpentOnItsDayAndNoLonger() {
        catalog().usage().reserve(call(DAY), 600, 1_000, 0);
        reopen();
        var log = catalog().usage();
        log.prune(DAY.minusYears(1), DAY.withDayOfMonth(1));
        assertLimitReached(() -> log.reserve(call(DAY), 600, 1_000, 0), "2026-11-21: $0.00");
        log.reserve(call(NEXT), 600, 1_000, 0);
        assertThat(log.since(DAY)).singleElement().satisfies(left ->
                assertThat(left.outcome().error()).isEqualTo(Problem.Kind.CANCELLED));
    }

    @Test
    void callsAreKeptWithAllTheirFigures() {
        var log = catalog().usage();
        log.put(call(DAY), cost(7L));
        log.put(call(NEXT), cost(null));
        var failed = new CallOutcome(0L, 0, 0, 0, 0, 0, null, 3, 2, Problem.Kind.PROVIDER_BUSY);
        log.settle(log.reserve(call(NEXT), 9, 0, 0), failed);
        assertThat(log.since(NEXT)).containsExactly(
                new LoggedCall(call(NEXT), cost(null)), new LoggedCall(call(NEXT), failed));
        assertThat(log.between(DAY, NEXT)).isEqualTo(new Spent(7, 10, 3, 1, 200, 40, 60));
        assertThat(log.ofThread("대화1")).isEqualTo(log.between(DAY, NEXT));
        assertThat(log.ofQuestion("답1").calls()).isEqualTo(3);
        assertThat(log.ofThread("")).isEqualTo(new Spent(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void oldCallsAreForgotten() {
        var log = catalog().usage();
        log.put(call(DAY.minusYears(2)), cost(1L));
        log.put(call(DAY), cost(2L));
        log.prune(DAY.minusYears(1), DAY.withDayOfMonth(1));
        assertThat(log.since(LocalDate.EPOCH)).singleElement().satisfies(kept ->
                assertThat(kept.call().day()).isEqualTo(DAY));
    }

    /// What the ledger must come to, kept in a map.
    private static final class Book {
        private static final long DAILY = 1_000;
        private static final long MONTHLY = 2_500;

        private record Open(long id, LocalDate day, long most) {}

        private final Map<LocalDate, Long> spent = new HashMap<>();
        private final List<Open> open = new ArrayList<>();

        long on(LocalDate day) {
            return spent.getOrDefault(day, 0L);
        }

        boolean fits(LocalDate day, long amount) {
            long month = spent.entrySet().stream()
                    .filter(entry -> YearMonth.from(entry.getKey()).equals(YearMonth.from(day)))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return on(day) + amount <= DAILY && month + amount <= MONTHLY;
        }

        void reserve(UsageLog log, LocalDate day, long amount) {
            boolean fits = fits(day, amount);
            try {
                open.add(new Open(log.reserve(call(day), amount, DAILY, MONTHLY), day, amount));
                assertThat(fits).isTrue();
                spent.merge(day, amount, Long::sum);
            } catch (Problem e) {
                assertThat(fits).as(e.detail()).isFalse();
            }
        }

        void settle(UsageLog log, Random random) {
            if (!open.isEmpty()) {
                var one = open.remove(random.nextInt(open.size()));
                long actual = random.nextLong(one.most() + 1);
                log.settle(one.id(), cost(actual));
                spent.merge(one.day(), actual - one.most(), Long::sum);
            }
        }
    }

    /// Any order of reserving, settling, dying and a new day.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noOrderOfEventsPassesALimit(long seed) {
        var random = new Random(seed);
        var book = new Book();
        var day = DAY;
        for (int i = 0; i < 200; i++) {
            switch (random.nextInt(8)) {
                case 0 -> day = day.plusDays(random.nextInt(2));
                case 1 -> {
                    reopen();
                    catalog().usage().prune(DAY, DAY.withDayOfMonth(1));
                    book.open.clear();
                }
                case 2, 3, 4 -> book.reserve(catalog().usage(), day, 1 + random.nextInt(400));
                default -> book.settle(catalog().usage(), random);
            }
            assertThat(catalog().usage().between(day, day).cost())
                    .isEqualTo(book.on(day))
                    .isLessThanOrEqualTo(Book.DAILY);
        }
    }

    @Test
    void aHundredAtOnceTakeNoMoreThanThereIs() throws Exception {
        var taken = new AtomicLong();
        var ids = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                ids.add(threads.submit(() -> {
                    try {
                        catalog().usage().reserve(call(DAY), 70, 1_000, 0);
                        taken.addAndGet(70);
                    } catch (Problem e) {
                        assertThat(e.kind()).isEqualTo(Problem.Kind.SPENDING_LIMIT_REACHED);
                    }
                }));
            }
        }
        for (var id : ids) {
            id.get();
        }
        assertThat(taken).hasValue(980);
    }

    @Test
    void eachThresholdIsPassedByExactlyOneCall() throws Exception {
        var log = catalog().usage();
        var passed = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> {
                    var settled = log.settle(log.reserve(call(DAY), 20, 1_000, 0), cost(20L));
                    passed.addAndGet(settled.dayBefore() < 750 && settled.dayAfter() >= 750 ? 1 : 0);
                });
            }
        }
        assertThat(passed).hasValue(1);
    }
}
