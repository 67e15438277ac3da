package app.munseo.llm;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// Where a model's weights and vocabulary come from.
interface OnnxFiles {
    /// What to call the model when something is wrong with it.
    String name();

    /// The tokenizer in the format of Hugging Face's `tokenizer.json`.
    InputStream tokenizer() throws IOException;

    OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options) throws IOException, OrtException;

    /// Files that come with Munseo: a weights file and its tokenizer on the class path.
    record Shipped(String name, String weights, String vocabulary) implements OnnxFiles {
        @Override
        public InputStream tokenizer() throws IOException {
            return resource(vocabulary);
        }

        @Override
        public OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options)
                throws IOException, OrtException {
            try (var stream = resource(weights)) {
                return environment.createSession(stream.readAllBytes(), options);
            }
        }

        private static InputStream resource(String name) throws FileNotFoundException {
            var stream = OnnxFiles.class.getResourceAsStream(name);
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream;
        }
    }
}
