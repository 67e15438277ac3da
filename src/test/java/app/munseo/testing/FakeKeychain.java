package app.munseo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// A scripted `secret-tool`: it keeps secrets in files below its folder and writes down how it was called.
///
/// @param folder where the tool is, to be put on the `PATH`
public record FakeKeychain(Path folder) {
    private static final String SCRIPT = """
            #!/bin/sh
            # store --label=L application munseo provider NAME, lookup|clear application munseo provider NAME
            here=$(dirname "$0")
            echo "$@" >> "$here/calls"
            [ -e "$here/locked" ] && exit 1
            for name in "$@"; do :; done
            case $1 in
              store) cat > "$here/secret-$name" ;;
              lookup) [ -e "$here/secret-$name" ] && cat "$here/secret-$name" ;;
              clear) rm -f "$here/secret-$name" ;;
            esac
            """;

    public static FakeKeychain in(Path folder) throws IOException {
        var tool = Files.createDirectories(folder).resolve("secret-tool");
        Files.writeString(tool, SCRIPT);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return new FakeKeychain(folder);
    }

    public Map<String, String> environment() {
        return Map.of("PATH", folder + ":/usr/bin:/bin", "XDG_CONFIG_HOME", folder.resolve("config").toString());
    }

    /// How it was called, a line each time.
    public String calls() throws IOException {
        return Files.readString(folder.resolve("calls"));
    }

    public void lock() throws IOException {
        Files.createFile(folder.resolve("locked"));
    }
}
