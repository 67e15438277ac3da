package app.munseo.answer;

import app.munseo.document.DocumentId;
import app.munseo.document.Page;
import app.munseo.document.Question;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Doubts citations of text that is not to be seen on its page: a file may say one thing to people and another to
/// programs.
///
/// @param pages the page of a document by its number
public record HiddenSources(Answerer answerer, BiFunction<DocumentId, Integer, Optional<Page>> pages)
        implements Answerer {
    private static final int SHOWN = 80;

    @Override
    public Answer answer(Question question, Consumer<? super AnswerEvent> listener) {
        var answer = answerer.answer(question, listener);
        return answer.citing(answer.citations().stream().map(this::doubted).toList());
    }

    private Citation doubted(Citation citation) {
        var at = citation.location();
        boolean hidden = pages.apply(citation.document(), at.page()).stream()
                .flatMap(page -> page.hidden().stream())
                .anyMatch(one -> one.meets(at.start(), at.end()));
        if (!hidden) {
            return citation;
        }
        var reasons = new ArrayList<>(citation.reasons());
        var quote = citation.quote();
        reasons.add(new Reason(Reason.Code.HIDDEN_TEXT, quote.substring(0, Math.min(quote.length(), SHOWN))));
        return citation.because(reasons);
    }
}
