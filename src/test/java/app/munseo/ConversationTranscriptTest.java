package app.munseo;

import app.munseo.samples.SampleLibrary;
import app.munseo.testing.CommandLine;
import app.munseo.testing.ReadingModels;
import app.munseo.testing.ReadingModels.FakeRule;
import app.munseo.testing.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// One conversation on the sample library, from the command line to the wire and back: three turns, one of them a
/// follow-up, and a branch. It is written to `target/conversation.md`, as README shows it.
class ConversationTranscriptTest {
    private static final String FIRST = "병가를 쓰려면 의사의 진단서를 내야 하나요?";
    private static final String FOLLOW_UP = "그럼 그건 며칠이야?";
    private static final String IN_FULL = "그럼 유급 병가는 며칠이야?";
    private static final String THIRD = "갑자기 아픈 날에는 몇 시까지 알려야 해?";
    private static final String EDITED = "못 쓴 연차 휴가는 언제까지 이월돼?";
    private static final Path FILE = Path.of("target", "conversation.md");

    @TempDir
    private Path home;

    private final StringBuilder transcript = new StringBuilder();

    @Test
    void aConversationFromTheCommandLineToTheWireAndBack() throws IOException {
        try (var models = models()) {
            var munseo = new CommandLine(home, models.environment());
            munseo.text("index", SampleLibrary.FOLDER.toString(), "--lang", "ko");

            assertThat(run(munseo, "ask", "--thread", "new", FIRST)).contains("3일을 초과하는 병가", "인사 규정.pdf");
            assertThat(run(munseo, "ask", "--thread", "1", FOLLOW_UP)).contains("연간 30일", "인사 규정.pdf");
            assertThat(run(munseo, "ask", "--thread", "1", THIRD)).contains("오전 9시 30분", "인사 규정.pdf");
            assertThat(run(munseo, "ask", "--thread", "1", "--edit", "3", EDITED)).contains("3월 31일", "인사 규정.pdf");
            assertThat(run(munseo, "threads", "search", "진단서")).contains(FIRST);
            assertThat(run(munseo, "threads", "export", "1", "--format", "md"))
                    .contains(IN_FULL, EDITED)
                    .doesNotContain(THIRD);

            var said = models.openAi().received("/v1/chat/completions");
            assertThat(said).as("the cloud writes answers and nothing else").hasSize(4);
            assertThat(said.getLast().message("user")).contains(FOLLOW_UP).doesNotContain(THIRD);
            transcript.append(wire(models));
        }
        Files.writeString(FILE, transcript);
    }

    private static ReadingModels models() {
        return new ReadingModels(
                List.of(
                        new FakeRule("연차", "최대 5일을 이월", "다음 해 3월 31일까지 최대 5일을 이월하여 사용할 수 있습니다"),
                        new FakeRule("갑자기", "오전 9시 30분", "당일 오전 9시 30분까지 부서장에게 전화나 메신저로 알려야 합니다"),
                        new FakeRule("유급 병가", "연간 30일", "유급 병가는 연간 30일의 범위에서 사용할 수 있습니다"),
                        new FakeRule("진단서", "진단서를 제출", "연속하여 3일을 초과하는 병가에는 의사의 진단서를 제출해야 합니다")),
                Map.of(FOLLOW_UP, IN_FULL));
    }

    private String run(CommandLine munseo, String... arguments) {
        var all = Stream.concat(Stream.of(arguments), Stream.of("--lang", "ko")).toArray(String[]::new);
        var out = munseo.text(all).replace(SampleLibrary.FOLDER.toAbsolutePath() + "/", "");
        var line = Stream.of(arguments)
                .map(one -> one.contains(" ") ? '"' + one + '"' : one)
                .collect(Collectors.joining(" "));
        transcript.append("```console\n$ munseo ").append(line).append('\n').append(out.strip()).append("\n```\n\n");
        return out;
    }

    /// What went to which server: how often, and for what.
    private static String wire(ReadingModels models) {
        var local = models.ollama().received("/api/chat");
        return "| request | to | times |\n| --- | --- | --- |\n"
                + row("complete a follow-up", "Ollama", local, "question")
                + row("derive queries", "Ollama", local, "queries")
                + row("select sentences", "Ollama", local, "keep")
                + "| write the answer | OpenAI | %d |\n".formatted(
                        models.openAi().received("/v1/chat/completions").size());
    }

    private static String row(String what, String where, List<Received> requests, String field) {
        long count = requests.stream().filter(one -> ReadingModels.asksFor(one, field)).count();
        return "| %s | %s | %d |\n".formatted(what, where, count);
    }
}
