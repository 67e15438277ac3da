package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import app.munseo.document.Hit;
import app.munseo.document.Location;
import app.munseo.document.Question;
import app.munseo.document.Scope;
import java.util.List;
import java.util.stream.IntStream;

/// Chunks and passages for the tests of this room.
final class Texts {
    static final DocumentId DOCUMENT = new DocumentId("00112233aabbccdd");

    static final Chunk LEAVE = chunk(
            0,
            "인사 규정 › 제3장 휴가",
            "제8조 (연차 휴가)\n① 1년간 80퍼센트 이상 출근한 직원에게 15일의 연차 휴가를 준다. ② 사용하지 못한 연차 휴가는 다음 해 3월"
                    + " 31일까지 최대 5일을 이월하여 사용할 수 있다. ③ 연차 휴가는 팀장의 승인을 받아야 한다.");
    static final Chunk WARRANTY = chunk(
            1,
            "AirLeaf Manual › Warranty",
            "The warranty on the main unit lasts 24 months from the date of purchase. The filter is not covered by the"
                    + " warranty. Keep the receipt.");
    static final Chunk PRICES = table(2, "가격표", "품목,가격(원)\n", "공기청정기 AL-420,389000\n제습기 DH-170,429000");

    private Texts() {}

    static Chunk chunk(int ordinal, String heading, String text) {
        return new Chunk(new ChunkId(DOCUMENT, ordinal), heading, text, new Location(2, 100, 100 + text.length()));
    }

    static Chunk table(int ordinal, String heading, String header, String rows) {
        return new Chunk(
                new ChunkId(DOCUMENT, ordinal), heading, header + rows, new Location(1, 40, 40 + rows.length()));
    }

    static List<Hit> hits(Chunk... chunks) {
        return IntStream.range(0, chunks.length)
                .mapToObj(i -> new Hit(chunks[i], 1.0 / (i + 1)))
                .toList();
    }

    /// Passages that show the chunks whole.
    static List<Passage> passages(Chunk... chunks) {
        return new ExtractiveCompressor().compress(question("?"), hits(chunks), 100_000);
    }

    static Question question(String text) {
        return Question.of(text, Scope.everything());
    }
}
