package app.munseo.llm;

import app.munseo.document.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How a model is meant to be used, from the files beside its weights that the library it was made with
/// (sentence-transformers, transformers) writes. Where they are silent, the model's family decides.
///
/// @param window how many word pieces the model looks at
record ModelCard(EmbeddingFamily family, Pooling pooling, int window) {
    /// Positions a model has where nothing says so: those of BERT.
    private static final int WINDOW = 512;

    /// Pieces that RoBERTa and its kin count as positions though they hold none.
    private static final int PADDING_POSITIONS = 2;

    /// Parts of the names of models that are known to take the first piece.
    private static final List<String> FIRST_PIECE = List.of("bge-", "arctic-embed", "mxbai", "gte-multilingual");

    /// @throws Problem `MODEL_UNFIT` when the files ask for what Munseo cannot do
    static ModelCard of(Path folder) {
        var config = json(folder, "config.json");
        var name = (folder.getFileName() + " " + config.path("_name_or_path").asText())
                .toLowerCase(Locale.ROOT);
        return new ModelCard(family(folder, name), pooling(folder, name), window(folder, config));
    }

    private static EmbeddingFamily family(Path folder, String name) {
        var known = EmbeddingFamily.of(name);
        var prompts = json(folder, "config_sentence_transformers.json").path("prompts");
        return prompts.path("query").isTextual()
                ? known.prompting(
                        prompts.path("query").asText(),
                        prompts.path("document").asText(prompts.path("passage").asText()))
                : known;
    }

    private static Pooling pooling(Path folder, String name) {
        var config = json(folder, "1_Pooling/config.json");
        if (config.isMissingNode()) {
            return FIRST_PIECE.stream().anyMatch(name::contains) ? Pooling.FIRST : Pooling.MEAN;
        }
        if (config.path("pooling_mode_cls_token").asBoolean()) {
            return Pooling.FIRST;
        }
        if (config.path("pooling_mode_lasttoken").asBoolean()) {
            return Pooling.LAST;
        }
        if (config.path("pooling_mode_mean_tokens").asBoolean()) {
            return Pooling.MEAN;
        }
        throw new Problem(Problem.Kind.MODEL_UNFIT, folder.resolve("1_Pooling/config.json").toString());
    }

    /// What the embedding library says, else the tokenizer; never more than the model has positions for.
    private static int window(Path folder, JsonNode config) {
        double positions = config.path("max_position_embeddings").asDouble(WINDOW);
        if (config.path("model_type").asText().contains("roberta")) {
            positions -= PADDING_POSITIONS;
        }
        double wanted = Stream.of(
                        json(folder, "sentence_bert_config.json").path("max_seq_length"),
                        json(folder, "tokenizer_config.json").path("model_max_length"))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .findFirst()
                .orElse(positions);
        return (int) Math.max(1, Math.min(wanted, positions));
    }

    private static JsonNode json(Path folder, String file) {
        var path = folder.resolve(file);
        try {
            return Files.isRegularFile(path) ? Json.read(path) : Json.object().path(file);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.MODEL_UNFIT, path.toString(), e);
        }
    }
}
