package app.munseo.mask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules by which numbers prove themselves. All take digits only.
final class CheckDigits {
    private static final int[] RESIDENT = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int[] BUSINESS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^0-9A-Z]");
    private static final int IBAN_MODULUS = 97;

    private CheckDigits() {}

    /// Whether 13 digits are a 주민등록번호 or 외국인등록번호: a birthday, a century, and the last digit (11 less the weighted
    /// sum modulo 11; 13 less it for foreigners).
    static boolean resident(String digits) {
        int sum = 0;
        for (int i = 0; i < RESIDENT.length; i++) {
            sum += RESIDENT[i] * digit(digits, i);
        }
        boolean foreign = digit(digits, 6) >= 5 && digit(digits, 6) <= 8;
        int expected = ((foreign ? 13 : 11) - sum % 11) % 10;
        return birthday(digits) != null && expected == digit(digits, 12);
    }

    /// Whether 13 digits could be one by birthday and century alone. Since October 2020 the last six digits are drawn at
    /// random, so that nothing more can be told of the young.
    static boolean residentWithoutCheck(String digits) {
        return birthday(digits) != null;
    }

    private static @Nullable LocalDate birthday(String digits) {
        int century = switch (digit(digits, 6)) {
            case 1, 2, 5, 6 -> 1900;
            case 3, 4, 7, 8 -> 2000;
            default -> 1800;
        };
        try {
            return LocalDate.of(
                    century + Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4, 6)));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Whether 10 digits are a 사업자등록번호: the weighted sum, with the tens of the ninth product, and the last digit make a
    /// multiple of ten.
    static boolean business(String digits) {
        int sum = digit(digits, 8) * 5 / 10;
        for (int i = 0; i < BUSINESS.length; i++) {
            sum += BUSINESS[i] * digit(digits, i);
        }
        return (sum + digit(digits, 9)) % 10 == 0;
    }

    /// Whether digits pass Luhn's test.
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /// Whether this is an IBAN (ISO 13616): moved and read as a number, it leaves 1 when divided by 97.
    static boolean iban(String text) {
        var plain = NOT_ALPHANUMERIC.matcher(text).replaceAll("");
        int rest = 0;
        for (char c : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
            int value = Character.digit(c, 36);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % IBAN_MODULUS;
        }
        return rest == 1;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
