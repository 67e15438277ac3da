package app.munseo.index;

import app.munseo.document.ChunkId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Reads from the postings which words of a query stand in a few chunks, and where. No text is analysed again, so it is
/// quick enough for every search.
final class Coverages {
    /// Two or three sentences.
    static final int NEAR = 25;

    private final IndexSearcher searcher;
    private final List<Word> words;
    private final List<Word> written;
    private final Map<ChunkId, Held> chunks = new HashMap<>();

    /// A word of the query and how much it counts.
    private record Word(Term term, double rarity) {}

    /// Where a word stands in a chunk.
    private record Place(int position, Word word) {}

    /// What a chunk holds.
    private record Held(List<Place> places, Set<Word> written) {}

    private Coverages(IndexSearcher searcher, String query) throws IOException {
        this.searcher = searcher;
        this.words = words(Fields.TEXT, Analysis.CHAIN, query);
        this.written = words(Fields.EXACT, Analysis.SURFACE, query);
    }

    /// The coverage of `query` by each of `chunks` that the index has.
    static Map<ChunkId, Coverage> of(IndexSearcher searcher, String query, Set<ChunkId> chunks) throws IOException {
        var coverages = new Coverages(searcher, query);
        for (var leaf : searcher.getLeafContexts()) {
            coverages.read(leaf, chunks);
        }
        return coverages.chunks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> coverages.of(entry.getValue())));
    }

    private List<Word> words(String field, Analyzer analyzer, String query) throws IOException {
        var statistics = searcher.collectionStatistics(field);
        long entries = statistics == null ? 0 : statistics.docCount();
        var words = new ArrayList<Word>();
        for (var text : new LinkedHashSet<>(LexicalQuery.terms(analyzer, query))) {
            var term = new Term(field, text);
            long holding = searcher.getIndexReader().docFreq(term);
            words.add(new Word(term, Math.log1p((entries - holding + 0.5) / (holding + 0.5))));
        }
        return words;
    }

    private void read(LeafReaderContext leaf, Set<ChunkId> wanted) throws IOException {
        var entries = entries(leaf, wanted);
        for (var word : words) {
            var postings = leaf.reader().postings(word.term(), PostingsEnum.POSITIONS);
            for (var entry : entries.entrySet()) {
                for (int left = stands(postings, entry.getKey()) ? postings.freq() : 0; left > 0; left--) {
                    entry.getValue().places().add(new Place(postings.nextPosition(), word));
                }
            }
        }
        for (var word : written) {
            var postings = leaf.reader().postings(word.term(), PostingsEnum.NONE);
            for (var entry : entries.entrySet()) {
                if (stands(postings, entry.getKey())) {
                    entry.getValue().written().add(word);
                }
            }
        }
    }

    /// The entries of the wanted chunks in one segment, by Lucene's numbers.
    private SortedMap<Integer, Held> entries(LeafReaderContext leaf, Set<ChunkId> wanted) throws IOException {
        var documents = wanted.stream().map(ChunkId::document).collect(Collectors.toSet());
        var filter = searcher.rewrite(ScopeFilter.of(Fields.TEXT_OF, documents));
        var found = searcher.createWeight(filter, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(leaf);
        var entries = new TreeMap<Integer, Held>();
        if (found == null) {
            return entries;
        }
        var live = leaf.reader().getLiveDocs();
        var identities = new Identities(leaf.reader());
        var places = found.iterator();
        for (int at = places.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = places.nextDoc()) {
            var id = identities.of(at);
            if (wanted.contains(id) && (live == null || live.get(at))) {
                entries.put(at, chunks.computeIfAbsent(id, any -> new Held(new ArrayList<>(), new LinkedHashSet<>())));
            }
        }
        return entries;
    }

    /// Whether `postings`, read in rising order, have `entry`.
    private static boolean stands(@Nullable PostingsEnum postings, int entry) throws IOException {
        return postings != null && (postings.docID() < entry ? postings.advance(entry) : postings.docID()) == entry;
    }

    private Coverage of(Held held) {
        var all = held.places().stream().map(Place::word).collect(Collectors.toSet());
        return new Coverage(share(all, words), nearest(held.places()), share(held.written(), written));
    }

    /// The greatest share of the words that [#NEAR] words in a row hold.
    private double nearest(List<Place> places) {
        places.sort(Comparator.comparingInt(Place::position));
        double most = 0;
        int from = 0;
        var within = new HashMap<Word, Integer>();
        for (var place : places) {
            within.merge(place.word(), 1, Integer::sum);
            for (; places.get(from).position() < place.position() - NEAR; from++) {
                within.computeIfPresent(places.get(from).word(), (word, count) -> count == 1 ? null : count - 1);
            }
            most = Math.max(most, share(within.keySet(), words));
        }
        return most;
    }

    private static double share(Set<Word> held, List<Word> words) {
        double all = words.stream().mapToDouble(Word::rarity).sum();
        return all == 0 ? 0 : words.stream().filter(held::contains).mapToDouble(Word::rarity).sum() / all;
    }
}
