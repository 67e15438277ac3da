package app.munseo.cli;

import app.munseo.app.App;
import app.munseo.app.Libraries;
import app.munseo.app.Libraries.Library;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `munseo licences`: the libraries with their versions and licences; with `--json` as a bill of materials in CycloneDX's
/// format (1.6). Opens no library.
@Command(name = "licences")
final class LicencesCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(names = "--json", descriptionKey = "cli.json")
    private boolean json;

    LicencesCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        cli.out().println(json ? billOfMaterials() : lines());
        return 0;
    }

    private static String lines() {
        return Libraries.all().stream()
                .map(library -> "%s:%s %s  %s".formatted(library.group(), library.name(), library.version(), library.licence()))
                .collect(Collectors.joining("\n"));
    }

    private static Json billOfMaterials() {
        var munseo = new Json().put("type", "application").put("name", "munseo").put("version", App.version()).keys();
        return new Json()
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("version", 1)
                .put("metadata", new Json().put("component", munseo).keys())
                .put("components", Libraries.all().stream().map(LicencesCommand::component).toList());
    }

    private static Map<String, Object> component(Library library) {
        return new Json()
                .put("type", "library")
                .put("bom-ref", library.purl())
                .put("group", library.group())
                .put("name", library.name())
                .put("version", library.version())
                .put("purl", library.purl())
                .put("hashes", List.of(Map.of("alg", "SHA-256", "content", library.sha256())))
                .put("licenses", List.of(Map.of("expression", library.licence())))
                .keys();
    }
}
