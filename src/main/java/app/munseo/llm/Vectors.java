package app.munseo.llm;

import app.munseo.document.Problem;
import com.fasterxml.jackson.databind.JsonNode;

/// Vectors as providers send them and as embedders return them.
final class Vectors {
    private Vectors() {}

    /// The vector in a JSON array, at length 1.
    ///
    /// @throws Problem `PROVIDER_GARBLED` when it has not `dimensions` numbers (0: any), or no length
    static float[] read(JsonNode array, int dimensions, String model) {
        if (!array.isArray() || array.isEmpty() || (dimensions > 0 && array.size() != dimensions)) {
            throw new Problem(Problem.Kind.PROVIDER_GARBLED, model + " sent a vector of length " + array.size());
        }
        var vector = new float[array.size()];
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) array.get(i).asDouble();
        }
        return normalized(vector);
    }

    /// Scales the vector in place to length 1 (L2 norm); a vector of zeros stays.
    static float[] normalized(float[] vector) {
        var sum = 0.0;
        for (var value : vector) {
            sum += (double) value * value;
        }
        if (sum > 0) {
            var scale = (float) (1 / Math.sqrt(sum));
            for (var i = 0; i < vector.length; i++) {
                vector[i] *= scale;
            }
        }
        return vector;
    }

    /// The product of two vectors, which at length 1 is their cosine.
    static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
