package app.munseo.app;

import app.munseo.catalog.EgressLog.Passage;
import app.munseo.catalog.EgressLog.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lines of the ledger as JSON has them; the keys are those of `munseo ask --json` under `egress`, and more.
public final class LedgerRows {
    private LedgerRows() {}

    /// One object for each request.
    public static List<Map<String, Object>> of(List<Request> requests) {
        return requests.stream().map(LedgerRows::row).toList();
    }

    private static Map<String, Object> row(Request request) {
        var row = new LinkedHashMap<String, Object>();
        row.put("time", request.at().toString());
        row.put("host", request.host());
        row.put("address", request.address());
        row.put("port", request.port());
        row.put("resolved", request.peer());
        row.put("purpose", request.purpose());
        row.put("model", request.model());
        row.put("bytes", request.bytesOut());
        row.put("bytes_in", request.bytesIn());
        row.put("loopback", request.loopback());
        row.put("leaves", request.leaves());
        var refusal = request.refusal();
        row.put("refused", refusal != null);
        if (refusal != null) {
            row.put("reason", refusal.word());
        }
        row.put("passages", request.passages().stream().map(LedgerRows::row).toList());
        return row;
    }

    private static Map<String, Object> row(Passage passage) {
        var row = new LinkedHashMap<String, Object>();
        var path = passage.path();
        row.put("document", path == null ? "" : path.toString());
        row.put("id", passage.document().value());
        row.put("page", passage.location().page());
        row.put("start", passage.location().start());
        row.put("end", passage.location().end());
        row.put("behind", passage.behind());
        return row;
    }
}
