package app.munseo.cli;

import app.munseo.app.Messages;
import app.munseo.app.PromptPreview;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A prompt that was not sent, as `munseo ask --preview` shows it.
final class PreviewRows {
    private PreviewRows() {}

    static Json json(PromptPreview preview) {
        var prompt = preview.prompt();
        var cost = preview.mostUsd();
        return new Json()
                .put("to", preview.to())
                .put("leaves", preview.leaves())
                .put("system", prompt.system())
                .put("user", prompt.user())
                .put("max_output_tokens", prompt.maxOutputTokens())
                .put("generation", generation(preview))
                .put("passages", preview.passages().size())
                .put("estimate_usd", cost.isPresent() ? cost.getAsDouble() : NullNode.getInstance());
    }

    /// No model would be asked.
    static Json nothing() {
        return new Json().put("to", "extractive").put("leaves", false).put("passages", 0).put("estimate_usd", 0.0);
    }

    private static Map<String, Object> generation(PromptPreview preview) {
        var chosen = preview.prompt().generation();
        return new Json()
                .put("temperature", orNull(chosen.temperature()))
                .put("top_p", orNull(chosen.topP()))
                .put("top_k", orNull(chosen.topK()))
                .put("presence_penalty", orNull(chosen.presencePenalty()))
                .put("frequency_penalty", orNull(chosen.frequencyPenalty()))
                .keys();
    }

    private static Object orNull(@Nullable Number value) {
        return value == null ? NullNode.getInstance() : value;
    }

    static String text(PromptPreview preview, Messages messages) {
        var where = messages.text(preview.leaves() ? "cli.preview.away" : "cli.preview.here", preview.to());
        return "%s\n\n%s\n%s".formatted(where, preview.prompt().system(), preview.prompt().user());
    }
}
