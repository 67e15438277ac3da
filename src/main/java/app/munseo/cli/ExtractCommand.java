package app.munseo.cli;

import app.munseo.app.Extraction;
import app.munseo.document.Hidden;
import app.munseo.document.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `munseo extract FILE`: what extraction sees, page by page.
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    private final Cli cli;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.file")
    private Path file = Path.of("");

    @Option(names = "--password-stdin", descriptionKey = "cli.password")
    private boolean passwordFromInput;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    ExtractCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        try (var app = cli.open()) {
            var seen = app.extract(file, passwordFromInput ? password() : new char[0]);
            cli.out().println(json ? asJson(seen) : asText(seen));
        }
        return 0;
    }

    private char[] password() {
        try {
            var line = new BufferedReader(new InputStreamReader(cli.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FILE_UNREADABLE, "standard input", e);
        }
    }

    private static String asText(Extraction seen) {
        var text = new StringBuilder("[%s]".formatted(seen.outcome()));
        seen.pages().forEach(page -> text.append("%n%n[%d]%n%s".formatted(page.number(), page.text())));
        return text.toString();
    }

    private static Map<String, Object> asJson(Hidden hidden) {
        return new Json()
                .put("start", hidden.start())
                .put("end", hidden.end())
                .put("why", hidden.why().word())
                .keys();
    }

    private static Json asJson(Extraction seen) {
        return new Json()
                .put("outcome", seen.outcome())
                .put(
                        "pages",
                        seen.pages().stream()
                                .map(page -> new Json()
                                        .put("page", page.number())
                                        .put("text", page.text())
                                        .put("hidden", page.hidden().stream().map(ExtractCommand::asJson).toList())
                                        .put("cut", page.cut())
                                        .keys())
                                .toList())
                .put("millis", seen.millis());
    }
}
