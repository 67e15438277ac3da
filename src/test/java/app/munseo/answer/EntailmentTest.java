package app.munseo.answer;

import app.munseo.answer.Reason.Code;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Origins;
import app.munseo.document.Problem;
import app.munseo.testing.ScriptedModel;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntailmentTest {
    private static final String ANSWER = "점심값은 회사가 낸다 [1]. 한도는 만 원이다 [2]. 주차는 무료다 [3].";
    private static final Citation WORDING = citation(1, 0, 16, "중식비는 회사가 부담한다.", Code.NOT_MENTIONED);
    private static final Citation FIGURE = citation(2, 16, 30, "한도는 9천 원이다.", Code.NOT_MENTIONED, Code.FIGURE_MISSING);
    private static final Citation OTHER = citation(3, 30, 42, "주차장은 지하에 있다.", Code.NOT_MENTIONED);
    private static final Verification JUDGED = new Verification(List.of(WORDING, FIGURE, OTHER), List.of());

    private static Citation citation(int number, int start, int end, String quote, Code... reasons) {
        return new Citation(
                number,
                start,
                Math.min(end, ANSWER.length()),
                new DocumentId("규정"),
                new Location(1, 0, quote.length()),
                quote,
                Support.PARTIAL,
                List.of(reasons).stream().map(code -> new Reason(code, "")).toList(),
                false);
    }

    @Test
    void aVoteClearsADoubtAboutWordingAndNoOther() {
        var model = new ScriptedModel("ollama:local", ScriptedModel.says("{\"stated\": [1, 3, 9]}"));
        var voted = new Entailment(model, Origins.NONE).vote(ANSWER, JUDGED);

        // The doubtful figure is not put to the vote, so the second ballot is the third citation; 3 and 9 are nobody's.
        assertThat(voted.citations()).containsExactly(WORDING.supported(), FIGURE, OTHER);
        assertThat(model.prompts().getFirst().user())
                .contains("Statement: 점심값은 회사가 낸다", "Source: 중식비는 회사가 부담한다.", "Source: 주차장은 지하에 있다.")
                .doesNotContain("9천 원", "[1]");
    }

    @Test
    void aModelThatDoesNotVoteIsReported() {
        var model = new ScriptedModel("ollama:local", ScriptedModel.says("Yes."));
        assertThatThrownBy(() -> new Entailment(model, Origins.NONE).vote(ANSWER, JUDGED))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.PROVIDER_GARBLED));
    }

    @Test
    void onlyDoubtsAboutWordingAreOpen() {
        assertThat(Entailment.isOpen(JUDGED)).isTrue();
        assertThat(Entailment.isOpen(new Verification(List.of(FIGURE, WORDING.supported()), List.of()))).isFalse();
    }
}
