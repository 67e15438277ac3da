package app.munseo.settings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How answers are asked for.
///
/// @param profile the profile in use: `default`, `researcher`, `teacher`, `developer`, or one of the person's own
/// @param own the person's profiles; one named like a profile that comes with Munseo takes its place
public record Prompts(String profile, List<Profile> own) {
    public static final Prompts DEFAULT = new Prompts("default", List.of());

    public Prompts {
        own = List.copyOf(own);
    }

    public Prompts withProfile(String value) {
        return new Prompts(value, own);
    }

    /// One way to ask for answers.
    ///
    /// @param system what the model is told besides the rules that always hold; `{language}` and `{date}` are filled
    /// @param user how the question is put; `{passages}` and `{question}` must stand in it
    /// @param examples good answers, to learn from
    public record Profile(
            String name, String system, String user, List<Example> examples, Writing writing) {
        /// The passages, what was said before, and the question.
        public static final String DEFAULT_USER = "{passages}\n{history}\n{question}";

        public Profile {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a profile needs a name");
            }
            user = Objects.requireNonNullElse(user, DEFAULT_USER);
            examples = List.copyOf(Objects.requireNonNullElse(examples, List.<Example>of()));
            writing = Objects.requireNonNullElse(writing, Writing.DEFAULT);
        }
    }

    /// A good answer to a question on numbered passages.
    public record Example(String question, String passages, String answer) {}

    /// How words are chosen. What is null is left to the model; what a provider does not have is left out.
    ///
    /// @param temperature 0 to 2
    /// @param topP above 0, up to 1
    /// @param topK from 1
    /// @param maxTokens how long an answer may be, 50 to 8,000 tokens; 1,000 where it is null
    /// @param presencePenalty and `frequencyPenalty` -2 to 2
    public record Writing(
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable Integer topK,
            @Nullable Integer maxTokens,
            @Nullable Double presencePenalty,
            @Nullable Double frequencyPenalty) {
        public static final Writing DEFAULT = new Writing(0.0, null, null, null, null, null);

        private static final int PENALTY = 2;

        public Writing {
            within("temperature", temperature, 0, 2);
            within("topP", topP, Double.MIN_VALUE, 1);
            within("topK", topK, 1, 1_000);
            within("maxTokens", maxTokens, 50, 8_000);
            within("presencePenalty", presencePenalty, -PENALTY, PENALTY);
            within("frequencyPenalty", frequencyPenalty, -PENALTY, PENALTY);
        }

        private static void within(String name, @Nullable Number value, double low, double high) {
            if (value != null) {
                Ranges.requireWithin(name, value.doubleValue(), low, high);
            }
        }
    }
}
