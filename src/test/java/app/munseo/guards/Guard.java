package app.munseo.guards;

import java.util.List;

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

    /// `net.EgressPolicy`
    String type() {
        return file.replace('/', '.').replaceFirst("\\.java$", "");
    }
}
