package app.munseo.guards;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// A guard and how it is taken out.
///
/// @param promise what it is for, as the threat model has it
/// @param file below `src/main/java/app/munseo`
/// @param source what is written there now, exactly once
/// @param without what is written there when the guard is gone
/// @param tests classes below `app.munseo`, of which at least one test must fail then
record Guard(String promise, String file, String source, String without, List<String> tests) {
    Guard(String promise, String file, String source, String without, String... tests) {
        this(promise, file, source, without, List.of(tests));
    }

    Guard {
        tests = List.copyOf(tests);
    }

    /// `text`, which is that of [#file], without the guard.
    String takenOutOf(String text) {
        int at = text.indexOf(source);
        assertThat(at).as("the guard of “%s” is no longer in %s", promise, file).isNotNegative();
        assertThat(text.indexOf(source, at + 1)).as("twice in %s: %s", file, source).isNegative();
        return text.replace(source, without);
    }

    /// `net.EgressPolicy`
    String type() {
        return file.replace('/', '.').replaceFirst("\\.java$", "");
    }
}
