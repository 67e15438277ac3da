package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.Finder;
import app.munseo.app.Reason;
import app.munseo.app.Why;
import app.munseo.document.Chunk;
import app.munseo.document.Hit;
import app.munseo.document.Names;
import app.munseo.retrieve.Accounts;
import app.munseo.retrieve.Found;
import app.munseo.retrieve.Shown;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `munseo search` writes, for programs and for people.
///
/// @param accounts where every hit is to be explained; else null
record SearchOutput(App app, Finder finder, Found found, @Nullable Accounts accounts) {
    private static final int SHOWN = 200;

    List<Map<String, Object>> rows(List<Shown> hits) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var shown : hits) {
            rows.add(row(rows.size() + 1, shown));
        }
        return rows;
    }

    private Map<String, Object> row(int rank, Shown shown) {
        var json = place(new Json().put("rank", rank).put("score", shown.hit().score()), shown.hit().chunk())
                .put("text", shown.hit().chunk().text())
                .put("start", shown.hit().chunk().location().start())
                .put("end", shown.hit().chunk().location().end())
                .put("copies", shown.copies().stream().map(this::passage).toList());
        if (shown.parts().size() > 1) {
            json.put("parts", shown.parts().stream().map(this::passage).toList());
        }
        if (accounts != null) {
            json.put("explain", explained(accounts, shown.hit()));
        }
        return json.keys();
    }

    private Json place(Json json, Chunk chunk) {
        return json.put("document", path(chunk).toString())
                .put("page", chunk.location().page())
                .put("heading", chunk.heading());
    }

    private Map<String, Object> passage(Chunk chunk) {
        var json = place(new Json(), chunk)
                .put("start", chunk.location().start())
                .put("end", chunk.location().end());
        if (accounts != null) {
            json.put("explain", explained(accounts, new Hit(chunk, 0)));
        }
        return json.keys();
    }

    private Map<String, Object> explained(Accounts all, Hit hit) {
        var account = all.of(hit.chunk().id());
        return AccountJson.of(app, account, finder.reasons(found, account));
    }

    private Path path(Chunk chunk) {
        return app.document(chunk.id().document()).orElseThrow().path();
    }

    /// What was looked for besides the words of the question, where that is to be explained.
    void addExpansion(Json json) {
        if (accounts != null) {
            json.put("expansion", accounts.added().stream()
                    .map(added -> new Json()
                            .put("kind", added.kind().name().toLowerCase(Locale.ROOT))
                            .put("of", added.of())
                            .put("text", added.text())
                            .keys())
                    .toList());
        }
    }

    void printExpansion(PrintStream out) {
        if (accounts != null) {
            accounts.added().forEach(added ->
                    out.println(app.messages().text("cli.added." + added.kind(), added.of(), added.text())));
        }
    }

    void printHits(List<Shown> hits, PrintStream out) {
        if (hits.isEmpty()) {
            out.println(app.messages().text("cli.nothing"));
        }
        int rank = 0;
        for (var shown : hits) {
            var chunk = shown.hit().chunk();
            out.printf("%2d. %s%n    %s%n", ++rank, name(chunk), cut(chunk.text()));
            shown.copies().forEach(copy -> out.printf("    %s%n", app.messages().text("cli.copy", name(copy))));
            if (accounts != null) {
                print(app, finder.reasons(found, accounts.of(chunk.id())), out);
            }
        }
    }

    private String name(Chunk chunk) {
        return Names.onOneLine(path(chunk).toString()) + ", " + app.messages().text("cli.page", chunk.location().page());
    }

    static Json json(App app, Why why) {
        var json = new Json()
                .put("document", why.path().toString())
                .put("reasons", AccountJson.of(why.reasons(), app.messages()));
        why.best().ifPresent(chunk -> json.put("page", chunk.location().page())
                .put("heading", chunk.heading())
                .put("text", chunk.text())
                .put("start", chunk.location().start())
                .put("end", chunk.location().end()));
        why.account().ifPresent(account -> json.put("explain", AccountJson.of(app, account, why.reasons())));
        return json;
    }

    static void print(App app, Why why, PrintStream out) {
        var page = why.best().map(chunk -> ", " + app.messages().text("cli.page", chunk.location().page()));
        out.println(why.path() + page.orElse(""));
        why.best().ifPresent(chunk -> out.printf("    %s%n", cut(chunk.text())));
        print(app, why.reasons(), out);
    }

    private static void print(App app, List<Reason> reasons, PrintStream out) {
        reasons.forEach(reason -> out.printf("    · %s%n", reason.text(app.messages())));
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
