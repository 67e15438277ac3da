package app.munseo.index;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Words by the rules of Unicode (UAX #29), in lower case, and nothing else.
final class SurfaceAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new CompatibilityFilter(reader);
    }
}
