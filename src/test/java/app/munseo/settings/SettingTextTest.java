package app.munseo.settings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingTextTest {
    static List<String> paths() {
        return SettingText.paths();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whatIsReadCanBeTypedAgainAndChangesNothing(String path) {
        var text = SettingText.of(Settings.DEFAULT, path);
        assertThat(SettingText.with(Settings.DEFAULT, path, text)).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void wordsAndLinesBecomeLists() {
        var settings = Settings.DEFAULT;
        settings = SettingText.with(settings, "models.ollamaHosts", "127.0.0.1:11434, http://box:11434");
        settings = SettingText.with(settings, "roles.answer", "ollama:exaone3.5:7.8b, auto");
        settings = SettingText.with(settings, "search.glossary", "연차, annual leave\n\nVPN, 가상 사설망");
        settings = SettingText.with(settings, "providers.servers", "lmstudio http://127.0.0.1:1234/v1 LM_KEY");
        settings = SettingText.with(settings, "providers.rates", "openai 60 200000");
        assertThat(settings.models().ollamaHosts()).containsExactly("http://127.0.0.1:11434", "http://box:11434");
        assertThat(settings.roles().answer()).containsExactly("ollama:exaone3.5:7.8b", "auto");
        assertThat(settings.search().glossary().groups())
                .containsExactly(List.of("연차", "annual leave"), List.of("VPN", "가상 사설망"));
        assertThat(settings.providers().servers())
                .containsExactly(new Providers.Server("lmstudio", "http://127.0.0.1:1234/v1", "LM_KEY"));
        assertThat(settings.providers().rates()).containsExactly(new Providers.Rate("openai", 60, 200_000));
        assertThat(SettingText.of(settings, "search.glossary")).isEqualTo("연차, annual leave\nVPN, 가상 사설망");
        assertThat(SettingText.of(settings, "providers.rates")).isEqualTo("openai 60 200000");
    }

    @Test
    void profilesAreJson() {
        var own = """
                [{"name": "짧게", "system": "한 문장으로 답하라."}]""";
        var settings = SettingText.with(Settings.DEFAULT, "prompts.own", own);
        assertThat(settings.prompts().own()).extracting(Prompts.Profile::name).containsExactly("짧게");
        assertThat(SettingText.with(settings, "prompts.own", SettingText.of(settings, "prompts.own")))
                .isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({
        "search.queries, 9",
        "search.queries, many",
        "spending.krwAsOf, yesterday",
        "roles.answer, no colon",
        "providers.servers, openai http://x",
        "appearance.fontPercent, 300",
    })
    void whatCannotBeIsRefusedWithItsReason(String path, String text) {
        assertThatThrownBy(() -> SettingText.with(Settings.DEFAULT, path, text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }
}
