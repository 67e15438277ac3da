package app.munseo.app;

import app.munseo.answer.Passage;
import app.munseo.answer.Review;
import app.munseo.answer.Withheld;
import app.munseo.cli.Cli;
import app.munseo.document.Collection;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.settings.Roles;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.Received;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The person looks at what is about to be sent, and takes passages out.
class ReviewTest {
    private static final Question QUESTION = Question.of("연봉과 보증 기간은?", Scope.everything());

    @TempDir
    private Path work;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(work.resolve("연봉.md"), "# 연봉\n\n이서준의 연봉은 7711만원이다.\n");
        Files.writeString(work.resolve("펌프.md"), "# 펌프\n\n펌프의 보증 기간은 24개월이다.\n");
        openAi.otherwise(ReviewTest::first);
    }

    @AfterEach
    void close() {
        openAi.close();
    }

    private static Act first(Received request) {
        var passage = Pattern.compile("<passage number=\"(\\d+)\"[^>]*>\\n([^<]*)\\n").matcher(request.message("user"));
        return passage.find()
                ? Act.say(passage.group(2).strip().replaceAll("\\.$", "") + " [" + passage.group(1) + "].")
                : Act.say("문서에서 찾을 수 없습니다.");
    }

    private Map<String, String> environment() {
        return Map.of(
                "OPENAI_API_KEY", FakeOpenAi.KEY,
                "OPENAI_BASE_URL", openAi.base().toString(),
                "OLLAMA_HOST", "http://127.0.0.1:9");
    }

    private App open(UnaryOperator<Settings> choices) {
        var app = App.open(AppFolders.of(work.resolve("home")), environment(), choices);
        app.index(List.of(work.resolve("연봉.md"), work.resolve("펌프.md")), Collection.DEFAULT_NAME, _ -> {});
        return app;
    }

    /// Leaves out the passages that speak of salaries.
    private Set<Integer> discreet(String to, List<Passage> passages) {
        shown.add(to);
        return passages.stream()
                .filter(passage -> passage.text().contains("연봉"))
                .map(Passage::number)
                .collect(Collectors.toSet());
    }

    @Test
    void whatThePersonTakesOutIsNotSentAndTheAnswerSaysSo() {
        try (var app = open(UnaryOperator.identity())) {
            var answer = app.ask(QUESTION, AskOptions.DEFAULT.withReview(this::discreet), _ -> {}).answer();
            assertThat(shown).containsExactly("openai:gpt-4.1-mini");
            assertThat(openAi.chats()).singleElement().satisfies(request ->
                    assertThat(request.body().toString()).contains("24개월").doesNotContain("7711"));
            assertThat(answer.text()).contains("24개월");
            assertThat(answer.withheld()).singleElement().satisfies(one ->
                    assertThat(one.why()).isEqualTo(Withheld.Why.REVIEWED));
            assertThat(new Messages("ko").withheld(answer)).singleElement().asString().contains("제외");

            app.ask(QUESTION, _ -> {});
            assertThat(openAi.chats()).as("an answer from less is not kept").hasSize(2);
        }
    }

    @Test
    void whoTakesOutAllIsAnsweredHere() {
        try (var app = open(UnaryOperator.identity())) {
            Review all = (_, passages) -> passages.stream().map(Passage::number).collect(Collectors.toSet());
            assertThat(app.ask(QUESTION, AskOptions.DEFAULT.withReview(all), _ -> {}).answer().answeredBy()).isEqualTo("extractive");
            assertThat(openAi.chats()).isEmpty();
        }
    }

    @Test
    void whoWouldRatherNotAskSendsNothing() {
        try (var app = open(UnaryOperator.identity())) {
            Review never = (to, _) -> {
                throw new Problem(Problem.Kind.CANCELLED, to);
            };
            assertThatThrownBy(() -> app.ask(QUESTION, AskOptions.DEFAULT.withReview(never), _ -> {})).isInstanceOf(Problem.class);
            assertThat(openAi.chats()).isEmpty();
        }
    }

    @Test
    void noOtherStepSendsWhatThePersonHasNotSeen() {
        var cloud = List.of("openai:gpt-4.1");
        try (var app = open(settings ->
                settings.withRoles(new Roles(cloud, cloud, cloud, List.of("auto"), List.of(), cloud, "off")))) {
            app.ask(QUESTION, AskOptions.DEFAULT.withReview(this::discreet), _ -> {});
            assertThat(openAi.chats()).hasSize(1);
            app.ask(QUESTION, AskOptions.DEFAULT.withFresh(true), _ -> {});
            assertThat(openAi.chats()).as("without a review they are").hasSizeGreaterThan(2);
        }
    }

    @Test
    void onTheCommandLineTheNumbersComeFromStandardInput() throws IOException {
        open(UnaryOperator.identity()).close();
        var err = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        int code = Cli.run(
                new String[] {"ask", "보증 기간은?", "--review", "--json", "--home", work.resolve("home").toString()},
                new ByteArrayInputStream("q\n".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment());
        assertThat(code).isEqualTo(1);
        assertThat(openAi.chats()).isEmpty();
        var offered = err.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("{")).findFirst();
        var passages = new JsonMapper().readTree(offered.orElseThrow()).path("passages");
        assertThat(passages).isNotEmpty().allSatisfy(passage ->
                assertThat(passage.path("document").asText()).endsWith(".md"));
    }
}
