package app.munseo.app;

import app.munseo.catalog.Cache;
import app.munseo.llm.Completion;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelAround;
import app.munseo.llm.Prompt;
import app.munseo.llm.Usage;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// A model whose finished completions of a prompt serve again for the very same prompt. The prompt holds all the text
/// the model saw, so what changes in a document is another prompt. For the steps before the answer.
record CachedModel(LanguageModel model, Cache cache) implements ModelAround {
    @Override
    public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
        var key = Cache.Key.of(
                Cache.Kind.COMPLETION,
                name(), prompt.system(), prompt.user(), prompt.schema(), String.valueOf(prompt.maxOutputTokens()));
        var kept = cache.find(key, Cache.COLD);
        if (kept.isPresent()) {
            var text = new String(kept.get().bytes(), StandardCharsets.UTF_8);
            tokens.accept(text);
            return new Completion(text, Usage.NONE, true);
        }
        var completion = model.generate(prompt, tokens);
        if (completion.complete()) {
            cache.put(key, completion.text().getBytes(StandardCharsets.UTF_8));
        }
        return completion;
    }
}
