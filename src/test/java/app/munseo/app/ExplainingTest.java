package app.munseo.app;

import app.munseo.answer.Answer;
import app.munseo.answer.Passage;
import app.munseo.app.Waterfall.Piece;
import app.munseo.document.Collection;
import app.munseo.document.Location;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.llm.Usage;
import app.munseo.retrieve.Account.Fate;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// How answers came about.
class ExplainingTest {
    private static final Question KOREAN = Question.of("연차 휴가는 며칠입니까?", Scope.everything());
    private static final Map<String, String> NOBODY = Map.of("OLLAMA_HOST", "http://127.0.0.1:9");
    private static final String RULES = """
            # 연차 휴가

            이 조항은 정규직 직원에게 적용한다. 1년간 출근한 직원에게 15일의 연차 휴가를 준다. 구내식당은 11시에 문을 연다.
            """;

    @TempDir
    private static Path home;

    @BeforeAll
    static void index(@TempDir Path files) throws IOException {
        Files.writeString(files.resolve("인사 규정.md"), RULES);
        Files.writeString(files.resolve("출장 규정.md"), "# 출장\n\n출장비는 다녀온 날부터 5일 안에 청구한다.\n");
        try (var app = App.open(AppFolders.of(home), Map.of(), UnaryOperator.identity())) {
            app.index(List.of(files), Collection.DEFAULT_NAME, _ -> {});
        }
    }

    private static Waterfall explained(App app, Answer answer, String... queries) {
        return app.explaining().waterfall(KOREAN, List.of(queries), answer);
    }

    /// The same answer, made from other passages.
    private static Answer with(Answer answer, Passage... passages) {
        return new Answer(
                answer.text(), true, List.of(), List.of(), null, List.of(passages), answer.answeredBy(), List.of(),
                Usage.NONE, null);
    }

    @Test
    void hitsAreFollowedToThePassagesMadeOfThem() {
        try (var app = App.open(AppFolders.of(home), NOBODY, UnaryOperator.identity())) {
            var waterfall = explained(app, app.ask(KOREAN, _ -> {}).answer());
            assertThat(waterfall.terms()).contains("연차", "휴가");
            assertThat(waterfall.queries()).containsExactly(KOREAN.text());
            var best = waterfall.ways().getFirst();
            assertThat(best.chunk().text()).contains("15일의 연차 휴가");
            assertThat(best.passage()).isEqualTo(1);
            assertThat(best.account().fate()).isEqualTo(Fate.SHOWN);
            assertThat(best.account().queries().getFirst().words().rank()).isEqualTo(1);
            assertThat(best.reasons()).isNotEmpty();
        }
    }

    @Test
    void whatWasLeftOutOfAPassageStandsBetweenWhatWasKept() {
        try (var app = App.open(AppFolders.of(home), NOBODY, UnaryOperator.identity())) {
            var answer = app.ask(KOREAN, _ -> {}).answer();
            var whole = answer.passages().getFirst();
            var page = app.text(whole.chunk().id().document()).orElseThrow().pages().getFirst();
            var span = new Location(1, page.text().indexOf("1년간"), page.text().indexOf(" 구내"));
            var kept = new Passage(1, whole.chunk(), "", List.of(span));
            var cut = explained(app, with(answer, kept)).cuts().getFirst();
            var place = cut.passage().chunk().location();
            assertThat(cut.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                    .isEqualTo(page.text().substring(place.start(), place.end()));
            assertThat(text(cut.pieces(), true)).isEqualTo("1년간 출근한 직원에게 15일의 연차 휴가를 준다.");
            assertThat(text(cut.pieces(), false)).contains("이 조항은", "구내식당");
        }
    }

    private static String text(List<Piece> pieces, boolean kept) {
        return pieces.stream().filter(piece -> piece.kept() == kept).map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void otherQueriesCountAsTheyDidForTheAnswer() {
        try (var app = App.open(AppFolders.of(home), NOBODY, UnaryOperator.identity())) {
            var answer = app.ask(KOREAN, _ -> {}).answer();
            var waterfall = explained(app, with(answer), KOREAN.text(), "출장비 청구");
            assertThat(waterfall.queries()).containsExactly(KOREAN.text(), "출장비 청구");
            var travel = waterfall.ways().stream()
                    .filter(way -> way.chunk().text().contains("출장비"))
                    .findFirst()
                    .orElseThrow();
            assertThat(travel.account().queries().getLast().words().rank()).isEqualTo(1);
            assertThat(travel.passage()).isZero();
        }
    }

    @Test
    void thePromptIsTheOneThatWasSentAndNoneWhereNoModelWasAsked() {
        try (var openAi = FakeOpenAi.start();
                var ollama = FakeOllama.start()) {
            ollama.when(request -> !request.schema().isMissingNode(), _ -> Act.fail(500));
            openAi.otherwise(_ -> Act.say("15일입니다 [1]."));
            var environment = Map.of(
                    "OPENAI_API_KEY", FakeOpenAi.KEY,
                    "OPENAI_BASE_URL", openAi.base().toString(),
                    "OLLAMA_HOST", ollama.uri().toString());
            try (var app = App.open(AppFolders.of(home), environment, UnaryOperator.identity())) {
                var answer = app.ask(KOREAN, AskOptions.DEFAULT.withFresh(true), _ -> {}).answer();
                int requests = openAi.received().size();
                var sent = openAi.received("/v1/chat/completions").getFirst();
                assertThat(explained(app, answer).prompt())
                        .isEqualTo(sent.message("system") + "\n\n" + sent.message("user"));
                assertThat(openAi.received()).hasSize(requests);
            }
        }
        try (var app = App.open(AppFolders.of(home), NOBODY, UnaryOperator.identity())) {
            assertThat(explained(app, app.ask(KOREAN, AskOptions.DEFAULT.withFresh(true), _ -> {}).answer()).prompt()).isEmpty();
        }
    }
}
