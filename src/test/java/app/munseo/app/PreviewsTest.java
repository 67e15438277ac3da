package app.munseo.app;

import app.munseo.app.Preview.Mark;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewsTest {
    private static Hit hit(String document, int ordinal, String text) {
        var id = new ChunkId(new DocumentId(document), ordinal);
        return new Hit(new Chunk(id, "제4장 휴가", text, new Location(2, 100, 100 + text.length())), 1);
    }

    private static List<String> marked(Preview preview) {
        return preview.marks().stream()
                .map(mark -> preview.text().substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void aFileIsShownOnceByTheSentenceWithMostOfTheWords() {
        var text = "직원은 연차를 낼 수 있다. 사용하지 못한 연차 휴가는 5일까지 이월한다. 병가는 따로 정한다.";
        var previews = Previews.of("연차휴가 이월", List.of(hit("a", 3, text), hit("a", 4, text), hit("b", 0, "연차")), 5);

        assertThat(previews).extracting(preview -> preview.document().value()).containsExactly("a", "b");
        var first = previews.getFirst();
        assertThat(first.text()).isEqualTo("사용하지 못한 연차 휴가는 5일까지 이월한다.");
        assertThat(marked(first)).containsExactly("연차", "휴가", "이월");
        int start = 100 + text.indexOf(first.text());
        assertThat(first.location()).isEqualTo(new Location(2, start, start + first.text().length()));
    }

    @Test
    void aLongLineIsCutAroundTheFirstWord() {
        var preview = Previews.of("policy", List.of(hit("a", 0, "lorem ipsum ".repeat(40) + "the policies hold")), 5)
                .getFirst();
        assertThat(preview.text()).hasSizeLessThanOrEqualTo(180).contains("the policies hold");
        assertThat(marked(preview)).containsExactly("policies");
    }

    @Test
    void withoutAnyOfTheWordsTheFileIsShownByItsBeginning() {
        var preview = Previews.of("vacation", List.of(hit("a", 0, "첫 문장이다. 둘째 문장이다.")), 5).getFirst();
        assertThat(preview.text()).isEqualTo("첫 문장이다.");
        assertThat(preview.marks()).isEqualTo(List.<Mark>of());
    }

    @Test
    void onlySoManyFilesAreShown() {
        assertThat(Previews.of("연차", List.of(hit("a", 0, "연차"), hit("b", 0, "연차")), 1)).hasSize(1);
    }
}
