package app.munseo.cli;

import app.munseo.answer.Passage;
import app.munseo.answer.Review;
import app.munseo.app.App;
import app.munseo.document.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Shows on standard error what is about to be sent, and reads from standard input a line with the numbers of the
/// passages to leave out: empty for none, `q` to send nothing at all. With `json` it shows one object in a line, for
/// programs.
record ReviewPrompt(Cli cli, App app, boolean json) implements Review {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    @Override
    public Set<Integer> leftOut(String to, List<Passage> passages) {
        if (json) {
            cli.err().println(new Json().put("to", to).put("passages", passages.stream().map(this::row).toList()));
        } else {
            passages.forEach(passage -> cli.err().println("[%d] %s, %d%n%s%n".formatted(
                    passage.number(), path(passage), passage.chunk().location().page(), passage.text().strip())));
            cli.err().println(app.messages().text("cli.review.ask", to));
        }
        var line = line();
        if (line.equalsIgnoreCase("q")) {
            throw new Problem(Problem.Kind.CANCELLED, to);
        }
        return NUMBER.matcher(line).results().map(one -> Integer.valueOf(one.group())).collect(Collectors.toSet());
    }

    private String line() {
        try {
            // nothing else reads there, so that a reader for each line loses nothing
            var line = new BufferedReader(new InputStreamReader(cli.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.CANCELLED, "standard input", e);
        }
    }

    private Map<String, Object> row(Passage passage) {
        return new Json()
                .put("number", passage.number())
                .put("document", path(passage))
                .put("page", passage.chunk().location().page())
                .put("text", passage.text())
                .keys();
    }

    private String path(Passage passage) {
        return app.document(passage.chunk().id().document())
                .map(document -> document.path().toString())
                .orElse("");
    }
}
