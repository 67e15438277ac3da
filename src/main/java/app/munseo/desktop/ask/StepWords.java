package app.munseo.desktop.ask;

import app.munseo.answer.Step;
import app.munseo.app.Messages;
import app.munseo.document.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Steps and who ran them, in the person's words.
final class StepWords {
    private static final Set<String> NAMED = Set.of("summarise", "rewrite", "expand", "search", "compress", "answer", "verify");
    private static final int SECOND = 1000;

    private final Messages messages;

    StepWords(Messages messages) {
        this.messages = messages;
    }

    String name(String step) {
        return NAMED.contains(step) ? messages.text("window.step." + step) : step;
    }

    /// Who ran a step: `openai:MODEL`, `ollama:MODEL`, `extractive` or `local`.
    String who(String by) {
        int colon = by.indexOf(':');
        return switch (colon < 0 ? by : by.substring(0, colon)) {
            case "openai" -> "OpenAI " + by.substring(colon + 1);
            case "ollama" -> "Ollama " + by.substring(colon + 1);
            case "extractive" -> messages.text("window.by.nobody");
            case "local" -> messages.text("window.by.local");
            default -> by;
        };
    }

    /// Who answered, and in what time.
    String answered(String by, long millis) {
        return by.equals("extractive")
                ? messages.text("window.answered.extractive", took(millis))
                : messages.text("window.answered.by", who(by), took(millis));
    }

    String took(long millis) {
        return millis < SECOND
                ? messages.text("window.millis", millis)
                : messages.text("window.seconds", String.format(Locale.ROOT, "%.1f", millis / (double) SECOND));
    }

    /// What was done in a lesser way and what that means for the answer: a text for each reason.
    List<String> degraded(List<Step> steps) {
        var byReason = new LinkedHashMap<String, String>();
        for (var step : steps) {
            if (step.degraded() != null) {
                byReason.merge(reason(step, step.degraded()), meaning(step), "%s %s"::formatted);
            }
        }
        return byReason.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    private String meaning(Step step) {
        return switch (step.name()) {
            case "summarise", "rewrite", "expand", "compress" -> messages.text("window.degraded." + step.name());
            case "answer" ->
                messages.text(step.by().equals("extractive") ? "window.degraded.extract" : "window.degraded.answer");
            default -> messages.text("window.degraded.other", name(step.name()));
        };
    }

    /// Why the better way was not taken. The local model does all but the answer; that is first asked of OpenAI, which
    /// alone wants a key and lies beyond this machine.
    private String reason(Step step, Problem.Kind kind) {
        if (kind == Problem.Kind.PROVIDER_KEY_REFUSED) {
            return messages.text("window.degraded.key");
        }
        boolean openAi = kind == Problem.Kind.OFFLINE_REFUSED || step.by().startsWith("ollama:");
        var missing = openAi ? "OpenAI" : messages.text("window.model");
        return messages.problem(kind, step.name().equals("answer") ? missing : "Ollama");
    }
}
