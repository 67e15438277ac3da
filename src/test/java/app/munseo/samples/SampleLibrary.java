package app.munseo.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the PDFs of `docs-sample` from the Markdown manuscripts in `src/test/resources/samples`.
///
/// **The library.** Sixteen files of 새벽전자 (Saebyeok Electronics), a company that does not exist, as an office keeps
/// them: Korean and English, in sub-folders with Korean names. Five PDFs with text layer, outline and embedded fonts
/// (product manual with warranty, Korean quick guide, 인사 규정, records-retention policy, a bilingual NDA), six
/// Markdown files (policies, meeting notes, an incident report, a Korean FAQ), three CSV files (two in English; the
/// Korean price list has a byte-order mark, as spreadsheets write it) and two text files (a notice in CP949, release
/// notes in UTF-8). Everything but the PDFs is kept in `docs-sample` only, and edited there.
///
/// **The questions.** `docs-sample/questions.jsonl`, one object a line: `id`, `language` (`ko`, `en`), `question`,
/// `document` (path inside the library), `page` (from 1; 1 where a format has no pages), `answer` (short, verbatim on
/// that page) and `evidence` (the sentence or row that holds it, as the file has it: a Markdown row keeps its bars).
/// White space, line ends included, does not count when evidence is looked for. `"cross":true` marks a question in the
/// other language than its document, `"hard":true` one that shares hardly a word with its evidence; neither need be
/// found without a language model. Where `document` is null, the library does not hold the answer.
///
/// **Running it.** Arguments: the folder of NanumGothic.ttf, NanumGothicBold.ttf, NanumMyeongjo.ttf and
/// NanumMyeongjoBold.ttf (Open Font License; `fonts-nanum` of Debian and Ubuntu), and the folder to write to.
/// Equal manuscripts and fonts give equal bytes.
/// ```
/// mvn -q test-compile && mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath
/// java -cp target/test-classes:$(cat target/classpath) app.munseo.samples.SampleLibrary \
///     /usr/share/fonts/truetype/nanum docs-sample
/// ```
public final class SampleLibrary {
    /// Where the library lies, seen from the root of the checkout.
    public static final Path FOLDER = Path.of("docs-sample");

    private static final Path MANUSCRIPTS = Path.of("src/test/resources/samples");

    private SampleLibrary() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("needs the folder of the Nanum fonts and the folder to write to");
        }
        write(Path.of(args[0]), Path.of(args[1]));
    }

    /// Typesets every manuscript; older PDFs of the same names are replaced.
    static void write(Path fonts, Path library) throws IOException {
        for (Manuscript manuscript : manuscripts()) {
            Path target = library.resolve(manuscript.file());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Typesetter.write(manuscript, fonts, target);
        }
    }

    static List<Manuscript> manuscripts() throws IOException {
        List<Manuscript> manuscripts = new ArrayList<>();
        try (Stream<Path> files = Files.list(MANUSCRIPTS)) {
            for (Path file : files.sorted().toList()) {
                manuscripts.add(Manuscript.parse(Files.readString(file)));
            }
        }
        return List.copyOf(manuscripts);
    }
}
