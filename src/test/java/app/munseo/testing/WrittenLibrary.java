package app.munseo.testing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Writes folders of Korean and English files whose text comes from a seed: the same seed, the same files.
public final class WrittenLibrary {
    private static final List<String> KOREAN = List.of(
            "연차 휴가는 근속 1년마다 15일을 준다.",
            "보증 기간은 구입일부터 2년이다.",
            "수리 비용은 3만 5천원을 넘지 않는다.",
            "출장비는 영수증을 첨부하여 7일 안에 청구한다.",
            "보안 사고는 발견 즉시 정보보호팀에 신고해야 한다.",
            "회의록은 작성 후 3년간 보관한다.",
            "재택근무는 주 2일까지 허용한다.",
            "납품 기한은 2026년 3월 15일이다.");
    private static final List<String> ENGLISH = List.of(
            "The warranty period of the pump is twenty-four months.",
            "Records are kept for seven years after the contract ends.",
            "Error KX-204 means that the filter is clogged.",
            "Travel expenses are paid within ten working days.",
            "The retention schedule is reviewed every January.",
            "Passwords must have at least fourteen characters.",
            "Replacement parts are shipped from the Incheon depot.",
            "The meeting agreed to postpone the release by two weeks.");

    private final Random random;

    public WrittenLibrary(long seed) {
        this.random = new Random(seed);
    }

    /// Writes `count` files into `folder` and its sub-folders: Markdown, text in UTF-8 and CP949, CSV.
    public Path write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var name = folder.resolve(i % 3 == 0 ? "부서 " + i % 5 : "team-" + i % 4);
            Files.createDirectories(name);
            switch (i % 4) {
                case 0 -> Files.writeString(name.resolve("문서 %03d.md".formatted(i)), markdown(i));
                case 1 -> Files.writeString(name.resolve("note-%03d.txt".formatted(i)), prose(ENGLISH, 30));
                case 2 -> Files.writeString(name.resolve("공지 %03d.txt".formatted(i)), prose(KOREAN, 30), Charset.forName("MS949"));
                default -> Files.writeString(name.resolve("list-%03d.csv".formatted(i)), rows(), StandardCharsets.UTF_8);
            }
        }
        return folder;
    }

    private String markdown(int number) {
        return "# 규정 %d호\n\n## 목적\n\n%s\n\n## Scope\n\n%s\n".formatted(number, prose(KOREAN, 14), prose(ENGLISH, 14));
    }

    private String prose(List<String> sentences, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(sentences.get(random.nextInt(sentences.size())))
                    .append(" (%d)".formatted(random.nextInt(10_000)))
                    .append(i % 5 == 4 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private String rows() {
        var text = new StringBuilder("코드,품목,단가\n");
        for (int i = 0; i < 40; i++) {
            text.append("KX-%d,부품 %d,%d\n".formatted(random.nextInt(999), i, 1000 * random.nextInt(500)));
        }
        return text.toString();
    }
}
