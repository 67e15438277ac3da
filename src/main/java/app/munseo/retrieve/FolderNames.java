package app.munseo.retrieve;

import app.munseo.document.Names;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;

/// Tells in which folders a file lies, as far as the person put them into the library: what stands above the folders
/// they added is not theirs to name.
record FolderNames(List<Path> added) {
    /// Whether `file` lies in a folder, or in a row of folders, of exactly this name, whatever its case.
    boolean lieOn(Path file, String name) {
        return Collections.indexOfSubList(of(file), parts(name)) >= 0;
    }

    /// Whether the name of a folder has `part` in it.
    boolean haveIn(Path file, String part) {
        return of(file).stream().anyMatch(name -> name.contains(Names.folded(part)));
    }

    private List<String> of(Path file) {
        var from = added.stream()
                .filter(folder -> file.startsWith(folder) && !file.equals(folder))
                .map(folder -> folder.getNameCount() - 1)
                .min(Integer::compare)
                .orElse(file.getNameCount() - 2);
        var names = StreamSupport.stream(file.spliterator(), false).map(Path::toString).map(Names::folded).toList();
        return names.subList(Math.max(0, from), names.size() - 1);
    }

    private static List<String> parts(String name) {
        return List.of(Names.folded(name).replaceAll("^[/\\\\]+", "").split("[/\\\\]+"));
    }
}
