package app.munseo.eval;

import app.munseo.document.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a dataset in the layout of BEIR, strictly: numbers over half a dataset would mislead.
final class DatasetReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    DatasetReader(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Dataset read() {
        var corpus = new LinkedHashMap<String, CorpusDocument>();
        eachLine("corpus.jsonl", line -> {
            var json = object(line);
            var document = new CorpusDocument(id(json), json.path("title").asText(""), text(json));
            unique(corpus.putIfAbsent(document.id(), document), document.id());
        });
        var judgements = judgements();
        var byId = new LinkedHashMap<String, JudgedQuery>();
        eachLine("queries.jsonl", line -> {
            var query = query(object(line), judgements);
            unique(byId.putIfAbsent(query.id(), query), query.id());
        });
        var queries = byId.values().stream().filter(JudgedQuery::isAnswerable).toList();
        if (corpus.isEmpty() || queries.isEmpty()) {
            throw invalid(folder + ": " + (corpus.isEmpty() ? "no documents" : "no judged queries"), null);
        }
        return new Dataset(String.valueOf(folder.getFileName()), new ArrayList<>(corpus.values()), queries);
    }

    private static JudgedQuery query(JsonNode json, Map<String, Map<String, Integer>> judgements) {
        var answers = json.has("answers") ? json.path("answers") : json.path("metadata").path("answers");
        return new JudgedQuery(
                id(json),
                text(json),
                judgements.getOrDefault(id(json), Map.of()),
                answers.valueStream().map(JsonNode::asText).filter(answer -> !answer.isBlank()).toList());
    }

    private Map<String, Map<String, Integer>> judgements() {
        var judgements = new HashMap<String, Map<String, Integer>>();
        eachLine("qrels.tsv", line -> {
            var columns = line.split("\t", -1);
            if (columns.length != 3) {
                throw new IllegalArgumentException("not three columns");
            }
            if (!columns[0].equals("query-id")) {
                judgements
                        .computeIfAbsent(columns[0], q -> new HashMap<>())
                        .put(columns[1], Integer.parseInt(columns[2].strip()));
            }
        });
        return judgements;
    }

    /// Takes in one line.
    private interface LineReader {
        void read(String line) throws JsonProcessingException;
    }

    private void eachLine(String name, LineReader reader) {
        var file = folder.resolve(name);
        int number = 0;
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.read(line);
                }
            }
        } catch (JsonProcessingException e) {
            throw invalid("%s:%d: no JSON".formatted(file, number), e);
        } catch (IllegalArgumentException e) {
            throw invalid("%s:%d: %s".formatted(file, number, e.getMessage()), e);
        } catch (IOException e) {
            throw invalid(number == 0 ? file.toString() : "%s:%d".formatted(file, number + 1), e);
        }
    }

    private static JsonNode object(String line) throws JsonProcessingException {
        var json = JSON.readTree(line);
        if (!json.isObject()) {
            throw new IllegalArgumentException("no JSON object");
        }
        return json;
    }

    private static String id(JsonNode json) {
        if (!json.path("_id").isValueNode() || json.path("_id").asText().isEmpty()) {
            throw new IllegalArgumentException("no _id");
        }
        return json.path("_id").asText();
    }

    private static String text(JsonNode json) {
        if (!json.path("text").isTextual()) {
            throw new IllegalArgumentException("no text");
        }
        return json.path("text").asText();
    }

    private static void unique(@Nullable Object earlier, String id) {
        if (earlier != null) {
            throw new IllegalArgumentException("_id " + id + " stands there twice");
        }
    }

    private static Problem invalid(String detail, @Nullable Exception cause) {
        return new Problem(Problem.Kind.DATASET_INVALID, detail, cause);
    }
}
