package app.munseo.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;

/// One chain for Korean and English, so that no text has to be sorted by language first and a mixed sentence is
/// analysed like any other: morphemes with compounds taken apart, particles and endings dropped, Hanja read as Hangul,
/// then lower case, English possessives, stop words and Porter stems, which leave Hangul alone.
final class KoreanEnglishAnalyzer extends Analyzer {
    static final CharArraySet STOP_WORDS = stopWords();

    private boolean read;

    /// Lucene reads its dictionaries when they are first used, and where that is interrupted, as a search is when the
    /// person types on, they are gone until the program ends. So a thread reads them that nobody interrupts.
    private synchronized void readDictionaries() {
        if (!read) {
            CompletableFuture.supplyAsync(
                            KoreanTokenizer::new,
                            reading -> Thread.ofPlatform().name("dictionaries").start(reading))
                    .join(); // which an interrupt does not end
            read = true;
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        readDictionaries();
        var tokenizer =
                new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.DISCARD, false);
        TokenStream tokens = new KoreanPartOfSpeechStopFilter(tokenizer);
        tokens = new KoreanReadingFormFilter(tokens);
        tokens = new LowerCaseFilter(tokens);
        tokens = new EnglishPossessiveFilter(tokens);
        tokens = new StopFilter(tokens, STOP_WORDS);
        return new TokenStreamComponents(tokenizer, new PorterStemFilter(tokens));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new CompatibilityFilter(reader);
    }

    private static CharArraySet stopWords() {
        var list = "english_stop.txt";
        try {
            return CharArraySet.unmodifiableSet(WordlistLoader.getSnowballWordSet(
                    IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(list), list)));
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene's list of English stop words cannot be read", e);
        }
    }
}
