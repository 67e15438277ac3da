package app.munseo.extract;

import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/// Finds out which charset a file is written in.
///
/// In order: a byte order mark; UTF-16 without one, which the zero bytes give away; UTF-8 if all of it is valid; CP949,
/// the charset of older Korean files, if that makes it Korean; else what juniversalchardet thinks.
final class Charsets {
    /// The superset of EUC-KR that Korean Windows writes.
    private static final Charset CP949 = Charset.forName("MS949");

    /// What juniversalchardet gets to see: it is slow, and the beginning tells as much as the whole.
    private static final int SAMPLE = 1 << 20;

    private static final double MOSTLY = .9;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Charsets() {}

    /// @throws Problem `FILE_BROKEN` where zero bytes say that this is no text
    static String decode(byte[] bytes, String file) {
        String text = decode(bytes).orElseThrow(() -> new Problem(Kind.FILE_BROKEN, file));
        return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
    }

    private static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16BE));
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
        int zeros = zeros(bytes, 0) + zeros(bytes, 1);
        if (zeros > 0) {
            return utf16(bytes, zeros);
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, CP949).filter(Charsets::korean))
                .or(() -> Optional.of(new String(bytes, detected(bytes))));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// The number of zeros at even or odd places.
    private static int zeros(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static Optional<String> utf16(byte[] bytes, int zeros) {
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (zeros(bytes, 1) >= MOSTLY * zeros) {
            return strictly(bytes, StandardCharsets.UTF_16LE);
        }
        return zeros(bytes, 0) >= MOSTLY * zeros ? strictly(bytes, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// Whether what is beyond ASCII is Hangul for the most part: Chinese and Japanese bytes read as CP949 are not.
    private static boolean korean(String text) {
        long beyond = text.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
        long hangul = text.chars().filter(c -> c >= '가' && c <= '힣').count();
        return hangul > 0 && hangul >= MOSTLY * beyond;
    }

    private static Charset detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || !Charset.isSupported(name)) {
            return Charset.forName("windows-1252");
        }
        return name.equals("EUC-KR") ? CP949 : Charset.forName(name);
    }
}
