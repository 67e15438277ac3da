package app.munseo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Models of a few hundred bytes that do what can be followed by hand, written as the ONNX format (protocol buffers)
/// wants it. Their words are those of [#WORDS], split at spaces.
public final class TinyOnnx {
    public static final List<String> WORDS = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]",
            "휴가", "연차", "규정", "보증", "기간", "leave", "policy", "warranty", "years");

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int INT = 2;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    private TinyOnnx() {}

    /// Gives each word piece the vector that has 1 at the place of its word, under the name `output`.
    public static void encoder(Path folder, String output) throws IOException {
        var model = new TinyOnnx();
        model.node("Gather", List.of("words", "input_ids"), output, new byte[0]);
        model.words();
        model.value(11, "input_ids", INT64, 2);
        model.value(11, "attention_mask", INT64, 2);
        model.value(12, output, FLOAT, 3);
        model.write(folder);
    }

    /// Scores a pair of texts by the number of words they share; the separator is one.
    public static void crossEncoder(Path folder) throws IOException {
        var model = new TinyOnnx();
        model.node("Gather", List.of("words", "input_ids"), "hot", new byte[0]);
        model.node("Cast", List.of("token_type_ids"), "second", attribute("to", FLOAT));
        model.node("Sub", List.of("one", "second"), "first", new byte[0]);
        for (var side : List.of("first", "second")) {
            model.node("Unsqueeze", List.of(side, "axis"), side + "_row", new byte[0]);
            model.node("MatMul", List.of(side + "_row", "hot"), side + "_words", new byte[0]);
        }
        model.node("Mul", List.of("first_words", "second_words"), "shared", new byte[0]);
        model.node("ReduceSum", List.of("shared", "last"), "logits", attribute("keepdims", 0));
        model.words();
        model.tensor("one", FLOAT, new long[] {1}, floats(1));
        model.tensor("axis", INT64, new long[] {1}, longs(1));
        model.tensor("last", INT64, new long[] {1}, longs(2));
        model.value(11, "input_ids", INT64, 2);
        model.value(11, "attention_mask", INT64, 2);
        model.value(11, "token_type_ids", INT64, 2);
        model.value(12, "logits", FLOAT, 2);
        model.write(folder);
    }

    private void words() {
        int count = WORDS.size();
        var ones = new float[count * count];
        IntStream.range(0, count).forEach(i -> ones[i * count + i] = 1);
        tensor("words", FLOAT, new long[] {count, count}, floats(ones));
    }

    private void write(Path folder) throws IOException {
        var model = new ByteArrayOutputStream();
        number(model, 1, 8); // version of the format
        block(model, 7, graph.toByteArray());
        var operators = new ByteArrayOutputStream();
        number(operators, 2, 13);
        block(model, 8, operators.toByteArray());
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model.toByteArray());
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
    }

    private void node(String operator, List<String> inputs, String output, byte[] attribute) {
        var node = new ByteArrayOutputStream();
        inputs.forEach(input -> text(node, 1, input));
        text(node, 2, output);
        text(node, 4, operator);
        if (attribute.length > 0) {
            block(node, 5, attribute);
        }
        block(graph, 1, node.toByteArray());
    }

    private static byte[] attribute(String name, long value) {
        var attribute = new ByteArrayOutputStream();
        text(attribute, 1, name);
        number(attribute, 3, value);
        number(attribute, 20, INT);
        return attribute.toByteArray();
    }

    private void tensor(String name, int type, long[] shape, byte[] data) {
        var tensor = new ByteArrayOutputStream();
        Arrays.stream(shape).forEach(length -> number(tensor, 1, length));
        number(tensor, 2, type);
        text(tensor, 8, name);
        block(tensor, 9, data);
        block(graph, 5, tensor.toByteArray());
    }

    /// An input (11) or output (12) of `dimensions` dimensions, of any length each.
    private void value(int field, String name, int type, int dimensions) {
        var shape = new ByteArrayOutputStream();
        for (int i = 0; i < dimensions; i++) {
            var dimension = new ByteArrayOutputStream();
            text(dimension, 2, name + i);
            block(shape, 1, dimension.toByteArray());
        }
        var tensor = new ByteArrayOutputStream();
        number(tensor, 1, type);
        block(tensor, 2, shape.toByteArray());
        var kind = new ByteArrayOutputStream();
        block(kind, 1, tensor.toByteArray());
        var value = new ByteArrayOutputStream();
        text(value, 1, name);
        block(value, 2, kind.toByteArray());
        block(graph, field, value.toByteArray());
    }

    private static byte[] floats(float... values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static byte[] longs(long... values) {
        var bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    private static void text(ByteArrayOutputStream out, int field, String text) {
        block(out, field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void block(ByteArrayOutputStream out, int field, byte[] content) {
        varint(out, field << 3 | 2);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, field << 3);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long left = value;
        while (left >= 0x80) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static String tokenizer() {
        var words = new ArrayList<String>();
        WORDS.forEach(word -> words.add("\"%s\": %d".formatted(word, WORDS.indexOf(word))));
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "NFC"}, "pre_tokenizer": {"type": "WhitespaceSplit"},
                 "post_processor": {"type": "TemplateProcessing",
                   "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                   "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                   "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                     "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
                 "decoder": null,
                 "model": {"type": "WordLevel", "unk_token": "[UNK]", "vocab": {%s}}}
                """.formatted(words.stream().collect(Collectors.joining(", ")));
    }
}
