package app.munseo.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .withSearch(new Settings.Search(0, 0.3, "ranks", 0.5, "onnx:/models/reranker"));
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
}
