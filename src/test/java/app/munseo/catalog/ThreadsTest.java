package app.munseo.catalog;

import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Pin;
import app.munseo.document.Problem;
import app.munseo.document.ThreadInfo;
import app.munseo.document.TurnState;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class ThreadsTest {
    private static final Pin PIN = new Pin(
            0, new DocumentId("00112233aabbccdd"), Path.of("/문서/휴가.md"), new Location(2, 10, 21), "연차 휴가는 15일이다");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private Catalog catalog;
    private Threads threads;

    @BeforeEach
    void open() {
        catalog = Catalog.open(folder.resolve("library.db"));
        InstantSource ticking = () -> now = now.plusSeconds(1);
        threads = catalog.threads(ticking);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private StoredTurn answer(StoredTurn turn, String text) {
        var answered = turn.answered("", text, "{\"citations\": []}", 0.25);
        threads.answered(answered);
        return answered;
    }

    private long thread(String title, String question, String answer) {
        long thread = threads.create(title, "인사");
        answer(threads.ask(thread, null, question), answer);
        return thread;
    }

    private List<String> questions(long thread) {
        return threads.path(thread).stream().map(StoredTurn::question).toList();
    }

    @Test
    void aQuestionIsThereWhenAskedAndItsAnswerWhenFinished() {
        long thread = threads.create("휴가", "인사");
        var turn = threads.ask(thread, null, "연차는 며칠?");
        assertThat(threads.path(thread)).singleElement().satisfies(stored -> {
            assertThat(stored.state()).isEqualTo(TurnState.ASKED);
            assertThat(stored.question()).isEqualTo("연차는 며칠?");
        });
        threads.answered(turn.answered("연차 휴가는 며칠?", "15일 [1].", "{}", 0.5));
        assertThat(threads.path(thread)).singleElement().satisfies(stored -> {
            assertThat(stored.state()).isEqualTo(TurnState.ANSWERED);
            assertThat(stored.standalone()).isEqualTo("연차 휴가는 며칠?");
            assertThat(stored.answer()).isEqualTo("15일 [1].");
            assertThat(stored.costUsd()).isEqualTo(0.5);
        });
    }

    @Test
    void afterACrashTheQuestionIsMarkedAndItsDraftKeptAndFound() {
        long thread = threads.create("휴가", "");
        var first = answer(threads.ask(thread, null, "연차는 며칠?"), "15일");
        var turn = threads.ask(thread, first.id(), "이월은?");
        threads.draft(turn.id(), "다음 해 삼월까지");
        close();
        open();
        threads.interruptUnfinished();
        assertThat(threads.path(thread)).extracting(StoredTurn::state)
                .containsExactly(TurnState.ANSWERED, TurnState.INTERRUPTED);
        assertThat(threads.path(thread).getLast().answer()).isEqualTo("다음 해 삼월까지");
        assertThat(threads.search("삼월까지")).hasSize(1);
    }

    @Test
    void aQuestionPutAnewIsASiblingAndBothPathsStay() {
        long thread = threads.create("휴가", "");
        var first = answer(threads.ask(thread, null, "연차는 며칠?"), "15일");
        var second = answer(threads.ask(thread, first.id(), "이월은?"), "5일");
        answer(threads.ask(thread, second.id(), "승인은?"), "팀장");
        var other = answer(threads.ask(thread, first.id(), "반차는?"), "반일");

        assertThat(questions(thread)).containsExactly("연차는 며칠?", "반차는?");
        assertThat(threads.versions(other)).containsExactly(second.id(), other.id());
        assertThat(threads.versions(first)).containsExactly(first.id());
        threads.show(second.id());
        assertThat(questions(thread)).containsExactly("연차는 며칠?", "이월은?", "승인은?");
        assertThat(threads.pathTo(other.id())).extracting(StoredTurn::question).containsExactly("연차는 며칠?", "반차는?");

        var root = threads.ask(thread, null, "병가는 며칠?");
        assertThat(questions(thread)).containsExactly("병가는 며칠?");
        assertThat(threads.versions(root)).containsExactly(first.id(), root.id());
    }

    @Test
    void threadsAreListedTheLastChangedFirst() {
        long one = thread("하나", "가", "나");
        long other = thread("둘", "다", "라");
        assertThat(threads.all()).extracting(ThreadInfo::id).containsExactly(other, one);
        threads.ask(one, null, "또");
        assertThat(threads.all()).extracting(ThreadInfo::id, ThreadInfo::turns).first().isEqualTo(tuple(one, 2));
        assertThat(threads.info(other).created()).isBefore(threads.info(other).changed());
        assertThat(threads.info(one).collection()).isEqualTo("인사");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "연차", "차", "연차휴가", "연차휴가를", "휴가를", "이월 연차", "AL-420", "al-4", "Warranty", "warr MONTHS", "15일", "5%", "\"5", "a_b"})
    void wordsAreFoundInsideOthersWhateverTheSpaces(String query) {
        long thread = thread("제목", "연차휴가를 이월할 수 있나요?", "15일의 연차 휴가 [1]. The AL-420 warranty is 24 months, \"5% off\", a_b.");
        thread("다른 것", "출장비는?", "영수증 [1]. axb");
        assertThat(threads.search(query)).singleElement().satisfies(match -> {
            assertThat(match.info().id()).isEqualTo(thread);
            assertThat(match.turn()).isPositive();
        });
        var decomposed = Normalizer.normalize(query, Normalizer.Form.NFD);
        assertThat(threads.search(decomposed)).hasSize(1);
    }

    @Test
    void allWordsMustBeThereInTheTitleOrAnyTurn() {
        long thread = thread("보증 문의", "펌프는?", "24개월");
        answer(threads.ask(thread, threads.path(thread).getLast().id(), "연장은?"), "수수료 3만원");
        assertThat(threads.search("보증 펌프 수수료")).hasSize(1);
        assertThat(threads.search("보증").getFirst().turn()).isZero();
        assertThat(threads.search("펌프 휴가")).isEmpty();
        assertThat(threads.search("  ")).isEmpty();
        assertThat(threads.search("%")).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneAndCanBePutBackWhole() {
        long thread = thread("휴가", "연차는?", "15일");
        var first = threads.path(thread).getLast();
        answer(threads.ask(thread, first.id(), "이월은?"), "5일");
        threads.show(answer(threads.ask(thread, first.id(), "반차는?"), "반일").id());
        long pin = threads.pin(thread, PIN);
        threads.summarise(first.id(), "요약");
        var before = threads.path(thread);

        var info = threads.info(thread);
        assertThat(threads.delete(thread)).isEqualTo(info);
        assertThat(threads.deleted()).containsExactly(info);
        assertThat(threads.all()).isEmpty();
        assertThat(threads.search("이월")).isEmpty();
        assertThatThrownBy(() -> threads.path(thread)).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.THREAD_UNKNOWN));
        long next = thread("새 대화", "새 질문", "새 답");
        assertThat(next).as("numbers are not used again").isNotEqualTo(thread);

        assertThat(threads.restore(thread)).isEqualTo(info);
        assertThat(threads.deleted()).isEmpty();
        assertThat(threads.path(thread)).isEqualTo(before);
        assertThat(threads.search("이월")).hasSize(1);
        assertThat(threads.pins(thread)).containsExactly(
                new Pin(pin, PIN.document(), PIN.path(), PIN.location(), PIN.text()));
    }

    @Test
    void aDeletedThreadIsErasedWhenItsTimeIsOverOrAtOnce() {
        long old = thread("휴가", "연차는?", "15일");
        threads.delete(old);
        now = now.plus(Threads.RESTORABLE).minusSeconds(60);
        long late = thread("출장", "출장비는?", "영수증");
        threads.delete(late);
        long there = thread("보증", "보증은?", "24개월");
        threads.eraseDeleted();
        assertThat(threads.deleted()).extracting(ThreadInfo::id).containsExactly(late, old);
        now = now.plusSeconds(60);
        threads.eraseDeleted();
        assertThat(threads.deleted()).extracting(ThreadInfo::id).containsExactly(late);
        assertThatThrownBy(() -> threads.restore(old)).isInstanceOf(Problem.class);
        threads.erase(late);
        threads.erase(there);
        threads.erase(99);
        assertThat(threads.deleted()).isEmpty();
        assertThat(threads.all()).isEmpty();
    }

    @Test
    void anAnswerToAThreadDeletedMeanwhileIsNoFailure() {
        long thread = threads.create("휴가", "");
        var turn = threads.ask(thread, null, "연차는?");
        threads.delete(thread);
        threads.draft(turn.id(), "15");
        answer(turn, "15일");
        threads.interrupt(turn.id(), "");
        assertThat(threads.search("15일")).isEmpty();
    }

    @Test
    void pinsOutliveTheirDocumentsAndAreTakenOffOneByOne() {
        long thread = thread("휴가", "연차는?", "15일");
        long pin = threads.pin(thread, PIN);
        assertThat(threads.pins(thread)).extracting(Pin::text).containsExactly("연차 휴가는 15일이다");
        threads.unpin(thread, pin);
        threads.unpin(thread, 99);
        assertThat(threads.pins(thread)).isEmpty();
        assertThat(threads.rename(thread, "새 이름").title()).isEqualTo("새 이름");
    }
}
