package app.munseo.answer;

import app.munseo.document.Problem;
import app.munseo.testing.ScriptedModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static app.munseo.answer.Texts.LEAVE;
import static app.munseo.answer.Texts.PRICES;
import static app.munseo.answer.Texts.WARRANTY;
import static app.munseo.answer.Texts.hits;
import static app.munseo.answer.Texts.question;
import static app.munseo.testing.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModelCompressorTest {
    @Test
    void theSentencesItNamesAreShownWithWhatTheyStandUnder() {
        var passages = compress("{\"keep\": [2, 5]}");
        assertThat(passages).extracting(Passage::text).containsExactly(
                "제8조 (연차 휴가)\n① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다.",
                "The warranty on the main unit lasts 24 months from the date of purchase.");
        assertThat(passages).extracting(Passage::number).containsExactly(1, 2);
    }

    @Test
    void aRowItNamesBringsItsColumns() {
        assertThat(compress("{\"keep\": [9]}")).extracting(Passage::text)
                .containsExactly("품목,가격(원)\n제습기 DH-170,429000");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"keep\": [5, 99, 0, -3]}",
        "{\"keep\": [\"5\", \"The warranty lasts ten years.\"]}",
        "{\"keep\": [\"The warranty on the main unit lasts 24 months\"]}",
        "Here you are:\n```json\n{\"keep\": [5]}\n```",
        "[5, {\"a\": 1}, null, [2]]"
    })
    void whatStandsNowhereIsDropped(String reply) {
        assertThat(compress(reply)).extracting(Passage::text)
                .containsExactly("The warranty on the main unit lasts 24 months from the date of purchase.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "I cannot help with that.", "{\"keep\": []}", "{\"keep\": [77]}", "[[[", "{\"keep\": \"5\"}"})
    void aReplyThatNamesNothingIsAFailure(String reply) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> compress(reply))
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.PROVIDER_GARBLED);
    }

    @Test
    void everythingGoesIntoOneCallIfItFits() {
        var model = new ScriptedModel("ollama:small", says("{\"keep\": [2]}"));
        new ModelCompressor(model).compress(question("연차?"), hits(LEAVE, WARRANTY, PRICES), 1_000);
        assertThat(model.prompts()).hasSize(1);
        assertThat(model.prompts().getFirst().schema()).contains("\"keep\"");
        assertThat(model.prompts().getFirst().user())
                .contains("2: ① 1년간", "# 가격표: 품목,가격(원)", "9: 제습기 DH-170,429000")
                .endsWith("Question: 연차?");
    }

    @Test
    void whatDoesNotFitGoesIntoFurtherCallsUnderTheSameNumbers() {
        var model = new ScriptedModel(
                "ollama:tiny", 1_050, says("{\"keep\": [1]}"), says("{\"keep\": [7]}"), says("[8]"));
        var passages = new ModelCompressor(model).compress(question("연차?"), hits(LEAVE, WARRANTY, PRICES), 1_000);
        assertThat(model.prompts()).hasSizeBetween(2, 3);
        assertThat(passages).hasSizeGreaterThan(1);
    }

    @Test
    void theBudgetKeepsTheBestHits() {
        var model = new ScriptedModel("ollama:x", says("{\"keep\": [2, 5, 9]}"));
        var passages = new ModelCompressor(model).compress(question("?"), hits(LEAVE, WARRANTY, PRICES), 110);
        assertThat(passages).extracting(Passage::chunk).containsExactly(LEAVE);
    }

    private static List<Passage> compress(String reply) {
        return new ModelCompressor(new ScriptedModel("ollama:x", says(reply)))
                .compress(question("연차 휴가는 며칠?"), hits(LEAVE, WARRANTY, PRICES), 1_000);
    }
}
