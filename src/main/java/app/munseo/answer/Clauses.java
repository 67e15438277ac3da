package app.munseo.answer;

import java.util.List;
import java.util.regex.Pattern;

/// Takes a sentence apart into what it says of one thing and what it says of the next, because it may affirm one and
/// deny the other.
final class Clauses {
    private static final Pattern BETWEEN =
            Pattern.compile("[;,]\\s|(?<!Mr|Ms|Dr|Mrs|Prof|No|St|al|vs|i\\.e|e\\.g|\\d)\\.\\s"
                    + "|지만\\s|으나\\s|며,?\\s|고,?\\s"
                    + "|(?<=[으하되이라다치기지나가오리르키어아주내두쓰크느려여겨해돼]면),?\\s(?!안)"
                    + "|\\b(?:but|however|although|while|whereas)\\b|\\b(?=(?:if|unless)\\b)"
                    + "|\\band (?=(?:the|they|it|we|he|she|most|many|some|all|Mr|Ms|Mrs|Dr|Prof)\\b)");

    private Clauses() {}

    static List<String> of(String sentence) {
        return BETWEEN.splitAsStream(sentence).filter(clause -> !clause.isBlank()).toList();
    }
}
