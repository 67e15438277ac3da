package app.munseo.cli;

import app.munseo.testing.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Conversations on the command line: each command's words and its JSON.
class ThreadsCommandTest {
    private static final String QUESTION = "연차 휴가는 며칠이야?";

    @TempDir
    private Path work;

    private CommandLine munseo = new CommandLine(Path.of(""), Map.of());

    @BeforeEach
    void index() throws IOException {
        var files = Files.createDirectories(work.resolve("문서 폴더"));
        Files.writeString(files.resolve("휴가 규정.md"), """
                # 휴가 규정

                ## 연차

                연차 휴가는 1년에 15일이다. 쓰지 않은 연차 휴가는 5일까지 이월한다.

                ## 병가

                병가는 1년에 60일까지 준다.
                """);
        munseo = new CommandLine(work.resolve("home"), Map.of("OLLAMA_HOST", "http://127.0.0.1:9"));
        munseo.text("index", files.toString(), "--collection", "인사");
    }

    private String begin() throws IOException {
        return munseo.json("ask", "--thread", "new", QUESTION, "--collection", "인사").path("thread").asText();
    }

    @Test
    void aConversationIsBegunContinuedAndShown() throws IOException {
        var first = munseo.json("ask", "--thread", "new", QUESTION, "--collection", "인사");
        assertThat(first.path("answer").asText()).contains("15일");
        assertThat(first.path("standalone").asText()).isEqualTo(QUESTION);
        var id = first.path("thread").asText();
        var second = munseo.json("ask", "--thread", id, "그럼 그건 며칠까지 이월해?");
        assertThat(second.path("thread").asText()).isEqualTo(id);
        assertThat(second.path("answer").asText()).contains("5일까지 이월");
        assertThat(second.path("standalone").asText()).contains("연차");

        var shown = munseo.json("threads", "show", id);
        assertThat(shown.path("thread").path("title").asText()).isEqualTo(QUESTION);
        assertThat(shown.path("thread").path("collection").asText()).as("later questions stay in it").isEqualTo("인사");
        assertThat(shown.path("turns")).hasSize(2);
        assertThat(shown.path("turns").path(0).path("citations").path(0).path("quote").asText()).contains("15일");
        assertThat(munseo.text("threads", "show", id)).contains("## " + QUESTION).contains("휴가 규정.md");
        assertThat(munseo.text("ask", "--thread", id, QUESTION, "--lang", "ko")).contains("대화 " + id + ", 질문 3.");
    }

    @Test
    void conditionsAreKeptAsTheyWereTypedAndNotAskedForAsWords() throws IOException {
        var typed = "type:md " + QUESTION;
        var first = munseo.json("ask", "--thread", "new", typed);
        assertThat(first.path("filters").path("type").path(0).asText()).isEqualTo("md");
        assertThat(first.path("standalone").asText()).isEqualTo(QUESTION);
        var id = first.path("thread").asText();
        assertThat(munseo.run("ask", "--thread", id, "type:pdf 병가는?").err()).startsWith("MUNSEO-FILTER-MATCHES-NOTHING");
        assertThat(munseo.json("threads", "show", id).path("turns")).satisfiesExactly(
                turn -> assertThat(turn.path("question").asText()).isEqualTo(typed),
                turn -> assertThat(turn.path("state").asText()).isEqualTo("interrupted"));
    }

    @Test
    void aQuestionPutInOtherWordsBranches() throws IOException {
        var id = begin();
        var turn = munseo.json("ask", "--thread", id, "이월은 언제까지 하나요?").path("turn").asText();
        munseo.json("ask", "--thread", id, "--edit", turn, "병가는 며칠까지 주나요?");
        assertThat(munseo.json("threads", "show", id).path("turns").findValuesAsText("question"))
                .containsExactly(QUESTION, "병가는 며칠까지 주나요?");
        assertThat(munseo.json("threads", "show", id, "--turn", turn).path("turns").findValuesAsText("question"))
                .containsExactly(QUESTION, "이월은 언제까지 하나요?");
        assertThat(munseo.json("threads", "show", id).path("turns").path(1).path("versions")).hasSize(2);
    }

    @Test
    void conversationsAreListedFoundRenamedDeletedAndPutBack() throws IOException {
        assertThat(munseo.text("threads", "--lang", "ko")).isEqualToIgnoringWhitespace(
                munseo.text("threads", "list", "--lang", "ko"));
        var id = begin();
        assertThat(munseo.json("threads").path("threads").path(0).path("id").asText()).isEqualTo(id);
        assertThat(munseo.text("threads", "search", "차휴가")).contains(QUESTION);
        assertThat(munseo.json("threads", "search", "15일").path("threads").path(0).path("excerpt").asText())
                .contains("15일");
        assertThat(munseo.json("threads", "search", "출장").path("threads")).isEmpty();
        assertThat(munseo.json("threads", "rename", id, "휴가 문의").path("thread").path("title").asText())
                .isEqualTo("휴가 문의");

        assertThat(munseo.json("threads", "delete", id).path("deleted").path("title").asText()).isEqualTo("휴가 문의");
        assertThat(munseo.json("threads", "list").path("threads")).isEmpty();
        assertThat(munseo.json("threads", "list", "--deleted").path("threads")).hasSize(1);
        assertThat(munseo.json("threads", "restore", id).path("thread").path("turns").asInt()).isEqualTo(1);
        munseo.text("threads", "delete", id, "--for-good");
        assertThat(munseo.run("threads", "restore", id).code()).isEqualTo(1);
    }

    @Test
    void aCitedPassageIsPinnedAndTakenOff() throws IOException {
        var first = munseo.json("ask", "--thread", "new", QUESTION);
        var id = first.path("thread").asText();
        var number = first.path("citations").path(0).path("number").asText();
        var pin = munseo.json("threads", "pin", first.path("turn").asText(), number).path("pin").asText();
        assertThat(munseo.json("threads", "show", id).path("pins")).singleElement().satisfies(pinned -> {
            assertThat(pinned.path("text").asText()).contains("15일");
            assertThat(pinned.path("stale").asBoolean()).isFalse();
        });
        munseo.text("threads", "unpin", id, pin);
        assertThat(munseo.json("threads", "show", id).path("pins")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html", "json"})
    void aConversationAndAnAnswerAreExported(String format) throws IOException {
        var id = begin();
        var turn = munseo.json("ask", "--thread", id, "병가는 며칠까지 주나요?").path("turn").asText();
        var file = work.resolve("대화." + format);
        munseo.text("threads", "export", id, "--format", format, "--out", file.toString());
        assertThat(file).content().contains(QUESTION, "병가는 며칠까지", "휴가 규정.md", "15일");
        assertThat(munseo.text("threads", "export", id, "--format", format)).isEqualTo(Files.readString(file));
        assertThat(munseo.text("threads", "export", id, "--turn", turn, "--format", format))
                .contains("60일까지").contains("휴가 규정.md");

        var answer = work.resolve("답변." + format);
        munseo.text("ask", QUESTION, "--export", answer.toString());
        assertThat(answer).content().contains(QUESTION, "휴가 규정.md", "15일");
        munseo.text("ask", "병가는 며칠까지 주나요?", "--thread", id, "--export", answer.toString());
        assertThat(answer).content().contains("60일까지");
    }

    @Test
    void whatIsNotThereIsToldInOneLine() {
        assertThat(munseo.run("threads", "show", "99").err()).startsWith("MUNSEO-THREAD-UNKNOWN").hasLineCount(1);
        assertThat(munseo.run("ask", "--thread", "99", QUESTION).code()).isEqualTo(1);
        assertThat(munseo.run("threads", "export", "99").code()).isEqualTo(1);
        assertThat(munseo.run("ask", "--thread", "latest", QUESTION).code()).isEqualTo(2);
        assertThat(munseo.run("ask", "--edit", "1", QUESTION).code()).isEqualTo(2);
        assertThat(munseo.run("ask", QUESTION, "--export", "a.docx").code()).isEqualTo(2);
        assertThat(munseo.run("threads", "export", "1", "--format", "docx").code()).isEqualTo(2);
        assertThat(munseo.run("threads", "export", "--help", "--lang", "ko").out()).contains("내보냅니다");
    }
}
