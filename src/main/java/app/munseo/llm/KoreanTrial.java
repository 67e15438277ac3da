package app.munseo.llm;

import app.munseo.document.Origins;
import java.util.List;

/// Finds out whether an embedding model knows Korean: it is shown sentences and their paraphrases in other words, and
/// has to find to each its own. A model trained on English has little more to go by than chance.
final class KoreanTrial {
    private static final List<String> SENTENCES = List.of(
            "회의가 내일로 미루어졌다.",
            "아이가 감기에 걸려 병원에 갔다.",
            "이 식당은 음식값이 너무 비싸다.",
            "비가 와서 소풍이 취소되었다.",
            "그는 새 자동차를 샀다.",
            "세금 신고 기한은 5월 말까지이다.",
            "도서관에서 책을 빌렸다.",
            "회사가 직원을 열 명 더 뽑는다.");

    private static final List<String> PARAPHRASES = List.of(
            "모임 날짜가 하루 뒤로 바뀌었습니다.",
            "어린 아들이 열이 나서 의사에게 진찰을 받았어요.",
            "저 레스토랑의 메뉴는 가격이 지나치게 높습니다.",
            "날씨가 나빠 야외 나들이를 못 하게 됐어요.",
            "남자가 차 한 대를 최근에 구입했습니다.",
            "국세청에 소득을 알리는 마감일은 봄이 끝날 무렵입니다.",
            "읽을거리를 열람실에서 대출했어요.",
            "기업에서 신입 사원 채용을 늘립니다.");

    /// Of the eight; one or two may go astray even with a good model.
    private static final int NEEDED = 6;

    private KoreanTrial() {}

    static boolean passes(Embedder embedder) {
        return found(embedder) >= NEEDED;
    }

    /// How many sentences have their paraphrase nearest of all.
    static int found(Embedder embedder) {
        var sentences = embedder.embed(SENTENCES, Purpose.QUERY, Origins.NONE);
        var paraphrases = embedder.embed(PARAPHRASES, Purpose.DOCUMENT, Origins.NONE);
        int found = 0;
        for (int i = 0; i < sentences.size(); i++) {
            found += nearest(sentences.get(i), paraphrases) == i ? 1 : 0;
        }
        return found;
    }

    private static int nearest(float[] sentence, List<float[]> paraphrases) {
        int nearest = 0;
        for (int i = 1; i < paraphrases.size(); i++) {
            if (Vectors.dot(sentence, paraphrases.get(i)) > Vectors.dot(sentence, paraphrases.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
    }
}
