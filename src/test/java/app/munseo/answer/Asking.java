package app.munseo.answer;

import app.munseo.answer.AnswerEvent.Restarted;
import app.munseo.answer.AnswerEvent.Token;
import app.munseo.answer.AnswerPlan.Role;
import app.munseo.document.Chunk;
import app.munseo.retrieve.Query;
import app.munseo.testing.ScriptedModel;
import java.util.ArrayList;
import java.util.List;

import static app.munseo.testing.ScriptedModel.says;

/// Asks one question of an answerer and keeps all that happens.
final class Asking {
    static final String QUESTION = "1년간 80퍼센트 이상 출근하면 연차 휴가는 며칠인가요?";
    static final String ANSWER = "연차 휴가는 15일입니다 [1].";
    static final ScriptedModel.Act EXPANSION = says("{\"queries\": [\"연차 일수\", \"annual leave days\"]}");
    static final ScriptedModel.Act SELECTION = says("{\"keep\": [2]}");

    final List<AnswerEvent> events = new ArrayList<>();
    final List<List<Query>> searched = new ArrayList<>();

    /// The answer when the search finds `chunks`.
    Answer answer(Role local, Role cloud, Chunk... chunks) {
        var plan = AnswerPlan.of(local, cloud, search(chunks), 4);
        return new CitedAnswerer(plan).answer(Texts.question(QUESTION), events::add);
    }

    AnswerPlan.Search search(Chunk... chunks) {
        return (question, queries, limit, degraded) -> {
            searched.add(queries);
            return Texts.hits(chunks);
        };
    }

    /// What a reader sees in the end: the tokens after the last restart.
    String told() {
        var told = new StringBuilder();
        for (var event : events) {
            if (event instanceof Restarted) {
                told.setLength(0);
            } else if (event instanceof Token(var text)) {
                told.append(text);
            }
        }
        return told.toString();
    }

    static Step step(Answer answer, String name) {
        return answer.steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
    }
}
