package app.munseo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.langchain4j.http.client.HttpClientBuilderFactory;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The table of rooms, and which library lives where.
class ArchitectureTest {
    private static final String ROOT = "app.munseo.";
    private static JavaClasses house = new ClassFileImporter().importClasses();

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.munseo");
    }

    @ParameterizedTest(name = "{0} uses only {1}")
    @CsvSource({
        "document,",
        "settings,",
        "text, document",
        "mask,",
        "net, document",
        "catalog, document",
        "extract, document text",
        "chunk, document text",
        "index, document text",
        "llm, document net",
        "ingest, document extract chunk llm catalog index text",
        "retrieve, document text llm catalog index",
        "answer, document text llm net index catalog retrieve",
        "eval, document text index retrieve answer",
        "conversation, document answer",
        "export, document llm answer conversation",
        "app, mask conversation export document text extract chunk llm net catalog index ingest retrieve answer eval settings",
        "cli, conversation export app document catalog ingest retrieve answer eval settings net llm",
        "desktop, conversation export app document catalog ingest retrieve answer settings llm net extract",
    })
    void aRoomUsesOnlyItsNeighbours(String room, String neighbours) {
        var allowed = Stream.concat(
                        Stream.of(room),
                        Stream.ofNullable(neighbours).flatMap(all -> Arrays.stream(all.split(" "))))
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("app.munseo..").and(resideOutsideOfPackages(allowed)))
                .because("data flows one way: the write side and the read side meet only in the stores"));
    }

    @Test
    void facesMeetTheStoresThatAppHandsOutAndNotTheCatalog() {
        check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + "cli..", ROOT + "desktop..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + "catalog.Catalog")
                .because("documents, text and vectors are changed by ingestion alone"));
    }

    @ParameterizedTest(name = "{0} lives in {1}")
    @CsvSource({
        "org.apache.lucene.., index",
        "org.apache.pdfbox.., extract",
        "org.commonmark.., extract export desktop",
        "org.apache.commons.csv.., extract",
        "dev.langchain4j.., llm",
        "ai.onnxruntime.., llm",
        "ai.djl.., llm",
        "java.net.http.., net",
        "io.methvin.., ingest",
        "dev.failsafe.., net",
        "java.lang.foreign.., extract",
        "java.sql.., catalog",
        "picocli.., cli",
        "javafx.., desktop",
        "atlantafx.., desktop",
        "org.kordamp.., desktop",
    })
    void aLibraryStaysInItsRoom(String library, String rooms) {
        var homes = Arrays.stream(rooms.split(" ")).map(room -> ROOT + room + "..").toArray(String[]::new);
        check(noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library that can be met in one room only can be replaced there"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("app.munseo.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyTheDoorOpensConnections() {
        var sockets = DescribedPredicate.describe(
                "classes that open connections",
                (JavaClass type) -> Stream.of(
                                "java.net.Socket",
                                "java.net.URLConnection",
                                "java.net.HttpURLConnection",
                                "java.net.DatagramSocket",
                                "java.nio.channels.SocketChannel",
                                "java.nio.channels.AsynchronousSocketChannel",
                                "java.nio.channels.DatagramChannel")
                        .anyMatch(type::isAssignableTo));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "net..")
                .should()
                .dependOnClassesThat(sockets)
                .because("what may leave the machine is decided in one place"));
    }

    @Test
    void nothingElseIsAskedToFetchOrLookUp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "net..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "llm.NativeLibraries") // unpacks what lies in the jar it came with
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "fetches from an address or looks up a name", ArchitectureTest::reachesOut))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "loads a picture from an address", ArchitectureTest::loadsByAddress))
                .because("a library that is handed an address opens a connection by itself"));
    }

    private static boolean reachesOut(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getTarget().getName();
        return switch (owner) {
            case "java.net.URL" -> name.equals("openStream") || name.equals("openConnection") || name.equals("getContent");
            case "java.net.InetAddress" -> name.startsWith("getByName") || name.equals("getAllByName");
            case "ai.djl.huggingface.tokenizers.HuggingFaceTokenizer" ->
                name.equals("newInstance") && takesText(call.getTarget().getRawParameterTypes());
            default ->
                owner.startsWith("ai.djl.repository.")
                        || owner.equals("ai.djl.training.util.DownloadUtils")
                        || owner.equals("javafx.application.HostServices");
        };
    }

    private static boolean loadsByAddress(JavaConstructorCall call) {
        return call.getTargetOwner().getName().equals("javafx.scene.image.Image")
                && takesText(call.getTarget().getRawParameterTypes());
    }

    private static boolean takesText(List<JavaClass> parameters) {
        return !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "okhttp3.OkHttpClient",
        "org.apache.http.client.HttpClient",
        "org.apache.hc.client5.http.classic.HttpClient",
        "io.netty.bootstrap.Bootstrap",
        "org.eclipse.jetty.client.HttpClient",
        "reactor.netty.http.client.HttpClient",
        "retrofit2.Retrofit",
        "javafx.scene.web.WebView",
        "javafx.scene.media.Media"
    })
    void theClassPathHoldsNoOtherWayOut(String client) {
        assertThatThrownBy(() -> Class.forName(client)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void noLibraryBringsAnHttpClientOfItsOwn() {
        assertThat(ServiceLoader.load(HttpClientBuilderFactory.class))
                .as("langchain4j would take such a client wherever it is not given the door's")
                .isEmpty();
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .and()
                .doNotHaveFullyQualifiedName("app.munseo.Main")
                .and()
                .haveNameNotMatching("app\\.munseo\\.extract\\..*Worker.*")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("standard output belongs to the command line; the worker's is its wire"));
    }

    @Test
    void oneDoorToTheUiThread() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.munseo.desktop.Background")
                .should()
                .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
                .because("updates are batched in one place, and workers never touch nodes"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .because("such a name says nothing about what the class is"));
    }

    @Test
    void nothingRunsWhereTheEndOfProcessesIsAwaited() {
        check(noClasses()
                .should()
                .callMethod(Process.class, "onExit")
                .orShould()
                .callMethod(ProcessHandle.class, "onExit")
                .because("that thread of the JDK may have been started by one that had enclosed itself"));
    }

    @Test
    void packagesAreNullMarked() {
        check(classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }
}
