package app.munseo.retrieve;

/// The cosine of vectors of length 1, and of one length.
final class Cosine {
    private Cosine() {}

    static double of(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
