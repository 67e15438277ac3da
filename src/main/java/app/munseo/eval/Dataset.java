package app.munseo.eval;

import java.nio.file.Path;
import java.util.List;

/// Documents, and queries judged against them.
///
/// @param name of its folder
/// @param queries only those that some document answers; the others cannot tell rankings apart
public record Dataset(String name, List<CorpusDocument> corpus, List<JudgedQuery> queries) {
    public Dataset {
        corpus = List.copyOf(corpus);
        queries = List.copyOf(queries);
    }

    /// Reads the layout of BEIR (Thakur et al., "BEIR: A Heterogeneous Benchmark for Zero-shot Evaluation of
    /// Information Retrieval Models", 2021): `corpus.jsonl` with `_id`, `title`, `text`; `queries.jsonl` with `_id`,
    /// `text` and, where gold answers are known, `answers` (a list of strings, also under `metadata`); `qrels.tsv` with a header line and query, document, grade.
    ///
    /// @throws app.munseo.document.Problem `DATASET_INVALID`, naming the file, and the line where one is wrong
    public static Dataset read(Path folder) {
        return new DatasetReader(folder).read();
    }
}
