package app.munseo.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of `docs-sample/questions.jsonl`; [SampleLibrary] explains the fields.
///
/// @param document null when the library does not hold the answer; then `page`, `answer` and `evidence` are null too
/// @param cross asked in the other language than the document's
/// @param hard shares hardly a word with its evidence
public record JudgedQuestion(
        String id,
        String language,
        String question,
        @Nullable String document,
        @Nullable Integer page,
        @Nullable String answer,
        @Nullable String evidence,
        boolean cross,
        boolean hard) {

    public static List<JudgedQuestion> all() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JudgedQuestion> questions = new ArrayList<>();
        for (String line : Files.readAllLines(SampleLibrary.FOLDER.resolve("questions.jsonl"))) {
            questions.add(json.readValue(line, JudgedQuestion.class));
        }
        return List.copyOf(questions);
    }

    public boolean answerable() {
        return document != null;
    }

    /// Words alone can find the evidence: no language model is needed.
    public boolean plain() {
        return answerable() && !cross && !hard;
    }

    @Override
    public String toString() {
        return id + " " + question;
    }
}
