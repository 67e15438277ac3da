package app.munseo.llm;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The one native library that could open a connection beside the door.
class OnnxRuntimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
                "win-x64/onnxruntime.dll"
            })
    void holdsNoAddressToReportTo(String library) throws Exception {
        try (var stream = OnnxRuntimeTest.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
            var bytes = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(bytes.contains("events.data.microsoft.com")).isFalse();
        }
    }
}
