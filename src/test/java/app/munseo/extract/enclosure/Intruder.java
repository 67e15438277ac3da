package app.munseo.extract.enclosure;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// What a worker might do that a hostile file has taken over: it tries each, and prints what came of it.
final class Intruder {
    @FunctionalInterface
    private interface Deed {
        void run() throws IOException;
    }

    private Intruder() {}

    static List<String> command(int port, Path socket, Path scratch, Path given, Path outside) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx64m",
                "-cp", System.getProperty("java.class.path"),
                Intruder.class.getName(),
                String.valueOf(port), socket.toString(), scratch.toString(), given.toString(), outside.toString());
    }

    // The answers go to whoever started this program.
    @SuppressWarnings("SystemOut")
    private static void attempt(String name, Deed deed) {
        String outcome = "done";
        try {
            deed.run();
        } catch (IOException e) {
            outcome = "refused";
        }
        System.out.println(name + " " + outcome);
    }

    private static void list(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.iterator().next();
        }
    }

    public static void main(String[] args) {
        var scratch = Path.of(args[2]);
        var given = Path.of(args[3]);
        var outside = Path.of(args[4]);
        attempt("tcp", () -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])).close());
        attempt("udp", () -> new DatagramSocket().close());
        attempt("unix", () -> SocketChannel.open(UnixDomainSocketAddress.of(args[1])).close());
        attempt("write-scratch", () -> Files.writeString(scratch.resolve("mine"), "x"));
        attempt("write-given", () -> Files.writeString(given, "x", StandardOpenOption.APPEND));
        attempt("write-outside", () -> Files.writeString(outside.resolveSibling("new"), "x"));
        attempt("delete-outside", () -> Files.delete(outside));
        attempt("link-outside", () -> Files.createSymbolicLink(outside.resolveSibling("link"), given));
        attempt("read-given", () -> Files.readString(given));
        attempt("read-outside", () -> Files.readString(outside));
        attempt("list-outside", () -> list(outside.resolveSibling("")));
        attempt("run", () -> new ProcessBuilder("/bin/sh", "-c", "true").start());
        attempt("see-environment", () -> {
            if (!System.getenv().containsKey("PATH")) {
                throw new IOException("it is not there");
            }
        });
    }
}
