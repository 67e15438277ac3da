package app.munseo.app;

import app.munseo.answer.AnswerTemplate;
import app.munseo.document.Problem;
import app.munseo.llm.Generation;
import app.munseo.settings.Prompts;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The ways to ask for answers: those that come with Munseo, in the person's language, and the person's own.
record Profiles(Map<String, Prompts.Profile> byName, String chosen) {
    /// @param language `ko` or `en`
    static Profiles of(Prompts prompts, String language) {
        var byName = new LinkedHashMap<String, Prompts.Profile>();
        shipped(language).forEach(profile -> byName.put(profile.name(), profile));
        prompts.own().forEach(profile -> byName.put(profile.name(), profile));
        return new Profiles(byName, prompts.profile());
    }

    static List<Prompts.Profile> shipped(String language) {
        try (var file = Objects.requireNonNull(Profiles.class.getResourceAsStream("/profiles.json"), "profiles.json")) {
            var json = new JsonMapper();
            return json.convertValue(
                    json.readTree(file).get(language), new TypeReference<List<Prompts.Profile>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Prompts.Profile> all() {
        return List.copyOf(byName.values());
    }

    /// The template of the profile in use.
    ///
    /// @throws Problem `PROFILE_UNKNOWN`, `TEMPLATE_INVALID`, `VARIABLE_UNKNOWN`, `VARIABLE_MISSING`
    AnswerTemplate template(LocalDate today) {
        var profile = byName.get(chosen);
        if (profile == null) {
            throw new Problem(Problem.Kind.PROFILE_UNKNOWN, chosen);
        }
        return template(profile, today);
    }

    static AnswerTemplate template(Prompts.Profile profile, LocalDate today) {
        var writing = profile.writing();
        return new AnswerTemplate(
                profile.system(),
                profile.user(),
                profile.examples().stream()
                        .map(one -> new AnswerTemplate.Example(one.question(), one.passages(), one.answer()))
                        .toList(),
                new Generation(
                        writing.temperature(),
                        writing.topP(),
                        writing.topK(),
                        writing.presencePenalty(),
                        writing.frequencyPenalty()),
                Objects.requireNonNullElse(writing.maxTokens(), AnswerTemplate.OUTPUT_TOKENS),
                today);
    }
}
