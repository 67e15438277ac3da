package app.munseo.llm;

import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;

/// Which wishes of a [Generation] a model takes; the others are left out of its requests.
///
/// @param temperature temperature
/// @param topP top_p; where it is only taken instead of a temperature, a temperature goes first
/// @param topK top_k
/// @param penalties presence and frequency penalty
record Tuning(boolean temperature, TopP topP, boolean topK, boolean penalties) {
    static final Tuning NONE = new Tuning(false, TopP.NEVER, false, false);
    static final Tuning OPENAI = new Tuning(true, TopP.TAKEN, false, true);
    static final Tuning ANTHROPIC = new Tuning(true, TopP.ALONE, true, false);
    static final Tuning GEMINI = new Tuning(true, TopP.TAKEN, true, false);
    static final Tuning OLLAMA = new Tuning(true, TopP.TAKEN, true, false);

    /// When top_p is taken.
    enum TopP {
        TAKEN,
        ALONE,
        NEVER
    }

    /// Puts `wishes` into a request.
    void put(Generation wishes, DefaultChatRequestParameters.Builder<?> request) {
        if (temperature && wishes.temperature() != null) {
            request.temperature(wishes.temperature());
        }
        if (wishes.topP() != null && (topP == TopP.TAKEN || (topP == TopP.ALONE && wishes.temperature() == null))) {
            request.topP(wishes.topP());
        }
        if (topK && wishes.topK() != null) {
            request.topK(wishes.topK());
        }
        if (penalties && wishes.presencePenalty() != null) {
            request.presencePenalty(wishes.presencePenalty());
        }
        if (penalties && wishes.frequencyPenalty() != null) {
            request.frequencyPenalty(wishes.frequencyPenalty());
        }
    }
}
