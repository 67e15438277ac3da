package app.munseo.testing;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Made-up texts and vectors, always the same ones: Korean and English words with the frequencies of Zipf's law, and
/// directions all as likely.
public final class MadeUp {
    /// Of a vector.
    public static final int DIMENSIONS = 384;

    private static final int VOCABULARY = 30_000;

    private final Random random;

    public MadeUp() {
        this(1);
    }

    public MadeUp(long seed) {
        this.random = new Random(seed);
    }

    public String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    /// Rank `r` with a probability in proportion to `1 / r`.
    private String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        return rank % 2 == 0 ? "word" + Integer.toString(rank, 26).replaceAll("[0-9]", "q") : hangul(rank) + "을";
    }

    private static String hangul(int rank) {
        return "" + (char) ('가' + rank * 37 % 11172) + (char) ('가' + rank * 101 % 11172);
    }

    /// A unit vector of [#DIMENSIONS] numbers.
    public float[] vector() {
        return vector(DIMENSIONS);
    }

    public float[] vector(int dimensions) {
        var vector = new float[dimensions];
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }
}
