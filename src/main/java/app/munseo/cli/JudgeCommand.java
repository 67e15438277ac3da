package app.munseo.cli;

import app.munseo.document.DocumentId;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `munseo judge QUESTION PATH`: says how well a document answers a question, for `munseo eval --own`.
@Command(name = "judge")
final class JudgeCommand implements Callable<Integer> {
    private static final int BEST = 2;

    private final Cli cli;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "QUESTION", descriptionKey = "cli.question")
    private String question = "";

    @Parameters(index = "1", paramLabel = "PATH", descriptionKey = "cli.document")
    private Path path = Path.of("");

    @Option(names = "--grade", paramLabel = "0|1|2", descriptionKey = "cli.grade")
    private int grade = BEST;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    JudgeCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        if (grade < 0 || grade > BEST || question.isBlank()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--grade " + grade);
        }
        try (var app = cli.open()) {
            var document = app.document(DocumentId.of(path))
                    .orElseThrow(() -> new Problem(Problem.Kind.FILE_MISSING, path.toString()));
            app.judgements().judge(question, document.id(), grade);
            int judged = app.judgements().all().size();
            cli.out().println(json
                    ? new Json().put("judged_questions", judged)
                    : app.messages().text("cli.judged", judged));
        }
        return 0;
    }
}
