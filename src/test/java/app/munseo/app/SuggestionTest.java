package app.munseo.app;

import app.munseo.llm.ModelTrial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionTest {
    private static KnownModel model(String name, long size, double speed, boolean json, boolean korean) {
        return new KnownModel(
                "ollama:" + name,
                List.of("http://127.0.0.1:11434"),
                size,
                8_192,
                Set.of("completion"),
                name.endsWith("cloud"),
                new ModelTrial("2026-03-02T10:00:00Z", speed, json, korean));
    }

    @Test
    void theFastestExpandsAndTheLargestThatIsQuickEnoughCompressesAndAnswers() {
        var suggestion = Suggestion.of(List.of(
                model("small", 1, 60, true, true),
                model("middle", 5, 25, true, true),
                model("large", 20, 8, true, true),
                model("huge", 70, 2, true, true)));

        assertThat(suggestion)
                .isEqualTo(new Suggestion(
                        Optional.of("ollama:small"), Optional.of("ollama:middle"), Optional.of("ollama:large")));
    }

    @Test
    void whatCannotKeepToASchemaOrToKoreanIsNotSuggestedAndNoCloudIs() {
        var suggestion = Suggestion.of(List.of(
                model("english", 5, 90, true, false),
                model("prose", 5, 90, false, true),
                model("far-cloud", 500, 90, true, true),
                model("slow", 5, 1, true, true)));

        var slow = Optional.of("ollama:slow");
        assertThat(suggestion).isEqualTo(new Suggestion(slow, slow, slow));
    }

    @Test
    void withoutTrialsNothingIsSuggested() {
        var untried = new KnownModel("ollama:x", List.of(), 1, 0, Set.of(), false, null);

        assertThat(Suggestion.of(List.of(untried)))
                .isEqualTo(new Suggestion(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
