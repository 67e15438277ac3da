package app.munseo.testing;

import app.munseo.cli.Cli;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/// Munseo's command line inside this process, on one data folder.
public record CommandLine(Path home, Map<String, String> environment) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What a command said.
    public record Result(int code, String out, String err) {}

    public Result run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    /// @param in its standard input
    public Result run(InputStream in, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(
                all.toArray(String[]::new),
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// What a command that must succeed says for people.
    public String text(String... arguments) {
        var result = run(arguments);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    /// The one object that a command says with `--json`.
    public JsonNode json(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        try (var parser = JSON.createParser(text(all.toArray(String[]::new)))) {
            JsonNode object = JSON.readTree(parser);
            assertThat(parser.nextToken()).as("one JSON object and nothing else").isNull();
            return object;
        }
    }
}
