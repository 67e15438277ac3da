package app.munseo.answer;

import app.munseo.document.Hidden;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.llm.Usage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenSourcesTest {
    private static final String PAGE = "보증 기간은 2년이다. 보증 기간은 10년이다.";

    private static Citation cited(int start, int end) {
        return new Citation(
                1, 0, 10, Texts.DOCUMENT, new Location(1, start, end), PAGE.substring(start, end), Support.SUPPORTED,
                List.of(), false);
    }

    private static List<Citation> judged(Citation... citations) {
        Answerer answerer = (_, _) -> new Answer(
                "답", true, List.of(citations), List.of(), null, List.of(), "extractive", List.of(), Usage.NONE, null);
        var page = new Page(1, PAGE, List.of(new Hidden(13, PAGE.length(), Hidden.Why.WHITE)), "");
        return new HiddenSources(answerer, (_, _) -> Optional.of(page))
                .answer(Texts.question("보증 기간은?"), _ -> {})
                .citations();
    }

    @Test
    void whatThePageDoesNotShowIsNotCalledSupported() {
        var judged = judged(cited(13, PAGE.length())).getFirst();

        assertThat(judged.support()).isEqualTo(Support.PARTIAL);
        assertThat(judged.reasons()).extracting(Reason::code).containsExactly(Reason.Code.HIDDEN_TEXT);
    }

    @Test
    void whatThePageShowsIs() {
        assertThat(judged(cited(0, 12)).getFirst().support()).isEqualTo(Support.SUPPORTED);
    }
}
