package app.munseo.export;

import app.munseo.answer.Absence;
import app.munseo.answer.Answer;
import app.munseo.answer.Citation;
import app.munseo.answer.Coverage;
import app.munseo.answer.Passage;
import app.munseo.answer.Reason;
import app.munseo.answer.Step;
import app.munseo.answer.Support;
import app.munseo.answer.Unbacked;
import app.munseo.app.Messages;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.ThreadTurn;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.ThreadInfo;
import app.munseo.document.TurnState;
import app.munseo.llm.Usage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Threads to export.
final class Exported {
    private static final DocumentId ID = new DocumentId("00112233aabbccdd");
    private static final Instant ASKED = Instant.parse("2026-03-02T01:02:03Z");

    private Exported() {}

    static String in(String language, Format format, OpenThread thread) {
        return Export.of(thread, format, new Messages(language)::text);
    }

    static OpenThread thread(String title, ThreadTurn... turns) {
        return new OpenThread(
                new ThreadInfo(7, title, ASKED, ASKED, "인사", turns.length), List.of(turns), List.of());
    }

    static ThreadTurn turn(String question, String standalone, String text, String file, String... quotes) {
        var citations = new ArrayList<Citation>();
        for (int i = 0; i < quotes.length; i++) {
            citations.add(new Citation(
                    i + 1, 0, text.length(), ID, new Location(2, 10, 10 + quotes[i].length()), quotes[i],
                    i == 0 ? Support.SUPPORTED : Support.UNSUPPORTED,
                    i == 0 ? List.of() : List.of(new Reason(Reason.Code.FIGURE_MISSING, "5일")), i > 1));
        }
        var chunk = new Chunk(new ChunkId(ID, 0), "인사 규정", "연차 휴가는 15일이다.", new Location(2, 10, 23));
        var answer = new Answer(
                text, true, citations, List.of(new Unbacked(0, 2, Unbacked.Kind.FIGURE)), null, List.of(new Passage(1, chunk, chunk.text(), List.of(chunk.location()))),
                "openai:gpt-4.1-mini", List.of(new Step("answer", "openai:gpt-4.1-mini", 12, null)),
                new Usage(100, 20, 30), null);
        return new ThreadTurn(
                11, List.of(11L), ASKED, TurnState.ANSWERED, question, standalone, text, answer,
                Map.of(ID, Path.of("/home/kim/비밀 폴더/" + file)), 0.0012);
    }

    static ThreadTurn interrupted(String question, String text) {
        return new ThreadTurn(
                12, List.of(12L), ASKED, TurnState.INTERRUPTED, question, question, text, null, Map.of(), 0);
    }

    static ThreadTurn absent(String question) {
        var nearest = new Absence.Nearest(
                ID, new Location(2, 10, 23), "유급 휴가는 <b>\n15일이다", List.of("육아"), "");
        var absence = new Absence(
                "korean", List.of(question, "육아 휴직 기간"), new Coverage(1, 3, 40, List.of()), List.of(nearest));
        var answer = new Answer(
                "문서에서 답을 찾지 못했습니다.", false, List.of(), List.of(), absence, List.of(), "extractive", List.of(),
                Usage.NONE, null);
        return new ThreadTurn(
                13, List.of(13L), ASKED, TurnState.ANSWERED, question, question, answer.text(), answer,
                Map.of(ID, Path.of("/home/kim/비밀 폴더/인사 규정.pdf")), 0);
    }

    static OpenThread conversation() {
        return thread(
                "연차 휴가는 며칠인가요?",
                turn("연차 휴가는 며칠인가요?", "연차 휴가는 며칠인가요?", """
                        연차 휴가는 **15일**입니다 [1].

                        | 근속 | 일수 |
                        | --- | --- |
                        | 1년 | 15일 [1] |

                        - 이월은 5일까지입니다 [1, 2].
                        """, "인사 규정.pdf", "1년간 80% 이상 출근한 직원에게\n15일의 연차 휴가를 준다.", "최대 5일"),
                turn("그럼 그건 언제까지야?", "이월한 연차 휴가는 언제까지 쓰나요?", "다음 해 3월 31일까지입니다 [1].",
                        "인사 규정.pdf", "다음 해 3월 31일까지"),
                interrupted("승인은?", "팀장의 "));
    }
}
