package app.munseo.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The names in a text, as far as spelling and dictionary tell: Korean proper nouns and nouns the dictionary does not
/// know, and Latin words with a capital letter. A word that only begins a sentence is among them too.
public final class Names {
    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Ll}*\\p{Lu}[\\p{L}\\p{N}]*");

    private Names() {}

    /// The names in `text`, each once.
    public static Set<String> in(String text) {
        var names = new LinkedHashSet<String>();
        CAPITALISED.matcher(text).results().forEach(name -> names.add(name.group()));
        try (var tokens =
                new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false)) {
            tokens.setReader(new StringReader(text));
            var term = tokens.addAttribute(CharTermAttribute.class);
            var part = tokens.addAttribute(PartOfSpeechAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (part.getLeftPOS() == POS.Tag.NNP || part.getLeftPOS() == POS.Tag.UNKNOWN) {
                    names.add(term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string failed", e);
        }
        return names;
    }
}
