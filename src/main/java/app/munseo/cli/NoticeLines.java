package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.Notice;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the person should know about the library, below what a command says of itself.
record NoticeLines(App app) {
    String below(String text) {
        var lines = app.notices().stream().map(notice -> app.messages().text("cli.notice", notice.message()));
        return Stream.concat(Stream.of(text), lines).collect(Collectors.joining("\n"));
    }

    Json in(Json object) {
        return object.put("notices", app.notices().stream().map(NoticeLines::keys).toList());
    }

    private static Map<String, Object> keys(Notice notice) {
        return new Json().put("code", notice.code()).put("message", notice.message()).keys();
    }
}
