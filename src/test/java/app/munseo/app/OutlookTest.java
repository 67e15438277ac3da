package app.munseo.app;

import app.munseo.catalog.EgressLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What would leave this machine is known before anything does.
class OutlookTest {
    private static final String NOBODY = "http://127.0.0.1:9";

    @TempDir
    private Path home;

    private App open(Map<String, String> environment) {
        return App.open(AppFolders.of(home), environment, UnaryOperator.identity());
    }

    @Test
    void withAKeyTheCloudAnswersUnlessOfflineOnlyForbidsIt() {
        try (var app = open(Map.of("OPENAI_API_KEY", "sk-test", "OLLAMA_HOST", NOBODY))) {
            var outlook = app.prompting().outlook();
            assertThat(outlook.leaving()).containsExactly(outlook.answerer());
            assertThat(outlook.answerer()).startsWith("openai:");
            app.apply(app.settings().withOffline(true));
            assertThat(app.prompting().outlook().leaving()).isEmpty();
            assertThat(app.ledger().requests(EgressLog.Wanted.ALL, 10))
                    .noneMatch(request -> request.leaves());
        }
    }

    @Test
    void withoutAKeyNothingLeaves() {
        try (var app = open(Map.of("OLLAMA_HOST", NOBODY))) {
            assertThat(app.prompting().outlook().leaving()).isEmpty();
            assertThat(app.prompting().outlook().answerer()).isEmpty();
        }
    }

    @Test
    void aQuestionInLocalOnlyCollectionsAloneStaysHere() {
        var outlook = new Outlook("openai:gpt-4.1-mini", List.of("openai:gpt-4.1-mini"), true, List.of("계약", "인사"));
        assertThat(outlook.in(List.of("계약")).leaving()).isEmpty();
        assertThat(outlook.in(List.of("계약", "제품")).leaving()).isNotEmpty();
        assertThat(outlook.in(List.of()).leaving()).isNotEmpty();
    }
}
