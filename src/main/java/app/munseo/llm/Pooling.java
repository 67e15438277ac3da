package app.munseo.llm;

import java.nio.FloatBuffer;

/// How the vectors of a text's word pieces become one.
enum Pooling {
    /// Their mean.
    MEAN {
        // At length 1 the sum and the mean are the same.
        @Override
        float[] of(FloatBuffer states, int pieces, int dimensions) {
            var sum = new float[dimensions];
            var state = new float[dimensions];
            for (var piece = 0; piece < pieces; piece++) {
                states.get(state);
                for (var i = 0; i < dimensions; i++) {
                    sum[i] += state[i];
                }
            }
            return sum;
        }
    },
    /// That of the first piece, which stands for the whole text.
    FIRST {
        @Override
        float[] of(FloatBuffer states, int pieces, int dimensions) {
            return at(states, 0, dimensions);
        }
    },
    /// That of the last piece, which has seen all others.
    LAST {
        @Override
        float[] of(FloatBuffer states, int pieces, int dimensions) {
            return at(states, pieces - 1, dimensions);
        }
    };

    /// @param states the vectors of the pieces, one behind the other
    /// @return a vector of any length (norm)
    abstract float[] of(FloatBuffer states, int pieces, int dimensions);

    private static float[] at(FloatBuffer states, int piece, int dimensions) {
        var state = new float[dimensions];
        states.get(piece * dimensions, state);
        return state;
    }
}
