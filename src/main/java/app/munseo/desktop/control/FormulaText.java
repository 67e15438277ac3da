package app.munseo.desktop.control;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// A formula in LaTeX as a line of text that can be read, selected and copied: `\frac{a+b}{2} \le x^2` is "(a+b)/2 ≤ x²".
/// What it does not know stays as it is written.
final class FormulaText {
    private static final Properties SYMBOLS = symbols();

    private static final String RAISED_FROM = "0123456789+-=()abcdefghijklmnoprstuvwxyz*′";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ*′";
    private static final String LOWERED_FROM = "0123456789+-=()aehijklmnoprstuvx";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    /// A model writes what it likes: what is nested deeper is shown as it is written.
    private static final int DEEPEST = 16;

    private final String latex;
    private int at;
    private int depth;

    private FormulaText(String latex) {
        this.latex = latex;
    }

    static String of(String latex) {
        return new FormulaText(latex).sequence().strip();
    }

    /// All up to the brace that closes what has been opened, or to the end.
    private String sequence() {
        var text = new StringBuilder();
        while (at < latex.length() && latex.charAt(at) != '}') {
            text.append(next());
        }
        return text.toString();
    }

    /// One character, command or group.
    private String next() {
        if (depth == DEEPEST) {
            var rest = latex.substring(at);
            at = latex.length();
            return rest;
        }
        depth++;
        var read = read(latex.charAt(at++));
        depth--;
        return read;
    }

    private String read(char c) {
        return switch (c) {
            case '\\' -> command();
            case '{' -> group();
            case '^' -> mapped(argument(), RAISED_FROM, RAISED, "^");
            case '_' -> mapped(argument(), LOWERED_FROM, LOWERED, "_");
            case '&' -> "";
            case '~' -> " ";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        var inner = sequence();
        at = Math.min(at + 1, latex.length());
        return inner;
    }

    /// What a command applies to: the next group or character.
    private String argument() {
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
        return at < latex.length() && latex.charAt(at) != '}' ? next() : "";
    }

    private String command() {
        if (at == latex.length()) {
            return "\\";
        }
        char c = latex.charAt(at);
        if (!Character.isLetter(c)) {
            at++;
            return switch (c) {
                case '\\' -> "\n";
                case ',', ';', ':', ' ' -> " ";
                case '!' -> "";
                default -> String.valueOf(c);
            };
        }
        int start = at;
        while (at < latex.length() && Character.isLetter(latex.charAt(at)) && latex.charAt(at) < 128) {
            at++;
        }
        return named(latex.substring(start, at));
    }

    private String named(String name) {
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> one(argument()) + "/" + one(argument());
            case "sqrt" -> root();
            case "text", "textbf", "textit", "mathrm", "mathbf", "mathit", "mathbb", "mathcal", "operatorname" -> argument();
            case "begin", "end" -> {
                argument();
                yield "";
            }
            default -> SYMBOLS.getProperty(name, "\\" + name);
        };
    }

    private String root() {
        if (at >= latex.length() || latex.charAt(at) != '[') {
            return "√" + one(argument());
        }
        int close = latex.indexOf(']', at);
        if (close < 0) {
            return "√";
        }
        var degree = of(latex.substring(at + 1, close));
        at = close + 1;
        return mapped(degree, RAISED_FROM, RAISED, "^") + "√" + one(argument());
    }

    /// `text` in small characters, where there is one for each; else behind its sign.
    private static String mapped(String text, String from, String to, String sign) {
        var small = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int index = from.indexOf(text.charAt(i));
            if (index < 0) {
                return sign + one(text);
            }
            small.append(to.charAt(index));
        }
        return small.toString();
    }

    /// `text` as one operand: in parentheses where it is more than a word or a number.
    private static String one(String text) {
        boolean simple = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.')
                || (text.startsWith("(") && text.indexOf(')') == text.length() - 1);
        return simple ? text : "(" + text + ")";
    }

    private static Properties symbols() {
        var symbols = new Properties();
        try (var in = Objects.requireNonNull(FormulaText.class.getResourceAsStream("/formula.properties"), "formula")) {
            symbols.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return symbols;
    }
}
