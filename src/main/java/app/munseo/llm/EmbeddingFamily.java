package app.munseo.llm;

import java.util.List;

/// What a family of embedding models wants put before a text, and whether it was trained on Korean: from the models'
/// own cards.
///
/// @param query put before a query
/// @param document put before a document's text
record EmbeddingFamily(String namePart, String query, String document, boolean servesKorean) {
    /// A model nothing is known of: it sees texts as they are.
    static final EmbeddingFamily UNKNOWN = new EmbeddingFamily("", "", "", false);

    // The first whose part is in the name counts.
    private static final List<EmbeddingFamily> FAMILIES = List.of(
            new EmbeddingFamily("bge-m3", "", "", true),
            new EmbeddingFamily("embeddinggemma", "task: search result | query: ", "title: none | text: ", true),
            new EmbeddingFamily(
                    "qwen3-embedding",
                    "Instruct: Given a question, retrieve passages that answer it\nQuery: ",
                    "",
                    true),
            new EmbeddingFamily(
                    "multilingual-e5-large-instruct",
                    "Instruct: Given a question, retrieve passages that answer it\nQuery: ",
                    "",
                    true),
            new EmbeddingFamily("multilingual-e5", "query: ", "passage: ", true),
            new EmbeddingFamily("e5-small", "query: ", "passage: ", false),
            new EmbeddingFamily("e5-base", "query: ", "passage: ", false),
            new EmbeddingFamily("e5-large", "query: ", "passage: ", false),
            new EmbeddingFamily("gte-multilingual", "", "", true),
            new EmbeddingFamily("paraphrase-multilingual", "", "", true),
            new EmbeddingFamily("snowflake-arctic-embed2", "query: ", "", true),
            new EmbeddingFamily("nomic-embed-text-v2", "search_query: ", "search_document: ", true),
            new EmbeddingFamily("nomic-embed-text", "search_query: ", "search_document: ", false),
            new EmbeddingFamily(
                    "mxbai-embed-large", "Represent this sentence for searching relevant passages: ", "", false),
            new EmbeddingFamily("granite-embedding:278m", "", "", true));

    static EmbeddingFamily of(String model) {
        return FAMILIES.stream().filter(family -> model.contains(family.namePart)).findFirst().orElse(UNKNOWN);
    }

    /// The same family with what the model's own files want put before texts.
    EmbeddingFamily prompting(String beforeQuery, String beforeDocument) {
        return new EmbeddingFamily(namePart, beforeQuery, beforeDocument, servesKorean);
    }

    String prepared(String text, Purpose purpose) {
        return (purpose == Purpose.QUERY ? query : document) + text;
    }
}
