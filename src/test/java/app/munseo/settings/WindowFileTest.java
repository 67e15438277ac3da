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

class WindowFileTest {
    @TempDir
    Path folder;

    @Test
    void theWindowOpensAsItWasLeft() {
        var file = new WindowFile(folder.resolve("window.json"));
        assertThat(file.load()).isEqualTo(WindowMemory.NONE);
        var memory = new WindowMemory(
                new WindowMemory.Frame(10, 20, 900, 700, true), new WindowMemory.Panes(0.3, 0.6, false), "연차는 며칠", new WindowMemory.Talk(7, 0.25, List.of("COLLECTION:계약")), true);
        file.save(memory);
        assertThat(file.load()).isEqualTo(memory);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"panes\":{\"library\":7}}", "{\"frame\":\"wide\"}"})
    void aFileNobodyUnderstandsIsAsGoodAsNone(String text) throws IOException {
        var path = Files.writeString(folder.resolve("window.json"), text);
        assertThat(new WindowFile(path).load()).isEqualTo(WindowMemory.NONE);
    }

    @Test
    void whatIsMissingTakesItsDefault() throws IOException {
        var path = Files.writeString(folder.resolve("window.json"), "{\"draft\":\"병가\",\"later\":1}");
        assertThat(new WindowFile(path).load()).isEqualTo(WindowMemory.NONE.withDraft("병가"));
    }
}
