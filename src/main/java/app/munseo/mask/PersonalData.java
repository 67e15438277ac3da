package app.munseo.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds personal data, Korean and international, by its form; where numbers have check digits, by these too. What could
/// be anything (an account is a row of digits) counts only near a word that says what it is.
public final class PersonalData {
    private static final int NEAR = 24;
    private static final String DASH = "[-\u2010-\u2013\u2212]";
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");

    private static final Pattern RESIDENT =
            Pattern.compile("(?<![\\d-])\\d{6}(?: ?" + DASH + " ?| )?[0-9]\\d{6}(?![\\d-])");
    private static final Pattern RESIDENT_WORD =
            Pattern.compile("(?i)주민(?:등록)?\\s*번호|외국인\\s*등록|등록번호|주민번호|resident|registration n|RRN|ARN");
    private static final Pattern BUSINESS =
            Pattern.compile("(?<![\\d-])\\d{3}" + DASH + "?\\d{2}" + DASH + "?\\d{5}(?![\\d-])");
    private static final Pattern BUSINESS_WORD = Pattern.compile("(?i)사업자|business reg|BRN|tax id");
    private static final Pattern EMAIL = Pattern.compile(
            "(?i)(?<![a-z0-9._%+-])[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+"
                    + "(?!(?:png|jpe?g|gif|svg|webp|pdf|js|css|java)(?![a-z]))[a-z]{2,24}(?![a-z0-9-])");
    private static final String GAP = "[-. \u2010-\u2013]?";
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.+-])(?:"
                    // Korea, mobile and fixed, also from abroad
                    + "(?:\\+82|0082)" + GAP + "(?:\\(0\\)|0)?" + GAP + "(?:1[016-9]|2|[3-6][1-5]|70|50\\d)" + GAP + "\\d{3,4}" + GAP + "\\d{4}"
                    + "|01[016-9]" + GAP + "\\d{3,4}" + GAP + "\\d{4}"
                    + "|(?:\\(0(?:2|[3-6][1-5]|70|50\\d|80)\\) ?|0(?:2|[3-6][1-5]|70|50\\d|80)[-. ])\\s?\\d{3,4}[-. ]\\d{4}"
                    // with a country's code
                    + "|\\+[1-9]\\d{0,2}(?:[ .-]?\\(?\\d{1,4}\\)?){2,5}"
                    // North America
                    + "|(?:1[-. ])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[-.])[2-9]\\d{2}[-.]\\d{4}"
                    // Great Britain
                    + "|0[1-9]\\d{1,3} \\d{3,4} \\d{3,4}"
                    + ")(?![\\d])(?!" + DASH + "\\d)");
    private static final Pattern CARD = Pattern.compile(
            "(?<![\\d-])(?:\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}|3[47]\\d{2}[ -]?\\d{6}[ -]?\\d{5}"
                    + "|3[068]\\d{2}[ -]?\\d{6}[ -]?\\d{4})(?![\\d-])");
    private static final Pattern ISSUER = Pattern.compile("(?:4|5[1-5]|2[2-7]|6(?:011|5|2)|35|3[47]|3[068]|9[4-7]).*");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<![\\d-])(?=(?:\\d-?){10,16}(?![\\d-]))\\d{2,6}(?:-\\d{1,8}){1,4}(?![\\d-])|(?<![\\d-])\\d{10,14}(?![\\d-])");
    private static final Pattern ACCOUNT_WORD = Pattern.compile("(?i)계좌|은행|뱅크|농협|수협|신협|새마을금고|우체국|통장|예금주|입금|송금|이체"
            + "|\\baccount|\\bacct|\\ba/c|\\bbank\\b|\\bwire|\\bdeposit to");
    private static final Pattern IBAN = Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Z0-9])");
    private static final Pattern PASSPORT =
            Pattern.compile("(?<![A-Za-z0-9-])(?:M\\d{3}[A-Z]\\d{4}|[A-Z]{1,2}\\d{6,8}|\\d{9})(?![A-Za-z0-9-])");
    private static final Pattern NEW_PASSPORT = Pattern.compile("M\\d{3}[A-Z]\\d{4}");
    private static final Pattern PASSPORT_WORD = Pattern.compile("(?i)여권|passport");

    private final List<Pattern> terms;

    /// @param terms what else counts, whatever the case of its letters; a Latin word only by itself
    public PersonalData(List<String> terms) {
        this.terms = terms.stream()
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(PersonalData::term)
                .toList();
    }

    private static Pattern term(String term) {
        return Pattern.compile(
                "(?<![A-Za-z0-9])" + Pattern.quote(term) + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// All of it in `text`, in order. Where two overlap the one looked for first counts: own terms, then what proves itself
    /// best.
    public List<Find> in(String text) {
        var found = new ArrayList<Find>();
        terms.forEach(term -> add(found, Kind.TERM, term, text, one -> true));
        add(found, Kind.EMAIL, EMAIL, text, one -> true);
        add(found, Kind.RESIDENT, RESIDENT, text, one -> resident(one, text));
        add(found, Kind.CARD, CARD, text, PersonalData::card);
        add(found, Kind.BUSINESS, BUSINESS, text, one -> business(one, text));
        add(found, Kind.ACCOUNT, IBAN, text, one -> CheckDigits.iban(one.group()));
        add(found, Kind.PHONE, PHONE, text, PersonalData::phone);
        add(found, Kind.ACCOUNT, ACCOUNT, text, one -> isNear(ACCOUNT_WORD, one, text));
        add(found, Kind.PASSPORT, PASSPORT, text, one -> passport(one, text));
        found.sort(Comparator.comparingInt(Find::start));
        return found;
    }

    private static void add(List<Find> found, Kind kind, Pattern form, String text, Predicate<MatchResult> proof) {
        form.matcher(text).results().filter(proof).map(one -> new Find(kind, one.start(), one.end())).forEach(one -> {
            if (found.stream().noneMatch(one::overlaps)) {
                found.add(one);
            }
        });
    }

    private static boolean resident(MatchResult one, String text) {
        var digits = digits(one);
        return CheckDigits.resident(digits)
                || (CheckDigits.residentWithoutCheck(digits) && isNear(RESIDENT_WORD, one, text));
    }

    private static boolean card(MatchResult one) {
        var digits = digits(one);
        return ISSUER.matcher(digits).matches() && CheckDigits.luhn(digits);
    }

    private static boolean business(MatchResult one, String text) {
        boolean written = one.group().length() > 11;
        return CheckDigits.business(digits(one)) && (written || isNear(BUSINESS_WORD, one, text));
    }

    /// As long as numbers are.
    private static boolean phone(MatchResult one) {
        int digits = digits(one).length();
        return digits >= 8 && digits <= 15;
    }

    private static boolean passport(MatchResult one, String text) {
        return NEW_PASSPORT.matcher(one.group()).matches() || isNear(PASSPORT_WORD, one, text);
    }

    private static String digits(MatchResult one) {
        return NOT_DIGIT.matcher(one.group()).replaceAll("");
    }

    /// Whether such a word stands on the line just before or behind.
    private static boolean isNear(Pattern word, MatchResult one, String text) {
        int from = Math.max(0, one.start() - NEAR);
        int to = Math.min(text.length(), one.end() + NEAR / 2);
        var before = text.substring(from, one.start());
        var behind = text.substring(one.end(), to);
        return word.matcher(before.substring(before.lastIndexOf('\n') + 1)).find()
                || word.matcher(behind.lines().findFirst().orElse("")).find();
    }
}
