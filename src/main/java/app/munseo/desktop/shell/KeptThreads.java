package app.munseo.desktop.shell;

import app.munseo.answer.Answer;
import app.munseo.answer.AnswerEvent;
import app.munseo.answer.Review;
import app.munseo.app.App;
import app.munseo.app.AskOptions;
import app.munseo.app.Asking;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.ThreadMatch;
import app.munseo.desktop.ask.Put;
import app.munseo.desktop.ask.Talk;
import app.munseo.desktop.find.Piece.Kind;
import app.munseo.desktop.find.Where;
import app.munseo.desktop.privacy.ReviewDesk;
import app.munseo.desktop.threads.ThreadsPort;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Scope;
import app.munseo.document.ThreadInfo;
import app.munseo.export.Export;
import app.munseo.export.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The conversations of the application, for the panes that show them.
record KeptThreads(Supplier<App> app, ReviewDesk reviews) implements Talk, ThreadsPort {
    @Override
    public long begin(String question, Where where) {
        return app.get().threads().begin(question, where.collection());
    }

    @Override
    public Answer ask(Put put, Consumer<? super AnswerEvent> listener) {
        var asking = new Asking(
                put.text(),
                scope(app.get(), put.where()),
                AskOptions.DEFAULT.withFresh(put.fresh()).withReview(review()));
        var asked = put.instead() == 0
                ? app.get().threads().ask(put.thread(), asking, listener)
                : app.get().threads().edit(put.thread(), put.instead(), asking, listener);
        return asked.asked().answer();
    }

    private Review review() {
        return app.get().settings().privacy().review() ? reviews : Review.NONE;
    }

    /// The documents of all places together.
    static Scope scope(App app, Where where) {
        if (where.places().pieces().isEmpty()) {
            return Scope.everything();
        }
        var scopes = new ArrayList<>(where.of(Kind.COLLECTION).stream().map(app::scope).toList());
        scopes.add(app.scope(Stream.of(Kind.FOLDER, Kind.FILE)
                .flatMap(kind -> where.of(kind).stream())
                .map(Path::of)
                .toList()));
        return new Scope.Documents(scopes.stream()
                .flatMap(scope -> scope instanceof Scope.Documents(var ids) ? ids.stream() : Stream.empty())
                .collect(Collectors.toSet()));
    }

    @Override
    public OpenThread open(long thread) {
        return app.get().threads().open(thread);
    }

    @Override
    public OpenThread show(long thread, long turn) {
        return app.get().threads().show(thread, turn);
    }

    @Override
    public OpenThread pin(long thread, DocumentId document, Location location) {
        app.get().threads().pin(thread, document, location);
        return open(thread);
    }

    @Override
    public OpenThread unpin(long thread, long pin) {
        app.get().threads().unpin(thread, pin);
        return open(thread);
    }

    @Override
    public void name(long thread) {
        app.get().threads().nameByModel(thread);
    }

    @Override
    public List<ThreadMatch> find(String query) {
        return query.isBlank()
                ? app.get().threads().list().stream().map(info -> new ThreadMatch(info, 0, "")).toList()
                : app.get().threads().search(query);
    }

    @Override
    public ThreadInfo rename(long thread, String title) {
        return app.get().threads().rename(thread, title);
    }

    @Override
    public ThreadInfo delete(long thread) {
        return app.get().threads().delete(thread);
    }

    @Override
    public List<ThreadInfo> deleted() {
        return app.get().threads().deleted();
    }

    @Override
    public ThreadInfo restore(long thread) {
        return app.get().threads().restore(thread);
    }

    @Override
    public void export(long thread, Format format, Path file) {
        Export.write(file, Export.of(app.get().threads().open(thread), format, app.get().messages()::text));
    }
}
