package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import app.munseo.retrieve.SearchMode;
import app.munseo.settings.Caching;
import app.munseo.settings.Roles;
import app.munseo.settings.Settings;
import app.munseo.testing.Act;
import app.munseo.testing.FakeAnthropic;
import app.munseo.testing.FakeOllama;
import app.munseo.testing.FakeOpenAi;
import app.munseo.testing.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is set, and whatever way a question takes, no word of a local-only collection reaches a cloud. Each sentence
/// of it bears a mark; everything the clouds get is looked through for marks. The model on this machine is a
/// blabbermouth: it puts every mark it sees into what it writes, so that queries, rewritten questions, summaries and
/// answers carry them on.
class LocalOnlyPropertyTest {
    private static final int RUNS = 24;
    private static final int STEPS = 5;
    private static final Pattern MARK = Pattern.compile("QZ[0-9]{4}");
    private static final List<String> ANYONE = List.of(
            "auto", "openai:gpt-4.1-mini", "openai:gpt-4.1", "anthropic:claude-sonnet-4", "ollama:qwen3:8b", "ollama:hidden:1b");
    private static final List<String> QUESTIONS = List.of(
            "가람 계약의 위약금은 얼마인가요?",
            "What is the penalty in the Garam contract?",
            "펌프의 보증 기간은 얼마나 되나요?",
            "How long is the warranty of the pump, and what does the contract say about penalties?",
            "그럼 그건 언제까지야?",
            "And how is it paid?",
            "왜 그런가요? 계약과 보증을 비교해 주세요.");

    @TempDir
    private Path work;

    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final FakeAnthropic anthropic = FakeAnthropic.start();
    private final FakeOllama ollama = FakeOllama.start();
    private int marks = 1_000;

    LocalOnlyPropertyTest() {
        ollama.add(new FakeOllama.Model("hidden:1b", 100_000, List.of("completion"), "https://ollama.com"));
        ollama.otherwise(LocalOnlyPropertyTest::blab);
        openAi.otherwise(LocalOnlyPropertyTest::blab);
        anthropic.otherwise(LocalOnlyPropertyTest::blab);
    }

    @AfterEach
    void close() {
        openAi.close();
        anthropic.close();
        ollama.close();
    }

    private static Act blab(Received request) {
        var prompt = request.message("user");
        var seen = String.join(" ", marksIn(prompt));
        var fields = request.schema().path("properties");
        var question = prompt.substring(prompt.lastIndexOf('\n') + 1).replaceAll("^.*[Qq]uestion: ", "");
        if (fields.has("queries")) {
            return Act.say("{\"queries\": [\"위약금 %s\", \"contract %s\"]}".formatted(seen, seen));
        }
        if (fields.has("question")) {
            return Act.say("{\"question\": \"%s %s\"}".formatted(question.replace("\"", ""), seen));
        }
        if (fields.has("summary")) {
            return Act.say("{\"summary\": \"계약의 위약금과 보증 기간을 말했다 %s.\"}".formatted(seen));
        }
        if (fields.has("title")) {
            return Act.say("{\"title\": \"계약의 위약금 %s\"}".formatted(seen));
        }
        return fields.isEmpty()
                ? Act.say("위약금과 보증 기간은 ", seen, " 이렇습니다 ", "[1].")
                : Act.say("{\"keep\": [1, 2, 3, 4, 5, 6, 7, 8], \"stated\": [1]}");
    }

    private static Set<String> marksIn(String text) {
        return MARK.matcher(text).results().map(one -> one.group()).collect(Collectors.toSet());
    }

    /// Every mark that has come to a cloud.
    private Set<String> leaked() {
        var all = Stream.of(openAi.received(), anthropic.received(), cloudModelsOfOllama())
                .flatMap(List::stream)
                .map(request -> request.body().toString())
                .collect(Collectors.joining("\n"));
        return marksIn(all);
    }

    private List<Received> cloudModelsOfOllama() {
        return ollama.received().stream()
                .filter(request -> request.body().path("model").asText().equals("hidden:1b"))
                .toList();
    }

    private int requestsToClouds() {
        return openAi.received().size() + anthropic.received().size();
    }

    private void write(String folder, String name, String sentence, boolean marked) throws IOException {
        var text = new StringBuilder("# " + name + "\n\n");
        for (int i = 0; i < 6; i++) {
            text.append(sentence.formatted(marked ? "QZ" + marks++ : "공개" + i)).append("\n\n");
        }
        Files.createDirectories(work.resolve(folder));
        Files.writeString(work.resolve(folder).resolve(name + ".md"), text);
    }

    private App open(Random random) {
        return App.open(
                AppFolders.of(work.resolve("home")),
                Map.of(
                        "OPENAI_API_KEY", FakeOpenAi.KEY,
                        "OPENAI_BASE_URL", openAi.base().toString(),
                        "ANTHROPIC_API_KEY", FakeAnthropic.KEY,
                        "OLLAMA_HOST", random.nextInt(3) > 0 ? ollama.uri().toString() : "http://127.0.0.1:9"),
                stored -> any(stored, random));
    }

    private Settings any(Settings stored, Random random) {
        var models = stored.models();
        var providers = stored.providers();
        return stored.withModels(new Settings.Models(
                        models.ollamaHosts(), "", models.openAiBaseUrl(), models.openAiModel(),
                        random.nextBoolean() ? "minilm" : "openai:text-embedding-3-small"))
                .withProviders(new app.munseo.settings.Providers(
                        anthropic.base().toString(), providers.geminiBaseUrl(), List.of(), List.of(), providers.patience()))
                .withRoles(new Roles(
                        some(random), some(random), some(random), some(random), some(random),
                        random.nextBoolean() ? some(random) : List.of(), random.nextBoolean() ? "on" : "off"))
                .withCaching(new Caching(random.nextBoolean(), random.nextBoolean(), 0.9, 64))
                .withSearch(stored.search().withQueries(random.nextInt(4)));
    }

    private static List<String> some(Random random) {
        return random.ints(1 + random.nextInt(3), 0, ANYONE.size()).mapToObj(ANYONE::get).distinct().toList();
    }

    /// One run: a library as the settings have it, then questions in every way there is to ask.
    private void run(Random random, boolean confined) throws IOException {
        try (var app = open(random)) {
            if (confined) {
                app.localOnly().begin("계약");
            }
            app.index(List.of(work.resolve("계약")), "계약", _ -> {});
            app.index(List.of(work.resolve("공개")), "공개", _ -> {});
            app.resume(_ -> {});
            var threads = new ArrayList<Long>();
            for (int i = 0; i < STEPS; i++) {
                step(app, threads, random);
            }
        }
    }

    private void step(App app, List<Long> threads, Random random) throws IOException {
        var question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
        var scope = switch (random.nextInt(3)) {
            case 0 -> app.scope("계약");
            case 1 -> app.scope("공개");
            default -> Scope.everything();
        };
        try {
            switch (random.nextInt(8)) {
                case 0 -> app.ask(Question.of(question, scope), _ -> {});
                case 1 -> {
                    var anew = AskOptions.DEFAULT.withFresh(true).withModel(ANYONE.get(1 + random.nextInt(5)));
                    app.ask(Question.of(question, scope), anew, _ -> {});
                }
                case 2 -> app.prompting().preview(Question.of(question, scope), "");
                case 3 -> app.search(Question.of(question, scope), SearchMode.HYBRID, 5);
                case 4 -> pin(app, threads, random);
                case 5 -> rewriteSecret(app, random);
                default -> inThread(app, threads, question, scope, random);
            }
        } catch (Problem e) {
            assertThat(e.kind()).isNotIn(Problem.Kind.INTERNAL, Problem.Kind.LIBRARY_DAMAGED);
        }
    }

    private static void inThread(App app, List<Long> threads, String question, Scope scope, Random random) {
        if (threads.isEmpty() || random.nextInt(4) == 0) {
            threads.add(app.threads().begin(question, ""));
        }
        long thread = threads.get(random.nextInt(threads.size()));
        app.threads().ask(thread, Asking.of(question, scope), _ -> {});
        app.threads().ask(thread, Asking.of(QUESTIONS.get(4 + random.nextInt(2)), Scope.everything()), _ -> {});
        app.threads().nameByModel(thread);
    }

    private static void pin(App app, List<Long> threads, Random random) {
        var question = QUESTIONS.get(2);
        long thread = app.threads().begin(question, "");
        threads.add(thread);
        var hit = app.search(Question.of(QUESTIONS.getFirst(), app.scope("계약")), SearchMode.BM25, 1).getFirst();
        app.threads().pin(thread, hit.chunk().id().document(), hit.chunk().location());
        app.threads().ask(thread, Asking.of(question, random.nextBoolean() ? app.scope("공개") : Scope.everything()), _ -> {});
    }

    /// A document of the collection changes, comes or goes.
    private void rewriteSecret(App app, Random random) throws IOException {
        if (random.nextInt(3) == 0) {
            Files.deleteIfExists(work.resolve("계약/부속 0.md"));
        } else {
            write("계약", "부속 " + random.nextInt(2), "가람 계약 부속 합의의 위약금은 %s 만원이다.", true);
        }
        app.index(List.of(work.resolve("계약")), "계약", _ -> {});
    }

    private void writeLibrary() throws IOException {
        write("계약", "가람 계약", "가람 계약의 위약금은 %s 만원이고 3월 말까지 낸다.", true);
        write("계약", "Garam", "The penalty in the Garam contract is %s thousand won, paid by March.", true);
        write("공개", "펌프", "펌프의 보증 기간은 24개월이다. 번호 %s.", false);
        write("공개", "pump", "The warranty of the pump is 24 months, number %s.", false);
    }

    @Test
    void noMarkReachesACloudByAnyWay() throws IOException {
        writeLibrary();
        for (int seed = 0; seed < RUNS; seed++) {
            run(new Random(seed), true);
            assertThat(leaked()).as("run %d", seed).isEmpty();
        }
        assertThat(requestsToClouds()).as("the clouds were asked all the same").isGreaterThan(RUNS);
    }

    /// Without the mark the same ways lead out: the test can see what it looks for.
    @Test
    void withoutTheMarkTheSameWaysLeadOut() throws IOException {
        writeLibrary();
        var out = new HashSet<String>();
        for (int seed = 0; seed < 4; seed++) {
            run(new Random(seed), false);
            out.addAll(leaked());
        }
        assertThat(out).hasSizeGreaterThan(6);
    }
}
