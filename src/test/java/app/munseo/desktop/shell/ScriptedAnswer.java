package app.munseo.desktop.shell;

import app.munseo.answer.Absence;
import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Citation;
import app.munseo.answer.Coverage;
import app.munseo.answer.Passage;
import app.munseo.answer.Reason;
import app.munseo.answer.Step;
import app.munseo.answer.Support;
import app.munseo.answer.Withheld;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import app.munseo.llm.Usage;
import app.munseo.retrieve.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer and the events on the way to it, word by word.
record ScriptedAnswer(String text, String by, List<Step> steps, List<Quote> quotes, List<String> queries) {
    /// A cited sentence of a file, and its judgement; marks `[n]` are numbered in this order.
    record Quote(Path file, String words, Support support) {}

    static final ScriptedAnswer KOREAN = new ScriptedAnswer(
            """
            ## 연차 휴가 이월

            사용하지 못한 연차 휴가는 **최대 5일**까지 이월할 수 있습니다 [1]. 이월한 휴가는 다음 해 3월 31일까지 써야 합니다 [1].

            - 1년간 80퍼센트 이상 출근하면 15일을 받습니다 [2].
            - 근속 연수에 따라 늘어나며, 모두 30일을 넘을 수 없습니다 [3].

            | 구분 | 일수 | 조건 |
            |---|---:|---|
            | 기본 연차 | 15일 | 80퍼센트 이상 출근 |
            | 이월 | 5일 | 다음 해 3월 31일까지 |

            비밀번호 정책은 `정보보안 정책.md`에 따로 있습니다 [4].""",
            "openai:gpt-4.1-mini",
            List.of(
                    new Step("expand", "ollama:exaone3.5:7.8b", 1240, null),
                    new Step("search", "local", 18, null),
                    new Step("compress", "extractive", 9, Problem.Kind.PROVIDER_TIMEOUT),
                    new Step("answer", "openai:gpt-4.1-mini", 2310, null),
                    new Step("verify", "local", 4, null)),
            List.of(
                    new Quote(
                            SampleText.RULES,
                            "⑤ 사용하지 못한 연차 휴가는 다음 해 3월 31일까지 최대 5일을 이월하여 사용할 수 있다.",
                            Support.SUPPORTED),
                    new Quote(SampleText.RULES, "① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다.", Support.SUPPORTED),
                    new Quote(SampleText.RULES, "1일을 더한 휴가를 주며, 휴가 일수는 모두 25일을 넘을 수 없다.", Support.UNSUPPORTED),
                    new Quote(
                            SampleText.SECURITY,
                            "비밀번호는 영문 대소문자, 숫자, 특수문자 가운데 세 종류 이상을 섞어 12자 이상으로 만든다.",
                            Support.PARTIAL)),
            List.of("연차 휴가 이월", "미사용 연차 다음 해 사용", "annual leave carry over"));

    static final ScriptedAnswer ENGLISH = new ScriptedAnswer(
            """
            The warranty on the main unit of the AL-420 is **24 months** from the day of purchase [1]. \
            The fan motor is covered for 60 months [2].

            1. Keep the receipt: the warranty begins on the day of purchase [3].
            2. Filters are consumables and *not* covered.

            > The warranty does not cover damage caused by water.

            ```
            AL-420W  24 months
            ```""",
            "extractive",
            List.of(
                    new Step("expand", "local", 3, Problem.Kind.HOST_UNREACHABLE),
                    new Step("search", "local", 11, null),
                    new Step("compress", "extractive", 6, Problem.Kind.HOST_UNREACHABLE),
                    new Step("answer", "extractive", 2, Problem.Kind.OFFLINE_REFUSED),
                    new Step("verify", "local", 1, null)),
            List.of(
                    new Quote(SampleText.MANUAL, "Main unit 24 months", Support.SUPPORTED),
                    new Quote(SampleText.MANUAL, "Fan motor 60 months", Support.SUPPORTED),
                    new Quote(SampleText.MANUAL, "The warranty begins on the day of purchase.", Support.SUPPORTED)),
            List.of("How long is the warranty?"));

    List<AnswerEvent> events() {
        var events = new ArrayList<AnswerEvent>();
        for (var step : steps) {
            events.add(new AnswerEvent.StepStarted(step.name()));
            if (step.name().equals("expand")) {
                events.add(new AnswerEvent.Expanded(
                        queries.stream().map(query -> new Query(query, 1)).toList()));
            } else if (step.name().equals("compress")) {
                events.add(new AnswerEvent.Selected(passages()));
            } else if (step.name().equals("answer")) {
                for (var word : text.split("(?<= )")) {
                    events.add(new AnswerEvent.Token(word));
                }
            }
            events.add(new AnswerEvent.StepFinished(step));
        }
        return events;
    }

    /// The place among the events where `share` of the text (0 to 1) has come.
    int eventAt(double share) {
        var events = events();
        int first = 0;
        while (!(events.get(first) instanceof AnswerEvent.Token)) {
            first++;
        }
        return first + (int) (share * text.split("(?<= )").length);
    }

    Answer answer(@Nullable Instant kept) {
        return answer(kept, List.of());
    }

    Answer answer(@Nullable Instant kept, List<Withheld> withheld) {
        return new Answer(
                text, true, citations(), List.of(), null, passages(), withheld, by, steps, Usage.NONE, null, kept);
    }

    /// The same search, which has not found an answer.
    Answer absent() {
        var place = SampleText.find(quotes.getFirst().file(), quotes.getFirst().words());
        var nearest = new Absence.Nearest(
                DocumentId.of(quotes.getFirst().file()), place, quotes.getFirst().words(), List.of(lacks()), "");
        var unsearchable = new Coverage.Unsearchable(
                FakeLibrary.SAMPLES.resolve("급여대장 2026.pdf"), Problem.Kind.FILE_ENCRYPTED);
        var absence = new Absence(korean() ? "korean" : "english", queries, new Coverage(1, 6, 90, List.of(unsearchable)), List.of(nearest));
        return new Answer(korean() ? "문서에서 답을 찾을 수 없습니다." : "The answer was not found in your documents.", false, List.of(), List.of(), absence, passages(), by, steps, Usage.NONE, null);
    }

    private boolean korean() {
        return equals(KOREAN);
    }

    private String lacks() {
        return korean() ? "출장비" : "parental";
    }

    private List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < quotes.size(); i++) {
            var quote = quotes.get(i);
            var place = SampleText.find(quote.file(), quote.words());
            var chunk = new Chunk(new ChunkId(DocumentId.of(quote.file()), i), "", quote.words(), place);
            passages.add(new Passage(i + 1, chunk, quote.words(), List.of(place)));
        }
        return passages;
    }

    private List<Citation> citations() {
        var citations = new ArrayList<Citation>();
        for (int i = 0; i < quotes.size(); i++) {
            var quote = quotes.get(i);
            var mark = "[" + (i + 1) + "]";
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
                citations.add(new Citation(
                        i + 1,
                        Math.max(0, text.lastIndexOf('.', at) + 1),
                        at + mark.length(),
                        DocumentId.of(quote.file()),
                        SampleText.find(quote.file(), quote.words()),
                        quote.words(),
                        quote.support(),
                        reasons(quote.support()),
                        false));
            }
        }
        return citations;
    }

    private static List<Reason> reasons(Support support) {
        return switch (support) {
            case SUPPORTED -> List.of();
            case PARTIAL -> List.of(new Reason(Reason.Code.NOT_MENTIONED, "따로"));
            case UNSUPPORTED -> List.of(new Reason(Reason.Code.FIGURE_MISSING, "30일"));
        };
    }
}
