package app.munseo.answer;

import java.util.regex.Pattern;

/// Reads whether a figure is a least or a most: "at least 3", "3년 이상", "not exceed 10", "30일 이내".
final class Bounds {
    /// From the figure upwards or downwards, it included or not.
    enum Bound {
        NONE,
        AT_LEAST,
        MORE,
        AT_MOST,
        LESS;

        boolean isOpposite(Bound other) {
            return this != NONE && other != NONE && isUpwards() != other.isUpwards();
        }

        private boolean isUpwards() {
            return this == AT_LEAST || this == MORE;
        }
    }

    private static final int BEFORE = 32;
    private static final int AFTER = 18;

    private static final Pattern NOT_OVER = Pattern.compile(
            "^[^,.]{0,8}(?:초과|넘)[^,.]{0,8}(?:않|못|없|안)|^[^,.]{0,8}(?:초과|넘)[^,.]{0,5}안");
    private static final Pattern LEAST_AFTER =
            Pattern.compile("^[가-힣]{0,4}\\s?이상|(?i:^\\W{0,2}(?:\\w+\\s){0,2}or (?:more|older|longer|over)\\b)");
    private static final Pattern MOST_AFTER = Pattern.compile("^[가-힣]{0,4}(?:를|을)?\\s?(?:이하|이내|안에|까지|한도)"
            + "|(?i:^\\W{0,2}(?:\\w+\\s){0,2}(?:or (?:less|fewer|younger)|at the latest)\\b)");
    private static final Pattern MORE_AFTER = Pattern.compile("^[가-힣]{0,4}(?:을|를|이|가)?\\s?(?:초과|넘|지난|지나|뒤|후(?!보)|이후)"
            + "|(?i:^\\W{0,2}(?:\\w+\\s){0,2}(?:later|at the earliest)\\b)");
    private static final Pattern LESS_AFTER = Pattern.compile("^[가-힣]{0,4}\\s?(?:미만|이전|전에)");

    private static final Pattern MOST_BEFORE = Pattern.compile("(?:최대|최장|많아야)\\s?$|(?i:(?:\\bat most|\\bup to|\\bwithin"
            + "|\\bmaximum(?: of)?|(?:\\bnot|\\bno|\\bnever|n't)\\s(?:\\w+\\s)?(?:more than|later than"
            + "|exceed(?:ing)?|over"
            + "|above|longer than|to exceed)(?: an?)?(?: \\w+ of)?|\\bat the latest)\\W{1,2}$)");
    private static final Pattern LEAST_BEFORE = Pattern.compile("(?:최소|적어도)\\s?$|(?i:(?:\\bat least|\\bminimum(?: of)?"
            + "|(?:\\bnot|\\bno)\\s(?:less|fewer|earlier|younger) than|\\bat the earliest)\\W{1,2}$)");
    private static final Pattern MORE_BEFORE = Pattern.compile("(?i:\\b(?:more than|over|above|exceed\\w*|in excess of"
            + "|greater than|higher than|longer than|older than|after|brighter than"
            + "|rises above)\\s(?:[₩$€£¥]|\\w+\\s)?$)");
    private static final Pattern LESS_BEFORE = Pattern.compile(
            "(?i:\\b(?:under|less than|fewer than|below|before|lower than"
            + "|younger than|shorter than)\\s(?:[₩$€£¥]|\\w+\\s)?$)");

    private Bounds() {}

    /// What bounds the figure from `start` to `end` of `text`.
    static Bound of(String text, int start, int end) {
        var before = text.substring(Math.max(0, start - BEFORE), start);
        var after = text.substring(end, Math.min(text.length(), end + AFTER));
        if (MOST_BEFORE.matcher(before).find() || NOT_OVER.matcher(after).find() || MOST_AFTER.matcher(after).find()) {
            return Bound.AT_MOST;
        }
        if (LEAST_BEFORE.matcher(before).find() || LEAST_AFTER.matcher(after).find()) {
            return Bound.AT_LEAST;
        }
        if (LESS_BEFORE.matcher(before).find() || LESS_AFTER.matcher(after).find()) {
            return Bound.LESS;
        }
        return MORE_BEFORE.matcher(before).find() || MORE_AFTER.matcher(after).find() ? Bound.MORE : Bound.NONE;
    }
}
