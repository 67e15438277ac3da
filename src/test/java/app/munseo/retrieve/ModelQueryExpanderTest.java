package app.munseo.retrieve;

import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.document.Turn;
import app.munseo.llm.Completion;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.Prompt;
import app.munseo.llm.Usage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelQueryExpanderTest {
    private static final Question QUESTION = Question.of("연차 휴가는 며칠인가요?", Scope.everything());

    @Test
    void theQuestionComesFirstWithFullWeight() {
        var queries = new ModelQueryExpander(writing("{\"queries\": [\"annual leave days\", \"휴가 일수\"]}"), 4)
                .expand(QUESTION);

        assertThat(queries)
                .containsExactly(
                        new Query("연차 휴가는 며칠인가요?", 1, Origins.NONE),
                        new Query("annual leave days", 0.25, Origins.NONE),
                        new Query("휴가 일수", 0.25, Origins.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"queries\":[\"annual leave days\",\"휴가 일수\"]}",
                "[\"annual leave days\", \"휴가 일수\"]",
                "Sure! Here you are:\n```json\n{\"queries\": [\"annual leave days\", \"휴가 일수\"]}\n```\nAnything else?",
                "<think>[\"wrong\"] hmm [\"no\"]</think>{\"queries\": [\"annual leave days\", \"휴가 일수\"]}",
                "{\"queries\": [{\"query\": \"annual leave days\", \"why\": \"English\"}, {\"query\": \"휴가 일수\"}]}",
                "{\"queries\": [\"annual leave days\", \"휴가 일수\", \"cut of",
                "{\"queries\": [\"annual leave days\", \"  Annual LEAVE day \", \"\", \"휴가\\n일수\", \"the\", 7, null]}",
                "{\"queries\": [\"annual leave days\", \"연차 휴가는 며칠인가요?\", \"휴가 일수\"]}"
            })
    void whateverTheModelWrapsThemInTheQueriesAreRead(String written) {
        assertThat(texts(written)).containsExactly("연차 휴가는 며칠인가요?", "annual leave days", "휴가 일수");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I cannot help.", "{}", "{\"queries\": []}", "{\"queries\": [\"\"]}", "{{{{", "]["})
    void garbageIsAProblemOfTheProvider(String written) {
        assertThatThrownBy(() -> texts(written))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.PROVIDER_GARBLED));
    }

    @Test
    void tooManyAndTooLongOnesAreDropped() {
        var written = "[\"%s\", \"one\", \"two\", \"three\", \"four\", \"five\"]".formatted("long ".repeat(60));

        assertThat(texts(written)).containsExactly("연차 휴가는 며칠인가요?", "one", "two", "three", "four");
    }

    @Test
    void queriesAreInComposedForm() {
        var decomposed = Normalizer.normalize("휴가 일수", Normalizer.Form.NFD);

        assertThat(texts("[\"" + decomposed + "\"]")).contains("휴가 일수");
    }

    @Test
    void whenNoneAreWantedTheModelIsNotAsked() {
        LanguageModel none = new Scripted("", new ArrayList<>());

        assertThat(new ModelQueryExpander(none, 0).expand(QUESTION)).containsExactly(Query.question(QUESTION.text()));
        assertThat(((Scripted) none).prompts()).isEmpty();
    }

    @Test
    void thePromptAsksForTheNumberAndTellsTheConversation() {
        var model = new Scripted("[\"sick leave days\"]", new ArrayList<>());
        var question = new Question(
                "병가는요?", Scope.everything(), List.of(new Turn("연차는 며칠?", "15일입니다. ".repeat(100))));

        new ModelQueryExpander(model, 3).expand(question);

        var prompt = model.prompts().getFirst();
        assertThat(prompt.system()).contains("write 3 other queries", "Korean", "English");
        assertThat(prompt.user())
                .startsWith("Earlier question: 연차는 며칠?")
                .endsWith("Question: 병가는요?")
                .hasSizeLessThan(500);
        assertThat(prompt.schema()).contains("\"maxItems\": 3");
        assertThat(prompt.maxOutputTokens()).isEqualTo(300);
    }

    @Test
    void onlyNoneToSixQueriesCanBeAskedFor() {
        assertThatThrownBy(() -> new ModelQueryExpander(writing(""), 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelQueryExpander(writing(""), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(String written) {
        return new ModelQueryExpander(writing(written), 4).expand(QUESTION).stream().map(Query::text).toList();
    }

    private static LanguageModel writing(String text) {
        return new Scripted(text, new ArrayList<>());
    }

    /// Writes the same whatever it is asked, and keeps what it was asked.
    private record Scripted(String text, List<Prompt> prompts) implements LanguageModel {
        @Override
        public String name() {
            return "ollama:test";
        }

        @Override
        public int contextWindow() {
            return 4096;
        }

        @Override
        public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
            prompts.add(prompt);
            return new Completion(text, Usage.NONE, true);
        }
    }
}
