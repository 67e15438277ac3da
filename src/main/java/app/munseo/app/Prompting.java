package app.munseo.app;

import app.munseo.answer.Passage;
import app.munseo.document.Question;
import app.munseo.llm.Prompt;
import app.munseo.settings.Prompts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How answers are asked for: the profiles there are, and what comes of them.
public final class Prompting {
    private final Answerers answerers;
    private final Spending spending;
    private final Supplier<Profiles> profiles;
    private final Clock clock;

    Prompting(Answerers answerers, Spending spending, Supplier<Profiles> profiles, Clock clock) {
        this.answerers = answerers;
        this.spending = spending;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// Those that come with Munseo, in the person's language, then the person's own.
    public List<Prompts.Profile> profiles() {
        return profiles.get().all();
    }

    /// The prompt that would be sent for `question` with the profile in use, and where to. Local models help to find it
    /// as they do for an answer; nothing leaves this machine.
    ///
    /// @param model the one that is to answer, `provider:model`; empty: as the settings have it
    /// @return empty where no model would be asked: nothing was found, or there is none
    /// @throws app.munseo.document.Problem as an answer does; `PROFILE_UNKNOWN`, `TEMPLATE_INVALID`,
    ///     `VARIABLE_UNKNOWN`, `VARIABLE_MISSING`
    public Optional<PromptPreview> preview(Question question, String model) {
        var template = profiles.get().template(LocalDate.now(clock));
        return answerers.preview(model, question, template, spending.meter("", "", _ -> {}));
    }

    /// What would leave this machine if a question were asked now. May take as long as it takes to look for local models.
    public Outlook outlook() {
        return answerers.outlook();
    }

    /// The prompt the profile in use makes of a question and its passages.
    Prompt render(Question question, List<Passage> passages) {
        return profiles.get().template(LocalDate.now(clock)).render(question, passages);
    }

    /// The prompt `profile` makes of a question and its passages, for those who are writing one.
    ///
    /// @throws app.munseo.document.Problem `TEMPLATE_INVALID`, `VARIABLE_UNKNOWN`, `VARIABLE_MISSING`
    public Prompt render(Prompts.Profile profile, Question question, List<Passage> passages) {
        return Profiles.template(profile, LocalDate.now(clock)).render(question, passages);
    }
}
