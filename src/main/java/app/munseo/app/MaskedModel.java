package app.munseo.app;

import app.munseo.llm.Completion;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelAround;
import app.munseo.llm.Prompt;
import app.munseo.mask.Masking;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A model elsewhere that sees placeholders for personal data; what it writes of them is restored as it comes.
///
/// @param maskings one for each request
record MaskedModel(LanguageModel model, Supplier<Masking> maskings) implements ModelAround {
    private static final String RULE =
            "Words like PHONE_7F3A2B stand for personal data. Use them as they are, letter by letter.\n";

    @Override
    public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
        var masking = maskings.get();
        var masked = masked(prompt, masking);
        var restoring = masking.restoring(tokens);
        var completion = model.generate(masked, restoring);
        restoring.end();
        return new Completion(masking.restored(completion.text()), completion.usage(), completion.complete());
    }

    private static Prompt masked(Prompt prompt, Masking masking) {
        var system = masking.masked(prompt.system());
        var user = masking.masked(prompt.user());
        return new Prompt(
                masking.count() == 0 ? system : system + RULE,
                user,
                prompt.schema(),
                prompt.maxOutputTokens(),
                prompt.generation(),
                prompt.origins());
    }
}
