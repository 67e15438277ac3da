package app.munseo.testing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A local and a cloud server whose models read: they answer what they are told to from the passage that holds it, as
/// models do, and complete the follow-ups they know.
public final class ReadingModels implements AutoCloseable {
    public static final FakeRule NOTHING = new FakeRule("", "", "문서에서 찾을 수 없습니다.");

    private final FakeOllama ollama = FakeOllama.start();
    private final FakeOpenAi openAi = FakeOpenAi.start();
    private final List<FakeRule> rules;

    /// What is answered.
    ///
    /// @param asked a word of the question, as it stands at the end of the prompt
    /// @param passage a word of the passage that is cited
    /// @param answer the words in front of the mark
    public record FakeRule(String asked, String passage, String answer) {}

    /// @param rules the first that fits answers
    /// @param followUps from a follow-up to the question in full
    public ReadingModels(List<FakeRule> rules, Map<String, String> followUps) {
        this.rules = List.copyOf(rules);
        ollama.when(request -> asksFor(request, "queries"), _ -> Act.say("{\"queries\": []}"));
        ollama.when(request -> asksFor(request, "question"), request -> {
            var next = request.message("user").replaceAll("(?s).*Next question: ", "");
            return Act.say("{\"question\": \"" + followUps.getOrDefault(next, next) + "\"}");
        });
        ollama.otherwise(request -> asksFor(request, "keep") ? kept(request) : answer(request));
        openAi.otherwise(this::answer);
    }

    /// Whether the JSON a model is to write has a field of this name.
    public static boolean asksFor(Received request, String field) {
        return request.schema().path("properties").has(field);
    }

    private static Act kept(Received request) {
        var all = Pattern.compile("(?m)^(\\d+): ").matcher(request.message("user")).results().map(one -> one.group(1));
        return Act.say("{\"keep\": [" + String.join(", ", all.toList()) + "]}");
    }

    private Act answer(Received request) {
        var prompt = request.message("user");
        var question = prompt.substring(Math.max(0, prompt.lastIndexOf("<question>")));
        var rule = rules.stream().filter(one -> question.contains(one.asked())).findFirst().orElse(NOTHING);
        var passage = Pattern.compile(
                        "<passage number=\"(\\d+)\"[^>]*>[^<]*" + Pattern.quote(rule.passage()))
                .matcher(prompt);
        return rule.equals(NOTHING) || !passage.find()
                ? Act.say(NOTHING.answer())
                : Act.say((rule.answer() + " [" + passage.group(1) + "].").splitWithDelimiters("(?<= )", 0));
    }

    public FakeOllama ollama() {
        return ollama;
    }

    public FakeOpenAi openAi() {
        return openAi;
    }

    /// What tells Munseo where they are.
    public Map<String, String> environment() {
        return Map.of(
                "OPENAI_API_KEY", FakeOpenAi.KEY,
                "OPENAI_BASE_URL", openAi.base().toString(),
                "OLLAMA_HOST", ollama.uri().toString());
    }

    @Override
    public void close() {
        try (ollama) {
            openAi.close();
        }
    }
}
