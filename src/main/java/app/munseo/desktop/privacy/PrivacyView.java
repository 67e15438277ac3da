package app.munseo.desktop.privacy;

import app.munseo.app.Examination.Host;
import app.munseo.app.Messages;
import app.munseo.app.Outlook;
import app.munseo.catalog.EgressLog.Passage;
import app.munseo.catalog.EgressLog.Request;
import app.munseo.desktop.Background;
import app.munseo.desktop.Outcome;
import app.munseo.desktop.control.Icons;
import app.munseo.document.Problem;
import app.munseo.settings.Mask;
import app.munseo.settings.Settings;
import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The privacy panel: what an answer would send, what was sent, and the proof that offline-only lets nothing out.
public final class PrivacyView extends VBox {
    private static final double GAP = 10;

    private final Messages messages;
    private final PrivacyPort port;
    private final Background background;
    private final Consumer<Problem> failed;
    private final Consumer<Settings> save;
    private final ToggleSwitch mask = new ToggleSwitch();
    private final ToggleSwitch review = new ToggleSwitch();
    private final ToggleSwitch leaving = new ToggleSwitch();
    private final TextField terms = new TextField();
    private final LedgerTable table;
    private final Label before = words("privacy-before");
    private final Label after = words("privacy-after");
    private final Label mine = words("privacy-asked");
    private final Label passages = words("privacy-passages");
    private final Label bounds = words("privacy-bounds");
    private final Label proof = words("privacy-proof");
    private final Set<Instant> asked;
    private @Nullable Outlook outlook;
    private Settings settings;

    /// What the panel can have done by the window.
    ///
    /// @param save takes changed settings into use
    /// @param file asks where to write; empty when the person would rather not
    public record Actions(
            Consumer<Settings> save, Supplier<Optional<Path>> file, Consumer<Problem> failed, Runnable close) {}

    /// @param asked the times of the requests of one answer, which are marked; empty: none are
    public PrivacyView(
            Messages messages,
            Settings settings,
            PrivacyPort port,
            Background background,
            Actions actions,
            Set<Instant> asked) {
        this.messages = messages;
        this.settings = settings;
        this.port = port;
        this.background = background;
        this.asked = Set.copyOf(asked);
        this.failed = actions.failed();
        this.save = actions.save();
        this.table = new LedgerTable(messages);
        setId("privacy");
        getStyleClass().add("dialog-card");
        prepare();
        var content = new VBox(
                GAP,
                section("window.privacy.before"), before, toggled(mask, "window.privacy.mask"), terms,
                toggled(review, "window.privacy.review"),
                section("window.privacy.after"), after, mine, table, toggled(leaving, "window.privacy.leaving"), passages,
                section("window.privacy.bounds"), bounds);
        var scrolling = new ScrollPane(content);
        scrolling.setFitToWidth(true);
        scrolling.getStyleClass().add("dialog-scroll");
        VBox.setVgrow(scrolling, Priority.ALWAYS);
        getChildren().addAll(title(actions.close()), scrolling, buttons(actions.file()), proof);
        load();
        start("bounds", port.bounds()::get, found -> bounds.setText(found.words(messages)));
    }

    private static Label words(String id) {
        var words = new Label();
        words.setId(id);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        return words;
    }

    private void prepare() {
        var chosen = settings.privacy();
        mask.setId("mask");
        mask.setSelected(chosen.mask().on());
        review.setId("review");
        review.setSelected(chosen.review());
        leaving.setId("leaving");
        leaving.setSelected(true);
        terms.setId("mask-terms");
        terms.setPromptText(messages.text("window.privacy.terms"));
        terms.setAccessibleText(messages.text("window.privacy.terms"));
        terms.setText(String.join(", ", chosen.mask().terms()));
        terms.disableProperty().bind(mask.selectedProperty().not());
        mask.selectedProperty().subscribe((_, _) -> change());
        review.selectedProperty().subscribe((_, _) -> change());
        terms.setOnAction(_ -> change());
        terms.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                change();
            }
        });
        leaving.selectedProperty().subscribe((_, _) -> load());
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        before.setText(messages.text("window.privacy.looking"));
        look();
    }

    private void change() {
        var typed = Arrays.stream(terms.getText().split(",")).map(String::strip).filter(term -> !term.isEmpty()).toList();
        var next = settings.withPrivacy(settings.privacy()
                .withMask(new Mask(mask.isSelected(), typed))
                .withReview(review.isSelected()));
        if (!next.equals(settings)) {
            settings = next;
            foresee();
            save.accept(next);
        }
    }

    /// What the next answer would send, as the settings are.
    private void look() {
        start("outlook", port.outlook()::get, (Outlook now) -> {
            outlook = now;
            foresee();
        });
    }

    private void foresee() {
        if (outlook != null) {
            before.setText(messages.outlook(outlook.masked(settings.privacy().mask().on())));
        }
    }

    private void load() {
        boolean only = leaving.isSelected();
        start("ledger", () -> port.requests().apply(only), this::show);
    }

    private <T> void start(String name, Callable<T> work, Consumer<T> shown) {
        background.start(name, work, new Outcome<T>(shown, failed));
    }

    private void show(List<Request> requests) {
        table.show(requests, asked);
        tellMine(requests);
        after.setText(requests.stream()
                .filter(request -> request.leaves() && request.refusal() == null && request.purpose().equals("answer"))
                .findFirst()
                .map(last -> messages.text(
                        "window.privacy.last", last.model(), last.bytesOut(), last.passages().size()))
                .orElseGet(() -> messages.text("window.privacy.last.none")));
    }

    private void tellMine(List<Request> requests) {
        long marked = requests.stream().filter(request -> asked.contains(request.at())).count();
        mine.setText(asked.isEmpty() ? "" : messages.text("window.privacy.asked", marked));
    }

    private void choose(@Nullable Request request) {
        passages.setText(request == null
                ? ""
                : Stream.concat(peer(request), request.passages().stream().map(this::words))
                        .collect(Collectors.joining("\n")));
    }

    private Stream<String> peer(Request request) {
        return request.peer().isEmpty()
                ? Stream.empty()
                : Stream.of(messages.text("window.privacy.peer", request.host(), request.peer()));
    }

    private String words(Passage passage) {
        return messages.text(
                        passage.behind() ? "cli.egress.behind" : "cli.egress.passage",
                        String.valueOf(passage.path()), passage.location().page(),
                        String.valueOf(passage.location().start()), String.valueOf(passage.location().end()))
                .strip();
    }

    private void prove() {
        proof.setText(messages.text("window.privacy.proving"));
        start("prove", port.prove()::get, this::proved);
    }

    private void proved(List<Host> hosts) {
        var all = hosts.stream().map(messages::host).collect(Collectors.joining("\n"));
        boolean kept = hosts.stream().allMatch(Host::kept);
        proof.setText(all + "\n" + messages.text(kept ? "doctor.proved" : "doctor.broken"));
        load();
    }

    private Node buttons(Supplier<Optional<Path>> file) {
        var prove = button("prove", "window.privacy.prove", this::prove);
        prove.getStyleClass().add("accent");
        var export = button("export-ledger", "window.privacy.export", () -> file.get().ifPresent(this::export));
        var clear = button("clear-ledger", "window.privacy.clear", this::clear);
        var row = new HBox(GAP, prove, new Spacer(), export, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void export(Path file) {
        start("export ledger", () -> done(() -> port.export().accept(file)), _ -> {});
    }

    private void clear() {
        start("clear ledger", () -> done(port.clear()), _ -> load());
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private Button button(String id, String key, Runnable run) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private Label section(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("form-section");
        return label;
    }

    private Node toggled(ToggleSwitch toggle, String key) {
        toggle.setText(messages.text(key));
        toggle.setAccessibleText(messages.text(key));
        return toggle;
    }

    private Node title(Runnable close) {
        var title = new Label(messages.text("window.privacy"));
        title.getStyleClass().add("dialog-title");
        var row = new HBox(title, new Spacer(), Icons.button(Feather.X, messages.text("window.cancel"), close));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
