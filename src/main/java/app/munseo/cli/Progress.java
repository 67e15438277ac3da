package app.munseo.cli;

import app.munseo.app.Messages;
import app.munseo.document.Names;
import app.munseo.ingest.IngestEvent;
import app.munseo.ingest.TimeLeft;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/// Tells on standard error how far indexing is: every failure at once, the rest at most twice a second.
final class Progress implements Consumer<IngestEvent> {
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final Messages messages;
    private final PrintStream err;
    private final TimeLeft reading = new TimeLeft();
    private final TimeLeft vectors = new TimeLeft();
    private long last = System.nanoTime();

    Progress(Messages messages, PrintStream err) {
        this.messages = messages;
        this.err = err;
    }

    @Override
    public synchronized void accept(IngestEvent event) {
        switch (event) {
            case IngestEvent.Failed(var failure) -> {
                var subject = failure.subject(failure.file().toString());
                err.println("%s: %s".formatted(failure.kind().code(), messages.problem(failure.kind(), subject)));
            }
            case IngestEvent.Reading(var file, int done, int total) -> {
                var name = Names.onOneLine(file.getFileName().toString());
                seldom(messages.text("cli.reading", done, total, name), left(reading, done, total));
            }
            case IngestEvent.Embedding(int done, int total) ->
                seldom(messages.text("cli.embedding", done, total), left(vectors, done, total));
            case IngestEvent.Replacing(var model, int done, int total) ->
                seldom(messages.text("cli.replacing", model, done, total), left(vectors, done, total));
            case IngestEvent.WithoutVectors(var problem) -> err.println(messages.problem(problem));
            case IngestEvent.Scanned _, IngestEvent.Indexed _, IngestEvent.Removed _ -> {}
        }
    }

    private String left(TimeLeft work, int done, int total) {
        return work.after(done, total, System.nanoTime()).map(left -> " · " + messages.timeLeft(left)).orElse("");
    }

    private void seldom(String line, String left) {
        if (System.nanoTime() - last >= PAUSE) {
            last = System.nanoTime();
            err.println(line + left);
        }
    }
}
