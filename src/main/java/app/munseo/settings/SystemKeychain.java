package app.munseo.settings;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The system's keychain, by the tool the system has for it. A secret goes to the tool by its standard input alone: a
/// command line can be read by everybody (`ps`).
///
/// A library for all three was rejected: it brings a dozen others, and a D-Bus client that opens sockets of its own.
public final class SystemKeychain implements Keychain {
    private static final String SERVICE = "Munseo";
    private static final int PATIENCE_SECONDS = 60; // the person may be asked to unlock it

    /// A system's keychain, and how its tool is spoken to.
    enum Kind {
        SECRET_SERVICE("secret-tool") {
            @Override
            Call put(String name, String secret) {
                return new Call(
                        List.of("store", "--label=" + SERVICE + " (" + name + ")", "application", "munseo", "provider", name),
                        secret);
            }

            @Override
            Call find(String name) {
                return new Call(List.of("lookup", "application", "munseo", "provider", name), "");
            }

            @Override
            Call remove(String name) {
                return new Call(List.of("clear", "application", "munseo", "provider", name), "");
            }
        },

        KEYCHAIN("security") {
            @Override
            Call put(String name, String secret) {
                var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
                return new Call(
                        List.of("-i"), "add-generic-password -U -s %s -a %s -X %s\n".formatted(SERVICE, name, hex));
            }

            @Override
            Call find(String name) {
                return new Call(List.of("find-generic-password", "-s", SERVICE, "-a", name, "-w"), "");
            }

            @Override
            Call remove(String name) {
                return new Call(List.of("delete-generic-password", "-s", SERVICE, "-a", name), "");
            }
        },

        CREDENTIAL_MANAGER("powershell.exe") {
            private static final String VAULT =
                    """
                    $ErrorActionPreference = 'Stop'
                    [void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,ContentType=WindowsRuntime]
                    $vault = New-Object Windows.Security.Credentials.PasswordVault
                    """;

            @Override
            Call put(String name, String secret) {
                var encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
                return script("""
                        $secret = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('%s'))
                        $vault.Add((New-Object Windows.Security.Credentials.PasswordCredential('%s', '%s', $secret)))
                        """.formatted(encoded, SERVICE, name));
            }

            @Override
            Call find(String name) {
                return script("""
                        $found = $vault.Retrieve('%s', '%s')
                        $found.RetrievePassword()
                        $found.Password
                        """.formatted(SERVICE, name));
            }

            @Override
            Call remove(String name) {
                return script("$vault.Remove($vault.Retrieve('%s', '%s'))\n".formatted(SERVICE, name));
            }

            private Call script(String lines) {
                return new Call(List.of("-NoProfile", "-NonInteractive", "-Command", "-"), VAULT + lines);
            }
        };

        private final String tool;

        Kind(String tool) {
            this.tool = tool;
        }

        abstract Call put(String name, String secret);

        abstract Call find(String name);

        abstract Call remove(String name);
    }

    /// What the tool is started with, and told.
    record Call(List<String> arguments, String input) {
        Call {
            arguments = List.copyOf(arguments);
        }

        /// Keeps the secret out of any log.
        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    private record Outcome(int code, String out) {}

    private final Kind kind;
    private final Path tool;

    private SystemKeychain(Kind kind, Path tool) {
        this.kind = kind;
        this.tool = tool;
    }

    /// The keychain of this system, where its tool is on the `PATH` of `environment`.
    ///
    /// @param system as the property `os.name` has it
    public static Optional<Keychain> of(String system, Map<String, String> environment) {
        var kind = system.startsWith("Mac")
                ? Kind.KEYCHAIN
                : system.startsWith("Windows") ? Kind.CREDENTIAL_MANAGER : Kind.SECRET_SERVICE;
        for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            var tool = Path.of(folder, kind.tool);
            if (!folder.isEmpty() && Files.isExecutable(tool)) {
                return Optional.of(new SystemKeychain(kind, tool));
            }
        }
        return Optional.empty();
    }

    @Override
    public String place() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Optional<String> find(String name) throws IOException {
        var outcome = run(kind.find(name));
        var secret = outcome.out().strip();
        return outcome.code() == 0 && !secret.isEmpty() ? Optional.of(secret) : Optional.empty();
    }

    /// What was put is looked up again: a tool may say that all is well where there is no keychain to keep it.
    @Override
    public void put(String name, String secret) throws IOException {
        var outcome = run(kind.put(name, secret));
        if (outcome.code() != 0 || !find(name).equals(Optional.of(secret))) {
            throw new IOException(tool.getFileName() + " ended with " + outcome.code());
        }
    }

    @Override
    public void remove(String name) throws IOException {
        run(kind.remove(name));
        if (find(name).isPresent()) {
            throw new IOException(tool.getFileName() + " did not remove it");
        }
    }

    private Outcome run(Call call) throws IOException {
        var command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(call.arguments());
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var reading = new FutureTask<>(() -> new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        Thread.ofVirtual().name("munseo-keychain").start(reading);
        try (var in = process.getOutputStream()) {
            in.write(call.input().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // a tool that reads no input may have ended already; its code tells what came of it
            System.getLogger(SystemKeychain.class.getName()).log(System.Logger.Level.DEBUG, "no input taken");
        }
        try {
            var out = reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(tool.getFileName() + " does not end");
            }
            return new Outcome(process.exitValue(), out);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException(tool.getFileName() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
