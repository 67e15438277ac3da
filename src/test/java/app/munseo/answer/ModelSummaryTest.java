package app.munseo.answer;

import app.munseo.document.Origins;
import app.munseo.document.Turn;
import app.munseo.testing.ScriptedModel;
import java.util.List;
import org.junit.jupiter.api.Test;

import static app.munseo.testing.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

class ModelSummaryTest {
    @Test
    void whatIsSentCarriesWhereTheEarlierAnswersCameFrom() {
        var model = new ScriptedModel("openai:gpt", says("{\"summary\": \"연차 휴가는 15일이라고 답했다.\"}"));
        var turn = new Turn("연차는 며칠인가요?", "연차 휴가는 15일이라고 답했다.", "", Origins.of(Texts.LEAVE));

        new ModelSummary(model).of(List.of(turn, turn));

        assertThat(model.prompts().getFirst().origins().documents()).containsExactly(Texts.DOCUMENT);
        assertThat(model.prompts().getFirst().origins().behind()).isNotEmpty();
    }
}
