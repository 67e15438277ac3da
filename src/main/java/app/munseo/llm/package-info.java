/// The ports [app.munseo.llm.Embedder] and [app.munseo.llm.LanguageModel], and the Ollama, OpenAI and in-process models
/// behind them.
@NullMarked
package app.munseo.llm;

import org.jspecify.annotations.NullMarked;
