package app.munseo.desktop.preferences;

import app.munseo.app.Messages;
import app.munseo.settings.SettingText;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTest {
    private static List<String> shown() {
        return Section.ALL.stream()
                .flatMap(section -> section.settings().stream())
                .map(Setting::path)
                .toList();
    }

    @Test
    void everySettingIsShownOnce() {
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(SettingText.paths());
    }

    @Test
    void everySettingHasANameAndAnExplanation() {
        var words = new Messages("ko").bundle();
        assertThat(shown()).allSatisfy(path -> {
            assertThat(words.containsKey("setting." + path)).as(path).isTrue();
            assertThat(words.containsKey("setting." + path + ".words")).as(path).isTrue();
        });
        assertThat(Section.ALL)
                .allSatisfy(section -> assertThat(words.containsKey("settings." + section.name())).isTrue());
    }
}
