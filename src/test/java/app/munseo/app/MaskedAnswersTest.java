package app.munseo.app;

import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Support;
import app.munseo.document.Collection;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.settings.Mask;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What a cloud gets to see of personal data, and what a person reads of its answer.
class MaskedAnswersTest {
    private static final Question KOREAN = Question.of("김철수의 전화번호와 이메일은?", Scope.everything());
    private static final String[] PERSONAL = {
        "010-1234-5678", "chulsu@example.com", "820314-1035710", "4111-1111-1111-1111", "가람 프로젝트"
    };

    @TempDir
    private Path work;

    private final FakeOpenAi openAi = FakeOpenAi.start();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(work.resolve("연락처.md"), """
                # 연락처

                김철수의 전화번호는 010-1234-5678이고 이메일은 chulsu@example.com이다.

                김철수의 주민등록번호는 820314-1035710이다. 가람 프로젝트의 카드는 4111-1111-1111-1111이다.
                """);
        openAi.otherwise(MaskedAnswersTest::repeat);
    }

    @AfterEach
    void close() {
        openAi.close();
    }

    /// A model that repeats the sentence with the telephone, a letter at a time.
    private static Act repeat(Received request) {
        var sentence = Pattern.compile("<passage number=\"(\\d+)\"[^>]*>[^<]*?(김철수의 전화번호[^<\\n]*?이다)\\.").matcher(request.message("user"));
        return sentence.find()
                ? Act.say((sentence.group(2) + " [" + sentence.group(1) + "].").split(""))
                : Act.say("문서에서 찾을 수 없습니다.");
    }

    private App open(UnaryOperator<Settings> choices) {
        var app = App.open(
                AppFolders.of(work.resolve("home")),
                Map.of(
                        "OPENAI_API_KEY", FakeOpenAi.KEY,
                        "OPENAI_BASE_URL", openAi.base().toString(),
                        "OLLAMA_HOST", "http://127.0.0.1:9"),
                choices);
        app.index(List.of(work.resolve("연락처.md")), Collection.DEFAULT_NAME, _ -> {});
        return app;
    }

    private static Settings masking(Settings settings) {
        return settings.withPrivacy(settings.privacy().withMask(new Mask(true, List.of("가람 프로젝트"))));
    }

    private String sent() {
        return String.join("\n", openAi.received().stream().map(request -> request.body().toString()).toList());
    }

    @Test
    void theCloudSeesPlaceholdersAndThePersonReadsTheDataAndItsCitation() {
        try (var app = open(MaskedAnswersTest::masking)) {
            var events = new ArrayList<AnswerEvent>();
            var answer = app.ask(KOREAN, events::add).answer();

            assertThat(sent()).doesNotContain(PERSONAL).containsPattern("PHONE_[0-9A-F]{6}");
            assertThat(answer.text()).contains("010-1234-5678", "chulsu@example.com").doesNotContain("PHONE_");
            assertThat(answer.citations()).singleElement().satisfies(citation ->
                    assertThat(citation.support()).isEqualTo(Support.SUPPORTED));
            var streamed = new StringBuilder();
            events.forEach(event -> {
                if (event instanceof AnswerEvent.Token(var text)) {
                    streamed.append(text);
                }
            });
            assertThat(streamed.toString().strip()).isEqualTo(answer.text());
        }
    }

    @Test
    void questionsAndWhatWasSaidBeforeAreMaskedAlike() {
        try (var app = open(MaskedAnswersTest::masking)) {
            var threads = app.threads();
            long id = threads.begin("연락처", "");
            threads.ask(id, Asking.of("김철수의 전화번호는?", Scope.everything()), _ -> {});
            threads.ask(id, Asking.of("010-1234-5678은 누구의 번호야?", Scope.everything()), _ -> {});

            assertThat(sent()).doesNotContain(PERSONAL);
            var prompt = openAi.chats().getLast().message("user");
            assertThat(Pattern.compile("PHONE_[0-9A-F]{6}").matcher(prompt).results().map(one -> one.group()).distinct())
                    .as("one placeholder for one number, in passages, history and question")
                    .hasSize(1);
        }
    }

    @Test
    void thePreviewShowsThePlaceholders() {
        try (var app = open(MaskedAnswersTest::masking)) {
            assertThat(app.prompting().preview(KOREAN, "").orElseThrow().prompt().user())
                    .doesNotContain(PERSONAL)
                    .contains("PHONE_");
        }
    }

    @Test
    void whatIsEmbeddedElsewhereIsMasked() {
        try (var app = open(settings -> masking(settings).withModels(new Settings.Models(
                settings.models().ollamaHosts(), "", settings.models().openAiBaseUrl(), "gpt-4.1-mini",
                "openai:text-embedding-3-small")))) {
            app.ask(Question.of("010-1234-5678은 누구의 번호인가?", Scope.everything()), _ -> {});
            assertThat(openAi.received("/v1/embeddings")).hasSizeGreaterThan(1);
            assertThat(sent()).doesNotContain(PERSONAL);
        }
    }

    @Test
    void switchedOffNothingIsMasked() {
        try (var app = open(settings -> settings.withPrivacy(settings.privacy().withMask(new Mask(false, List.of()))))) {
            app.ask(KOREAN, _ -> {});
            assertThat(sent()).contains("010-1234-5678");
        }
    }
}
