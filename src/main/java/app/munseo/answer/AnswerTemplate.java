package app.munseo.answer;

import app.munseo.document.Question;
import app.munseo.llm.Generation;
import app.munseo.llm.Prompt;
import app.munseo.text.TokenCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// How the last step is worded, apart from the rules that always hold (see [AnswerPrompt]).
///
/// @param maxOutputTokens how long an answer may be
/// @param date today, where it is asked
public record AnswerTemplate(
        String system,
        String user,
        List<Example> examples,
        Generation generation,
        int maxOutputTokens,
        LocalDate date) {
    /// Places both templates may have; the first two stay the same from question to question of a day and language.
    public static final Set<String> VARIABLES =
            Set.of("language", "date", "question", "standalone", "passages", "history");

    static final Set<String> SYSTEM_VARIABLES = Set.of("language", "date");
    static final Set<String> NEEDED = Set.of("passages", "question");

    /// How long an answer may be where nothing else is said.
    public static final int OUTPUT_TOKENS = 1_000;

    /// Brief and in the language of the question.
    public static final AnswerTemplate DEFAULT = new AnswerTemplate(
            """
            - Be brief: first the answer, then what is needed to understand it.
            - Answer in the language of the question, whatever the language of the passages.
            """,
            "{passages}\n{history}\n{question}",
            List.of(),
            Generation.EXACT,
            OUTPUT_TOKENS,
            LocalDate.EPOCH);

    /// A good answer, to learn from.
    ///
    /// @param passages numbered as the answer cites them
    public record Example(String question, String passages, String answer) {}

    /// @throws app.munseo.document.Problem `TEMPLATE_INVALID`, `VARIABLE_UNKNOWN`, `VARIABLE_MISSING`
    public AnswerTemplate {
        examples = List.copyOf(examples);
        Template.of(system, SYSTEM_VARIABLES, Set.of());
        Template.of(user, VARIABLES, NEEDED);
    }

    Template systemTemplate() {
        return Template.of(system, SYSTEM_VARIABLES, Set.of());
    }

    Template userTemplate() {
        return Template.of(user, VARIABLES, NEEDED);
    }

    /// The prompt for a question and the passages shown to the model.
    public Prompt render(Question question, List<Passage> passages) {
        return AnswerPrompt.render(this, question, passages);
    }

    /// Stands for all that this template makes of a question: with the date only where it is asked for.
    public String identity() {
        var dated = (system + user).contains("{date}") ? date.toString() : "";
        return String.join("\n", system, user, examples.toString(), generation.toString(), dated)
                + maxOutputTokens;
    }

    /// Tokens its own words take, about.
    int tokens() {
        return TokenCount.estimate(system)
                + TokenCount.estimate(user)
                + examples.stream()
                        .mapToInt(one -> TokenCount.estimate(one.question() + one.passages() + one.answer()))
                        .sum();
    }
}
