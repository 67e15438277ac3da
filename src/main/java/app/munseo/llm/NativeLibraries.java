package app.munseo.llm;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// The native libraries of the ONNX runtime and the tokenizer, unpacked into a folder of Munseo's own. Left to
/// themselves, one unpacks 28 MB anew into the temporary folder at every start, and leaves it there after a crash, and
/// the other writes into the person's home.
final class NativeLibraries {
    private static final System.Logger LOG = System.getLogger(NativeLibraries.class.getName());
    private static final String RUNTIME_PATH = "onnxruntime.native.path";
    private static final String TOKENIZER_PATH = "ENGINE_CACHE_DIR";
    private static final String TOKENIZER_OFFLINE = "ai.djl.offline";

    private static final Pattern JAR = Pattern.compile("(?<name>[^/]+)\\.jar!");

    private NativeLibraries() {}

    /// Unpacks what is not there yet and tells both libraries where to look, unless they have been told already.
    static synchronized void unpack(Path folder) {
        System.setProperty(TOKENIZER_OFFLINE, "true");
        if (System.getProperty(TOKENIZER_PATH) == null) {
            System.setProperty(TOKENIZER_PATH, folder.toString());
        }
        if (System.getProperty(RUNTIME_PATH) != null) {
            return;
        }
        try {
            var target = folder.resolve(release());
            for (var name : List.of("onnxruntime", "onnxruntime4j_jni")) {
                unpack(System.mapLibraryName(name), target);
            }
            System.setProperty(RUNTIME_PATH, target.toString());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "native libraries stay in the temporary folder", e);
        }
    }

    private static void unpack(String file, Path folder) throws IOException {
        var resource = "/ai/onnxruntime/native/%s/%s".formatted(platform(), file);
        var source = NativeLibraries.class.getResource(resource);
        if (source == null) {
            throw new IOException("no " + resource);
        }
        var target = folder.resolve(file);
        if (!Files.exists(target)) {
            Files.createDirectories(folder);
            copy(source, target);
        }
    }

    // Another process may start at the same time: each writes its own file, and the last one takes the place.
    private static void copy(URL source, Path target) throws IOException {
        var part = Files.createTempFile(Objects.requireNonNull(target.getParent()), "unpack", ".part");
        try (var stream = source.openStream()) {
            Files.copy(stream, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The name of the jar the libraries come in, with its version: what one release unpacked serves no other. A class
    /// that comes out of a cache of the virtual machine may know of no jar, but where it would be read from it does.
    private static String release() throws IOException {
        var place = OrtEnvironment.class.getResource("OrtEnvironment.class");
        var jar = place == null ? null : JAR.matcher(place.getPath());
        if (jar == null || !jar.find()) {
            throw new IOException("no jar of " + OrtEnvironment.class);
        }
        return jar.group("name");
    }

    private static String platform() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
        var machine = System.getProperty("os.arch", "");
        return system + "-" + (machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine);
    }
}
