package app.munseo.answer;

import app.munseo.text.Language;

/// What every answering step says when the documents do not hold the answer; the words are fixed so that they can be
/// recognised.
final class NotFound {
    static final String KOREAN = "문서에서 답을 찾을 수 없습니다.";
    static final String ENGLISH = "The answer was not found in your documents.";

    private NotFound() {}

    /// The sentence in the language of `question`.
    static String sentence(String question) {
        return Language.of(question) == Language.KOREAN ? KOREAN : ENGLISH;
    }

    /// Whether `answer` says so, with or without other words around it, and does not cite anything all the same.
    static boolean isSaid(String answer) {
        boolean said = answer.contains(bare(KOREAN)) || answer.contains(bare(ENGLISH));
        return said && Markers.in(answer).isEmpty();
    }

    private static String bare(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }
}
