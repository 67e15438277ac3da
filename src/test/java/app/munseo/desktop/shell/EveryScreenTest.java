package app.munseo.desktop.shell;

import app.munseo.settings.Settings.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Every screen, in both languages, light and dark, with text at 150 %: controls have names, the keyboard goes as one
/// reads, text stands out from what is behind it (4.5 : 1), and no words are cut off.
class EveryScreenTest {
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"ko, light", "en, dark"})
    void keepsNobodyOut(String language, String theme) throws Exception {
        new Tour(new Appearance(language, theme, 150), this::look).walk();
        assertThat(wrong).isEmpty();
    }

    private void look(String screen, OpenWindow window) {
        OpenWindow.onUi(() -> new Sweep(window.scene().getRoot()).all())
                .forEach(words -> wrong.add(screen + ": " + words));
    }

    @Test
    void contrastIsMeasuredAsDefined() {
        assertThat(Sweep.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(0.01));
        assertThat(Sweep.contrast(Color.web("#777777"), Color.WHITE)).isEqualTo(4.48, within(0.01));
    }
}
