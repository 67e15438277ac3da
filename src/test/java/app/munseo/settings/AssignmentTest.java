package app.munseo.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AssignmentTest {
    private static Settings set(String text) {
        return Assignment.parse(text).in(Settings.DEFAULT);
    }

    @Test
    void numbersWordsSwitchesAndListsAreSetByTheirPath() {
        assertThat(set("search.denseWeight=0.3").search().denseWeight()).isEqualTo(0.3);
        assertThat(set("search.fusion = ranks").search().fusion()).isEqualTo("ranks");
        assertThat(set("offline=true").offline()).isTrue();
        assertThat(set("models.ollamaHosts=[\"http://[::1]:1\"]").models().ollamaHosts()).hasSize(1);
        assertThat(set("search.queries=2")).isEqualTo(Settings.DEFAULT.withSearch(Settings.Search.DEFAULT.withQueries(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search.none=1", "none.x=1", "search.denseWeight=viel", "search.denseWeight=7", "offline"})
    void whatIsNoSettingOrNoValueIsRefused(String text) {
        assertThatThrownBy(() -> set(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
