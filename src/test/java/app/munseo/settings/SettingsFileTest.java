package app.munseo.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFileGivesTheDefaults() throws IOException {
        assertThat(new SettingsFile(folder.resolve("settings.json")).load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        var settings = Settings.DEFAULT
                .withOffline(true)
                .withAppearance(new Settings.Appearance("ko", "dark", 125))
                .withSearch(new Settings.Search(
                        0, 0.3, "ranks", 0.5, "onnx:/models/reranker", Synonyms.NONE.and(List.of("연차", "leave"))));
        var file = new SettingsFile(folder.resolve("settings.json"));
        file.save(Settings.DEFAULT, settings);
        assertThat(file.load()).isEqualTo(settings);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void onlyWhatThePersonChangedIsStored() throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(path, "{\"appearance\":{\"language\":\"ko\"},\"later\":{\"x\":1}}");
        var file = new SettingsFile(path);
        var thisRun = file.load().withOffline(true); // as the command line decided
        file.save(thisRun, thisRun.withSearch(thisRun.search().withQueries(2)));
        assertThat(file.load().offline()).isFalse();
        assertThat(file.load().search().queries()).isEqualTo(2);
        assertThat(file.load().appearance().language()).isEqualTo("ko");
        assertThat(Files.readString(path)).contains("later");
    }

    @Test
    void keysOfOtherVersionsAreIgnoredAndMissingOnesTakeTheirDefault() throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(path, "{\"offline\":true,\"later\":{\"x\":1},\"models\":{\"ollamaHosts\":[\"http://[::1]:1\"]}}");
        var settings = new SettingsFile(path).load();
        assertThat(settings.offline()).isTrue();
        assertThat(settings.models().ollamaHosts()).isEqualTo(List.of("http://[::1]:1"));
        assertThat(settings.models().openAiModel()).isEqualTo(Settings.DEFAULT.models().openAiModel());
        assertThat(settings.search()).isEqualTo(Settings.Search.DEFAULT);
    }

    @Test
    void nonsenseIsRefusedRatherThanOverwritten() throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(path, "{\"search\":{\"queries\":99}}");
        assertThatThrownBy(() -> new SettingsFile(path).load()).isInstanceOf(IOException.class);
        Files.writeString(path, "{\"search\":{\"fusion\":\"magic\"}}");
        assertThatThrownBy(() -> new SettingsFile(path).load()).isInstanceOf(IOException.class);
        Files.writeString(path, "not json");
        assertThatThrownBy(() -> new SettingsFile(path).load()).isInstanceOf(IOException.class);
    }

    @Test
    void filesOfEarlierVersionsKeepTheirModels() throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(
                path,
                """
                {"models": {"ollamaHosts": ["http://10.0.0.2:11434"], "ollamaModel": "exaone3.5:7.8b",
                            "openAiBaseUrl": "https://proxy.example/v1", "openAiModel": "gpt-5-mini"}}""");

        var settings = new SettingsFile(path).load();

        assertThat(settings.models().ollamaModel()).isEqualTo("exaone3.5:7.8b");
        assertThat(settings.models().openAiBaseUrl()).isEqualTo("https://proxy.example/v1");
        assertThat(settings.models().openAiModel()).isEqualTo("gpt-5-mini");
        assertThat(settings.roles()).isEqualTo(Roles.DEFAULT);
        assertThat(settings.providers()).isEqualTo(Providers.DEFAULT);
    }

    @Test
    void serversChainsAndLimitsAreReadAsAPersonWritesThem() throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(
                path,
                """
                {"providers": {"servers": [{"name": "lmstudio", "baseUrl": "http://127.0.0.1:1234/v1"},
                                           {"name": "vllm", "baseUrl": "http://10.0.0.5:8000/v1", "keyVariable": "VLLM_KEY"}],
                               "rates": [{"provider": "openai", "requestsPerMinute": 60}],
                               "patience": {"firstToken": 45}},
                 "roles": {"answer": ["anthropic:claude-sonnet-5", "auto"], "routing": "on"}}""");
        var file = new SettingsFile(path);

        var settings = file.load();

        assertThat(settings.providers().servers()).hasSize(2);
        assertThat(settings.providers().servers().getFirst().keyVariable()).isNull();
        assertThat(settings.providers().rates()).containsExactly(new Providers.Rate("openai", 60, 0));
        assertThat(settings.providers().patience()).isEqualTo(new Providers.Patience(30, 45, 30, 600, 120));
        assertThat(settings.roles().answer()).containsExactly("anthropic:claude-sonnet-5", "auto");
        assertThat(settings.roles().expand()).containsExactly("auto");
        file.save(settings, settings.withOffline(true));
        assertThat(file.load()).isEqualTo(settings.withOffline(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"roles\": {\"answer\": [\"gpt-4.1\"]}}",
        "{\"roles\": {\"routing\": \"perhaps\"}}",
        "{\"providers\": {\"servers\": [{\"name\": \"openai\", \"baseUrl\": \"http://x/v1\"}]}}",
        "{\"providers\": {\"servers\": [{\"baseUrl\": \"http://x/v1\"}]}}",
        "{\"providers\": {\"rates\": [{\"provider\": \"openai\", \"tokensPerMinute\": -1}]}}",
        "{\"providers\": {\"patience\": {\"firstToken\": 0}}}"
    })
    void impossibleProvidersAndRolesAreRefused(String json) throws IOException {
        var path = folder.resolve("settings.json");
        Files.writeString(path, json);
        assertThatThrownBy(() -> new SettingsFile(path).load()).isInstanceOf(IOException.class);
    }
}
