package app.munseo.llm;

/// A language model that is another one with something done around its calls: it tells of itself what that one tells.
public interface ModelAround extends LanguageModel {
    /// The model that is asked.
    LanguageModel model();

    @Override
    default String name() {
        return model().name();
    }

    @Override
    default boolean leaves() {
        return model().leaves();
    }

    @Override
    default int contextWindow() {
        return model().contextWindow();
    }

    @Override
    default int mostOutput(Prompt prompt) {
        return model().mostOutput(prompt);
    }
}
