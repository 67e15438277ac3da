package app.munseo.desktop.why;

import app.munseo.app.Waterfall;
import app.munseo.app.Why;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Where explanations come from. Both block.
///
/// @param answer how an answer came about
/// @param file why a question finds a file, or why not
public record WhyPort(Function<Trail, Waterfall> answer, BiFunction<String, Path, Why> file) {}
