package app.munseo.app;

import app.munseo.catalog.EgressLog.Passage;
import app.munseo.catalog.EgressLog.Request;
import app.munseo.document.DocumentId;
import app.munseo.document.Location;
import app.munseo.document.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerCsvTest {
    private static Request request(String model, Problem.@Nullable Kind refusal, Passage... passages) {
        return new Request(
                Instant.parse("2026-03-02T01:02:03Z"), LocalDate.of(2026, 3, 2), "api.example.com",
                "https://api.example.com/v1", 443, "203.0.113.7", "answer", model, 1200, 340, false, true, refusal, List.of(passages));
    }

    @Test
    void aLineForEachRequestWithWhatWasSent() {
        var passage = new Passage(
                new DocumentId("00112233aabbccdd"), Path.of("/문서/인사 \"규정\".pdf"), new Location(2, 10, 80), false);

        assertThat(LedgerCsv.of(List.of(request("gpt", null, passage))).lines().toList())
                .containsExactly(
                        "time,host,address,port,resolved,purpose,model,bytes,bytes_in,loopback,leaves,refused,passages",
                        "\"2026-03-02T01:02:03Z\",\"api.example.com\",\"https://api.example.com/v1\",\"443\",\"203.0.113.7\",\"answer\",\"gpt\","
                                + "\"1200\",\"340\",\"false\",\"true\",\"\",\"/문서/인사 \"\"규정\"\".pdf:2:10-80\"");
    }

    @Test
    void noCellIsWorkedOutByASpreadsheet() {
        for (var model : List.of("=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1")) {
            assertThat(LedgerCsv.of(List.of(request(model, Problem.Kind.OFFLINE_REFUSED))))
                    .contains("\"'" + model + "\"")
                    .contains("offline-refused");
        }
    }
}
