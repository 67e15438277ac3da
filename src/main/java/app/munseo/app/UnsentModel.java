package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.llm.Completion;
import app.munseo.llm.LanguageModel;
import app.munseo.llm.ModelAround;
import app.munseo.llm.Prompt;
import java.util.function.Consumer;

/// A model that is not asked: it hands over the prompt, and ends the answer.
record UnsentModel(LanguageModel model, Consumer<Prompt> prompts) implements ModelAround {
    @Override
    public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
        prompts.accept(prompt);
        throw new Problem(Problem.Kind.CANCELLED, "preview");
    }
}
