package app.munseo.desktop.preferences;

import app.munseo.settings.Settings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesDraftTest {
    @Test
    void settingsNobodyTouchedComeBackAsTheyWere() {
        assertThat(PreferencesDraft.of(Settings.DEFAULT).over(Settings.DEFAULT)).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void addressesMayBeTypedWithoutTheirScheme() {
        var hosts = "127.0.0.1:11434, http://gpu:11434";
        var draft = new PreferencesDraft("ko", "dark", 125, "gpt-4.1", hosts, "qwen3:8b", 6);
        var settings = draft.over(Settings.DEFAULT);
        assertThat(settings.models().ollamaHosts()).containsExactly("http://127.0.0.1:11434", "http://gpu:11434");
        assertThat(settings.models().ollamaModel()).isEqualTo("qwen3:8b");
        assertThat(settings.appearance()).isEqualTo(new Settings.Appearance("ko", "dark", 125));
        assertThat(settings.search().queries()).isEqualTo(6);
    }

    @Test
    void emptyFieldsKeepWhatWasThere() {
        var settings = new PreferencesDraft("", "light", 100, " ", " ", "", 4).over(Settings.DEFAULT);
        assertThat(settings.models()).isEqualTo(Settings.DEFAULT.models());
    }
}
