package app.munseo.text;

import java.math.BigDecimal;

/// Numbers written with digits and the Korean scales 십, 백, 천 and 만, 억, 조: "1억 2천만", "3만 5천", "1.5억".
final class KoreanNumbers {
    private KoreanNumbers() {}

    /// The number `text` writes; thousands separators and white space are passed over.
    static BigDecimal parse(String text) {
        var total = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int power = powerOfTen(c);
            if (Character.isDigit(c) || c == '.') {
                digits.append(c);
            } else if (power >= 4) {
                total = total.add(section.add(read(digits)).scaleByPowerOfTen(power));
                section = BigDecimal.ZERO;
            } else if (power > 0) {
                section = section.add(read(digits).scaleByPowerOfTen(power));
            }
        }
        return total.add(section).add(read(digits));
    }

    /// `number` without exponent or trailing zeros.
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal read(StringBuilder digits) {
        if (digits.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var number = new BigDecimal(digits.toString());
        digits.setLength(0);
        return number;
    }

    private static int powerOfTen(char c) {
        return switch (c) {
            case '십' -> 1;
            case '백' -> 2;
            case '천' -> 3;
            case '만' -> 4;
            case '억' -> 8;
            case '조' -> 12;
            default -> 0;
        };
    }
}
