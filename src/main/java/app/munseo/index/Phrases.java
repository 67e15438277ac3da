package app.munseo.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Finds where words stand side by side.
///
/// | phrase | stands in | does not stand in |
/// |---|---|---|
/// | annual leave | "Annual leave is …", "annual leave는" | "annual leaves", "annual paid leave" |
/// | 연차 휴가 | "연차 휴가를", "연차휴가" | "연차와 휴가", "휴가 연차" |
final class Phrases {
    private static final int MOST_WORDS = 64;

    /// How many words with a particle one word may stand for.
    private static final int MOST_FORMS = 500;

    private static final List<String> PARTICLES = List.of(
            "", "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "로", "으로", "와", "과", "도", "만", "까지", "부터",
            "이나", "이다", "입니다", "이며", "이고", "보다");

    private Phrases() {}

    /// The entries in which `phrase` stands word by word. The last word may have a Korean particle behind it, and Korean
    /// words may be spaced otherwise.
    static Query of(IndexReader reader, String phrase) throws IOException {
        return phrase.chars().anyMatch(Phrases::isHangul) ? inAnyForm(reader, phrase) : asWritten(reader, phrase);
    }

    /// The same, or the same words in another inflection.
    static Query inAnyForm(IndexReader reader, String phrase) throws IOException {
        return new BooleanQuery.Builder()
                .add(asWritten(reader, phrase), Occur.SHOULD)
                .add(inTheChain(phrase), Occur.SHOULD)
                .build();
    }

    private static Query inTheChain(String phrase) {
        var query = new PhraseQuery.Builder();
        int place = -1;
        for (var token : Analysis.tokens(Analysis.CHAIN, phrase, MOST_WORDS)) {
            place += token.step();
            query.add(new Term(Fields.TEXT, token.term().text()), place);
        }
        return query.build();
    }

    private static Query asWritten(IndexReader reader, String phrase) throws IOException {
        var words = Analysis.terms(Analysis.SURFACE, phrase, MOST_WORDS);
        var query = new MultiPhraseQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            var word = new Term(Fields.EXACT, words.get(i).text());
            query.add(i < words.size() - 1 ? new Term[] {word} : withParticles(reader, word));
        }
        return query.build();
    }

    /// Where two words stand side by side, the second perhaps with a particle; empty where the index lacks one of them.
    static Optional<Query> pair(IndexReader reader, String left, String right) throws IOException {
        var first = new Term(Fields.EXACT, left);
        if (reader.docFreq(first) == 0 || !anyBeginsWith(reader, right)) {
            return Optional.empty();
        }
        var forms = new ArrayList<Term>();
        for (var particle : isHangul(right.charAt(0)) ? PARTICLES : List.of("")) {
            var form = new Term(Fields.EXACT, right + particle);
            if (reader.docFreq(form) > 0) {
                forms.add(form);
            }
        }
        return forms.isEmpty()
                ? Optional.empty()
                : Optional.of(new MultiPhraseQuery.Builder()
                        .add(first)
                        .add(forms.toArray(Term[]::new))
                        .build());
    }

    private static boolean anyBeginsWith(IndexReader reader, String word) throws IOException {
        var all = MultiTerms.getTerms(reader, Fields.EXACT);
        var from = all == null ? null : first(all.iterator(), new BytesRef(word));
        return from != null && from.term().utf8ToString().startsWith(word);
    }

    /// `word`, and what the index has of it with Hangul behind it.
    private static Term[] withParticles(IndexReader reader, Term word) throws IOException {
        var forms = new ArrayList<>(List.of(word));
        var all = MultiTerms.getTerms(reader, word.field());
        var form = all == null ? null : first(all.iterator(), new BytesRef(word.text() + "가"));
        while (form != null && forms.size() < MOST_FORMS && isWithParticle(form.term().utf8ToString(), word.text())) {
            forms.add(new Term(word.field(), BytesRef.deepCopyOf(form.term())));
            form = form.next() == null ? null : form;
        }
        return forms.toArray(Term[]::new);
    }

    /// `terms` at the first term from `start` on; null where there is none.
    private static @Nullable TermsEnum first(TermsEnum terms, BytesRef start) throws IOException {
        return terms.seekCeil(start) == SeekStatus.END ? null : terms;
    }

    private static boolean isWithParticle(String form, String word) {
        return form.length() > word.length() && form.startsWith(word) && isHangul(form.charAt(word.length()));
    }

    private static boolean isHangul(int c) {
        return c >= '가' && c <= '힣';
    }
}
