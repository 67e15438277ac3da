package app.munseo.index;

import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.DocumentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The fields of the index. A chunk has two entries: one with its text, one with its vector, written when it has one.
/// So a vector that comes later leaves the text alone, and entries without text do not count in BM25's statistics.
/// Nothing is stored but the identity; the catalog has the rest.
final class Fields {
    /// Title, heading and text in the Korean and English chain, with positions. The title belongs there: a chunk deep
    /// in "Travel policy" seldom says "travel" again.
    static final String TEXT = "text";

    /// The same as written, with positions: for phrases.
    static final String EXACT = "exact";

    /// Title and heading alone, in the chain.
    static final String TITLE = "title";

    /// Figures and codes, each as one term ([Marks]).
    static final String MARKS = "marks";

    private static final String VECTOR = "vector:";

    /// The document of an entry with text: the key by which such entries are replaced, removed and filtered.
    static final String TEXT_OF = "text_of";

    /// The document of an entry with a vector, likewise.
    static final String VECTOR_OF = "vector_of";

    /// Identity of the chunk, as doc values: its document, its ordinal.
    static final String DOCUMENT = "document";

    static final String ORDINAL = "ordinal";

    private static final Pattern WRITTEN_TOGETHER = Pattern.compile("[A-Za-z]*[a-z][A-Z][A-Za-z]*");
    private static final Pattern INSIDE_NAME = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITHOUT_POSITIONS = type(IndexOptions.DOCS_AND_FREQS);

    private Fields() {}

    static List<IndexableField> text(Chunk chunk, String title) {
        var place = title + wordsInNames(title) + "\n" + chunk.heading();
        var all = place + "\n" + chunk.text();
        var fields = new ArrayList<IndexableField>();
        fields.add(new StringField(TEXT_OF, chunk.id().document().value(), Field.Store.NO));
        fields.add(document(chunk.id()));
        fields.add(ordinal(chunk.id()));
        fields.add(new Field(TEXT, all, WITH_POSITIONS));
        fields.add(new Field(EXACT, all, WITH_POSITIONS));
        fields.add(new Field(TITLE, place, WITHOUT_POSITIONS));
        Marks.in(all).forEach(mark -> fields.add(new StringField(MARKS, mark, Field.Store.NO)));
        return fields;
    }

    /// The words in names written together: "QuarterlyReport_2024.pdf" is also about a "Quarterly Report".
    private static String wordsInNames(String title) {
        return WRITTEN_TOGETHER
                .matcher(title)
                .results()
                .map(name -> " " + INSIDE_NAME.matcher(name.group()).replaceAll(" "))
                .collect(Collectors.joining());
    }

    /// The field that holds the vectors of one model. Each has its own: vectors of two models may differ in length, and
    /// must never be compared.
    static String vectors(String model) {
        return VECTOR + model;
    }

    static List<IndexableField> vector(ChunkId id, String model, float[] vector) {
        return List.of(
                new StringField(VECTOR_OF, id.document().value(), Field.Store.NO),
                document(id),
                ordinal(id),
                new KnnFloatVectorField(vectors(model), vector, VectorSimilarityFunction.DOT_PRODUCT));
    }

    private static IndexableField document(ChunkId id) {
        return new SortedDocValuesField(DOCUMENT, new BytesRef(id.document().value()));
    }

    private static IndexableField ordinal(ChunkId id) {
        return new NumericDocValuesField(ORDINAL, id.ordinal());
    }

    static ChunkId id(BytesRef document, long ordinal) {
        return new ChunkId(new DocumentId(document.utf8ToString()), Math.toIntExact(ordinal));
    }

    /// How each field's text becomes terms.
    static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return field.equals(EXACT) ? Analysis.SURFACE : Analysis.CHAIN;
            }
        };
    }

    /// The documents that have an entry with text.
    static Set<DocumentId> documents(IndexSearcher searcher) throws IOException {
        var ids = new HashSet<DocumentId>();
        for (var leaf : searcher.getLeafContexts()) {
            var terms = Terms.getTerms(leaf.reader(), TEXT_OF).iterator();
            PostingsEnum entries = null;
            for (var term = terms.next(); term != null; term = terms.next()) {
                entries = terms.postings(entries, PostingsEnum.NONE);
                if (anyLive(entries, leaf.reader().getLiveDocs())) {
                    ids.add(new DocumentId(term.utf8ToString()));
                }
            }
        }
        return ids;
    }

    private static boolean anyLive(PostingsEnum entries, @Nullable Bits live) throws IOException {
        int entry = entries.nextDoc();
        while (entry != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(entry)) {
            entry = entries.nextDoc();
        }
        return entry != DocIdSetIterator.NO_MORE_DOCS;
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
