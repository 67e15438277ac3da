package app.munseo.desktop.ask;

import app.munseo.desktop.find.Where;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What the question field works with besides asking.
///
/// @param typed gets what is typed, and where it is asked
/// @param enterFiles takes the keyboard to the files found for it; false where there are none
/// @param dismissFiles puts them away; false where there are none
/// @param earlier questions, the newest first
record Beside(
        BiConsumer<String, Where> typed,
        BooleanSupplier enterFiles,
        BooleanSupplier dismissFiles,
        Supplier<List<String>> earlier) {}
